package committee

import (
	"strings"

	"lintel/backend/ettf"
)

// OnList is a bid as the reader of a typed order knows it.
type OnList struct {
	Ref   string
	Kind  ettf.BidKind
	Title string
	// Stop says that a stop flag stands, Warn that a warning does, Incomplete that scores are missing.
	Stop, Warn, Incomplete bool
	// ReserveFor is the bid that it stands in for, empty for none.
	ReserveFor string
}

// Reading is what a typed order means: the whole order, a sentence that a chair can read aloud, and
// the fewest bids that have to be moved for it.
type Reading struct {
	Refs     []string `json:"order"`
	Sentence string   `json:"sentence"`
	Moves    []Shift  `json:"moves"`
}

// Read says what an order means that was typed as people say it, current being the order as it
// stands. Either it lists bids from the top, by refs, ranges and groups ("E3, T1-3, reds, rest"), or
// it moves single ones ("E3 before T1; E4 to 2; swap T1 and T2"); "first" and "last" go with both. What
// is not named follows, or stays, in its present order, and the sentence says so. A list pasted from
// elsewhere may have numbers before its refs and titles behind them. Errors: Invalid, with every
// fault that was found, each with the word and its place.
func Read(text string, list []OnList, current []string) (Reading, error) {
	p := newTyped(text, list, current)
	p.lines()
	if len(p.faults) == 0 && !p.says() {
		p.fault(token{line: 1, word: 1}, "nothing", "bids from the top, such as “"+p.example()+"”")
	}
	var refs []string
	if len(p.faults) == 0 {
		refs = p.settle()
	}
	if len(p.faults) > 0 {
		return Reading{}, &ettf.Error{Kind: ettf.Invalid, Code: "order-not-read", Message: p.complaint(), Fields: p.faults}
	}
	moves := MovesBetween(current, refs)
	return Reading{Refs: refs, Sentence: p.sentence(refs, len(moves) > 0), Moves: moves}, nil
}

// example is an order that could be typed on this list.
func (p *typed) example() string {
	switch len(p.current) {
	case 0:
		return "E3, T1-3, rest"
	case 1:
		return p.current[0]
	}
	return p.current[len(p.current)-1] + ", " + p.current[0] + ", rest"
}

// complaint is the first fault in a sentence.
func (p *typed) complaint() string {
	f := p.faults[0]
	said := "At " + f.Path + " stands “" + f.Found + "”; expected " + f.Expected + "."
	if f.Found == "nothing" {
		said = "Nothing is typed; expected " + f.Expected + "."
	}
	switch more := len(p.faults) - 1; {
	case more == 1:
		said += " There is 1 more fault."
	case more > 1:
		said += " There are " + ettf.FormatDecimal(int64(more)*100) + " more faults."
	}
	return strings.ReplaceAll(said, "..", ".")
}
