package service

import (
	"context"
	"slices"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// EstateView are the premises that were asked for, a page of them or all. All counts the premises
// there are, Matching those that fit, NeverSurveyed those of all whose need is not known. Localities
// and Tenures are those that occur. Of is the name of the round by whose terms and deadline they are
// judged, empty where there is no round yet: nothing is then too old. StaleYears is the age in years
// beyond which a survey is.
type EstateView struct {
	appraisal.Estate
	Of            string   `json:"of"`
	StaleYears    int      `json:"stale_years"`
	All           int      `json:"all"`
	Matching      int      `json:"matching"`
	NeverSurveyed int      `json:"never_surveyed"`
	Page          int      `json:"page"`
	Pages         int      `json:"pages"`
	Localities    []string `json:"localities"`
	Tenures       []string `json:"tenures"`
}

// Estate are the premises of the round. It reads no more of the round than they hang on, so that a
// large estate opens quickly.
func (v *Sight) Estate(ctx context.Context, f EstateFilter) (*EstateView, error) {
	found, err := v.service.estates.get(ctx, "premises of "+v.head.ID, v.head.Revision, func() (e estateOf, err error) {
		err = v.service.store.Read(context.WithoutCancel(ctx), func(r *store.Reader) error {
			round, err := r.RoundByLatest(v.head.ID)
			if err == nil {
				e = estateOf{&round.Terms, appraisal.StandsOf(round).Estate}
			}
			return err
		})
		return e, err
	})
	if err != nil {
		return nil, err
	}
	return f.view(found), nil
}

// Estate are the premises of the whole workspace, judged by the terms and the deadline of a round: the
// one that is named, else the one with the latest deadline. Their bids are that round's.
// Errors: Forbidden; NotFound "no-such-round".
func (s *Service) Estate(ctx context.Context, who Person, round string, f EstateFilter) (*EstateView, error) {
	if err := must(CanSeeEstate(who)); err != nil {
		return nil, err
	}
	var head store.Head
	var version int64
	err := s.store.Read(ctx, func(r *store.Reader) (err error) {
		if head, err = estateRound(r, who, round); err == nil {
			version = r.PlacesVersion() + head.Revision // both only grow
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	found, err := s.estates.get(ctx, "estate of "+head.ID, version, func() (estateOf, error) {
		return s.appraiseEstate(context.WithoutCancel(ctx), head)
	})
	if err != nil {
		return nil, err
	}
	return f.view(found), nil
}

// estateOf is an estate as it stands by the terms of a round.
type estateOf struct {
	terms  *ettf.Terms
	estate appraisal.Estate
}

// estateRound is the round by which the workspace's estate is judged; none where there is none that
// the person may see.
func estateRound(r *store.Reader, who Person, round string) (store.Head, error) {
	if round != "" {
		head, err := r.Head(round)
		if err == nil {
			err = must(CanSee(who, round))
		}
		return head, err
	}
	for _, head := range r.Heads() {
		if ok, _ := CanSee(who, head.ID); ok {
			return head, nil
		}
	}
	return store.Head{}, nil
}

func (s *Service) appraiseEstate(ctx context.Context, head store.Head) (e estateOf, err error) {
	round := &ettf.Round{}
	err = s.store.Read(ctx, func(r *store.Reader) (err error) {
		if head.ID != "" {
			if round, err = r.RoundWithoutPlaces(head.ID); err != nil {
				return err
			}
		}
		round.Practices, round.Premises = r.Practices(), r.PremisesByLatest()
		return nil
	})
	if err == nil {
		e = estateOf{&round.Terms, appraisal.StandsOf(round).Estate}
	}
	return e, err
}

// view is what of the estate was asked for.
func (f *EstateFilter) view(e estateOf) *EstateView {
	whole := &e.estate
	v := &EstateView{Of: e.terms.Name, StaleYears: e.terms.StaleYears(), All: len(whole.Premises)}
	fitting := make([]*appraisal.Standing, 0, len(whole.Premises))
	localities, tenures := map[string]bool{}, map[string]bool{}
	for i := range whole.Premises {
		s := &whole.Premises[i]
		if s.NeedRank == nil {
			v.NeverSurveyed++
		}
		localities[s.Locality], tenures[s.Tenure] = true, true
		if f.fits(s) {
			fitting = append(fitting, s)
		}
	}
	v.Localities, v.Tenures = namesIn(localities), namesIn(tenures)
	v.Matching = len(fitting)
	f.inOrder(fitting)
	v.Page, v.Pages = 1, 1
	if f.Page > 0 {
		v.Pages = max(1, (v.Matching+EstatePage-1)/EstatePage)
		v.Page = min(f.Page, v.Pages)
		from := (v.Page - 1) * EstatePage
		fitting = fitting[from:min(from+EstatePage, v.Matching)]
	}
	v.Format, v.Premises = whole.Format, make([]appraisal.Standing, len(fitting))
	for i, s := range fitting {
		v.Premises[i] = *s
	}
	return v
}

// namesIn are the names of a set, in order, without the empty one.
func namesIn(set map[string]bool) []string {
	names := []string{}
	for name := range set {
		if name != "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
