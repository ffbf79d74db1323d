package flags

import (
	"testing"

	"lintel/backend/ettf"
)

func TestABidThatNeedsALowerOne(t *testing.T) {
	t.Parallel()
	r := round(with(bid("E1", 90_00), func(b *ettf.Bid) { b.Requires = []string{"T2", "E3"} }), bid("T2", 50_00), bid("E3", 95_00))
	wantFlag(t, r, "E1", "requires-lower", "Stands at 2 on the list, but needs T2, which stands at 3 on the list.")
	r.Agreed = []ettf.Agreed{{Ref: "T2"}, {Ref: "E1"}}
	wantFlag(t, r, "E1", "requires-lower", "Stands at 2 on the list, but needs E3, which stands at 3 on the list.")
	r.Bids[0].Requires = []string{"T2"}
	wantFlag(t, r, "E1", "requires-lower", "")
	r.Bids[0].Requires = []string{"T9"}
	wantFlag(t, r, "E1", "requires-lower", "Stands at 2 on the list, but needs T9, which is not on the list.")
}

func TestBidsThatExcludeEachOtherAreBothFlagged(t *testing.T) {
	t.Parallel()
	r := round(with(bid("E1", 90_00), func(b *ettf.Bid) { b.Excludes = []string{"E2"} }), bid("E2", 50_00), bid("E3", 40_00))
	wantFlag(t, r, "E1", "excludes-both", "Cannot go ahead together with E2, and both are on the list.")
	wantFlag(t, r, "E2", "excludes-both", "Cannot go ahead together with E1, and both are on the list.")
	wantFlag(t, r, "E3", "excludes-both", "")
	r.Bids[1].Excludes = []string{"E1", "E3"}
	wantFlag(t, r, "E2", "excludes-both", "Cannot go ahead together with E1 and E3, and all are on the list.")
}

func TestALeadTooSmallToBeOne(t *testing.T) {
	t.Parallel()
	r := round(bid("E1", 90_00), bid("E2", 89_60), bid("E3", 88_60), bid("E4", 87_59), bid("E5", 87_59), bid("E6", 87_58))
	wantFlag(t, r, "E1", "near-tie", "")
	wantFlag(t, r, "E2", "near-tie", "Is only 0.40 points below E1, too little to be called a lead.")
	wantFlag(t, r, "E3", "near-tie", "Is only 1.00 points below E2, too little to be called a lead.")
	wantFlag(t, r, "E4", "near-tie", "") // 1.01
	wantFlag(t, r, "E5", "near-tie", "") // equal to E4, and as far below E3
	wantFlag(t, r, "E6", "near-tie", "Is only 0.01 points below E5, too little to be called a lead.")
}

func TestEqualBidsAreEquallyNearToTheOneAbove(t *testing.T) {
	t.Parallel()
	r := round(bid("E1", 90_00), bid("E2", 89_60), bid("E3", 89_60))
	wantFlag(t, r, "E2", "near-tie", "Is only 0.40 points below E1, too little to be called a lead.")
	wantFlag(t, r, "E3", "near-tie", "Is only 0.40 points below E1, too little to be called a lead.")
}

func TestAnIncompleteBidIsNeverANearTie(t *testing.T) {
	t.Parallel()
	r := round(bid("E1", 50_00), ettf.Bid{Ref: "E2", Kind: ettf.Estates})
	wantFlag(t, r, "E2", "near-tie", "")
	wantFlag(t, r, "E2", "dominated", "")
}

func TestADominatedBid(t *testing.T) {
	t.Parallel()
	const text = "E1 is also an estates bid, and scores no less, costs no more capital and brings no more liability."
	for name, c := range map[string]struct {
		other, this ettf.Bid
		text        string
	}{
		"better in score":        {costing("E1", 90_00, 10, 10), costing("E2", 80_00, 10, 10), text},
		"better in capital":      {costing("E1", 80_00, 9, 10), costing("E2", 80_00, 10, 10), text},
		"better in liability":    {costing("E1", 80_00, 10, 9), costing("E2", 80_00, 10, 10), text},
		"equal in all three":     {costing("E1", 80_00, 10, 10), costing("E2", 80_00, 10, 10), ""},
		"worse in one":           {costing("E1", 90_00, 11, 10), costing("E2", 80_00, 10, 10), ""},
		"of another kind":        {with(costing("E1", 90_00, 1, 1), func(b *ettf.Bid) { b.Kind = ettf.Technology }), costing("E2", 80_00, 10, 10), ""},
		"without a score itself": {with(costing("E1", 90_00, 1, 1), func(b *ettf.Bid) { b.Scores = nil }), costing("E2", 80_00, 10, 10), ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			wantFlag(t, round(c.other, c.this), "E2", "dominated", c.text)
			wantFlag(t, round(c.this, c.other), "E2", "dominated", c.text)
		})
	}
}
