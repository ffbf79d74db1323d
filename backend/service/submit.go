package service

import (
	"context"
	"errors"

	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/store"
)

// Handed says that one's scores for a bid are submitted.
type Handed struct {
	Submitted bool `json:"submitted"`
}

// AllHanded says how many bids one has just submitted, and which still wait for a score.
type AllHanded struct {
	Submitted int      `json:"submitted"`
	Left      []string `json:"left"`
}

// SubmitAll hands in one's own scores for every bid on which nothing is left to give.
// Errors: NotFound, Forbidden, Conflict "phase".
func (s *Service) SubmitAll(ctx context.Context, who Person, round string) (all AllHanded, err error) {
	if err := must(CanScore(who, round)); err != nil {
		return all, s.knownRound(ctx, round, err)
	}
	err = s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		all = AllHanded{Left: []string{}}
		for _, ref := range sealOf(&tx.Reader, who, round).pending {
			switch err := submit(tx, who, round, ref); {
			case isConflict(err, "scores-missing"):
				all.Left = append(all.Left, ref)
			case err != nil:
				return err
			default:
				all.Submitted++
			}
		}
		return nil
	})
	return all, err
}

// Submit hands in one's own scores for a bid: from then on one sees what the others gave, and
// changes need a reason. Every criterion that applies must be scored or abstained from. From a bid
// from which one is recused there is nothing to hand in, and what the others gave for it one sees
// with the last of one's own. Once scoring is closed nothing more can be given, and who submits then
// hands in what there is. Submitting again changes nothing.
// Errors: NotFound, Forbidden, Conflict "phase", "recused" or "scores-missing".
func (s *Service) Submit(ctx context.Context, who Person, round, bid string) (Handed, error) {
	if err := must(CanScore(who, round)); err != nil {
		return Handed{}, s.knownRound(ctx, round, err)
	}
	err := s.store.Change(ctx, who.Email, func(tx *store.Tx) error { return submit(tx, who, round, bid) })
	return Handed{Submitted: err == nil}, err
}

func submit(tx *store.Tx, who Person, round, bid string) error {
	d, err := tx.Desk(round, store.CellKey{Scorer: who.Email, Bid: bid})
	switch {
	case err != nil:
		return err
	case d.Kind == "":
		return noSuchBid(bid)
	case d.Submitted && d.Recused:
		return nil
	case d.Recused:
		return ettf.Errorf(ettf.Conflict, "recused", "You have declared a financial interest, so you do not score this bid and have nothing to submit for it.")
	case d.Head.Phase == ettf.Preparing && !d.Submitted:
		return inPhase(ettf.CanScore(d.Head.Phase))
	}
	if open, _ := ettf.CanScore(d.Head.Phase); open {
		if err := allGiven(tx, &d, who, bid); err != nil {
			return err
		}
	}
	if d.Submitted {
		return nil
	}
	return tx.Submit(round, who.Email, bid, store.Why{Action: "submitted"})
}

func isConflict(err error, code string) bool {
	var e *ettf.Error
	return errors.As(err, &e) && e.Kind == ettf.Conflict && e.Code == code
}

// allGiven refuses to submit a bid on which something is not scored yet, and names it.
func allGiven(tx *store.Tx, d *store.Desk, who Person, bid string) error {
	missing := leftToGive(tx.Criteria(d.Head.ID), tx.Cells(d.Head.ID, who.Email), who.Email, bid, d.Kind)
	if missing != nil {
		return ettf.Errorf(ettf.Conflict, "scores-missing", "Score %s on %s first, or abstain.", bid, flags.ListOf(missing, 5, "more criteria"))
	}
	return nil
}

// leftToGive are the names of the criteria on which a scorer has still to score a bid, or to abstain.
func leftToGive(criteria []ettf.Criterion, cells map[store.CellKey]store.Cell, scorer, bid string, kind ettf.BidKind) []string {
	var left []string
	for i := range criteria {
		c := &criteria[i]
		cell := cells[store.CellKey{Scorer: scorer, Bid: bid, Criterion: c.Code}]
		if toScore(c, kind) && !given(stateOf(&cell, false, false)) {
			left = append(left, c.Name)
		}
	}
	return left
}

// toScore says whether people score bids of this kind on the criterion: what is computed they may,
// but need not.
func toScore(c *ettf.Criterion, kind ettf.BidKind) bool {
	return c.AppliesTo(kind) && c.Computed == ""
}

// given says whether nothing more is to be given for a cell.
func given(state ettf.ScoreState) bool {
	switch state {
	case ettf.Draft, ettf.Scored, ettf.Abstained, ettf.Recused:
		return true
	}
	return false
}
