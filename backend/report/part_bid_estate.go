package report

import (
	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// bidPremises shows the premises that a bid is for, with the letters of their latest survey.
func (s *submission) bidPremises(e *listed) {
	if len(e.bid.Premises) == 0 {
		return
	}
	s.add(heading{level: 3, id: e.id + "-premises", text: say("Premises")})
	t := &table{caption: facetCaption, spacing: dense, columns: append([]column{{head: "Premises", share: 126}}, facetColumns()...)}
	t.columns = append(t.columns, column{head: "Survey", share: 60}, column{head: "Cost to B", share: 56, right: true}, column{head: "Lease ends", share: 60})
	for _, id := range e.bid.Premises {
		st := s.premises(id)
		if st == nil {
			t.add(plainRow, say(id))
			continue
		}
		cells := append([]text{premisesName(st)}, letters(st)...)
		t.add(plainRow, append(cells, surveyed(st), say(wholeOrDash(st.CostToB)), leaseEnd(st))...)
	}
	s.add(t)
}

func (s *submission) premises(id string) *appraisal.Standing {
	for i := range s.Estate.Premises {
		if s.Estate.Premises[i].ID == id {
			return &s.Estate.Premises[i]
		}
	}
	return nil
}

func leaseEnd(st *appraisal.Standing) text {
	if st.LeaseEnd == nil {
		return say("–")
	}
	return say(st.LeaseEnd.Long())
}

// bidTests shows what was tested and how the bid fits each strategy, with the evidence.
func (s *submission) bidTests(e *listed) {
	b := e.bid
	t := &table{spacing: dense, columns: []column{{head: "Test or strategy", share: 30}, {head: "Result", share: 12}, {head: "Evidence", share: 58}}}
	for _, name := range sortedKeys(b.Tests, nil) {
		t.add(plainRow, say(name), outcome(b.Tests[name].Result), say(b.Tests[name].Note))
	}
	for _, name := range sortedKeys(b.Alignment, s.Round.Terms.Strategies) {
		t.add(plainRow, muted("Fit with ").with(say(name)), say(orDash(b.Alignment[name].Fit)), say(b.Alignment[name].Note))
	}
	if len(t.rows) > 0 {
		s.add(heading{level: 3, id: e.id + "-tests", text: say("Tests, and fit with the strategies")}, t)
	}
}

func outcome(o ettf.TestOutcome) text {
	switch o {
	case ettf.TestPass:
		return say("Pass")
	case ettf.TestFail:
		return bold("Fail")
	default:
		return bold("Open")
	}
}
