package transfer_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"lintel/backend/transfer"
)

// edited is a workbook in which a text of its first sheet is replaced, as a program would write it.
func edited(t *testing.T, content []byte, old, replacement string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "xl/worksheets/sheet1.xml" {
			if !bytes.Contains(text, []byte(old)) {
				t.Fatalf("no %s in %s", old, text)
			}
			text = bytes.Replace(text, []byte(old), []byte(replacement), 1)
		}
		to, err := w.Create(f.Name)
		if err == nil {
			_, err = to.Write(text)
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

func TestACellThatDoesNotSayItsValueIsRefusedAndNeverTakenForBlank(t *testing.T) {
	t.Parallel()
	content := workbookOf(t, page("bids", "ref,population,cohort", "E1,#8120,#2"))
	for replacement, want := range map[string]string{
		`<c r="B2"><f>C2*2</f></c>`:                    `sheet bids, row 2, column B, “population”: found a formula whose result was never saved; expected its result: open the file in a spreadsheet program, save it and try again`,
		`<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>`: `sheet bids, row 2, column B, “population”: found the error #DIV/0!; expected a value: mend the formula, or type the value`,
		`<c r="B2" t="b"><v>1</v></c>`:                 `sheet bids, row 2, column B, “population”: found "TRUE"; expected a number of patients such as 8,120`,
		`<c r="B2" s="2"><v>8120</v></c>`:              `sheet bids, row 2, column B, “population”: found "1922-03-25"; expected a number of patients such as 8,120`,
	} {
		if got := refusals(t, edited(t, content, `<c r="B2" s="3"><v>8120</v></c>`, replacement)); got != want {
			t.Errorf("%s\nwant %s\ngot  %s", replacement, want, got)
		}
	}
	plan, refused := transfer.ReadBids(book(t, edited(t, content, `<c r="B2" s="3"><v>8120</v></c>`, `<c r="B2"><f>C2*2</f><v>4.0000000000000001E3</v></c>`)), small(t))
	if len(refused) > 0 || *plan.Bids[0].Bid.Population != 4000 {
		t.Errorf("a formula with its result: %v %+v", refused, plan)
	}
}

func TestACellMergedOverColumnsIsRefusedUnlessItIsATitle(t *testing.T) {
	t.Parallel()
	content := workbookOf(t, page("bids", "ref,starts,completes,officer,phone", "E1,2016-09-01,,x,"))
	merge := func(area string) []byte {
		return edited(t, content, `</sheetData>`, `</sheetData><mergeCells count="1"><mergeCell ref="`+area+`"/></mergeCells>`)
	}
	want := `sheet bids, row 2, column B, “starts”: found a cell merged over several columns; expected a cell for each column: unmerge it`
	if got := refusals(t, merge("B2:C2")); got != want {
		t.Error(got)
	}
	for _, harmless := range []string{"D2:E2", "A1:B1"} {
		if _, refused := transfer.ReadBids(book(t, merge(harmless)), small(t)); len(refused) > 0 {
			t.Errorf("%s: %v", harmless, refused)
		}
	}
}

func TestDatesOfASpreadsheetAreDates(t *testing.T) {
	t.Parallel()
	r := small(t)
	content, err := transfer.WriteBids(r, r.Bids, "xlsx")
	if err != nil {
		t.Fatal(err)
	}
	moved := edited(t, content, `<v>42644</v>`, `<v>42645</v>`)
	plan, refused := transfer.ReadBids(book(t, moved), r)
	if len(refused) > 0 || plan.Changed != 1 || plan.Bids[0].Bid.Starts != "2016-10-02" || !strings.Contains(plan.Bids[0].String(), "sheet bids, row 2") {
		t.Errorf("%v %+v", refused, plan)
	}
}
