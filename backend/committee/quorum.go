package committee

import (
	"fmt"
	"slices"
	"strings"
)

// Quorum says whether a rule holds with those who are there, in the words of the commissioner's
// kind, and when it does not, the fewest people who would make it hold. A rule with faults (see
// Rule.Check) never holds.
func Quorum(rule *Rule, there []Present, kind Kind) Verdict {
	switch {
	case rule == nil:
		return Verdict{Sentence: "Not quorate: there is no rule of quorum to go by.", Missing: []string{"a rule of quorum"}}
	case len(rule.Check()) > 0:
		return Verdict{Sentence: "Not quorate: the rule of quorum has faults.", Missing: []string{"a rule of quorum without faults"}}
	case rule.holds(there):
		return Verdict{Quorate: true, Sentence: fmt.Sprintf("Quorate: %d may decide.", withVote(there)), Missing: []string{}}
	}
	ways := waysToMeet(rule, there)
	if len(ways) == 0 {
		return Verdict{Sentence: "Not quorate: the parts of the rule contradict each other, whoever comes.", Missing: []string{"a rule that can be met"}}
	}
	missing := inWords(ways, kind)
	return Verdict{Sentence: "Not quorate: " + needed(missing), Missing: missing}
}

// Sitting is a member as a rule of quorum sees them: a deputy in the seat of whom they stand in for.
func (c *Committee) Sitting(m *Member) Present {
	seat := c.Seat(m)
	return Present{Role: seat.Role, Category: seat.Category, Voting: seat.Voting, Deputy: m.DeputyFor != ""}
}

func withVote(there []Present) (n int) {
	for _, p := range there {
		if p.Voting {
			n++
		}
	}
	return n
}

// parts are the rules that a rule is made of, and how many of them must hold; none for a count or
// a majority.
func (r *Rule) parts() (parts []Rule, must int) {
	switch {
	case len(r.All) > 0:
		return r.All, len(r.All)
	case len(r.Any) > 0:
		return r.Any, 1
	}
	return r.Of, r.AtLeast
}

func (r *Rule) holds(there []Present) bool {
	if parts, must := r.parts(); len(parts) > 0 {
		for i := range parts {
			if parts[i].holds(there) {
				must--
			}
		}
		return must <= 0
	}
	who := r.who()
	if len(r.Majority) > 0 {
		return 2*who.count(there) > who.wider().count(there)
	}
	return who.count(there) >= r.Count
}

// who is counted: people with one of the roles and one of the categories, any when there are none.
type who struct {
	roles      []string // as said, to be compared without regard to capitals
	categories []Category
	voting     Voting
	deputies   bool
}

// who is whom a count counts, or of whom a majority is asked for.
func (r *Rule) who() who {
	w := who{roles: r.Roles, categories: r.Categories, voting: r.Voting, deputies: r.Deputies == nil || *r.Deputies}
	if len(r.Majority) > 0 {
		w = who{categories: r.Majority, voting: r.Voting, deputies: true}
	}
	if w.voting == "" {
		w.voting = WithVote
	}
	return w
}

// wider are all among whom a majority is looked for.
func (w who) wider() who { return who{voting: w.voting, deputies: w.deputies} }

func (w who) count(there []Present) (n int) {
	for _, p := range there {
		if w.has(p) {
			n++
		}
	}
	return n
}

func (w who) has(p Present) bool {
	return (len(w.roles) == 0 || among(w.roles, p.Role)) && (len(w.categories) == 0 || slices.Contains(w.categories, p.Category)) &&
		(w.voting == AnyVote || p.Voting == (w.voting == WithVote)) && (w.deputies || !p.Deputy)
}

// among says whether a role is one of several, without regard to capitals and blanks around it.
func among(roles []string, role string) bool {
	return slices.ContainsFunc(roles, func(r string) bool { return strings.EqualFold(strings.TrimSpace(r), strings.TrimSpace(role)) })
}

// in says whether everyone whom w has is also one whom the other has.
func (w who) in(other who) bool {
	for _, role := range w.roles {
		if len(other.roles) > 0 && !among(other.roles, role) {
			return false
		}
	}
	for _, c := range w.categories {
		if len(other.categories) > 0 && !slices.Contains(other.categories, c) {
			return false
		}
	}
	return (len(other.roles) == 0 || len(w.roles) > 0) && (len(other.categories) == 0 || len(w.categories) > 0) &&
		(other.voting == AnyVote || w.voting == other.voting) && (other.deputies || !w.deputies)
}

// mayOppose says whether somebody whom w has may be one who is counted for a majority without being
// of it.
func (w who) mayOppose(majority who) bool {
	if w.voting != AnyVote && majority.voting != AnyVote && w.voting != majority.voting {
		return false
	}
	if majority.voting != AnyVote {
		w.voting = majority.voting // or else they are not counted
	}
	return !w.in(majority)
}
