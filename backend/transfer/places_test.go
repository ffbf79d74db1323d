package transfer_test

import (
	"encoding/json"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

// wantSound looks whether a round file could hold the practices and premises.
func wantSound(t *testing.T, r *ettf.Round) {
	t.Helper()
	for _, fault := range roundfile.Check(r) {
		t.Errorf("taken in: %v", fault)
	}
	for i := range r.Practices {
		text, err := json.Marshal(&r.Practices[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, faults := roundfile.ReadPractice(text, "$"); len(faults) > 0 {
			t.Errorf("taken in: %v", faults)
		}
	}
	for i := range r.Premises {
		text, err := json.Marshal(&r.Premises[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, faults := roundfile.ReadPremises(text, "$"); len(faults) > 0 {
			t.Errorf("taken in: %v", faults)
		}
	}
}
