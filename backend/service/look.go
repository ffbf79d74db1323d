package service

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// plain is a round without its scores, at a revision. Scores come by the thousand, and most of a
// round does not hang on them.
type plain struct {
	revision int64
	round    *ettf.Round
	stands   func() *appraisal.Stands // worked out once
}

// whole is all that follows from a round, with the head that it belongs to. Ranking is its ranking
// as it is sent, written once: it is asked for most.
type whole struct {
	head      store.Head
	stands    *appraisal.Stands
	appraisal *appraisal.Appraisal
	ranking   func() ([]byte, error)
}

// part is what of a round is not sealed, and all that follows from that; the digest tells it from
// others.
type part struct {
	appraisal *appraisal.Appraisal
	digest    string
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
		p.stands = sync.OnceValue(func() *appraisal.Stands { return appraisal.StandsOf(p.round) })
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
			round, w.stands = copied(base.round), base.stands()
			return r.AddScores(w.head.ID, round)
		})
		if err == nil {
			if w.stands == nil {
				w.stands = appraisal.StandsOf(round)
			}
			w.appraisal = appraisal.OfStanding(round, w.stands)
			w.ranking = sync.OnceValues(func() ([]byte, error) { return json.Marshal(w.appraisal.Ranking) })
		}
		return w, err
	})
}

// part appraises what of the round is not sealed. While no bid is open to the scorer nothing of it
// hangs on any score, and scores that others give meanwhile cost nothing.
func (v *Sight) part(ctx context.Context) (part, error) {
	k, version := v.seal, v.head.Revision
	opened := k.opened()
	if len(opened) > 0 {
		version = v.head.Version()
	}
	name := strings.Join(append([]string{v.head.ID, "", strings.Join(opened, "\n"), ""}, k.pending...), "\n")
	return v.service.parts.get(ctx, name, version, func() (p part, err error) {
		base, err := v.plain(ctx)
		if err != nil {
			return p, err
		}
		round, stands := base.round, base.stands
		if len(opened) > 0 {
			all, err := v.whole(ctx)
			if err != nil {
				return p, err
			}
			round, stands = all.appraisal.Round, func() *appraisal.Stands { return all.stands }
		}
		sealed := k.over(round)
		p.appraisal = appraisal.Sealed(sealed, stands(), k.why(), k.open)
		p.digest, err = digestOf(base.revision, opened, sealed)
		return p, err
	})
}

// digestOf tells one part of a round from another, by the round's revision and the scores that are
// in it.
func digestOf(revision int64, opened []string, sealed *ettf.Round) (string, error) {
	h := sha256.New()
	fmt.Fprintln(h, revision, opened)
	for i := range sealed.Bids {
		text, err := json.Marshal([]any{sealed.Bids[i].Scores, sealed.Bids[i].Scorings})
		if err != nil {
			return "", err
		}
		h.Write(text)
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:12]), nil
}

// copied is the round with bids of its own, to which scores may be put.
func copied(r *ettf.Round) *ettf.Round {
	other := *r
	other.Bids = slices.Clone(r.Bids)
	return &other
}
