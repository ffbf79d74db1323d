package report

import (
	"fmt"
	"math"
	"slices"

	"lintel/backend/ettf"
)

// The frame of the chart, in points.
const (
	chartHeight = 262.
	plotLeft    = 50.
	plotRight   = textWidth - 40 // beside it stand the names that have no room in a bar
	plotTop     = 16.
	plotBottom  = chartHeight - 40
	yearsAt     = plotBottom + 13 // baselines under the plot
	limitsAt    = plotBottom + 27
	axisSize    = 7.5
)

// bandsShown is how many bids have a band of their own; the rest share one.
const bandsShown = 10

// band is one layer of the chart: what is committed, a bid, or the bids too small to show.
type band struct {
	name    string
	pattern pattern
	of      []float64 // pounds, by year of the horizon
}

// chart draws what each year costs: commitments at the foot, the bids upon them in the list's
// order, savings below nothing, and the limit as a step. Without anything to draw it has no
// title. It also gives the names for which there was no room.
func (s *submission) chart() (f figure, unnamed []string) {
	c := &chart{years: s.Money.Years, limit: s.Money.RevenueLimit, total: s.Money.RevenueByYear, bands: s.bands()}
	if len(c.years) == 0 || len(c.bands) == 0 && len(c.limit) == 0 {
		return figure{}, nil
	}
	c.width, c.height = textWidth, chartHeight
	c.scale()
	c.axis()
	c.bars()
	c.limits()
	return figure{title: s.chartTitle(), alt: s.chartAlt(), drawing: c.drawing}, c.unnamed
}

// chartTitle is the finding.
func (s *submission) chartTitle() string {
	m := &s.Money
	switch l := s.limits()[0]; {
	case l.broken != nil:
		return l.breaks()
	case len(m.RevenueLimit) == 0:
		return fmt.Sprintf("The list costs up to %s a year, and no limit says whether that can be afforded.", m.Peak)
	case len(m.UntestedRevenue) > 0:
		return "The list stays within the revenue limit in every year that has one; the other years are not tested."
	default:
		return "The list stays within the revenue limit in every year."
	}
}

func (s *submission) chartAlt() string {
	m := &s.Money
	return fmt.Sprintf("Bar chart of revenue by year, %s. Each bar stacks the bids of the list, in its order, on what is already committed. "+
		"The highest bar is %s in %s. The table below has all figures.", s.horizon(), m.Peak, m.PeakYear)
}

func pound(p ettf.Pence) float64 { return float64(p) / 100 }

// bands are the layers from the foot up; those without any amount are left out.
func (s *submission) bands() []band {
	var bands []band
	years := s.Money.Years
	add := func(name string, p pattern, of func(ettf.Year) float64) {
		b := band{name: name, pattern: p, of: make([]float64, len(years))}
		any := false
		for i, y := range years {
			b.of[i] = of(y)
			any = any || b.of[i] != 0
		}
		if any {
			bands = append(bands, b)
		}
	}
	add("committed", promised, func(y ettf.Year) float64 { return pound(s.Money.CommittedByYear[y]) })
	shown := s.largest()
	var rest []*listed
	for i := range s.entries {
		e := &s.entries[i]
		if !slices.Contains(shown, e.bid.Ref) {
			rest = append(rest, e)
			continue
		}
		add(e.bid.Ref, patterns[len(bands)%len(patterns)], func(y ettf.Year) float64 { return pound(e.money.Liability.ByYear[y]) })
	}
	add(fmt.Sprintf("%d others", len(rest)), pattern{ground: white}, func(y ettf.Year) (sum float64) {
		for _, e := range rest {
			sum += pound(e.money.Liability.ByYear[y])
		}
		return sum
	})
	return bands
}

// largest are the refs of the bids that cost or save the most over the horizon.
func (s *submission) largest() []string {
	bySize := make([]*listed, 0, len(s.entries))
	for i := range s.entries {
		bySize = append(bySize, &s.entries[i])
	}
	size := func(e *listed) ettf.Pence { return max(e.money.Liability.Total, -e.money.Liability.Total) }
	slices.SortStableFunc(bySize, func(a, b *listed) int { return -compare(size(a), size(b)) })
	var refs []string
	for _, e := range bySize[:min(bandsShown, len(bySize))] {
		refs = append(refs, e.bid.Ref)
	}
	return refs
}

func compare(a, b ettf.Pence) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// chart is the drawing while it grows.
type chart struct {
	drawing
	years []ettf.Year
	limit map[ettf.Year]ettf.Pence
	total map[ettf.Year]ettf.Pence
	bands []band

	low, high, step float64 // pounds at the foot and the head of the plot, and between its rules
	slot            float64 // points for each year

	unnamed []string // the bands for whose names there is no room
}

// headroom is how far above the highest bar a limit is still drawn in its place.
const headroom = 2.2

// scale chooses round figures for the axis, so that every bar has room, and the limit too unless
// it is far above them all.
func (c *chart) scale() {
	for i := range c.years {
		up, down := 0., 0.
		for _, b := range c.bands {
			up, down = up+max(0, b.of[i]), down+min(0, b.of[i])
		}
		c.high, c.low = max(c.high, up), min(c.low, down)
	}
	bars := c.high
	for _, y := range c.years {
		if l, limited := c.limit[y]; limited && (bars == 0 || pound(l) < bars*headroom) {
			c.high = max(c.high, pound(l))
		}
	}
	if c.high == c.low {
		c.high = 1000
	}
	c.step = niceStep((c.high*1.06 - c.low) / 5)
	c.high = math.Ceil(c.high*1.06/c.step) * c.step
	c.low = math.Floor(c.low/c.step) * c.step
	c.slot = (plotRight - plotLeft) / float64(len(c.years))
}

// niceStep is the next round figure: 1, 2, 2.5 or 5 times a power of ten.
func niceStep(least float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(least)))
	for _, m := range []float64{1, 2, 2.5, 5} {
		if m*power >= least {
			return m * power
		}
	}
	return 10 * power
}

func (c *chart) y(pounds float64) float64 {
	return plotBottom - (pounds-c.low)/(c.high-c.low)*(plotBottom-plotTop)
}

// axis draws the rules across, with the zero line strongest, and the figures beside them.
func (c *chart) axis() {
	c.paint(label{x: 0, y: plotTop - 8, text: "Revenue a year", size: axisSize, most: 120, weight: heavy})
	for n := math.Round(c.low / c.step); n*c.step <= c.high+c.step/2; n++ {
		y := c.y(n * c.step)
		r := rule{x1: plotLeft, y1: y, x2: plotRight, y2: y, colour: hairline, width: .4}
		if n == 0 {
			r.colour, r.width = ink, 1
		}
		c.paint(r, label{x: plotLeft - 5, y: y + 2.6, text: short(ettf.Pence(math.Round(n * c.step * 100))), size: axisSize, most: plotLeft - 6, place: toEnd})
	}
}

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
