package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/sheet"
)

// importPlaces takes in practices, list sizes or surveys, or says what they would change. Faults of a
// file that is only looked at are what was asked for; of a file that was to be written they are a refusal.
func importPlaces(kind service.SheetKind) handler {
	return func(a *api, c *gin.Context) error {
		in := service.PlacesImport{Kind: kind, Name: c.Query("name"), Commissioners: c.QueryArray("commissioner")}
		var err error
		if in.Write, err = yesOrNo(c, "write"); err != nil {
			return err
		}
		if in.Map, err = mapping(c); err != nil {
			return err
		}
		if err := service.MayImportPlaces(person(c)); err != nil {
			return err // before 32 MB have come in
		}
		content, err := fileIn(c, service.MaxSheetUpload)
		if err != nil {
			return err
		}
		leave, err := a.queueForSheets(c.Request.Context())
		if err != nil {
			return err
		}
		defer leave()
		book, report, err := service.OpenPlaces(kind, in.Name, content)
		if err == nil {
			in.Book = book
			report, err = a.Service.ImportPlaces(c.Request.Context(), person(c), in)
		}
		var e *ettf.Error
		if errors.As(err, &e) && e.Kind == ettf.Invalid && len(report.Refused) > 0 && !in.Write {
			err = nil
		}
		if err != nil {
			return err
		}
		return fresh(c, report)
	}
}

// queueForSheets waits until there is room to read one more spreadsheet; leave gives it back.
func (a *api) queueForSheets(ctx context.Context) (leave func(), err error) {
	select {
	case a.sheets <- struct{}{}:
		return func() { <-a.sheets }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// downloadPlaces answers with what a file of the kind would bring in again.
func downloadPlaces(kind service.SheetKind, format sheet.Format) handler {
	return func(a *api, c *gin.Context) error {
		text, err := a.Service.PlaceSheet(c.Request.Context(), person(c), kind, format)
		if err != nil {
			return err
		}
		c.Header("Cache-Control", "no-store")
		c.Header("Content-Disposition", fmt.Sprintf("attachment; filename=%q", string(kind)+"."+string(format)))
		c.Data(http.StatusOK, sheetMedia[format], text)
		return nil
	}
}

// mapping is what is said of the fields of a file: map=field=column, once for each.
func mapping(c *gin.Context) (map[string]string, error) {
	said := map[string]string{}
	for _, one := range c.QueryArray("map") {
		field, column, ok := strings.Cut(one, "=")
		if !ok {
			return nil, invalid(ettf.Fault{Path: "map", Found: one, Expected: "field=column"})
		}
		said[field] = column
	}
	return said, nil
}
