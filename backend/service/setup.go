package service

import (
	"context"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Setup is what a round is set up with: who ranks, its terms, criteria and places, the phase that
// it is in, what the phase locks, and where it can go from there.
type Setup struct {
	ID           string            `json:"id"`
	Etag         string            `json:"etag"`
	Commissioner ettf.Commissioner `json:"commissioner"`
	Terms        ettf.Terms        `json:"terms"`
	Criteria     []SetupCriterion  `json:"criteria"`
	Places       store.Places      `json:"places"`
	Phase        ettf.Phase        `json:"phase"`
	Locks        Locks             `json:"locks"`
	Phases       []PhaseChoice     `json:"phases"`
}

// SetupCriterion is a criterion and whether its weight is confirmed. It is not after the scale or
// the anchors that it was given for have changed.
type SetupCriterion struct {
	ettf.Criterion
	Confirmed bool `json:"confirmed"`
}

// Locks say what can not be changed now. Weights locks criteria, and of the terms the cohorts,
// gates and gate penalty; why has a sentence for each lock. BidsNeedReason says that a change of a
// bid must say why.
type Locks struct {
	Weights        bool              `json:"weights"`
	Terms          bool              `json:"terms"`
	Bids           bool              `json:"bids"`
	Places         bool              `json:"places"`
	BidsNeedReason bool              `json:"bids_need_reason"`
	Why            map[string]string `json:"why"`
}

// PhaseChoice is a phase, and whether the person may move the round there now; if not, why.
type PhaseChoice struct {
	Phase   ettf.Phase `json:"phase"`
	Allowed bool       `json:"allowed"`
	Why     string     `json:"why"`
}

// Setup is the round's, as it stands.
func (v *Sight) Setup(ctx context.Context) (*Setup, error) {
	var setup *Setup
	err := v.service.store.Read(ctx, func(r *store.Reader) error {
		head, err := r.Head(v.head.ID)
		if err != nil {
			return err
		}
		setup, err = setupOf(r, v.person, head)
		return err
	})
	return setup, err
}

func setupOf(r *store.Reader, who Person, head store.Head) (*Setup, error) {
	round, err := r.RoundWithoutScores(head.ID)
	if err != nil {
		return nil, err
	}
	unconfirmed := r.Unconfirmed(head.ID)
	s := &Setup{
		ID: head.ID, Etag: tag(r.Version(head.ID)), Commissioner: round.Commissioner, Terms: round.Terms,
		Criteria: []SetupCriterion{}, Places: *r.Listed(head.ID), Phase: head.Phase, Locks: locksIn(head.Phase),
	}
	for _, c := range round.Criteria {
		s.Criteria = append(s.Criteria, SetupCriterion{c, !slices.Contains(unconfirmed, c.Code)})
	}
	for _, phase := range ettf.AllPhases {
		choice := PhaseChoice{Phase: phase}
		if choice.Allowed, choice.Why = CanMove(who, head.ID); choice.Allowed {
			if err := move(head.Phase, phase, round.Criteria, unconfirmed); err != nil {
				choice.Allowed, choice.Why = false, err.Message
			}
		}
		s.Phases = append(s.Phases, choice)
	}
	return s, nil
}

func locksIn(phase ettf.Phase) Locks {
	l := Locks{BidsNeedReason: ettf.BidsNeedReason(phase), Why: map[string]string{}}
	for name, lock := range map[string]struct {
		locked *bool
		free   func(ettf.Phase) (bool, string)
	}{
		"weights": {&l.Weights, ettf.CanChangeWeights},
		"terms":   {&l.Terms, ettf.CanChangeTerms},
		"bids":    {&l.Bids, ettf.CanChangeBids},
		"places":  {&l.Places, ettf.CanChangeTerms},
	} {
		if ok, why := lock.free(phase); !ok {
			*lock.locked, l.Why[name] = true, why
		}
	}
	return l
}

// setup is the round's as the person sees it after a change, or beside a change that came too late.
func (s *Service) setup(ctx context.Context, who Person, round string) (*Setup, error) {
	v, err := s.See(ctx, who, round)
	if err != nil {
		return nil, err
	}
	return v.Setup(ctx)
}

// editSetup runs a change of a round's own terms, criteria or places by someone who saw a version
// of it, and answers with the setup as it is then.
// Errors: those of edit; Stale.
func (s *Service) editSetup(ctx context.Context, who Person, round, seen string, do func(tx *store.Tx, head store.Head) error) (*Setup, error) {
	err := s.edit(ctx, who, round, CanPrepare, func(tx *store.Tx, head store.Head) error {
		if err := unlessChanged(seen, tag(tx.Version(round)), nil); err != nil {
			return err
		}
		return do(tx, head)
	})
	if err != nil {
		return nil, withCurrent(err, func() (*Setup, error) { return s.setup(ctx, who, round) })
	}
	return s.setup(ctx, who, round)
}
