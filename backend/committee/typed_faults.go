package committee

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"lintel/backend/ettf"
)

type fault = ettf.Fault

// mostFaults is after how many faults a text is given up: what follows is no order.
const mostFaults = 20

func (p *typed) full() bool { return len(p.faults) >= mostFaults }

func (p *typed) fault(at token, found, expected string) {
	if !p.full() {
		p.faults = append(p.faults, fault{Path: at.place(p.many()), Found: cut(found), Expected: expected})
	}
}

// many says whether the text has several lines, so that places name theirs.
func (p *typed) many() bool { return strings.ContainsAny(strings.TrimSpace(p.text), "\r\n") }

// place is where a token stands, as people count: "word 3".
func (t token) place(many bool) string {
	if many {
		return fmt.Sprintf("line %d, word %d", t.line, t.word)
	}
	return fmt.Sprintf("word %d", t.word)
}

// between is what was typed from one token to before another.
func (p *typed) between(at, end int) string {
	last := p.tokens[end-1]
	return p.text[p.tokens[at].start : last.start+len(last.text)]
}

// wants is a word that lacks what belongs before it.
func (p *typed) wants(at int, expected string) int {
	p.fault(p.tokens[at], p.tokens[at].text, expected)
	return at + 1
}

// unknown is a word that means nothing here: all that is written without a space counts as one.
func (p *typed) unknown(at int) int {
	t, end := p.tokens[at], at+1
	for end < len(p.tokens) && p.tokens[end].glued && !p.tokens[end].is(ends+commas+quotes) {
		end++
	}
	if end == at+1 && end < len(p.tokens) && t.kind == letters && p.tokens[end].kind == number && p.stem(t.folded) {
		end++
	}
	found := p.between(at, end)
	p.fault(t, found, p.remedy(found, p.tokens[at:end]))
	p.begun = true
	return end
}

func (p *typed) stem(letters string) bool {
	for _, ref := range p.current {
		if strings.EqualFold(stemOf(ref), letters) {
			return true
		}
	}
	return false
}

// remedy is what could stand in the place of a word that means nothing.
func (p *typed) remedy(found string, tokens []token) string {
	if len(tokens) == 1 && tokens[0].kind == number {
		for i := len(p.held) - 1; i >= 0; i-- {
			if refs := p.held[i].refs; refs != nil {
				if ref, is := p.numbered(refs[0], tokens[0]); is {
					return "the ref in full: " + ref + "?"
				}
			}
		}
		for i := len(p.parts) - 1; i >= 0 && len(p.held) == 0; i-- {
			if refs := p.parts[i].refs; refs != nil {
				if ref, is := p.numbered(refs[0], tokens[0]); is {
					return "the ref in full: " + ref + "?"
				}
				break
			}
		}
		return p.someBid()
	}
	if meant := p.meant(tokens); meant != "" {
		return p.someWord(tokens) + "; did you mean “" + meant + "”?"
	}
	return p.someWord(tokens)
}

func (p *typed) someBid() string { return "a bid of this list: " + spans(p.current) }

func (p *typed) someWord(tokens []token) string {
	for _, t := range tokens {
		if t.kind == number {
			return p.someBid()
		}
	}
	return "a bid of this list (" + spans(p.current) + ") or a group: rest, reds, ambers, greens, estates, technology, complete, incomplete, reserves"
}

// meant is the one ref or word that a mistyped one comes nearest to, if there is one alone.
func (p *typed) meant(tokens []token) string {
	const longest = 24
	plain := bare(tokens, longest)
	if plain == "" || utf8.RuneCountInString(plain) > longest {
		return ""
	}
	best, meant, alone := 1+utf8.RuneCountInString(plain)/5, "", false
	try := func(word, as string) {
		if d := distance(plain, word, best); d < best || d == best && meant == "" {
			best, meant, alone = d, as, true
		} else if d == best && as != meant {
			alone = false
		}
	}
	for _, ref := range p.current {
		for _, line := range tokensOf(ref) {
			try(bare(line, longest), ref)
		}
	}
	for _, word := range spokenWords {
		try(word, word)
	}
	if !alone {
		return ""
	}
	return meant
}

// bare are the letters and figures of tokens without their marks, a few more than most at the most.
func bare(tokens []token, most int) string {
	plain := ""
	for _, t := range tokens {
		if t.kind != mark && len(plain) <= 4*most {
			plain += t.folded
		}
	}
	return plain
}

// spokenWords are the words worth proposing.
var spokenWords = []string{"rest", "reds", "ambers", "greens", "estates", "technology", "complete", "incomplete", "reserves", "first", "last", "before", "after", "above", "below", "swap", "then", "interleave"}

// distance is how many letters have to be changed, put in, left out or exchanged with the next to make one word of
// another, as far as it matters.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	var before, row []int
	for j := range len(y) + 1 {
		row = append(row, j)
	}
	for i := 1; i <= len(x); i++ {
		older := before
		before = row
		row = []int{i}
		for j := 1; j <= len(y); j++ {
			d := before[j-1]
			if x[i-1] != y[j-1] {
				d++
			}
			d = min(d, before[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d = min(d, older[j-2]+1)
			}
			row = append(row, d)
		}
	}
	return row[len(y)]
}
