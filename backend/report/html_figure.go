package report

import "fmt"

// figure writes a drawing as SVG, with the finding as its title and the same in words for those
// who cannot see it.
func (p *page) figure(f figure, faces [2]*face) {
	p.figures++
	fmt.Fprintf(p, "<figure>\n<figcaption>%s</figcaption>\n", p.escape(f.title))
	fmt.Fprintf(p, "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Chart %d\">\n", p.figures)
	fmt.Fprintf(p, "<svg role=\"img\" aria-labelledby=\"figure-%d-title figure-%d-desc\" viewBox=\"0 0 %.0f %.0f\">\n",
		p.figures, p.figures, f.drawing.width, f.drawing.height)
	fmt.Fprintf(p, "<title id=\"figure-%d-title\">%s</title>\n<desc id=\"figure-%d-desc\">%s</desc>\n", p.figures, p.line(f.title), p.figures, p.line(f.alt))
	for _, s := range f.drawing.shapes {
		p.shape(s, faces)
	}
	p.WriteString("</svg>\n</div>\n</figure>\n")
}

func (p *page) shape(s any, faces [2]*face) {
	switch s := s.(type) {
	case box:
		p.ground(s, s.pattern.ground, fmt.Sprintf(` stroke="#%06x" stroke-width=".4"`, ink))
		if lines := s.lines(); len(lines) > 0 {
			p.WriteString(`<path d="`)
			for _, r := range lines {
				fmt.Fprintf(p, "M%.1f %.1fL%.1f %.1f", r.x1, r.y1, r.x2, r.y2)
			}
			fmt.Fprintf(p, "\" stroke=\"#%06x\" stroke-width=\"%.1f\"/>\n", lines[0].colour, lines[0].width)
		}
	case rule:
		dash := ""
		if s.dashed {
			dash = ` stroke-dasharray="4 2"`
		}
		fmt.Fprintf(p, "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#%06x\" stroke-width=\"%.1f\"%s/>\n", s.x1, s.y1, s.x2, s.y2, s.colour, s.width, dash)
	case label:
		text, plate := s.fit(p.shortener(faces), faces)
		if s.plate {
			p.ground(plate, white, "")
		}
		weight := ""
		if s.weight == heavy {
			weight = ` font-weight="bold"`
		}
		fmt.Fprintf(p, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\"%s>%s</text>\n", plate.x+platePadding, s.y, s.size, weight, p.line(text))
	}
}

func (p *page) ground(b box, c colour, more string) {
	fmt.Fprintf(p, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#%06x\"%s/>\n", b.x, b.y, b.w, b.h, c, more)
}

// shortener cuts labels by the measures of Liberation Sans, which are Arial's too.
func (p *page) shortener(faces [2]*face) func(string, weight, float64) string {
	w := wrapper{faces: faces}
	return w.shorten
}
