package service

import (
	"context"
	"reflect"
	"strconv"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// MaxSheetUpload is the most bytes that are taken in to be looked at: more than a spreadsheet may
// have, so that one that is too large is told so by name.
const MaxSheetUpload = 32 << 20

// SheetImport is a spreadsheet to be taken in. The reason is for bids that people score already.
// Without Write it is only said what would change.
type SheetImport struct {
	Kind   SheetKind
	Book   *sheet.Book
	Reason string
	Write  bool
}

// ImportChange is one thing that an import changes: a bid, one person's score of it, a practice or
// premises, these with what they are called. Of what is new Fields are empty for a bid or a practice.
type ImportChange struct {
	Ref       string        `json:"ref"`
	Name      string        `json:"name,omitempty"`
	Criterion string        `json:"criterion,omitempty"`
	Scorer    string        `json:"scorer,omitempty"`
	New       bool          `json:"new"`
	Fields    []ImportField `json:"fields"`
}

// ImportField is one field before and after, as a spreadsheet has it; "" for nothing.
type ImportField struct {
	Field  string `json:"field"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// OpenSheet reads a spreadsheet whatever its format, before there is anything to take it into. The
// report says of one that cannot be read what is wrong with it.
// Errors: Invalid, those of sheet.Open.
func OpenSheet(kind SheetKind, name string, content []byte) (*sheet.Book, Import, error) {
	report := newImport(string(kind))
	book, err := sheet.Open(name, content)
	if err != nil {
		report.refuse(err)
		for i := range report.Refused {
			report.Refused[i].Column = "" // it is the file as a whole
		}
	}
	return book, report, err
}

// MayImportSheet says whether now is the time, and the person the one, to take a spreadsheet in: it
// is asked before the file is.
// Errors: NotFound "no-such-round", Forbidden, Conflict "phase".
func (s *Service) MayImportSheet(ctx context.Context, who Person, round string, kind SheetKind) error {
	return s.store.Read(ctx, func(r *store.Reader) error {
		_, err := mayImportSheet(r, who, round, kind)
		return err
	})
}

func mayImportSheet(r *store.Reader, who Person, round string, kind SheetKind) (store.Head, error) {
	head, err := r.Head(round)
	if err != nil {
		return head, err
	}
	if err := must(CanImportSheet(who, round, kind)); err != nil {
		return head, err
	}
	if kind == ScoreSheet {
		return head, inPhase(CanBringScores(who, head.ID, head.Phase))
	}
	return head, inPhase(ettf.CanChangeBids(head.Phase))
}

// ImportSheet takes in a spreadsheet of bids or of scores, all or nothing.
// Errors: those of MayImportSheet; Invalid "sheet-faults" with every fault, which the report lists
// too; Invalid without a reason where one is needed.
func (s *Service) ImportSheet(ctx context.Context, who Person, round string, in SheetImport) (Import, error) {
	p := &sheetPlan{report: newImport(string(in.Kind))}
	plan := func(r *store.Reader) (err error) {
		p, err = planSheet(r, who, round, in)
		return err
	}
	if err := s.store.Read(ctx, plan); err != nil || !in.Write {
		return p.report, err
	}
	err := s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		if !p.stands(&tx.Reader) {
			if err := plan(&tx.Reader); err != nil {
				return err
			}
		}
		return p.write(tx)
	})
	p.report.Written = err == nil
	return p.report, err
}

// stands says whether a plan that was made before still holds. Who writes keeps all others waiting,
// and a large file of bids takes longer to plan than to write. What is planned of scores hangs on
// who the scorers are too, and is planned anew.
func (p *sheetPlan) stands(r *store.Reader) bool {
	now, err := r.Head(p.report.Round)
	switch {
	case err != nil || p.report.Kind != string(BidSheet) || now.Phase != p.head.Phase:
		return false
	case now.Revision == p.head.Revision:
		return true
	}
	// Something of the round has changed, though it may be an interest, of which nothing here hangs.
	round, err := r.RoundWithoutScores(p.report.Round)
	return err == nil && reflect.DeepEqual(round, p.before) && reflect.DeepEqual(r.BidHeads(p.report.Round), p.heads)
}

// sheetPlan is what a spreadsheet would change, and what of it is refused.
type sheetPlan struct {
	head    store.Head
	before  *ettf.Round
	heads   []store.BidHead
	report  Import
	refused []transfer.Refusal
	write   func(*store.Tx) error
}

func planSheet(r *store.Reader, who Person, round string, in SheetImport) (*sheetPlan, error) {
	p := &sheetPlan{report: newImport(string(in.Kind))}
	p.report.Round = round
	head, err := mayImportSheet(r, who, round, in.Kind)
	if err != nil {
		return p, err
	}
	before, err := r.RoundWithoutScores(round)
	if err != nil {
		return p, err
	}
	p.head, p.before, p.heads = head, before, r.BidHeads(round)
	if in.Kind == ScoreSheet {
		p.scores(r, who, head, before, in)
	} else if err := p.bids(r, head, before, in); err != nil {
		return p, err
	}
	return p, p.faults(r, round)
}

// understood enters into the report how the headings were understood.
func (p *sheetPlan) understood(reading transfer.Reading) {
	p.report.Mapping, p.report.Ignored, p.report.Notes = reading.Mapping, reading.Ignored, reading.Notes
}

func (p *sheetPlan) refuse(at transfer.Place, found, expected string) {
	p.refused = append(p.refused, transfer.Refusal{Place: at, Found: found, Expected: expected})
}

// faults is the error that carries what is refused, nil without any. What is refused counts
// nothing and changes nothing.
func (p *sheetPlan) faults(r *store.Reader, round string) error {
	if len(p.refused) == 0 {
		return nil
	}
	withdrawn := map[string]string{}
	for _, h := range r.BidHeads(round) {
		if h.Withdrawn != nil {
			withdrawn[strconv.Quote(h.Ref)] = "; bid " + h.Ref + " is withdrawn"
		}
	}
	for n := range p.refused {
		p.refused[n].Expected += withdrawn[p.refused[n].Found]
	}
	return p.report.faults(p.refused)
}

// CodeSheetFaults is the code of the error that carries what of a spreadsheet is refused.
const CodeSheetFaults = "sheet-faults"

// faults enters what is refused, and is the error that carries it.
func (i *Import) faults(refused []transfer.Refusal) error {
	i.Added, i.Changed, i.Unchanged, i.Changes = 0, 0, 0, nil
	faults := make([]ettf.Fault, len(refused))
	for n, one := range refused {
		i.Refused = append(i.Refused, refusalOf(one))
		faults[n] = ettf.Fault{Path: one.Place.String(), Found: one.Found, Expected: one.Expected}
		if faults[n].Path == "" {
			faults[n].Path = "the file"
		}
	}
	return &ettf.Error{Kind: ettf.Invalid, Code: CodeSheetFaults, Fields: faults,
		Message: "The file has " + counted(len(faults), "fault", "faults") + ", so nothing of it is taken in."}
}

// refusalOf names a cell by its sheet, its place and the heading of its column, or by the column's
// letter where that has none.
func refusalOf(one transfer.Refusal) Refusal {
	at := one.Place
	refusal := Refusal{Sheet: at.Sheet, Row: at.Row, Column: at.Heading, Found: one.Found, Why: "expected " + one.Expected}
	if at.Column != "" && at.Row > 0 {
		refusal.Cell = at.Column + strconv.Itoa(at.Row)
	}
	if refusal.Column == "" {
		refusal.Column = at.Column
	}
	return refusal
}
