package committee

import "slices"

// Handling is what is done about a conflict of interest.
type Handling string

// The handlings, from least to most.
const (
	MayDecide   Handling = "decide"
	MayDiscuss  Handling = "discuss"
	MayAnswer   Handling = "answer"
	MayStay     Handling = "stay"
	PublicSeats Handling = "public-seats"
	Leaves      Handling = "leave"
)

// AllHandlings are the handlings, from least to most.
var AllHandlings = []Handling{MayDecide, MayDiscuss, MayAnswer, MayStay, PublicSeats, Leaves}

var handlingWords = map[Handling]string{
	MayDecide:   "noted, may discuss and decide",
	MayDiscuss:  "may discuss, not decide",
	MayAnswer:   "may stay and answer questions only",
	MayStay:     "may stay, not discuss",
	PublicSeats: "moves to the public seats",
	Leaves:      "leaves",
}

// Words are the handling as minutes have it.
func (h Handling) Words() string { return handlingWords[h] }

// At is the handling's place from the least, −1 for a word that is none.
func (h Handling) At() int { return slices.Index(AllHandlings, h) }

// Stricter is the stricter of two handlings. What is none counts as none.
func Stricter(a, b Handling) Handling {
	if b.At() > a.At() {
		return b
	}
	return a
}

// Within says whether somebody so handled may do what the other handling still allows: Within(MayDiscuss)
// whether they may discuss. A word that is no handling allows nothing.
func (h Handling) Within(limit Handling) bool { return h.At() >= 0 && h.At() <= limit.At() }

// Default is what is done about a type of interest until the chair has decided: on the bid that it
// is in, and on the list as a whole.
type Default struct {
	Bid  Handling `json:"bid"`
	List Handling `json:"list"`
}
