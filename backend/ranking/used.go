package ranking

import (
	"math/big"

	"lintel/backend/ettf"
)

// Source says where a used score comes from.
type Source string

// The sources, in the order in which they are looked for.
const (
	FromConsensus Source = "consensus"
	FromMean      Source = "mean"
	FromComputed  Source = "computed"
)

// Use is one criterion's part in a bid's score. Score lies on the criterion's scale and is nil
// where the value was computed; Value is 0–100; Points is what it adds to the bid's score.
type Use struct {
	Criterion int
	Source    Source
	Scorers   int
	Score     *big.Rat
	Value     *big.Rat
	Points    *big.Rat
}

// Used is the score that counts for a bid on a criterion, in order: the consensus, the mean of
// the individual scores, the computed value. It is not ok when the bid has none of them.
func Used(t *ettf.Terms, c *ettf.Criterion, b *ettf.Bid) (use Use, ok bool) {
	if score, agreed := b.Scores[c.Code]; agreed {
		use = Use{Source: FromConsensus, Score: ratio(int64(score), 100)}
	} else if sum, n := sumOfScorings(b, c.Code); n > 0 {
		use = Use{Source: FromMean, Scorers: int(n), Score: ratio(sum, 100*n)}
	} else if c.Computed == ettf.ComputedCohort {
		value, met := Deliverability(t, b)
		return Use{Source: FromComputed, Value: value}, met
	} else {
		return Use{}, false
	}
	use.Value = ValueOf(c, use.Score)
	return use, true
}

func sumOfScorings(b *ettf.Bid, code string) (sum, n int64) {
	for i := range b.Scorings {
		if s := &b.Scorings[i]; s.Criterion == code && s.Score != nil {
			sum, n = sum+int64(*s.Score), n+1
		}
	}
	return sum, n
}
