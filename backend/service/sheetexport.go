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
	BidSheet   SheetKind = "bids"
	ScoreSheet SheetKind = "scores"
)

// Sheet is the bids that the filter chooses, or the scores of them that the person may see, as a
// spreadsheet: an import of it changes nothing. Scorers who do not run the round get their own scores. A cell without a
// score, abstained or withdrawn, is left out, and so is a consensus, which is nobody's own.
func (v *Sight) Sheet(ctx context.Context, kind SheetKind, format sheet.Format, f BidFilter) ([]byte, error) {
	fits, err := v.fitting(ctx, f)
	if err != nil {
		return nil, err
	}
	if kind == BidSheet {
		base, err := v.plain(ctx)
		if err != nil {
			return nil, err
		}
		bids := slices.DeleteFunc(slices.Clone(base.round.Bids), func(b ettf.Bid) bool { return !fits(&b) })
		return transfer.WriteBids(base.round, bids, format)
	}
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	return transfer.WriteScores(v.scoreRows(a.Round, fits), a.Round.Criteria, format)
}

func (v *Sight) scoreRows(round *ettf.Round, fits func(*ettf.Bid) bool) []transfer.ScoreRow {
	own, rows := ownScoresOnly(v.person, v.head.ID), []transfer.ScoreRow{}
	for i := range round.Bids {
		b := &round.Bids[i]
		if !fits(b) {
			continue
		}
		scorings := b.Scorings
		if !v.seal.open(b.Ref) {
			scorings = v.seal.own(b.Ref, round.Criteria)
		}
		for _, s := range scorings {
			if s.Score != nil && (!own || s.Scorer == v.person.Email) {
				rows = append(rows, transfer.ScoreRow{Bid: b.Ref, Criterion: s.Criterion, Scorer: s.Scorer, Score: *s.Score, Reason: s.Reason})
			}
		}
	}
	return rows
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
