package service

import (
	"context"
	"errors"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// MaxRoundFile is the size in bytes of the largest round file that is taken in.
const MaxRoundFile = roundfile.MaxSize

// ImportFormat names the report of an import.
const ImportFormat = "lintel.import/1"

// Import says what an import changes, or would change. A round file counts its round (with its
// terms, criteria, lists and agreed order) as one, then each practice, premises and bid; a bid
// that the file no longer has counts as changed. A spreadsheet counts each bid, or each score; one of
// practices or list sizes each practice, one of surveys each premises.
type Import struct {
	Format    string            `json:"format"`
	Kind      string            `json:"kind"`
	Added     int               `json:"added"`
	Changed   int               `json:"changed"`
	Unchanged int               `json:"unchanged"`
	Refused   []Refusal         `json:"refused"`
	Mapping   map[string]string `json:"mapping"`
	Written   bool              `json:"written"`
	// Of practices, list sizes and surveys: the rows that were passed over, each sort with its reason,
	// what one should question before it is written, and how each column was understood.
	Skipped  []transfer.Skip   `json:"skipped,omitempty"`
	Warnings []string          `json:"warnings,omitempty"`
	Columns  []transfer.Mapped `json:"columns,omitempty"`
	// Of a list of practices: whose they are, asked for or not.
	Commissioners []transfer.CommissionerCount `json:"commissioners,omitempty"`
	// Of a spreadsheet: what changes, the columns that are not read, and what else a reader should know.
	Changes []ImportChange `json:"changes,omitempty"`
	Ignored []string       `json:"ignored,omitempty"`
	Notes   []string       `json:"notes,omitempty"`
	// Round is the id of the round that the import is, or would be, in.
	Round string `json:"-"`
}

// Refusal is one thing that cannot be imported. In a round file Column is the JSON path of the
// place, and Row is 0; in a spreadsheet it is the heading, and Cell the place as it shows there.
type Refusal struct {
	Sheet  string `json:"sheet,omitempty"`
	Cell   string `json:"cell,omitempty"`
	Row    int    `json:"row"`
	Column string `json:"column"`
	Found  string `json:"found"`
	Why    string `json:"why"`
}

// ImportRound takes in a round file, all or nothing. It becomes the round with the id; without
// one, the round of the same name, or else a new one in preparation with its weights confirmed.
// Without write it only says what would change.
// Errors: Forbidden, "hidden" for a round that the person still has to score; Invalid for a file with
// faults, which the report then lists; Conflict "phase" for a round that is past preparing,
// "round-name-taken" when the id is one round and the name another's.
func (s *Service) ImportRound(ctx context.Context, who Person, text []byte, id string, write bool) (Import, error) {
	report := newImport("round")
	if err := must(CanImport(who)); err != nil {
		return report, err
	}
	round, err := roundfile.Parse(text)
	if err != nil {
		report.refuse(err)
		return report, err
	}
	if !write {
		err = s.store.Read(ctx, func(r *store.Reader) error {
			p, err := planRound(r, who, id, round)
			p.report(&report)
			return err
		})
		return report, err
	}
	err = s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		p, err := planRound(&tx.Reader, who, id, round)
		if err != nil {
			return err
		}
		p.report(&report)
		return p.write(tx)
	})
	report.Written = err == nil
	return report, err
}

// JudgeRound reads a round file as ImportRound would, before there is a workspace to take it in.
func JudgeRound(text []byte) (Import, error) {
	report := newImport("round")
	_, err := roundfile.Parse(text)
	report.refuse(err)
	return report, err
}

func newImport(kind string) Import {
	return Import{Format: ImportFormat, Kind: kind, Refused: []Refusal{}, Mapping: map[string]string{}}
}

func (i *Import) refuse(err error) {
	var e *ettf.Error
	if !errors.As(err, &e) {
		return
	}
	for _, f := range e.Fields {
		i.Refused = append(i.Refused, Refusal{Column: f.Path, Found: f.Found, Why: "expected " + f.Expected})
	}
	if len(e.Fields) == 0 {
		i.Refused = append(i.Refused, Refusal{Column: "$", Why: e.Message})
	}
}
