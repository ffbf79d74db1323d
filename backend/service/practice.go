package service

import (
	"context"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// EstatePractices are the practices of the workspace, by code.
type EstatePractices struct {
	Practices []EstatePractice `json:"practices"`
}

// EstatePractice is a practice of the workspace, and the rounds that have it.
type EstatePractice struct {
	Etag     string        `json:"etag"`
	Practice ettf.Practice `json:"practice"`
	Rounds   []string      `json:"rounds"`
}

// Practices are all of the workspace.
// Errors: Forbidden.
func (s *Service) Practices(ctx context.Context, who Person) (*EstatePractices, error) {
	if err := must(CanSeeEstate(who)); err != nil {
		return nil, err
	}
	list := &EstatePractices{Practices: []EstatePractice{}}
	err := s.store.Read(ctx, func(r *store.Reader) error {
		heads := r.PracticeHeads()
		for _, p := range r.Practices() {
			list.Practices = append(list.Practices, practiceIn(heads[p.Code], p))
		}
		return nil
	})
	return list, err
}

func practiceIn(h store.PlaceHead, p ettf.Practice) EstatePractice {
	return EstatePractice{Etag: tag(h.Version), Practice: p, Rounds: orEmpty(h.Rounds)}
}

// Practice is one of the workspace, by its code.
// Errors: Forbidden; NotFound "no-such-practice".
func (s *Service) Practice(ctx context.Context, who Person, code string) (*EstatePractice, error) {
	if err := must(CanSeeEstate(who)); err != nil {
		return nil, err
	}
	var found *EstatePractice
	err := s.store.Read(ctx, func(r *store.Reader) error {
		p := practiceOf(r, code)
		if p == nil {
			return ettf.Errorf(ettf.NotFound, "no-such-practice", "There is no practice %q.", code)
		}
		in := practiceIn(r.PracticeHeads()[p.Code], *p)
		found = &in
		return nil
	})
	return found, err
}

func practiceOf(r *store.Reader, code string) *ettf.Practice {
	return byKey(r.Practices(), func(p *ettf.Practice) string { return p.Code })[code]
}

// PutPractice keeps a practice, a JSON object; code and seen are empty for a new one. Rounds that
// have it see the change at once.
// Errors: Forbidden; Invalid with every fault; Stale; NotFound "no-such-practice"; Conflict
// "practice-there" for a new one whose code is taken.
func (s *Service) PutPractice(ctx context.Context, who Person, code, seen string, text []byte) (*EstatePractice, error) {
	practice, faults := roundfile.ReadPractice(text, "practice")
	if code == "" {
		code = practice.Code
	}
	if practice.Code != "" && practice.Code != code {
		faults = append(faults, ettf.Fault{Path: "practice.code", Found: practice.Code, Expected: code + ": a practice keeps its code"})
	}
	err := s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		head := tx.PracticeHeads()[code]
		if err := must(CanEditEstate(who, head.Rounds)); err != nil {
			return err
		}
		before := practiceOf(&tx.Reader, code)
		switch {
		case seen == "" && before != nil:
			return ettf.Errorf(ettf.Conflict, "practice-there", "There is already a practice %s.", code)
		case seen != "" && before == nil:
			return ettf.Errorf(ettf.NotFound, "no-such-practice", "There is no practice %q.", code)
		case seen != "":
			if err := unlessChanged(seen, tag(head.Version), nil); err != nil {
				return err
			}
		}
		if err := refused(faults); err != nil || before != nil && same(before, practice) {
			return err
		}
		return tx.PutPractice(before, &practice, store.Why{Action: actionFor(before)})
	})
	find := func() (*EstatePractice, error) { return s.Practice(ctx, who, code) }
	if err != nil {
		return nil, withCurrent(err, find)
	}
	return find()
}

// actionFor is what the record calls keeping something: it was added, or what stood was changed.
func actionFor[T any](before *T) string {
	if before == nil {
		return "added"
	}
	return "changed"
}
