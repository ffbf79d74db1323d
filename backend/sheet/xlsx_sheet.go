package sheet

import (
	"errors"
	"strconv"
	"strings"
	"time"
)

// worksheets reads the sheets of one workbook.
type worksheets struct {
	*opener
	parts  *parts
	texts  []string
	styles []shown
	days   int // to be added to dates
}

var errOrder = errors.New("rows or cells out of order")

func (in *worksheets) read(name, part string) error {
	r := sheetReader{worksheets: in, sheet: Sheet{Name: name}}
	if err := in.parts.each(part, r.take); err != nil {
		return err
	}
	if !r.whole {
		return errNotXML
	}
	if err := in.fillMerged(&r.sheet, r.merged); err != nil {
		return err
	}
	in.book.Sheets = append(in.book.Sheets, r.sheet)
	if r.hidden > 0 {
		in.note("Sheet %q has hidden rows; they were read too.", name)
	}
	return nil
}

// sheetReader is one sheet while it is read.
type sheetReader struct {
	*worksheets
	sheet  Sheet
	merged []Area
	hidden int  // rows that are not shown
	whole  bool // the end of the sheet was reached
	row    int
	next   int // the column of the next cell that does not say its own
	cells  []Cell
	cell   rawCell
}

// rawCell is a cell as it stands in the file.
type rawCell struct {
	open, formula, inValue bool
	column                 int
	kind, style            string
	value                  strings.Builder
	inline                 richText
}

func (r *sheetReader) take(x *xmlPart) error {
	if r.cell.open {
		return r.takeInCell(x)
	}
	switch {
	case x.begins("row"):
		return r.beginRow(x)
	case x.ends("row"):
		err := r.addRow(&r.sheet, r.row, r.cells)
		r.cells, r.next = make([]Cell, 0, len(r.cells)), 0
		return err
	case x.begins("c"):
		return r.beginCell(x)
	case x.begins("mergeCell"):
		if len(r.merged) == maxMerged {
			return errTooMuch
		}
		if area, ok := areaOf(x.attr("ref")); ok {
			r.merged = append(r.merged, area)
		}
	case x.ends("worksheet"):
		r.whole = true
	}
	return nil
}

func (r *sheetReader) beginRow(x *xmlPart) error {
	row := r.row + 1
	if text := x.attr("r"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil || n < row {
			return errOrder
		}
		row = n
	}
	if row > maxRows {
		return errOrder
	}
	r.row = row
	if isTrue(x.attr("hidden")) {
		r.hidden++
	}
	return nil
}

func (r *sheetReader) beginCell(x *xmlPart) error {
	column := r.next
	if ref := x.attr("r"); ref != "" {
		at, row, ok := placeOf(ref)
		if !ok || row != r.row || at < column {
			return errOrder
		}
		column = at
	}
	r.next = column + 1
	r.cell = rawCell{open: true, column: column, kind: x.attr("t"), style: x.attr("s")}
	return nil
}

func (r *sheetReader) takeInCell(x *xmlPart) error {
	c := &r.cell
	c.inline.take(x)
	switch x.kind {
	case beginning:
		c.inValue = x.begins("v")
		c.formula = c.formula || x.begins("f")
	case content:
		if c.inValue {
			c.value.Write(x.text)
		}
	case ending:
		c.inValue = false
		if x.ends("c") {
			return r.endCell()
		}
	}
	return nil
}

func (r *sheetReader) endCell() error {
	cell, err := r.meaning(&r.cell)
	if err != nil {
		return err
	}
	r.cell.open = false
	if cell.Kind == Empty {
		return nil
	}
	if r.cell.column > maxColumns { // one more than allowed is enough to refuse
		r.cell.column = maxColumns
	}
	for len(r.cells) < r.cell.column {
		r.cells = append(r.cells, Cell{})
	}
	r.cells = append(r.cells[:r.cell.column], cell)
	return nil
}

// meaning is what a cell holds, by its type and by how it shows numbers.
func (r *sheetReader) meaning(c *rawCell) (Cell, error) {
	value := c.value.String()
	switch c.kind {
	case "inlineStr":
		return textCell(c.inline.done()), nil
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || i < 0 || i >= len(r.texts) {
			return Cell{}, errNotXML
		}
		return textCell(r.texts[i]), nil
	}
	if strings.TrimSpace(value) == "" {
		if c.formula && c.kind != "str" {
			return Cell{Kind: Unsaved}, nil
		}
		return textCell(unescape(value)), nil
	}
	switch c.kind {
	case "str":
		return textCell(unescape(value)), nil
	case "e":
		return Cell{Failed, value}, nil
	case "b":
		if isTrue(strings.TrimSpace(value)) {
			return Cell{Truth, "TRUE"}, nil
		}
		return Cell{Truth, "FALSE"}, nil
	case "d":
		return isoCell(strings.TrimSpace(value)), nil
	case "", "n":
		return r.number(strings.TrimSpace(value), c.style)
	}
	return Cell{}, errNotXML
}

func (r *sheetReader) number(value, style string) (Cell, error) {
	var how shown
	if i, err := strconv.Atoi(style); err == nil && i >= 0 && i < len(r.styles) {
		how = r.styles[i]
	}
	text, ok := decimal(value, how == asPercent)
	if !ok {
		return Cell{}, errNotXML
	}
	if how == asDate {
		if date, ok := DateOf(shifted(value, r.days)); ok {
			return Cell{Date, date}, nil
		}
	}
	return Cell{Number, text}, nil
}

func shifted(number string, days int) string {
	n, err := strconv.ParseFloat(number, 64)
	if err != nil || days == 0 {
		return number
	}
	return strconv.FormatFloat(n+float64(days), 'g', -1, 64)
}

func textCell(text string) Cell {
	if strings.TrimSpace(text) == "" {
		return Cell{}
	}
	return Cell{Text, text}
}

// isoCell reads a date as strict workbooks write it.
func isoCell(value string) Cell {
	at, err := time.Parse("2006-01-02T15:04:05", strings.TrimSuffix(value, "Z"))
	if err != nil {
		at, err = time.Parse(time.DateOnly, value)
	}
	switch {
	case err != nil:
		return Cell{Text, value}
	case at.Equal(at.Truncate(24 * time.Hour)):
		return Cell{Date, at.Format(time.DateOnly)}
	}
	return Cell{Date, at.Format(time.DateTime)}
}
