package report

import (
	"fmt"
	"strconv"

	"lintel/backend/ettf"
)

// flagsOnRow is how many flags a row of the list names before it counts the rest.
const flagsOnRow = 3

func (s *submission) rankedList() {
	if len(s.entries) == 0 {
		s.add(paragraph{text: say("No bids have come in yet. When they do, this page lists them in order, with what each asks for and what it would cost.")})
		return
	}
	glance := s.glance()
	glance.spacing = dense
	s.add(glance, s.listTable())
}

func (s *submission) listTable() *table {
	place, caption := "Rank", "By score, highest first. "
	if s.agreed() {
		place, caption = "Place", "In the order that the committee agreed, with the scored rank under the score. "
	}
	t := &table{
		caption: caption + "Scores are out of 100. Revenue is the most that the bid costs the commissioner in a year, and what is added when abatement ends.",
		spacing: dense,
		columns: []column{{head: place, share: 30}, {head: "Bid", share: 127}, {head: "Kind", share: 49},
			{head: "Cohort", share: 36, right: true}, {head: "Score", share: 38, right: true}, {head: "Grant", share: 54, right: true},
			{head: "Revenue a year", share: 77, right: true}, {head: "Flags", share: 95}},
	}
	s.linesBefore(t, "commitments")
	for i := range s.entries {
		e := &s.entries[i]
		if !e.result.Complete && !s.agreed() && (i == 0 || s.entries[i-1].result.Complete) {
			t.add(noteRow, say("Not ranked, because scores are missing: the score shown is the lowest and the highest that each could be."))
		}
		s.linesBefore(t, e.bid.Ref)
		t.add(plainRow, s.place(e), s.titled(e), s.kind(e), s.cohort(e), s.score(e), say(e.money.Grant.String()), revenue(e), flagged(e))
		if note := s.tieNote(i); note != "" {
			t.add(noteRow, say(note))
		}
	}
	peak := say(s.Money.Peak.String())
	if s.Money.PeakYear != 0 {
		peak = say(s.Money.Peak.String() + " in " + s.Money.PeakYear.String()).below(muted("with what is committed"))
	}
	t.add(totalRow, nil, say("All "+count(len(s.entries), "bid", "bids")), nil, nil, nil, say(s.Money.Grant.String()), peak, nil)
	return t
}

// linesBefore draws the line where the money runs out above the bid that breaks a limit.
func (s *submission) linesBefore(t *table, ref string) {
	for _, l := range s.limits() {
		if l.broken != nil && l.broken.BreaksAt == ref {
			t.add(lineRow, say(l.breaks()))
		}
	}
}

func (s *submission) place(e *listed) text {
	switch {
	case s.agreed():
		return bold(strconv.Itoa(e.money.Position))
	case e.result.Rank == nil:
		return say("–")
	case e.result.Tied:
		return bold(strconv.Itoa(*e.result.Rank) + "=")
	}
	return bold(strconv.Itoa(*e.result.Rank))
}

func (s *submission) titled(e *listed) text {
	t := s.named(e)
	if e.bid.AlternativeTo != "" {
		t = t.below(muted("Reserve for " + e.bid.AlternativeTo + switchBy(e.bid)))
	}
	return t
}

func switchBy(b *ettf.Bid) string {
	if b.SwitchBy == "" {
		return ""
	}
	return ", to switch by " + b.SwitchBy.Long()
}

func (s *submission) kind(e *listed) text {
	return say(capital(string(e.bid.Kind)))
}

// cohort is the one that the bid's completion can meet.
func (s *submission) cohort(e *listed) text {
	if e.result.Cohort == nil {
		return say("–")
	}
	return say(strconv.Itoa(*e.result.Cohort))
}

func (s *submission) score(e *listed) text {
	t := bold(e.result.Score)
	if e.result.Interval != nil {
		t = say(e.result.Interval[0] + "–" + e.result.Interval[1])
	}
	if s.agreed() {
		rank := "no rank"
		if e.result.Rank != nil {
			rank = "rank " + strconv.Itoa(*e.result.Rank)
		}
		t = t.below(muted(rank))
	}
	return t
}

// revenue is a bid's peak and when it falls due, and what comes on top after the horizon.
func revenue(e *listed) text {
	l := &e.money.Liability
	t := say("none")
	switch {
	case e.money.Peak > 0:
		t = say(e.money.Peak.String()).with(muted(" in " + e.money.PeakYear.String()))
	case l.Total < 0:
		t = say("saves " + (-l.Total).String()).below(muted("in all"))
	}
	for _, step := range l.StepUps {
		t = t.below(muted(fmt.Sprintf("+%s in %s", step.Annual, step.Year)))
	}
	return t
}

// flagged names a bid's worst flags, the word for the severity first.
func flagged(e *listed) text {
	var t text
	flags := worstFirst(e.result.Flags)
	shown := len(flags)
	if shown > flagsOnRow+1 {
		shown = flagsOnRow
	}
	for i, f := range flags[:shown] {
		switch {
		case i == 0:
			t = t.with(severity(f.Severity))
		case f.Severity != flags[i-1].Severity:
			t = t.below(severity(f.Severity))
		default:
			t = append(t, span{text: ","})
		}
		name := " " + flagName(f.Code)
		if f.Accepted != "" {
			name += " (accepted)"
		}
		t = append(t, span{text: name})
	}
	if more := len(flags) - shown; more > 0 {
		t = t.below(muted(fmt.Sprintf("%d more", more)))
	}
	return t
}

// severity is the word for it; a stop is said more strongly.
func severity(s ettf.Severity) text {
	if s == ettf.Stop {
		return bold(severityWord(s))
	}
	return say(severityWord(s))
}

// tieNote is the rule by which tied bids are listed; it stands under the last of them, or in an
// agreed order under each.
func (s *submission) tieNote(i int) string {
	r := s.entries[i].result
	if !r.Tied || s.agreed() {
		return ""
	}
	if i+1 < len(s.entries) {
		if next := s.entries[i+1].result; next.Tied && next.Rank != nil && r.Rank != nil && *next.Rank == *r.Rank {
			return ""
		}
	}
	return "Bid " + r.Ref + ": " + r.TieNote
}
