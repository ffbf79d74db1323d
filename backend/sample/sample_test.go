package sample_test

import (
	"bytes"
	"slices"
	"testing"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/sample"
)

func appraise(t *testing.T) *appraisal.Appraisal {
	t.Helper()
	r, err := roundfile.Parse(sample.JSON())
	if err != nil {
		t.Fatal(err)
	}
	return appraisal.Of(r)
}

func result(t *testing.T, a *appraisal.Appraisal, ref string) *appraisal.Result {
	t.Helper()
	for i := range a.Ranking.Results {
		if a.Ranking.Results[i].Ref == ref {
			return &a.Ranking.Results[i]
		}
	}
	t.Fatalf("there is no bid %s", ref)
	return nil
}

func flag(t *testing.T, a *appraisal.Appraisal, ref, code string) ettf.Flag {
	t.Helper()
	for _, f := range result(t, a, ref).Flags {
		if f.Code == code {
			return f
		}
	}
	t.Fatalf("%s does not raise %s", ref, code)
	return ettf.Flag{}
}

func TestTheSampleStandsInItsCanonicalBytes(t *testing.T) {
	t.Parallel()
	written, err := roundfile.Write(appraise(t).Round)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(written, sample.JSON()) {
		t.Error("read and written again, the sample differs")
	}
}

func TestACommissionerWith24PracticesIn22SurveyedPremisesRanksSevenEstatesAndThreeTechnologyBids(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	kinds := map[ettf.BidKind]int{}
	for _, b := range a.Round.Bids {
		kinds[b.Kind]++
	}
	if len(a.Round.Practices) != 24 || len(a.Round.Premises) != 22 || kinds[ettf.Estates] != 7 || kinds[ettf.Technology] != 3 {
		t.Errorf("%d practices, %d premises, bids %v", len(a.Round.Practices), len(a.Round.Premises), kinds)
	}
	for _, s := range a.Estate.Premises {
		if s.NeedRank == nil {
			t.Errorf("%s is not surveyed", s.ID)
		}
	}
}

func TestTheBigNewBuildsRentStepsUpBeyondTheHorizon(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	flag(t, a, "E1", "revenue-deferred")
	steps := result(t, a, "E1").Liability.StepUps
	if len(steps) != 1 || steps[0].Year != 2034 || steps[0].Annual != 51_000_00 {
		t.Errorf("E1 steps up %v, want £51,000 in 2034/35", steps)
	}
	if b := a.Round.Bid("E1"); b.Grant() < 1_000_000_00 || b.Scheme != "new build" {
		t.Errorf("E1 is a %s with a grant of %s", b.Scheme, b.Grant())
	}
}

func TestASmallGrantsRentStepsUpInsideTheHorizon(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	steps := result(t, a, "E3").Liability.StepUps
	years := a.Round.Terms.Years()
	if len(steps) != 1 || !slices.Contains(years, steps[0].Year) {
		t.Fatalf("E3 steps up %v", steps)
	}
	byYear := result(t, a, "E3").Liability.ByYear
	if before, after := byYear[steps[0].Year-1], byYear[steps[0].Year]; after-before != steps[0].Annual {
		t.Errorf("the year before costs %s and the year itself %s", before, after)
	}
}

func TestQuickSchemesMakeCohortOne(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	for _, ref := range []string{"E3", "E4", "E7", "T1"} {
		if cohort := result(t, a, ref).Cohort; cohort == nil || *cohort != 1 {
			t.Errorf("%s does not make cohort 1", ref)
		}
	}
}

func TestOneTechnologyBidServesEveryPractice(t *testing.T) {
	t.Parallel()
	r := appraise(t).Round
	for _, p := range r.Practices {
		if !slices.Contains(r.Bid("T1").Practices, p.Code) {
			t.Errorf("T1 leaves out %s", p.Name)
		}
	}
}

func TestAnEstatesAndATechnologyBidTieWhereTheRevenueRunsOut(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	e, technology := result(t, a, "E3"), result(t, a, "T1")
	if e.Exact != technology.Exact || *e.Rank != *technology.Rank || !e.Tied || !technology.Tied {
		t.Errorf("E3 has %s, T1 has %s", e.Exact, technology.Exact)
	}
	flag(t, a, "T1", "tie-at-line")
}

func TestANearTieIsNotATie(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	flag(t, a, "E2", "near-tie")
	if result(t, a, "E2").Tied || result(t, a, "E2").Exact == result(t, a, "E6").Exact {
		t.Error("E2 and E6 are equal")
	}
}

func TestOneBidIsIncompleteAndHasNoRank(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	flag(t, a, "T3", "scores-missing")
	for _, r := range a.Ranking.Results {
		if r.Complete == (r.Ref == "T3") || (r.Rank == nil) != (r.Ref == "T3") {
			t.Errorf("%s: complete %v, rank %v", r.Ref, r.Complete, r.Rank)
		}
	}
}

func TestWhoPaysForTheEmptyRoomsIsDisputedAndShownAsExposure(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	flag(t, a, "E4", "revenue-disputed")
	if got := result(t, a, "E4").Liability.Exposure; got != 234_000_00 {
		t.Errorf("exposure of %s", got)
	}
}

func TestEarlierSchemesAreCommittedBeforeTheFirstBid(t *testing.T) {
	t.Parallel()
	if got := appraise(t).Money.CommittedByYear[2017]; got != 67_500_00 {
		t.Errorf("committed in 2017/18: %s", got)
	}
}

func TestAReserveForTheBigSchemeCouldBeDoneByMarch2017(t *testing.T) {
	t.Parallel()
	b := appraise(t).Round.Bid("E7")
	if b.AlternativeTo != "E1" || b.SwitchBy == "" || b.Completes > "2017-03-31" || b.Starts < b.SwitchBy {
		t.Errorf("E7 stands in for %q, switched by %s, done by %s", b.AlternativeTo, b.SwitchBy, b.Completes)
	}
}

func TestBothLimitsBreakPartWayDownTheListAndAtDifferentBids(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	revenue, capital := a.Ranking.Affordability.Revenue, a.Ranking.Affordability.Capital
	if revenue == nil || revenue.BreaksAt != "T1" || revenue.Year != 2017 || revenue.Over != 23_400_00 {
		t.Errorf("revenue breaks at %+v", revenue)
	}
	if capital == nil || capital.BreaksAt != "E5" || capital.Year != 2018 || capital.Over != 127_800_00 {
		t.Errorf("capital breaks at %+v", capital)
	}
	for i, line := range a.Money.Lines {
		atEnd := i == 0 || i == len(a.Money.Lines)-1
		if atEnd && (line.Ref == "T1" || line.Ref == "E5") {
			t.Errorf("%s stands at an end of the list", line.Ref)
		}
	}
	if len(a.Money.UntestedRevenue) == 0 || len(a.Money.UntestedCapital) == 0 {
		t.Error("every year is tested")
	}
}

func TestSomeUnfundedRevenueIsAcceptedWithAReasonAndSomeIsNot(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	for ref, want := range map[string]bool{"E1": true, "E4": true, "E6": false, "T1": false} {
		if got := flag(t, a, ref, "revenue-unfunded").Accepted != ""; got != want {
			t.Errorf("%s: accepted is %v", ref, got)
		}
	}
}

func TestTheHardestBidShowsWhatElseCanBeWrong(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	for _, code := range []string{
		"revenue-no-payer", "capital-gap", "test-failed", "test-open", "late-for-cohort",
		"scorers-disagree", "survey-stale", "dominated", "capital-over-limit",
	} {
		flag(t, a, "E5", code)
	}
	if !a.Round.Bid("E5").Confidential {
		t.Error("E5 is not confidential")
	}
}

func TestABidNeedsOneThatStandsLower(t *testing.T) {
	t.Parallel()
	flag(t, appraise(t), "E6", "requires-lower")
}

func TestFourScorersGiveReasonsAndAgreeOnMostOfWhatTheyScored(t *testing.T) {
	t.Parallel()
	scorers, reasons := map[string]bool{}, 0
	for _, b := range appraise(t).Round.Bids {
		for _, s := range b.Scorings {
			scorers[s.Scorer] = true
			if s.Reason != "" {
				reasons++
			}
		}
	}
	if len(scorers) != 4 || reasons < 30 {
		t.Errorf("%d scorers, %d reasons", len(scorers), reasons)
	}
}

func TestGrantsAreOfTheSizesThatCommissionersSend(t *testing.T) {
	t.Parallel()
	r := appraise(t).Round
	under, over := 0, 0
	for i := range r.Bids {
		b := &r.Bids[i]
		if int64(b.Grant())*100 > int64(b.CostWithoutVAT())*66 {
			t.Errorf("%s asks for more than 66%% of the cost", b.Ref)
		}
		switch {
		case b.Grant() < 500_000_00:
			under++
		case b.Grant() > 1_000_000_00:
			over++
		}
	}
	if under < 7 || over != 1 {
		t.Errorf("%d grants under £500,000, %d over £1m", under, over)
	}
}

func TestNamesCarryWelshAndPolishLetters(t *testing.T) {
	t.Parallel()
	for _, letter := range []string{"ŷ", "Ł", "ś"} {
		if !bytes.Contains(sample.JSON(), []byte(letter)) {
			t.Errorf("no name has %s", letter)
		}
	}
}

func TestTheCommitteeHasNotAgreedAnOrderYet(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	if len(a.Round.Agreed) != 0 || a.Money.Order != "ranked" {
		t.Errorf("agreed %v, walked in %s order", a.Round.Agreed, a.Money.Order)
	}
}
