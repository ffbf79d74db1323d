package report

import (
	"fmt"
	"testing"
)

// BenchmarkReport prints the whole submission as PDF: the ranked list and a page for each bid.
func BenchmarkReport(b *testing.B) {
	for _, bids := range []int{60, 500} {
		a := builder{bids: bids, criteria: 5}.appraisal()
		b.Run(fmt.Sprint(bids), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				out, err := PDF(a)
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(out)))
			}
		})
	}
}
