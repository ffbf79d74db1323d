package ranking

import (
	"math/big"
	"math/bits"

	"lintel/backend/ettf"
)

// Scored is a round's bids with the value of every score worked out. Values do not depend on
// weights, so that one Scored can be ranked under many.
type Scored struct {
	round *ettf.Round
	cells [][]cell // by bid, then by criterion
	// units are by criterion the smallest in which all its values are whole; 0 when that is too
	// small for steps of 32 bits.
	units   []uint64
	cohorts []*int
}

// cell is one bid on one criterion. Step is its value in the criterion's units.
type cell struct {
	applies, scored bool
	use             Use
	step            uint64
}

// Score works out the values of a round's bids.
func Score(r *ettf.Round) *Scored {
	s := &Scored{round: r, cells: make([][]cell, len(r.Bids)), units: make([]uint64, len(r.Criteria)), cohorts: make([]*int, len(r.Bids))}
	for i := range r.Bids {
		bid := &r.Bids[i]
		s.cells[i] = make([]cell, len(r.Criteria))
		for j := range r.Criteria {
			if c := &r.Criteria[j]; c.AppliesTo(bid.Kind) {
				use, scored := Used(&r.Terms, c, bid)
				use.Criterion = j
				s.cells[i][j] = cell{applies: true, scored: scored, use: use}
			}
		}
		if c, ok := Cohort(&r.Terms, bid.Completes); ok {
			number := r.Terms.Cohorts[c].Number
			s.cohorts[i] = &number
		}
	}
	for j := range s.units {
		s.units[j] = s.unit(j)
	}
	return s
}

// unit finds the unit of a criterion and brings its cells' values to steps of it.
func (s *Scored) unit(j int) uint64 {
	unit := uint64(1)
	for i := range s.cells {
		c := &s.cells[i][j]
		if !c.scored {
			continue
		}
		if !c.use.Value.Denom().IsUint64() {
			return 0
		}
		var ok bool
		if unit, ok = commonMultiple(unit, c.use.Value.Denom().Uint64()); !ok || unit*100 >= 1<<32 {
			return 0
		}
	}
	for i := range s.cells {
		if c := &s.cells[i][j]; c.scored {
			c.step = c.use.Value.Num().Uint64() * (unit / c.use.Value.Denom().Uint64())
		}
	}
	return unit
}

// commonMultiple is the least common multiple, unless it is 2³² or more.
func commonMultiple(a, b uint64) (uint64, bool) {
	x, y := a, b
	for y != 0 {
		x, y = y, x%y
	}
	hi, lo := bits.Mul64(a/x, b)
	return lo, hi == 0 && lo < 1<<32
}

// fraction is a × b ÷ (c × d), exactly, the quick way where it fits.
func fraction(a, b, c, d uint64) *big.Rat {
	numHigh, num := bits.Mul64(a, b)
	denHigh, den := bits.Mul64(c, d)
	if numHigh == 0 && denHigh == 0 && num < 1<<63 && den < 1<<63 {
		return big.NewRat(int64(num), int64(den))
	}
	product := func(x, y uint64) *big.Int {
		return new(big.Int).Mul(new(big.Int).SetUint64(x), new(big.Int).SetUint64(y))
	}
	return new(big.Rat).SetFrac(product(a, b), product(c, d))
}
