package sheet_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

func gzipped(t *testing.T, content []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestASpreadsheetIsTakenOutOfWhatItWasPackedInto(t *testing.T) {
	t.Parallel()
	csv := []byte("code,name\nA81001,Mill Lane\n")
	book, err := sheet.Write(sheet.XLSX, nil, sheet.Page{Name: "x", Columns: []sheet.Column{{Heading: "code"}}})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		file, inside string
		content      []byte
		want         []byte
	}{
		"a gzip":               {"e.csv.gz", "e.csv", gzipped(t, csv), csv},
		"a ZIP":                {"e.zip", "data/e.CSV", zipped(t, map[string]string{"data/e.CSV": string(csv), "readme.pdf": "%PDF", "__MACOSX/data/._e.csv": "x"}), csv},
		"a workbook in a ZIP":  {"e.zip", "e.xlsx", zipped(t, map[string]string{"e.xlsx": string(book)}), book},
		"a workbook":           {"e.xlsx", "e.xlsx", book, book},
		"a spreadsheet as is":  {"e.csv", "e.csv", csv, csv},
		"a ZIP without any":    {"e.zip", "e.zip", zipped(t, map[string]string{"a.pdf": string(csv)}), zipped(t, map[string]string{"a.pdf": string(csv)})},
		"what begins as a ZIP": {"e.zip", "e.zip", []byte("PK\x03\x04"), []byte("PK\x03\x04")},
	} {
		inside, got, err := sheet.Unpack(c.file, c.content)
		if err != nil || inside != c.inside || !bytes.Equal(got, c.want) {
			t.Errorf("%s: %q, %d bytes, %v", name, inside, len(got), err)
		}
	}
}

func TestWhatUnpacksToTooMuchIsRefusedBeforeItHas(t *testing.T) {
	t.Parallel()
	bomb := bytes.Repeat([]byte("A81001,Mill Lane\n"), 12<<20)
	for name, content := range map[string][]byte{"bomb.csv.gz": gzipped(t, bomb), "bomb.zip": zipped(t, map[string]string{"bomb.csv": string(bomb)}),
		"two.zip": zipped(t, map[string]string{"a.csv": "", "b.xlsx": ""}), "torn.gz": gzipped(t, []byte("code,name\n"))[:20]} {
		_, got, err := sheet.Unpack(name, content)
		var e *ettf.Error
		if !errors.As(err, &e) || e.Kind != ettf.Invalid || !strings.Contains(e.Message, name) || got != nil && name != "torn.gz" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
