package service

import (
	"context"
	"fmt"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Sight is a round as one person may see it. All that is said of a round on screen, on paper and
// in a download comes through here, so that it is the one place that decides what a person sees.
type Sight struct {
	service   *Service
	person    Person
	head      store.Head
	appraisal *appraisal.Appraisal
}

// Rounds are those in which the person has a role, the latest deadline first.
func (s *Service) Rounds(ctx context.Context, who Person) ([]RoundLine, error) {
	rounds := []RoundLine{}
	err := s.store.Read(ctx, func(r *store.Reader) error {
		for _, h := range r.Heads() {
			if ok, _ := CanSee(who, h.ID); ok {
				rounds = append(rounds, RoundLine{ID: h.ID, Name: h.Name, Phase: h.Phase})
			}
		}
		return nil
	})
	return rounds, err
}

// See opens a round to a person.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) See(ctx context.Context, who Person, round string) (*Sight, error) {
	v := &Sight{service: s, person: who}
	err := s.store.Read(ctx, func(r *store.Reader) (err error) {
		v.head, err = r.Head(round)
		return err
	})
	if err == nil {
		err = must(CanSee(who, round))
	}
	if err != nil {
		return nil, err
	}
	return v, nil
}

// Tag changes whenever anything in the round does. It is part of an ETag.
func (v *Sight) Tag() string { return fmt.Sprintf("%s-%d", v.service.run, v.head.Version()) }

// ID is the round's.
func (v *Sight) ID() string { return v.head.ID }

// Appraisal is everything that follows from the round, worked out once for each of its changes. The
// work goes on when the one who asked goes away, since others may wait for it.
func (v *Sight) Appraisal(ctx context.Context) (*appraisal.Appraisal, error) {
	if v.appraisal != nil {
		return v.appraisal, nil
	}
	found, err := v.whole(ctx)
	if err != nil {
		return nil, err
	}
	v.head, v.appraisal = found.head, found.appraisal
	return v.appraisal, nil
}

// Trial is the ranking under other weights, by criterion code. Nothing is kept.
// Errors: Invalid with the weights that cannot be tried.
func (v *Sight) Trial(ctx context.Context, weights map[string]ettf.Hundredths) (*appraisal.Ranking, error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	trial, err := a.Trial(weights)
	if err != nil {
		return nil, err
	}
	return &trial.Ranking, nil
}
