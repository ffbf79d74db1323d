package transfer_test

import (
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/sample"
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

// takenForWindows1252 is what a spreadsheet program makes of UTF-8 that it took for Windows-1252.
func takenForWindows1252(text []byte) []byte {
	var out strings.Builder
	for _, b := range text {
		out.WriteRune(rune(b)) // of the sample's characters, as Latin-1 has them
	}
	return []byte(out.String())
}

func TestACellThatIsEditedChangesItsBidAndNoOther(t *testing.T) {
	t.Parallel()
	r := parse(t, sample.JSON())
	for i := range r.Bids {
		edited := *r
		edited.Bids = append([]ettf.Bid{}, r.Bids...)
		edited.Bids[i].Title += " (corrected)"
		for _, format := range formats {
			content, err := transfer.WriteBids(&edited, edited.Bids, format)
			if err != nil {
				t.Fatal(err)
			}
			files := [][]byte{content}
			if format == sheet.CSV {
				files = append(files, takenForWindows1252(content))
			}
			for _, file := range files {
				plan, refused := transfer.ReadBids(book(t, file), r)
				if len(refused) > 0 || plan.Changed != 1 || plan.Unchanged != len(r.Bids)-1 || len(plan.Bids) != 1 || len(plan.Bids[0].Changes) != 1 || plan.Bids[0].Bid.Ref != r.Bids[i].Ref {
					t.Errorf("%s, %s: %v %+v", r.Bids[i].Ref, format, refused, plan.Bids)
				}
			}
		}
	}
}
