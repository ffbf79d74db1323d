package sheet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"lintel/backend/sheet"
)

// awkward are texts that files of one kind or another have trouble with.
var awkward = []string{"E1", "=1+1", "'=1+1", "''@x", "-5", "-a", "+44", "#1", "'#1", "# remark", "a,b;c\td", "two\nlines", "two\r\nlines", "\rx", "“Café” £5 – ŷ 🏥",
	`say "no"`, `"`, "_x000D_", "_x005F_", "_x", "\x01\x1f", "<a>&amp;</a>", " outer ", "'", "''", "O'Brien", "1/2", "007", "1e5", "TRUE", "sep=;", "]]>", "\ufffe", "＝1", "{", "%PDF"}

// made is a page of awkward cells, the same for the same seed.
func made(seed uint64, rows int) sheet.Page {
	random := rand.New(rand.NewPCG(seed, 0))
	page := sheet.Page{Name: "bids", Columns: []sheet.Column{{Heading: "ref", Choices: []string{"a", "b"}}, {Heading: "#", Kind: sheet.Date}, {Heading: "=x", Kind: sheet.Number, Width: 30}, {Heading: "more", Choices: []string{`a"b`}}}}
	for range rows {
		row := []sheet.Cell{{Kind: sheet.Text, Text: awkward[random.IntN(len(awkward))]}, {},
			{Kind: sheet.Number, Text: fmt.Sprintf("%d.5", random.IntN(2000)-1000)}, {Kind: sheet.Date, Text: fmt.Sprintf("20%02d-02-1%d", random.IntN(90)+10, random.IntN(10))},
			{Kind: sheet.Text, Text: awkward[random.IntN(len(awkward))] + awkward[random.IntN(len(awkward))]}}
		page.Rows = append(page.Rows, row)
	}
	return page
}

func TestWhatIsWrittenReadsBackAsItWas(t *testing.T) {
	t.Parallel()
	for seed := range uint64(20) {
		page := made(seed, 30)
		for _, format := range []sheet.Format{sheet.XLSX, sheet.CSV} {
			content, err := sheet.Write(format, []string{"a remark", "=another"}, page)
			if err != nil {
				t.Fatal(err)
			}
			book := open(t, content)
			rows := book.Sheets[0].Rows
			if len(rows) != 31 || book.Format != format {
				t.Fatalf("%s: %d rows", format, len(rows))
			}
			for i, row := range page.Rows {
				for j, want := range row {
					got := rows[i+1].At(j)
					if got.Text != want.Text || format == sheet.XLSX && got.Kind != want.Kind {
						t.Fatalf("%s, seed %d, row %d: want %q, got %q", format, seed, i, want, got)
					}
				}
			}
			if rows[0].At(1).Text != "#" || rows[0].At(2).Text != "=x" {
				t.Errorf("%s: headings %q", format, rows[0].Cells)
			}
			again, err := sheet.Write(format, []string{"a remark", "=another"}, page)
			if err != nil || !bytes.Equal(content, again) {
				t.Errorf("%s: written twice, two files (%v)", format, err)
			}
		}
	}
}

func TestAWorkbookHoldsNoFormulaAndNoLink(t *testing.T) {
	t.Parallel()
	content, err := sheet.Write(sheet.XLSX, nil, made(1, 200))
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, tag := range []string{"<f>", "<f ", "<hyperlink", "External"} {
			if strings.Contains(string(text), tag) {
				t.Errorf("%s holds %s", f.Name, tag)
			}
		}
	}
}

func TestWritingNeedsAPageAndAKnownFormat(t *testing.T) {
	t.Parallel()
	if _, err := sheet.Write(sheet.CSV, nil); err == nil {
		t.Error("no page was written")
	}
	if _, err := sheet.Write("ods", nil, sheet.Page{}); err == nil {
		t.Error("an unknown format was written")
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, format := range []sheet.Format{sheet.CSV, sheet.XLSX} {
		content, err := sheet.Write(format, nil, made(1, 10_000))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(string(format)+"/10000", func(b *testing.B) {
			b.SetBytes(int64(len(content)))
			for b.Loop() {
				open(b, content)
			}
		})
	}
}

func BenchmarkWriteXLSX(b *testing.B) {
	page := made(1, 10_000)
	for b.Loop() {
		if _, err := sheet.Write(sheet.XLSX, nil, page); err != nil {
			b.Fatal(err)
		}
	}
}
