package sheet

import "strings"

func (o *opener) openCSV(content []byte) error {
	text, encoding, ok := decode(content)
	if !ok {
		return o.fail(CodeNotSheet, "The characters of %s are in no encoding that is known here. Save it as .xlsx, or as CSV in UTF-8.", o.name)
	}
	if encoding != "" {
		o.note("The text was read as %s: check that £ signs, dashes and accents are right.", encoding)
	}
	o.book.Format = CSV
	delimiter, text := delimiterOf(text)
	if name := map[byte]string{';': "semicolons", '\t': "tabs"}[delimiter]; name != "" {
		o.note("Columns were read as separated by %s.", name)
	}
	s := Sheet{}
	in := csvReader{rest: text, delimiter: delimiter}
	for in.next() {
		if err := o.addRow(&s, in.number, textCells(in.cells)); err != nil {
			return err
		}
	}
	if in.open > 0 {
		return o.fail(CodeDamaged, "The quotation mark that opens in row %d of %s is never closed. Close it, or double it where it is part of the text.", in.open, o.name)
	}
	o.book.Sheets = []Sheet{s}
	return nil
}

func textCells(texts []string) []Cell {
	cells := make([]Cell, len(texts))
	for i, text := range texts {
		switch {
		case strings.TrimSpace(text) == "":
		case isFailure(text):
			cells[i] = Cell{Failed, text}
		default:
			cells[i] = Cell{Text, text}
		}
	}
	return cells
}

// csvReader reads records as RFC 4180 has them and as Excel reads them: a line may end in CR, LF
// or both, a quotation mark opens a quoted cell only at its beginning, and what follows the
// closing mark belongs to the cell.
type csvReader struct {
	rest      string
	delimiter byte
	number    int      // of the record that was read last, empty ones counted
	cells     []string // its cells; valid until the next one
	open      int      // the record in which a quoted cell was never closed
}

// next reads one record; false at the end, or when a quotation mark was left open.
func (in *csvReader) next() bool {
	if in.rest == "" || in.open > 0 {
		return false
	}
	in.number++
	in.cells = in.cells[:0]
	for {
		cell, ok := in.cell()
		if !ok {
			in.open = in.number
			return false
		}
		if len(in.cells) <= maxColumns { // one more than allowed is enough to refuse
			in.cells = append(in.cells, cell)
		}
		if in.rest == "" {
			return true
		}
		c := in.rest[0]
		in.rest = in.rest[1:]
		if c == in.delimiter {
			continue
		}
		if c == '\r' {
			in.rest = strings.TrimPrefix(in.rest, "\n")
		}
		return true
	}
}

// cell reads up to the next delimiter or end of line; not ok when a quoted cell has no end.
func (in *csvReader) cell() (string, bool) {
	if !strings.HasPrefix(in.rest, `"`) {
		return in.bare(), true
	}
	var quoted strings.Builder
	in.rest = in.rest[1:]
	for {
		end := strings.IndexByte(in.rest, '"')
		if end < 0 {
			return "", false
		}
		part := in.rest[:end]
		in.rest = in.rest[end+1:]
		if !strings.HasPrefix(in.rest, `"`) {
			if quoted.Len() == 0 {
				return part + in.bare(), true
			}
			quoted.WriteString(part)
			return quoted.String() + in.bare(), true
		}
		quoted.WriteString(part)
		quoted.WriteByte('"')
		in.rest = in.rest[1:]
	}
}

func (in *csvReader) bare() string {
	end := len(in.rest)
	for i := range len(in.rest) {
		if c := in.rest[i]; c == in.delimiter || c == '\n' || c == '\r' {
			end = i
			break
		}
	}
	cell := in.rest[:end]
	in.rest = in.rest[end:]
	return cell
}
