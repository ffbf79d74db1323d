package sheet_test

import (
	"errors"
	"os"
	"testing"
	"unicode/utf8"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// sound fails when a file was neither refused with a message nor read within the limits, or when
// what was read does not come back from either format.
func sound(t *testing.T, content []byte) {
	book, err := sheet.Open("x", content)
	var e *ettf.Error
	if err != nil {
		if book != nil || !errors.As(err, &e) || e.Kind != ettf.Invalid || e.Code == "" || !utf8.ValidString(e.Message) {
			t.Fatalf("%v and %v", book, err)
		}
		return
	}
	for _, s := range book.Sheets {
		page, last := sheet.Page{Name: "x", Columns: []sheet.Column{{Heading: "h"}}}, 0
		for _, row := range s.Rows {
			if row.Number <= last || len(row.Cells) == 0 || len(row.Cells) > 16_384 || row.Cells[len(row.Cells)-1].Kind == sheet.Empty {
				t.Fatalf("row %d after %d: %v", row.Number, last, row.Cells)
			}
			last = row.Number
			if len(row.Cells) == 16_384 {
				return // no room for the column that is put before
			}
			cells := make([]sheet.Cell, len(row.Cells))
			for i, c := range row.Cells {
				if !utf8.ValidString(c.Text) || (c.Kind == sheet.Empty) != (c.Text == "") && c.Kind != sheet.Unsaved {
					t.Fatalf("row %d: %+v", row.Number, c)
				}
				if c.Kind == sheet.Text {
					cells[i] = c
				}
			}
			page.Rows = append(page.Rows, append([]sheet.Cell{{Kind: sheet.Text, Text: "k"}}, cells...))
		}
		for _, format := range []sheet.Format{sheet.XLSX, sheet.CSV} {
			again(t, format, page)
		}
	}
}

func again(t *testing.T, format sheet.Format, page sheet.Page) {
	content, err := sheet.Write(format, nil, page)
	if err != nil {
		t.Fatal(err)
	}
	rows := open(t, content).Sheets[0].Rows
	if len(rows) != len(page.Rows)+1 {
		t.Fatalf("%s: want %d rows, got %d", format, len(page.Rows)+1, len(rows))
	}
	for i, want := range page.Rows {
		for j, c := range want {
			if got := rows[i+1].At(j); got.Text != c.Text {
				t.Fatalf("%s: want %q, got %q", format, c.Text, got.Text)
			}
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, text := range []string{"ref,title\nE1,a\n", "\xef\xbb\xbfa;b\r\n1;\"x\"\"y\nz\"\r\n", "sep=\t\na\tb", "\xff\xfea\x00,\x00b\x00", "a,\x93b\x94\n", "'=1,-2,#N/A\n# r\n'#x,\"\n"} {
		f.Add([]byte(text))
	}
	f.Fuzz(sound)
}

func FuzzXLSX(f *testing.F) {
	for _, program := range []string{"libreoffice", "exceljs", "sheetjs"} {
		content, err := os.ReadFile("testdata/" + program + ".xlsx")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Fuzz(sound)
}

// FuzzWorksheet changes what is inside the archive, where it matters.
func FuzzWorksheet(f *testing.F) {
	f.Add(`<row r="2"><c r="B2" t="s"><v>1</v></c><c s="1"><f/><v>42551</v></c></row>`, `<si><t>a</t></si><si><r><t>b_x000D_</t></r></si>`, `<xf/><xf numFmtId="14"/>`)
	f.Add(`<row><c t="inlineStr"><is><t>=1</t></is></c><c t="b"><v>1</v></c></row></sheetData><mergeCell ref="A1:A9"/><sheetData>`, ``, ``)
	f.Fuzz(func(t *testing.T, rows, shared, styles string) {
		parts := workbook(rows)
		parts["xl/texts.xml"] = "<sst>" + shared + "</sst>"
		parts["xl/styles.xml"] = "<styleSheet><cellXfs>" + styles + "</cellXfs></styleSheet>"
		sound(t, zipped(t, parts))
	})
}
