package service

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/store"
)

// WithdrawnBid is a bid that was taken off the list: it is kept, and counts nowhere.
type WithdrawnBid struct {
	Ref       string           `json:"ref"`
	Title     string           `json:"title"`
	Kind      ettf.BidKind     `json:"kind"`
	Withdrawn store.Withdrawal `json:"withdrawn"`
}

func withdrawnIn(heads []store.BidHead) []WithdrawnBid {
	list := []WithdrawnBid{}
	for _, h := range heads {
		if h.Withdrawn != nil {
			list = append(list, WithdrawnBid{h.Ref, h.Title, h.Kind, *h.Withdrawn})
		}
	}
	return list
}

// WithdrawBid takes a bid off every list, and out of the agreed order. The bid, its scores and its
// evidence are kept.
// Errors: those of edit; NotFound "no-such-bid"; Invalid without a reason; Conflict "phase",
// "bid-withdrawn", and "bid-needed" when another bid names it.
func (s *Service) WithdrawBid(ctx context.Context, who Person, round, ref, reason string) error {
	return s.editBid(ctx, who, round, ref, "*", func(tx *store.Tx, phase ettf.Phase, _ store.BidHead) error {
		if err := inPhase(ettf.CanChangeBids(phase)); err != nil {
			return err
		}
		if err := needReason(reason, "why the bid is withdrawn"); err != nil {
			return err
		}
		r, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		if refs := naming(r, ref); len(refs) > 0 {
			return ettf.Errorf(ettf.Conflict, "bid-needed", "Bid %s is named by %s, as what it requires, excludes or stands in for. Change that first.",
				ref, flags.ListOf(refs, 5, "more"))
		}
		why := store.Why{Action: "withdrawn", Reason: reason}
		left := slices.DeleteFunc(slices.Clone(r.Agreed), func(a ettf.Agreed) bool { return a.Ref == ref })
		if len(left) < len(r.Agreed) {
			if err := tx.PutAgreed(round, r.Agreed, left, why); err != nil {
				return err
			}
		}
		return tx.WithdrawBid(round, r.Bid(ref), why)
	})
}

// naming are the refs of the bids that name another.
func naming(r *ettf.Round, ref string) []string {
	var refs []string
	for i := range r.Bids {
		b := &r.Bids[i]
		if b.Ref != ref && (slices.Contains(b.Requires, ref) || slices.Contains(b.Excludes, ref) || b.AlternativeTo == ref) {
			refs = append(refs, b.Ref)
		}
	}
	return refs
}

// RestoreBid puts a withdrawn bid back on the list, with its scores and its evidence. What it says
// of gates, strategies, cohorts and bids that are no longer there goes.
// Errors: those of edit; NotFound "no-such-bid"; Invalid; Conflict "phase", "bid-not-withdrawn".
func (s *Service) RestoreBid(ctx context.Context, who Person, round, ref string) error {
	return s.edit(ctx, who, round, CanPrepare, func(tx *store.Tx, head store.Head) error {
		bid, ok := tx.BidHead(round, ref)
		switch {
		case !ok:
			return noSuchBid(ref)
		case bid.Withdrawn == nil:
			return ettf.Errorf(ettf.Conflict, "bid-not-withdrawn", "Bid %s stands on the list already.", ref)
		}
		if err := inPhase(ettf.CanChangeBids(head.Phase)); err != nil {
			return err
		}
		r, err := tx.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		was := withdrawn(&tx.Reader, round, ref)
		is := trimmed(r, *was)
		r.Bids = append(r.Bids, is)
		if err := refused(fitting(r, ref)); err != nil {
			return err
		}
		before, after := withoutScores(*was), withoutScores(is)
		return keepBid(tx, round, bid.Place, &before, &after, store.Why{Action: "restored"})
	})
}

func withdrawn(r *store.Reader, round, ref string) *ettf.Bid {
	bids := r.WithdrawnBids(round)
	for i := range bids {
		if bids[i].Ref == ref {
			return &bids[i]
		}
	}
	return nil
}

// trimmed is a bid without what it says of things that the round no longer has.
func trimmed(r *ettf.Round, b ettf.Bid) ettf.Bid {
	gone := func(ref string) bool { return r.Bid(ref) == nil }
	b.Requires = slices.DeleteFunc(slices.Clone(b.Requires), gone)
	b.Excludes = slices.DeleteFunc(slices.Clone(b.Excludes), gone)
	if gone(b.AlternativeTo) {
		b.AlternativeTo, b.SwitchBy = "", ""
	}
	b.Gates = only(b.Gates, r.Terms.Gates)
	b.Alignment = only(b.Alignment, r.Terms.Strategies)
	if b.Cohort != nil && !slices.ContainsFunc(r.Terms.Cohorts, func(c ettf.Cohort) bool { return c.Number == *b.Cohort }) {
		b.Cohort = nil
	}
	return b
}

func only[V any](m map[string]V, names []string) map[string]V {
	kept := map[string]V{}
	for name, value := range m {
		if slices.Contains(names, name) {
			kept[name] = value
		}
	}
	return kept
}

// alone appraises a round in which a withdrawn bid is the only one, for what the bid's own page
// says of its money and its premises. It has no rank and no flags: it is on no list.
func alone(r *ettf.Round, b ettf.Bid) *appraisal.Appraisal {
	copy := *r
	copy.Agreed = nil
	lone := copy
	lone.Bids = nil
	copy.Bids = []ettf.Bid{trimmed(&lone, b)}
	a := appraisal.Of(&copy)
	for i := range a.Ranking.Results {
		a.Ranking.Results[i].Rank, a.Ranking.Results[i].Flags = nil, []ettf.Flag{}
	}
	return a
}

// needsPlaces are the places that withdrawn bids are for and that a list leaves out.
func needsPlaces(r *store.Reader, round string, listed *store.Places) error {
	var missing []string
	bids := r.WithdrawnBids(round)
	for i := range bids {
		for _, id := range append(slices.Clone(bids[i].Premises), bids[i].Practices...) {
			if !slices.Contains(listed.Premises, id) && !slices.Contains(listed.Practices, id) {
				missing = append(missing, fmt.Sprintf("%s, for bid %s", id, bids[i].Ref))
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return ettf.Errorf(ettf.Conflict, "place-needed", "Withdrawn bids are kept with their places, so these stay: %s.", strings.Join(missing, "; "))
}
