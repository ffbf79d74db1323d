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

// HTML is the submission as one page, and the source that its style has for a
// Content-Security-Policy.
func (v *Sight) HTML(ctx context.Context) (page []byte, style string, err error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, "", err
	}
	page, err = report.HTML(a)
	return page, report.StyleHash(), err
}
