package service

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"lintel/backend/ettf"
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
	consensus map[store.Pair]store.Consensus
	dissents  map[store.Pair][]store.Dissent
	known     map[string]bool // who scores the round, or has scored it as far as the person may see
	seen      map[store.CellKey]transfer.Place
	strangers map[string]int // rows of people who score nothing here, by name
	steps     []func(*store.Tx) error
}

// scores plans what a spreadsheet does to people's scores, and to what is agreed.
func (p *sheetPlan) scores(r *store.Reader, who Person, head store.Head, round *ettf.Round, in SheetImport) {
	plan, refused := transfer.ReadScores(in.Book, round)
	p.understood(plan.Reading)
	p.refused = refused
	si := newScoreImport(p, r, who, head, round)
	for i := range plan.Scores {
		si.take(&plan.Scores[i])
	}
	si.nameStrangers()
	p.write = func(tx *store.Tx) error {
		for _, step := range si.steps {
			if err := step(tx); err != nil {
				return err
			}
		}
		return nil
	}
}

func newScoreImport(p *sheetPlan, r *store.Reader, who Person, head store.Head, round *ettf.Round) *scoreImport {
	si := &scoreImport{sheetPlan: p, who: who, seal: sealOf(r, who, head.ID), own: ownScoresOnly(who, head.ID), head: head,
		criteria: byKey(round.Criteria, func(c *ettf.Criterion) string { return c.Code }), kinds: map[string]ettf.BidKind{},
		cells: r.AllCells(head.ID), handed: r.AllSubmitted(head.ID), recusals: r.Recusals(head.ID),
		consensus: r.Consensuses(head.ID), dissents: r.Dissents(head.ID), known: map[string]bool{}, seen: map[store.CellKey]transfer.Place{},
		strangers: map[string]int{}}
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
	switch {
	case !ok:
	case row.Dissents:
		si.dissent(row, scorer)
	case scorer == transfer.Consensus:
		si.agree(row)
	default:
		si.give(row, scorer)
	}
}

// give plans a score, or that somebody abstains.
func (si *scoreImport) give(row *transfer.ScoreRow, scorer string) {
	key := store.CellKey{Scorer: scorer, Bid: row.Bid, Criterion: row.Criterion}
	if first, twice := si.seen[key]; twice {
		si.refuse(row.At, row.Said(), "one score of "+scorer+" for this bid and criterion; another stands in "+first.String())
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
		si.refuse(row.At, row.Said(), si.expected(err, scorer))
		return
	}
	si.steps = append(si.steps, func(tx *store.Tx) error {
		return tx.PutCell(si.head.ID, key, d.Cell, after, store.Why{Action: "imported", Reason: after.Reason})
	})
	before := d.Cell
	if before == nil {
		before = &store.Cell{}
	}
	si.count(row, scorer, d.Cell == nil, ImportField{"score", cellText(before), cellText(after)}, ImportField{"reason", before.Reason, after.Reason})
}

// agree plans a consensus.
func (si *scoreImport) agree(row *transfer.ScoreRow) {
	of := store.Pair{Bid: row.Bid, Criterion: row.Criterion}
	stood, there := si.consensus[of]
	if there && stood.Score == *row.Score && sameReason(stood.Reason, row.Reason) {
		si.report.Unchanged++
		return
	}
	var before *store.Consensus
	was := ""
	if there {
		before, was = &stood, stood.Score.String()
	}
	err := must(CanAgree(si.who, si.head.ID))
	if err == nil {
		err = inPhase(ettf.CanAgreeScores(si.head.Phase))
	}
	var after *store.Consensus
	if err == nil {
		after, err = agreed(si.who, si.criteria[row.Criterion], *row.Score, row.Reason)
	}
	if err != nil {
		si.refuse(row.At, row.Said(), si.expected(err, transfer.Consensus))
		return
	}
	si.steps = append(si.steps, func(tx *store.Tx) error {
		return tx.PutConsensus(si.head.ID, of, before, after, store.Why{Action: "imported", Reason: after.Reason})
	})
	si.count(row, transfer.Consensus, before == nil, ImportField{"score", was, after.Score.String()}, ImportField{"reason", stood.Reason, after.Reason})
}

// dissent takes what stands as it is. Nobody speaks against a consensus for somebody else, so what
// does not stand is no dissent.
func (si *scoreImport) dissent(row *transfer.ScoreRow, scorer string) {
	for _, d := range si.dissents[store.Pair{Bid: row.Bid, Criterion: row.Criterion}] {
		if d.Person == scorer && sameReason(d.Text, row.Reason) {
			si.report.Unchanged++
			return
		}
	}
	si.refuse(row.At, row.Said(), "a dissent that stands; people say on screen, each for themselves, why they do not share what is agreed")
}

// scorer is whose score a row is. An email that nobody who scores here has is refused: a slip of the
// pen would otherwise make a scorer of its own, and its score would count. The operator may bring the
// scores of people who never had an account, as a round file does; they are named in a note.
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
	switch {
	case mine && name == si.who.Email:
		return name, true
	case row.Scorer == "":
		si.refuse(at, "nothing", "the email of the person whose score it is: you score nothing in this round yourself")
	case si.own:
		si.refuse(at, strconv.Quote(row.Scorer), "your own email, or nothing: the scores that you bring are your own")
	case !si.seal.open(row.Bid):
		si.refuse(at, strconv.Quote(row.Scorer), "your own scores alone until you have submitted them for "+row.Bid)
	case si.known[name], row.Scorer == transfer.Consensus, row.Dissents:
		return name, true
	case si.who.Email == Operator.Email:
		si.strangers[name]++
		return name, true
	default:
		si.refuse(at, strconv.Quote(row.Scorer), "the email of someone who scores this round; invite them first, as a scorer, if it is right")
	}
	return "", false
}

// nameStrangers says whose scores come in who score nothing here otherwise.
func (si *scoreImport) nameStrangers() {
	for _, name := range slices.Sorted(maps.Keys(si.strangers)) {
		si.report.Notes = append(si.report.Notes, fmt.Sprintf("%s of %s, who is no scorer of this round: they count. A name that is mistyped makes a scorer of its own.",
			counted(si.strangers[name], "score", "scores"), name))
	}
}

// saysTheSame says whether a row changes nothing. Without a reason it leaves the one that stands.
func saysTheSame(cell *store.Cell, row *transfer.ScoreRow) bool {
	return cell != nil && cell.Withdrawn == nil && sameScore(cell.Score, row.Score) && (row.Score != nil || cell.Reason != "") &&
		sameReason(cell.Reason, row.Reason)
}

func sameReason(stood, brought string) bool {
	brought = strings.TrimSpace(brought)
	return brought == "" || brought == strings.TrimSpace(stood)
}

// scoredBy is the cell that a row makes, by the rules for a score that is typed.
func scoredBy(d *store.Desk, key store.CellKey, row *transfer.ScoreRow) (*store.Cell, error) {
	if err := mayBeScored(d, key); err != nil {
		return nil, err
	}
	if row.Score == nil {
		return abstained(row.Reason)
	}
	after, err := scored(d, row.Score, row.Reason)
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
	return "nothing: " + e.Message
}

// count enters a change into the report.
func (si *scoreImport) count(row *transfer.ScoreRow, scorer string, isNew bool, fields ...ImportField) {
	change := ImportChange{Ref: row.Bid, Criterion: row.Criterion, Scorer: scorer, New: isNew}
	if isNew {
		si.report.Added++
	} else {
		si.report.Changed++
	}
	for _, f := range fields {
		if f.Before != f.After {
			change.Fields = append(change.Fields, f)
		}
	}
	si.report.Changes = append(si.report.Changes, change)
}

// cellText is a cell as a spreadsheet of scores has it; "" for nothing.
func cellText(c *store.Cell) string {
	row := transfer.ScoreRow{Score: c.Score}
	if c.Score == nil && (c.Reason == "" || c.Withdrawn != nil) {
		return ""
	}
	return row.Said()
}
