package report

import (
	"fmt"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/money"
)

// bidMoney shows what a bid costs, who pays for it, and what it costs the commissioner ever after.
func (s *submission) bidMoney(e *listed) {
	s.add(heading{level: 3, id: e.id + "-money", text: say("Money")})
	s.add(yearTables("In pounds: what it costs, how much of that is grant, and what the commissioner then pays each year, after abatement.",
		"", 58, s.yearsOf(e), bidRows(e))...)
	s.add(paragraph{text: s.funding(e).with(ongoing(e))})
	s.revenueLines(e)
}

// yearsOf are the years of the horizon and any others in which the bid spends capital.
func (s *submission) yearsOf(e *listed) []ettf.Year {
	years := slices.Clone(s.Money.Years)
	for _, c := range e.bid.Capital {
		if !slices.Contains(years, c.Year) {
			years = append(years, c.Year)
		}
	}
	slices.Sort(years)
	return years
}

// bidRows are a bid's capital by item, its grant and its revenue.
func bidRows(e *listed) []yearRow {
	var rows []yearRow
	var items []string
	for _, line := range e.bid.Capital {
		if slices.Contains(items, line.Item) {
			continue
		}
		items = append(items, line.Item)
		rows = append(rows, yearRow{name: say(named(line.Item, "not named")), of: func(y ettf.Year) text { return spent(e.bid, line.Item, y) }})
	}
	if len(items) > 0 {
		rows = append(rows, yearRow{name: say("Grant"), tone: totalRow, of: func(y ettf.Year) text { return orNothing(e.money.GrantByYear[y]) }})
	}
	return append(rows, yearRow{name: say("Revenue"), tone: totalRow, of: func(y ettf.Year) text { return orNothing(e.money.Liability.ByYear[y]) }})
}

// spent are the amounts of an item in a year; several lines are not added up here.
func spent(b *ettf.Bid, item string, y ettf.Year) text {
	var t text
	for i := range b.Capital {
		if c := &b.Capital[i]; c.Item == item && c.Year == y {
			if t != nil {
				t = append(t, span{text: lineBreak})
			}
			t = append(t, span{text: pounds(c.Amount)})
		}
	}
	return t
}

func orNothing(p ettf.Pence) text {
	if p == 0 {
		return muted("–")
	}
	return say(pounds(p))
}

// funding says who pays the capital, and what a grant of that size brings.
func (s *submission) funding(e *listed) text {
	if len(e.bid.Capital) == 0 && len(e.bid.Funding) == 0 {
		return bold("No capital cost and no funding are given yet.")
	}
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
	if len(e.bid.Revenue) == 0 {
		return
	}
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

// ongoing is what the revenue of a bid comes to, and when it grows.
func ongoing(e *listed) text {
	l := &e.money.Liability
	if len(e.bid.Revenue) == 0 {
		return say(" No revenue is named: the bid says that it costs nobody anything to run.")
	}
	said := say(fmt.Sprintf(" Revenue comes to %s over these years (present value %s), and to %s over the whole life of the lines that end.", whole(l.Total), l.PresentValue, whole(l.WholeLife)))
	for _, step := range l.StepUps {
		said = said.with(bold(fmt.Sprintf(" From %s it costs %s a year more", step.Year, whole(step.Annual))), say(", because the abatement of "+named(step.Item, "a line")+" ends."))
	}
	if l.Exposure != 0 {
		said = said.with(bold(" Disputed: "), say(whole(l.Exposure).String()+" more over these years, if the commissioner must pay it."))
	}
	return said
}
