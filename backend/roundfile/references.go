package roundfile

import (
	"fmt"
	"slices"
	"strings"

	"lintel/backend/ettf"
)

// index is where each key of a list stands, so that references and duplicates can be found.
type index map[string]int

// indexOf lists keys and reports those that stand twice.
func indexOf[T any](r *reader, list []T, path, word string, key func(*T) string) index {
	in := index{}
	for i := range list {
		k := key(&list[i])
		if k == "" {
			continue
		}
		if first, again := in[k]; again {
			r.fault(pathIndex(path, i)+"."+word, fmt.Sprintf("%s %s again, as at %s", word, quote(k), pathIndex(path, first)), "each "+word+" once")
			continue
		}
		in[k] = i
	}
	return in
}

// refer reports a reference to something that is not in the round.
func (r *reader) refer(in index, key, path, word string) {
	if _, ok := in[key]; !ok && key != "" {
		r.fault(path, quote(key), "the "+word+" of one in this round")
	}
}

func (r *reader) referAll(in index, keys []string, path, word string) {
	for i, key := range keys {
		r.refer(in, key, pathIndex(path, i), word)
	}
}

// among reports what one list names and another does not.
func (r *reader) among(some, all []string, path, expected string) {
	for i, name := range some {
		if !slices.Contains(all, name) {
			r.fault(pathIndex(path, i), quote(name), expected)
		}
	}
}

func setOf(names []string) index {
	in := index{}
	for i, name := range names {
		in[name] = i
	}
	return in
}

// checkReferences finds what no single object can show: duplicates, references that lead
// nowhere, circles, scores off their scale, and weights that are all 0.
func (r *reader) checkReferences(round *ettf.Round) {
	criteria := indexOf(r, round.Criteria, "$.criteria", "code", func(c *ettf.Criterion) string { return c.Code })
	practices := indexOf(r, round.Practices, "$.practices", "code", func(p *ettf.Practice) string { return p.Code })
	premises := indexOf(r, round.Premises, "$.premises", "id", func(p *ettf.Premises) string { return p.ID })
	bids := indexOf(r, round.Bids, "$.bids", "ref", func(b *ettf.Bid) string { return b.Ref })
	indexOf(r, round.Agreed, "$.agreed", "ref", func(a *ettf.Agreed) string { return a.Ref })

	r.checkWeights(round.Criteria)
	for i := range round.Premises {
		p, path := &round.Premises[i], pathIndex("$.premises", i)
		r.referAll(practices, p.Practices, path+".practices", "code")
		r.among(p.Branches, p.Practices, path+".branches", "a practice of these premises")
	}
	for i, a := range round.Agreed {
		r.refer(bids, a.Ref, pathIndex("$.agreed", i)+".ref", "ref")
	}
	for i := range round.Bids {
		b, path := &round.Bids[i], pathIndex("$.bids", i)
		r.referAll(premises, b.Premises, path+".premises", "id")
		r.referAll(practices, b.Practices, path+".practices", "code")
		r.among(b.SignedUp, b.Practices, path+".signed_up", "a practice of this bid")
		r.checkBidReferences(b, path, bids)
		r.checkTermsReferences(&round.Terms, b, path)
		r.checkScores(round, b, path, criteria)
	}
	r.checkCircles(round, bids)
}

func (r *reader) checkWeights(criteria []ettf.Criterion) {
	for i := range criteria {
		if criteria[i].Weight > 0 {
			return
		}
	}
	if len(criteria) > 0 && len(r.faults) == 0 {
		r.fault("$.criteria", "weights that are all 0", "at least one weight above 0")
	}
}

func (r *reader) checkBidReferences(b *ettf.Bid, path string, bids index) {
	for _, list := range []struct {
		key  string
		refs []string
	}{{"requires", b.Requires}, {"excludes", b.Excludes}} {
		at := path + "." + list.key
		r.referAll(bids, list.refs, at, "ref")
		if i := slices.Index(list.refs, b.Ref); i >= 0 {
			r.fault(pathIndex(at, i), "the bid itself", "the ref of another bid")
		}
	}
	r.refer(bids, b.AlternativeTo, path+".alternative_to", "ref")
	if b.AlternativeTo != "" && b.AlternativeTo == b.Ref {
		r.fault(path+".alternative_to", "the bid itself", "the ref of another bid")
	}
}

// checkTermsReferences: a bid's cohort, gates and strategies are those of the round.
func (r *reader) checkTermsReferences(t *ettf.Terms, b *ettf.Bid, path string) {
	if b.Cohort != nil && !slices.ContainsFunc(t.Cohorts, func(c ettf.Cohort) bool { return c.Number == *b.Cohort }) {
		r.fault(path+".cohort", fmt.Sprint(*b.Cohort), "the number of one of the round's cohorts")
	}
	gates, strategies := setOf(t.Gates), setOf(t.Strategies)
	for _, name := range sortedKeys(b.Gates) {
		if _, ok := gates[name]; !ok {
			r.fault(pathKey(path+".gates", name), "a gate that the round does not name", "one of $.round.gates")
		}
	}
	for _, name := range sortedKeys(b.Alignment) {
		if _, ok := strategies[name]; !ok {
			r.fault(pathKey(path+".alignment", name), "a strategy that the round does not name", "one of $.round.strategies")
		}
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

func (r *reader) checkScores(round *ettf.Round, b *ettf.Bid, path string, criteria index) {
	check := func(code string, score ettf.Hundredths, at string) {
		if i, ok := criteria[code]; ok && round.Criteria[i].Scale.Worst != round.Criteria[i].Scale.Best && !round.Criteria[i].Scale.Contains(score) {
			r.fault(at, score.String(), onScale(&round.Criteria[i]))
		}
	}
	for _, code := range sortedKeys(b.Scores) {
		at := pathKey(path+".scores", code)
		if _, ok := criteria[code]; !ok {
			r.fault(at, "a criterion that the round does not have", "the code of one in $.criteria")
		}
		check(code, b.Scores[code], at)
	}
	seen := map[[2]string]bool{}
	for i, s := range b.Scorings {
		at := pathIndex(path+".scorings", i)
		r.refer(criteria, s.Criterion, at+".criterion", "code")
		if s.Score != nil {
			check(s.Criterion, *s.Score, at+".score")
		}
		pair := [2]string{s.Scorer, s.Criterion}
		if seen[pair] {
			r.fault(at, "a second score by "+quote(s.Scorer)+" on "+quote(s.Criterion), "one score for each scorer and criterion")
		}
		seen[pair] = true
	}
}

// checkCircles reports each circle of bids that require one another, once.
func (r *reader) checkCircles(round *ettf.Round, bids index) {
	const (
		unseen = iota
		open
		closed
	)
	state := make([]int, len(round.Bids))
	var trail []string
	var visit func(i int)
	visit = func(i int) {
		state[i] = open
		trail = append(trail, round.Bids[i].Ref)
		for j, ref := range round.Bids[i].Requires {
			next, ok := bids[ref]
			if !ok || next == i {
				continue
			}
			if state[next] == open {
				r.fault(pathIndex(pathIndex("$.bids", i)+".requires", j),
					"a circle: "+circle(trail, ref), "bids that do not require one another in a circle")
			} else if state[next] == unseen {
				visit(next)
			}
		}
		state[i] = closed
		trail = trail[:len(trail)-1]
	}
	for i := range round.Bids {
		if state[i] == unseen {
			visit(i)
		}
	}
}

// circle says which bids stand between ref and itself, the middle of a long circle left out.
func circle(trail []string, ref string) string {
	const shown = 6
	from := len(trail) - 1
	for trail[from] != ref {
		from--
	}
	refs := trail[from:]
	if len(refs) > shown {
		refs = append(append(slices.Clone(refs[:shown-1]), "…"), refs[len(refs)-1])
	}
	return strings.Join(refs, " requires ") + " requires " + ref
}
