package transfer_test

import (
	"testing"

	"lintel/backend/sheet"
	"lintel/backend/transfer"
)

var formats = []sheet.Format{sheet.CSV, sheet.XLSX}

func TestBidsThatAreWrittenReadAsTheSameBids(t *testing.T) {
	t.Parallel()
	all := rounds(t)
	for seed := range uint64(30) {
		all["made "+string(rune('a'+seed))] = made(t, seed, 12)
	}
	for name, r := range all {
		for _, format := range formats {
			content, err := transfer.WriteBids(r, r.Bids, format)
			if err != nil {
				t.Fatal(err)
			}
			plan, refused := transfer.ReadBids(book(t, content), r)
			if len(refused) > 0 || plan.Unchanged != len(r.Bids) || plan.Added+plan.Changed > 0 || len(plan.Ignored) > 0 {
				t.Fatalf("%s as %s onto itself: %v %+v", name, format, refused, plan)
			}
			fresh := *r
			fresh.Bids = nil
			if plan, refused = transfer.ReadBids(book(t, content), &fresh); len(refused) > 0 || plan.Added != len(r.Bids) {
				t.Fatalf("%s as %s onto nothing: %v", name, format, refused)
			}
			for i, change := range plan.Bids {
				want := r.Bids[i]
				want.Scores, want.Scorings, want.Accepted = nil, nil, nil
				if got := asJSON(t, change.Bid); got != asJSON(t, want) {
					t.Fatalf("%s as %s:\nwant %s\ngot  %s", name, format, asJSON(t, want), got)
				}
			}
		}
	}
}
