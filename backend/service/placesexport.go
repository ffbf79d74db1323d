package service

import (
	"context"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// PlaceSheet is the practices of the workspace, their list sizes, or its premises with their surveys, as a
// spreadsheet: an import of it changes nothing.
// Errors: Forbidden.
func (s *Service) PlaceSheet(ctx context.Context, who Person, kind SheetKind, format sheet.Format) (text []byte, err error) {
	if err := must(CanSeeEstate(who)); err != nil {
		return nil, err
	}
	err = s.store.Read(ctx, func(r *store.Reader) error {
		switch kind {
		case PracticeSheet:
			text, err = transfer.WritePractices(r.Practices(), format)
		case ListSizeSheet:
			text, err = transfer.WriteListSizes(r.Practices(), format)
		case SurveySheet:
			text, err = transfer.WriteSurveys(r.AllPremises(), format)
		default:
			err = ettf.Errorf(ettf.Invalid, "kind", "%q is no kind of file about practices and premises.", kind)
		}
		return err
	})
	return text, err
}
