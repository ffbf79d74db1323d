package sheet_test

import (
	"reflect"
	"strings"
	"testing"

	"lintel/backend/sheet"
)

// row reads the cells of one row of a workbook.
func row(t *testing.T, cells string) []sheet.Cell {
	t.Helper()
	return open(t, zipped(t, workbook(`<row r="3">`+cells+`</row>`))).Sheets[0].Rows[0].Cells
}

func TestCellsMeanWhatTheyShow(t *testing.T) {
	t.Parallel()
	for xml, want := range map[string]sheet.Cell{
		`<c t="s"><v>0</v></c>`: {Kind: sheet.Text, Text: "plain"},
		`<c t="s"><v>1</v></c>`: {Kind: sheet.Text, Text: "run on"},
		`<c t="s"><v>2</v></c>`: {Kind: sheet.Text, Text: "a\rb_x0041_ _xZZZZ_"},
		`<c t="inlineStr"><is><t>in </t><r><t>line</t></r></is></c>`:     {Kind: sheet.Text, Text: "in line"},
		`<c t="str"><f>A1</f><v>made</v></c>`:                            {Kind: sheet.Text, Text: "made"},
		`<c><f>A1</f><v>7</v></c>`:                                       {Kind: sheet.Number, Text: "7"},
		`<c><f>A1</f></c>`:                                               {Kind: sheet.Unsaved},
		`<c><f>A1</f><v></v></c>`:                                        {Kind: sheet.Unsaved},
		`<c t="e"><v>#REF!</v></c>`:                                      {Kind: sheet.Failed, Text: "#REF!"},
		`<c t="b"><v>1</v></c>`:                                          {Kind: sheet.Truth, Text: "TRUE"},
		`<c t="b"><v>0</v></c>`:                                          {Kind: sheet.Truth, Text: "FALSE"},
		`<c t="d"><v>2016-06-30</v></c>`:                                 {Kind: sheet.Date, Text: "2016-06-30"},
		`<c t="d"><v>2016-06-30T00:00:00Z</v></c>`:                       {Kind: sheet.Date, Text: "2016-06-30"},
		`<c t="d"><v>2016-06-30T12:30:00</v></c>`:                        {Kind: sheet.Date, Text: "2016-06-30 12:30:00"},
		`<c t="d"><v>soon</v></c>`:                                       {Kind: sheet.Text, Text: "soon"},
		`<c><v>1234.5600000000001</v></c>`:                               {Kind: sheet.Number, Text: "1234.56"},
		`<c><v>-0</v></c>`:                                               {Kind: sheet.Number, Text: "0"},
		`<c><v>1.5E+6</v></c>`:                                           {Kind: sheet.Number, Text: "1500000"},
		`<c><v>1e300</v></c>`:                                            {Kind: sheet.Number, Text: "1e+300"},
		`<c s="1"><v>42551</v></c>`:                                      {Kind: sheet.Date, Text: "2016-06-30"},
		`<c s="1"><v>42551.5</v></c>`:                                    {Kind: sheet.Date, Text: "2016-06-30 12:00:00"},
		`<c s="2"><v>61</v></c>`:                                         {Kind: sheet.Date, Text: "1900-03-01"},
		`<c s="2"><v>109939</v></c>`:                                     {Kind: sheet.Number, Text: "109939"},
		`<c s="2"><v>60</v></c>`:                                         {Kind: sheet.Number, Text: "60"},
		`<c s="3"><v>0.285</v></c>`:                                      {Kind: sheet.Number, Text: "28.5%"},
		`<c s="4"><v>0.07</v></c>`:                                       {Kind: sheet.Number, Text: "7%"},
		`<c s="5"><v>0.5</v></c>`:                                        {Kind: sheet.Number, Text: "0.5"},
		`<c s="99"><v>5</v></c>`:                                         {Kind: sheet.Number, Text: "5"},
		`<x:c xmlns:x="y" t="inlineStr"><x:is><x:t>é</x:t></x:is></x:c>`: {Kind: sheet.Text, Text: "é"},
	} {
		if got := row(t, xml); len(got) != 1 || got[0] != want {
			t.Errorf("%s: want %+v, got %+v", xml, want, got)
		}
	}
}

func TestDatesOfThe1904SystemAreTheSameDays(t *testing.T) {
	t.Parallel()
	parts := workbook(`<row><c s="1"><v>41089</v></c></row>`)
	parts["xl/workbook.xml"] = strings.Replace(parts["xl/workbook.xml"], "<sheets>", `<workbookPr date1904="1"/><sheets>`, 1)
	if got := open(t, zipped(t, parts)).Sheets[0].Rows[0].Cells[0]; got.Text != "2016-06-30" {
		t.Error(got)
	}
}

func TestCellsAndRowsStandWhereTheySayOrNextInLine(t *testing.T) {
	t.Parallel()
	book := open(t, zipped(t, workbook(`<row><c/><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c><c r="F5" s="1"/></row><row><c r="A6"/></row>`)))
	want := []sheet.Row{{Number: 1, Cells: []sheet.Cell{{}, {Kind: sheet.Number, Text: "1"}}},
		{Number: 5, Cells: []sheet.Cell{{}, {}, {Kind: sheet.Number, Text: "2"}, {Kind: sheet.Number, Text: "3"}}}}
	if got := book.Sheets[0].Rows; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestCellsMergedDownwardsAllHaveTheValue(t *testing.T) {
	t.Parallel()
	parts := workbook(`<row><c><v>1</v></c><c><v>10</v></c></row><row><c r="B2"><v>20</v></c></row><row><c><v>2</v></c></row>`)
	parts["xl/worksheets/one.xml"] = strings.Replace(parts["xl/worksheets/one.xml"], "</sheetData>", `</sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B2:B9"/><mergeCell ref="C1:D2"/><mergeCell ref="odd"/></mergeCells>`, 1)
	s := &open(t, zipped(t, parts)).Sheets[0]
	if got := texts(s); !reflect.DeepEqual(got, [][]string{{"1", "10"}, {"1", "20"}, {"2", "20"}}) || len(s.Merged) != 1 {
		t.Error(got, s.Merged)
	}
}

func TestAWorkbookThatContradictsItselfIsDamaged(t *testing.T) {
	t.Parallel()
	for what, change := range map[string][2]string{
		"a row out of order":     {"xl/worksheets/one.xml", `<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>`},
		"a cell out of order":    {"xl/worksheets/one.xml", `<worksheet><sheetData><row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row></sheetData></worksheet>`},
		"a cell of another row":  {"xl/worksheets/one.xml", `<worksheet><sheetData><row><c r="A7"><v>1</v></c></row></sheetData></worksheet>`},
		"a row beyond the last":  {"xl/worksheets/one.xml", `<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>`},
		"a text that is not":     {"xl/worksheets/one.xml", `<worksheet><sheetData><row><c t="s"><v>3</v></c></row></sheetData></worksheet>`},
		"a number that is none":  {"xl/worksheets/one.xml", `<worksheet><sheetData><row><c><v>12px</v></c></row></sheetData></worksheet>`},
		"a kind that is none":    {"xl/worksheets/one.xml", `<worksheet><sheetData><row><c t="x"><v>1</v></c></row></sheetData></worksheet>`},
		"XML cut short":          {"xl/worksheets/one.xml", `<worksheet><sheetData><row><c><v>1</v></c></row>`},
		"XML ill nested":         {"xl/worksheets/one.xml", `<worksheet><sheetData><row></sheetData></row></worksheet>`},
		"not a worksheet":        {"xl/worksheets/one.xml", `<html></html>`},
		"a document type":        {"xl/worksheets/one.xml", `<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>`},
		"too deep":               {"xl/worksheets/one.xml", strings.Repeat("<worksheet>", 100) + strings.Repeat("</worksheet>", 100)},
		"a sheet without a part": {"xl/_rels/workbook.xml.rels", `<Relationships/>`},
		"a part that is missing": {"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/two.xml"/></Relationships>`},
	} {
		parts := workbook("")
		parts[change[0]] = change[1]
		if code, message := refused(t, zipped(t, parts)); code != sheet.CodeDamaged {
			t.Errorf("%s: %s %s", what, code, message)
		}
	}
}

func TestABombIsStoppedBeforeItUnpacks(t *testing.T) {
	t.Parallel()
	blank := strings.Repeat(" ", 100)
	for what, rows := range map[string]string{
		"many megabytes":       strings.Repeat("<row>"+strings.Repeat(blank, 20)+"</row>", 35_000),
		"one endless text":     `<row><c t="inlineStr"><is><t>` + strings.Repeat(blank, 11_000) + `</t></is></c></row>`,
		"one endless tag":      `<row ` + strings.Repeat(`a="" `, 300_000) + `/>`,
		"endless after a trap": `<!-- ' --><row x='>' ` + strings.Repeat(`a=">" `, 300_000) + `/>`,
		"beyond column XFD":    `<row><c r="XFE1"><v>1</v></c></row>`,
	} {
		if code, message := refused(t, zipped(t, workbook(rows))); code != sheet.CodeTooLarge {
			t.Errorf("%s: %s %s", what, code, message)
		}
	}
	parts := workbook("")
	parts["xl/workbook.xml"] = `<workbook><sheets>` + strings.Repeat(`<sheet name="s" r:id="a"/>`, 70) + `</sheets></workbook>`
	parts["xl/worksheets/one.xml"] = `<worksheet>` + strings.Repeat("<row>"+blank+"</row>", 10_000) + `</worksheet>`
	if code, _ := refused(t, zipped(t, parts)); code != sheet.CodeTooLarge {
		t.Error("one part read for many sheets:", code)
	}
}
