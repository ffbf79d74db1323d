package committee

import "strconv"

// edge reads "first" and "last": behind bids they say where those go, before them where all go that
// are listed until the clause ends.
func (p *typed) edge(at int, what meaning) int {
	where, t := atTop, p.tokens[at]
	if what == last {
		where = atEnd
	}
	if len(p.held) > 0 {
		for _, e := range p.held {
			p.parts = append(p.parts, part{element: e, edge: where})
		}
		p.held = nil
		return at + 1
	}
	if p.begun {
		p.fault(t, t.text, "a bid before this word, such as “E3 "+t.folded+"”")
	}
	p.where = where
	if at+1 < len(p.tokens) && p.tokens[at+1].is(":,") {
		at++
	}
	return at + 1
}

// ordinal reads "2nd" or "second".
func (p *typed) ordinal(at int) (n, end int) {
	t := p.tokens[at]
	if t.kind == letters {
		return ordinals[t.folded], at + 1
	}
	if t.kind != number || at+1 == len(p.tokens) || !p.tokens[at+1].glued {
		return 0, at
	}
	switch p.tokens[at+1].folded {
	case "st", "nd", "rd", "th":
		return small(t), at + 2
	}
	return 0, at
}

// small is a number that can be a place or a distance: one beyond all lists where it is longer.
func small(t token) int {
	n, err := strconv.Atoi(t.folded)
	if err != nil || n > 1_000_000 {
		return 1_000_000
	}
	return n
}

// target reads "to 2", "to 2nd place", "to the top".
func (p *typed) target(at int) int {
	t := p.tokens[at]
	if len(p.held) == 0 {
		return p.wants(at, "the bid that is to move before this word, such as “E3 to 2”")
	}
	for at++; at < len(p.tokens) && (p.tokens[at].meaning() == filler || p.tokens[at].folded == "position" || p.tokens[at].folded == "number"); at++ {
		continue
	}
	if at < len(p.tokens) {
		next := p.tokens[at]
		if n, end := p.ordinal(at); n > 0 {
			p.place(n, t)
			return end
		}
		if what := next.meaning(); what == first || what == last {
			return p.edge(at, what)
		}
		if next.kind == number {
			p.place(small(next), next)
			return at + 1
		}
	}
	p.take()
	p.fault(t, t.text, "a place behind this word, from 1 to "+strconv.Itoa(len(p.current)))
	return at
}

func (p *typed) place(n int, at token) {
	if n < 1 || n > len(p.current) {
		p.fault(at, strconv.Itoa(n), "a place from 1 to "+strconv.Itoa(len(p.current)))
	}
	p.moves = append(p.moves, move{what: to, subject: p.take(), by: n, at: at})
}

// relation reads "before T1", "after the reds".
func (p *typed) relation(at int, what meaning) int {
	t := p.tokens[at]
	if len(p.held) == 0 {
		return p.wants(at, "the bid that is to move before this word, such as “E3 "+t.folded+" T1”")
	}
	subject := p.take()
	anchor, end, ok := p.anchor(at + 1)
	if !ok || anchor.rest {
		p.fault(t, t.text, "a bid or a group behind this word, such as “E3 "+t.folded+" T1”")
		return max(end, at+1)
	}
	p.moves = append(p.moves, move{what: what, subject: subject, anchor: anchor, at: t})
	p.begun = true
	return end
}

// anchor reads what others are moved beside: it is not given a place by that.
func (p *typed) anchor(at int) (element, int, bool) {
	for at < len(p.tokens) && p.tokens[at].meaning() == filler {
		at++
	}
	if at == len(p.tokens) {
		return element{}, at, false
	}
	refs, end := p.ref(at)
	if end == 0 {
		return p.element(at)
	}
	if len(refs) > 1 {
		p.fault(p.tokens[at], p.between(at, end), "one of "+listed(refs)+", written exactly")
	}
	e := element{refs: refs[:1:1], at: p.tokens[at]}
	if next, is, means := p.titled(end, refs[0]); is && means {
		end = next
	}
	return e, end, true
}

// distance reads "up 2", "down two places".
func (p *typed) distance(at int, what meaning) int {
	t, n := p.tokens[at], 1
	if len(p.held) == 0 {
		return p.wants(at, "the bid that is to move before this word, such as “E3 "+t.folded+" 2”")
	}
	at++
	if at < len(p.tokens) {
		if next := p.tokens[at]; next.kind == number {
			n, at = small(next), at+1
		} else if counts[next.folded] > 0 {
			n, at = counts[next.folded], at+1
		}
	}
	if at < len(p.tokens) && (p.tokens[at].folded == "places" || p.tokens[at].folded == "place") {
		at++
	}
	if what == up {
		n = -n
	}
	p.moves = append(p.moves, move{what: up, subject: p.take(), by: n, at: t})
	return at
}

// exchange reads "swap E3 and T1".
func (p *typed) exchange(at int) int {
	t := p.tokens[at]
	p.list()
	a, end, ok := p.single(at + 1)
	if ok {
		for end < len(p.tokens) && (p.tokens[end].meaning() == join || p.tokens[end].meaning() == filler || p.tokens[end].is(joins) || p.tokens[end].is(commas) || p.tokens[end].folded == "for") {
			end++
		}
		b, next, two := p.single(end)
		if two {
			p.moves = append(p.moves, move{what: swap, subject: []element{a, b}, at: t})
			p.begun = true
			return next
		}
	}
	p.fault(t, t.text, "two bids behind this word, such as “swap E3 and T1”")
	return max(end, at+1)
}

func (p *typed) single(at int) (element, int, bool) {
	for at < len(p.tokens) && p.tokens[at].meaning() == filler {
		at++
	}
	if at == len(p.tokens) {
		return element{}, at, false
	}
	e, end, ok := p.element(at)
	return e, end, ok && len(e.refs) == 1
}

// weave reads "interleave 2 estates and 1 technology".
func (p *typed) weave(at int) int {
	t := p.tokens[at]
	p.list()
	var two [2]element
	pattern, end, found := []int{1, 1}, at+1, 0
	for end < len(p.tokens) && found < 2 {
		next := p.tokens[end]
		if n := counts[next.folded]; n > 0 || next.kind == number {
			if next.kind == number {
				n = small(next)
			}
			if _, is := p.ref(end); is == 0 {
				pattern[found] = n
				end++
				continue
			}
		}
		e, after, ok := p.element(end)
		if ok {
			two[found], end, found = e, after, found+1
			continue
		}
		if what := next.meaning(); what != join && what != filler && what != to && !next.is(joins) && !next.is(commas) {
			break
		}
		end++
	}
	if found < 2 || two[0].rest || pattern[0] < 1 || pattern[1] < 1 {
		p.fault(t, t.text, "two groups behind this word, such as “interleave 2 estates and 1 technology”")
		return end
	}
	p.parts = append(p.parts, part{element: two[0], edge: p.where, with: &two[1], pattern: pattern})
	p.begun = true
	return end
}
