package service

import (
	"context"

	"lintel/backend/report"
	"lintel/backend/roundfile"
)

// RoundFile is the round in the interchange format, with what the person may see: while others'
// scores are hidden it has their own.
func (v *Sight) RoundFile(ctx context.Context) ([]byte, error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	round := a.Round
	if !v.seal.ordered() {
		round = copied(round)
		for i := range round.Bids {
			if b := &round.Bids[i]; !v.seal.open(b.Ref) {
				b.Scorings = v.seal.own(b.Ref, round.Criteria)
			}
		}
	}
	return roundfile.Write(round)
}

// PDF is the submission on paper.
// Errors: Forbidden "hidden".
func (v *Sight) PDF(ctx context.Context) ([]byte, error) {
	a, err := v.Whole(ctx)
	if err != nil {
		return nil, err
	}
	return report.PDF(a)
}

// HTML is the submission as one page.
// Errors: Forbidden "hidden".
func (v *Sight) HTML(ctx context.Context) ([]byte, error) {
	a, err := v.Whole(ctx)
	if err != nil {
		return nil, err
	}
	return report.HTML(a)
}

// PaperStyle is the source that the page's style has for a Content-Security-Policy.
func PaperStyle() string { return report.StyleHash() }
