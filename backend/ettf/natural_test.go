package ettf_test

import (
	"testing"

	"lintel/backend/ettf"
)

func TestReferencesStandAsPeopleCount(t *testing.T) {
	t.Parallel()
	refs := []string{"", "2", "10", "E1", "E02", "E2", "E2a", "E10", "E10b2", "E10b10", "T1", "T1-3", "T99999999999999999999", "T100000000000000000000", "Łódź"}
	for i, a := range refs {
		for j, b := range refs {
			if got := ettf.NaturalLess(a, b); got != (i < j) {
				t.Errorf("%q before %q: %v", a, b, got)
			}
		}
	}
}
