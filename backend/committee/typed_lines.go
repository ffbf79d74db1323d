package committee

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// headings are the words of a line above a pasted column.
var headings = map[string]bool{
	"ref": true, "refs": true, "reference": true, "bid": true, "bids": true, "title": true, "name": true, "rank": true, "position": true, "place": true,
	"order": true, "no": true, "number": true, "kind": true, "grant": true, "score": true, "scheme": true, "proposed": true, "agreed": true, "new": true, "the": true,
}

// lines reads the text line by line. Lines of a pasted list may have a number or a bullet before
// the ref, and the title and other columns behind it.
func (p *typed) lines() {
	lines := tokensOf(p.text)
	if len(lines) > 1 && heading(lines[0]) {
		lines = lines[1:]
	}
	starts, rows := make([]int, len(lines)), 0
	var last, disordered int
	for i, line := range lines {
		p.tokens = line
		n := 0
		starts[i], n = p.marker()
		if n > 0 {
			if n <= last {
				disordered++
			}
			last = n
		}
		if starts[i] < len(line) {
			if _, end := p.ref(starts[i]); end > 0 {
				rows++
			}
		}
	}
	for i, line := range lines {
		if p.full() {
			return
		}
		p.tokens = line
		p.line(starts[i], rows > 1)
	}
	if disordered > 0 {
		p.notes = append(p.notes, "The numbers before the lines are not in order and were passed over.")
	}
	if p.passed > 0 {
		p.notes = append(p.notes, fmt.Sprintf("Words behind the ref that are not the bid's title were passed over on %s.", counted(p.passed, "line", "lines")))
	}
}

func heading(line []token) bool {
	return !slices.ContainsFunc(line, func(t token) bool { return !headings[t.folded] && t.kind != mark })
}

// marker is where a line begins behind its bullet and its number, and that number.
func (p *typed) marker() (start, n int) {
	for start < len(p.tokens) && p.tokens[start].is(dashes+"•*·#") {
		start++
	}
	if start+1 >= len(p.tokens) || p.tokens[start].kind != number {
		return start, 0
	}
	after := start + 1
	if p.tokens[after].is(".):") && p.tokens[after].glued && after+1 < len(p.tokens) {
		return after + 1, small(p.tokens[start])
	}
	_, self := p.ref(start)
	if _, end := p.ref(after); self == 0 && end > 0 && !p.tokens[after].glued {
		return after, small(p.tokens[start])
	}
	return start, 0
}

// line reads one line: as a bid with its title, as an order that is spoken or, where that fails and
// it is a row of a list, as a bid with words behind it that say nothing.
func (p *typed) line(start int, several bool) {
	refs, end := p.ref(start)
	row := start > 0 || several || slices.ContainsFunc(p.tokens, func(t token) bool { return t.tab })
	if title, is, _ := p.titledRow(end, refs); row && is && title == len(p.tokens) {
		p.row(refs, start)
		return
	}
	before := *p
	p.clause(start)
	if len(p.faults) == len(before.faults) || len(refs) != 1 || !row || !p.saysNothing(end, refs[0], start > 0) {
		return
	}
	for _, ref := range p.order[len(before.order):] {
		delete(p.named, ref)
	}
	p.faults, p.parts, p.moves, p.order, p.held = before.faults, before.parts, before.moves, before.order, nil
	p.passed++
	p.row(refs, start)
}

func (p *typed) titledRow(end int, refs []string) (int, bool, bool) {
	if len(refs) != 1 {
		return 0, false, false
	}
	return p.titled(end, refs[0])
}

func (p *typed) row(refs []string, start int) {
	p.name(refs[0], p.tokens[start])
	p.parts = append(p.parts, part{element: element{refs: refs, at: p.tokens[start]}})
}

// saysNothing says whether words behind the ref of a row can be passed over: they name no other bid,
// do not begin as a move does, and the row is numbered, of a table, or has a word of the bid's title.
func (p *typed) saysNothing(at int, ref string, numbered bool) bool {
	if at == len(p.tokens) {
		return false
	}
	switch p.tokens[at].meaning() {
	case before, after, to, up, down, through:
		return false
	}
	tabbed := slices.ContainsFunc(p.tokens[at:], func(t token) bool { return t.tab })
	if !numbered && !tabbed && !p.alike(at, ref) {
		return false
	}
	if title, is, _ := p.titled(at, ref); is {
		at = title
	}
	for i := at; i < len(p.tokens); i++ {
		if _, other := p.ref(i); other > 0 && p.tokens[i].kind == letters {
			return false
		}
	}
	return true
}

// alike says whether the words behind a ref have one of the longer words of the bid's title.
func (p *typed) alike(at int, ref string) bool {
	const long = 4
	for _, line := range tokensOf(p.entries[ref].Title) {
		for _, t := range line {
			if t.kind == letters && utf8.RuneCountInString(t.folded) >= long &&
				slices.ContainsFunc(p.tokens[at:], func(u token) bool { return u.folded == t.folded }) {
				return true
			}
		}
	}
	return false
}
