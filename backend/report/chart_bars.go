package report

import "math"

// bars stacks the bands of each year and names them where they are tall enough.
func (c *chart) bars() {
	nth := int(math.Ceil(26 / c.slot)) // where years stand close, not every one can be named
	named := make([]bool, len(c.bands))
	var last []box // the bands of the last year that has any
	for i, year := range c.years {
		middle := plotLeft + (float64(i)+.5)*c.slot
		boxes, head := c.stack(i, middle)
		var names []any
		for n, bar := range boxes {
			if bar.h < thinnest {
				continue
			}
			last = boxes
			c.paint(bar)
			if bar.h >= 9.5 && bar.w >= 14 {
				named[n] = true
				names = append(names, label{x: middle, y: bar.y + bar.h/2 + 2.5, text: c.bands[n].name, size: 7, most: bar.w - 2, place: centred, plate: true})
			}
		}
		c.paint(names...)
		if i%nth == 0 {
			c.paint(label{x: middle, y: yearsAt, text: year.String(), size: axisSize, most: c.slot*float64(nth) - 2, place: centred})
		}
		if head < c.y(0) && c.slot > 24 {
			c.paint(label{x: middle, y: head - 3.5, text: short(c.total[year]), size: axisSize, most: c.slot, weight: heavy, place: centred, plate: true})
		}
	}
	c.nameBeside(named, last)
	for n := range c.bands {
		if !named[n] {
			c.unnamed = append(c.unnamed, c.bands[n].name)
		}
	}
}

// thinnest is the height in points below which a band is not drawn.
const thinnest = .05

// stack is where the bands of a year lie, costs upwards from nothing and savings downwards, and
// how high they reach.
func (c *chart) stack(year int, middle float64) (boxes []box, head float64) {
	width := min(c.slot*.9, 44)
	up, down := 0., 0.
	for _, b := range c.bands {
		from, to := up, up+b.of[year]
		if b.of[year] < 0 {
			from, to = down+b.of[year], down
			down = from
		} else {
			up = to
		}
		boxes = append(boxes, box{x: middle - width/2, y: c.y(to), w: width, h: c.y(from) - c.y(to), pattern: b.pattern})
	}
	return boxes, c.y(up)
}

// nameBeside names, to the right of the last bar, the bands of it that are too thin to be named
// within any.
func (c *chart) nameBeside(named []bool, bars []box) {
	const between = 8.5
	lowest := plotBottom + between
	for n, bar := range bars {
		if named[n] || bar.h < thinnest {
			continue
		}
		middle, edge := bar.y+bar.h/2, bar.x+bar.w
		at := min(middle, lowest-between)
		if at < plotTop {
			return
		}
		lowest, named[n] = at, true
		c.paint(rule{x1: edge, y1: middle, x2: edge + 9, y2: at, colour: inkFaint, width: .4},
			label{x: edge + 11, y: at + 2.5, text: c.bands[n].name, size: 7, most: textWidth - plotRight - 11})
	}
}
