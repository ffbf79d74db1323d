package store

import (
	"strings"

	"lintel/backend/ettf"
)

// Cell is what a person has given a bid on one criterion: a score with its reason; no score but a
// reason, when they abstain; or a score that was Withdrawn after an interest. Saved is when that
// was, empty for what came with a round file; the record has its own time.
type Cell struct {
	Score     *ettf.Hundredths `json:"score"`
	Reason    string           `json:"reason,omitempty"`
	Withdrawn *ettf.Hundredths `json:"withdrawn,omitempty"`
	Saved     string           `json:"-"`
}

// Scoring is the cell as a round file has it: a score that was withdrawn is none.
func (c *Cell) Scoring(scorer, criterion string) ettf.Scoring {
	one := ettf.Scoring{Scorer: scorer, Criterion: criterion, Score: c.Score, Reason: c.Reason}
	if c.Withdrawn != nil {
		one.Reason = withdrawnReason
	}
	return one
}

// CellKey names a person's cell.
type CellKey struct{ Scorer, Bid, Criterion string }

// subject is how the record names the cell: under its bid.
func (k CellKey) subject() string { return under(k.Bid, "score", k.Criterion, k.Scorer) }

// Desk is all that says whether a person may score a bid on a criterion now, and what they have
// given so far. Kind is empty when there is no such bid, Criterion nil when there is no such
// criterion; Cell is nil for one that nobody touched.
type Desk struct {
	Head      Head
	Kind      ettf.BidKind
	Criterion *ettf.Criterion
	Cell      *Cell
	Submitted bool
	Recused   bool
}

const deskQuery = `SELECT r.id, r.name, r.phase, r.revision, r.scored, coalesce(b.kind, ''),
		c.code, c.name, c.worst, c.best, c.computed,
		(SELECT group_concat(k.kind) FROM criterion_kinds k WHERE k.round = c.round AND k.criterion = c.code),
		s.scorer IS NOT NULL, s.score, coalesce(s.reason, ''), s.withdrawn, coalesce(s.saved, ''),
		EXISTS (SELECT 1 FROM submitted d WHERE d.round = r.id AND d.scorer = ?3 AND d.bid = ?2),
		EXISTS (SELECT 1 FROM interests i WHERE i.round = r.id AND i.person = ?3 AND ` + recuses + ` AND (i.bid = ?2 OR i.bid IS NULL OR r.recusal = 'list'))
	FROM rounds r
	LEFT JOIN bids b ON b.round = r.id AND b.ref = ?2 AND b.withdrawn IS NULL
	LEFT JOIN criteria c ON c.round = r.id AND c.code = ?4
	LEFT JOIN scorings s ON s.round = r.id AND s.scorer = ?3 AND s.bid = ?2 AND s.criterion = ?4
	WHERE r.id = ?1`

// recuses is which interests take a scorer out: financial ones that count and have not ended.
const recuses = "i.type = 'financial' AND i.ended = '' AND i.state = 'declared'"

// Desk is how things stand for one cell, in one question.
// Errors: NotFound "no-such-round".
func (r *Reader) Desk(round string, key CellKey) (d Desk, err error) {
	var code, name, computed, kinds *string
	var scale struct{ worst, best *ettf.Hundredths }
	var touched bool
	var cell Cell
	found := r.one(deskQuery, []any{round, key.Bid, key.Scorer, key.Criterion},
		&d.Head.ID, &d.Head.Name, &d.Head.Phase, &d.Head.Revision, &d.Head.Scored, &d.Kind,
		&code, &name, &scale.worst, &scale.best, &computed, &kinds,
		&touched, &cell.Score, &cell.Reason, &cell.Withdrawn, &cell.Saved, &d.Submitted, &d.Recused)
	if !found {
		_, err := r.Head(round)
		return d, err
	}
	if code != nil {
		d.Criterion = &ettf.Criterion{Code: *code, Name: *name, Scale: ettf.Scale{Worst: *scale.worst, Best: *scale.best}, Computed: *computed}
		if kinds != nil {
			for kind := range strings.SplitSeq(*kinds, ",") {
				d.Criterion.Kinds = append(d.Criterion.Kinds, ettf.BidKind(kind))
			}
		}
	}
	if touched {
		d.Cell = &cell
	}
	return d, nil
}

// Cells are all that a person has given in a round.
func (r *Reader) Cells(round, scorer string) map[CellKey]Cell {
	cells := map[CellKey]Cell{}
	r.each("SELECT bid, criterion, score, reason, withdrawn, saved FROM scorings WHERE round = ? AND scorer = ?",
		[]any{round, scorer}, func(scan func(...any)) {
			key := CellKey{Scorer: scorer}
			var c Cell
			scan(&key.Bid, &key.Criterion, &c.Score, &c.Reason, &c.Withdrawn, &c.Saved)
			cells[key] = c
		})
	return cells
}

// PutCell keeps what a person gives a bid on a criterion, or, when after is nil, takes it away.
func (tx *Tx) PutCell(round string, key CellKey, before, after *Cell, why Why) error {
	e := entry(why, round, key.subject(), before, after)
	e.scores = true
	return tx.record(e, func(w *writing) {
		if after == nil {
			w.do("DELETE FROM scorings WHERE round = ? AND scorer = ? AND bid = ? AND criterion = ?", round, key.Scorer, key.Bid, key.Criterion)
			return
		}
		w.do(putCell, round, key.Scorer, key.Bid, key.Criterion, givenHere, after.Score, after.Reason, after.Withdrawn, stamp(tx.at))
	})
}

const putCell = `INSERT INTO scorings (round, scorer, bid, criterion, place, score, reason, withdrawn, saved) VALUES (?,?,?,?,?,?,?,?,?)
	ON CONFLICT DO UPDATE SET score = excluded.score, reason = excluded.reason, withdrawn = excluded.withdrawn, saved = excluded.saved`

// AllCells are all that anybody has given in a round.
func (r *Reader) AllCells(round string) map[CellKey]Cell {
	cells := map[CellKey]Cell{}
	r.each("SELECT scorer, bid, criterion, score, reason, withdrawn, saved FROM scorings WHERE round = ?", []any{round}, func(scan func(...any)) {
		var key CellKey
		var c Cell
		scan(&key.Scorer, &key.Bid, &key.Criterion, &c.Score, &c.Reason, &c.Withdrawn, &c.Saved)
		cells[key] = c
	})
	return cells
}
