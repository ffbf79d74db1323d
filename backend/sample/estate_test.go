package sample_test

import (
	"strings"
	"testing"

	"lintel/backend/ettf"
)

func TestOneTechnologyBidGoesIntoABuildingRatedDThatIsDueToClose(t *testing.T) {
	t.Parallel()
	text := flag(t, appraise(t), "T2", "technology-in-poor-premises").Text
	if !strings.Contains(text, "due to close") || !strings.Contains(text, "D for condition") {
		t.Errorf("T2: %q", text)
	}
}

func TestALeaseOutlastsBothContractsInOneBuildingYetIsTooShortForTheGrant(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	flag(t, a, "E6", "lease-outlasts-contract")
	flag(t, a, "E6", "lease-short")
	ends := map[ettf.Date]bool{}
	for _, code := range a.Round.PremisesByID("P3").Practices {
		ends[a.Round.Practice(code).Contract.End] = true
	}
	if len(ends) != 2 {
		t.Errorf("the contracts at The Arches end on %v", ends)
	}
}

func TestMoreSpaceIsAskedForWhereSpaceIsUnderUsed(t *testing.T) {
	t.Parallel()
	if flag(t, appraise(t), "E1", "space-under-used").Accepted == "" {
		t.Error("nobody says why rooms at Quayside stand empty")
	}
}

func TestTheEstateHasStaleSurveysBranchesSharedBuildingsAndGaps(t *testing.T) {
	t.Parallel()
	a := appraise(t)
	var stale, shared, noList, noCost int
	sites, space := map[string]int{}, map[ettf.Letter]int{}
	for _, s := range a.Estate.Premises {
		if s.Stale {
			stale++
		}
		if len(s.Practices) > 1 {
			shared++
		}
		if s.ListSize == nil {
			noList++
		}
		if s.CostToB == nil {
			noCost++
		}
		for _, code := range s.Practices {
			sites[code]++
		}
		space[*s.Facets[ettf.Space]]++
	}
	branches := 0
	for _, n := range sites {
		branches += n - 1
	}
	if stale != 2 || shared != 4 || branches != 2 || noList == 0 || noCost == 0 || space["U"] == 0 || space["O"] == 0 {
		t.Errorf("%d stale, %d shared, %d branches, %d without list, %d without cost, space %v",
			stale, shared, branches, noList, noCost, space)
	}
}
