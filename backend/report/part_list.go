package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

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
		caption: caption + "Revenue is the bid's dearest year of " + s.horizon() + "; + is what later years add.",
		spacing: dense,
		columns: []column{{head: place, share: 28}, {head: "Bid", share: 112}, {head: "Kind", share: 51},
			{head: "Cohort", share: 37, right: true}, {head: "Score", share: 34, right: true}, {head: "Grant", share: 52, right: true},
			{head: "Revenue a year", share: 85, right: true}, {head: "Flags that stand", share: 94}},
	}
	s.linesBefore(t, "commitments")
	for i := range s.entries {
		e := &s.entries[i]
		if !e.result.Complete && !s.agreed() && (i == 0 || s.entries[i-1].result.Complete) {
			t.add(noteRow, say("Not ranked, because scores are missing: the score shown is the lowest and the highest that each could be."))
		}
		if i == len(s.Round.Agreed) && s.agreed() {
			t.add(noteRow, say("Not in the agreed order: listed after it, in the order of the scores."))
		}
		s.linesBefore(t, e.bid.Ref)
		t.add(plainRow, s.place(e), s.titled(e), s.kind(e), s.cohort(e), s.score(e), say(e.money.Grant.String()), revenue(e), flagged(e))
		if note := s.tieNote(i); note != "" {
			t.add(noteRow, say(note))
		}
	}
	peak, with := say(whole(s.Money.Peak).String()), ""
	if s.Money.PeakYear != 0 {
		peak, with = peak.with(say(" in "+s.Money.PeakYear.String())), "with commitments"
	}
	t.add(totalRow, nil, say("All "+count(len(s.entries), "bid", "bids")), nil, nil, nil, say(s.Money.Grant.String()), peak, say(with))
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

// revenue is a bid's peak within the horizon, and what comes on top after it.
func revenue(e *listed) text {
	l := &e.money.Liability
	t := say("none")
	switch {
	case e.money.Peak > 0:
		t = say(whole(e.money.Peak).String()).with(muted(" in " + e.money.PeakYear.String()))
	case l.Total < 0:
		t = say("saves " + whole(-l.Total).String()).below(muted("in all"))
	}
	for _, step := range l.StepUps {
		if _, shown := l.ByYear[step.Year]; shown {
			continue // the peak has it
		}
		t = t.below(muted(fmt.Sprintf("+%s in %s", whole(step.Annual), step.Year)))
	}
	return t
}

// flagged names the worst flags of a bid that nobody has answered, the word for the severity
// first, and counts the rest.
func flagged(e *listed) text {
	var t text
	open := worstFirst(slices.DeleteFunc(slices.Clone(e.result.Flags), func(f ettf.Flag) bool { return f.Accepted != "" }))
	shown := len(open)
	if shown > flagsOnRow+1 {
		shown = flagsOnRow
	}
	for i := 0; i < shown; {
		var names []string
		weight := open[i].Severity
		for ; i < shown && open[i].Severity == weight; i++ {
			names = append(names, flagName(open[i].Code))
		}
		if t != nil {
			t = append(t, span{text: lineBreak})
		}
		t = t.with(severity(weight), say(" "+strings.Join(names, ", ")))
	}
	var rest []string
	if more := len(open) - shown; more > 0 {
		rest = append(rest, fmt.Sprintf("%d more", more))
	}
	if accepted := len(e.result.Flags) - len(open); accepted > 0 {
		rest = append(rest, fmt.Sprintf("%d accepted", accepted))
	}
	if rest != nil && t != nil {
		t = append(t, span{text: lineBreak})
	}
	return t.with(muted(strings.Join(rest, ", ")))
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
