package committee

import (
	"fmt"

	"lintel/backend/ettf"
)

// Warnings say what stands in the way of deciding what is before the meeting, and what will stand in
// the way of what comes next: before an item is lost, not after.
func (m *Meeting) Warnings(f *Facts) []Finding {
	found := []Finding{}
	if m.Phase == Closed {
		return found
	}
	if m.Phase == Open {
		for _, p := range m.problems(f) {
			found = append(found, Finding{Severity: p.severity, Text: p.text})
		}
	}
	now := m.Now()
	if now != nil && now.Kind.OfList() && m.Focus == "" {
		found = append(found, m.ahead(f, f.Refs(), m.touched(f), func(then *Meeting, ref string) string {
			then.Focus = ref
			return "If the meeting turns to " + ref + ": "
		})...)
	}
	var waiting []string
	for _, i := range m.Items {
		if i.State == Waiting || i.State == Deferred {
			waiting = append(waiting, i.ID)
		}
	}
	if m.Phase == Open {
		found = append(found, m.ahead(f, waiting, nil, func(then *Meeting, id string) string {
			then.Current, then.Focus, then.ItemChair = id, "", ""
			return "At item " + id + ": "
		})...)
	}
	return found
}

// touched are the bids by which somebody is conflicted; for all others the meeting stands alike.
func (m *Meeting) touched(f *Facts) map[string]bool {
	bids := map[string]bool{}
	for i := range f.Conflicts {
		bids[f.Conflicts[i].Bid] = true
	}
	for s := range m.Rulings {
		bids[s.Bid] = true
	}
	for s := range m.Choices {
		bids[s.Bid] = true
	}
	return bids
}

// ahead are the problems that would come, and are not there now. Where only some of the things differ,
// the others are looked at once.
func (m *Meeting) ahead(f *Facts, things []string, differ map[string]bool, turn func(then *Meeting, thing string) string) []Finding {
	here := map[string]bool{}
	for _, p := range m.problems(f) {
		here[p.text] = true
	}
	var found []Finding
	var alike []problem
	looked := false
	for _, thing := range things {
		then := *m
		said := turn(&then, thing)
		problems := alike
		if own := differ == nil || differ[thing]; own || !looked {
			problems = then.problems(f)
			if !own {
				alike, looked = problems, true
			}
		}
		for _, p := range problems {
			if !here[p.text] {
				found = append(found, Finding{Severity: ettf.Warn, Text: said + p.text})
			}
		}
	}
	return found
}

type problem struct {
	severity ettf.Severity
	text     string
}

// problems are what stands in the way of deciding what is before the meeting.
func (m *Meeting) problems(f *Facts) []problem {
	var found []problem
	say := func(s ettf.Severity, format string, args ...any) {
		found = append(found, problem{s, fmt.Sprintf(format, args...)})
	}
	if q := m.Quorum(f); !q.Quorate {
		say(ettf.Stop, "%s Defer the item, or refer it to a conflicts panel.", q.Sentence)
	}
	if major := m.Majority(f); !major.Quorate && m.Kind == OfCommittee {
		severity := ettf.Warn
		if m.Committee.Majority.EveryItem {
			severity = ettf.Stop
		}
		say(severity, "%s", major.Sentence)
	}
	switch chair := m.InChair(f); {
	case chair == "" && m.Chair == "":
		say(ettf.Warn, "Nobody has taken the chair.")
	case chair == "":
		say(ettf.Warn, "%s cannot chair this: another %s member takes the chair.", m.NameOf(m.Chair), m.Committee.Kind.Word(Lay))
	}
	here, asked := 0, 0
	for i := range m.Committee.Members {
		x := &m.Committee.Members[i]
		if !m.Sits(x.ID) || m.Committee.Seat(x).Category != Clinician {
			continue
		}
		here++
		if m.OnNow(f, x.ID).Within(MayAnswer) {
			asked++
		}
	}
	if here > 0 && asked == 0 {
		say(ettf.Warn, "No clinician is left to ask.")
	}
	if f.Level == ettf.Joint && m.Kind == OfCommittee && m.CastingBy(f) == "" {
		say(ettf.Warn, "NHS England is not here for this, and has the casting vote.")
	}
	return found
}
