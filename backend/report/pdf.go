package report

import (
	"fmt"
	"unicode/utf8"
)

const language = "en-GB"

// pdf sets a document on pages and prints them.
func (d *document) pdf() ([]byte, error) {
	f, err := faces()
	if err != nil {
		return nil, err
	}
	p := newSetter(f)
	p.set(d)
	p.furnish(d.running)
	named := *d
	named.title, named.author = seen(d.title), seen(d.author)
	return bind(&named, &p.setting)
}

// seen is a text for the file's own properties. No typeface limits what they can carry, but tools
// that read them stumble over characters beyond U+FFFF.
func seen(s string) string {
	s, _ = clean(s, func(r rune) bool { return r <= 0xFFFF && !hidden(r) })
	return oneLine(s)
}

// The furniture of a page: its type, and the baselines of its head and foot.
var furnitureType = typeOf{8, 10, regular, inkFaint}

const headLine, footLine = 40.0, pageHeight - 32

// furnish gives every page its head and foot, now that it is known how many there are.
func (p *setter) furnish(r running) {
	p.elements = append(p.elements, element{role: roleArtifact})
	p.element = int32(len(p.elements) - 1)
	t := furnitureType
	limit := t.limit(textWidth * .7)
	l, rgt, foot := p.shorten(r.left, regular, limit), p.shorten(r.right, heavy, t.limit(textWidth*.28)), p.shorten(r.foot, regular, limit)
	atEnd := func(s string, w weight) float64 {
		return left + textWidth - float64(p.faces[w].width(s))*t.size/1000
	}
	bold := t
	bold.weight = heavy
	for n := range p.pages {
		p.page = n
		page := fmt.Sprintf("Page %d of %d", n+1, len(p.pages))
		p.text(t, left, headLine, l)
		p.text(bold, atEnd(rgt, heavy), headLine, rgt)
		p.stroke(rule{x1: left, y1: headLine + 7, x2: left + textWidth, y2: headLine + 7, colour: accent, width: .8})
		p.stroke(rule{x1: left, y1: footLine - 12, x2: left + textWidth, y2: footLine - 12, colour: hairline, width: .5})
		p.text(t, left, footLine, foot)
		p.text(t, atEnd(page, regular), footLine, page)
	}
}

// cutTo is at most n characters of a text, ending in "…" where it was cut.
func cutTo(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}
