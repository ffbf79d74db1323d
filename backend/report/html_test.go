package report

import (
	"crypto/sha256"
	"encoding/base64"
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"lintel/backend/appraisal"
)

func printHTML(t testing.TB, a *appraisal.Appraisal) string {
	t.Helper()
	out, err := HTML(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

var (
	tags      = regexp.MustCompile(`<(/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>`)
	attribute = regexp.MustCompile(`^(\s+[a-zA-Z-]+="[^"<>]*")*\s*/?$`)
	inline    = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
)

// our are the only tags that an HTML paper may hold.
var our = strings.Fields("!DOCTYPE html head meta title style body a header p strong main span br h1 h2 h3 h4 ul li nav div table caption thead tbody tr th td figure figcaption svg desc path rect text footer")

// mustBeSafe fails where the HTML paper holds anything but our own tags, well nested, and texts.
func mustBeSafe(t *testing.T, a *appraisal.Appraisal) {
	t.Helper()
	safePage(t, printHTML(t, a))
}

func safePage(t *testing.T, page string) {
	t.Helper()
	if !utf8.ValidString(page) {
		t.Error("not UTF-8")
	}
	page = inline.ReplaceAllString(page, "<style></style>")
	var open []string
	for _, tag := range tags.FindAllStringSubmatch(page, -1) {
		closing, name, rest := tag[1] == "/", tag[2], tag[3]
		known := false
		for _, o := range our {
			known = known || o == name
		}
		if !known || name != "!DOCTYPE" && !attribute.MatchString(rest) {
			t.Errorf("a tag that is not ours: %.80q", tag[0])
		}
		switch {
		case name == "!DOCTYPE" || name == "meta" || name == "br" || strings.HasSuffix(rest, "/"):
		case !closing:
			open = append(open, name)
		case len(open) == 0 || open[len(open)-1] != name:
			t.Errorf("%s closes nothing; open are %v", tag[0], open)
		default:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("never closed: %v", open)
	}
	texts := tags.ReplaceAllString(page, "")
	if strings.ContainsAny(texts, "<>") {
		t.Error("a text holds markup")
	}
	for _, r := range html.UnescapeString(texts) {
		if r != '\n' && hidden(r) {
			t.Errorf("%U is not seen by readers", r)
		}
	}
}

func TestTheHTMLPaperNeedsNothingElse(t *testing.T) {
	t.Parallel()
	a := builder{bids: 5, criteria: 3}.appraisal()
	mustBeSafe(t, a)
	page := printHTML(t, a)
	for _, never := range []string{"<script", "<link", "src=", "url(", "@import", "style=\"", "href=\"http", "onclick"} {
		if strings.Contains(page, never) {
			t.Errorf("it holds %q", never)
		}
	}
	style := inline.FindStringSubmatch(page)
	sum := sha256.Sum256([]byte(style[1]))
	if got := "sha256-" + base64.StdEncoding.EncodeToString(sum[:]); got != StyleHash() {
		t.Errorf("the style's hash is %s, not %s", got, StyleHash())
	}
}

func TestTheHTMLPaperIsBuiltForScreenReaders(t *testing.T) {
	t.Parallel()
	page := printHTML(t, builder{bids: 5, criteria: 3}.appraisal())
	if !strings.Contains(page, `<html lang="en-GB">`) || !strings.Contains(page, `<a class="skip" href="#main">`) {
		t.Error("no language, or no way past the head")
	}
	last, ones := 0, 0
	for _, h := range regexp.MustCompile(`<h([1-6]) `).FindAllStringSubmatch(page, -1) {
		level := int(h[1][0] - '0')
		if level > last+1 {
			t.Errorf("a heading of level %d follows one of level %d", level, last)
		}
		if last = level; level == 1 {
			ones++
		}
	}
	if ones != 1 {
		t.Errorf("%d headings of level 1", ones)
	}
	if tables, captions := strings.Count(page, "<table "), strings.Count(page, "<caption "); tables == 0 || tables != captions {
		t.Errorf("%d tables have %d captions", tables, captions)
	}
	if heads := regexp.MustCompile(`<th( [^>]*)?>`).FindAllString(page, -1); len(heads) == 0 {
		t.Error("tables have no heads")
	} else {
		for _, h := range heads {
			if !strings.Contains(h, `scope="`) {
				t.Errorf("%s has no scope", h)
			}
		}
	}
	for _, want := range []string{`role="img"`, "<desc id="} {
		if !strings.Contains(page, want) {
			t.Errorf("the chart lacks %s", want)
		}
	}
	ids := make(map[string]bool)
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if ids[m[1]] {
			t.Errorf("two things are called %q", m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !ids[m[1]] {
			t.Errorf("a link leads nowhere: %q", m[1])
		}
	}
}

// The PDF and the HTML paper are settings of one document: what one says the other says.
func TestPaperAndScreenSayTheSame(t *testing.T) {
	t.Parallel()
	a := builder{bids: 6, criteria: 4, title: "for Tŷ Gŵyn & <Łódź>"}.appraisal()
	d, err := compose(a)
	if err != nil {
		t.Fatal(err)
	}
	paper := wordsOf(t, printPDF(t, a))
	screen := squash(html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(strings.ReplaceAll(printHTML(t, a), "<br>", " "), "")))
	said := 0
	check := func(parts ...text) {
		for _, t2 := range parts {
			for _, s := range t2 {
				want := squash(s.text)
				said++
				if !strings.Contains(paper, want) {
					t.Errorf("not on paper: %q", want)
				}
				if !strings.Contains(screen, want) {
					t.Errorf("not on screen: %q", want)
				}
			}
		}
	}
	for _, b := range d.blocks {
		switch b := b.(type) {
		case heading:
			check(b.text)
		case paragraph:
			check(b.text)
		case list:
			check(b.items...)
		case figure:
			check(say(b.title))
		case *table:
			check(say(b.caption))
			for _, c := range b.columns {
				check(say(c.head))
			}
			for _, r := range b.rows {
				check(r.cells...)
			}
		}
	}
	if said < 500 {
		t.Errorf("only %d texts were compared", said)
	}
}
