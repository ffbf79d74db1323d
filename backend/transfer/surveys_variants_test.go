package transfer_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// headed are other ways in which people head the columns of the delivery, some with a row above.
var headed = map[string][]string{
	"in other words": {"Ref|Surgery name|ODS|Postcode|Date of inspection|Ownership|Gross internal area sqm|Net Internal Area (sq m)|Life expectancy in years|1 Physical|2 Functional|3 Utilisation|4 Quality|5 Compliance (Fire, H&S)|6 Environmental|High Risk £|Significant Risk|Moderate risk|Low risk|Cost to achieve B"},
	"in short":       {"Site ID|Site|GP code|PCode|Surveyed|Tenure type|GIA|NIA|Life|F1|F2|F3|F4|F5|F6|High|Significant|Moderate|Low|Cost to B"},
	"in two rows": {"Premises||||||Areas (m²)||Asset|Six facets||||||Backlog maintenance (£)||||Investment",
		"Property ref|Name|Practice|Post Code|Inspected|Owned / leased|Gross|Net|Life|1|2|3|4|5|6|High|Significant|Moderate|Low|Cost to bring to B"},
	"with headings under headings": {"Ref|Name|Prac code|PC|Date|Tenure|GIA|NIA|RL|Facet||||||Backlog by risk £||||Cost to B",
		"|||||||||Physical|Functional|Space|Quality|Statutory|Environmental|High|Significant|Moderate|Low|"},
	"in two letters":     {"Ref|Property name|Prac code|Post Code|Survey|Freehold/Leasehold|Area m2 GIA|NIA|RL|Cond|Func|Occ|Qual|Comp|Enviro|HR|SR|MR|LR|To B"},
	"in capitals":        {"UPRN|BUILDING NAME|ORG CODE|POSTCODE|DATE_OF_SURVEY|TENURE|GIFA_M2|NIA_M2|REMAINING_LIFE|CONDITION|SUITABILITY|SPACE|QUALITY|STATUTORY|ENVIRONMENT|BACKLOG_HIGH|BACKLOG_SIGNIFICANT|BACKLOG_MODERATE|BACKLOG_LOW|COST_TO_B"},
	"in initials":        {"Asset number|Practice premises|NACS code|Postal code|Survey completed|Landlord type|Gross m²|Net m²|Years remaining|PC|FS|SU|Q|SC|EM|BM High|BM Sig|BM Mod|BM Low|To bring to B"},
	"with hardly a word": {"No.|Where|Who|PC|When|How held|Gross m2|Net m2|Yrs left|Phys|Func|Util|Qual|Stat|Env|H (£)|Sig (£)|Mod (£)|L (£)|B cost"},
	"with their costs":   {"Premises ID|Premises name|Practice ODS code|Post code|Survey date|Freehold/leasehold|Floor area gross|Floor area net|Residual life (years)|Facet 1: Condition|Facet 2: Functional suitability|Facet 3: Space|Facet 4: Quality|Facet 5: H&S|Facet 6: Energy performance|Backlog - high risk|Backlog - significant risk|Backlog - medium risk|Backlog - low risk|Total cost to reach condition B"},
}

// delivery is the rows of the delivery as texts, from its headings on.
func delivery(t testing.TB) (rows [][]string) {
	t.Helper()
	book, err := sheet.Open("x", delivered(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range book.Sheets[0].Rows[1:] {
		cells := make([]string, 20)
		for i, c := range row.Cells {
			cells[i] = c.Text
		}
		rows = append(rows, cells)
	}
	return rows
}

func asCSV(rows [][]string, delimiter string) string {
	var out strings.Builder
	for _, row := range rows {
		for i, text := range row {
			if i > 0 {
				out.WriteString(delimiter)
			}
			out.WriteString(`"` + strings.ReplaceAll(text, `"`, `""`) + `"`)
		}
		out.WriteString("\r\n")
	}
	return out.String()
}

// variants are files that all mean the delivery.
func variants(t testing.TB) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for name, heads := range headed {
		rows := delivery(t)
		head := rows[0]
		var top [][]string
		for _, line := range heads {
			top = append(top, strings.Split(line, "|"))
		}
		last := top[len(top)-1]
		rows = slices.Concat(top, rows[1:])
		for i, row := range rows {
			if slices.Equal(row, head) {
				rows[i] = last
			}
		}
		all[name] = []byte("Estates survey\r\n\r\n" + asCSV(rows, ","))
		if len(heads) == 1 {
			for i, row := range rows {
				rows[i] = slices.Clone(row)
				slices.Reverse(rows[i])
			}
			all[name+", from right to left"] = []byte(asCSV(rows, ","))
		}
	}
	rows := delivery(t)
	all["in UTF-16 with tabs"] = wide(asCSV(rows, "\t"))
	all["with semicolons and a mark"] = []byte("\ufeff" + asCSV(rows, ";"))
	all["in Windows-1252"] = bytes.ReplaceAll(delivered(t), []byte("Results - DRAFT"), []byte("Results \x96 DRAFT"))
	all["as a workbook of several sheets"] = workbook(t, rows)
	return all
}

func wide(text string) []byte {
	out := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return out
}

// workbook has the delivery on its second sheet, days and areas as the spreadsheet keeps them.
func workbook(t testing.TB, rows [][]string) []byte {
	t.Helper()
	dates := map[string]string{}
	for _, one := range truths(t) {
		dates[one.ID] = one.Date
	}
	page := sheet.Page{Name: "Results"}
	for _, heading := range rows[0] {
		page.Columns = append(page.Columns, sheet.Column{Heading: heading})
	}
	for _, row := range rows[1:] {
		var cells []sheet.Cell
		for i, text := range row {
			c := sheet.Cell{Kind: sheet.Text, Text: text}
			switch day := dates[row[0]]; {
			case text == "":
				c = sheet.Cell{}
			case i == 4 && day != "":
				c = sheet.Cell{Kind: sheet.Date, Text: day}
			case i == 8 && day != "":
				c.Kind = sheet.Number
			}
			cells = append(cells, c)
		}
		page.Rows = append(page.Rows, cells)
	}
	cover := sheet.Page{Name: "Cover", Columns: []sheet.Column{{Heading: "Six facet survey"}}, Rows: [][]sheet.Cell{{{Kind: sheet.Text, Text: "Prepared for NHS Example CCG"}}}}
	key := sheet.Page{Name: "Key", Columns: []sheet.Column{{Heading: "Condition"}, {Heading: "Meaning"}}}
	for _, letter := range ettf.LettersFor(ettf.Condition) {
		key.Rows = append(key.Rows, []sheet.Cell{{Kind: sheet.Text, Text: string(letter)}, {Kind: sheet.Text, Text: "…"}})
	}
	content, err := sheet.Write(sheet.XLSX, nil, cover, page, key)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
