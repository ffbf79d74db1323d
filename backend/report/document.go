package report

import "lintel/backend/ettf"

// document is the paper before it is set: what it says, in order, and nothing of how it looks.
// Texts are the users' own; each renderer shows visibly what it cannot carry.
type document struct {
	title   string
	author  string
	date    ettf.Date // of the data; the only date that a file may carry
	running running
	blocks  []block
}

// running is what every page carries at its head and foot.
type running struct{ left, right, foot string }

// block is one of heading, paragraph, list, table, figure and contents. Every block knows its
// role, so that a renderer can say what each mark on the page is.
type block interface{ role() role }

// role is what a block is to someone who cannot see it, in the words of PDF's structure types.
type role string

const (
	roleHeading   role = "H"
	roleParagraph role = "P"
	roleList      role = "L"
	roleTable     role = "Table"
	roleFigure    role = "Figure"
	roleContents  role = "TOC"
	roleArtifact  role = "Artifact" // furniture: says nothing that the text does not
)

// heading starts a part (level 1), a bid or a section of a part (2), or a section of a bid (3).
type heading struct {
	level   int
	id      string // unique in the document, fit for an address
	text    text
	newPage bool
}

// tone is how loudly a paragraph speaks.
type tone int

const (
	body  tone = iota
	lead       // what someone reads who reads nothing else
	quiet      // small print: how to read a table
	loud       // boxed: what must not be missed
)

type paragraph struct {
	tone tone
	text text
}

type list struct{ items []text }

// table is rows under columns. The first cell of a row is its header. A table without heads is
// a list of facts: name and value.
type table struct {
	caption string // what the table shows, and how to read it
	columns []column
	rows    []row
	spacing spacing
}

// spacing is how closely a table is set.
type spacing int

const (
	normal spacing = iota
	dense          // many columns
	loose          // read as text
)

type column struct {
	head  string
	share float64 // of the width, relative to the other columns
	right bool    // figures
}

// row is one row's cells; a row of a single cell in a table of many columns spans them all.
type row struct {
	cells []text
	tone  rowTone
}

type rowTone int

const (
	plainRow rowTone = iota
	totalRow         // sums what stands above
	noteRow          // a remark on the row above
	lineRow          // the line where the money runs out
)

// figure is a drawing with the finding as its title and, for those who cannot see it, the same
// in words. The table beneath carries the figures.
type figure struct {
	title   string
	alt     string
	drawing drawing
}

// contents lists the parts. On paper they have page numbers, and what stands under them is left
// to the outline.
type contents struct{ entries []entry }

type entry struct {
	text, id string
	under    []entry
}

func (heading) role() role   { return roleHeading }
func (paragraph) role() role { return roleParagraph }
func (list) role() role      { return roleList }
func (*table) role() role    { return roleTable }
func (figure) role() role    { return roleFigure }
func (contents) role() role  { return roleContents }

// text is a run of spans.
type text []span

// span is text in one style; to is the id of the heading that it leads to, if any. The shade of
// a cell's first span is the ground of the cell, from 0 (none) to 4.
type span struct {
	text  string
	style style
	to    string
	shade uint8
}

// lineBreak is the text of a span that ends a line. Line breaks at the ends of other texts count
// as spaces.
const lineBreak = "\n"

type style uint8

const (
	plain style = iota
	strong
	faint
)

func say(s string) text   { return text{{text: s}} }
func bold(s string) text  { return text{{text: s, style: strong}} }
func muted(s string) text { return text{{text: s, style: faint}} }

func (t text) blank() bool { return len(t) == 0 || len(t) == 1 && t[0].text == "" }

// with adds spans to a text.
func (t text) with(more ...text) text {
	for _, m := range more {
		t = append(t, m...)
	}
	return t
}

// below adds a text on a line of its own.
func (t text) below(more text) text { return append(append(t, span{text: lineBreak}), more...) }

func (d *document) add(blocks ...block) { d.blocks = append(d.blocks, blocks...) }

func (t *table) add(tone rowTone, cells ...text) {
	t.rows = append(t.rows, row{cells: cells, tone: tone})
}

// flat is a text without its styles.
func flat(t text) string {
	s := ""
	for _, part := range t {
		s += part.text
	}
	return s
}
