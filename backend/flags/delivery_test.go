package flags

import (
	"testing"

	"lintel/backend/ettf"
)

func TestLateForTheCohortItAppliesFor(t *testing.T) {
	t.Parallel()
	in := func(cohort *int, completes ettf.Date) *ettf.Round {
		return round(with(bid("E1", 50_00), func(b *ettf.Bid) { b.Cohort, b.Completes = cohort, completes }))
	}
	wantFlag(t, in(ptr(1), "2017-04-01"), "E1", "late-for-cohort",
		"Completes on 1 April 2017, after the deadline of cohort 1, for which it applies (31 March 2017).")
	wantFlag(t, in(ptr(1), "2017-03-31"), "E1", "late-for-cohort", "")
	wantFlag(t, in(ptr(2), "2030-01-01"), "E1", "late-for-cohort", "") // no deadline
	wantFlag(t, in(nil, "2030-01-01"), "E1", "late-for-cohort", "")
	wantFlag(t, in(ptr(1), ""), "E1", "late-for-cohort", "")
}

func TestStartedBeforeApproval(t *testing.T) {
	t.Parallel()
	starting := func(starts, approved ettf.Date) *ettf.Round {
		r := round(with(bid("E1", 50_00), func(b *ettf.Bid) { b.Starts = starts }))
		r.Terms.Approved = approved
		return r
	}
	wantFlag(t, starting("2016-05-01", "2016-07-01"), "E1", "started-early",
		"Starts on 1 May 2016, before approval on 1 July 2016; work must not start before approval.")
	wantFlag(t, starting("2016-07-01", "2016-07-01"), "E1", "started-early", "")
	wantFlag(t, starting("2016-05-01", ""), "E1", "started-early", "")
	wantFlag(t, starting("", "2016-07-01"), "E1", "started-early", "")
}

func TestTestsThatFailOrStayOpen(t *testing.T) {
	t.Parallel()
	r := round(with(bid("E1", 50_00), func(b *ettf.Bid) {
		b.Tests = map[string]ettf.TestResult{
			"patient engagement": {Result: ettf.TestFail}, "information governance": {Result: ettf.TestOpen},
			"digital roadmap": {Result: ettf.TestOpen}, "estates strategy": {Result: ettf.TestPass}}
	}))
	wantFlag(t, r, "E1", "test-failed", "Fails the test of patient engagement.")
	wantFlag(t, r, "E1", "test-open", "Still to be tested: digital roadmap and information governance.")
	wantFlag(t, round(bid("E1", 50_00)), "E1", "test-open", "")
}
