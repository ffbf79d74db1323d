package report

import (
	"fmt"
	"math"

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
