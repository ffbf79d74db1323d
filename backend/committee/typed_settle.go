package committee

import (
	"fmt"
	"slices"
	"strings"
)

// settle makes the order of what was read, or finds why there is none.
func (p *typed) settle() []string {
	lists := slices.ContainsFunc(p.parts, func(q part) bool { return !q.rest && (q.edge == inTurn || q.with != nil) })
	if lists && len(p.moves) > 0 {
		p.fault(p.moves[0].at, p.moves[0].at.text, "either the bids from the top (“E3, T1, rest”) or moves of single bids (“E3 to 2; T1 before E5”), one of them at a time")
		return nil
	}
	taken := p.resolve()
	if len(p.faults) > 0 {
		return nil
	}
	if lists || len(p.moves) == 0 && !slices.ContainsFunc(p.parts, func(q part) bool { return !q.rest }) {
		return p.listed(taken)
	}
	return p.moved()
}

// resolve finds the bids of each group, in their present order: those that are not named by
// themselves and not in a group before.
func (p *typed) resolve() map[string]bool {
	taken := make(map[string]bool, len(p.current))
	for ref := range p.named {
		taken[ref] = true
	}
	var elements []*element
	for i := range p.parts {
		elements = append(elements, &p.parts[i].element)
		if p.parts[i].with != nil {
			elements = append(elements, p.parts[i].with)
		}
	}
	anchored := map[string]bool{}
	for i := range p.moves {
		m := &p.moves[i]
		for j := range m.subject {
			if m.subject[j].rest {
				p.fault(m.subject[j].at, m.subject[j].at.text, "bids or a group to move: the rest is what stays")
			}
			elements = append(elements, &m.subject[j])
		}
		for _, ref := range m.anchor.refs {
			anchored[ref] = true
		}
		if m.anchor.traits != nil {
			m.anchor.refs = p.members(m.anchor.traits, nil)
		}
	}
	slices.SortStableFunc(elements, func(a, b *element) int { return a.at.start - b.at.start })
	said := map[string]bool{}
	for _, e := range elements {
		if !e.group() || p.full() {
			continue
		}
		if words := e.words(); said[words] {
			p.fault(e.at, e.at.text, "each group once: "+words+" have their place already")
		} else {
			said[words] = true
		}
		if e.rest {
			continue
		}
		e.refs = p.members(e.traits, func(ref string) bool { return taken[ref] || anchored[ref] })
		for _, ref := range e.refs {
			taken[ref] = true
		}
	}
	return taken
}

func (p *typed) members(traits []*trait, but func(string) bool) (refs []string) {
	for _, ref := range p.current {
		e := p.entries[ref]
		if (but == nil || !but(ref)) && !slices.ContainsFunc(traits, func(t *trait) bool { return !t.has(e) }) {
			refs = append(refs, ref)
		}
	}
	return refs
}

// listed is the order that was listed from the top.
func (p *typed) listed(taken map[string]bool) []string {
	var left []string
	for _, ref := range p.current {
		if !taken[ref] {
			left = append(left, ref)
		}
	}
	at := slices.IndexFunc(p.parts, func(q part) bool { return q.rest })
	if at >= 0 {
		p.parts[at].refs = left
	} else if len(left) > 0 {
		p.parts = append(p.parts, part{element: element{rest: true, refs: left}})
	}
	slices.SortStableFunc(p.parts, func(a, b part) int { return a.edge.order() - b.edge.order() })
	var refs []string
	for i := range p.parts {
		q := &p.parts[i]
		if q.with != nil {
			woven, err := Interleave(q.refs, q.with.refs, q.pattern)
			if err != nil {
				p.fault(q.at, q.at.text, "two lists that share no bid")
				return nil
			}
			q.element.refs = woven
		}
		refs = append(refs, q.refs...)
	}
	return refs
}

func (e edge) order() int { return [...]int{inTurn: 1, atTop: 0, atEnd: 2}[e] }

// moved is the present order after its moves: first those beside other bids and exchanges, one after
// the other, then those to a place, which all hold together.
func (p *typed) moved() []string {
	refs := slices.Clone(p.current)
	for _, m := range p.moves {
		switch m.what {
		case before, after:
			refs = p.beside(refs, m)
		case swap:
			a, b := slices.Index(refs, m.subject[0].refs[0]), slices.Index(refs, m.subject[1].refs[0])
			refs[a], refs[b] = refs[b], refs[a]
		}
	}
	fixed, by := p.fixed()
	if len(p.faults) > 0 {
		return nil
	}
	others := slices.DeleteFunc(refs, func(ref string) bool { return by[ref] })
	settled := make([]string, 0, len(p.current))
	for place := 1; place <= len(p.current); place++ {
		if ref, is := fixed[place]; is {
			settled = append(settled, ref)
			continue
		}
		settled, others = append(settled, others[0]), others[1:]
	}
	at := placesOf(settled)
	for _, m := range p.moves {
		if (m.what == before || m.what == after) && !holds(at, m) {
			p.fault(m.at, m.words(), "moves that can all hold: another one puts these bids elsewhere")
		}
	}
	return settled
}

// beside puts the subject of a move directly before or after others; where it stands on the right
// side of them already it stays.
func (p *typed) beside(refs []string, m move) []string {
	subject, anchors := m.bids(), setOf(m.anchor.refs)
	for _, ref := range subject {
		if anchors[ref] {
			p.fault(m.at, m.words(), "another bid: "+ref+" cannot stand "+m.at.folded+" itself")
			return refs
		}
	}
	if len(anchors) == 0 {
		p.fault(m.anchor.at, m.anchor.at.text, "a group with bids in it: there are no "+strings.TrimPrefix(m.anchor.words(), "the "))
		return refs
	}
	if holds(placesOf(refs), m) {
		return refs
	}
	moving := setOf(subject)
	refs = slices.DeleteFunc(refs, func(ref string) bool { return moving[ref] })
	at := slices.IndexFunc(refs, func(ref string) bool { return anchors[ref] })
	if m.what == after {
		for i, ref := range refs {
			if anchors[ref] {
				at = i + 1
			}
		}
	}
	return slices.Insert(refs, at, subject...)
}

// holds says whether the subject of a move stands before, or after, all that it was to be moved beside.
func holds(at map[string]int, m move) bool {
	for _, ref := range m.bids() {
		for _, anchor := range m.anchor.refs {
			if (m.what == before) != (at[ref] < at[anchor]) {
				return false
			}
		}
	}
	return true
}

// fixed are the places that are given to bids, by place, and those bids.
func (p *typed) fixed() (map[int]string, map[string]bool) {
	fixed, by, present := map[int]string{}, map[string]bool{}, placesOf(p.current)
	give := func(place int, ref string, at token) {
		switch {
		case place < 1 || place > len(p.current):
			p.fault(at, at.text, fmt.Sprintf("a move within the %s of the list: %s would be beyond", counted(len(p.current), "place", "places"), ref))
		case fixed[place] != "":
			p.fault(at, at.text, fmt.Sprintf("one bid for each place: %s and %s are both to be %s", fixed[place], ref, ordinal(place)))
		default:
			fixed[place], by[ref] = ref, true
		}
	}
	var end []string
	top := 0
	for _, q := range p.parts {
		for _, ref := range q.refs {
			if q.edge == atTop {
				top++
				give(top, ref, q.at)
			} else if q.edge == atEnd {
				end = append(end, ref)
			}
		}
	}
	for i, ref := range end {
		give(len(p.current)-len(end)+i+1, ref, p.named[ref])
	}
	for _, m := range p.moves {
		for i, ref := range m.bids() {
			switch m.what {
			case to:
				give(m.by+i, ref, m.at)
			case up:
				give(present[ref]+m.by, ref, m.at)
			}
		}
	}
	return fixed, by
}

// bids are those that a move moves.
func (m move) bids() (refs []string) {
	for _, e := range m.subject {
		refs = append(refs, e.refs...)
	}
	return refs
}
