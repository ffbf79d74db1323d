package appraisal

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"lintel/backend/ettf"
)

// Trial appraises a round under other weights, by criterion code; criteria not named keep their
// weight. Each result says what its rank was and how it moved. The round is not touched.
// Errors: Invalid for an unknown criterion, a negative weight or all weights 0.
func Trial(r *ettf.Round, weights map[string]ettf.Hundredths) (*Appraisal, error) {
	return Of(r).Trial(weights)
}

// Trial is the round of this appraisal under other weights, as the function Trial; it works out
// again only what weights change. Moves are told from the round's own weights.
func (a *Appraisal) Trial(weights map[string]ettf.Hundredths) (*Appraisal, error) {
	g := a.groundwork
	if g == nil {
		g = Of(a.Round).groundwork
	}
	byCriterion, faults := mergeWeights(g.round.Criteria, weights)
	if faults != nil {
		return nil, &ettf.Error{
			Kind: ettf.Invalid, Code: "weights", Fields: faults,
			Message: "These weights cannot be tried: " + faults[0].String() + ".",
		}
	}
	trial := g.appraise(g.rank(byCriterion))
	for i := range trial.Ranking.Results {
		result := &trial.Ranking.Results[i]
		was := g.ranks[g.facts.Bid(result.Ref)]
		result.Was, result.Moved = rankOrNil(was), moved(was, result.Rank)
	}
	return trial, nil
}

// mergeWeights puts the trial's weights in the place of the round's, by criterion.
func mergeWeights(criteria []ettf.Criterion, weights map[string]ettf.Hundredths) ([]ettf.Hundredths, []ettf.Fault) {
	merged, codes := make([]ettf.Hundredths, len(criteria)), make([]string, len(criteria))
	var sum ettf.Hundredths
	for i := range criteria {
		merged[i], codes[i] = criteria[i].Weight, criteria[i].Code
		if w, named := weights[codes[i]]; named {
			merged[i] = w
		}
		sum += merged[i]
	}
	var faults []ettf.Fault
	for _, code := range slices.Sorted(maps.Keys(weights)) {
		switch path := "weights." + code; {
		case !slices.Contains(codes, code):
			faults = append(faults, ettf.Fault{Path: path, Found: strconv.Quote(code), Expected: "the code of a criterion: " + strings.Join(codes, ", ")})
		case weights[code] < 0:
			faults = append(faults, ettf.Fault{Path: path, Found: weights[code].String(), Expected: "a weight of 0 or more"})
		case weights[code] > ettf.MaxDecimal:
			faults = append(faults, ettf.Fault{Path: path, Found: weights[code].String(), Expected: "a weight of at most 100,000,000,000"})
		}
	}
	if faults == nil && sum == 0 && len(criteria) > 0 {
		faults = append(faults, ettf.Fault{Path: "weights", Found: "0 for every criterion", Expected: "at least one weight above 0"})
	}
	return merged, faults
}

// moved says in words how a rank changed; 0 stands for no rank.
func moved(was int, rank *int) string {
	switch {
	case was == 0 && rank == nil:
		return "no change"
	case was == 0:
		return "now ranked"
	case rank == nil:
		return "no longer ranked"
	case *rank < was:
		return "up " + strconv.Itoa(was-*rank)
	case *rank > was:
		return "down " + strconv.Itoa(*rank-was)
	default:
		return "no change"
	}
}

func rankOrNil(rank int) *int {
	if rank == 0 {
		return nil
	}
	return &rank
}
