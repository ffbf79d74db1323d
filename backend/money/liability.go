package money

import (
	"slices"

	"lintel/backend/ettf"
)

// Liability is the recurrent revenue that one bid brings the commissioner, not discounted or
// indexed unless said. A saving is negative.
type Liability struct {
	// ByYear is one amount for each year of the horizon, Total their sum, PresentValue the
	// same discounted, to the pound.
	ByYear       []Amount
	Total        Amount
	PresentValue ettf.Pence
	// WholeLife is all years of the lines that end, before, within and after the horizon.
	WholeLife Amount
	// StepUps are in order of year.
	StepUps []StepUp
	// Exposure is what the lines with a disputed payer would add to Total.
	Exposure Amount
}

// StepUp is what a year costs more from Year on, because the abatement of one revenue line
// ends while the line runs.
type StepUp struct {
	Year   ettf.Year
	Annual Amount
	Line   int // index into the bid's Revenue
}

// Of is what a bid brings if it is given this grant: b.Grant(), or another to see what a
// different share would do.
func Of(t *ettf.Terms, b *ettf.Bid, grant ettf.Pence) Liability {
	a := abatementOf(t.Directions, b, grant)
	years := make([]split, t.HorizonYears)
	var total, life, disputed split
	var l Liability
	for i := range b.Revenue {
		line := &b.Revenue[i]
		s := a.spanOf(line)
		switch {
		case line.PaidBy(ettf.PayerCommissioner):
			for y := range years {
				add := s.in(t.FirstYear + ettf.Year(y))
				years[y].add(add)
				total.add(add)
			}
			life.add(s.life())
			if s.stepsUp() {
				l.StepUps = append(l.StepUps, StepUp{s.full, share(s.change, a.cost-a.kept, a.cost), i})
			}
		case line.PaidBy(ettf.PayerDisputed):
			for y := range years {
				disputed.add(s.in(t.FirstYear + ettf.Year(y)))
			}
		}
	}
	l.ByYear = make([]Amount, len(years))
	for y := range years {
		l.ByYear[y] = a.due(years[y])
	}
	l.Total, l.WholeLife, l.Exposure = a.due(total), a.due(life), a.due(disputed)
	l.PresentValue = presentValue(asSums(l.ByYear), t.DiscountRate())
	slices.SortStableFunc(l.StepUps, func(a, b StepUp) int { return int(a.Year - b.Year) })
	return l
}

// split is money that is due whole beside money that is abated.
type split struct{ whole, abated ettf.Pence }

func (s *split) add(t split) {
	s.whole += t.whole
	s.abated += t.abated
}

// due is what is left to pay once the abatement is taken off.
func (a abatement) due(s split) Amount {
	left := share(s.abated, a.kept, a.cost)
	left.Pence += int64(s.whole)
	return left
}

// span is when a revenue line runs: abated from its first year, in full from full on, and no
// more from end on.
type span struct {
	change          ettf.Pence
	from, full, end ettf.Year
	ends            bool
}

// never is a year after all others: the end of a line without end.
const never = ettf.Year(1 << 30)

func (a abatement) spanOf(line *ettf.RevenueLine) span {
	s := span{change: line.Change(), from: line.From, full: line.From, end: never}
	if line.Years > 0 {
		s.end, s.ends = line.From+ettf.Year(line.Years), true
	}
	if line.Abated && s.change > 0 {
		s.full = min(s.from+ettf.Year(a.years), s.end)
	}
	return s
}

// in is what falls in one year.
func (s span) in(y ettf.Year) split {
	switch {
	case y < s.from || y >= s.end:
		return split{}
	case y < s.full:
		return split{abated: s.change}
	default:
		return split{whole: s.change}
	}
}

// life is what falls in all years of a line that ends; nothing for one that does not.
func (s span) life() split {
	if !s.ends {
		return split{}
	}
	return split{
		abated: s.change * ettf.Pence(s.full-s.from),
		whole:  s.change * ettf.Pence(s.end-s.full),
	}
}

// stepsUp says whether the line outlives its abatement.
func (s span) stepsUp() bool { return s.full > s.from && s.full < s.end }
