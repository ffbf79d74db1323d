package ranking

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSortingAgainstASlowSort holds the sorter against a comparison sort of the scores: few and
// many rows, many ties, scores all alike, and scores too large to be packed.
func TestSortingAgainstASlowSort(t *testing.T) {
	t.Parallel()
	var sorter Sorter
	for seed := range uint64(120) {
		random := rand.New(rand.NewPCG(seed, 3))
		rows, columns := random.IntN(200), 1+random.IntN(9)
		if seed%6 == 0 {
			rows = 2000 + random.IntN(6000)
		}
		steps := []uint32{1, 2, 50, 10001}[random.IntN(4)]
		sheet, worth, highest := NewSheet(rows, columns), make([]uint64, columns), uint64(0)
		for j := range worth {
			worth[j] = random.Uint64N([]uint64{2, 3000, 1 << 40}[random.IntN(3)])
			highest += worth[j] * uint64(steps)
		}
		scores := make([]uint64, rows)
		for i := range rows {
			for j := range columns {
				step := random.Uint32N(steps)
				sheet.Set(i, j, step)
				scores[i] += uint64(step) * worth[j]
			}
		}
		order, ranks := sorter.Order(sheet, worth, highest, func(a, b int32) bool { return a > b })
		if len(order) != rows {
			t.Fatalf("seed %d: %d of %d rows", seed, len(order), rows)
		}
		falling := slices.Clone(scores)
		slices.SortFunc(falling, func(a, b uint64) int {
			if a > b {
				return -1
			}
			return 1
		})
		for place, row := range order {
			if scores[row] != falling[place] {
				t.Fatalf("seed %d: place %d holds %d, want %d", seed, place, scores[row], falling[place])
			}
			if first := slices.Index(falling, scores[row]); int(ranks[place]) != first+1 {
				t.Fatalf("seed %d: place %d has rank %d, want %d", seed, place, ranks[place], first+1)
			}
			if place > 0 && scores[row] == scores[order[place-1]] && row > order[place-1] {
				t.Fatalf("seed %d: the tie at place %d is not in order", seed, place)
			}
		}
	}
}
