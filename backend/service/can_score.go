package service

import "lintel/backend/ettf"

// CanScore says whether the person may score the bids of a round, and if not, why.
func CanScore(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Scorer) {
		return false, "Only the scorers of this round score its bids."
	}
	return true, ""
}
