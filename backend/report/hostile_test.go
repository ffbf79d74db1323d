package report

import (
	"fmt"
	"strings"
	"testing"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// everywhere puts a text wherever people write one.
func everywhere(s string) *ettf.Round {
	r := builder{bids: 2, criteria: 1}.round()
	r.Commissioner.Name, r.Commissioner.Code = s, s
	t := &r.Terms
	t.Name, t.Fund, t.Gates, t.Strategies = s, s, []string{s}, []string{s}
	t.Commitments[0].Name = s
	t.Transformational = &ettf.Transformational{Definition: s, For: []string{s}}
	for i := range r.Criteria {
		r.Criteria[i].Name = s
		for j := range r.Criteria[i].Levels {
			r.Criteria[i].Levels[j].Text = s
		}
	}
	for i := range r.Practices {
		r.Practices[i].Name, r.Practices[i].Locality = s, s
		r.Premises[i].Name, r.Premises[i].Locality, r.Premises[i].Tenure = s, s, s
	}
	r.Premises[1].Surveys = nil
	for i := range r.Bids {
		b := &r.Bids[i]
		b.Title, b.Scheme, b.OtherRoute = s, s, s
		b.Gates = map[string]*bool{s: nil}
		b.Tests = map[string]ettf.TestResult{s: {Result: ettf.TestFail, Note: s}}
		b.Alignment = map[string]ettf.Alignment{s: {Fit: s, Note: s}}
		b.Capital[0].Item, b.Funding[1].Source, b.Revenue[0].Item = s, s, s
		b.Scorings = []ettf.Scoring{{Scorer: s, Criterion: "c1", Score: ptr(ettf.Hundredths(100)), Reason: s}}
		b.Accepted = []ettf.Acceptance{{Flag: "revenue-unfunded", Reason: s}, {Flag: "test-failed", Reason: s}}
	}
	// References stay apart from each other.
	r.Bids[0].Ref, r.Bids[1].Ref = s+"1", s+"2"
	r.Bids[1].AlternativeTo, r.Bids[1].Requires = r.Bids[0].Ref, []string{r.Bids[0].Ref}
	r.Agreed = []ettf.Agreed{{Ref: r.Bids[1].Ref, Reason: s}, {Ref: r.Bids[0].Ref, Reason: s}}
	return r
}

const longest = 10_000

func TestAnyTextOfTenThousandCharactersIsPrinted(t *testing.T) {
	t.Parallel()
	for name, s := range map[string]string{
		"one word":        strings.Repeat("W", longest),
		"emoji":           strings.Repeat("😀", longest),
		"lines":           strings.Repeat("a\n", longest/2),
		"spaces kept":     strings.Repeat("\u00A0", longest),
		"marks":           strings.Repeat("\u0301", longest),
		"markup":          strings.Repeat("</style><script>", longest/16),
		"operators":       strings.Repeat(") Tj ET (\\", longest/10),
		"Welsh sentences": strings.Repeat("Mae tŷ ŵyl yn y dre. ", longest/21),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := appraisal.Of(everywhere(s))
			mustSetWell(t, a)
			pdf := printPDF(t, a)
			if words := wordsOf(t, pdf, "-f", "1", "-l", "1"); !strings.Contains(words, "Page 1 of") {
				t.Errorf("the cover reads %.200q", words)
			}
			if _, err := HTML(a); err != nil {
				t.Error(err)
			}
		})
	}
}

// Aliases of gofpdf's, PDF and HTML syntax, and texts that other programs stumble over.
var hostile = []string{
	"{nb}", "{:ptoc1:}", "(", "\\", "\r", ") Tj ET Q (", "<script>alert(1)</script>", "&amp;", "\"'><img src=x>", "\x00", "\xff", "\xf0\x9f\x98", "😀", "\u202Eabc", "\uFEFF",
	"\u0301", "a\u0301\u0302\u0303", "\n", "\n\n", " ", "\t", "\u00A0", "ŵ ŷ ł ż", "שלום", "العربية", "\uFFFF", "\U0010FFFF", "\uD7FF", "{{.}}", "%s%d", "]]>", "--", "$1", "NaN", "1e999",
}

func TestHostileTextsAreOnlyTexts(t *testing.T) {
	t.Parallel()
	for i, s := range hostile {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			a := appraisal.Of(everywhere("x" + s))
			mustSetWell(t, a)
			mustBeSafe(t, a)
		})
	}
}

func TestHostileTitlesReadBackAsTexts(t *testing.T) {
	t.Parallel()
	round := builder{bids: len(hostile), criteria: 1}.round()
	for i, s := range hostile {
		round.Bids[i].Title = "Before " + s + " after"
	}
	pdf := printPDF(t, appraisal.Of(round))
	mustLieWell(t, boxesOf(t, pdf))
	words := wordsOf(t, pdf)
	for _, want := range []string{"Before {nb} after", "Before ( after", `Before \ after`, "Before <script>alert(1)</script> after", "Before □ after", "Before □abc after"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not on the paper", want)
		}
	}
}

// mustSetWell fails where a text leaves its page or runs into another, by the measures of the
// setting itself.
func mustSetWell(t *testing.T, a *appraisal.Appraisal) {
	t.Helper()
	d, err := compose(a)
	if err != nil {
		t.Fatal(err)
	}
	f, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	p := newSetter(f)
	p.set(d)
	p.furnish(d.running)
	for n, ops := range p.pages {
		var boxes []box
		for _, o := range ops {
			if o.kind != textOp || o.s == "" {
				continue
			}
			b := box{x: float64(o.x), y: float64(o.y - o.size*.75), h: float64(o.size * .9), w: float64(f[o.weight].width(o.s)) * float64(o.size) / 1000}
			if b.x < left-.5 || b.x+b.w > pageWidth-right+3.5 || b.y < 0 || b.y+b.h > pageHeight {
				t.Errorf("page %d: %.40q leaves the page: %+v", n+1, o.s, b)
			}
			boxes = append(boxes, b)
		}
		for i, b := range boxes {
			for _, c := range boxes[i+1:] {
				if b.x+.6 < c.x+c.w && c.x+.6 < b.x+b.w && b.y+.6 < c.y+c.h && c.y+.6 < b.y+b.h {
					t.Errorf("page %d: texts overlap: %+v and %+v", n+1, b, c)
				}
			}
		}
		if t.Failed() {
			return
		}
	}
}

func FuzzText(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > fuzzed {
			return
		}
		a := appraisal.Of(everywhere(s))
		mustSetWell(t, a)
		if pdf := printPDF(t, a); !strings.HasPrefix(string(pdf), "%PDF-1.7\n") || !strings.HasSuffix(string(pdf), "%%EOF\n") {
			t.Error("the file is not whole")
		}
	})
}

func FuzzMarkup(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) <= fuzzed {
			mustBeSafe(t, appraisal.Of(everywhere(s)))
		}
	})
}

// fuzzed is how long the texts of a search are; longer ones have a test of their own.
const fuzzed = 300

func seed(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Add(strings.Repeat("long", 60))
}
