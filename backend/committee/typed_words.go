package committee

import "lintel/backend/ettf"

// trait is what the bids of a group have in common, and how that is said of them.
type trait struct {
	kind  bool   // said before "bids", not behind
	words string // "estates", or "with a stop flag"
	has   func(*OnList) bool
}

var (
	estates    = trait{true, "estates", func(e *OnList) bool { return e.Kind == ettf.Estates }}
	technology = trait{true, "technology", func(e *OnList) bool { return e.Kind == ettf.Technology }}
	red        = trait{false, "with a stop flag", func(e *OnList) bool { return e.Stop }}
	amber      = trait{false, "with a warning and no stop flag", func(e *OnList) bool { return e.Warn && !e.Stop }}
	green      = trait{false, "without a stop flag or a warning", func(e *OnList) bool { return !e.Warn && !e.Stop }}
	complete   = trait{false, "whose scores are complete", func(e *OnList) bool { return !e.Incomplete }}
	incomplete = trait{false, "whose scores are not complete", func(e *OnList) bool { return e.Incomplete }}
	reserves   = trait{false, "that are reserves", func(e *OnList) bool { return e.ReserveFor != "" }}
)

// traits are the words for groups.
var traits = map[string]*trait{
	"estates": &estates, "estate": &estates, "premises": &estates,
	"technology": &technology, "technologies": &technology, "tech": &technology, "it": &technology, "ict": &technology, "digital": &technology,
	"reds": &red, "red": &red, "ambers": &amber, "amber": &amber, "greens": &green, "green": &green,
	"complete": &complete, "incomplete": &incomplete, "unscored": &incomplete, "reserves": &reserves, "reserve": &reserves,
}

// meaning is what a word does in a typed order, other than naming a group.
type meaning uint8

const (
	none meaning = iota
	filler
	then
	join
	first
	last
	to
	through
	before
	after
	up
	down
	swap
	weave
	rest
)

var meanings = map[string]meaning{
	"the": filler, "bid": filler, "bids": filler, "move": filler, "put": filler, "all": filler, "please": filler, "place": filler, "goes": filler, "comes": filler, "stands": filler, "then": then, "next": then, "followed": then,
	"and": join, "with": join, "first": first, "firstly": first, "top": first, "last": last, "lastly": last, "finally": last, "bottom": last, "end": last,
	"to": to, "at": to, "in": to, "into": to, "on": to, "through": through, "thru": through,
	"before": before, "above": before, "over": before, "after": after, "below": after, "under": after, "behind": after,
	"up": up, "down": down, "swap": swap, "exchange": swap, "interleave": weave, "alternate": weave,
	"rest": rest, "others": rest, "other": rest, "remaining": rest, "remainder": rest, "everything": rest,
}

// tails are words that may follow "the rest" and change nothing: "as they stand", "in their present order".
var tails = map[string]bool{
	"as": true, "they": true, "it": true, "stand": true, "stands": true, "are": true, "is": true, "come": true, "now": true, "in": true, "their": true, "its": true,
	"present": true, "current": true, "same": true, "order": true, "unchanged": true, "follow": true, "follows": true, "else": true, "of": true, "the": true, "bids": true,
}

var counts = map[string]int{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

var ordinals = map[string]int{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}

// meaning is what a token does, by its letters alone.
func (t token) meaning() meaning {
	if t.kind != letters {
		return none
	}
	return meanings[t.folded]
}

// spoken says whether a token is a word that orders are made of.
func (t token) spoken() bool {
	return t.meaning() != none || t.kind == letters && (traits[t.folded] != nil || ordinals[t.folded] > 0)
}
