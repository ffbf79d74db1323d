package service

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// scoreRows are what people gave the bids, what was agreed and who dissents, as far as the person
// may see it; scorers who do not run the round get what is their own. A score that was withdrawn
// after an interest is none.
func (v *Sight) scoreRows(ctx context.Context, bids []ettf.Bid, criteria []ettf.Criterion) ([]transfer.ScoreRow, error) {
	g := &givenRows{sight: v, own: ownScoresOnly(v.person, v.head.ID), rows: map[store.Pair][]transfer.ScoreRow{}}
	err := v.service.store.Read(ctx, func(r *store.Reader) error {
		g.cells(r.AllCells(v.head.ID), r.Recusals(v.head.ID))
		g.agreed(r.Consensuses(v.head.ID), r.Dissents(v.head.ID))
		return nil
	})
	if err != nil {
		return nil, err
	}
	rows := []transfer.ScoreRow{}
	for i := range bids {
		for j := range criteria {
			rows = append(rows, g.rows[store.Pair{Bid: bids[i].Ref, Criterion: criteria[j].Code}]...)
		}
	}
	return rows, nil
}

// givenRows are rows by what they are about.
type givenRows struct {
	sight *Sight
	own   bool // the person's own rows alone
	rows  map[store.Pair][]transfer.ScoreRow
}

// sees says whether the person may take away what somebody says of a bid.
func (g *givenRows) sees(bid, whose string) bool {
	return whose == g.sight.person.Email || !g.own && g.sight.seal.open(bid)
}

func (g *givenRows) add(of store.Pair, row transfer.ScoreRow) {
	if g.sees(of.Bid, row.Scorer) {
		row.Bid, row.Criterion = of.Bid, of.Criterion
		g.rows[of] = append(g.rows[of], row)
	}
}

func (g *givenRows) cells(cells map[store.CellKey]store.Cell, recusals map[string]store.Recusal) {
	byScorer := func(a, b store.CellKey) int { return cmp.Compare(a.Scorer, b.Scorer) }
	for _, key := range slices.SortedFunc(maps.Keys(cells), byScorer) {
		c := cells[key]
		switch stateOf(&c, true, recusals[key.Scorer].From(key.Bid)) {
		case ettf.Scored, ettf.Abstained:
			g.add(store.Pair{Bid: key.Bid, Criterion: key.Criterion}, transfer.ScoreRow{Scorer: key.Scorer, Score: c.Score, Reason: c.Reason})
		}
	}
}

func (g *givenRows) agreed(consensus map[store.Pair]store.Consensus, dissents map[store.Pair][]store.Dissent) {
	for of, c := range consensus {
		g.add(of, transfer.ScoreRow{Scorer: transfer.Consensus, Score: &c.Score, Reason: c.Reason})
	}
	for of, all := range dissents {
		for _, d := range all {
			g.add(of, transfer.ScoreRow{Scorer: d.Person, Dissents: true, Reason: d.Text})
		}
	}
}
