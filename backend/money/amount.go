package money

import (
	"cmp"
	"math/big"
	"math/bits"

	"lintel/backend/ettf"
)

// Amount is an exact sum of money: Pence whole pence and Part ÷ Of of a penny, where
// 0 ≤ Part < Of. Half a penny less than nothing is thus Pence −1 and 1 ÷ 2. Without a part, Of
// says nothing. The zero Amount is £0.
type Amount struct {
	Pence    int64
	Part, Of uint64
}

// share is amount × num ÷ den, for 0 ≤ num ≤ den; nothing for an amount below 0 or a den of 0.
func share(amount, num, den ettf.Pence) Amount {
	if amount <= 0 || num <= 0 || den <= 0 {
		return Amount{}
	}
	hi, lo := bits.Mul64(uint64(amount), uint64(min(num, den)))
	pence, part := bits.Div64(hi, lo, uint64(den))
	return Amount{Pence: int64(pence), Part: part, Of: uint64(den)}
}

// Rounded is the amount to the penny, half away from zero.
func (a Amount) Rounded() ettf.Pence {
	if a.Part == 0 {
		return ettf.Pence(a.Pence)
	}
	rest := a.Of - a.Part
	if a.Part > rest || (a.Part == rest && a.Pence >= 0) {
		return ettf.Pence(a.Pence + 1)
	}
	return ettf.Pence(a.Pence)
}

// Positive says whether the amount is above nothing, if only by part of a penny.
func (a Amount) Positive() bool { return a.Pence > 0 || (a.Pence == 0 && a.Part > 0) }

// Cmp is −1, 0 or +1 as a is below, equal to or above b.
func (a Amount) Cmp(b Amount) int {
	switch {
	case a.Pence != b.Pence:
		return cmp.Compare(a.Pence, b.Pence)
	case a.Part == 0 || b.Part == 0:
		return cmp.Compare(a.Part, b.Part)
	}
	leftHi, leftLo := bits.Mul64(a.Part, b.Of)
	rightHi, rightLo := bits.Mul64(b.Part, a.Of)
	if leftHi != rightHi {
		return cmp.Compare(leftHi, rightHi)
	}
	return cmp.Compare(leftLo, rightLo)
}

// Rat is the amount in pence as a fraction.
func (a Amount) Rat() *big.Rat {
	sum := new(big.Rat).SetInt64(a.Pence)
	if a.Part > 0 {
		sum.Add(sum, ratio{a.Part, a.Of}.rat())
	}
	return sum
}

// ratio is num ÷ den.
type ratio struct{ num, den uint64 }

func (r ratio) rat() *big.Rat {
	return new(big.Rat).SetFrac(new(big.Int).SetUint64(r.num), new(big.Int).SetUint64(r.den))
}
