package service

import (
	"context"
	"slices"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// PremisesDetail is one premises with its standing by need, its practices and its bids.
type PremisesDetail struct {
	Premises  ettf.Premises      `json:"premises"`
	Standing  appraisal.Standing `json:"standing"`
	Practices []ettf.Practice    `json:"practices"`
	Bids      []BidSummary       `json:"bids"`
	// Hidden says why ranks and some scores of the bids are left out.
	Hidden string `json:"hidden,omitempty"`
}

// Premises are one premises of the round, by their id.
// Errors: NotFound "no-such-premises".
func (v *Sight) Premises(ctx context.Context, id string) (*PremisesDetail, error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	premises := a.Round.PremisesByID(id)
	if premises == nil {
		return nil, ettf.Errorf(ettf.NotFound, "no-such-premises", "There are no premises %q in this round.", id)
	}
	d := &PremisesDetail{Premises: *premises, Practices: practicesOf(a.Round, premises.Practices), Bids: []BidSummary{}, Hidden: a.Ranking.Hidden}
	for i := range a.Estate.Premises {
		if a.Estate.Premises[i].ID == id {
			d.Standing = a.Estate.Premises[i]
		}
	}
	for _, bid := range summaries(a) {
		if slices.Contains(bid.Premises, id) {
			d.Bids = append(d.Bids, bid)
		}
	}
	return d, nil
}

func practicesOf(r *ettf.Round, codes []string) []ettf.Practice {
	practices := []ettf.Practice{}
	for _, code := range codes {
		if p := r.Practice(code); p != nil {
			practices = append(practices, *p)
		}
	}
	return practices
}
