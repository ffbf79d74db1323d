package committee_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"lintel/backend/committee"
)

// row is a person of a flat table, with what became of them on an item.
type row struct {
	role, category  string
	voting, deputy  bool
	here, excluded  bool
	standsInForHere bool // a deputy whose member is here themselves does not sit
}

// slowly evaluates a rule over the table by its plain wording: of a list so many must hold is tried
// on every choice of that many.
func slowly(r committee.Rule, table []row) bool {
	switch {
	case r.All != nil:
		return everyOf(r.All, table)
	case r.Any != nil:
		return someChoice(r.Any, 1, table)
	case r.Of != nil:
		return someChoice(r.Of, r.AtLeast, table)
	}
	inside, outside := 0, 0
	for _, p := range table {
		if !p.here || p.excluded || p.standsInForHere {
			continue
		}
		if r.Voting == "" && !p.voting || r.Voting == "voting" && !p.voting || r.Voting == "non-voting" && p.voting {
			continue
		}
		fits := len(r.Majority) > 0 && strings.Contains(fmt.Sprint(r.Majority), p.category)
		if len(r.Majority) == 0 {
			fits = (len(r.Roles) == 0 || strings.Contains("|"+strings.ToLower(strings.Join(r.Roles, "|"))+"|", "|"+strings.ToLower(p.role)+"|")) &&
				(len(r.Categories) == 0 || strings.Contains(fmt.Sprint(r.Categories), p.category)) && !(p.deputy && r.Deputies != nil && !*r.Deputies)
		}
		if fits {
			inside++
		} else {
			outside++
		}
	}
	if len(r.Majority) > 0 {
		return inside > outside
	}
	return inside >= r.Count
}

func everyOf(rules []committee.Rule, table []row) bool {
	for _, r := range rules {
		if !slowly(r, table) {
			return false
		}
	}
	return true
}

func someChoice(rules []committee.Rule, n int, table []row) bool {
	for choice := range 1 << len(rules) {
		var chosen []committee.Rule
		for i := range rules {
			if choice&(1<<i) != 0 {
				chosen = append(chosen, rules[i])
			}
		}
		if len(chosen) == n && everyOf(chosen, table) {
			return true
		}
	}
	return false
}

var (
	someRoles      = []string{"GP", "nurse", "chief officer", "chief finance officer", "manager"}
	someCategories = committee.AllCategories
)

func randomRule(random *rand.Rand, depth int) committee.Rule {
	if depth > 0 && random.IntN(3) > 0 {
		parts := make([]committee.Rule, 1+random.IntN(3))
		for i := range parts {
			parts[i] = randomRule(random, depth-1)
		}
		switch random.IntN(3) {
		case 0:
			return committee.Rule{All: parts}
		case 1:
			return committee.Rule{Any: parts}
		}
		return committee.Rule{Of: parts, AtLeast: 1 + random.IntN(len(parts))}
	}
	voting := []committee.Voting{"", "", "voting", "non-voting", "any"}[random.IntN(5)]
	if random.IntN(6) == 0 {
		return committee.Rule{Majority: pick(random, someCategories, 1+random.IntN(2)), Voting: voting}
	}
	r := committee.Rule{Count: 1 + random.IntN(3), Voting: voting}
	if random.IntN(2) == 0 {
		r.Roles = pick(random, someRoles, 1+random.IntN(2))
	}
	if random.IntN(2) == 0 {
		r.Categories = pick(random, someCategories, 1+random.IntN(2))
	}
	if random.IntN(3) == 0 {
		counts := random.IntN(2) == 0
		r.Deputies = &counts
	}
	return r
}

// plainRule is a rule of which nobody can be two things at once for want of another choice: a way to
// meet it can then be judged person by person.
func plainRule(random *rand.Rand, depth int) committee.Rule {
	r := randomRule(random, depth)
	plainly(random, &r)
	return r
}

func plainly(random *rand.Rand, r *committee.Rule) {
	for _, parts := range [][]committee.Rule{r.All, r.Any, r.Of} {
		for i := range parts {
			plainly(random, &parts[i])
		}
	}
	r.Deputies = nil
	if r.Voting != "non-voting" {
		r.Voting = ""
	}
	if len(r.Roles) > 0 {
		r.Roles, r.Categories = r.Roles[:1], nil
	}
	if len(r.Categories) > 0 {
		r.Categories = []committee.Category{someCategories[random.IntN(3)]}
	}
	if len(r.Majority) > 0 {
		r.Majority = []committee.Category{someCategories[random.IntN(3)]}
	}
}

func pick[T any](random *rand.Rand, from []T, n int) (out []T) {
	for _, i := range random.Perm(len(from))[:n] {
		out = append(out, from[i])
	}
	return out
}

// randomMeeting is a committee with deputies, of whom some are away and some conflicted: as a table,
// and as the members who take part.
func randomMeeting(random *rand.Rand) (table []row, there []committee.Present) {
	c := &committee.Committee{}
	for i := range random.IntN(9) {
		c.Members = append(c.Members, committee.Member{ID: fmt.Sprint("m", i), Role: someRoles[random.IntN(5)], Category: someCategories[random.IntN(5)], Voting: random.IntN(3) > 0})
	}
	for i := range len(c.Members) {
		if random.IntN(3) == 0 {
			c.Members = append(c.Members, committee.Member{ID: fmt.Sprint("d", i), Role: "deputy", Category: committee.Officer, DeputyFor: c.Members[i].ID})
		}
	}
	here := map[string]bool{}
	for i := range c.Members {
		m := &c.Members[i]
		p := row{role: m.Role, category: string(m.Category), voting: m.Voting, here: random.IntN(3) > 0, excluded: random.IntN(5) == 0}
		if m.DeputyFor != "" {
			of := slices.IndexFunc(c.Members, func(o committee.Member) bool { return o.ID == m.DeputyFor })
			p = row{role: table[of].role, category: table[of].category, voting: table[of].voting, deputy: true, here: p.here, excluded: p.excluded, standsInForHere: table[of].here}
		}
		table = append(table, p)
		here[m.ID] = p.here
		if p.here && !p.excluded && !here[m.DeputyFor] {
			there = append(there, c.Sitting(m))
		}
	}
	return table, there
}

func seed(t *testing.T) *rand.Rand {
	n := uint64(time.Now().UnixNano())
	t.Logf("the seed is %d", n)
	return rand.New(rand.NewPCG(n, 0))
}

func TestQuorumIsWhatASlowEvaluatorSaysForRandomCommitteesRulesDeparturesAndConflicts(t *testing.T) {
	t.Parallel()
	random := seed(t)
	quorate := 0
	for range 30_000 {
		r := randomRule(random, 3)
		table, there := randomMeeting(random)
		want, got := slowly(r, table), committee.Quorum(&r, there, committee.CCG)
		if got.Quorate != want || got.Quorate != (len(got.Missing) == 0) {
			t.Fatalf("want %v, got %+v\n%s\n%+v", want, got, shown(r), table)
		}
		if want {
			quorate++
		}
	}
	if quorate < 3000 || quorate > 27_000 {
		t.Errorf("%d of 30,000 were quorate: the random rules prove little", quorate)
	}
}

func shown(r committee.Rule) string {
	text, _ := json.Marshal(r)
	return string(text)
}

// leaning is what most people of one try have in common where they are free to: the worst case is
// one where everyone leans the same way.
type leaning struct {
	role, category string
	voting, deputy bool
}

func randomLeaning(random *rand.Rand) leaning {
	return leaning{append(someRoles, "other", "other", "other")[random.IntN(8)], string(someCategories[random.IntN(5)]), random.IntN(2) == 0, random.IntN(2) == 0}
}

// someone is a random person of those who are wanted.
func someone(random *rand.Rand, w committee.Wanted, lean leaning) row {
	for tries := 1; ; tries++ {
		p := row{role: lean.role, category: lean.category, voting: lean.voting, deputy: lean.deputy, here: true}
		for range tries / 8 {
			switch random.IntN(4) {
			case 0:
				p.role = someRoles[random.IntN(5)]
			case 1:
				p.category = string(someCategories[random.IntN(5)])
			case 2:
				p.voting = !p.voting
			default:
				p.deputy = !p.deputy
			}
		}
		if w.Has(committee.Present{Role: p.role, Category: committee.Category(p.category), Voting: p.voting, Deputy: p.deputy}) {
			return p
		}
	}
}

func TestWhoeverIsMissingMakesItQuorateAndNobodyOfThemIsTooMany(t *testing.T) {
	t.Parallel()
	random := seed(t)
	ways := 0
	for i := range 4000 {
		r := randomRule(random, 2)
		plain := i%2 == 0
		if plain {
			r = plainRule(random, 2)
		}
		table, there := randomMeeting(random)
		for _, way := range committee.WaysToMeet(&r, there) {
			ways++
			needed := make([]bool, len(way))
			for try := 0; try < 20 || plain && try < 5000 && slices.Contains(needed, false); try++ {
				all := slices.Clone(table)
				var from []int // of which want each who joins is
				lean := randomLeaning(random)
				for i, w := range way {
					for range w.N {
						all, from = append(all, someone(random, w, lean)), append(from, i)
					}
				}
				if !slowly(r, all) {
					t.Fatalf("still not quorate with all who were missing: %s\n%+v\n%+v", shown(r), table, all[len(table):])
				}
				for i, of := range from {
					without := slices.Delete(slices.Clone(all), len(table)+i, len(table)+i+1)
					needed[of] = needed[of] || !slowly(r, without)
				}
			}
			if plain && slices.Contains(needed, false) {
				t.Fatalf("of %v some were never needed: %s with %+v: %s", needed, shown(r), there, committee.Quorum(&r, there, committee.CCG).Sentence)
			}
		}
	}
	if ways < 1000 {
		t.Errorf("only %d ways were tried", ways)
	}
}

// fewest is the least number of people who make a rule hold by joining, up to a limit, found by
// trying everyone; each has either a role or a category that rules speak of, never both.
func fewest(r committee.Rule, table []row, limit int) int {
	if slowly(r, table) {
		return 0
	}
	if limit == 0 {
		return 1
	}
	least := limit + 1
	for i := 0; i < 18 && least > 1; i++ {
		p := row{role: "other", category: string(committee.Officer), voting: i%2 == 0, here: true}
		switch {
		case i < 10:
			p.role = someRoles[i/2]
		case i < 16:
			p.category = string(someCategories[(i-10)/2])
		}
		least = min(least, 1+fewest(r, append(slices.Clone(table), p), min(limit, least-1)-1))
	}
	return least
}

func TestNoFewerPeopleThanWhoAreMissingWouldMakeItQuorate(t *testing.T) {
	t.Parallel()
	random := seed(t)
	tried := 0
	for range 1200 {
		r := plainRule(random, 2)
		table, there := randomMeeting(random)
		ways := committee.WaysToMeet(&r, there)
		total := 0
		if len(ways) > 0 {
			for _, w := range ways[0] {
				total += w.N
			}
		}
		if total == 0 || total > 3 {
			continue
		}
		tried++
		if least := fewest(r, table, total); least != total {
			t.Fatalf("want %d, got %d: %s with %+v: %s", least, total, shown(r), there, committee.Quorum(&r, there, committee.CCG).Sentence)
		}
	}
	if tried < 100 {
		t.Errorf("only %d were tried", tried)
	}
}
