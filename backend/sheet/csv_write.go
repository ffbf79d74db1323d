package sheet

import "strings"

// WriteCSV writes rows as RFC 4180 has them, in UTF-8, with no cell that a spreadsheet would run.
func WriteCSV(rows [][]string) []byte {
	var out csvWriter
	for _, row := range rows {
		for i, text := range row {
			out.cell(i, Harmless(text))
		}
		out.end()
	}
	return out.text
}

// csv begins with the mark by which Excel knows UTF-8.
func (p *Page) csv(remarks []string) []byte {
	out := csvWriter{text: []byte(utf8BOM)}
	for _, text := range remarks {
		out.cell(0, remark+" "+text)
		out.end()
	}
	for i, column := range p.Columns {
		out.cell(i, guarded(i, column.Heading))
	}
	out.end()
	for _, row := range p.Rows {
		for i, c := range row {
			if c.Kind == Text {
				c.Text = guarded(i, c.Text)
			}
			out.cell(i, c.Text)
		}
		for i := len(row); i < len(p.Columns); i++ {
			out.cell(i, "") // the rows of a table are equally long
		}
		out.end()
	}
	return out.text
}

// guarded is Harmless, and in the first column keeps a # from making the row a remark.
func guarded(column int, text string) string {
	if column == 0 && strings.HasPrefix(text, remark) {
		return "'" + text
	}
	return Harmless(text)
}

type csvWriter struct{ text []byte }

func (w *csvWriter) cell(column int, text string) {
	if column > 0 {
		w.text = append(w.text, ',')
	}
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "�"), "\x00", "�")
	if !strings.ContainsAny(text, ",;\t\r\n\"") && strings.TrimSpace(text) == text {
		w.text = append(w.text, text...)
		return
	}
	w.text = append(w.text, '"')
	w.text = append(w.text, strings.ReplaceAll(text, `"`, `""`)...)
	w.text = append(w.text, '"')
}

func (w *csvWriter) end() { w.text = append(w.text, "\r\n"...) }
