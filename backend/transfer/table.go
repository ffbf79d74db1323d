package transfer

import (
	"slices"

	"lintel/backend/sheet"
)

// column is a column whose heading was recognised: key names the field to which it leads, and only
// one column may lead there.
type column[F any] struct {
	index   int
	heading string
	key     string
	field   F
}

// table is a sheet whose headings were found: the columns that lead somewhere, and the rows below.
type table[F any] struct {
	sheet   *sheet.Sheet
	columns []column[F]
	rows    []sheet.Row
	head    *sheet.Row
	left    []string // headings that lead nowhere
	twice   []column[F]
}

// headRows is how far down the headings may stand, under titles and the like.
const headRows = 30

// findTable finds the row of headings: of the first rows, the one in which the most are recognised.
// recognise says to which field a heading leads.
func findTable[F any](s *sheet.Sheet, recognise func(heading string) (key string, field F, ok bool)) *table[F] {
	best := &table[F]{sheet: s}
	for i := range s.Rows[:min(len(s.Rows), headRows)] {
		t := &table[F]{sheet: s, head: &s.Rows[i], rows: s.Rows[i+1:]}
		for j, c := range s.Rows[i].Cells {
			if c.Kind == sheet.Empty {
				continue
			}
			key, field, ok := recognise(c.Text)
			one := column[F]{j, c.Text, key, field}
			switch {
			case !ok:
				t.left = append(t.left, sheet.ColumnName(j)+" “"+c.Text+"”")
			case t.has(key):
				t.twice = append(t.twice, one)
			default:
				t.columns = append(t.columns, one)
			}
		}
		if len(t.columns) > len(best.columns) {
			best = t
		}
	}
	return best
}

// has says whether a column leads to the field.
func (t *table[F]) has(key string) bool {
	return slices.ContainsFunc(t.columns, func(c column[F]) bool { return c.key == key })
}

// hasAll says so of several.
func (t *table[F]) hasAll(keys ...string) bool {
	return !slices.ContainsFunc(keys, func(key string) bool { return !t.has(key) })
}

// say enters into the report how the headings were understood, and refuses what could be read in
// two ways: two columns for one field, and cells merged over columns that are to be read.
func (t *table[F]) say(in *report, under string) {
	prefix := ""
	if t.sheet.Name != "" {
		prefix = t.sheet.Name + ": "
	}
	for _, c := range t.columns {
		in.Mapping[prefix+c.heading] = under + c.key
	}
	for _, left := range t.left {
		in.Ignored = append(in.Ignored, prefix+left)
	}
	for _, c := range t.twice {
		in.refuse(t.place(t.head.Number, &c), "a second column for "+c.key, "one column for each field")
	}
	if first := t.sheet.Rows[0].Number; first < t.head.Number {
		in.note("%sWhat stands above the headings in row %d was not read.", prefix, t.head.Number)
	}
	for _, area := range t.sheet.Merged {
		for i := range t.columns {
			if c := &t.columns[i]; area.ToRow > t.head.Number && area.Column <= c.index && c.index <= area.ToColumn {
				in.refuse(t.place(max(area.Row, t.head.Number+1), c), "a cell merged over several columns", "a cell for each column: unmerge it")
				break
			}
		}
	}
}

func (t *table[F]) place(row int, c *column[F]) Place {
	at := Place{Sheet: t.sheet.Name, Row: row}
	if c != nil {
		at.Column, at.Heading = sheet.ColumnName(c.index), c.heading
	}
	return at
}

// each visits the rows below the headings in which a column that is read holds anything; headings
// that are repeated further down are passed over.
func (t *table[F]) each(in *report, visit func(row int, at func(*column[F]) cell)) {
	for i := range t.rows {
		row := &t.rows[i]
		if t.isBlank(row) || slices.Equal(row.Cells, t.head.Cells) {
			continue
		}
		visit(row.Number, func(c *column[F]) cell {
			return cell{Cell: row.At(c.index), at: t.place(row.Number, c), in: in}
		})
	}
}

func (t *table[F]) isBlank(row *sheet.Row) bool {
	for i := range t.columns {
		if row.At(t.columns[i].index).Kind != sheet.Empty {
			return false
		}
	}
	return true
}

// column finds the column that leads to a field; nil when there is none.
func (t *table[F]) column(key string) *column[F] {
	for i := range t.columns {
		if t.columns[i].key == key {
			return &t.columns[i]
		}
	}
	return nil
}
