package ranking

import "slices"

// orderByFractions orders complete bids by their exact scores as fractions: slower than a sheet
// of whole numbers, and never too small for the numbers.
func orderByFractions(results []Result, complete []int, less func(a, b int32) bool) (order, ranks []int32) {
	order, ranks = make([]int32, len(complete)), make([]int32, len(complete))
	for row := range order {
		order[row] = int32(row)
	}
	slices.SortFunc(order, func(a, b int32) int {
		if c := results[complete[b]].Score.Cmp(results[complete[a]].Score); c != 0 {
			return c
		}
		if less(a, b) {
			return -1
		}
		return 1
	})
	for place, row := range order {
		ranks[place] = int32(place + 1)
		if place > 0 && results[complete[row]].Score.Cmp(results[complete[order[place-1]]].Score) == 0 {
			ranks[place] = ranks[place-1]
		}
	}
	return order, ranks
}
