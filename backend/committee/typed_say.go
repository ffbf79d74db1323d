package committee

import (
	"fmt"
	"strconv"
	"strings"
)

// mostNamed is how many bids of a group or of the rest are named before the others are counted. Those
// that were typed are always read back.
const mostNamed = 12

// sentence is the order in words that a chair can read aloud.
func (p *typed) sentence(refs []string, moves bool) string {
	said := p.sayMoves(refs)
	if len(p.moves) == 0 && !p.onlyEdges() {
		said = p.sayList()
	}
	if !moves {
		said = "Nothing moves: the order stays as it is. " + said
	}
	return strings.Join(append([]string{said}, p.notes...), " ")
}

// onlyEdges says whether all that was said is what goes first and what goes last.
func (p *typed) onlyEdges() bool {
	edges := 0
	for _, q := range p.parts {
		if q.edge != inTurn && !q.rest {
			edges++
		} else if !q.rest {
			return false
		}
	}
	return edges > 0
}

// sayList reads a list back: "E3 first, then T1, T2 and T3, then the rest as they stand: T4 and E1."
func (p *typed) sayList() string {
	var pieces []string
	var run []string
	end := func() {
		switch {
		case len(run) == 0:
		case len(pieces) > 0:
			pieces = append(pieces, listed(run))
		case len(run) == 1:
			pieces = append(pieces, run[0]+" first")
		default:
			pieces = append(pieces, run[0]+" first", listed(run[1:]))
		}
		run = nil
	}
	for i, q := range p.parts {
		if !q.group() && q.with == nil && (i == 0 || q.edge == p.parts[i-1].edge || q.edge != atEnd) {
			run = append(run, q.refs...)
			continue
		}
		end()
		final := i+1 == len(p.parts)
		switch {
		case q.with != nil:
			pieces = append(pieces, q.woven())
		case !q.group():
			run = append(run, q.refs...)
		case len(pieces) == 0 && !q.rest:
			pieces = append(pieces, "first "+q.named(false))
		default:
			pieces = append(pieces, q.named(final))
		}
	}
	end()
	return sentenceCase(strings.Join(pieces, ", then ")) + "."
}

// named is a group with its bids: "the bids with a stop flag (E4 and E5)".
func (e element) named(final bool) string {
	words := e.words()
	switch {
	case len(e.refs) == 0:
		return words + " (none)"
	case e.rest && final:
		return words + " as they stand: " + listedUpTo(e.refs, mostNamed)
	case e.rest:
		return words + " as they stand (" + listedUpTo(e.refs, mostNamed) + ")"
	}
	return words + " (" + listedUpTo(e.refs, mostNamed) + ")"
}

// words are what is said of a group, or its refs.
func (e element) words() string {
	if e.rest {
		return "the rest"
	}
	if e.traits == nil {
		return listed(e.refs)
	}
	before, behind := "", []string{}
	for _, t := range e.traits {
		if t.kind {
			before += t.words + " "
		} else {
			behind = append(behind, t.words)
		}
	}
	return strings.TrimSpace("the " + before + "bids " + strings.Join(behind, " and "))
}

func (q part) woven() string {
	return fmt.Sprintf("%d of %s to %d of %s in turn (%s)", q.pattern[0], q.words(), q.pattern[1], q.with.words(), listed(q.refs))
}

// sayMoves reads moves back: "E3 to 2nd place; E4 directly before T1, in 3rd place. The others keep their order."
func (p *typed) sayMoves(refs []string) string {
	at := placesOf(refs)
	present := placesOf(p.current)
	var said []string
	for _, m := range p.moves {
		switch m.what {
		case swap:
			a, b := m.subject[0].refs[0], m.subject[1].refs[0]
			said = append(said, fmt.Sprintf("%s and %s change places: %s to %s, %s to %s", a, b, a, ordinal(at[a]), b, ordinal(at[b])))
		case before, after:
			said = append(said, m.words()+m.lands(refs, at, present))
		default:
			said = append(said, subjectNamed(m.subject)+" to "+places(m.bids(), at))
		}
	}
	for _, where := range []edge{atTop, atEnd} {
		for _, q := range p.parts {
			if q.edge == where && !q.rest {
				said = append(said, subjectNamed([]element{q.element})+map[edge]string{atTop: " to the top, ", atEnd: " to the end, "}[where]+places(q.refs, at))
			}
		}
	}
	return sentenceCase(strings.Join(said, "; ")) + ". The others keep their order."
}

// words are a move beside others: "E3 before T1".
func (m move) words() string {
	side := " before "
	if m.what == after {
		side = " after "
	}
	return subjectNamed(m.subject) + side + subjectNamed([]element{m.anchor})
}

// lands says where a move beside others ends.
func (m move) lands(refs []string, at, present map[string]int) string {
	bids := m.bids()
	for _, ref := range bids {
		if at[ref] != present[ref] {
			return ", " + places(bids, at)
		}
	}
	if len(bids) == 1 {
		return ", where it stands already"
	}
	return ", where they stand already"
}

func subjectNamed(subject []element) string {
	var said []string
	for _, e := range subject {
		if e.traits != nil {
			said = append(said, e.named(false))
		} else {
			said = append(said, e.refs...)
		}
	}
	return listed(said)
}

// places are where bids stand: "2nd place", "2nd, 3rd and 7th place", "2nd to 5th place".
func places(refs []string, at map[string]int) string {
	if len(refs) == 0 {
		return "no place"
	}
	said, row := []string{}, true
	for i, ref := range refs {
		said = append(said, ordinal(at[ref]))
		row = row && at[ref] == at[refs[0]]+i
	}
	if last := len(said) - 1; row && last > 1 {
		return said[0] + " to " + said[last] + " place"
	}
	return listed(said) + " place"
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// sentenceCase begins a sentence with a capital, but leaves a ref as it is written.
func sentenceCase(s string) string {
	for _, word := range []string{"the ", "first "} {
		if strings.HasPrefix(s, word) {
			return strings.ToUpper(s[:1]) + s[1:]
		}
	}
	return s
}
