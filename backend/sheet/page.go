package sheet

import "fmt"

// Page is a sheet to be written: a row of headings and the rows below.
type Page struct {
	Name    string
	Columns []Column
	Rows    [][]Cell
}

// Column is a column of a page. Kind is what its cells hold where nothing stands yet, Choices are
// offered to whoever fills it in. Width is in characters.
type Column struct {
	Heading string
	Width   int
	Kind    Kind
	Choices []string
}

// Write writes pages in a format. CSV has room for the first alone, below the remarks, each of
// which stands in a row that Open leaves out.
func Write(format Format, remarks []string, pages ...Page) ([]byte, error) {
	switch {
	case len(pages) == 0:
		return nil, fmt.Errorf("writing a spreadsheet: no page")
	case format == CSV:
		return pages[0].csv(remarks), nil
	case format == XLSX:
		return writeXLSX(pages)
	}
	return nil, fmt.Errorf("writing a spreadsheet: no format %q", format)
}
