package service

import (
	"context"
	"math/big"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/store"
)

// BidDetail is a bid with all that follows from it and its neighbours in the ranking.
type BidDetail struct {
	Bid       ettf.Bid             `json:"bid"`
	Result    appraisal.Result     `json:"result"`
	Money     appraisal.MoneyLine  `json:"money"`
	Criteria  []BidCriterion       `json:"criteria"`
	Premises  []appraisal.Standing `json:"premises"`
	Practices []ettf.Practice      `json:"practices"`
	Tasks     []Task               `json:"tasks"`
	Above     *Neighbour           `json:"above"`
	Below     *Neighbour           `json:"below"`
	// Etag is the version of what the bid says, for If-Match.
	Etag      string            `json:"etag"`
	Withdrawn *store.Withdrawal `json:"withdrawn"`
	Evidence  []store.Evidence  `json:"evidence"`
	// Hidden says why the bid's rank, and perhaps its scores, are left out.
	Hidden string `json:"hidden,omitempty"`
}

// BidCriterion says how a bid does on one criterion: the score that is used and where it comes
// from, the value 0–100 that it stands for and the points that it adds to the bid's score.
type BidCriterion struct {
	Code     string          `json:"code"`
	Name     string          `json:"name"`
	Weight   ettf.Hundredths `json:"weight"`
	Applies  bool            `json:"applies"`
	Computed bool            `json:"computed"`
	Scale    ettf.Scale      `json:"scale"`
	Score    *string         `json:"score"`
	Value    *string         `json:"value"`
	Points   *string         `json:"points"`
	Source   string          `json:"source"`
	Anchor   string          `json:"anchor,omitempty"`
	Scorings []ettf.Scoring  `json:"scorings"`
}

// Task is one step towards a complete bid. Part is the part of the bid in which it is done: places,
// dates, capital, revenue, fit or scores.
type Task struct {
	Text string `json:"text"`
	Done bool   `json:"done"`
	Part string `json:"part"`
}

// Neighbour is the bid next above or below in the ranking, and the points between the two.
type Neighbour struct {
	Ref   string `json:"ref"`
	Title string `json:"title"`
	Lead  string `json:"lead"`
}

// Bid is one bid of the round, by its ref.
// Errors: NotFound "no-such-bid".
func (v *Sight) Bid(ctx context.Context, ref string) (*BidDetail, error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	kept := BidDetail{}
	err = v.service.store.Read(ctx, func(r *store.Reader) error {
		head, ok := r.BidHead(v.head.ID, ref)
		if !ok {
			return noSuchBid(ref)
		}
		if head.Withdrawn != nil {
			a = alone(a.Round, v.seal.overBid(*withdrawn(r, v.head.ID, ref)))
		}
		kept.Etag, kept.Withdrawn, kept.Evidence = tag(head.Version), head.Withdrawn, r.Evidence(v.head.ID, ref)
		return nil
	})
	if err != nil {
		return nil, err
	}
	b := a.Round.Bid(ref)
	if b == nil {
		return nil, noSuchBid(ref)
	}
	d := &BidDetail{Bid: *b, Etag: kept.Etag, Withdrawn: kept.Withdrawn, Evidence: kept.Evidence, Practices: practicesOf(a.Round, b.Practices), Premises: []appraisal.Standing{}}
	for i := range a.Ranking.Results {
		if a.Ranking.Results[i].Ref == ref {
			d.Result = a.Ranking.Results[i]
			d.Above, d.Below = neighbours(a.Ranking.Results, i)
		}
	}
	for i := range a.Money.Lines {
		if a.Money.Lines[i].Ref == ref {
			d.Money = a.Money.Lines[i]
		}
	}
	for _, id := range b.Premises {
		for i := range a.Estate.Premises {
			if a.Estate.Premises[i].ID == id {
				d.Premises = append(d.Premises, a.Estate.Premises[i])
			}
		}
	}
	d.Criteria = bidCriteria(a.Round, b, &d.Result)
	d.Tasks = tasks(a.Round, b, &d.Result)
	v.seal.hide(d, a.Round.Criteria)
	return d, nil
}

// hide leaves out of a bid's detail what is sealed, and puts the scorer's own scores in its place.
func (k *seal) hide(d *BidDetail, criteria []ettf.Criterion) {
	if !k.ordered() {
		d.Hidden, d.Above, d.Below = k.why(), nil, nil
	}
	if k.open(d.Bid.Ref) {
		return
	}
	d.Hidden = k.mayOpen(d.Bid.Ref).Error()
	d.Bid.Scorings = k.own(d.Bid.Ref, criteria)
	d.Result = appraisal.Result{Ref: d.Result.Ref, Title: d.Result.Title, Kind: d.Result.Kind, Cohort: d.Result.Cohort,
		Liability: d.Result.Liability, Flags: d.Result.Flags, Contributions: map[string]string{}}
	for i := range d.Criteria {
		if c := &d.Criteria[i]; c.Applies {
			c.Score, c.Value, c.Points, c.Anchor, c.Source = nil, nil, nil, "", "hidden"
			c.Scorings = scoringsOn(&d.Bid, c.Code)
		}
	}
	d.Tasks[len(d.Tasks)-1] = Task{"Submit your own scores for it", false, "scores"}
}

// neighbours are the ranked bids next above and below a ranked one.
func neighbours(results []appraisal.Result, i int) (above, below *Neighbour) {
	if i > 0 {
		above = neighbour(&results[i-1], &results[i-1], &results[i])
	}
	if i+1 < len(results) {
		below = neighbour(&results[i+1], &results[i], &results[i+1])
	}
	return above, below
}

// neighbour says by how much the higher of two bids leads the lower; nil when either has no rank.
func neighbour(next, higher, lower *appraisal.Result) *Neighbour {
	high, okHigh := new(big.Rat).SetString(higher.Exact)
	low, okLow := new(big.Rat).SetString(lower.Exact)
	if !higher.Complete || !lower.Complete || !okHigh || !okLow {
		return nil
	}
	return &Neighbour{Ref: next.Ref, Title: next.Title, Lead: flags.Points(high.Sub(high, low))}
}
