package report

import (
	"fmt"
	"strings"

	"lintel/backend/ettf"
)

// bids writes a page for each bid, in the list's order.
func (s *submission) bids() {
	if len(s.entries) == 0 {
		s.add(paragraph{text: say("No bids have come in yet. Each will have a page here: its scores and the reasons for them, its money, its premises, its tests and its flags.")})
		return
	}
	s.add(paragraph{text: say("Every bid begins a page of its own, in the order of the list.")})
	for i := range s.entries {
		s.bid(&s.entries[i], i > 0)
	}
}

func (s *submission) bid(e *listed, newPage bool) {
	s.add(
		heading{level: 2, id: e.id, text: say(e.bid.Ref + " " + e.bid.Title), newPage: newPage},
		paragraph{tone: lead, text: s.standing(e)},
	)
	if reason := s.agreedReason(e); reason != "" {
		s.add(paragraph{text: bold("Why it stands there: ").with(say(reason))})
	}
	s.add(s.bidFacts(e))
	s.bidFlags(e)
	s.bidScores(e)
	s.bidMoney(e)
	s.bidPremises(e)
	s.bidTests(e)
}

// standing is where the bid stands on the list, in a line.
func (s *submission) standing(e *listed) text {
	r := e.result
	var at string
	switch {
	case r.Rank == nil && r.Interval != nil:
		at = fmt.Sprintf("No rank yet: scores are missing. Its score lies between %s and %s out of 100.", r.Interval[0], r.Interval[1])
	case r.Rank == nil:
		at = "No rank yet: scores are missing."
	case r.Tied:
		at = fmt.Sprintf("Rank %d of %d, shared, with %s points out of 100.", *r.Rank, len(s.entries), r.Score)
	default:
		at = fmt.Sprintf("Rank %d of %d, with %s points out of 100.", *r.Rank, len(s.entries), r.Score)
	}
	if s.agreed() {
		return bold(fmt.Sprintf("Place %d in the agreed order. ", e.money.Position)).with(say(at))
	}
	return say(at)
}

// agreedReason is the committee's reason for the place of a bid.
func (s *submission) agreedReason(e *listed) string {
	for _, a := range s.Round.Agreed {
		if a.Ref == e.bid.Ref {
			return a.Reason
		}
	}
	return ""
}

func (s *submission) bidFacts(e *listed) *table {
	b := e.bid
	t := newFacts("")
	t.spacing = dense
	kind := capital(string(b.Kind))
	if b.Scheme != "" {
		kind += ", " + b.Scheme
	}
	if b.Population != nil {
		kind += ", for " + count(*b.Population, "person", "people")
	}
	t.fact("Kind", say(kind))
	t.fact("Practices", say(s.practices(b)))
	t.fact("When", say(when(e)))
	t.fact("Ready to start", say(gates(&s.Round.Terms, b)))
	t.fact("Reserve for", s.reserve(b))
	t.fact("Needs", s.links(b.Requires))
	t.fact("Cannot stand with", s.links(b.Excludes))
	t.fact("Other route to money", say(b.OtherRoute))
	if b.Confidential {
		t.fact("Confidential", say("Marked as confidential: not for the public edition"))
	}
	return t
}

func (s *submission) practices(b *ettf.Bid) string {
	names := make([]string, len(b.Practices))
	for i, code := range b.Practices {
		names[i] = code
		if p := s.Round.Practice(code); p != nil {
			names[i] = strings.TrimSpace(p.Name + " (" + code + ")")
		}
	}
	return strings.Join(names, ", ")
}

func (s *submission) reserve(b *ettf.Bid) text {
	if b.AlternativeTo == "" {
		return nil
	}
	return s.link(b.AlternativeTo).with(say(switchBy(b)))
}

// when says when the works run and which cohort that makes.
func when(e *listed) string {
	b := e.bid
	var said []string
	if b.Starts != "" {
		said = append(said, "starts "+b.Starts.Long())
	}
	if b.Completes != "" {
		said = append(said, "completes "+b.Completes.Long())
	}
	if b.Cohort != nil {
		said = append(said, fmt.Sprintf("applies for cohort %d", *b.Cohort))
	}
	if e.result.Cohort != nil {
		said = append(said, fmt.Sprintf("can meet cohort %d", *e.result.Cohort))
	}
	return capital(strings.Join(said, ", "))
}

// gates says which steps towards readiness are done. What a bid does not mention counts as open.
func gates(t *ettf.Terms, b *ettf.Bid) string {
	var said []string
	for _, gate := range t.Gates {
		state := "not said"
		if passed, mentioned := b.Gates[gate]; mentioned {
			switch {
			case passed == nil:
				state = "does not apply"
			case *passed:
				state = "yes"
			default:
				state = "no"
			}
		}
		said = append(said, gate+": "+state)
	}
	return strings.Join(said, " · ")
}

func (s *submission) bidFlags(e *listed) {
	s.add(heading{level: 3, id: e.id + "-flags", text: say("Flags")})
	if len(e.result.Flags) == 0 {
		s.add(paragraph{text: say("None.")})
		return
	}
	var l list
	for _, f := range worstFirst(e.result.Flags) {
		item := bold(severityWord(f.Severity) + ": ").with(say(f.Text))
		if f.Accepted != "" {
			item = item.with(bold(" Why we go on: "), say(f.Accepted))
		}
		l.items = append(l.items, item)
	}
	s.add(l)
}
