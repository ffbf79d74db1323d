package cli

import (
	"math"
	"testing"
)

func TestMemoryIsKeptSmallUntilMoreIsInUse(t *testing.T) {
	t.Parallel()
	for live, want := range map[uint64]int64{0: 32 << 20, 20 << 20: 32 << 20, 25 << 20: math.MaxInt64, 1 << 30: math.MaxInt64} {
		if got := limitFor(live); got != want {
			t.Errorf("with %d in use the limit is %d, want %d", live, got, want)
		}
	}
}
