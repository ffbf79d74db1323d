package ranking

import (
	"cmp"
	"math/big"
	"slices"

	"lintel/backend/ettf"
)

// TieRule is how bids of equal score are listed; it is printed wherever a tie stands.
const TieRule = "earlier cohort, then lower total liability, then reference"

// Result is one bid's place. Rank is 0 for an incomplete bid, whose Score is the midpoint of the
// worst (Low) and the best (High) that it could be; both are nil for a complete one. Cohort is
// the number of the cohort that the bid can meet, nil when it meets none.
type Result struct {
	Bid       int
	Rank      int
	Tied      bool
	Complete  bool
	Score     *big.Rat
	Low, High *big.Rat
	Uses      []Use
	Missing   []int
	Cohort    *int
}

// Rank scores and lists a round's bids; see Scored.Rank.
func Rank(r *ettf.Round, weights []ettf.Hundredths, compareLiability func(a, b int) int) []Result {
	return Score(r).Rank(weights, compareLiability)
}

// Rank lists the round's bids: the complete ones by descending score, equal scores sharing a
// rank, then the incomplete ones by their midpoints. Weights are by criterion, 0 or more, nil for
// the round's own. Within equal scores bids stand by TieRule; compareLiability compares the total
// liability of two bids by their index.
func (s *Scored) Rank(weights []ettf.Hundredths, compareLiability func(a, b int) int) []Result {
	w, r := s.weigh(weights), s.round
	results := make([]Result, len(r.Bids))
	for i := range results {
		results[i] = w.assess(i)
	}
	byRule := tieOrder(r, results, compareLiability)
	var complete, incomplete []int
	for i := range results {
		if results[i].Complete {
			complete = append(complete, i)
		} else {
			incomplete = append(incomplete, i)
		}
	}
	complete = w.rank(results, complete, byRule)
	slices.SortFunc(incomplete, func(a, b int) int {
		return cmp.Or(results[b].Score.Cmp(results[a].Score), byRule(a, b))
	})
	listed := make([]Result, 0, len(results))
	for _, i := range append(complete, incomplete...) {
		listed = append(listed, results[i])
	}
	return listed
}

// rank gives the complete bids their ranks and returns them in order.
func (w *weighting) rank(results []Result, complete []int, byRule func(a, b int) int) []int {
	order, ranks := w.order(results, complete, byRule)
	listed := make([]int, len(order))
	for place, row := range order {
		i := complete[row]
		listed[place] = i
		results[i].Rank = int(ranks[place])
		results[i].Tied = place > 0 && ranks[place] == ranks[place-1] ||
			place+1 < len(order) && ranks[place] == ranks[place+1]
	}
	return listed
}

// tieOrder compares bids of equal score: earlier cohort (none last), lower liability, reference.
func tieOrder(r *ettf.Round, results []Result, compareLiability func(a, b int) int) func(a, b int) int {
	return func(a, b int) int {
		return cmp.Or(
			compareCohorts(results[a].Cohort, results[b].Cohort),
			compareLiability(a, b),
			compareRefs(r.Bids[a].Ref, r.Bids[b].Ref),
		)
	}
}

func compareCohorts(a, b *int) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return cmp.Compare(*a, *b)
}

func compareRefs(a, b string) int {
	switch {
	case ettf.NaturalLess(a, b):
		return -1
	case ettf.NaturalLess(b, a):
		return 1
	}
	return 0
}
