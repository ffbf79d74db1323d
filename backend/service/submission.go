package service

import (
	"context"

	"lintel/backend/report"
	"lintel/backend/roundfile"
)

// RoundFile is the round in the interchange format.
func (v *Sight) RoundFile(ctx context.Context) ([]byte, error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	return roundfile.Write(a.Round)
}

// PDF is the submission on paper.
func (v *Sight) PDF(ctx context.Context) ([]byte, error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	return report.PDF(a)
}

// HTML is the submission as one page.
func (v *Sight) HTML(ctx context.Context) ([]byte, error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	return report.HTML(a)
}

// PaperStyle is the source that the page's style has for a Content-Security-Policy.
func PaperStyle() string { return report.StyleHash() }
