package service

import (
	"context"
	"slices"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// mostNeed is how many premises a committee reads.
const mostNeed = 10

// Need holds the state of the premises against the bids: the ten in most need with what is bid for
// them, premises in need for which nobody bids, and estates bids for premises that are not in need.
// In need is what has a facet at C or worse; premises that nobody has surveyed are in neither.
type Need struct {
	Most    []NeedLine           `json:"most"`
	Gaps    []appraisal.Standing `json:"gaps"`
	Without []BidSummary         `json:"without_need"`
	Hidden  string               `json:"hidden,omitempty"`
}

// NeedLine are premises and the bids for them.
type NeedLine struct {
	Standing appraisal.Standing `json:"standing"`
	Bids     []BidSummary       `json:"bids"`
}

// inNeed says whether premises have a facet at C or worse; isGap, that nobody bids for them besides.
func inNeed(s *appraisal.Standing) bool { return s.COrWorse > 0 }

func isGap(s *appraisal.Standing) bool { return inNeed(s) && len(s.Bids) == 0 }

// Need holds the round's premises against its bids.
func (v *Sight) Need(ctx context.Context) (*Need, error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	n := &Need{Most: []NeedLine{}, Gaps: []appraisal.Standing{}, Without: []BidSummary{}, Hidden: a.Ranking.Hidden}
	bids := summaries(a)
	sound := map[string]bool{}
	for i := range a.Estate.Premises {
		s := &a.Estate.Premises[i]
		if s.NeedRank == nil {
			continue
		}
		sound[s.ID] = !inNeed(s)
		if len(n.Most) < mostNeed {
			n.Most = append(n.Most, NeedLine{*s, bidsFor(bids, s.ID)})
		}
		if isGap(s) {
			n.Gaps = append(n.Gaps, *s)
		}
	}
	for _, bid := range bids {
		poor := slices.ContainsFunc(bid.Premises, func(id string) bool { return !sound[id] })
		if bid.Kind == ettf.Estates && len(bid.Premises) > 0 && !poor {
			n.Without = append(n.Without, bid)
		}
	}
	return n, nil
}

func bidsFor(bids []BidSummary, premises string) []BidSummary {
	found := []BidSummary{}
	for _, bid := range bids {
		if slices.Contains(bid.Premises, premises) {
			found = append(found, bid)
		}
	}
	return found
}
