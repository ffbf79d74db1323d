package ranking

import (
	"math/big"
	"math/bits"

	"lintel/backend/ettf"
)

// weighting is the weights in force, and what they add up to for each kind of bid.
type weighting struct {
	*Scored
	weights []uint64
	sums    map[ettf.BidKind]uint64
	whole   *whole
}

// whole is how scores become whole numbers: a step of criterion j is worth worth[j], and what
// they add up to, times the factor of the bid's kind, is the score in units of 1 ÷ perPoint.
type whole struct {
	worth    []uint64
	common   uint64
	factor   map[ettf.BidKind]uint64
	perPoint uint64
}

func (s *Scored) weigh(weights []ettf.Hundredths) *weighting {
	w := &weighting{Scored: s, weights: make([]uint64, len(s.units)), sums: map[ettf.BidKind]uint64{}}
	for j := range s.round.Criteria {
		c := &s.round.Criteria[j]
		w.weights[j] = uint64(c.Weight)
		if weights != nil {
			w.weights[j] = uint64(weights[j])
		}
		for _, kind := range []ettf.BidKind{ettf.Estates, ettf.Technology} {
			if c.AppliesTo(kind) {
				w.sums[kind] += w.weights[j]
			}
		}
	}
	w.whole = w.wholeNumbers()
	return w
}

// wholeNumbers is nil when scores under these weights are too fine for whole numbers of 63 bits.
func (w *weighting) wholeNumbers() *whole {
	h := &whole{common: 1, factor: map[ettf.BidKind]uint64{}, worth: make([]uint64, len(w.units))}
	ok := true
	for j, unit := range w.units {
		if w.weights[j] == 0 {
			continue
		}
		if unit == 0 {
			return nil
		}
		if h.common, ok = commonMultiple(h.common, unit); !ok {
			return nil
		}
	}
	estates, technology := max(w.sums[ettf.Estates], 1), max(w.sums[ettf.Technology], 1)
	both, ok := commonMultiple(estates, technology)
	hi, perPoint := bits.Mul64(h.common, both)
	if !ok || hi != 0 || perPoint >= 1<<63/100 {
		return nil
	}
	h.perPoint = perPoint
	h.factor[ettf.Estates], h.factor[ettf.Technology] = both/estates, both/technology
	for j, unit := range w.units {
		if w.weights[j] > 0 {
			h.worth[j] = w.weights[j] * (h.common / unit)
		}
	}
	return h
}

// assess works out one bid's score, or the interval in which it must lie. Where no criterion
// with weight applies to a bid's kind there is nothing to score: the bid is complete at 0.
func (w *weighting) assess(i int) Result {
	kind := w.round.Bids[i].Kind
	result := Result{Bid: i, Cohort: w.cohorts[i], Uses: make([]Use, 0, len(w.units))}
	for j := range w.cells[i] {
		switch c := &w.cells[i][j]; {
		case !c.applies || w.weights[j] == 0:
		case !c.scored:
			result.Missing = append(result.Missing, j)
		default:
			use := c.use
			use.Points = w.points(c, kind)
			result.Uses = append(result.Uses, use)
		}
	}
	result.Complete = len(result.Missing) == 0
	if result.Complete && w.whole != nil {
		result.Score = big.NewRat(int64(w.score(i)), int64(w.whole.perPoint))
		return result
	}
	result.Score = new(big.Rat)
	for _, use := range result.Uses {
		result.Score.Add(result.Score, use.Points)
	}
	if !result.Complete {
		w.spread(&result, kind)
	}
	return result
}

// points is what a value adds to its bid's score.
func (w *weighting) points(c *cell, kind ettf.BidKind) *big.Rat {
	j := c.use.Criterion
	if w.units[j] > 0 {
		return fraction(w.weights[j], c.step, w.units[j], w.sums[kind])
	}
	return new(big.Rat).Mul(fraction(w.weights[j], 1, w.sums[kind], 1), c.use.Value)
}

// score is a complete bid's score as a whole number of perPoint parts of a point.
func (w *weighting) score(i int) uint64 {
	var sum uint64
	for j := range w.cells[i] {
		sum += w.cells[i][j].step * w.whole.worth[j]
	}
	return sum * w.whole.factor[w.round.Bids[i].Kind]
}

// spread turns the score of what is known into the interval of what it could come to.
func (w *weighting) spread(result *Result, kind ettf.BidKind) {
	low, high := new(big.Rat).Set(result.Score), new(big.Rat).Set(result.Score)
	for _, j := range result.Missing {
		share := fraction(w.weights[j], 1, w.sums[kind], 1)
		least, greatest := Span(&w.round.Criteria[j])
		low.Add(low, new(big.Rat).Mul(share, least))
		high.Add(high, new(big.Rat).Mul(share, greatest))
	}
	result.Low, result.High = low, high
	result.Score = new(big.Rat).Add(low, high)
	result.Score.Quo(result.Score, ratio(2, 1))
}

// order sorts the complete bids, by whole numbers where their scores are such and else by
// fractions. Both give the same order.
func (w *weighting) order(results []Result, complete []int, byRule func(a, b int) int) (order, ranks []int32) {
	less := func(a, b int32) bool { return byRule(complete[a], complete[b]) < 0 }
	if sheet := w.sheet(complete); sheet != nil {
		return new(Sorter).Order(sheet, w.whole.worth, w.whole.perPoint*100, less)
	}
	return orderByFractions(results, complete, less)
}

// sheet is the steps of the complete bids; nil when they are too large for one.
func (w *weighting) sheet(complete []int) *Sheet {
	if w.whole == nil {
		return nil
	}
	sheet := NewSheet(len(complete), len(w.units))
	for row, i := range complete {
		factor := w.whole.factor[w.round.Bids[i].Kind]
		for j := range w.cells[i] {
			hi, step := bits.Mul64(w.cells[i][j].step, factor)
			if hi != 0 || step >= 1<<32 {
				return nil
			}
			sheet.Set(row, j, uint32(step))
		}
	}
	return sheet
}
