package sheet_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// workbook is the parts of a small workbook of one sheet named "bids"; a test replaces what it is about.
func workbook(rows string) map[string]string {
	return map[string]string{
		"[Content_Types].xml":        `<Types/>`,
		"_rels/.rels":                `<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook><sheets><sheet name="bids" sheetId="1" r:id="a"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/one.xml"/><Relationship Id="b" Type="x/styles" Target="/xl/styles.xml"/><Relationship Id="c" Type="x/sharedStrings" Target="texts.xml"/></Relationships>`,
		"xl/styles.xml":              `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-809]d mmm &quot;in&quot; yyyy;@"/><numFmt numFmtId="171" formatCode="[Red]0.0\d%"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="9"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
		"xl/texts.xml":               `<sst><si><t>plain</t></si><si><r><t>run </t></r><r><t>on</t></r><rPh><t>sound</t></rPh></si><si><t>a_x000D_b_x005F_x0041_ _xZZZZ_</t></si></sst>`,
		"xl/worksheets/one.xml":      `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
	}
}

func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, text := range parts {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(t testing.TB, content []byte) *sheet.Book {
	t.Helper()
	book, err := sheet.Open("bids.xlsx", content)
	if err != nil {
		t.Fatalf("%v (%v)", err, errors.Unwrap(err))
	}
	return book
}

// refused opens what must not open, and gives the error's code and message.
func refused(t testing.TB, content []byte) (code, message string) {
	t.Helper()
	book, err := sheet.Open("bids.xlsx", content)
	var e *ettf.Error
	if book != nil || !errors.As(err, &e) || e.Kind != ettf.Invalid || e.Message == "" {
		t.Fatalf("want a refusal, got %v and %v", book, err)
	}
	return e.Code, e.Message
}

// texts are the texts of each row's cells.
func texts(s *sheet.Sheet) [][]string {
	var rows [][]string
	for _, row := range s.Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.Text)
		}
		rows = append(rows, cells)
	}
	return rows
}
