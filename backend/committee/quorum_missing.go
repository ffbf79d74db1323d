package committee

import "slices"

// A want is how many more people are missing of some.
type want struct {
	n   int
	who who
}

// A plan is a way to make a rule hold: how many there must be of each, by its place in missing.whos,
// and which of them must be a majority.
type plan struct {
	need       []int
	majorities []int
}

// missing looks for what would make a rule hold. People are told apart no more than the rule does:
// of somebody who is wanted as a lay member nothing else is taken for granted.
type missing struct {
	whos []who
	have []int // how many of each are there
	all  []int // for a majority, among how many
	// within[i][j]: everyone in whos[i] is in whos[j].
	within [][]bool
	order  []int // the narrow before the wide
}

// maxPlans is how many ways are followed at once: a rule may have millions.
const maxPlans = 24

// waysToMeet are the ways in which people joining make the rule hold. Each leaves out whatever the
// rest of it brings already. They are those with the fewest people, and when there are no more
// than three in all, the others too, those with the fewest first. None when nobody can make it hold.
func waysToMeet(rule *Rule, there []Present) [][]want {
	m := &missing{}
	m.gather(rule)
	m.have, m.all = make([]int, len(m.whos)), make([]int, len(m.whos))
	m.within = make([][]bool, len(m.whos))
	for i, w := range m.whos {
		m.have[i], m.all[i] = w.count(there), w.wider().count(there)
		m.within[i] = make([]bool, len(m.whos))
		for j, other := range m.whos {
			m.within[i][j] = w.in(other)
		}
	}
	m.sort()
	var ways [][]int
	for _, p := range m.plans(rule) {
		if add, ok := m.fill(p); ok && !slices.ContainsFunc(ways, func(other []int) bool { return m.covers(other, add) }) {
			ways = append(slices.DeleteFunc(ways, func(other []int) bool { return m.covers(add, other) }), add)
		}
	}
	slices.SortStableFunc(ways, func(a, b []int) int { return sum(a) - sum(b) })
	if len(ways) > 3 {
		fewest := sum(ways[0])
		ways = slices.DeleteFunc(ways, func(add []int) bool { return sum(add) > fewest })
	}
	out := make([][]want, len(ways))
	for i, add := range ways {
		for j, n := range add {
			if n > 0 {
				out[i] = append(out[i], want{n, m.whos[j]})
			}
		}
	}
	return out
}

// gather lists whom the rule counts, each once.
func (m *missing) gather(r *Rule) {
	parts, _ := r.parts()
	for i := range parts {
		m.gather(&parts[i])
	}
	if len(parts) == 0 && m.at(r) < 0 {
		m.whos = append(m.whos, r.who())
	}
}

func (m *missing) at(r *Rule) int {
	w := r.who()
	return slices.IndexFunc(m.whos, func(other who) bool { return w.in(other) && other.in(w) })
}

// sort puts whoever lies within others before them.
func (m *missing) sort() {
	held := func(i int) (n int) { // those who lie within others lie within more of them
		for _, in := range m.within[i] {
			if in {
				n++
			}
		}
		return n
	}
	for i := range m.whos {
		m.order = append(m.order, i)
	}
	slices.SortStableFunc(m.order, func(a, b int) int { return held(b) - held(a) })
}

// plans are the ways of a rule, those that look cheapest first and no more than maxPlans.
func (m *missing) plans(r *Rule) []plan {
	parts, must := r.parts()
	if len(parts) == 0 {
		p := plan{need: make([]int, len(m.whos))}
		if at := m.at(r); len(r.Majority) > 0 {
			p.majorities = []int{at}
		} else {
			p.need[at] = r.Count
		}
		return []plan{p}
	}
	chosen := make([][]plan, must+1) // by how many of the parts have been chosen so far
	chosen[0] = []plan{{need: make([]int, len(m.whos))}}
	for i := range parts {
		own := m.plans(&parts[i])
		for n := min(i, must-1); n >= 0; n-- {
			for _, a := range chosen[n] {
				for _, b := range own {
					chosen[n+1] = append(chosen[n+1], both(a, b))
				}
			}
			chosen[n+1] = m.cheapest(chosen[n+1])
		}
	}
	return chosen[must]
}

// both is the plan that follows two.
func both(a, b plan) plan {
	p := plan{need: slices.Clone(a.need), majorities: slices.Clone(a.majorities)}
	for i, n := range b.need {
		p.need[i] = max(p.need[i], n)
	}
	for _, m := range b.majorities {
		if !slices.Contains(p.majorities, m) {
			p.majorities = append(p.majorities, m)
		}
	}
	return p
}

func (m *missing) cheapest(plans []plan) []plan {
	if len(plans) <= maxPlans {
		return plans
	}
	cost := func(p plan) int { return sum(m.added(p.need, nil)) + len(p.majorities) }
	type costed struct {
		plan
		cost int
	}
	list := make([]costed, len(plans))
	for i, p := range plans {
		list[i] = costed{p, cost(p)}
	}
	slices.SortStableFunc(list, func(a, b costed) int { return a.cost - b.cost })
	var out []plan
	for _, c := range list {
		if len(out) < maxPlans && !slices.ContainsFunc(out, func(p plan) bool {
			return slices.Equal(p.need, c.need) && slices.Equal(p.majorities, c.majorities)
		}) {
			out = append(out, c.plan)
		}
	}
	return out
}

// added is how many people of each must join for there to be as many as needed, and so many more
// than are there where asked. Whoever joins the narrow counts for the wide.
func (m *missing) added(need, more []int) []int {
	add := make([]int, len(need))
	for _, i := range m.order {
		n := need[i] - m.have[i]
		if more != nil {
			n = max(n, more[i])
		}
		for j, k := range add {
			if k > 0 && m.within[j][i] {
				n -= k
			}
		}
		add[i] = max(n, 0)
	}
	return add
}

// fill is added for a plan with its majorities, which those who join may also undo; false when no
// number of people makes them all hold.
func (m *missing) fill(p plan) ([]int, bool) {
	more := make([]int, len(p.need))
	for range 4 * maxCount {
		add, short := m.added(p.need, more), false
		for _, i := range p.majorities {
			with, of := 0, m.all[i]
			for j, k := range add {
				if m.within[j][i] {
					with, of = with+k, of+k
				}
				if m.whos[j].mayOppose(m.whos[i]) {
					of += k
				}
			}
			if 2*(m.have[i]+with) <= of {
				more[i], short = with+1, true
			}
		}
		if !short {
			return add, true
		}
	}
	return nil, false
}

// covers says whether whoever follows the way b follows the way a too: b need not be named beside a.
func (m *missing) covers(a, b []int) bool {
	for i := range a {
		if a[i] == 0 {
			continue
		}
		asked, brought := 0, 0
		for j := range a {
			if m.within[j][i] {
				asked, brought = asked+a[j], brought+b[j]
			}
		}
		if asked > brought {
			return false
		}
	}
	return true
}

func sum(list []int) (total int) {
	for _, n := range list {
		total += n
	}
	return total
}
