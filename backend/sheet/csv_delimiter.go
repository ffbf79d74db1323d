package sheet

import "strings"

// delimiterOf is what separates the cells, and the text without the line (sep=;) by which Excel
// may say so; that line is not a row.
func delimiterOf(text string) (delimiter byte, rest string) {
	line, rest, _ := strings.Cut(text, "\n")
	said, ok := strings.CutPrefix(strings.ToLower(strings.TrimSuffix(line, "\r")), "sep=")
	if ok && len(said) == 1 && strings.Contains(",;\t|", said) {
		return said[0], rest
	}
	return likelyDelimiter(text), text
}

// likelyDelimiter is the one that cuts the most of the first records into the same number of
// cells, more than one; of two that do, the one that makes more of them; else the comma.
func likelyDelimiter(text string) byte {
	const sample = 64 << 10
	best, bestRecords, bestCells := byte(','), 0, 0
	for _, delimiter := range []byte{',', ';', '\t'} {
		in := csvReader{rest: text[:min(len(text), sample)], delimiter: delimiter}
		records := map[int]int{}
		for in.next() {
			if strings.HasPrefix(in.cells[0], remark) {
				continue
			}
			records[len(in.cells)]++
		}
		for cells, n := range records {
			if cells > 1 && (n > bestRecords || n == bestRecords && cells > bestCells) {
				best, bestRecords, bestCells = delimiter, n, cells
			}
		}
	}
	return best
}
