package sheet

import (
	"bytes"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"lintel/backend/ettf"
)

// Open reads a spreadsheet whole or not at all. The name is used in messages alone; what the file
// is follows from its content.
// Errors: kind Invalid with one of this package's codes, and a message that says what to do.
func Open(name string, content []byte) (*Book, error) {
	o := opener{name: shownName(name), budget: maxCells, book: &Book{}}
	if len(content) > MaxSize {
		return nil, o.fail(CodeTooLarge, "%s is %.1f MB; a spreadsheet may have at most 25 MB. Leave out sheets, pictures and columns that are not needed.",
			o.name, float64(len(content))/(1<<20))
	}
	if len(bytes.TrimSpace(content)) == 0 {
		return nil, o.fail(CodeEmpty, "%s is empty.", o.name)
	}
	var err error
	if bytes.HasPrefix(content, []byte("PK")) {
		err = o.openXLSX(content)
	} else if err = o.refuseOthers(content); err == nil {
		err = o.openCSV(content)
	}
	if err != nil {
		return nil, err
	}
	for _, s := range o.book.Sheets {
		if len(s.Rows) > 0 {
			o.noteRemarks()
			return o.book, nil
		}
	}
	return nil, o.fail(CodeEmpty, "Nothing stands in the visible sheets of %s.", o.name)
}

// opener is one reading of one file.
type opener struct {
	name    string
	budget  int // cells that may still be read
	remarks int
	book    *Book
}

func (o *opener) fail(code, format string, args ...any) error {
	return ettf.Errorf(ettf.Invalid, code, format, args...)
}

func (o *opener) damaged(err error) error {
	return &ettf.Error{Kind: ettf.Invalid, Code: CodeDamaged, Err: err,
		Message: o.name + " is damaged or not complete, so it cannot be read. Open it in your spreadsheet program, save it again as .xlsx or CSV, and try once more."}
}

func (o *opener) protected() error {
	return o.fail(CodeProtected, "%s is protected by a password. Open it, take the password off (File, Info, Protect Workbook, Encrypt with Password), save it and try again.", o.name)
}

func (o *opener) note(format string, args ...any) {
	o.book.Notes = append(o.book.Notes, fmt.Sprintf(format, args...))
}

func (o *opener) noteRemarks() {
	switch {
	case o.remarks == 1:
		o.note("One row begins with # and was left out as a remark.")
	case o.remarks > 1:
		o.note("%d rows begin with # and were left out as remarks.", o.remarks)
	}
}

// addRow keeps a row unless nothing stands in it or it is a remark. Texts come in as they stand
// in the file and are kept as they were before Harmless.
func (o *opener) addRow(s *Sheet, number int, cells []Cell) error {
	for len(cells) > 0 && cells[len(cells)-1].Kind == Empty {
		cells = cells[:len(cells)-1]
	}
	if len(cells) == 0 {
		return nil
	}
	if cells[0].Kind == Text && strings.HasPrefix(cells[0].Text, remark) {
		o.remarks++
		return nil
	}
	if o.budget -= len(cells); o.budget < 0 {
		return o.fail(CodeTooLarge, "%s has more than 2 million cells. Leave out the sheets, rows and columns that are not needed.", o.name)
	}
	if len(cells) > maxColumns {
		return o.fail(CodeTooLarge, "Something stands beyond column XFD in row %d%s; no spreadsheet has more columns. Is it a table of another kind?",
			number, ofSheet(s))
	}
	for i := range cells {
		if len(cells[i].Text) > maxCellText {
			return o.fail(CodeTooLarge, "Cell %s%d%s holds %d characters, more than a cell of a spreadsheet can. Is a quotation mark left open there?",
				ColumnName(i), number, ofSheet(s), utf8.RuneCountInString(cells[i].Text))
		}
		if cells[i].Kind == Text {
			cells[i].Text = Plain(cells[i].Text)
		}
	}
	s.Rows = append(s.Rows, Row{Number: number, Cells: cells})
	return nil
}

func ofSheet(s *Sheet) string {
	if s.Name == "" {
		return ""
	}
	return fmt.Sprintf(" of sheet %q", s.Name)
}

// shownName is the last part of a file's name, fit to stand in a sentence.
func shownName(name string) string {
	name = path.Base(strings.ReplaceAll(strings.ToValidUTF8(name, "?"), `\`, "/"))
	name = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return '?'
		}
		return r
	}, name)
	if runes := []rune(name); len(runes) > 80 {
		name = string(runes[:79]) + "…"
	}
	if name == "." || name == "/" {
		return "The file"
	}
	return name
}
