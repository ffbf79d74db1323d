package appraisal

import (
	"fmt"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/money"
)

// findings says in sentences what the money comes to, most important first.
func (g *groundwork) findings(m *Money, list []int) []string {
	var said []string
	say := func(format string, args ...any) { said = append(said, fmt.Sprintf(format, args...)) }
	g.sayPeak(m, say)
	if m.Hidden == "" { // else nobody knows where the list would break
		g.sayBreaks(m, say)
	}
	g.sayUntested(m, say)
	g.sayStepUps(m, list, say)
	g.sayExposure(m, list, say)
	return said
}

func (g *groundwork) sayPeak(m *Money, say func(string, ...any)) {
	_, committed := peak(m.Years, m.CommittedByYear)
	if len(m.Lines) == 0 {
		say("There are no bids yet, so the list asks for nothing.")
		if committed > 0 {
			say("Earlier commitments cost the commissioner up to %s a year, in %s.", m.Peak, m.PeakYear)
		}
		return
	}
	if m.Cost > 0 {
		say("The whole list asks for %s of grant towards %s of capital.", m.Grant, m.Cost)
	} else {
		say("No bid gives any capital cost yet.")
	}
	switch already := m.CommittedByYear[m.PeakYear]; {
	case !g.anyRevenue():
		say("No bid names any revenue for the commissioner to pay, so the list adds nothing to what is already committed.")
		if committed > 0 {
			say("Earlier commitments cost up to %s a year, in %s.", m.Peak, m.PeakYear)
		}
	case m.Peak == 0:
		say("The whole list costs the commissioner nothing more in any year from %s to %s.", g.round.Terms.FirstYear, g.lastYear())
	case already > 0:
		say("The whole list costs the commissioner up to %s a year, in %s; %s of that is already committed.", m.Peak, m.PeakYear, already)
	default:
		say("The whole list costs the commissioner up to %s a year, in %s.", m.Peak, m.PeakYear)
	}
}

func (g *groundwork) anyRevenue() bool {
	for i := range g.round.Bids {
		for j := range g.round.Bids[i].Revenue {
			if g.round.Bids[i].Revenue[j].PaidBy(ettf.PayerCommissioner) {
				return true
			}
		}
	}
	return false
}

func (g *groundwork) sayBreaks(m *Money, say func(string, ...any)) {
	for _, limit := range []struct {
		name   string
		broken *Break
		years  []ettf.Year
		limits map[ettf.Year]ettf.Pence
	}{
		{"revenue", m.Affordability.Revenue, m.Years, m.RevenueLimit},
		{"capital", m.Affordability.Capital, m.CapitalYears, m.CapitalLimit},
	} {
		b := limit.broken
		switch {
		case b == nil && !anyLimited(limit.years, limit.limits):
		case b == nil:
			say("The whole list stays within the %s limit of every year that has one.", limit.name)
		case b.BreaksAt == atCommitments:
			say("Earlier commitments alone are %s over the %s limit of %s, in %s.", b.Over, limit.name, limit.limits[b.Year], b.Year)
		default:
			say("The %s limit first breaks at bid %s: %s over the limit of %s, in %s.", limit.name, b.BreaksAt, b.Over, limit.limits[b.Year], b.Year)
		}
	}
}

func anyLimited(years []ettf.Year, limits map[ettf.Year]ettf.Pence) bool {
	return slices.ContainsFunc(years, func(y ettf.Year) bool { _, limited := limits[y]; return limited })
}

// sayUntested says loudly of which years the paper says nothing.
func (g *groundwork) sayUntested(m *Money, say func(string, ...any)) {
	for _, limit := range []struct {
		name            string
		years, untested []ettf.Year
	}{
		{"revenue", m.Years, m.UntestedRevenue},
		{"capital", m.CapitalYears, m.UntestedCapital},
	} {
		switch {
		case len(limit.untested) == 0:
		case len(limit.untested) == len(limit.years):
			say("Not tested: no year has a %s limit, so nothing here says whether the list can be afforded.", limit.name)
		default:
			say("Not tested: %s, because no %s limit is set for %s.", spans(limit.untested), limit.name, itOrThem(len(limit.untested)))
		}
	}
	var outside []ettf.Year
	for year := range m.RevenueLimit {
		if !slices.Contains(m.Years, year) {
			outside = append(outside, year)
		}
	}
	if outside != nil {
		slices.Sort(outside)
		say("Not tested: the revenue limit of %s, which lies outside the years looked at (%s).", spans(outside), spans(m.Years))
	}
}

// sayStepUps adds up exactly what the years shown do not show.
func (g *groundwork) sayStepUps(m *Money, list []int, say func(string, ...any)) {
	var sum money.Sum
	for _, bid := range list {
		for _, s := range g.liability[bid].StepUps {
			if s.Year > g.lastYear() {
				sum.Add(s.Annual)
			}
		}
	}
	var parts []string
	for _, s := range m.StepUps {
		if s.Beyond {
			parts = append(parts, fmt.Sprintf("%s by %s from %s", s.Ref, s.Annual, s.Year))
		}
	}
	if parts != nil {
		say("After %s, when abatements end, the list costs %s a year more than these years show: %s.",
			g.lastYear(), sum.Rounded(), some(parts))
	}
}

// lastYear is the last of the horizon.
func (g *groundwork) lastYear() ettf.Year {
	return g.round.Terms.FirstYear + ettf.Year(g.round.Terms.HorizonYears) - 1
}

func (g *groundwork) sayExposure(m *Money, list []int, say func(string, ...any)) {
	var refs []string
	for _, bid := range list {
		if g.documents[bid].liability.Exposure != 0 {
			refs = append(refs, g.round.Bids[bid].Ref)
		}
	}
	if refs != nil {
		say("Who pays %s more from %s to %s is disputed (%s); it is not counted in these figures.", m.Exposure, g.round.Terms.FirstYear, g.lastYear(), some(refs))
	}
}
