package committee

import (
	"fmt"

	"lintel/backend/ettf"
)

// Finding is something about a committee that its chair should know before it meets.
type Finding struct {
	Severity ettf.Severity `json:"severity"`
	Text     string        `json:"text"`
}

// In says whether the member's appointment covers a day; on no day in particular everyone's does.
func (m *Member) In(day ettf.Date) bool {
	return day == "" || (m.From == "" || m.From <= day) && (m.To == "" || day <= m.To)
}

// CanChair says whether a member may ever take the chair, and if not, why: the chair is a lay
// member with a vote, and never the chair of the audit committee.
func (c *Committee) CanChair(m *Member) (ok bool, why string) {
	lay := c.Kind.Word(Lay)
	switch {
	case m.DeputyFor != "":
		return false, fmt.Sprintf("%s is a deputy. The chair is a %s member with a seat of their own.", m.Name, lay)
	case m.Category != Lay:
		return false, fmt.Sprintf("%s is not a %s member.", m.Name, lay)
	case !m.Voting:
		return false, m.Name + " has no vote."
	case m.AuditChair:
		return false, m.Name + " chairs the audit committee."
	}
	return true, ""
}

// Findings are what stands in the way of a committee's decisions, or may, on a day under a level of
// co-commissioning, what weighs most first. It is for a committee without faults (see Check).
func (c *Committee) Findings(level ettf.Level, day ettf.Date) []Finding {
	f := findings{}
	var all []Present
	for i := range c.Members {
		if m := &c.Members[i]; m.DeputyFor == "" && m.In(day) {
			all = append(all, c.Sitting(m))
		}
	}
	if len(c.Members) == 0 {
		f.add(ettf.Stop, "The committee has no members.")
		return f.list
	}
	f.chair(c, day)
	if holds, sentence := MajorityHolds(&c.Majority, all, c.Kind); !holds {
		f.add(ettf.Stop, sentence)
	}
	f.quorum("The committee", &c.Quorum, all, c.Kind)
	for _, g := range c.Subgroups {
		f.quorum("The sub-group "+g.Name, &g.Quorum, c.sitting(g.Members, day), c.Kind)
	}
	if level == ettf.Joint && c.Kind == CCG {
		f.nhsEngland(c, day)
	}
	f.deputies(c, day)
	f.sort()
	return f.list
}

func (c *Committee) sitting(ids []string, day ettf.Date) (there []Present) {
	for _, id := range ids {
		if m := c.Member(id); m != nil && m.In(day) {
			there = append(there, c.Sitting(m))
		}
	}
	return there
}

type findings struct{ list []Finding }

func (f *findings) add(severity ettf.Severity, text string) {
	f.list = append(f.list, Finding{severity, text})
}

// sort puts what weighs most first, and leaves the rest as it was found.
func (f *findings) sort() {
	var sorted []Finding
	for _, severity := range []ettf.Severity{ettf.Stop, ettf.Warn, ettf.Note} {
		for _, one := range f.list {
			if one.Severity == severity {
				sorted = append(sorted, one)
			}
		}
	}
	f.list = sorted
}

func (f *findings) chair(c *Committee, day ettf.Date) {
	named, chair, others := false, false, 0
	for i := range c.Members {
		m := &c.Members[i]
		named = named || m.Chair
		can, why := c.CanChair(m)
		switch {
		case m.Chair && !m.In(day):
			f.add(ettf.Warn, fmt.Sprintf("The appointment of the chair, %s, does not cover %s.", m.Name, day.Long()))
		case m.Chair && !can:
			f.add(ettf.Stop, "The chair will not do: "+why)
		case m.Chair:
			chair = true
		case can && m.In(day):
			others++
		}
	}
	lay := c.Kind.Word(Lay)
	switch {
	case !named && others == 0:
		f.add(ettf.Stop, fmt.Sprintf("Nobody can take the chair: it takes a %s member with a vote who does not chair the audit committee.", lay))
	case !named:
		f.add(ettf.Warn, "Nobody is named as the usual chair.")
	case chair && others == 0:
		f.add(ettf.Warn, fmt.Sprintf("If the chair has an interest, no other %s member can take the chair.", lay))
	}
}

func (f *findings) quorum(whose string, rule *Rule, all []Present, kind Kind) {
	v := Quorum(rule, all, kind)
	switch {
	case v.Quorate:
	case rule.asksForMajority():
		f.add(ettf.Warn, whose+" would not be quorate with everyone there: "+needed(v.Missing))
	default:
		f.add(ettf.Stop, whose+" can never be quorate: "+needed(v.Missing))
	}
}

// asksForMajority says whether fewer people there may do what more could not.
func (r *Rule) asksForMajority() bool {
	parts, _ := r.parts()
	for i := range parts {
		if parts[i].asksForMajority() {
			return true
		}
	}
	return len(r.Majority) > 0
}

func (f *findings) nhsEngland(c *Committee, day ettf.Date) {
	for i := range c.Members {
		m := &c.Members[i]
		if !m.NHSEngland || !m.In(day) {
			continue
		}
		if seat := c.Seat(m); !seat.Voting {
			f.add(ettf.Stop, fmt.Sprintf("Under joint commissioning NHS England has the deciding vote, but %s has none.", m.Name))
		}
		return
	}
	f.add(ettf.Stop, "Under joint commissioning NHS England has the deciding vote, but no member is from NHS England.")
}

// deputies of whom nobody is a deputy any more.
func (f *findings) deputies(c *Committee, day ettf.Date) {
	for i := range c.Members {
		m := &c.Members[i]
		if of := c.Member(m.DeputyFor); m.DeputyFor != "" && of != nil && m.In(day) && !of.In(day) {
			f.add(ettf.Note, fmt.Sprintf("%s is the deputy of %s, whose appointment does not cover %s.", m.Name, of.Name, day.Long()))
		}
	}
}

// WordsOfLevel say what a level of co-commissioning makes of the committee's decision. Integrated
// care boards have no levels.
func WordsOfLevel(level ettf.Level, kind Kind) string {
	switch {
	case kind == ICB:
		return "The committee decides for the integrated care board."
	case level == ettf.Joint:
		return "Joint commissioning: the committee decides together with NHS England, which has the deciding vote."
	case level == ettf.GreaterInvolvement:
		return "Greater involvement: the committee recommends, and NHS England decides."
	}
	return "Delegated commissioning: the committee decides."
}
