package service

import (
	"context"
	"slices"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// plain is a round without its scores, at a revision. Scores come by the thousand, and most of a
// round does not hang on them.
type plain struct {
	revision int64
	round    *ettf.Round
}

// whole is all that follows from a round, with the head that it belongs to.
type whole struct {
	head      store.Head
	appraisal *appraisal.Appraisal
}

// plain reads the round without its scores, once for each of its revisions. The work goes on when
// the one who asked goes away, since others may wait for it.
func (v *Sight) plain(ctx context.Context) (plain, error) {
	s := v.service
	return s.plains.get(ctx, v.head.ID, v.head.Revision, func() (p plain, err error) {
		err = s.store.Read(context.WithoutCancel(ctx), func(r *store.Reader) error {
			head, err := r.Head(v.head.ID)
			if err != nil {
				return err
			}
			p.revision = head.Revision
			p.round, err = r.RoundWithoutScores(head.ID)
			return err
		})
		return p, err
	})
}

// whole appraises the round with every score, once for each of its changes.
func (v *Sight) whole(ctx context.Context) (whole, error) {
	s := v.service
	return s.wholes.get(ctx, v.head.ID, v.head.Version(), func() (w whole, err error) {
		ctx := context.WithoutCancel(ctx)
		base, err := v.plain(ctx) // before a reader is taken: who holds one must not wait for another
		if err != nil {
			return w, err
		}
		var round *ettf.Round
		err = s.store.Read(ctx, func(r *store.Reader) (err error) {
			if w.head, err = r.Head(v.head.ID); err != nil {
				return err
			}
			if w.head.Revision != base.revision {
				round, err = r.Round(w.head.ID)
				return err
			}
			round = copied(base.round)
			return r.AddScores(w.head.ID, round)
		})
		if err == nil {
			w.appraisal = appraisal.Of(round)
		}
		return w, err
	})
}

// copied is the round with bids of its own, to which scores may be put.
func copied(r *ettf.Round) *ettf.Round {
	other := *r
	other.Bids = slices.Clone(r.Bids)
	return &other
}
