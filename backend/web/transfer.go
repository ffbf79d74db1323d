package web

import (
	"errors"
	"io"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/sheet"
)

const xlsxMedia = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// upload marks a body that is a file, up to what the handler allows.
type upload struct{}

// sheetsAtOnce bounds the memory of imports: what one file unpacks to takes some hundred megabytes.
const sheetsAtOnce = 2

var sheetMedia = map[sheet.Format]string{sheet.CSV: csvText, sheet.XLSX: xlsxMedia}

// downloadSheet answers with what a spreadsheet of the kind would bring in again. A browser keeps
// bids by the round's tag; that of scores tells nothing of reasons and dissents, so they are sent anew.
func downloadSheet(kind service.SheetKind, format sheet.Format) handler {
	return func(a *api, c *gin.Context) error {
		filter, err := bidFilter(c)
		if err != nil {
			return err
		}
		v, err := a.see(c)
		if err != nil || kind == service.BidSheet && unchanged(c, v) {
			return err
		}
		file, err := v.Sheet(c.Request.Context(), kind, format, filter)
		if err != nil {
			return err
		}
		c.Header("Cache-Control", "no-store")
		if kind == service.BidSheet {
			tagged(c, v)
		}
		name := "-" + string(kind)
		if !filter.All() {
			name = "-some" + name // one who finds the file later must not take it for all
		}
		return asFile(name+"."+string(format), sheetMedia[format])(c, v, file)
	}
}

// downloadTemplate answers with a spreadsheet to fill in.
func downloadTemplate(kind service.SheetKind, format sheet.Format) handler {
	return ofRound(func(c *gin.Context, v *service.Sight) ([]byte, error) {
		return v.SheetTemplate(c.Request.Context(), kind, format)
	}, asFile("-"+string(kind)+"-template."+string(format), sheetMedia[format]))
}

// importSheet takes in a spreadsheet, or says what it would change. Faults of a file that is only
// looked at are what was asked for; of a file that was to be written they are a refusal.
func importSheet(kind service.SheetKind) handler {
	return func(a *api, c *gin.Context) error {
		write, err := yesOrNo(c, "write")
		if err != nil {
			return err
		}
		if err := a.Service.MayImportSheet(c.Request.Context(), person(c), param(c, "id"), kind); err != nil {
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
		book, report, err := service.OpenSheet(kind, c.Query("name"), content)
		if err == nil {
			report, err = a.Service.ImportSheet(c.Request.Context(), person(c), param(c, "id"),
				service.SheetImport{Kind: kind, Book: book, Reason: c.Query("reason"), Write: write})
		}
		var e *ettf.Error
		if errors.As(err, &e) && e.Kind == ettf.Invalid && len(report.Refused) > 0 && !write {
			err = nil
		}
		if err != nil {
			return err
		}
		return fresh(c, report)
	}
}

// fileIn is a body that is a file by itself, whatever its type is said to be.
func fileIn(c *gin.Context, most int64) ([]byte, error) {
	if c.ContentType() == "multipart/form-data" {
		return nil, ettf.Errorf(wrongMedia, "wrong-media", "Send the file itself as the body, and not in a form.")
	}
	roomFor(c, most)
	content, err := io.ReadAll(c.Request.Body)
	if err != nil {
		return nil, cutShort(err)
	}
	return content, nil
}
