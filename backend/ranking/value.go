package ranking

import (
	"math/big"
	"sort"

	"lintel/backend/ettf"
)

var hundred = big.NewRat(100, 1)

func ratio(num, den int64) *big.Rat { return big.NewRat(num, den) }

// ValueOf is what a score on the criterion's scale is worth, 0–100: linear from worst to best,
// or, where levels carry values, linear between neighbouring levels.
func ValueOf(c *ettf.Criterion, score *big.Rat) *big.Rat {
	if steps := valuedLevels(c); len(steps) > 1 {
		return between(steps, score)
	}
	worst := int64(c.Scale.Worst)
	v := new(big.Rat).Sub(score, ratio(worst, 100))
	return v.Mul(v, ratio(100*100, int64(c.Scale.Best)-worst))
}

// valuedLevels are the levels that carry a value, by rising score; none when the scale is straight.
func valuedLevels(c *ettf.Criterion) []ettf.Anchor {
	var steps []ettf.Anchor
	for _, level := range c.Levels {
		if level.Value != nil {
			steps = append(steps, level)
		}
	}
	sort.Slice(steps, func(i, j int) bool { return steps[i].Score < steps[j].Score })
	return steps
}

func between(steps []ettf.Anchor, score *big.Rat) *big.Rat {
	i := 1
	for i < len(steps)-1 && score.Cmp(ratio(int64(steps[i].Score), 100)) > 0 {
		i++
	}
	low, high := steps[i-1], steps[i]
	v := new(big.Rat).Sub(score, ratio(int64(low.Score), 100))
	v.Mul(v, ratio(int64(*high.Value-*low.Value), int64(high.Score-low.Score)))
	return v.Add(v, ratio(int64(*low.Value), 100))
}

// Span is the least and the greatest value that a blank on the criterion could turn out to be.
func Span(c *ettf.Criterion) (least, greatest *big.Rat) {
	steps := valuedLevels(c)
	if len(steps) < 2 || c.Computed != "" {
		return new(big.Rat), hundred
	}
	lo, hi := *steps[0].Value, *steps[0].Value
	for _, s := range steps {
		lo, hi = min(lo, *s.Value), max(hi, *s.Value)
	}
	return ratio(int64(lo), 100), ratio(int64(hi), 100)
}
