package report

// How each kind of text is set, in points.
var (
	headingTypes = [...]typeOf{
		1: {20, 25, heavy, ink},
		2: {14, 18, heavy, accent},
		3: {10.5, 13.5, heavy, ink},
	}
	spaceAbove  = [...]float64{1: 22, 2: 18, 3: 8}
	spaceBelow  = [...]float64{1: 8, 2: 4, 3: 1.5}
	toneTypes   = [...]typeOf{body: {10, 14, regular, ink}, lead: {12, 17, regular, ink}, quiet: {8.5, 11.5, regular, inkFaint}, loud: {10, 14, regular, ink}}
	figureTitle = typeOf{10.5, 14, heavy, ink}
)

const (
	keptLines               = 4        // of a paragraph, which a page does not part
	indent                  = 12.0     // of a list
	boxPadding              = 8.0      // of a loud paragraph
	tableSpace, figureSpace = 3.0, 6.0 // above one
	// bookmarkLength is how much of a long title the outline shows, in characters.
	bookmarkLength = 120
)

func (p *setter) heading(h heading, next block) {
	if h.newPage && p.y > top {
		p.newPage()
	}
	t := headingTypes[h.level]
	lines := p.wrap(h.text, t.limit(textWidth), t.weight)
	p.space(spaceAbove[h.level])
	height := float64(len(lines))*t.leading + spaceBelow[h.level]
	if height < textHeight/2 {
		p.need(height + p.firstOf(next))
	}
	title := seen(flat(h.text))
	at := place{page: p.page, y: p.y}
	p.outline = append(p.outline, bookmark{place: at, text: cutTo(title, bookmarkLength), level: h.level})
	p.places[h.id] = at
	p.textLines(lines, t, left)
	p.y += spaceBelow[h.level]
}

// firstOf is the least height of a block that must stand under its heading.
func (p *setter) firstOf(b block) float64 {
	switch b := b.(type) {
	case *table:
		return tableSpace + p.tableStart(b)
	case figure:
		return figureSpace + p.figureHeight(b)
	case heading:
		return headingTypes[b.level].leading + spaceAbove[b.level] + 60
	case nil:
		return 0
	default:
		return 3 * toneTypes[lead].leading
	}
}

func (p *setter) paragraph(b paragraph) {
	t := toneTypes[b.tone]
	if b.tone == loud {
		p.loud(b, t)
		return
	}
	lines := p.wrap(b.text, t.limit(textWidth), t.weight)
	if len(lines) <= keptLines {
		p.need(float64(len(lines)) * t.leading)
	}
	p.textLines(lines, t, left)
	p.y += t.leading * .5
}

// loud sets a paragraph on a ground of its own with a bar beside it. Each line brings its part
// of both, so that it may run over the page.
func (p *setter) loud(b paragraph, t typeOf) {
	lines := p.wrap(b.text, t.limit(textWidth-2*boxPadding), t.weight)
	p.space(2)
	p.need(min(float64(len(lines))*t.leading+2*boxPadding, textHeight))
	for i, l := range lines {
		above, below := 0., 0.
		if i == 0 {
			above = boxPadding * .75
		}
		if i == len(lines)-1 {
			below = boxPadding * .75
		}
		p.need(above + t.leading + below)
		end := p.y + above + t.leading + below
		p.area(warning, left, p.y, left+textWidth, end)
		p.area(ink, left, p.y, left+3, end)
		p.line(l, t, left+boxPadding, p.y+above)
		p.y = end
	}
	p.y += t.leading * .6
}

func (p *setter) list(b list) {
	t := toneTypes[body]
	for _, item := range b.items {
		lines := p.wrap(item, t.limit(textWidth-indent), t.weight)
		p.need(float64(min(len(lines), keptLines)) * t.leading)
		p.text(t, left+2, p.y+t.baseline(), "•")
		p.textLines(lines, t, left+indent)
		p.y += 2
	}
	p.y += t.leading * .4
}

func (p *setter) contents(b contents) {
	t := toneTypes[body]
	for _, e := range b.entries {
		p.need(t.leading + 4)
		title := p.shorten(e.text, t.weight, t.limit(textWidth-40))
		p.link(e.id, left, p.y, left+textWidth, p.y+t.leading)
		p.text(typeOf{t.size, t.leading, regular, accent}, left, p.y+t.baseline(), title)
		p.pageNumber(t, left+textWidth, p.y+t.baseline(), e.id)
		p.y += t.leading + 4
		p.stroke(rule{x1: left, y1: p.y - 2, x2: left + textWidth, y2: p.y - 2, colour: hairline, width: .4})
	}
}

func (p *setter) figureHeight(f figure) float64 {
	lines := p.wrap(say(f.title), figureTitle.limit(textWidth), heavy)
	return min(float64(len(lines))*figureTitle.leading+f.drawing.height+12, textHeight)
}

func (p *setter) figure(f figure) {
	p.space(figureSpace)
	p.need(p.figureHeight(f))
	lines := p.wrap(say(f.title), figureTitle.limit(textWidth), heavy)
	p.textLines(lines, figureTitle, left)
	p.y += 4
	p.need(f.drawing.height)
	for _, s := range f.drawing.shapes {
		p.shape(s, left, p.y)
	}
	p.y += f.drawing.height + 8
}

func (p *setter) shape(s any, x, y float64) {
	switch s := s.(type) {
	case box:
		p.area(s.pattern.ground, x+s.x, y+s.y, x+s.x+s.w, y+s.y+s.h)
		for _, r := range append(s.lines(), s.outline()...) {
			p.shape(r, x, y)
		}
	case rule:
		s.x1, s.x2, s.y1, s.y2 = x+s.x1, x+s.x2, y+s.y1, y+s.y2
		p.stroke(s)
	case label:
		text, plate := s.fit(p.shorten, p.faces)
		if s.plate {
			p.area(white, x+plate.x, y+plate.y, x+plate.x+plate.w, y+plate.y+plate.h)
		}
		p.text(typeOf{size: s.size, weight: s.weight, colour: ink}, x+plate.x+platePadding, y+s.y, text)
	}
}
