package report

import (
	"fmt"
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/money"
)

// bidMoney shows what a bid costs, who pays for it, and what it costs the commissioner ever after.
func (s *submission) bidMoney(e *listed) {
	s.add(heading{level: 3, id: e.id + "-money", text: say("Capital")})
	if len(e.bid.Capital) == 0 && len(e.bid.Funding) == 0 {
		s.add(paragraph{text: say("No capital cost and no funding are given yet.")})
	} else {
		s.capitalTable(e)
	}
	s.add(heading{level: 3, id: e.id + "-revenue", text: say("Revenue for ever after")})
	if len(e.bid.Revenue) == 0 {
		s.add(paragraph{text: say("No revenue is named: the bid says that it costs nobody anything to run.")})
		return
	}
	s.revenueLines(e)
	s.bidYears(e)
}

func (s *submission) capitalTable(e *listed) {
	lines := e.bid.Capital
	var years []ettf.Year
	var items []string
	for _, c := range lines {
		years, items = append(years, c.Year), append(items, c.Item)
	}
	slices.Sort(years)
	var rows []yearRow
	for i, item := range items {
		if slices.Contains(items[:i], item) {
			continue
		}
		rows = append(rows, yearRow{name: say(named(item, "not named")), of: func(y ettf.Year) text {
			var amounts []string
			for _, c := range lines {
				if c.Item == item && c.Year == y {
					amounts = append(amounts, c.Amount.String())
				}
			}
			return say(strings.Join(amounts, " + "))
		}})
	}
	rows = append(rows, yearRow{name: say("Grant"), tone: totalRow, of: func(y ettf.Year) text {
		return say(whole(e.money.GrantByYear[y]).String())
	}})
	if len(lines) > 0 {
		s.add(yearTables("What it costs in each year, and how much of that is asked for as grant.", "For", 100, slices.Compact(years), rows)...)
	}
	s.add(paragraph{text: s.funding(e)})
}

// funding says who pays the capital, and what a grant of that size brings.
func (s *submission) funding(e *listed) text {
	said := say("It costs " + e.money.Cost.String() + " in all. ")
	if len(e.bid.Funding) == 0 {
		return said.with(bold("Nobody is named to pay for it yet."))
	}
	sources := make([]string, len(e.bid.Funding))
	for i, f := range e.bid.Funding {
		sources[i] = f.Source + " " + f.Amount.String()
	}
	said = said.with(say("Paid for by " + and(sources) + ", together " + e.bid.Funded().String() + "."))
	if grant := e.money.Grant; grant > 0 && e.money.Cost > 0 {
		years := money.GuaranteedYears(s.Round.Terms.Directions, grant)
		said = said.with(say(fmt.Sprintf(" The grant is %s of the cost. Under the Premises Costs Directions %s it guarantees the NHS the use of premises for %s.",
			shareOf(grant, e.money.Cost), s.Round.Terms.Directions, count(years, "year", "years"))))
	}
	return said
}

func named(name, otherwise string) string {
	if name == "" {
		return otherwise
	}
	return name
}

func (s *submission) revenueLines(e *listed) {
	t := &table{spacing: dense, columns: []column{{head: "What for", share: 24}, {head: "A year", share: 29, right: true}, {head: "When", share: 24}, {head: "Who pays", share: 16}, {head: "Set aside", share: 10}}}
	for i := range e.bid.Revenue {
		l := &e.bid.Revenue[i]
		what := say(named(l.Item, "not named"))
		if l.Abated {
			what = what.with(muted(", abated"))
		}
		amount := say(l.Change().String())
		if l.Annual == nil {
			amount = muted(fmt.Sprintf("%s to %s: ", moneyOrNothing(l.Before), moneyOrNothing(l.After))).with(amount)
		}
		t.add(plainRow, what, amount, say(runs(l.From, l.Years)), payer(l), say(setAside(l)))
	}
	s.add(t)
}

func moneyOrNothing(p *ettf.Pence) ettf.Pence {
	if p == nil {
		return 0
	}
	return *p
}

func payer(l *ettf.RevenueLine) text {
	if l.Payer == nil {
		return bold("nobody yet")
	}
	switch *l.Payer {
	case ettf.PayerNHSEngland:
		return say("NHS England")
	case ettf.PayerNHSProperty:
		return say("NHS Property Services")
	case ettf.PayerDisputed:
		return bold("disputed").with(say(": not counted"))
	default:
		return say(string(*l.Payer))
	}
}

func setAside(l *ettf.RevenueLine) string {
	switch {
	case !l.PaidBy(ettf.PayerCommissioner):
		return "–"
	case l.Funded:
		return "yes"
	default:
		return "no"
	}
}

// bidYears is the grant and the revenue of a bid by year, and what they come to.
func (s *submission) bidYears(e *listed) {
	l := &e.money.Liability
	s.add(yearTables("What the commissioner pays, in pounds, after abatement.", "", 50, s.Money.Years, []yearRow{
		{name: say("Revenue"), of: func(y ettf.Year) text { return say(pounds(l.ByYear[y])) }},
	})...)
	said := say(fmt.Sprintf("Over these years %s; present value %s; over the whole life of the lines that end %s.", l.Total, l.PresentValue, l.WholeLife))
	for _, step := range l.StepUps {
		said = said.with(bold(fmt.Sprintf(" From %s it costs %s a year more", step.Year, step.Annual)), say(", because the abatement of "+named(step.Item, "a line")+" ends."))
	}
	if l.Exposure != 0 {
		said = said.with(bold(" Disputed: "), say(l.Exposure.String()+" more over these years, if the commissioner must pay it."))
	}
	s.add(paragraph{text: said})
}
