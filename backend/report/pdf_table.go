package report

// How the parts of a table are set.
var (
	cellTypes   = [...]typeOf{normal: {8.8, 11.4, regular, ink}, dense: {8.3, 10.4, regular, ink}, loose: {9.6, 12.8, regular, ink}}
	rowPads     = [...]float64{normal: 2.6, dense: 2.2, loose: 4} // above and below a cell's text
	cellPads    = [...]float64{normal: 4, dense: 3, loose: 4}     // left and right of it
	headType    = typeOf{8.3, 10.4, heavy, ink}
	captionType = typeOf{8.5, 11.5, regular, inkFaint}
)

// grid is a table with its columns and its heads measured.
type grid struct {
	*table
	typeOf
	pad      float64   // above and below a cell's text
	side     float64   // left and right of it
	edges    []float64 // of the columns, one more than there are columns
	heads    [][]line
	headMost int
}

func (p *setter) grid(t *table) grid {
	g := grid{table: t, typeOf: cellTypes[t.spacing], pad: rowPads[t.spacing], side: cellPads[t.spacing], edges: make([]float64, 1, len(t.columns)+1)}
	all, headed := 0., false
	for _, c := range t.columns {
		all += c.share
		headed = headed || c.head != ""
	}
	x := left
	g.edges[0] = x
	for _, c := range t.columns {
		x += c.share / all * textWidth
		g.edges = append(g.edges, x)
	}
	if headed {
		for i, c := range t.columns {
			lines := p.wrap(say(c.head), headType.limit(g.room(i, i+1)), heavy)
			g.heads, g.headMost = append(g.heads, lines), max(g.headMost, len(lines))
		}
	}
	return g
}

// room is the width for text from one column up to another.
func (g *grid) room(from, to int) float64 { return g.edges[to] - g.edges[from] - 2*g.side }

func (g *grid) headHeight() float64 {
	if g.heads == nil {
		return 0
	}
	return float64(g.headMost)*headType.leading + 2*g.pad
}

// wrapRow breaks a row's texts into the lines of their cells, and says how many the longest has.
func (p *setter) wrapRow(g *grid, cells []text, t typeOf) (most int) {
	p.cells = p.cells[:0]
	for i, c := range cells {
		to := i + 1
		if len(cells) == 1 {
			to = len(g.columns)
		}
		lines := p.wrap(c, t.limit(g.room(i, to)), t.weight)
		p.cells, most = append(p.cells, lines), max(most, len(lines))
	}
	return max(most, 1)
}

// cell draws lines of the cell in column i, the first of them at y.
func (p *setter) cell(g *grid, i int, lines []line, t typeOf, right bool, y float64) {
	for _, l := range lines {
		x := g.edges[i] + g.side
		if right {
			x = g.edges[i+1] - g.side - float64(l.width())*t.size/1000
		}
		p.line(l, t, x, y)
		y += t.leading
	}
}

func (p *setter) table(t *table) {
	p.space(tableSpace)
	p.need(p.tableStart(t))
	p.release()
	if t.caption != "" {
		p.textLines(p.wrap(say(t.caption), captionType.limit(textWidth), regular), captionType, left)
		p.y += 3
	}
	g := p.grid(t)
	p.hold() // the heads stand on every page of the table
	p.head(&g)
	for i, r := range t.rows {
		p.release()
		kept := 0.
		if i+1 < len(t.rows) && keeps(r, t.rows[i+1]) {
			kept = p.rowHeight(&g, t.rows[i+1])
			p.release()
		}
		p.row(&g, r, kept)
	}
	p.letGo()
	p.y += 8
}

// A table of few rows that takes no more than a third of a page is kept together.
const (
	fewRows    = 8
	keptHeight = textHeight / 3
)

// tableStart is the least height in which a table may begin: all of it where it is small,
// otherwise its caption, its heads and a row. It is not measured where the page is still so empty
// that nothing but a monster would not fit.
func (p *setter) tableStart(t *table) float64 {
	if p.room() > textHeight/2 {
		return 0
	}
	g := p.grid(t)
	h := g.headHeight()
	if t.caption != "" {
		h += 3 + captionType.leading*float64(len(p.wrap(say(t.caption), captionType.limit(textWidth), regular)))
	}
	first, all := h, h
	for i, r := range t.rows[:min(fewRows, len(t.rows))] {
		all += float64(p.wrapRow(&g, r.cells, g.typeOf))*g.leading + 2*g.pad
		if i == 0 {
			first = all
		}
	}
	if len(t.rows) <= fewRows && all <= keptHeight {
		return all
	}
	return min(first, textHeight)
}

// head draws the heads of the columns; those of one line stand at the foot of taller ones.
func (p *setter) head(g *grid) {
	h := g.headHeight()
	if h == 0 {
		p.across(hairline, .5)
		return
	}
	p.area(ground, left, p.y, left+textWidth, p.y+h)
	for i, lines := range g.heads {
		drop := float64(g.headMost-len(lines)) * headType.leading
		p.cell(g, i, lines, headType, g.columns[i].right, p.y+g.pad+drop)
	}
	p.y += h
	p.across(accent, 1)
}

// across draws a rule over the width of the text.
func (p *setter) across(c colour, width float64) {
	p.stroke(rule{x1: left, y1: p.y, x2: left + textWidth, y2: p.y, colour: c, width: width})
}

// keeps says whether a row stands with the next: a remark or a sum with what it is about, and
// the line where the money runs out with the bid beneath it.
func keeps(r, next row) bool {
	return r.tone == lineRow || next.tone == noteRow || next.tone == totalRow
}

// rowType is how the texts of a row are set.
func (g *grid) rowType(r row) typeOf {
	t := g.typeOf
	switch r.tone {
	case totalRow, lineRow:
		t.weight = heavy
	case noteRow:
		t.colour = inkFaint
	}
	return t
}

func (g *grid) height(lines int) float64 { return float64(lines)*g.leading + 2*g.pad }

func (p *setter) rowHeight(g *grid, r row) float64 {
	return g.height(p.wrapRow(g, r.cells, g.rowType(r)))
}

// row draws a row. It is not parted where a page can hold it; where none can, it runs on, and
// each page takes as many of its lines as there is room for. kept is the height of what must
// follow on the same page.
func (p *setter) row(g *grid, r row, kept float64) {
	t := g.rowType(r)
	most := p.wrapRow(g, r.cells, t)
	page := textHeight - g.headHeight()
	whole := g.height(most) <= page
	if g.height(most)+kept > page {
		kept = 0
	}
	for from := 0; from < most; {
		if room := p.room() + .01; room < g.height(1) || whole && room < g.height(most)+kept {
			p.newPage()
			p.head(g)
		}
		n := max(1, min(most-from, int((p.room()+.01-2*g.pad)/g.leading)))
		p.rowPart(g, r, t, from, from+n)
		from += n
	}
}

func (p *setter) rowPart(g *grid, r row, t typeOf, from, to int) {
	h := g.height(to - from)
	switch r.tone {
	case lineRow:
		p.area(warning, left, p.y, left+textWidth, p.y+h)
		p.across(ink, 1.4)
	case totalRow:
		p.across(ink, 1)
	}
	for i, lines := range p.cells {
		if cell := r.cells[i]; len(cell) > 0 && cell[0].shade > 0 {
			p.area(shades[cell[0].shade], g.edges[i]+1, p.y+1, g.edges[i+1]-1, p.y+h-1)
		}
		part := lines[min(from, len(lines)):min(to, len(lines))]
		p.cell(g, i, part, t, g.columns[i].right && len(p.cells) > 1, p.y+g.pad)
	}
	p.y += h
	p.across(hairline, .4)
}
