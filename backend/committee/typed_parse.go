package committee

import "slices"

// typed is a typed order while it is read.
type typed struct {
	text    string
	tokens  []token // of the line being read
	refs    *refTree
	entries map[string]*OnList
	current []string

	faults []fault
	named  map[string]token // the bids that are given a place, and where
	order  []string         // the same, in the order in which they were named
	parts  []part           // the order from the top
	moves  []move
	notes  []string
	passed int // lines with words behind the ref that were passed over

	held  []element // named, and not yet known whether they are listed or moved
	where edge      // of what is listed until the clause ends
	begun bool      // something was named since the last separator
}

// element is a bid, several, or a group.
type element struct {
	refs   []string
	traits []*trait
	rest   bool
	at     token
}

func (e element) group() bool { return e.rest || e.traits != nil }

// edge is whether what is listed goes to the top, to the end, or where it is named.
type edge uint8

const (
	inTurn edge = iota
	atTop
	atEnd
)

// part is what is listed, in its turn: an element, or two that are interleaved.
type part struct {
	element
	edge    edge
	with    *element
	pattern []int
}

// move is what is done to bids apart from listing them.
type move struct {
	what    meaning // before, after, to, up or swap
	subject []element
	anchor  element
	by      int // the place, or how many places down
	at      token
}

func newTyped(text string, list []OnList, current []string) *typed {
	p := &typed{text: text, refs: &refTree{}, entries: map[string]*OnList{}, current: current, named: map[string]token{}}
	for i := range list {
		p.entries[list[i].Ref] = &list[i]
	}
	for _, ref := range current {
		p.refs.add(ref)
		if p.entries[ref] == nil {
			p.entries[ref] = &OnList{Ref: ref}
		}
	}
	return p
}

func (p *typed) says() bool { return len(p.parts)+len(p.moves) > 0 }

// clause reads the tokens from at to the end of the line.
func (p *typed) clause(at int) {
	p.where, p.begun = inTurn, false
	for at < len(p.tokens) && !p.full() {
		at = p.step(at)
	}
	p.list()
}

// step reads what begins at a token and says where the next begins.
func (p *typed) step(at int) int {
	t := p.tokens[at]
	if e, end, ok := p.element(at); ok {
		p.held, p.begun = append(p.held, e), true
		return end
	}
	if n, end := p.ordinal(at); n > 0 && len(p.held) > 0 {
		p.place(n, t)
		return end
	}
	switch what := t.meaning(); {
	case t.is(commas):
		p.list()
		p.begun = false
	case t.is(ends) || what == then:
		p.list()
		p.where, p.begun = inTurn, false
	case t.is(joins) || what == join || what == filler || t.is(quotes):
	case what == first || what == last:
		return p.edge(at, what)
	case what == to:
		return p.target(at)
	case what == before || what == after:
		return p.relation(at, what)
	case what == up || what == down:
		return p.distance(at, what)
	case what == swap:
		return p.exchange(at)
	case what == weave:
		return p.weave(at)
	default:
		return p.unknown(at)
	}
	return at + 1
}

// list takes what is held as part of the order from the top.
func (p *typed) list() {
	for _, e := range p.held {
		p.parts = append(p.parts, part{element: e, edge: p.where})
	}
	p.held = nil
}

// take takes what is held as the subject of a move.
func (p *typed) take() []element {
	subject := p.held
	p.held = nil
	return subject
}

// element reads a bid, a range or a group.
func (p *typed) element(at int) (element, int, bool) {
	if refs, end := p.ref(at); end > at {
		return p.bids(at, end, refs)
	}
	t := p.tokens[at]
	if t.meaning() == rest {
		return p.others(at)
	}
	var found []*trait
	end := at
	for ; end < len(p.tokens) && p.tokens[end].kind == letters; end++ {
		if what := traits[p.tokens[end].folded]; what == nil {
			break
		} else if !slices.Contains(found, what) {
			found = append(found, what)
		}
	}
	return element{traits: found, at: t}, end, found != nil
}

// others reads "the rest", which may be that of a group: "the rest of the estates".
func (p *typed) others(at int) (element, int, bool) {
	end := at + 1
	skip := func(words ...string) {
		for end < len(p.tokens) && slices.Contains(words, p.tokens[end].folded) {
			end++
		}
	}
	skip("of", "the", "bids", "else")
	if end < len(p.tokens) {
		if _, is := p.ref(end); is == 0 && traits[p.tokens[end].folded] != nil {
			return p.element(end)
		}
	}
	if end < len(p.tokens) && slices.Contains([]string{"as", "in", "unchanged", "follow", "follows"}, p.tokens[end].folded) {
		for end < len(p.tokens) && tails[p.tokens[end].folded] {
			end++
		}
	}
	return element{rest: true, at: p.tokens[at]}, end, true
}

// bids reads a bid that is named by a ref, its title where it follows, and the end of a range.
func (p *typed) bids(at, end int, refs []string) (element, int, bool) {
	e := element{refs: refs[:1:1], at: p.tokens[at]}
	if len(refs) > 1 {
		p.fault(e.at, p.between(at, end), "one of "+listed(refs)+", written exactly")
	}
	if next, is, means := p.titled(end, refs[0]); is && means {
		end = next
	} else if until, next := p.rangeEnd(end, refs[0]); next > end {
		if e.refs = p.span(refs[0], until); e.refs == nil {
			p.fault(e.at, p.between(at, next), "a range of bids with the same letters, such as "+p.exampleRange())
			e.refs = refs[:1:1]
		}
		end = next
	}
	for _, ref := range e.refs {
		p.name(ref, e.at)
	}
	return e, end, true
}

// name notes that a bid is given a place, which can be done once.
func (p *typed) name(ref string, at token) {
	if first, twice := p.named[ref]; twice {
		p.fault(at, ref, "each bid once; "+ref+" has its place from "+first.place(p.many()))
		return
	}
	p.named[ref] = at
	p.order = append(p.order, ref)
}

// rangeEnd reads "–T3", "-3" or "to T3" behind a ref.
func (p *typed) rangeEnd(at int, from string) (string, int) {
	if at+1 >= len(p.tokens) {
		return "", at
	}
	t, dash := p.tokens[at], p.tokens[at].is(dashes)
	if !dash && t.folded != "to" && t.meaning() != through {
		return "", at
	}
	if refs, end := p.ref(at + 1); end > 0 && (p.tokens[at+1].kind != number || sameStem(refs[0], from)) {
		return refs[0], end
	}
	next := p.tokens[at+1]
	if next.kind != number || !dash && t.meaning() != through || at+2 < len(p.tokens) && p.tokens[at+2].glued && p.tokens[at+2].kind == letters {
		return "", at
	}
	ref, is := p.numbered(from, next)
	if !is {
		p.fault(next, stemOf(from)+next.text, p.someBid())
		ref = from
	}
	return ref, at + 2
}

// titled says whether the title of a bid stands behind its ref, where it ends, and whether it has a
// word that is not one that orders are made of: without one it may be meant as such.
func (p *typed) titled(at int, ref string) (end int, is, means bool) {
	for _, line := range tokensOf(p.entries[ref].Title) {
		for _, t := range line {
			if t.kind == mark {
				continue
			}
			for at < len(p.tokens) && p.tokens[at].kind == mark {
				at++
			}
			if at == len(p.tokens) || p.tokens[at].folded != t.folded {
				return 0, false, false
			}
			_, other := p.ref(at)
			is, means = true, means || other == 0 && !t.spoken() && t.kind == letters
			at++
		}
	}
	return at, is, means
}
