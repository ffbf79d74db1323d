package ranking

import (
	"math/big"

	"lintel/backend/ettf"
)

// Cohort is the index of the earliest cohort, by number, whose deadline is on or after the day
// of completion, or that has no deadline. It is not ok without a day of completion, or when
// every cohort's deadline is earlier.
func Cohort(t *ettf.Terms, completes ettf.Date) (index int, ok bool) {
	if completes == "" {
		return 0, false
	}
	index = -1
	for i, c := range t.Cohorts {
		meets := c.Deadline == nil || completes <= *c.Deadline
		if meets && (index < 0 || c.Number < t.Cohorts[index].Number) {
			index = i
		}
	}
	return max(index, 0), index >= 0
}

// Deliverability is the computed value of a bid, 0–100: that of the cohort it can meet, less the
// penalty for each of the round's gates that is not passed or not mentioned, and never below 0.
// A gate that does not apply takes nothing. It is not ok when the bid meets no cohort.
func Deliverability(t *ettf.Terms, b *ettf.Bid) (*big.Rat, bool) {
	i, ok := Cohort(t, b.Completes)
	if !ok {
		return nil, false
	}
	value := t.Cohorts[i].Value
	for _, gate := range t.Gates {
		passed, mentioned := b.Gates[gate]
		if !mentioned || (passed != nil && !*passed) {
			value -= t.GatePenalty
		}
	}
	return ratio(int64(max(value, 0)), 100), true
}
