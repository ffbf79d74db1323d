package service

import (
	"fmt"
	"math/big"
	"strings"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/ranking"
)

// bidCriteria says how a bid does on each of the round's criteria.
func bidCriteria(r *ettf.Round, b *ettf.Bid, result *appraisal.Result) []BidCriterion {
	all := make([]BidCriterion, len(r.Criteria))
	for i := range r.Criteria {
		c := &r.Criteria[i]
		all[i] = BidCriterion{
			Code: c.Code, Name: c.Name, Weight: c.Weight, Applies: c.AppliesTo(b.Kind), Computed: c.Computed != "",
			Scale: c.Scale, Source: "not applicable", Scorings: scoringsOn(b, c.Code),
		}
		if all[i].Applies {
			all[i].fill(r, c, b, result)
		}
	}
	return all
}

func scoringsOn(b *ettf.Bid, code string) []ettf.Scoring {
	on := []ettf.Scoring{}
	for _, s := range b.Scorings {
		if s.Criterion == code {
			on = append(on, s)
		}
	}
	return on
}

func (d *BidCriterion) fill(r *ettf.Round, c *ettf.Criterion, b *ettf.Bid, result *appraisal.Result) {
	use, ok := ranking.Used(&r.Terms, c, b)
	if !ok {
		d.Source = "missing"
		return
	}
	d.Source = source(use)
	value, points := flags.Points(use.Value), result.Contributions[c.Code]
	if points == "" {
		points = ettf.FormatFixed(0) // a criterion without weight adds nothing
	}
	d.Value, d.Points = &value, &points
	if use.Score != nil {
		score := shortest(use.Score)
		d.Score, d.Anchor = &score, anchorAt(c, use.Score)
	}
}

func source(use ranking.Use) string {
	switch {
	case use.Source == ranking.FromMean && use.Scorers == 1:
		return "one scorer"
	case use.Source == ranking.FromMean:
		return fmt.Sprintf("mean of %d scorers", use.Scorers)
	}
	return string(use.Source)
}

// shortest writes a score with at most two decimals: 3, 2.5, 2.67.
func shortest(score *big.Rat) string {
	return strings.TrimSuffix(strings.TrimRight(flags.Points(score), "0"), ".")
}

// anchorAt is the words of the level on which the score lies; none between two levels.
func anchorAt(c *ettf.Criterion, score *big.Rat) string {
	for _, level := range c.Levels {
		if score.Cmp(big.NewRat(int64(level.Score), 100)) == 0 {
			return level.Text
		}
	}
	return ""
}
