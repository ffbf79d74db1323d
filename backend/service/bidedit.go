package service

import (
	"context"
	"encoding/json"
	"fmt"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// PutBid keeps a bid as it is sent, a JSON object with every field that is to stay. Its ref and
// its scores are as they were.
// Errors: those of edit; Stale; Invalid with every fault; NotFound "no-such-bid"; Conflict "phase",
// "bid-withdrawn".
func (s *Service) PutBid(ctx context.Context, who Person, round, ref, seen string, text []byte, reason string) (*BidDetail, error) {
	sent, faults := roundfile.ReadBid(text, "bid")
	if sent.Ref != "" && sent.Ref != ref {
		faults = append(faults, ettf.Fault{Path: "bid.ref", Found: fmt.Sprintf("%q", sent.Ref), Expected: fmt.Sprintf("%q: a bid keeps its ref", ref)})
	}
	err := s.editBid(ctx, who, round, ref, seen, func(tx *store.Tx, phase ettf.Phase, head store.BidHead) error {
		r, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		was, bid := r.Bid(ref), sent
		bid.Accepted = sealOf(&tx.Reader, who, round).kept(ref, was.Accepted, bid.Accepted)
		before, after := *was, withoutScores(bid)
		if len(faults) == 0 && same(before, after) {
			return nil
		}
		if err := mayChange(phase, before, after, reason); err != nil {
			return err
		}
		if err := refused(faults); err != nil {
			return err
		}
		*was = after
		if err := refused(fitting(r, ref)); err != nil {
			return err
		}
		return keepBid(tx, round, head.Place, &before, &after, store.Why{Action: "changed", Reason: reason})
	})
	return s.bidAfter(ctx, who, round, ref, err)
}

// mayChange says whether a bid may change so in a phase. Reasons for flags that stand may be given
// even when the rest of the bid is locked.
func mayChange(phase ettf.Phase, before, after ettf.Bid, reason string) error {
	onlyAccepted := after
	onlyAccepted.Accepted = before.Accepted
	if same(before, onlyAccepted) {
		return inPhase(ettf.CanAcceptFlags(phase))
	}
	if err := inPhase(ettf.CanChangeBids(phase)); err != nil {
		return err
	}
	return saysWhy(phase, reason)
}

func saysWhy(phase ettf.Phase, reason string) error {
	if !ettf.BidsNeedReason(phase) {
		return nil
	}
	return needReason(reason, "why the bids change now that they are being scored")
}

// withoutScores is a bid as its own page edits it: scores have ways of their own.
func withoutScores(b ettf.Bid) ettf.Bid {
	b.Scores, b.Scorings = nil, nil
	return b
}

// fitting are the faults of a round in which one bid is new or changed.
func fitting(r *ettf.Round, ref string) []ettf.Fault {
	for i := range r.Bids {
		if r.Bids[i].Ref == ref {
			return within(roundfile.Check(r), fmt.Sprintf("$.bids[%d]", i), "bid")
		}
	}
	return roundfile.Check(r)
}

// editBid runs a change of a bid that stands on the list, by someone who saw a version of it.
func (s *Service) editBid(ctx context.Context, who Person, round, ref, seen string,
	do func(tx *store.Tx, phase ettf.Phase, head store.BidHead) error) error {
	return s.edit(ctx, who, round, CanPrepare, func(tx *store.Tx, head store.Head) error {
		bid, ok := tx.BidHead(round, ref)
		if !ok {
			return noSuchBid(ref)
		}
		if bid.Withdrawn != nil {
			return ettf.Errorf(ettf.Conflict, "bid-withdrawn", "Bid %s is withdrawn. Restore it first.", ref)
		}
		if err := unlessChanged(seen, tag(bid.Version), nil); err != nil {
			return err
		}
		return do(tx, head.Phase, bid)
	})
}

// bidAfter answers a change of a bid with the bid as the person sees it then.
func (s *Service) bidAfter(ctx context.Context, who Person, round, ref string, err error) (*BidDetail, error) {
	find := func() (*BidDetail, error) {
		v, err := s.See(ctx, who, round)
		if err != nil {
			return nil, err
		}
		return v.Bid(ctx, ref)
	}
	if err != nil {
		return nil, withCurrent(err, find)
	}
	return find()
}

// AddBid puts a new bid at the end of the round's list.
// Errors: those of edit; Invalid with every fault; Conflict "phase", "ref-taken".
func (s *Service) AddBid(ctx context.Context, who Person, round string, text []byte, reason string) (*BidDetail, error) {
	bid, faults := roundfile.ReadBid(text, "bid")
	err := s.edit(ctx, who, round, CanPrepare, func(tx *store.Tx, head store.Head) error {
		if err := inPhase(ettf.CanChangeBids(head.Phase)); err != nil {
			return err
		}
		if err := refused(faults); err != nil {
			return err
		}
		return add(tx, head, withoutScores(bid), store.Why{Action: "added", Reason: reason})
	})
	return s.bidAfter(ctx, who, round, bid.Ref, err)
}

// DuplicateBid puts a copy of a bid at the end of the round's list under another ref. Scores and
// accepted flags stay with the bid that they were given for.
// Errors: those of edit; NotFound "no-such-bid"; Invalid without a ref; Conflict "phase",
// "ref-taken".
func (s *Service) DuplicateBid(ctx context.Context, who Person, round, ref, copy, reason string) (*BidDetail, error) {
	err := s.edit(ctx, who, round, CanPrepare, func(tx *store.Tx, head store.Head) error {
		if err := inPhase(ettf.CanChangeBids(head.Phase)); err != nil {
			return err
		}
		r, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		of := r.Bid(ref)
		if of == nil {
			return noSuchBid(ref)
		}
		bid := withoutScores(*of)
		bid.Ref, bid.Accepted = copy, nil
		if err := readAgain(bid); err != nil {
			return err
		}
		return add(tx, head, bid, store.Why{Action: "added", Reason: orElse(reason, "a copy of "+ref)})
	})
	return s.bidAfter(ctx, who, round, copy, err)
}

// readAgain holds a copy's new ref to the rules for one.
func readAgain(bid ettf.Bid) error {
	text, err := json.Marshal(bid)
	if err != nil {
		return err
	}
	_, faults := roundfile.ReadBid(text, "bid")
	return refused(within(faults, "bid.ref", "ref"))
}

func orElse(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

func add(tx *store.Tx, head store.Head, bid ettf.Bid, why store.Why) error {
	if err := saysWhy(head.Phase, why.Reason); err != nil {
		return err
	}
	if _, there := tx.BidHead(head.ID, bid.Ref); there {
		return ettf.Errorf(ettf.Conflict, "ref-taken", "There is already a bid %s in this round.", bid.Ref)
	}
	r, err := tx.RoundWithoutScores(head.ID)
	if err != nil {
		return err
	}
	r.Bids = append(r.Bids, bid)
	if err := refused(fitting(r, bid.Ref)); err != nil {
		return err
	}
	place := 0
	for _, h := range tx.BidHeads(head.ID) {
		place = max(place, h.Place+1)
	}
	return keepBid(tx, head.ID, place, nil, &bid, why)
}

func keepBid(tx *store.Tx, round string, place int, before, after *ettf.Bid, why store.Why) error {
	if err := listNamed(tx, round, after); err != nil {
		return err
	}
	return tx.EditBid(round, place, before, after, why)
}
