package ranking

// Sheet is the values of many bids on the same criteria as whole steps, each below 2³². One step
// of column j adds worth[j] to a bid's score, so that scores are whole numbers and exact.
//
// Two bids share each word, the even row in its lower half: one multiplication then serves both.
type Sheet struct {
	rows, columns int
	words         []uint64
}

// NewSheet makes a sheet of zeros.
func NewSheet(rows, columns int) *Sheet {
	return &Sheet{rows: rows, columns: columns, words: make([]uint64, (rows+1)/2*columns)}
}

// Set puts a step on an empty place of the sheet.
func (s *Sheet) Set(row, column int, step uint32) {
	s.words[row/2*s.columns+column] |= uint64(step) << (row % 2 * 32)
}

func (s *Sheet) step(row, column int) uint64 {
	return s.words[row/2*s.columns+column] >> (row % 2 * 32) & (1<<32 - 1)
}

// score is Σ step × worth of one row.
func (s *Sheet) score(row int, worth []uint64) uint64 {
	var sum uint64
	for j, w := range worth {
		sum += s.step(row, j) * w
	}
	return sum
}

// scorePairs writes Σ step × worth of each pair of rows to keys, the even row in the lower half.
// No row's score may reach 2³².
func (s *Sheet) scorePairs(worth, pairs []uint64) {
	words, k := s.words, len(worth)
	for p := range pairs {
		pairs[p] = dot(words[:k:k], worth)
		words = words[k:]
	}
}

func dot(words, worth []uint64) uint64 {
	var sum uint64
	worth = worth[:len(words)]
	for j, w := range words {
		sum += w * worth[j]
	}
	return sum
}
