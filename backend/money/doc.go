// Package money says what bids cost: the recurrent revenue that each brings the commissioner,
// year by year, with the abatement that a grant buys and the step-up when it ends; and what
// the whole list comes to, against the limits of capital and revenue.
//
// Everything is exact. Amounts are rounded to the penny (present values to the pound) only when
// they are read out, half away from zero. The reader of the round file promises that no sum
// over a round passes 4×10¹⁸ pence, so whole pence fit an int64; products take 128 bits.
package money
