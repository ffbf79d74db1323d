package money

import (
	"math/big"
	"math/bits"

	"lintel/backend/ettf"
)

// Sum adds amounts with unlike parts of a penny, exactly, and without the ever longer
// denominators that fractions would grow. It keeps whole pence and the first 64 binary places
// of the rest; what is cut off beyond them is kept aside as it stands. Nearly every question is
// answered by the places alone; where what was cut off could tip the answer, it is added up in
// full. The zero Sum is £0.
type Sum struct {
	pence  int64
	places uint64
	cut    []ratio // each above 0 and below 1, in units of the 64th binary place
}

const half = uint64(1) << 63

// Add adds an amount.
func (s *Sum) Add(a Amount) {
	s.pence += a.Pence
	if a.Part == 0 {
		return
	}
	places, rest := bits.Div64(a.Part, 0, a.Of)
	var carry uint64
	s.places, carry = bits.Add64(s.places, places, 0)
	s.pence += int64(carry)
	if rest > 0 {
		s.cut = append(s.cut, ratio{rest, a.Of})
	}
}

// AddPence adds whole pence.
func (s *Sum) AddPence(p ettf.Pence) { s.pence += int64(p) }

// reaches says whether the true sum could lie at or beyond mark, counted in the 64th binary
// place after the last whole penny (0 stands for the next whole penny), although its places
// alone lie before it. Each piece cut off is less than one such unit.
func (s *Sum) reaches(mark uint64) bool { return uint64(len(s.cut)) > mark-s.places }

// Cmp is −1, 0 or +1 as the sum is below, equal to or above p.
func (s *Sum) Cmp(p ettf.Pence) int {
	switch limit := int64(p); {
	case s.pence > limit:
		return 1
	case s.pence == limit && (s.places > 0 || len(s.cut) > 0):
		return 1
	case s.pence == limit:
		return 0
	case s.pence < limit-1 || s.places == 0 || !s.reaches(0):
		return -1
	}
	return s.Rat().Cmp(new(big.Rat).SetInt64(int64(p)))
}

// Rounded is the sum to the penny, half away from zero.
func (s *Sum) Rounded() ettf.Pence {
	if s.places < half && s.reaches(half) {
		return roundedRat(s.Rat())
	}
	up := s.places > half || (s.places == half && (s.pence >= 0 || len(s.cut) > 0))
	if up {
		return ettf.Pence(s.pence + 1)
	}
	return ettf.Pence(s.pence)
}

// Over is the sum less a limit, to the penny.
func (s *Sum) Over(limit ettf.Pence) ettf.Pence {
	rest := Sum{s.pence - int64(limit), s.places, s.cut}
	return rest.Rounded()
}

// Rat is the sum in pence as a fraction.
func (s *Sum) Rat() *big.Rat {
	places := new(big.Rat).SetInt(new(big.Int).SetUint64(s.places))
	for _, c := range s.cut {
		places.Add(places, c.rat())
	}
	unit := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Lsh(big.NewInt(1), 64))
	return places.Add(places.Mul(places, unit), new(big.Rat).SetInt64(s.pence))
}

// roundedRat is a fraction to the whole number, half away from zero.
func roundedRat(x *big.Rat) ettf.Pence {
	twice := new(big.Int).Lsh(x.Denom(), 1)
	n := new(big.Int).Lsh(new(big.Int).Abs(x.Num()), 1)
	n.Add(n, x.Denom()).Quo(n, twice)
	if x.Sign() < 0 {
		n.Neg(n)
	}
	return ettf.Pence(n.Int64())
}
