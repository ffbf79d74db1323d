package service

import (
	"context"
	"encoding/json"
	"fmt"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Sight is a round as one person may see it. All that is said of a round on screen, on paper and
// in a download comes through here, so that it is the one place that decides what a person sees;
// what it keeps from those who score is said in seal.
type Sight struct {
	service   *Service
	person    Person
	head      store.Head
	seal      *seal
	digest    string // of what is not sealed
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
		if v.head, err = r.Head(round); err != nil {
			return err
		}
		v.seal = sealOf(r, who, round)
		return must(CanSee(who, round))
	})
	if err != nil {
		return nil, err
	}
	if v.seal.ordered() {
		return v, nil
	}
	p, err := v.part(ctx)
	if err != nil {
		return nil, err
	}
	v.appraisal, v.digest = p.appraisal, p.digest
	return v, nil
}

// Tag changes whenever anything in the round does that the person may see. It is part of an ETag.
// To one from whom others' scores are hidden it must not tell that there are new ones.
func (v *Sight) Tag() string {
	if v.seal.ordered() {
		return fmt.Sprintf("%s-%d", v.service.run, v.head.Version())
	}
	return fmt.Sprintf("%s-%s-%s", v.service.run, v.digest, v.seal.digest())
}

// ID is the round's.
func (v *Sight) ID() string { return v.head.ID }

// Whole is everything that follows from the round, for what is made of the whole of it: papers and
// tables to take away.
// Errors: Forbidden "hidden" while something of it is hidden from the person.
func (v *Sight) Whole(ctx context.Context) (*appraisal.Appraisal, error) {
	if err := v.seal.mayOrder(); err != nil {
		return nil, err
	}
	return v.Appraisal(ctx)
}

// Appraisal is everything that follows from what the person may see of the round, worked out once
// for each of its changes.
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

// Ranking is the ranking under the round's own weights, as JSON.
func (v *Sight) Ranking(ctx context.Context) ([]byte, error) {
	if !v.seal.ordered() {
		return json.Marshal(v.appraisal.Ranking)
	}
	w, err := v.whole(ctx)
	if err != nil {
		return nil, err
	}
	v.head, v.appraisal = w.head, w.appraisal
	return w.ranking()
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
	if !v.seal.ordered() {
		return &a.Ranking, nil
	}
	return &trial.Ranking, nil
}
