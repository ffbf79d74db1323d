package flags

import (
	"fmt"
	"maps"
	"slices"

	"lintel/backend/ettf"
)

func lateForCohort(f *Facts, bid int) finding {
	b := &f.round.Bids[bid]
	if b.Cohort == nil || b.Completes == "" {
		return finding{}
	}
	for _, c := range f.round.Terms.Cohorts {
		if c.Number == *b.Cohort && c.Deadline != nil && b.Completes > *c.Deadline {
			return finding{
				fmt.Sprintf("Completes on %s, after the deadline of cohort %d, for which it applies (%s).",
					b.Completes.Long(), c.Number, c.Deadline.Long()),
				[]ettf.Figure{{Name: "Completes", Value: b.Completes.Long()}, {Name: "Deadline of the cohort", Value: c.Deadline.Long()}},
			}
		}
	}
	return finding{}
}

func startedEarly(f *Facts, bid int) finding {
	b, approved := &f.round.Bids[bid], f.round.Terms.Approved
	if b.Starts == "" || approved == "" || b.Starts >= approved {
		return finding{}
	}
	return finding{
		fmt.Sprintf("Starts on %s, before approval on %s; work must not start before approval.", b.Starts.Long(), approved.Long()),
		[]ettf.Figure{{Name: "Starts", Value: b.Starts.Long()}, {Name: "Approved", Value: approved.Long()}},
	}
}

func testFailed(f *Facts, bid int) finding {
	names, figures := f.tests(bid, ettf.TestFail)
	if len(names) == 0 {
		return finding{}
	}
	return finding{fmt.Sprintf("Fails the test of %s.", list(names)), figures}
}

func testOpen(f *Facts, bid int) finding {
	names, figures := f.tests(bid, ettf.TestOpen)
	if len(names) == 0 {
		return finding{}
	}
	return finding{fmt.Sprintf("Still to be tested: %s.", list(names)), figures}
}

// tests are the bid's tests with this outcome, by name, with the evidence that was noted.
func (f *Facts) tests(bid int, outcome ettf.TestOutcome) (names []string, figures []ettf.Figure) {
	tests := f.round.Bids[bid].Tests
	if len(tests) == 0 {
		return nil, nil
	}
	for _, name := range slices.Sorted(maps.Keys(tests)) {
		if test := tests[name]; test.Result == outcome {
			names = append(names, name)
			figures = append(figures, ettf.Figure{Name: name, Value: noteOr(test.Note, "no note")})
		}
	}
	return names, figures
}

func noteOr(note, otherwise string) string {
	if note == "" {
		return otherwise
	}
	return note
}
