package flags

import (
	"fmt"

	"lintel/backend/ettf"
	"lintel/backend/ranking"
)

func scoresMissing(o *order, bid int) finding {
	result := o.result[bid]
	if result.Complete {
		return finding{}
	}
	names := make([]string, len(result.Missing))
	for i, c := range result.Missing {
		names[i] = o.round.Criteria[c].Name
	}
	return finding{
		fmt.Sprintf("Has no score yet on %s, so it has no rank.", list(names)),
		[]ettf.Figure{
			{Name: "Lowest score that it could have", Value: Points(result.Low)},
			{Name: "Highest score that it could have", Value: Points(result.High)},
		},
	}
}

// noCoreCriterion looks at core criteria of any weight; one without a score is not worth
// nothing, it is not known.
func noCoreCriterion(f *Facts, bid int) finding {
	b := &f.round.Bids[bid]
	var names []string
	for i := range f.round.Criteria {
		c := &f.round.Criteria[i]
		if !c.Core || !c.AppliesTo(b.Kind) {
			continue
		}
		used, scored := ranking.Used(&f.round.Terms, c, b)
		if !scored || used.Value.Sign() != 0 {
			return finding{}
		}
		names = append(names, c.Name)
	}
	if names == nil {
		return finding{}
	}
	return finding{text: fmt.Sprintf("Is worth nothing on any core criterion (%s), and every bid must meet at least one.", list(names))}
}

// scorersDisagree compares people's own scores on criteria without an agreed one.
func scorersDisagree(f *Facts, bid int) finding {
	b, limit := &f.round.Bids[bid], f.round.Terms.Spread()
	if len(b.Scorings) < 2 {
		return finding{}
	}
	var texts []string
	var figures []ettf.Figure
	for i := range f.round.Criteria {
		c := &f.round.Criteria[i]
		if _, agreed := b.Scores[c.Code]; agreed || !c.AppliesTo(b.Kind) {
			continue
		}
		low, high := extremes(b, c.Code)
		if !Apart(c, low, high, limit) {
			continue
		}
		texts = append(texts, fmt.Sprintf("%s (from %s to %s)", c.Name, low, high))
		figures = append(figures, ettf.Figure{Name: c.Name,
			Value: fmt.Sprintf("%s to %s, on a scale from %s to %s", low, high, c.Scale.Worst, c.Scale.Best)})
	}
	if texts == nil {
		return finding{}
	}
	return finding{fmt.Sprintf("Scorers are far apart on %s, and no score is agreed yet.", list(texts)), figures}
}

// Apart says whether scores from low to high on a criterion are so far apart that those who gave
// them disagree: by the limit, in hundredths of a per cent of the scale, or more.
func Apart(c *ettf.Criterion, low, high, limit ettf.Hundredths) bool {
	return high > low && int64(high-low)*100_00 >= int64(limit)*int64(c.Scale.Length())
}

// extremes are the lowest and the highest of people's scores on a criterion.
func extremes(b *ettf.Bid, criterion string) (low, high ettf.Hundredths) {
	first := true
	for i := range b.Scorings {
		s := &b.Scorings[i]
		if s.Criterion != criterion || s.Score == nil {
			continue
		}
		if first {
			low, high, first = *s.Score, *s.Score, false
		}
		low, high = min(low, *s.Score), max(high, *s.Score)
	}
	return low, high
}
