package committee

import (
	"slices"
	"strings"

	"lintel/backend/ettf"
)

// refTree finds refs in tokens: letters without regard to case, numbers to leading noughts, both to
// the space between ("e 03" is E3).
type refTree struct {
	next map[string]*refTree
	refs []string
}

func (n *refTree) add(ref string) {
	for _, line := range tokensOf(ref) {
		for _, t := range line {
			if n.next == nil {
				n.next = map[string]*refTree{}
			}
			if n.next[t.folded] == nil {
				n.next[t.folded] = &refTree{}
			}
			n = n.next[t.folded]
		}
	}
	n.refs = append(n.refs, ref)
}

// ref is the longest ref that begins at a token, and where it ends. Where several are written alike
// but for case and noughts, the one counts that was written exactly, and otherwise all are given.
func (p *typed) ref(at int) (refs []string, end int) {
	n := p.refs
	for i := at; i < len(p.tokens); i++ {
		if n = n.next[p.tokens[i].folded]; n == nil {
			break
		}
		if last := i+1 == len(p.tokens); len(n.refs) > 0 && (last || !p.tokens[i+1].glued || p.tokens[i].kind == mark || p.tokens[i+1].kind == mark) {
			refs, end = n.refs, i+1
		}
	}
	if len(refs) > 1 {
		last := p.tokens[end-1]
		written := p.text[p.tokens[at].start : last.start+len(last.text)]
		if slices.Contains(refs, written) {
			refs = []string{written}
		}
	}
	return refs, end
}

// stemOf is what a ref has before its number: "E" of E3.
func stemOf(ref string) string { return strings.TrimRight(ref, digits) }

func sameStem(a, b string) bool {
	return strings.EqualFold(stemOf(a), stemOf(b)) && stemOf(a) != a && stemOf(b) != b
}

// span is the bids of the list from one to another, whose refs have the same letters; backwards when
// the second has the lower number.
func (p *typed) span(from, to string) []string {
	a, b, back := from, to, ettf.NaturalLess(to, from)
	if back {
		a, b = b, a
	}
	var refs []string
	for _, ref := range p.current {
		if sameStem(ref, a) && sameStem(ref, b) && !ettf.NaturalLess(strings.ToLower(ref), strings.ToLower(a)) && !ettf.NaturalLess(strings.ToLower(b), strings.ToLower(ref)) {
			refs = append(refs, ref)
		}
	}
	slices.SortFunc(refs, naturally)
	if back {
		slices.Reverse(refs)
	}
	return refs
}

// numbered is the bid with the stem of another and a number of its own: T3, of T1 and 3.
func (p *typed) numbered(like string, n token) (string, bool) {
	for _, ref := range p.current {
		if sameStem(ref, like) && fold(token{kind: number, text: ref[len(stemOf(ref)):]}) == n.folded {
			return ref, true
		}
	}
	return "", false
}

func naturally(a, b string) int {
	switch {
	case ettf.NaturalLess(a, b):
		return -1
	case ettf.NaturalLess(b, a):
		return 1
	}
	return 0
}

// exampleRange is a range that could be typed on this list.
func (p *typed) exampleRange() string {
	refs := slices.SortedFunc(slices.Values(p.current), naturally)
	for i, ref := range refs[1:] {
		if sameStem(refs[i], ref) {
			return refs[i] + " to " + ref
		}
	}
	return "T1 to T3"
}
