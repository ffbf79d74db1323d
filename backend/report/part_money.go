package report

import (
	"fmt"
	"strings"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// limit is one of the two limits of a round with what the list does to it.
type limit struct {
	name     string
	limits   map[ettf.Year]ettf.Pence
	spent    map[ettf.Year]ettf.Pence
	years    []ettf.Year
	untested []ettf.Year
	broken   *appraisal.Break
}

func (s *submission) limits() []limit {
	m := &s.Money
	return []limit{
		{"revenue", m.RevenueLimit, m.RevenueByYear, m.Years, m.UntestedRevenue, m.Affordability.Revenue},
		{"capital", m.CapitalLimit, m.GrantByYear, m.CapitalYears, m.UntestedCapital, m.Affordability.Capital},
	}
}

// breaks says where the list goes over the limit.
func (l limit) breaks() string {
	at := "At bid " + l.broken.BreaksAt + " the list"
	if l.broken.BreaksAt == "commitments" {
		at = "What is already committed"
	}
	return fmt.Sprintf("%s goes over the %s limit: by %s in %s.", at, l.name, l.broken.Over, l.broken.Year)
}

// against says how a year stands to its limit.
func (l limit) against(y ettf.Year) text {
	most, limited := l.limits[y]
	switch left := most - l.spent[y]; {
	case !limited:
		return bold("not tested")
	case left < 0:
		return bold((-left).String() + " over")
	default:
		return say(left.String() + " left")
	}
}

func (l limit) of(y ettf.Year) text {
	if most, limited := l.limits[y]; limited {
		return say(most.String())
	}
	return muted("none given")
}

// notTested begins the findings that must not be missed.
const notTested = "Not tested: "

// commits shows what the list costs, year by year.
func (s *submission) commits() {
	m := &s.Money
	var findings list
	var aloud text
	for _, f := range m.Findings {
		if rest, untested := strings.CutPrefix(f, notTested); untested {
			if aloud != nil {
				aloud = append(aloud, span{text: lineBreak})
			}
			aloud = aloud.with(bold(notTested), say(rest))
			continue
		}
		findings.items = append(findings.items, say(f))
	}
	s.add(findings)
	if aloud != nil {
		s.add(paragraph{tone: loud, text: aloud})
	}
	s.add(heading{level: 2, id: "revenue", text: say("Revenue by year")})
	if f, unnamed := s.chart(); f.title != "" {
		s.add(f)
		if unnamed != nil {
			s.add(paragraph{tone: quiet, text: say("Not named in the chart, for want of room: " + and(unnamed) + ".")})
		}
	}
	s.revenueTable()
	if len(s.entries) > 0 {
		s.runningTotals()
	}
	s.commitments()
	s.stepUps()
	s.capital()
}

func untested(l limit) string {
	years := make([]string, len(l.untested))
	for i, y := range l.untested {
		years[i] = y.String()
	}
	if len(l.untested) == len(l.years) {
		return fmt.Sprintf("no year has a %s limit. Nothing here says whether the list can be afforded.", l.name)
	}
	return fmt.Sprintf("no %s limit is given for %s. Nothing here says whether the list can be afforded then.", l.name, and(years))
}

func (s *submission) revenueTable() {
	m := &s.Money
	if len(m.Years) == 0 {
		s.add(paragraph{text: say("The round looks at no years, so there is nothing to show.")})
		return
	}
	l := s.limits()[0]
	t := &table{
		caption: "What the commissioner pays in each year if the whole list is approved. Not discounted, not raised by inflation.",
		columns: []column{{head: "Year", share: 14}, {head: "Already committed", share: 20, right: true}, {head: "With the whole list", share: 22, right: true},
			{head: "Revenue limit", share: 20, right: true}, {head: "Against the limit", share: 24, right: true}},
	}
	for _, y := range m.Years {
		t.add(plainRow, say(y.String()), say(m.CommittedByYear[y].String()), say(m.RevenueByYear[y].String()), l.of(y), l.against(y))
	}
	s.add(t)
	facts := newFacts("What the bids of the list bring, without what is already committed.")
	facts.fact("Over these years", say(m.Total.String()))
	facts.fact("Present value", say(fmt.Sprintf("%s, discounted at %s%% a year (the first year undiscounted)", m.PresentValue, s.Round.Terms.DiscountRate())))
	facts.fact("Over their whole life", say(m.WholeLife.String()+", for the lines that end"))
	if m.Exposure != 0 {
		facts.fact("Disputed", say(m.Exposure.String()+" more over these years, if the commissioner must pay what is disputed"))
	}
	s.add(facts)
}

// runningTotals is what each year costs as the list is approved from the top.
func (s *submission) runningTotals() {
	m := &s.Money
	s.add(heading{level: 2, id: "running", text: say("If we stop here: the running total down the list")})
	of := func(cumulative map[ettf.Year]ettf.Pence) func(ettf.Year) text {
		return func(y ettf.Year) text {
			most, limited := m.RevenueLimit[y]
			if limited && cumulative[y] > most {
				return bold("▲" + pounds(cumulative[y]))
			}
			return say(pounds(cumulative[y]))
		}
	}
	rows := []yearRow{{name: muted("Committed"), of: of(m.CommittedByYear)}}
	for i := range s.entries {
		e := &s.entries[i]
		rows = append(rows, yearRow{name: s.link(e.bid.Ref), of: of(e.money.CumulativeRevenue)})
	}
	rows = append(rows, yearRow{name: say("Limit"), tone: totalRow, of: func(y ettf.Year) text {
		if most, limited := m.RevenueLimit[y]; limited {
			return say(pounds(most))
		}
		return say("none")
	}})
	s.add(yearTables("Revenue in pounds a year with every bid down to this one. ▲ marks what is over the year's limit.", "Down to", 50, m.Years, rows)...)
}

// pounds is a whole amount for where the caption says that figures are pounds.
func pounds(p ettf.Pence) string { return strings.Replace(whole(p).String(), "£", "", 1) }

func (s *submission) commitments() {
	if len(s.Round.Terms.Commitments) == 0 {
		return
	}
	s.add(heading{level: 2, id: "commitments", text: say("What is already committed")})
	t := &table{columns: []column{{head: "Commitment", share: 50}, {head: "A year", share: 20, right: true}, {head: "Runs", share: 30}}}
	for _, c := range s.Round.Terms.Commitments {
		t.add(plainRow, say(c.Name), say(c.Annual.String()), say(runs(c.From, c.Years)))
	}
	s.add(t)
}

// runs says when a yearly amount is due.
func runs(from ettf.Year, years int) string {
	if years == 0 {
		return "from " + from.String() + ", no end given"
	}
	return fmt.Sprintf("from %s for %s", from, count(years, "year", "years"))
}

func (s *submission) stepUps() {
	if len(s.Money.StepUps) == 0 {
		return
	}
	s.add(heading{level: 2, id: "step-ups", text: say("Where abatement ends and the rent steps up")})
	t := &table{
		caption: "While a grant's abatement runs, only part of a rise in rent is paid. When it ends, the whole rise is due.",
		columns: []column{{head: "From", share: 14}, {head: "Bid", share: 40}, {head: "For", share: 20}, {head: "More a year", share: 14, right: true}, {head: "", share: 20}},
	}
	for _, step := range s.Money.StepUps {
		name := s.link(step.Ref)
		if e, ok := s.byRef[step.Ref]; ok {
			name = s.named(e)
		}
		beyond := text(nil)
		if step.Beyond {
			beyond = bold("beyond these years")
		}
		t.add(plainRow, say(step.Year.String()), name, say(step.Item), say(step.Annual.String()), beyond)
	}
	s.add(t)
}

func (s *submission) capital() {
	m := &s.Money
	s.add(heading{level: 2, id: "capital", text: say("Grant by year")})
	if len(m.CapitalYears) == 0 {
		s.add(paragraph{text: say("No bid asks for a grant in any year, and no capital limit is given.")})
		return
	}
	l := s.limits()[1]
	t := &table{
		caption: "A bid's grant falls in the years of its capital cost, in proportion.",
		columns: []column{{head: "Year", share: 14}, {head: "Grant asked for", share: 28, right: true}, {head: "Capital limit", share: 28, right: true}, {head: "Against the limit", share: 30, right: true}},
	}
	for _, y := range m.CapitalYears {
		t.add(plainRow, say(y.String()), say(m.GrantByYear[y].String()), l.of(y), l.against(y))
	}
	t.add(totalRow, say("All years"), say(m.Grant.String()), nil, nil)
	s.add(t)
}
