package service

import (
	"context"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// PlacesImport is a file of practices, list sizes or surveys to be taken into the workspace. Without
// Write it is only said what would change.
type PlacesImport struct {
	Kind SheetKind
	// Name is the file's, for the record.
	Name string
	Book *sheet.Book
	// Commissioners are the codes of those whose practices are wanted; empty for all.
	Commissioners []string
	// Map says of fields of a survey which column they are in, by its heading or letter; "" for none.
	Map   map[string]string
	Write bool
}

// OpenPlaces reads a file of practices, list sizes or surveys, packed (.gz, .zip) or not, before
// there is a workspace to take it into. The report says what is wrong with one that cannot be read.
// Errors: Invalid, those of sheet.Unpack and sheet.Open.
func OpenPlaces(kind SheetKind, name string, content []byte) (*sheet.Book, Import, error) {
	name, content, err := sheet.Unpack(name, content)
	if err != nil {
		report := newImport(string(kind))
		report.refuse(err)
		return nil, report, err
	}
	return OpenSheet(kind, name, content)
}

// MayImportPlaces says whether the person is one who may: it is asked before the file is.
// Errors: Forbidden.
func MayImportPlaces(who Person) error { return must(CanSeeEstate(who)) }

// ImportPlaces takes in practices, list sizes or surveys, all or nothing. What stands and is not in
// the file stays as it is.
// Errors: Forbidden, also for what a round has in which the person may not change it; Invalid
// "sheet-faults" with every fault, which the report lists too.
func (s *Service) ImportPlaces(ctx context.Context, who Person, in PlacesImport) (report Import, err error) {
	if err := MayImportPlaces(who); err != nil {
		return newImport(string(in.Kind)), err
	}
	if !in.Write {
		err = s.store.Read(ctx, func(r *store.Reader) error {
			p, err := planPlaces(r, who, in)
			report = p.report
			return err
		})
		return report, err
	}
	err = s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		p, err := planPlaces(&tx.Reader, who, in)
		report = p.report
		if err == nil {
			err = p.write(tx)
		}
		return err
	})
	report.Written = err == nil
	return report, err
}

// placesPlan is what a file would change in the estate, and what of it is refused.
type placesPlan struct {
	report    Import
	refused   []transfer.Refusal
	practices []beforeAfter[ettf.Practice]
	premises  []beforeAfter[ettf.Premises]
	why       store.Why
	// columns are those of the fields as people said, to be known for files with the same headings.
	columns  map[string]string
	headings string
}

// beforeAfter is something as it stands, nil for what is new, and as it would be.
type beforeAfter[T any] struct {
	before *T
	after  T
}

func planPlaces(r *store.Reader, who Person, in PlacesImport) (*placesPlan, error) {
	p := &placesPlan{report: newImport(string(in.Kind)), why: store.Why{Action: "imported"}}
	if in.Name != "" {
		p.why.Reason = "from the file " + in.Name
	}
	switch in.Kind {
	case PracticeSheet:
		p.fromPractices(r, in)
	case ListSizeSheet:
		p.fromListSizes(r, in)
	case SurveySheet:
		p.fromSurveys(r, in)
	default:
		return p, ettf.Errorf(ettf.Invalid, "kind", "%q is no kind of file about practices and premises.", in.Kind)
	}
	if len(p.refused) > 0 {
		return p, p.report.faults(p.refused)
	}
	return p, p.may(r, who)
}

// may says whether the person may make the changes: rounds that have what changes see it too.
func (p *placesPlan) may(r *store.Reader, who Person) error {
	practices, premises := r.PracticeHeads(), r.PremisesHeads()
	for i := range p.practices {
		if err := must(CanEditEstate(who, practices[p.practices[i].after.Code].Rounds)); err != nil {
			return err
		}
	}
	for i := range p.premises {
		if err := must(CanEditEstate(who, premises[p.premises[i].after.ID].Rounds)); err != nil {
			return err
		}
	}
	return nil
}

func (p *placesPlan) write(tx *store.Tx) error {
	for i := range p.practices {
		if err := tx.PutPractice(p.practices[i].before, &p.practices[i].after, p.why); err != nil {
			return err
		}
	}
	for i := range p.premises {
		if err := tx.PutPremises(p.premises[i].before, &p.premises[i].after, p.why); err != nil {
			return err
		}
	}
	if len(p.columns) == 0 {
		return nil
	}
	return tx.PutFileColumns(p.report.Kind, p.headings, p.columns, store.Why{Action: "kept"})
}

// understood enters into the report how the file was understood.
func (p *placesPlan) understood(reading transfer.PlaceReading) {
	p.report.Mapping, p.report.Ignored, p.report.Notes = reading.Mapping, reading.Ignored, reading.Notes
	p.report.Skipped, p.report.Warnings, p.report.Columns = reading.Skipped, reading.Warnings, reading.Columns
}

// change counts one thing, and lists it with its name unless it stays as it is.
func (p *placesPlan) change(ref, name string, isNew bool, changes []transfer.Change) {
	switch {
	case isNew:
		p.report.Added++
	case len(changes) == 0:
		p.report.Unchanged++
		return
	default:
		p.report.Changed++
	}
	one := ImportChange{Ref: ref, Name: name, New: isNew, Fields: make([]ImportField, len(changes))}
	for i, c := range changes {
		one.Fields[i] = ImportField{c.Field, c.Before, c.After}
	}
	p.report.Changes = append(p.report.Changes, one)
}
