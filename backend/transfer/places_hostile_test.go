package transfer_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
	"time"

	"lintel/backend/sheet"
	"lintel/backend/transfer"
)

// hostile are files that no surveyor sends: none may be taken in, take long, or fill the memory.
func hostile(t *testing.T) map[string][]byte {
	t.Helper()
	book := func(rows string, more map[string]string) []byte {
		var out bytes.Buffer
		w := zip.NewWriter(&out)
		parts := map[string]string{
			"[Content_Types].xml": `<Types><Default Extension="xml" ContentType="application/xml"/></Types>`,
			"_rels/.rels":         `<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
			"xl/workbook.xml":     `<workbook><sheets><sheet name="Surveys" r:id="r1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>` +
				`<Relationship Id="r2" Type="http://x/externalLink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
			"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
		}
		for name, text := range more {
			parts[name] = text
		}
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
	text := func(at, value string) string {
		return `<c r="` + at + `" t="inlineStr"><is><t>` + value + `</t></is></c>`
	}
	heads := `<row r="1">` + text("A1", "id") + text("B1", "code") + text("C1", "patients") + text("D1", "survey date") + text("E1", "condition") + `</row>`
	wide := strings.TrimSuffix(strings.Repeat("condition,", 20_000), ",") + "\nP1" + strings.Repeat(",C", 19_999) + "\n"
	full := strings.TrimSuffix(strings.Repeat("survey condition,", 16_000), ",") + "\n"
	return map[string][]byte{
		"a bomb":           book(strings.Repeat(" ", 300<<20), nil),
		"100 MB":           bytes.Repeat([]byte("P1,A81001,5,2016-01-19,C\n"), 4<<20),
		"20,000 columns":   []byte(wide),
		"16,000 columns":   []byte(full + strings.Repeat(strings.TrimSuffix(strings.Repeat("C,", 16_000), ",")+"\n", 100)),
		"formulas":         book(heads+`<row r="2">`+text("A2", "P1")+`<c r="B2"><f>cmd|' /C calc'!A0</f></c><c r="C2"><f>HYPERLINK("http://x")</f></c><c r="D2"><f>TODAY()</f></c><c r="E2"><f>1</f></c></row>`, nil),
		"an external link": book(heads+`<row r="2">`+text("A2", "P1")+text("B2", "A81001")+`<c r="C2"><f>[1]x!A1</f></c><c r="D2" t="e"><v>#REF!</v></c><c r="E2" t="e"><v>#REF!</v></c></row>`, map[string]string{"xl/externalLinks/externalLink1.xml": `<externalLink><externalBook r:id="r1"/></externalLink>`}),
		"an entity":        book(`<!DOCTYPE x [<!ENTITY a "b">]>`+heads, nil),
		"errors alone":     []byte("id,code,patients,survey date,condition\n" + strings.Repeat("#REF!,#REF!,#REF!,#REF!,#REF!\n", 200_000)),
		"rows of one word": []byte("id,code,patients,survey date,condition\n" + strings.Repeat("P1,A81001,x,x,x\n", 300_000)),
	}
}

func TestAHostileFileEndsInAClearRefusalWithinSeconds(t *testing.T) {
	for name, content := range hostile(t) {
		for kind, read := range map[string]func(*sheet.Book) []transfer.Refusal{
			"practices":  func(b *sheet.Book) []transfer.Refusal { _, refused := transfer.ReadPractices(b, nil); return refused },
			"list sizes": func(b *sheet.Book) []transfer.Refusal { _, refused := transfer.ReadListSizes(b); return refused },
			"surveys": func(b *sheet.Book) []transfer.Refusal {
				_, refused := transfer.ReadSurveys(transfer.SurveySource{Book: b}, transfer.Estate{})
				return refused
			},
		} {
			began, says := time.Now(), ""
			_, content, err := sheet.Unpack(name, content)
			var book *sheet.Book
			if err == nil {
				book, err = sheet.Open(name, content)
			}
			if err != nil {
				says = err.Error()
			} else if refused := read(book); len(refused) > 0 {
				says = refused[0].String()
			}
			took := time.Since(began)
			if says == "" {
				t.Errorf("%s as %s was taken in", name, kind)
			}
			if took > 5*time.Second {
				t.Errorf("%s as %s took %s", name, kind, took)
			}
		}
	}
}
