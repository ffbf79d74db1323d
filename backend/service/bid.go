package service

import (
	"context"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// BidList is a round's bids in the list's order: the agreed order and then whatever it leaves
// out in ranked order; without one, the ranking. Withdrawn bids stand apart. Hidden says why the
// order and some scores are left out: bids then stand by their refs, with the position 0.
type BidList struct {
	Bids      []BidSummary   `json:"bids"`
	Withdrawn []WithdrawnBid `json:"withdrawn"`
	Hidden    string         `json:"hidden,omitempty"`
}

// BidSummary is a bid as one row. CohortReached is the cohort that its completion can meet,
// Cohort the one it applies for; Peak is the most that it costs the commissioner in a year.
type BidSummary struct {
	Ref           string       `json:"ref"`
	Title         string       `json:"title"`
	Kind          ettf.BidKind `json:"kind"`
	Scheme        string       `json:"scheme"`
	Position      int          `json:"position"`
	Rank          *int         `json:"rank"`
	Score         string       `json:"score"`
	Complete      bool         `json:"complete"`
	Missing       []string     `json:"missing"`
	Premises      []string     `json:"premises"`
	Practices     []string     `json:"practices"`
	Population    *int         `json:"population"`
	Cohort        *int         `json:"cohort"`
	CohortReached *int         `json:"cohort_reached"`
	Cost          ettf.Pence   `json:"cost"`
	Grant         ettf.Pence   `json:"grant"`
	Peak          ettf.Pence   `json:"peak"`
	PeakYear      ettf.Year    `json:"peak_year"`
	Flags         []ettf.Flag  `json:"flags"`
	AlternativeTo *string      `json:"alternative_to"`
	Confidential  bool         `json:"confidential"`
}

// Bids are the round's that the filter chooses, in the list's order. Those that are withdrawn are on
// no list, and stand beside it whatever is chosen.
// Errors: NotFound "no-such-bid" for a ref that the filter names.
func (v *Sight) Bids(ctx context.Context, f BidFilter) (*BidList, error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	list := &BidList{Hidden: a.Ranking.Hidden}
	if list.Bids, err = f.chosen(summaries(a)); err != nil {
		return nil, err
	}
	err = v.service.store.Read(ctx, func(r *store.Reader) error {
		list.Withdrawn = withdrawnIn(r.BidHeads(v.head.ID))
		return nil
	})
	return list, err
}

func summaries(a *appraisal.Appraisal) []BidSummary {
	results := map[string]*appraisal.Result{}
	for i := range a.Ranking.Results {
		results[a.Ranking.Results[i].Ref] = &a.Ranking.Results[i]
	}
	list := make([]BidSummary, len(a.Money.Lines))
	for i := range a.Money.Lines {
		line := &a.Money.Lines[i]
		list[i] = summary(a.Round.Bid(line.Ref), results[line.Ref], line)
	}
	return list
}

func summary(b *ettf.Bid, result *appraisal.Result, line *appraisal.MoneyLine) BidSummary {
	s := BidSummary{
		Ref: b.Ref, Title: b.Title, Kind: b.Kind, Scheme: b.Scheme,
		Position: line.Position, Rank: result.Rank, Score: result.Score,
		Complete: result.Complete, Missing: orEmpty(result.Missing),
		Premises: orEmpty(b.Premises), Practices: orEmpty(b.Practices), Population: b.Population,
		Cohort: b.Cohort, CohortReached: result.Cohort,
		Cost: line.Cost, Grant: line.Grant, Peak: line.Peak, PeakYear: line.PeakYear,
		Flags: orEmpty(result.Flags), Confidential: b.Confidential,
	}
	if b.AlternativeTo != "" {
		s.AlternativeTo = &b.AlternativeTo
	}
	return s
}

// orEmpty makes no list an empty one, since programs that read JSON tell [] from null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
