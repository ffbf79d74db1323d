package committee

import (
	"fmt"
	"slices"
	"strings"
)

// Draft is the minute of an item as it writes itself from the log: what was said to be so, in the
// order in which it was, without what was taken back.
func (m *Meeting) Draft(entries []Entry, item string) []string {
	said := []string{}
	undone := map[int64]bool{}
	for _, e := range entries {
		if e.Action == Undo {
			undone[e.Entry], undone[e.Seq] = true, true
		}
	}
	told := map[string]bool{} // a conflict is minuted once for each way in which it is managed
	for i := range entries {
		e := &entries[i]
		if e.Of != item || undone[e.Seq] {
			continue
		}
		said = append(said, m.minute(entries[:i], e)...)
		if e.Action != Begin && e.Action != FocusOn || e.Standing == nil {
			continue
		}
		for _, sentence := range managedWords(e.Standing.Out) {
			if !told[sentence] {
				said = append(said, sentence)
			}
			told[sentence] = true
		}
	}
	return said
}

// unminuted are what the log keeps and minutes do not; nor do they keep what was only tried beside the list.
var unminuted = []Action{GiveFloor, Ask, CastVote, RecordVote, Object, ProposeIt, Drop, FocusOn, SetMinute, Arrive, Depart, SetAgenda}

func (m *Meeting) minute(before []Entry, e *Entry) []string {
	if tried := e.Proposal != "" && e.Action != Adopt; tried || slices.Contains(unminuted, e.Action) {
		return nil
	}
	said := []string{e.Sentence}
	switch e.Action {
	case Begin:
		said = append(said, e.Standing.Quorum.Sentence)
	case Resolve, CastingVote:
		if votes := m.votesByName(before, e); votes != "" && e.Action == Resolve { // those of a tie stand above it
			said = append(said, votes)
		}
		if d := e.Decision; d != nil {
			said = append(said, fmt.Sprintf("%s The decision is frozen as %s; the record stood at entry %d, %s.", d.Text, d.Hash, d.Record.N, d.Record.Hash))
		}
	}
	return said
}

// managedWords say how each conflict was managed.
func managedWords(out []Managed) []string {
	var said []string
	for _, c := range out {
		if len(c.Types) == 0 && !c.Chosen && c.RuledBy == "" {
			continue
		}
		types := make([]string, len(c.Types))
		for i, t := range c.Types {
			types[i] = string(t)
		}
		what := "stood back"
		if len(types) > 0 {
			what = "declared an interest (" + strings.Join(types, ", ") + ")"
		}
		sentence := fmt.Sprintf("%s %s on %s: %s", c.Name, what, SubjectWords(c.Bid), c.Handling.Words())
		switch {
		case c.Chosen:
			sentence += ", by their own choice."
		case c.RuledBy != "":
			sentence += ", decided by " + c.RuledBy + " (" + strings.TrimSuffix(c.Reason, ".") + ")."
		default:
			sentence += ", by the committee's rules."
		}
		said = append(said, sentence)
	}
	return said
}

// votesByName are the votes that were counted, by name.
func (m *Meeting) votesByName(before []Entry, e *Entry) string {
	if e.Tally == nil {
		return ""
	}
	votes := map[string]Choice{}
	for _, b := range before {
		switch b.Action {
		case PutMotion:
			clear(votes)
		case CastVote, RecordVote:
			votes[b.Member] = b.Choice
		}
	}
	var said []string
	for _, choice := range []struct {
		is    Choice
		words string
	}{{For, "For"}, {Against, "Against"}, {Abstain, "Abstaining"}} {
		var who []string
		for _, id := range e.Standing.Deciding {
			if votes[id] == choice.is {
				who = append(who, m.NameOf(id))
			}
		}
		if len(who) > 0 {
			said = append(said, choice.words+": "+listed(who)+".")
		}
	}
	return strings.Join(said, " ")
}
