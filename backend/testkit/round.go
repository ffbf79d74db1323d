package testkit

import (
	"fmt"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

// RoundOf is the text of a round of so many bids, which are Round's over and over.
func RoundOf(t testing.TB, bids int) []byte {
	t.Helper()
	round, err := roundfile.Parse(Round)
	if err != nil {
		t.Fatal(err)
	}
	few := round.Bids
	round.Bids = make([]ettf.Bid, bids)
	refs := RefsOf(t, bids)
	for i := range round.Bids {
		b := few[i%len(few)]
		b.Ref = refs[i]
		b.Requires, b.AlternativeTo, b.SwitchBy = nil, "", ""
		round.Bids[i] = b
	}
	text, err := roundfile.Write(round)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// RefsOf are the refs of the bids in RoundOf.
func RefsOf(t testing.TB, bids int) []string {
	t.Helper()
	round, err := roundfile.Parse(Round)
	if err != nil {
		t.Fatal(err)
	}
	refs := make([]string, bids)
	for i := range refs {
		refs[i] = fmt.Sprintf("%s-%d", round.Bids[i%len(round.Bids)].Ref, i)
	}
	return refs
}
