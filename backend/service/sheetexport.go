package service

import (
	"context"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// SheetKind is what comes and goes as a spreadsheet.
type SheetKind string

// The kinds of spreadsheet.
const (
	BidSheet      SheetKind = "bids"
	ScoreSheet    SheetKind = "scores"
	PracticeSheet SheetKind = "practices"
	ListSizeSheet SheetKind = "list-sizes"
	SurveySheet   SheetKind = "surveys"
)

// OfPlaces says whether it is about the practices and premises of the workspace, and of no round.
func (k SheetKind) OfPlaces() bool {
	return k == PracticeSheet || k == ListSizeSheet || k == SurveySheet
}

// Sheet is the bids that the filter chooses, or what was scored of them as far as the person may see
// it, as a spreadsheet: an import of it changes nothing.
// Errors: NotFound "no-such-bid" for a ref that the filter names.
func (v *Sight) Sheet(ctx context.Context, kind SheetKind, format sheet.Format, f BidFilter) ([]byte, error) {
	fits, err := v.fitting(ctx, f)
	if err != nil {
		return nil, err
	}
	base, err := v.plain(ctx)
	if err != nil {
		return nil, err
	}
	bids := slices.DeleteFunc(slices.Clone(base.round.Bids), func(b ettf.Bid) bool { return !fits(&b) })
	if kind == BidSheet {
		return transfer.WriteBids(base.round, bids, format)
	}
	rows, err := v.scoreRows(ctx, bids, base.round.Criteria)
	if err != nil {
		return nil, err
	}
	return transfer.WriteScores(rows, base.round.Criteria, format)
}

// SheetTemplate is a spreadsheet to fill in: the columns of bids, or a row for each bid that the
// person may score with columns for the criteria on which people score.
// Errors: Forbidden.
func (v *Sight) SheetTemplate(ctx context.Context, kind SheetKind, format sheet.Format) ([]byte, error) {
	base, err := v.plain(ctx)
	if err != nil {
		return nil, err
	}
	if kind == BidSheet {
		return transfer.BidTemplate(base.round, format)
	}
	if err := must(CanUseScoreSheets(v.person, v.head.ID)); err != nil {
		return nil, err
	}
	var recusal store.Recusal
	err = v.service.store.Read(ctx, func(r *store.Reader) error {
		recusal = r.RecusalOf(v.head.ID, v.person.Email)
		return nil
	})
	if err != nil {
		return nil, err
	}
	bids := slices.DeleteFunc(slices.Clone(base.round.Bids), func(b ettf.Bid) bool { return recusal.From(b.Ref) })
	slices.SortFunc(bids, func(a, b ettf.Bid) int { return naturally(a.Ref, b.Ref) })
	criteria := slices.DeleteFunc(slices.Clone(base.round.Criteria), func(c ettf.Criterion) bool { return c.Computed != "" })
	return transfer.ScoreTemplate(bids, criteria, format)
}
