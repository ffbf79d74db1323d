package service

import (
	"context"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// EstatePremisesList are the premises of the workspace, by id.
type EstatePremisesList struct {
	Premises []EstatePremises `json:"premises"`
}

// EstatePremises are premises of the workspace, and the rounds that list them.
type EstatePremises struct {
	Etag     string        `json:"etag"`
	Premises ettf.Premises `json:"premises"`
	Rounds   []string      `json:"rounds"`
}

// AllPremises are all of the workspace.
// Errors: Forbidden.
func (s *Service) AllPremises(ctx context.Context, who Person) (*EstatePremisesList, error) {
	if err := must(CanSeeEstate(who)); err != nil {
		return nil, err
	}
	list := &EstatePremisesList{Premises: []EstatePremises{}}
	err := s.store.Read(ctx, func(r *store.Reader) error {
		heads := r.PremisesHeads()
		for _, p := range r.AllPremises() {
			list.Premises = append(list.Premises, premisesIn(heads[p.ID], p))
		}
		return nil
	})
	return list, err
}

func premisesIn(h store.PlaceHead, p ettf.Premises) EstatePremises {
	return EstatePremises{Etag: tag(h.Version), Premises: p, Rounds: orEmpty(h.Rounds)}
}

// PremisesByID are premises of the workspace.
// Errors: Forbidden; NotFound "no-such-premises".
func (s *Service) PremisesByID(ctx context.Context, who Person, id string) (*EstatePremises, error) {
	if err := must(CanSeeEstate(who)); err != nil {
		return nil, err
	}
	var found *EstatePremises
	err := s.store.Read(ctx, func(r *store.Reader) error {
		p := premisesOf(r, id)
		if p == nil {
			return ettf.Errorf(ettf.NotFound, "no-such-premises", "There are no premises %q.", id)
		}
		in := premisesIn(r.PremisesHeads()[p.ID], *p)
		found = &in
		return nil
	})
	return found, err
}

func premisesOf(r *store.Reader, id string) *ettf.Premises {
	return byKey(r.AllPremises(), func(p *ettf.Premises) string { return p.ID })[id]
}

// PutPremises keeps premises with their blocks and surveys, a JSON object; id and seen are empty
// for new ones. Rounds that list them see the change at once.
// Errors: Forbidden; Invalid with every fault; Stale; NotFound "no-such-premises"; Conflict
// "premises-there" for new ones whose id is taken.
func (s *Service) PutPremises(ctx context.Context, who Person, id, seen string, text []byte) (*EstatePremises, error) {
	premises, faults := roundfile.ReadPremises(text, "premises")
	if id == "" {
		id = premises.ID
	}
	if premises.ID != "" && premises.ID != id {
		faults = append(faults, ettf.Fault{Path: "premises.id", Found: premises.ID, Expected: id + ": premises keep their id"})
	}
	err := s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		head := tx.PremisesHeads()[id]
		if err := must(CanEditEstate(who, head.Rounds)); err != nil {
			return err
		}
		before := premisesOf(&tx.Reader, id)
		switch {
		case seen == "" && before != nil:
			return ettf.Errorf(ettf.Conflict, "premises-there", "There are already premises %s.", id)
		case seen != "" && before == nil:
			return ettf.Errorf(ettf.NotFound, "no-such-premises", "There are no premises %q.", id)
		case seen != "":
			if err := unlessChanged(seen, tag(head.Version), nil); err != nil {
				return err
			}
		}
		if err := refused(faults); err != nil || before != nil && same(before, premises) {
			return err
		}
		alone := &ettf.Round{Premises: []ettf.Premises{premises}, Practices: tx.Practices()}
		if err := refused(within(roundfile.Check(alone), "$.premises[0]", "premises")); err != nil {
			return err
		}
		return tx.PutPremises(before, &premises, store.Why{Action: actionFor(before)})
	})
	find := func() (*EstatePremises, error) { return s.PremisesByID(ctx, who, id) }
	if err != nil {
		return nil, withCurrent(err, find)
	}
	return find()
}
