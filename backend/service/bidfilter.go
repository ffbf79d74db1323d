package service

import (
	"context"
	"slices"
	"strings"

	"lintel/backend/ettf"
)

// BidFilter chooses some of a round's bids; the zero value chooses all. What is said of a bid must
// all be so: its kind, the cohort that it applies for, whether it has every score, that a stop
// stands which nobody has accepted, that Find is in its ref, title or scheme, and that its ref is
// among the Refs. Lists and spreadsheets read the same filter, so that what is taken away is what
// one sees. It knows no more of scores than the person may.
type BidFilter struct {
	Kind     ettf.BidKind
	Cohort   *int
	Complete *bool
	Stops    bool
	Find     string
	Refs     []string
}

// All says whether the filter leaves nothing out.
func (f *BidFilter) All() bool {
	return f.Kind == "" && f.Cohort == nil && f.Complete == nil && !f.Stops && strings.TrimSpace(f.Find) == "" && f.Refs == nil
}

func (f *BidFilter) fits(b *BidSummary) bool {
	text := strings.ToLower(strings.TrimSpace(f.Find))
	switch {
	case f.Kind != "" && b.Kind != f.Kind:
	case f.Cohort != nil && (b.Cohort == nil || *b.Cohort != *f.Cohort):
	case f.Complete != nil && b.Complete != *f.Complete:
	case f.Stops && !slices.ContainsFunc(b.Flags, func(g ettf.Flag) bool { return g.Severity == ettf.Stop && g.Accepted == "" }):
	case text != "" && !strings.Contains(strings.ToLower(b.Ref+" "+b.Title+" "+b.Scheme), text):
	case f.Refs != nil && !slices.Contains(f.Refs, b.Ref):
	default:
		return true
	}
	return false
}

// chosen are the bids of the list that fit.
// Errors: NotFound "no-such-bid" for a ref that is on no list.
func (f *BidFilter) chosen(list []BidSummary) ([]BidSummary, error) {
	if f.All() {
		return list, nil
	}
	for _, ref := range f.Refs {
		if !slices.ContainsFunc(list, func(b BidSummary) bool { return b.Ref == ref }) {
			return nil, noSuchBid(ref)
		}
	}
	return slices.DeleteFunc(list, func(b BidSummary) bool { return !f.fits(&b) }), nil
}

// fitting says of the round's bids which ones fit.
// Errors: those of chosen.
func (v *Sight) fitting(ctx context.Context, f BidFilter) (func(b *ettf.Bid) bool, error) {
	if f.All() {
		return func(*ettf.Bid) bool { return true }, nil
	}
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	list, err := f.chosen(summaries(a))
	if err != nil {
		return nil, err
	}
	fit := byKey(list, func(b *BidSummary) string { return b.Ref })
	return func(b *ettf.Bid) bool { return fit[b.Ref] != nil }, nil
}
