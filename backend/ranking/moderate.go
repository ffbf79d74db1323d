package ranking

import (
	"math/big"
	"slices"

	"lintel/backend/ettf"
)

// Mean is the plain mean of scores; nil without any.
func Mean(scores []ettf.Hundredths) *big.Rat {
	if len(scores) == 0 {
		return nil
	}
	var sum int64
	for _, s := range scores {
		sum += int64(s)
	}
	return ratio(sum, 100*int64(len(scores)))
}

// Median is the score in the middle, or half-way between the two there; nil without any.
func Median(scores []ettf.Hundredths) *big.Rat {
	n := len(scores)
	if n == 0 {
		return nil
	}
	sorted := slices.Sorted(slices.Values(scores))
	return ratio(int64(sorted[(n-1)/2])+int64(sorted[n/2]), 200)
}

// GroupScores are what the scorers of a group gave. Share is the least part that they have together
// in a weighted mean, in hundredths of a per cent; nil when heads alone count.
type GroupScores struct {
	Share  *ettf.Hundredths
	Scores []ettf.Hundredths
}

// WeightedMean is the mean in which each group has the part that its heads give it, but at least
// its share; the other groups divide what is left by their heads. Groups that gave no score have no
// part, and where shares alone are left they stand to each other as they are. It is nil without
// any score.
func WeightedMean(groups []GroupScores) *big.Rat {
	groups = slices.DeleteFunc(slices.Clone(groups), func(g GroupScores) bool { return len(g.Scores) == 0 })
	parts := groupParts(groups)
	mean, all := new(big.Rat), new(big.Rat)
	for i, g := range groups {
		mean.Add(mean, new(big.Rat).Mul(parts[i], Mean(g.Scores)))
		all.Add(all, parts[i])
	}
	if all.Sign() == 0 {
		return nil
	}
	return mean.Quo(mean, all)
}

// groupParts raises to its share every group whose heads give it less, until none falls short.
func groupParts(groups []GroupScores) []*big.Rat {
	parts := make([]*big.Rat, len(groups))
	raised := make([]bool, len(groups))
	for again := true; again; {
		again = false
		rest, heads := big.NewRat(1, 1), 0
		for i, g := range groups {
			if raised[i] {
				rest.Sub(rest, parts[i])
			} else {
				heads += len(g.Scores)
			}
		}
		for i, g := range groups {
			if raised[i] {
				continue
			}
			parts[i] = new(big.Rat).Mul(rest, big.NewRat(int64(len(g.Scores)), int64(heads)))
			if g.Share != nil && parts[i].Cmp(ratio(int64(*g.Share), 100_00)) < 0 {
				parts[i], raised[i], again = ratio(int64(*g.Share), 100_00), true, true
			}
		}
	}
	return parts
}
