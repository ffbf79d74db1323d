package appraisal

import (
	"fmt"
	"testing"

	"lintel/backend/ettf"
)

// BenchmarkOf appraises a round that is already in memory.
func BenchmarkOf(b *testing.B) {
	for _, bids := range []int{10, 200} {
		b.Run(fmt.Sprint(bids), func(b *testing.B) {
			r := madeRound(1, bids)
			b.ReportAllocs()
			for b.Loop() {
				Of(r)
			}
		})
	}
}

// BenchmarkTrial tries other weights on a round that is already appraised.
func BenchmarkTrial(b *testing.B) {
	for _, bids := range []int{10, 200} {
		b.Run(fmt.Sprint(bids), func(b *testing.B) {
			a := Of(madeRound(1, bids))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := a.Trial(map[string]ettf.Hundredths{"c0": 33_00}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
