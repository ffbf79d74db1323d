// Package sheet reads and writes spreadsheets: CSV and XLSX, told apart by what is in them and
// never by their names. It knows rows and cells, and nothing of what they mean.
//
// A file that comes in is not trusted: what it may unpack to, how many cells it may hold and how
// long one may be are bounded, and whatever cannot be read whole is refused with a message that
// says what to do. What goes out holds no formula: a text that a spreadsheet would run is written
// so that it stays a text, and read back as it was.
package sheet

// MaxSize is the size in bytes of the largest file that is read: 25 MB.
const MaxSize = 25 << 20

// What one file may hold. They keep the memory that reading takes within a few hundred megabytes.
const (
	maxUnzipped = 64 << 20  // bytes of XML read out of one XLSX
	maxToken    = 1 << 20   // bytes of one tag, or of one run of text, in XML
	maxCells    = 2_000_000 // cells up to the last filled one of each row, over all sheets
	maxColumns  = 16_384    // A to XFD, as in Excel
	maxRows     = 1_048_576 // as in Excel
	maxCellText = 100_000   // bytes; a cell of Excel has at most 32,767 characters
	maxMerged   = 100_000   // merged areas of one sheet
)

// The codes of the errors that Open returns, all of kind Invalid.
const (
	CodeEmpty     = "spreadsheet-empty"
	CodeTooLarge  = "spreadsheet-too-large"
	CodeProtected = "spreadsheet-protected"
	CodeNotSheet  = "not-a-spreadsheet"
	CodeDamaged   = "spreadsheet-damaged"
)
