package sheet_test

import (
	"bytes"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"lintel/backend/sheet"
)

func TestAWorkbookReadsTheSameWhicheverProgramWroteIt(t *testing.T) {
	t.Parallel()
	for _, program := range []string{"libreoffice", "exceljs", "sheetjs"} {
		content, err := os.ReadFile("testdata/" + program + ".xlsx")
		if err != nil {
			t.Fatal(err)
		}
		book := open(t, content)
		if book.Format != sheet.XLSX || len(book.Sheets) != 1 || book.Sheets[0].Name != "bids" {
			t.Fatalf("%s: %+v", program, book)
		}
		none, text := sheet.Cell{}, func(s string) sheet.Cell { return sheet.Cell{Kind: sheet.Text, Text: s} }
		want := []sheet.Row{
			{Number: 1, Cells: []sheet.Cell{text("ETTF bids – draft")}},
			{Number: 2, Cells: []sheet.Cell{text("Ref"), text("Title"), text("Starts"), text("Capital"), text("Share"), text("Confidential"), text("Twice")}},
			{Number: 3, Cells: []sheet.Cell{text("E1"), text(`Łódź & <Sons> "x"`), {Kind: sheet.Date, Text: "2016-10-01"}, {Kind: sheet.Number, Text: "1234.5"},
				{Kind: sheet.Number, Text: "66%"}, {Kind: sheet.Truth, Text: "TRUE"}, {Kind: sheet.Number, Text: "2469"}}},
			{Number: 4, Cells: []sheet.Cell{text("E1"), text("one\ntwo"), text("30 June 2016"), {Kind: sheet.Number, Text: "0.3"}, none,
				{Kind: sheet.Truth, Text: "FALSE"}, {Kind: sheet.Failed, Text: "#DIV/0!"}}},
			{Number: 5, Cells: []sheet.Cell{text("T1"), text("=cmd()"), none, none, none, none, text("ab")}},
		}
		if got := book.Sheets[0].Rows; !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\nwant %+v\ngot  %+v", program, want, got)
		}
		if got := book.Sheets[0].Merged; !reflect.DeepEqual(got, []sheet.Area{{Row: 1, Column: 0, ToRow: 1, ToColumn: 3}}) {
			t.Errorf("%s: merged %v", program, got)
		}
		if notes := strings.Join(book.Notes, "\n"); !strings.Contains(notes, "merged downwards") || !strings.Contains(notes, "hidden rows") || !strings.Contains(notes, "Hidden sheets were not read: old.") {
			t.Errorf("%s: %s", program, notes)
		}
	}
}

func TestWhatIsNotASpreadsheetIsNamedWithTheWayOut(t *testing.T) {
	t.Parallel()
	compound := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	wide := strings.Join(strings.Split("EncryptedPackage", ""), "\x00") + "\x00"
	for _, c := range []struct{ what, content, code, says string }{
		{"nothing", "", sheet.CodeEmpty, "is empty"},
		{"blanks", " \r\n\t\n", sheet.CodeEmpty, "is empty"},
		{"only a mark and separators", "\xef\xbb\xbf,,,\r\n,,\r\n", sheet.CodeEmpty, "Nothing stands"},
		{"only remarks", "# a\n# b\n", sheet.CodeEmpty, "Nothing stands"},
		{"old Excel", compound, sheet.CodeNotSheet, "old .xls format"},
		{"a password", compound + wide, sheet.CodeProtected, "password"},
		{"PDF", "%PDF-1.7\n", sheet.CodeNotSheet, "is a PDF"},
		{"a web page named .xls", " <html><table>", sheet.CodeNotSheet, "web page or XML"},
		{"a round file", "{\n \"format\": \"lintel.round/1\"}", sheet.CodeNotSheet, "JSON"},
		{"gzip", "\x1f\x8b\x08\x00", sheet.CodeNotSheet, "archive"},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00", sheet.CodeNotSheet, "neither .xlsx nor CSV"},
		{"no known encoding", "ref,title\nE1,\x81\x8d", sheet.CodeNotSheet, "encoding"},
		{"half of UTF-16", "\xff\xfeE", sheet.CodeNotSheet, "encoding"},
		{"a torn archive", "PK\x03\x04 and no more", sheet.CodeDamaged, "damaged"},
		{"too many bytes", strings.Repeat("a", sheet.MaxSize+1), sheet.CodeTooLarge, "25.0 MB"},
		{"an open quotation mark", "a,b\n1,\"2\n3,4\n", sheet.CodeDamaged, "row 2"},
		{"a cell without end", "a,\"" + strings.Repeat("x\n", 60_000) + "\"\n", sheet.CodeTooLarge, "Cell B1"},
		{"a row without end", strings.Repeat(",", 16_384) + "a", sheet.CodeTooLarge, "beyond column XFD"},
		{"too many cells", strings.Repeat(strings.Repeat(",", 500)+"a\n", 4100), sheet.CodeTooLarge, "2 million"},
	} {
		if code, message := refused(t, []byte(c.content)); code != c.code || !strings.Contains(message, c.says) {
			t.Errorf("%s: %s: %s", c.what, code, message)
		}
	}
}

func TestOtherArchivesAreNamed(t *testing.T) {
	t.Parallel()
	for part, says := range map[string]string{"content.xml": "OpenDocument", "xl/workbook.bin": ".xlsb", "Index/Document.iwa": "Numbers",
		"holiday.jpg": "not a workbook", "[Content_Types].xml": "holds no workbook"} {
		if code, message := refused(t, zipped(t, map[string]string{part: "x"})); code != sheet.CodeNotSheet || !strings.Contains(message, says) {
			t.Errorf("%s: %s: %s", part, code, message)
		}
	}
	document := workbook("")
	document["xl/workbook.xml"] = `<document><sheet/></document>`
	if code, _ := refused(t, zipped(t, document)); code != sheet.CodeNotSheet {
		t.Error(code)
	}
}

func TestATornWorkbookIsRefusedWhole(t *testing.T) {
	t.Parallel()
	good, err := os.ReadFile("testdata/libreoffice.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for cut := range 40 {
		refused(t, good[:len(good)*cut/40])
	}
	at := bytes.Index(good, []byte("xl/worksheets/sheet1.xml")) + 60
	bad := bytes.Clone(good)
	for i := range 40 {
		bad[at+i] ^= 0x55
	}
	if code, _ := refused(t, bad); code != sheet.CodeDamaged {
		t.Error(code)
	}
}

func TestAFilesNameIsFitToStandInASentence(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{`C:\bids\mine.csv`: "mine.csv is empty.", "a/b.xlsx": "b.xlsx is empty.", "": "The file is empty.", "x\n\xff.csv": "x??.csv is empty."} {
		if _, err := sheet.Open(name, nil); err == nil || err.Error() != want {
			t.Errorf("%q: %v", name, err)
		}
	}
	if _, err := sheet.Open(strings.Repeat("ŵ", 200), nil); len([]rune(err.Error())) > 100 {
		t.Error(err)
	}
}

func TestColumnsHaveTheLettersOfASpreadsheet(t *testing.T) {
	t.Parallel()
	for column, want := range map[int]string{-1: "", 0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA", 16383: "XFD"} {
		if got := sheet.ColumnName(column); got != want {
			t.Errorf("%d: %s", column, got)
		}
	}
}

func ExampleOpen() {
	book, _ := sheet.Open("bids.csv", []byte("ref;cost\nE1;£1,200\n"))
	fmt.Println(book.Format, book.Sheets[0].Rows[1].At(1).Text, book.Notes)
	// Output: csv £1,200 [Columns were read as separated by semicolons.]
}
