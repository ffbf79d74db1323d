package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"path"
	"strings"
)

// openXLSX reads the workbook's visible sheets. Parts are streamed, so what is held is the cells.
func (o *opener) openXLSX(content []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return o.damaged(err)
	}
	p := newPackage(archive)
	if err := o.refuseOtherArchives(p); err != nil {
		return err
	}
	o.book.Format = XLSX
	err = o.readWorkbook(p)
	switch {
	case errors.Is(err, errTooMuch):
		return o.fail(CodeTooLarge, "%s unpacks to more than can be read (64 MB of sheets, and texts of a sensible length). Leave out the sheets, rows and columns that are not needed.", o.name)
	case errors.Is(err, errPassword):
		return o.protected()
	case err == nil || isOurs(err):
		return err
	}
	return o.damaged(err)
}

func (o *opener) refuseOtherArchives(p *parts) error {
	switch {
	case p.has("mimetype") || p.has("content.xml"):
		return o.fail(CodeNotSheet, "%s is an OpenDocument file. Save it as an Excel workbook (.xlsx) or as CSV.", o.name)
	case p.has("xl/workbook.bin"):
		return o.fail(CodeNotSheet, "%s is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) or as CSV.", o.name)
	case p.has("Index/Document.iwa") || p.has("Index.zip"):
		return o.fail(CodeNotSheet, "%s is a Numbers document. Export it to Excel (.xlsx) or CSV.", o.name)
	case !p.has(typesPart):
		return o.fail(CodeNotSheet, "%s is a ZIP archive and not a workbook. Unpack it and send the spreadsheet in it.", o.name)
	}
	return nil
}

func (o *opener) readWorkbook(p *parts) error {
	at, err := p.relations("")
	if err != nil {
		return err
	}
	main := at.first("/officeDocument")
	if main == "" {
		main = "xl/workbook.xml"
	}
	if !p.has(main) {
		return o.fail(CodeNotSheet, "%s holds no workbook. Save it as an Excel workbook (.xlsx) or as CSV.", o.name)
	}
	book, err := p.workbook(main)
	if err != nil {
		return err
	}
	if !book.ours {
		return o.fail(CodeNotSheet, "%s holds no workbook. Save it as an Excel workbook (.xlsx) or as CSV.", o.name)
	}
	related, err := p.relations(main)
	if err != nil {
		return err
	}
	in := worksheets{opener: o, parts: p, days: book.days}
	if in.texts, err = p.sharedTexts(related.first("/sharedStrings")); err != nil {
		return err
	}
	if in.styles, err = p.cellStyles(related.first("/styles")); err != nil {
		return err
	}
	var hidden []string
	for _, s := range book.sheets {
		part, kind := related.target(s.relation)
		switch {
		case s.hidden:
			hidden = append(hidden, s.name)
		case kind == "":
			return errNoPart
		case strings.HasSuffix(kind, "/worksheet"):
			if err := in.read(s.name, part); err != nil {
				return err
			}
		}
	}
	if len(hidden) > 0 {
		o.note("Hidden sheets were not read: %s.", strings.Join(hidden, ", "))
	}
	return nil
}

// relation says what a part refers to by an id: another part, and what kind of part it is.
type relation struct{ id, kind, target string }

type relations []relation

func (r relations) first(kind string) string {
	for _, one := range r {
		if strings.HasSuffix(one.kind, kind) {
			return one.target
		}
	}
	return ""
}

func (r relations) target(id string) (part, kind string) {
	for _, one := range r {
		if one.id == id {
			return one.target, one.kind
		}
	}
	return "", ""
}

// relations reads those of one part, or of the whole package for "". A part without any has none.
func (p *parts) relations(part string) (found relations, err error) {
	folder, base := path.Split(part)
	file := folder + "_rels/" + base + ".rels"
	if !p.has(file) {
		return nil, nil
	}
	err = p.each(file, func(x *xmlPart) error {
		if x.begins("Relationship") && x.attr("TargetMode") != "External" {
			target := x.attr("Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join("/", folder, target)
			}
			found = append(found, relation{x.attr("Id"), x.attr("Type"), strings.TrimPrefix(path.Clean(target), "/")})
		}
		return nil
	})
	return found, err
}

type listedSheet struct {
	name, relation string
	hidden         bool
}

// days is the number of the day before the first in a workbook's dates: 1900 or 1904 system.
type workbook struct {
	sheets []listedSheet
	days   int
	ours   bool // it has what only a workbook has
}

func (p *parts) workbook(part string) (book workbook, err error) {
	err = p.each(part, func(x *xmlPart) error {
		switch {
		case x.begins("sheets"):
			book.ours = true
		case x.begins("workbookPr") && isTrue(x.attr("date1904")):
			book.days = days1904
		case x.begins("sheet"):
			state := x.attr("state")
			book.sheets = append(book.sheets, listedSheet{x.attr("name"), x.attr("id"), state == "hidden" || state == "veryHidden"})
		}
		return nil
	})
	return book, err
}

func isTrue(text string) bool { return text == "1" || text == "true" || text == "on" }
