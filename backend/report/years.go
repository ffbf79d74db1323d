package report

import "lintel/backend/ettf"

// yearRow is a row with a figure for each year.
type yearRow struct {
	name text
	tone rowTone
	of   func(ettf.Year) text
}

// figureEdge is the white beside each figure, in points.
const figureEdge = 6.02

// breadth is about how wide a figure is in a dense table, in points.
func breadth(figure string) float64 {
	w := 0.
	for _, r := range figure {
		switch r {
		case ',', '.', ' ':
			w += 2.32
		case '▲':
			w += 8.22
		default:
			w += 4.62
		}
	}
	return w
}

// yearTables sets figures by year side by side, after the rows' names in namePart points. Where the years do not all fit the width, they are
// shared out evenly over several tables, so that no figure has to be cut.
func yearTables(caption, corner string, namePart float64, years []ettf.Year, rows []yearRow) []block {
	widest := breadth("2016/17")
	cells := make([][]text, len(rows))
	for i, r := range rows {
		cells[i] = make([]text, len(years))
		for j, y := range years {
			cells[i][j] = r.of(y)
			widest = max(widest, breadth(flat(cells[i][j])))
		}
	}
	fit := max(1, int((textWidth-namePart)/(widest+figureEdge)))
	parts := max(1, (len(years)+fit-1)/fit)
	each := (len(years) + parts - 1) / parts
	var blocks []block
	for from := 0; from < len(years); from += each {
		to := min(from+each, len(years))
		t := &table{caption: caption, spacing: dense, columns: []column{{head: corner, share: namePart}}}
		for _, y := range years[from:to] {
			t.columns = append(t.columns, column{head: y.String(), right: true, share: (textWidth - namePart) / float64(each)})
		}
		for i, r := range rows {
			t.add(r.tone, append([]text{r.name}, cells[i][from:to]...)...)
		}
		blocks = append(blocks, t)
		caption = ""
	}
	return blocks
}
