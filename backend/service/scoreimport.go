package service

import (
	"errors"
	"net/mail"
	"slices"
	"strconv"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// scoreImport is one reading of a spreadsheet of scores, held to the rules for scores that are
// typed: whose they may be, when a reason is due, who is recused.
type scoreImport struct {
	*sheetPlan
	who       Person
	seal      *seal
	own       bool // nobody's scores but the person's own
	head      store.Head
	criteria  map[string]*ettf.Criterion
	kinds     map[string]ettf.BidKind
	cells     map[store.CellKey]store.Cell
	handed    map[string]map[string]bool
	recusals  map[string]store.Recusal
	known     map[string]bool // who scores the round, or has scored it as far as the person may see
	strangers []string
	seen      map[store.CellKey]transfer.Place
	steps     []cellChange
}

type cellChange struct {
	key           store.CellKey
	before, after *store.Cell
}

// scores plans what a spreadsheet does to people's scores.
func (p *sheetPlan) scores(r *store.Reader, who Person, head store.Head, round *ettf.Round, in SheetImport) {
	plan, refused := transfer.ReadScores(in.Book, round)
	p.understood(plan.Reading)
	p.refused = refused
	si := newScoreImport(p, r, who, head, round)
	for i := range plan.Scores {
		si.take(&plan.Scores[i])
	}
	si.noteStrangers()
	p.write = func(tx *store.Tx) error {
		for _, step := range si.steps {
			why := store.Why{Action: "imported", Reason: step.after.Reason}
			if err := tx.PutCell(head.ID, step.key, step.before, step.after, why); err != nil {
				return err
			}
		}
		return nil
	}
}

func newScoreImport(p *sheetPlan, r *store.Reader, who Person, head store.Head, round *ettf.Round) *scoreImport {
	si := &scoreImport{sheetPlan: p, who: who, seal: sealOf(r, who, head.ID), own: ownScoresOnly(who, head.ID), head: head,
		criteria: byKey(round.Criteria, func(c *ettf.Criterion) string { return c.Code }), kinds: map[string]ettf.BidKind{},
		cells: r.AllCells(head.ID), handed: r.AllSubmitted(head.ID), recusals: r.Recusals(head.ID), known: map[string]bool{}, seen: map[store.CellKey]transfer.Place{}}
	for i := range round.Bids {
		si.kinds[round.Bids[i].Ref] = round.Bids[i].Kind
	}
	for key := range si.cells {
		if si.seal.open(key.Bid) {
			si.known[key.Scorer] = true
		}
	}
	for _, a := range scorersOf(r, head.ID) {
		si.known[a.Email] = true
	}
	return si
}

// take holds one row to the rules.
func (si *scoreImport) take(row *transfer.ScoreRow) {
	scorer, ok := si.scorer(row)
	if !ok {
		return
	}
	key := store.CellKey{Scorer: scorer, Bid: row.Bid, Criterion: row.Criterion}
	if first, twice := si.seen[key]; twice {
		si.refuse(row.At, row.Score.String(), "one score of "+scorer+" for this bid and criterion; another stands in "+first.String())
		return
	}
	si.seen[key] = row.At
	d := &store.Desk{Head: si.head, Kind: si.kinds[row.Bid], Criterion: si.criteria[row.Criterion],
		Submitted: si.handed[scorer][row.Bid], Recused: si.recusals[scorer].From(row.Bid)}
	if cell, there := si.cells[key]; there {
		d.Cell = &cell
	}
	if saysTheSame(d.Cell, row) {
		si.report.Unchanged++
		return
	}
	after, err := scoredBy(d, key, row)
	if err != nil {
		si.refuse(row.At, row.Score.String(), si.expected(err, scorer))
		return
	}
	si.steps = append(si.steps, cellChange{key, d.Cell, after})
	si.count(key, d.Cell, after)
}

// scorer is whose score a row is.
func (si *scoreImport) scorer(row *transfer.ScoreRow) (string, bool) {
	at := transfer.Place{Sheet: row.At.Sheet, Row: row.At.Row, Heading: "scorer"}
	name := row.Scorer
	if name == "" {
		name = si.who.Email
	}
	if !si.known[name] {
		name = tidyEmail(name)
	}
	mine, _ := CanScore(si.who, si.head.ID)
	address, err := mail.ParseAddress(name)
	switch {
	case mine && name == si.who.Email:
		return name, true
	case row.Scorer == "":
		si.refuse(at, "nothing", "the email of the person whose score it is: you score nothing in this round yourself")
	case si.own:
		si.refuse(at, strconv.Quote(row.Scorer), "your own email, or nothing: the scores that you bring are your own")
	case !si.seal.open(row.Bid):
		si.refuse(at, strconv.Quote(row.Scorer), "your own scores alone until you have submitted them for "+row.Bid)
	case si.known[name]:
		return name, true
	case err != nil || address.Address != name:
		si.refuse(at, strconv.Quote(row.Scorer), "the email of a scorer")
	default:
		if !slices.Contains(si.strangers, name) {
			si.strangers = append(si.strangers, name)
		}
		return name, true
	}
	return "", false
}

// noteStrangers says of scores which nobody of the round gave that they count all the same: a
// slip of the pen in an email would otherwise make a scorer of its own.
func (si *scoreImport) noteStrangers() {
	if len(si.strangers) > 0 {
		si.report.Notes = append(si.report.Notes, "No scorer of this round has the email "+flags.ListOf(si.strangers, 10, "more")+". What the file gives in that name counts all the same.")
	}
}

// saysTheSame says whether a row changes nothing. Without a reason it leaves the one that stands.
func saysTheSame(cell *store.Cell, row *transfer.ScoreRow) bool {
	if cell == nil || cell.Withdrawn != nil || !sameScore(cell.Score, &row.Score) {
		return false
	}
	reason := strings.TrimSpace(row.Reason)
	return reason == "" || reason == strings.TrimSpace(cell.Reason)
}

// scoredBy is the cell that a row makes, by the rules for a score that is typed.
func scoredBy(d *store.Desk, key store.CellKey, row *transfer.ScoreRow) (*store.Cell, error) {
	if err := mayScore(d, key); err != nil {
		return nil, err
	}
	after, err := scored(d, &row.Score, row.Reason)
	if err == nil {
		err = saysWhyAgain(d, after)
	}
	return after, err
}

// expected says in a few words what a row should have been.
func (si *scoreImport) expected(err error, scorer string) string {
	var e *ettf.Error
	switch {
	case !errors.As(err, &e):
		return err.Error()
	case e.Code == "recused" && scorer == si.who.Email:
		return "nothing: you have declared a financial interest, so you do not score this bid"
	case e.Code == "recused":
		return "nothing: " + scorer + " has declared a financial interest, and does not score this bid"
	case len(e.Fields) > 0:
		return e.Fields[0].Expected
	}
	return e.Message
}

// count enters a change of a score into the report.
func (si *scoreImport) count(key store.CellKey, before, after *store.Cell) {
	change := ImportChange{Ref: key.Bid, Criterion: key.Criterion, Scorer: key.Scorer, New: before == nil}
	if before == nil {
		before = &store.Cell{}
		si.report.Added++
	} else {
		si.report.Changed++
	}
	add := func(field, was, is string) {
		if was != is {
			change.Fields = append(change.Fields, ImportField{field, was, is})
		}
	}
	add("score", scoreText(before.Score), scoreText(after.Score))
	add("reason", before.Reason, after.Reason)
	si.report.Changes = append(si.report.Changes, change)
}

func scoreText(score *ettf.Hundredths) string {
	if score == nil {
		return ""
	}
	return score.String()
}
