package sheet

// Format is how a spreadsheet is written.
type Format string

// The formats.
const (
	CSV  Format = "csv"
	XLSX Format = "xlsx"
)

// Book is a spreadsheet that was read: the visible sheets in their order, of a CSV file one
// without a name. Notes are sentences on what a reader should know about how it was read.
type Book struct {
	Format Format
	Sheets []Sheet
	Notes  []string
}

// Sheet holds the rows in which anything stands, from the top, and the areas that were merged
// over several columns; their value stands in the first cell. Cells merged down one column all
// have its value.
type Sheet struct {
	Name   string
	Rows   []Row
	Merged []Area
}

// Row is a row with its number as the spreadsheet shows it, from 1, and its cells from column A
// to the last that is not empty.
type Row struct {
	Number int
	Cells  []Cell
}

// Area is a rectangle of cells: rows from 1, columns from 0, both ends included.
type Area struct{ Row, Column, ToRow, ToColumn int }

// Kind says what a cell holds.
type Kind uint8

// The kinds of cell. In CSV there are only Empty, Text and Failed.
const (
	Empty   Kind = iota
	Text         // as it was typed
	Number       // Text is the number in decimals, or with a per cent sign where the cell shows one
	Date         // Text is the day, 2016-06-30, or the day and time, 2016-06-30 14:30:00
	Truth        // Text is TRUE or FALSE
	Failed       // Text is the error that the cell shows, such as #N/A
	Unsaved      // a formula whose result was never saved
)

// Cell is one cell.
type Cell struct {
	Kind Kind
	Text string
}

// At is the cell in a column from 0; Empty beyond the last.
func (r *Row) At(column int) Cell {
	if column < 0 || column >= len(r.Cells) {
		return Cell{}
	}
	return r.Cells[column]
}

// ColumnName is the letter of a column from 0: A, B, … Z, AA.
func ColumnName(column int) string {
	if column < 0 {
		return ""
	}
	name := ""
	for column++; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}
