package report

import (
	"math"

	"lintel/backend/ettf"
)

// limits draws the limit as a step over the years that have one, and says under each year how
// much it is or that the year is not tested.
func (c *chart) limits() {
	const wordsFrom = 30 // points of a year's width
	words := c.slot >= wordsFrom
	if words {
		c.paint(label{x: plotLeft - 5, y: limitsAt, text: "Limit", size: axisSize, most: plotLeft - 6, place: toEnd, weight: heavy})
	}
	var steps []rule
	last := math.NaN()
	for i, year := range c.years {
		x := plotLeft + float64(i)*c.slot
		amount, limited := c.limit[year]
		if words {
			c.paint(c.limitLabel(x+c.slot/2, amount, limited))
		}
		if !limited || pound(amount) > c.high {
			last = math.NaN()
			continue
		}
		y := c.y(pound(amount))
		if !math.IsNaN(last) && last != y {
			steps = append(steps, rule{x1: x, y1: last, x2: x, y2: y})
		}
		steps = append(steps, rule{x1: x, y1: y, x2: x + c.slot, y2: y})
		last = y
	}
	for _, line := range []struct {
		colour colour
		width  float64
	}{{white, 4}, {ink, 2}} { // on a white line, so that it is seen on any pattern
		for _, s := range steps {
			s.colour, s.width = line.colour, line.width
			c.paint(s)
		}
	}
	c.nameLimit(steps)
}

// nameLimit names the step where nothing else is written: before it, above it or below it, and
// if all that is taken, at the head of the chart.
func (c *chart) nameLimit(steps []rule) {
	if len(steps) == 0 {
		return
	}
	l := label{text: "limit", size: axisSize, most: 40, weight: heavy, plate: true}
	spots := []label{l}
	spots[0].x, spots[0].y, spots[0].place = steps[0].x1-2, steps[0].y1+2.6, toEnd
	for _, s := range steps {
		above, below := l, l
		above.x, above.y = s.x1+1, s.y1-4
		below.x, below.y = s.x1+1, s.y1+9
		spots = append(spots, above, below)
	}
	l.x, l.y, l.place = plotRight, plotTop-8, toEnd
	for _, spot := range append(spots, l) {
		if at := spot.about(); at.x >= plotLeft && at.x+at.w <= plotRight && at.y >= 0 && c.free(at) {
			c.paint(spot)
			return
		}
	}
}

// about is roughly where a label lies.
func (l label) about() box {
	w := float64(len(l.text))*l.size*.58 + 2*platePadding
	x := l.x
	switch l.place {
	case centred:
		x -= w / 2
	case toEnd:
		x -= w
	}
	return box{x: x, y: l.y - l.size, w: w, h: l.size * 1.3}
}

// free says whether no label stands there yet.
func (c *chart) free(at box) bool {
	for _, s := range c.shapes {
		if l, is := s.(label); is {
			if b := l.about(); b.x < at.x+at.w && at.x < b.x+b.w && b.y < at.y+at.h && at.y < b.y+b.h {
				return false
			}
		}
	}
	return true
}

func (c *chart) limitLabel(x float64, amount ettf.Pence, limited bool) label {
	l := label{x: x, y: limitsAt, text: short(amount), size: axisSize, most: c.slot - 1, place: centred}
	if !limited {
		l.text, l.weight, l.size = "not tested", heavy, min(axisSize, axisSize*c.slot/44)
	}
	return l
}
