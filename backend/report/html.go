package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"strings"
)

//go:embed style.css
var styleSheet string

// StyleHash is the source expression that lets the style of an HTML submission pass a
// Content-Security-Policy: style-src 'sha256-…'. It is the same for every submission.
func StyleHash() string {
	sum := sha256.Sum256([]byte(styleSheet))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// page writes a document as one HTML page.
type page struct {
	bytes.Buffer
	marks   int    // how many characters could not be shown
	parts   int    // how many headings of level 1 there were
	tables  int    // and tables, to give them names
	figures int    // and figures
	last    string // the last heading, for tables that have no caption of their own
}

func (d *document) html() ([]byte, error) {
	faces, err := faces()
	if err != nil {
		return nil, err
	}
	p := new(page)
	fmt.Fprintf(p, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"+
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<meta name=\"author\" content=\"%s\">\n<style>%s</style>\n</head>\n<body>\n",
		language, p.line(d.title), p.line(d.author), styleSheet)
	fmt.Fprintf(p, "<a class=\"skip\" href=\"#main\">Skip to the paper</a>\n<header><p>%s</p><p><strong>%s</strong></p></header>\n<main id=\"main\" tabindex=\"-1\">\n",
		p.line(d.running.left), p.line(d.running.right))
	for _, b := range d.blocks {
		switch b := b.(type) {
		case heading:
			p.heading(b)
		case paragraph:
			p.paragraph(b)
		case list:
			p.list(b)
		case *table:
			p.table(b)
		case figure:
			p.figure(b, faces)
		case contents:
			p.contents(b)
		}
	}
	if p.marks > 0 {
		p.paragraph(paragraph{tone: quiet, text: say(markNote)})
	}
	fmt.Fprintf(p, "</main>\n<footer><p>%s</p></footer>\n</body>\n</html>\n", p.line(d.running.foot))
	return p.Bytes(), nil
}

// escape is the one way in which texts reach the page: what a reader would not see is shown, and
// what HTML would take for its own is escaped.
func (p *page) escape(s string) string {
	s, marks := clean(s, func(r rune) bool { return !hidden(r) })
	p.marks += marks
	return strings.ReplaceAll(html.EscapeString(s), "\n", "<br>")
}

// line is a text for where no line break can stand.
func (p *page) line(s string) string { return strings.ReplaceAll(p.escape(s), "<br>", " ") }

func (p *page) text(t text) {
	for _, s := range t {
		if s.text == lineBreak {
			p.WriteString("<br>")
			continue
		}
		before, after := "", ""
		if s.to != "" {
			before, after = `<a href="#`+s.to+`">`, "</a>"
		}
		switch s.style {
		case strong:
			before, after = before+"<strong>", "</strong>"+after
		case faint:
			before, after = before+`<span class="faint">`, "</span>"+after
		}
		p.WriteString(before + p.escape(s.text) + after)
	}
}

// heading writes a heading one level down from the paper's, but on the cover: the page has one h1.
func (p *page) heading(h heading) {
	if h.level == 1 {
		p.parts++
	}
	level := h.level
	if p.parts > 1 {
		level++
	}
	p.last = flat(h.text)
	fmt.Fprintf(p, "<h%d id=\"%s\" class=\"level%d\">", level, h.id, h.level)
	p.text(h.text)
	fmt.Fprintf(p, "</h%d>\n", level)
}

var toneClasses = [...]string{body: "", lead: ` class="lead"`, quiet: ` class="quiet"`, loud: ` class="loud"`}

func (p *page) paragraph(b paragraph) {
	p.WriteString("<p" + toneClasses[b.tone] + ">")
	p.text(b.text)
	p.WriteString("</p>\n")
}

func (p *page) list(b list) {
	p.WriteString("<ul>\n")
	for _, item := range b.items {
		p.WriteString("<li>")
		p.text(item)
		p.WriteString("</li>\n")
	}
	p.WriteString("</ul>\n")
}

func (p *page) contents(b contents) {
	p.WriteString("<nav aria-label=\"Contents\">\n")
	p.entries(b.entries)
	p.WriteString("</nav>\n")
}

func (p *page) entries(entries []entry) {
	p.WriteString("<ul>\n")
	for _, e := range entries {
		fmt.Fprintf(p, `<li><a href="#%s">%s</a>`, e.id, p.line(e.text))
		if len(e.under) > 0 {
			p.entries(e.under)
		}
		p.WriteString("</li>\n")
	}
	p.WriteString("</ul>\n")
}
