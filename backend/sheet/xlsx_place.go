package sheet

import (
	"slices"
	"strconv"
	"strings"
)

// placeOf reads the place of a cell: B12 is column 1 of row 12.
func placeOf(ref string) (column, row int, ok bool) {
	letters := strings.TrimRight(ref, "0123456789")
	row, err := strconv.Atoi(ref[len(letters):])
	if err != nil || row < 1 || row > maxRows || letters == "" || len(letters) > 3 {
		return 0, 0, false
	}
	for _, c := range letters {
		if c < 'A' || c > 'Z' {
			return 0, 0, false
		}
		column = column*26 + int(c-'A') + 1
	}
	return column - 1, row, true
}

func areaOf(ref string) (Area, bool) {
	from, to, _ := strings.Cut(ref, ":")
	c1, r1, ok1 := placeOf(from)
	c2, r2, ok2 := placeOf(to)
	return Area{r1, c1, r2, c2}, ok1 && ok2 && r1 <= r2 && c1 <= c2
}

// fillMerged gives every cell of an area that was merged down one column the value of the first,
// as people mean it, in the rows that hold anything else. Areas over several columns are kept for
// whoever reads the sheet to judge.
func (o *opener) fillMerged(s *Sheet, merged []Area) error {
	filled := 0
	for _, area := range merged {
		if area.Column != area.ToColumn {
			s.Merged = append(s.Merged, area)
			continue
		}
		at, found := slices.BinarySearchFunc(s.Rows, area.Row, func(r Row, n int) int { return r.Number - n })
		if !found {
			continue
		}
		value := s.Rows[at].At(area.Column)
		for at++; at < len(s.Rows) && s.Rows[at].Number <= area.ToRow; at++ {
			if o.budget -= area.Column + 1; o.budget < 0 {
				return errTooMuch
			}
			row := &s.Rows[at]
			for len(row.Cells) <= area.Column {
				row.Cells = append(row.Cells, Cell{})
			}
			row.Cells[area.Column] = value
			filled++
		}
	}
	if filled > 0 {
		o.note("Cells that are merged downwards in sheet %q were read as each having the value.", s.Name)
	}
	return nil
}
