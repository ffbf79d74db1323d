package ranking

import (
	"math/big"
	"math/bits"

	"lintel/backend/ettf"
)

// weighting is the weights in force and what they add up to for each kind of bid.
type weighting struct {
	criteria []ettf.Criterion
	weights  []ettf.Hundredths
	sums     map[ettf.BidKind]int64
}

func newWeighting(r *ettf.Round, weights []ettf.Hundredths) *weighting {
	if weights == nil {
		weights = make([]ettf.Hundredths, len(r.Criteria))
		for j := range r.Criteria {
			weights[j] = r.Criteria[j].Weight
		}
	}
	w := &weighting{criteria: r.Criteria, weights: weights, sums: map[ettf.BidKind]int64{}}
	for j := range w.criteria {
		for _, kind := range []ettf.BidKind{ettf.Estates, ettf.Technology} {
			if w.criteria[j].AppliesTo(kind) {
				w.sums[kind] += int64(weights[j])
			}
		}
	}
	return w
}

// assess works out one bid's score, or the interval in which it must lie. Where no criterion
// with weight applies to a bid's kind there is nothing to score: the bid is complete at 0.
func (w *weighting) assess(r *ettf.Round, i int) Result {
	bid := &r.Bids[i]
	result := Result{Bid: i}
	if c, ok := Cohort(&r.Terms, bid.Completes); ok {
		number := r.Terms.Cohorts[c].Number
		result.Cohort = &number
	}
	low, spread := new(big.Rat), new(big.Rat)
	for j := range w.criteria {
		c := &w.criteria[j]
		if !c.AppliesTo(bid.Kind) || w.weights[j] == 0 {
			continue
		}
		share := ratio(int64(w.weights[j]), w.sums[bid.Kind])
		if use, ok := Used(&r.Terms, c, bid); ok {
			use.Criterion = j
			use.Points = share.Mul(share, use.Value)
			result.Uses = append(result.Uses, use)
			low.Add(low, use.Points)
			continue
		}
		result.Missing = append(result.Missing, j)
		least, greatest := Span(c)
		low.Add(low, new(big.Rat).Mul(share, least))
		spread.Add(spread, share.Mul(share, new(big.Rat).Sub(greatest, least)))
	}
	result.Complete = len(result.Missing) == 0
	result.Score = low
	if !result.Complete {
		result.Low, result.High = low, new(big.Rat).Add(low, spread)
		result.Score = new(big.Rat).Mul(new(big.Rat).Add(result.Low, result.High), ratio(1, 2))
	}
	return result
}

// order sorts the complete bids, by whole numbers where the scores' common denominator is small
// enough for them and else by fractions. Both give the same order.
func (w *weighting) order(results []Result, complete []int, byRule func(a, b int) int) (order, ranks []int32) {
	less := func(a, b int32) bool { return byRule(complete[a], complete[b]) < 0 }
	if sheet, worth, highest, ok := w.sheet(results, complete); ok {
		return new(Sorter).Order(sheet, worth, highest, less)
	}
	return orderByFractions(results, complete, less)
}

// sheet brings the scores to a common denominator: one column for each criterion, its unit the
// smallest in which all its points are whole. It is not ok when the numbers grow too large.
func (w *weighting) sheet(results []Result, complete []int) (sheet *Sheet, worth []uint64, highest uint64, ok bool) {
	units, common := make([]uint64, len(w.criteria)), uint64(1)
	for j := range units {
		units[j] = 1
	}
	for _, i := range complete {
		for _, use := range results[i].Uses {
			if units[use.Criterion], ok = leastCommonMultiple(units[use.Criterion], use.Points.Denom()); !ok {
				return nil, nil, 0, false
			}
		}
	}
	for _, unit := range units {
		if common, ok = leastCommonMultiple(common, new(big.Int).SetUint64(unit)); !ok {
			return nil, nil, 0, false
		}
	}
	if hi, _ := bits.Mul64(common, 100); hi != 0 || common*100 >= 1<<63 {
		return nil, nil, 0, false
	}
	worth = make([]uint64, len(units))
	for j, unit := range units {
		worth[j] = common / unit
	}
	sheet = NewSheet(len(complete), len(units))
	for row, i := range complete {
		for _, use := range results[i].Uses {
			steps := new(big.Int).Div(new(big.Int).SetUint64(units[use.Criterion]), use.Points.Denom())
			if steps.Mul(steps, use.Points.Num()); steps.BitLen() > 32 {
				return nil, nil, 0, false
			}
			sheet.Set(row, use.Criterion, uint32(steps.Uint64()))
		}
	}
	return sheet, worth, common * 100, true
}

func leastCommonMultiple(a uint64, b *big.Int) (uint64, bool) {
	if !b.IsUint64() {
		return 0, false
	}
	x, y := a, b.Uint64()
	for y != 0 {
		x, y = y, x%y
	}
	hi, lo := bits.Mul64(a/x, b.Uint64())
	return lo, hi == 0
}
