package ettf_test

import (
	"testing"

	"lintel/backend/ettf"
)

func TestEachPhaseLocksWhatWouldChangeWhatPeopleHaveDone(t *testing.T) {
	t.Parallel()
	for _, of := range []struct {
		phase                                 ettf.Phase
		weights, terms, bids, accept, reasons bool
	}{
		{ettf.Preparing, true, true, true, true, false},
		{ettf.InScoring, false, true, true, true, true},
		{ettf.Moderating, false, true, true, true, true},
		{ettf.InMeeting, false, true, true, true, true},
		{ettf.OrderAgreed, false, false, false, true, true},
		{ettf.Submitted, false, false, false, false, true},
	} {
		for name, got := range map[string]struct {
			may  func(ettf.Phase) (bool, string)
			want bool
		}{
			"weights": {ettf.CanChangeWeights, of.weights}, "terms": {ettf.CanChangeTerms, of.terms},
			"bids": {ettf.CanChangeBids, of.bids}, "accepted flags": {ettf.CanAcceptFlags, of.accept},
		} {
			if ok, why := got.may(of.phase); ok != got.want || ok == (why != "") {
				t.Errorf("%s in %s: %v, %q", name, of.phase, ok, why)
			}
		}
		if ettf.BidsNeedReason(of.phase) != of.reasons {
			t.Errorf("in %s a change of a bid needs a reason: %v", of.phase, !of.reasons)
		}
	}
}

func TestARoundMovesToAnyOtherPhase(t *testing.T) {
	t.Parallel()
	for _, from := range ettf.AllPhases {
		for _, to := range append([]ettf.Phase{"nowhere", ""}, ettf.AllPhases...) {
			if ok, why := ettf.CanMove(from, to); ok != (from != to && to.At() >= 0) || ok == (why != "") {
				t.Errorf("%s to %s: %v, %q", from, to, ok, why)
			}
		}
	}
	if !ettf.Preparing.Before(ettf.InScoring) || ettf.Submitted.Before(ettf.OrderAgreed) {
		t.Error("the phases are out of order")
	}
}
