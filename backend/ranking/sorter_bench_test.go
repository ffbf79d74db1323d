package ranking

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// BenchmarkRank scores and orders bids that are already in memory, ties settled.
func BenchmarkRank(b *testing.B) {
	for _, size := range []struct{ rows, columns int }{{100, 5}, {100_000, 9}} {
		b.Run(fmt.Sprintf("%dx%d", size.rows, size.columns), func(b *testing.B) {
			sheet, worth, highest := fullRangeSheet(size.rows, size.columns)
			var sorter Sorter
			less := func(a, b int32) bool { return a < b }
			b.ReportAllocs()
			for b.Loop() {
				sorter.Order(sheet, worth, highest, less)
			}
		})
	}
}

// fullRangeSheet has scores 0.00–100.00 and weights that add up to 100.00.
func fullRangeSheet(rows, columns int) (sheet *Sheet, worth []uint64, highest uint64) {
	random := rand.New(rand.NewPCG(1, 2))
	sheet = NewSheet(rows, columns)
	for i := range rows {
		for j := range columns {
			sheet.Set(i, j, random.Uint32N(10001))
		}
	}
	worth = make([]uint64, columns)
	left := uint64(10000)
	for j := range worth {
		worth[j] = left / uint64(columns-j)
		if j < columns-1 {
			worth[j] += random.Uint64N(200) - 100
		}
		left -= worth[j]
	}
	return sheet, worth, 10000 * 10000
}
