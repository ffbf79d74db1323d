package report

// A4 in points, and the frame in which text stands.
const (
	pageWidth, pageHeight = 595.28, 841.89
	left, right           = 51.0, 51.0
	top, bottom           = 68.0, 62.0
	textWidth             = pageWidth - left - right
	textHeight            = pageHeight - top - bottom
	lowest                = pageHeight - bottom
)

// op is one mark on a page: a text on its baseline, a filled area, a stroke, or the number of
// the page on which a heading stands.
type op struct {
	kind         opKind
	weight       weight
	dashed       bool
	element      int32 // the block that it belongs to
	colour       colour
	size         float32 // of type, or the width of a stroke
	x, y, x2, y2 float32 // from the page's top left; an area has its far corner at x2, y2
	s            string  // the text, or the id of the heading that a link or a page number names
}

type opKind uint8

const (
	textOp opKind = iota
	areaOp
	strokeOp
	pageNumberOp // ends at x
	linkOp       // an area that leads to the heading s
)

// place is where on the paper a heading stands.
type place struct {
	page int // from 0
	y    float64
}

// bookmark is an entry of the outline.
type bookmark struct {
	place
	text  string
	level int
}

// element is a block on the page as assistive technology should know it.
type element struct {
	role role
	alt  string
}

// setting is a document set on pages: what the press prints. Nothing is written while it grows,
// so that a page can name a later one and all know how many there are.
type setting struct {
	pages    [][]op
	elements []element
	outline  []bookmark
	places   map[string]place
}

// setter sets blocks one under the other.
type setter struct {
	wrapper
	setting
	y       float64 // how far down the page it is
	page    int
	store   []op // for the marks of pages to come
	element int32
	cells   [][]line // of the row in hand
}

func newSetter(f [2]*face) *setter {
	return &setter{wrapper: wrapper{faces: f}, setting: setting{places: make(map[string]place)}}
}

// set puts a document on pages.
func (p *setter) set(d *document) {
	for i, b := range d.blocks {
		var next block
		if i+1 < len(d.blocks) {
			next = d.blocks[i+1]
		}
		p.block(b, next)
	}
	if p.marks > 0 {
		p.block(paragraph{tone: quiet, text: say(markNote)}, nil)
	}
}

// block is the one place through which every block passes: what is drawn from here on belongs
// to it.
func (p *setter) block(b, next block) {
	if len(p.pages) == 0 {
		p.newPage()
	}
	alt := ""
	if f, ok := b.(figure); ok {
		alt = f.alt
	}
	p.elements = append(p.elements, element{role: b.role(), alt: alt})
	p.element = int32(len(p.elements) - 1)
	switch b := b.(type) {
	case heading:
		p.heading(b, next)
	case paragraph:
		p.paragraph(b)
	case list:
		p.list(b)
	case *table:
		p.table(b)
	case figure:
		p.figure(b)
	case contents:
		p.contents(b)
	}
	p.release()
}

// pageOps is about how many marks a page takes, furniture included.
const pageOps = 192

// newPage begins a page. Pages share a store of marks, since each taking its own costs more than
// filling it; a page that outgrows its part moves to a store of its own.
func (p *setter) newPage() {
	if len(p.store) < pageOps {
		p.store = make([]op, 16*pageOps)
	}
	p.pages = append(p.pages, p.store[:0:pageOps])
	p.store = p.store[pageOps:]
	p.page = len(p.pages) - 1
	p.y = top
}

// room is how much of the page is left.
func (p *setter) room() float64 { return lowest - p.y }

// need turns the page when less than h is left of it, unless the page is still empty.
func (p *setter) need(h float64) bool {
	if h <= p.room()+.01 || p.y == top {
		return false
	}
	p.newPage()
	return true
}

// put adds a mark to the page in hand.
func (p *setter) put(o op) {
	o.element = p.element
	p.pages[p.page] = append(p.pages[p.page], o)
}

// space leaves white above a block, but not at the head of a page.
func (p *setter) space(h float64) {
	if p.y > top {
		p.y += h
	}
}

// typeOf is how a text is set: its size, the distance between lines, and its weight and colour.
type typeOf struct {
	size, leading float64
	weight        weight
	colour        colour
}

// limit is a width in points as wrap wants it.
func (t typeOf) limit(width float64) float64 { return width * 1000 / t.size }

// baseline is where in a line's height its letters stand.
func (t typeOf) baseline() float64 { return t.leading/2 + t.size*.36 }

// The five kinds of mark. A text stands on its baseline.

func (p *setter) text(t typeOf, x, y float64, s string) {
	p.put(op{kind: textOp, weight: t.weight, colour: t.colour, size: float32(t.size), x: float32(x), y: float32(y), s: s})
}

// pageNumber ends at x.
func (p *setter) pageNumber(t typeOf, x, y float64, of string) {
	p.put(op{kind: pageNumberOp, colour: t.colour, size: float32(t.size), x: float32(x), y: float32(y), s: of})
}

func (p *setter) area(c colour, x, y, x2, y2 float64) {
	p.put(op{kind: areaOp, colour: c, x: float32(x), y: float32(y), x2: float32(x2), y2: float32(y2)})
}

func (p *setter) stroke(r rule) {
	p.put(op{kind: strokeOp, colour: r.colour, size: float32(r.width), dashed: r.dashed,
		x: float32(r.x1), y: float32(r.y1), x2: float32(r.x2), y2: float32(r.y2)})
}

func (p *setter) link(to string, x, y, x2, y2 float64) {
	p.put(op{kind: linkOp, x: float32(x), y: float32(y), x2: float32(x2), y2: float32(y2), s: to})
}

// line draws one line whose box has its top at y.
func (p *setter) line(l line, t typeOf, x, y float64) {
	scale := t.size / 1000
	for _, piece := range l {
		set := t
		set.weight = piece.weight
		at := x + float64(piece.x)*scale
		if piece.faint && t.colour == ink {
			set.colour = inkFaint
		}
		if piece.to != "" {
			set.colour = accent
			p.link(piece.to, at, y, at+float64(piece.width)*scale, y+t.leading)
		}
		p.text(set, at, y+t.baseline(), piece.s)
	}
}

// textLines draws lines down the page and turns it where it is full.
func (p *setter) textLines(lines []line, t typeOf, x float64) {
	for _, l := range lines {
		p.need(t.leading)
		p.line(l, t, x, p.y)
		p.y += t.leading
	}
}
