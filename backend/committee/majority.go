package committee

import (
	"fmt"
	"slices"
)

// MajorityHolds says whether the categories of a majority are more than half of those with a vote
// who are there, and says it in a sentence. A majority of no category asks for nothing.
func MajorityHolds(m *Majority, there []Present, kind Kind) (holds bool, sentence string) {
	if m == nil || len(m.Of) == 0 {
		return true, "No majority is asked for."
	}
	with, of := 0, withVote(there)
	for _, p := range there {
		if p.Voting && slices.Contains(m.Of, p.Category) {
			with++
		}
	}
	words := make([]string, len(m.Of))
	for i, c := range m.Of {
		words[i] = kind.Word(c)
	}
	who := capital(series(words, "and"))
	switch {
	case of == 0:
		return false, fmt.Sprintf("%s are no majority: nobody who is there may decide.", who)
	case 2*with > of:
		return true, fmt.Sprintf("%s are %d of %d who may decide, a majority.", who, with, of)
	}
	return false, fmt.Sprintf("%s are %d of %d who may decide, no majority: %d more would make one.", who, with, of, of-2*with+1)
}
