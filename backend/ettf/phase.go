package ettf

import "slices"

// At is the place of a phase in their order; −1 for a word that is none.
func (p Phase) At() int { return slices.Index(AllPhases, p) }

// Before says whether p comes earlier than another phase.
func (p Phase) Before(other Phase) bool { return p.At() < other.At() }

// CanChangeWeights says whether weights, scales and what else makes a score may change in the
// phase, and if not, why.
func CanChangeWeights(p Phase) (ok bool, why string) {
	if p != Preparing {
		return false, "Weights and scales are locked since scoring began. To change them, go back to preparing."
	}
	return true, ""
}

// CanChangeTerms says whether limits, dates, commitments and settings may change in the phase, and
// if not, why.
func CanChangeTerms(p Phase) (ok bool, why string) { return beforeAgreed(p, "terms") }

// CanChangeBids says whether bids may be added, changed, withdrawn and restored in the phase, and
// if not, why.
func CanChangeBids(p Phase) (ok bool, why string) { return beforeAgreed(p, "bids") }

func beforeAgreed(p Phase, what string) (ok bool, why string) {
	switch {
	case p == Submitted:
		return false, "The round is submitted, and its " + what + " stay as they were sent. To change them, go back to the meeting."
	case !p.Before(OrderAgreed):
		return false, "The order is agreed on the " + what + " as they stand. To change them, go back to the meeting."
	}
	return true, ""
}

// CanAcceptFlags says whether a reason may be given in the phase for going on although a flag
// stands, and if not, why. That is possible for longer than bids may change.
func CanAcceptFlags(p Phase) (ok bool, why string) {
	if p == Submitted {
		return CanChangeBids(p)
	}
	return true, ""
}

// BidsNeedReason says whether a change of a bid must say why: people have begun to score it.
func BidsNeedReason(p Phase) bool { return p != Preparing }

// CanMove says whether a round may go from one phase to another, and if not, why.
func CanMove(from, to Phase) (ok bool, why string) {
	switch {
	case to.At() < 0:
		return false, "There is no such phase."
	case from == to:
		return false, "The round is already there."
	}
	return true, ""
}
