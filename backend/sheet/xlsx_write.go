package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// writeXLSX writes a workbook of the fewest parts that every spreadsheet program opens, the same
// bytes for the same pages. It holds no formula.
func writeXLSX(pages []Page) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	types, sheets, relations := "", "", ""
	for i, page := range pages {
		n := strconv.Itoa(i + 1)
		types += `<Override PartName="/xl/worksheets/sheet` + n + `.xml" ContentType="` + typeBase + `worksheet+xml"/>`
		sheets += `<sheet name="` + xmlText(page.Name) + `" sheetId="` + n + `" r:id="rId` + n + `"/>`
		relations += `<Relationship Id="rId` + n + `" Type="` + relationBase + `worksheet" Target="worksheets/sheet` + n + `.xml"/>`
	}
	stylesID := "rId" + strconv.Itoa(len(pages)+1)
	write := func(name, body string) error {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: epoch})
		if err == nil {
			_, err = w.Write([]byte(xmlHead + body))
		}
		return err
	}
	for _, part := range [][2]string{
		{typesPart, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + typeBase + `sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="` + typeBase + `styles+xml"/>` + types + `</Types>`},
		{"_rels/.rels", relationsHead + `<Relationship Id="rId1" Type="` + relationBase + `officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + mainSpace + `" xmlns:r="` + strings.TrimSuffix(relationBase, "/") + `"><sheets>` + sheets + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", relationsHead + relations + `<Relationship Id="` + stylesID + `" Type="` + relationBase + `styles" Target="styles.xml"/></Relationships>`},
		{"xl/styles.xml", stylesXML},
	} {
		if err := write(part[0], part[1]); err != nil {
			return nil, fmt.Errorf("writing a workbook: %w", err)
		}
	}
	for i := range pages {
		if err := write("xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml", pages[i].xml()); err != nil {
			return nil, fmt.Errorf("writing a workbook: %w", err)
		}
	}
	if err := archive.Close(); err != nil {
		return nil, fmt.Errorf("writing a workbook: %w", err)
	}
	return out.Bytes(), nil
}

const (
	xmlHead       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relationBase  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	typeBase      = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	relationsHead = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

// epoch is the time of every part: the first that a ZIP archive can hold.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// The styles of cells, by their place in stylesXML.
const (
	styleText    = 0 // text, wrapped
	styleHead    = 1
	styleDate    = 2
	styleWhole   = 3 // 1,234
	stylePence   = 4 // 1,234.50
	styleQuoted  = 5 // text that a program must not run even after it is edited
	styleGeneral = 6 // any number as it is
)

const stylesXML = `<styleSheet xmlns="` + mainSpace + `">` +
	`<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
	`<fonts count="2"><font><sz val="11"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="11"/><name val="Arial"/><family val="2"/></font></fonts>` +
	`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FFD8DDE0"/><bgColor indexed="64"/></patternFill></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="7">` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`</cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
	`</styleSheet>`
