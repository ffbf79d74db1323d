package store

import (
	"testing"

	"lintel/backend/ettf"
)

// withBids keeps a round of two bids, one of which has scores.
func withBids(t *testing.T) *Store {
	t.Helper()
	s := open(t)
	score := ettf.Hundredths(300)
	keep(t, s, "a-round", &ettf.Round{
		Terms:    ettf.Terms{Name: "A round", Deadline: "2016-06-30", FirstYear: 2016, HorizonYears: 1, Directions: ettf.Directions2013},
		Criteria: []ettf.Criterion{{Code: "access", Name: "Access", Weight: 100, Scale: ettf.Scale{Best: 400}}},
		Bids: []ettf.Bid{
			{Ref: "E1", Title: "First", Kind: ettf.Estates, Scores: map[string]ettf.Hundredths{"access": 200},
				Scorings: []ettf.Scoring{{Scorer: "ann@example.nhs.uk", Criterion: "access", Score: &score}}},
			{Ref: "E2", Title: "Second", Kind: ettf.Estates, AlternativeTo: "E1"}},
	})
	return s
}

func TestAWithdrawnBidIsOnNoListAndKeepsItsScores(t *testing.T) {
	t.Parallel()
	s := withBids(t)
	change(t, s, func(tx *Tx) error {
		return tx.WithdrawBid("a-round", &ettf.Bid{Ref: "E1"}, Why{Action: "withdrawn", Reason: "closing"})
	})
	read(t, s, func(r *Reader) error {
		round, err := r.Round("a-round")
		if err != nil {
			return err
		}
		if len(round.Bids) != 1 || round.Bids[0].Ref != "E2" || round.Bids[0].Scores != nil {
			t.Errorf("the list holds %+v", round.Bids)
		}
		kept := r.WithdrawnBids("a-round")
		if len(kept) != 1 || len(kept[0].Scores) != 1 || len(kept[0].Scorings) != 1 {
			t.Errorf("kept are %+v", kept)
		}
		head, _ := r.BidHead("a-round", "E1")
		if w := head.Withdrawn; w == nil || *w != (Withdrawal{At: stamp(noon()), By: "ann@example.nhs.uk", Reason: "closing"}) || head.Version != 2 {
			t.Errorf("%+v %+v", head, w)
		}
		if r.Scored("a-round")["access"] != 2 {
			t.Errorf("counted %v; what a withdrawn bid holds counts too", r.Scored("a-round"))
		}
		return nil
	})
}

func TestEditingABidBringsItBackAndTouchesNoScore(t *testing.T) {
	t.Parallel()
	s := withBids(t)
	change(t, s, func(tx *Tx) error {
		if err := tx.WithdrawBid("a-round", &ettf.Bid{Ref: "E1"}, Why{Action: "withdrawn"}); err != nil {
			return err
		}
		return tx.EditBid("a-round", 0, nil, &ettf.Bid{Ref: "E1", Title: "Again", Kind: ettf.Estates}, Why{Action: "restored"})
	})
	b := load(t, s, "a-round").Bid("E1")
	if b == nil || b.Title != "Again" || len(b.Scores) != 1 || len(b.Scorings) != 1 {
		t.Errorf("%+v", b)
	}
}

func TestAFileIdIsNeverGivenTwice(t *testing.T) {
	t.Parallel()
	s := withBids(t)
	file := &Evidence{Name: "plans.pdf", SHA256: "00"}
	change(t, s, func(tx *Tx) error { return tx.AddEvidence("a-round", "E1", file, Why{Action: "added"}) })
	change(t, s, func(tx *Tx) error { return tx.RemoveEvidence("a-round", "E1", file, Why{Action: "removed"}) })
	again := &Evidence{Name: "plans.pdf", SHA256: "00"}
	change(t, s, func(tx *Tx) error {
		if tx.EvidenceKept("00") {
			t.Error("what was removed is still kept")
		}
		return tx.AddEvidence("a-round", "E2", again, Why{Action: "added"})
	})
	if file.ID != 1 || again.ID != 2 {
		t.Errorf("the ids are %d and %d", file.ID, again.ID)
	}
	read(t, s, func(r *Reader) error {
		if got := r.Evidence("a-round", "E2"); len(got) != 1 || got[0] != *again || !r.EvidenceKept("00") {
			t.Errorf("%+v", got)
		}
		return nil
	})
}
