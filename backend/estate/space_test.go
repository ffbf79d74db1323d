package estate

import (
	"testing"

	"lintel/backend/ettf"
)

func practice(code string, list *int) ettf.Practice { return ettf.Practice{Code: code, ListSize: list} }

func building(id string, nia *ettf.Hundredths, practices ...string) ettf.Premises {
	return ettf.Premises{ID: id, NIA: nia, Practices: practices}
}

func TestSpaceIsHeldAgainstTheRuleOfThumbForThePatientsThere(t *testing.T) {
	t.Parallel()
	r := roundWith(building("P1", to(ettf.Hundredths(200_00)), "T1", "T2"))
	r.Practices = []ettf.Practice{practice("T1", to(3500)), practice("T2", to(1000))}
	s := Appraise(r)[0]
	// 120 m² × 4,500 ÷ 1,750 − 200 m² = 108.571… m²
	if s.ListSize == nil || *s.ListSize != 4500 || s.SpaceGap == nil || *s.SpaceGap != 108_57 {
		t.Errorf("got %v patients and a gap of %v, want 4500 and 108.57", s.ListSize, s.SpaceGap)
	}
}

func TestTheRuleOfThumbForSpaceIsTheRoundsOwn(t *testing.T) {
	t.Parallel()
	r := roundWith(building("P1", to(ettf.Hundredths(200_00)), "T1"))
	r.Practices = []ettf.Practice{practice("T1", to(3500))}
	r.Terms.Settings = &ettf.Settings{SpaceM2: to(ettf.Hundredths(50_00)), SpacePatients: to(1000)}
	if got := Appraise(r)[0].SpaceGap; got == nil || *got != -25_00 {
		t.Errorf("got %v, want −25 m²", got)
	}
	r.Terms.Settings.SpacePatients = to(0)
	if got := Appraise(r)[0].SpaceGap; got != nil {
		t.Errorf("a rule for no patients gave %v", got)
	}
}

func TestTheListOfAPracticeWithABranchIsSharedOutByArea(t *testing.T) {
	t.Parallel()
	r := roundWith(building("main", to(ettf.Hundredths(300_00)), "T1"),
		building("branch", to(ettf.Hundredths(100_00)), "T1", "T2"))
	r.Practices = []ettf.Practice{practice("T1", to(7002)), practice("T2", to(1000))}
	got := map[string]Standing{}
	for _, s := range Appraise(r) {
		got[r.Premises[s.Premises].ID] = s
	}
	// 5,251.5 patients at the main site, 1,750.5 + 1,000 at the branch.
	if *got["main"].ListSize != 5252 || *got["main"].SpaceGap != 60_10 {
		t.Errorf("main site: %d patients, gap %s", *got["main"].ListSize, *got["main"].SpaceGap)
	}
	if *got["branch"].ListSize != 2751 || *got["branch"].SpaceGap != 88_61 {
		t.Errorf("branch: %d patients, gap %s", *got["branch"].ListSize, *got["branch"].SpaceGap)
	}
}

func TestWhereAListOrAnAreaIsNotKnownNoGapIsGuessed(t *testing.T) {
	t.Parallel()
	area := to(ettf.Hundredths(300_00))
	for name, test := range map[string]struct {
		premises  []ettf.Premises
		wantsList bool
	}{
		"no list size":                     {[]ettf.Premises{building("P1", area, "unknown", "T1")}, false},
		"no practice":                      {[]ettf.Premises{building("P1", area)}, false},
		"no area":                          {[]ettf.Premises{building("P1", nil, "T1")}, true},
		"a branch whose area is not known": {[]ettf.Premises{building("P1", area, "T1"), building("P2", nil, "T1")}, false},
		"two sites of no area":             {[]ettf.Premises{building("P1", to(ettf.Hundredths(0)), "T1"), building("P2", to(ettf.Hundredths(0)), "T1")}, false},
	} {
		r := roundWith(test.premises...)
		r.Practices = []ettf.Practice{practice("T1", to(5000)), practice("unknown", nil)}
		s := Appraise(r)[0]
		if s.SpaceGap != nil {
			t.Errorf("%s: a gap of %s", name, *s.SpaceGap)
		}
		if (s.ListSize != nil) != test.wantsList {
			t.Errorf("%s: list size %v", name, s.ListSize)
		}
	}
}

func TestEnergyIsGigajoulesForEachHundredCubicMetres(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		energy *ettf.Energy
		want   *ettf.Hundredths
	}{
		"88,000 kWh in 1,600 m³": {&ettf.Energy{KWh: 88_000_00, HeatedM3: 1_600_00}, to(ettf.Hundredths(19_80))},
		"half a hundredth":       {&ettf.Energy{KWh: 1_25, HeatedM3: 1_000_00}, to(ettf.Hundredths(0))},
		"rounded up":             {&ettf.Energy{KWh: 1_00, HeatedM3: 72_00}, to(ettf.Hundredths(1))},
		"no energy used":         {&ettf.Energy{KWh: 0, HeatedM3: 100}, to(ettf.Hundredths(0))},
		"nothing heated":         {&ettf.Energy{KWh: 100}, nil},
		"not known":              {nil, nil},
	} {
		got := Energy(&ettf.Premises{Energy: test.energy})
		if (got == nil) != (test.want == nil) || got != nil && *got != *test.want {
			t.Errorf("%s: got %v, want %v", name, got, test.want)
		}
	}
}
