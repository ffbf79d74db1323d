package preset_test

import (
	"bytes"
	"os"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/preset"
	"lintel/backend/roundfile"
)

func TestEveryPresetIsARoundFileAsWeWriteThem(t *testing.T) {
	t.Parallel()
	for _, p := range preset.All() {
		round, err := p.Round()
		if err != nil {
			t.Fatal(err)
		}
		written, err := roundfile.Write(round)
		if err != nil {
			t.Fatal(err)
		}
		if text, err := os.ReadFile(p.ID + ".json"); err != nil || !bytes.Equal(text, written) {
			t.Errorf("%s.json is not as we write it (%v); want\n%s", p.ID, err, written)
		}
		if len(round.Bids) != 0 || p.Name == "" || p.About == "" {
			t.Errorf("%s: %d bids, named %q: %q", p.ID, len(round.Bids), p.Name, p.About)
		}
	}
}

func TestTheETTFPresetHasTheFundsCriteriaAndCohorts(t *testing.T) {
	t.Parallel()
	p, ok := preset.Find("ettf-2016-17")
	round, err := p.Round()
	if !ok || err != nil {
		t.Fatal(err)
	}
	var core []string
	for _, c := range round.Criteria {
		if c.Core {
			core = append(core, c.Code)
		}
		if !c.Core && c.Computed != ettf.ComputedCohort {
			t.Errorf("%s is neither a core criterion nor deliverability", c.Code)
		}
	}
	if len(core) != 4 || len(round.Criteria) != 5 {
		t.Errorf("the core criteria are %v of %d", core, len(round.Criteria))
	}
	if c := round.Terms.Cohorts; len(c) != 3 || *c[0].Deadline != "2017-03-31" || *c[1].Deadline != "2019-03-31" || c[2].Deadline != nil {
		t.Errorf("the cohorts are %v", c)
	}
	if round.Terms.Directions != ettf.Directions2013 {
		t.Errorf("it works under the Directions of %s", round.Terms.Directions)
	}
}

func TestTheFundOf2025WorksUnderTheDirectionsOf2024(t *testing.T) {
	t.Parallel()
	p, _ := preset.Find("umf-2025-26")
	round, err := p.Round()
	if err != nil || round.Terms.Directions != ettf.Directions2024 || round.Terms.GrantShareMax() != 100_00 {
		t.Errorf("%v: %+v", err, round)
	}
}

func TestThereIsNoOtherPreset(t *testing.T) {
	t.Parallel()
	if _, ok := preset.Find("umf"); ok {
		t.Error("a preset was found that is not there")
	}
}

func TestTheCommitteesToBeginWithCouldMeetAndDecide(t *testing.T) {
	t.Parallel()
	for _, p := range preset.Committees() {
		if faults := p.Committee.Check(); len(faults) > 0 || p.ID == "" || p.Name == "" {
			t.Errorf("%s: %v", p.ID, faults)
		}
		if found := p.Committee.Findings(ettf.Delegated, ""); len(found) > 0 {
			t.Errorf("%s: %v", p.ID, found)
		}
	}
}
