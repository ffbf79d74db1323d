package report

import (
	"fmt"
	"strings"

	"lintel/backend/ettf"
)

func (s *submission) cover() {
	r := s.Round
	s.add(
		paragraph{tone: lead, text: bold(r.Commissioner.Name)},
		heading{level: 1, id: "cover", text: say(r.Terms.Name + ": ranked submission")},
		paragraph{tone: loud, text: bold(s.decision() + ". ").with(say(s.decisionMeans()))},
		s.facts(),
		heading{level: 2, id: "glance", text: say("At a glance")},
		s.glance(),
		heading{level: 2, id: "contents", text: say("Contents")},
		s.contents(),
	)
}

func (s *submission) contents() contents {
	var c contents
	for _, p := range parts {
		e := entry{text: p.title, id: p.id}
		if p.id == "bids" {
			for i := range s.entries {
				e.under = append(e.under, entry{text: s.entries[i].bid.Ref + " " + s.entries[i].bid.Title, id: s.entries[i].id})
			}
		}
		c.entries = append(c.entries, e)
	}
	return c
}

// decisionMeans says who has decided what, by the commissioner's level of co-commissioning.
func (s *submission) decisionMeans() string {
	if s.agreed() {
		return "The bids stand in the order that the committee agreed. The committee's reason stands on the " +
			"page of each bid for which one was given."
	}
	who := "The committee has not yet agreed it."
	switch s.Round.Commissioner.Level {
	case ettf.Joint:
		who = "The committee has not yet agreed it, and NHS England keeps the deciding vote."
	case ettf.GreaterInvolvement:
		who = "The committee has not yet agreed it, and can only recommend it."
	}
	return "The bids stand in the order of their scores. " + who
}

// newFacts is a table of names and values.
func newFacts(caption string) *table {
	return &table{caption: caption, columns: []column{{share: 24}, {share: 76}}, spacing: loose}
}

// fact adds a name and its value, where there is one.
func (t *table) fact(name string, value text) {
	if !value.blank() {
		t.add(plainRow, muted(name), value)
	}
}

func (s *submission) facts() *table {
	r, terms := s.Round, &s.Round.Terms
	t := newFacts("")
	commissioner := r.Commissioner.Name
	if r.Commissioner.Code != "" {
		commissioner += " (" + r.Commissioner.Code + ")"
	}
	t.fact("Commissioner", say(commissioner))
	t.fact("Fund", say(terms.Fund))
	t.fact("Round", say(terms.Name))
	t.fact("Deadline", say(terms.Deadline.Long()))
	t.fact("Round approved", say(terms.Approved.Long()))
	t.fact("Submission", say(number))
	t.fact("Bids", say(s.kinds()))
	if len(terms.Years()) > 0 {
		t.fact("Years looked at", say(s.horizon()))
	}
	return t
}

// horizon is the years that the money is followed over: "2016/17 to 2025/26".
func (s *submission) horizon() string {
	years := s.Round.Terms.Years()
	if len(years) == 0 {
		return "no years"
	}
	return fmt.Sprintf("%s to %s", years[0], years[len(years)-1])
}

// kinds counts the bids: "7 estates and 3 technology bids".
func (s *submission) kinds() string {
	estates := 0
	for _, e := range s.entries {
		if e.bid.Kind == ettf.Estates {
			estates++
		}
	}
	technology := len(s.entries) - estates
	switch {
	case len(s.entries) == 0:
		return "none yet"
	case technology == 0:
		return count(estates, "estates bid", "estates bids")
	case estates == 0:
		return count(technology, "technology bid", "technology bids")
	}
	return fmt.Sprintf("%d estates and %s", estates, count(technology, "technology bid", "technology bids"))
}

// glance is what someone must know who reads nothing else.
func (s *submission) glance() *table {
	t := newFacts("")
	t.fact("What is asked", say(s.asked()))
	t.fact("What it costs for ever", say(s.forEver()))
	t.fact("Where the money runs out", say(s.runsOut()))
	t.fact("What is uncertain", say(s.uncertain()))
	return t
}

func (s *submission) asked() string {
	m := &s.Money
	switch {
	case len(s.entries) == 0:
		return "Nothing yet: no bids have come in."
	case m.Cost == 0:
		return fmt.Sprintf("No bid gives a capital cost yet (%s).", s.kinds())
	}
	return fmt.Sprintf("%s of grant towards %s of capital (%s of the cost), for %s.", m.Grant, m.Cost, shareOf(m.Grant, m.Cost), s.kinds())
}

func (s *submission) forEver() string {
	m := &s.Money
	said := "Nothing in any year from " + s.horizon() + "."
	if m.Peak > 0 {
		said = fmt.Sprintf("Up to %s a year, in %s", whole(m.Peak), m.PeakYear)
		if already := m.CommittedByYear[m.PeakYear]; already > 0 {
			said += fmt.Sprintf(", of which %s is already committed", already)
		}
		said += "."
	}
	var later []string
	for _, step := range m.StepUps {
		if step.Beyond {
			later = append(later, fmt.Sprintf("%s by %s a year from %s", step.Ref, whole(step.Annual), step.Year))
		}
	}
	if later != nil {
		said += " Then more, when abatements end: " + andMore(later, 3) + "."
	}
	return said
}

func (s *submission) runsOut() string {
	if len(s.Money.RevenueLimit) == 0 && len(s.Money.CapitalLimit) == 0 {
		return "Nobody can say: no limit has been given for any year."
	}
	var said []string
	for _, l := range s.limits() {
		if l.broken != nil {
			said = append(said, l.breaks())
		} else if len(l.limits) > 0 {
			said = append(said, fmt.Sprintf("The %s limit holds in every year that has one.", l.name))
		}
	}
	return strings.Join(said, " ")
}

// uncertain counts what is not yet settled.
func (s *submission) uncertain() string {
	var stops, warnings, incomplete, nearTies, tied int
	for _, e := range s.entries {
		for _, f := range e.result.Flags {
			switch {
			case f.Severity == ettf.Stop && f.Accepted == "":
				stops++
			case f.Severity == ettf.Warn:
				warnings++
			}
			if f.Code == "near-tie" {
				nearTies++
			}
		}
		if !e.result.Complete {
			incomplete++
		}
		if e.result.Tied {
			tied++
		}
	}
	var said []string
	add := func(n int, one, many string) {
		if n > 0 {
			said = append(said, count(n, one, many))
		}
	}
	add(incomplete, "bid has no full score and so no rank", "bids have no full score and so no rank")
	add(stops, "stop has no reason yet", "stops have no reason yet")
	add(warnings, "warning stands", "warnings stand")
	add(tied, "bid shares its rank", "bids share their rank")
	add(nearTies, "bid is too close below another to call", "bids are too close below another to call")
	add(len(s.Money.UntestedRevenue), "year has no revenue limit and is not tested", "years have no revenue limit and are not tested")
	if s.Money.Exposure != 0 {
		said = append(said, "who pays "+s.Money.Exposure.String()+" is disputed")
	}
	if said == nil {
		return "Nothing that the checks of this paper would find."
	}
	return capital(strings.Join(said, "; ")) + "."
}
