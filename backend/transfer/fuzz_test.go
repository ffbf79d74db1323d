package transfer_test

import (
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/sheet"
	"lintel/backend/transfer"
)

// Whatever the cells hold, what is taken in makes a round that a round file can hold, and what is
// refused is refused whole.

func FuzzReadBids(f *testing.F) {
	r := small(f)
	for _, text := range []string{
		"ref,title,kind,starts,completes,gate: site secured,test: audit,test note: audit,capital 2016/17: fees,grant\nE1,x,estates,30/06/2016,30 June 2018,n/a,pass,y,£5.50,5\n",
		"ref,capital 1 year,capital 1 item,capital 1 amount,revenue 1 item,revenue 1 annual,revenue 1 from,revenue 1 payer,requires,premises\nT1,2016-17,a,1k,b,-5,2018/19,ccg,E1,P1;P2\n",
		"ref,source,amount\nE1,grant,7\n", "ref,cohort,population,confidential,switch by,alternative to\nE1,2,\"8,120\",yes,42551,T1\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b, err := sheet.Open("x", []byte(text))
		if err != nil {
			return
		}
		plan, refused := transfer.ReadBids(b, r)
		if len(refused) > 0 {
			if len(plan.Bids)+plan.Added+plan.Changed+plan.Unchanged > 0 {
				t.Fatalf("half taken in: %v %+v", refused, plan)
			}
			return
		}
		if plan.Added+plan.Changed != len(plan.Bids) {
			t.Fatalf("%+v", plan)
		}
		after := *r
		after.Bids = append([]ettf.Bid{}, r.Bids...)
		for _, change := range plan.Bids {
			if held := after.Bid(change.Bid.Ref); held != nil {
				*held = change.Bid
			} else {
				after.Bids = append(after.Bids, change.Bid)
			}
		}
		content, err := roundfile.Write(&after)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := roundfile.Parse(content); err != nil {
			t.Fatalf("taken in: %v\n%s", err, asJSON(t, err))
		}
	})
}

func FuzzReadScores(f *testing.F) {
	r := small(f)
	f.Add("bid,criterion,score,reason,scorer\nE1,access,2.5,y,a@b\n")
	f.Add("bid,access,scorer\nE1,abstain,\nE1,3,consensus\nE1,dissent,a@b\n")
	f.Add("bid,access,reason: access,Training capacity\nE1,3,because,0\nT1,4,,\n")
	f.Fuzz(func(t *testing.T, text string) {
		b, err := sheet.Open("x", []byte(text))
		if err != nil {
			return
		}
		plan, refused := transfer.ReadScores(b, r)
		if len(refused) > 0 && len(plan.Scores) > 0 {
			t.Fatalf("half taken in: %v", refused)
		}
		for _, row := range plan.Scores {
			bid := r.Bid(row.Bid)
			for i := range r.Criteria {
				if c := &r.Criteria[i]; c.Code == row.Criterion && (bid == nil || row.Score != nil && !c.Scale.Contains(*row.Score) || !c.AppliesTo(bid.Kind)) {
					t.Fatalf("taken in: %+v", row)
				}
			}
		}
	})
}
