package transfer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// What is looked at of a sheet to find out what its columns hold.
const (
	mostSurveyColumns = 300 // of more columns the rest is not read
	rowsLookedAt      = 200
	leastScore        = 50 // below it a heading says nothing
	byItsName         = 150
)

// surveyColumn is a column of a sheet of surveys: what its heading says, with that above it, and what
// stands below.
type surveyColumn struct {
	index          int
	heading, above string
	words, wider   []string
	cells          []sheet.Cell // those that say something
	shares         map[holds]int
}

// guess is a column that may lead to a field: how sure that is, and why.
type guess struct {
	field, column int // places in surveyFields and among the columns
	score         int
	why           string
}

// matching is how the columns of a sheet were understood, by the places of the fields.
type matching struct {
	sheet *sheet.Sheet
	head  int // place of the row of headings
	cols  []surveyColumn
	found map[int]guess
	fixed map[int]string // what a field is in every row
	other map[int][]guess
}

// matchSheet finds the row of headings, the one of the first rows that says the most, and what each
// column under it is.
func matchSheet(s *sheet.Sheet) *matching {
	best, most := &matching{sheet: s, head: -1, found: map[int]guess{}, fixed: map[int]string{}}, 0
	for i := range s.Rows[:min(len(s.Rows), headRows)] {
		m := &matching{sheet: s, head: i, found: map[int]guess{}, fixed: map[int]string{}}
		m.headings()
		fields := map[int]bool{}
		for c := range m.cols {
			if field, score := vocabularyBest(m.cols[c].words); score > leastScore {
				fields[field] = true
			}
		}
		if len(fields) > most {
			best, most = m, len(fields)
		}
	}
	if best.head < 0 {
		best.head = mostFilled(s)
		best.headings()
	}
	best.look()
	best.choose(best.guesses())
	return best
}

// mostFilled is the place of the first of the fullest rows, where no heading says anything.
func mostFilled(s *sheet.Sheet) (at int) {
	for i := range s.Rows[:min(len(s.Rows), headRows)] {
		if filled(&s.Rows[i]) > filled(&s.Rows[at]) {
			at = i
		}
	}
	return at
}

// headings reads the row, and above each heading what stands over it: there a heading goes on to the
// right until the next. A column that is headed above alone, as where cells are merged downwards, is
// headed by that.
func (m *matching) headings() {
	row := &m.sheet.Rows[m.head]
	var over *sheet.Row
	if m.head > 0 && m.sheet.Rows[m.head-1].Number == row.Number-1 && filled(&m.sheet.Rows[m.head-1]) > 1 {
		over = &m.sheet.Rows[m.head-1]
	}
	above, wide := "", len(row.Cells)
	if over != nil && filled(row) > 1 {
		wide = max(wide, len(over.Cells))
	}
	for i := range min(wide, mostSurveyColumns) {
		c := surveyColumn{index: i, heading: strings.Join(strings.Fields(row.At(i).Text), " ")}
		if over != nil && over.At(i).Kind != sheet.Empty {
			above = strings.Join(strings.Fields(over.At(i).Text), " ")
		}
		if c.above = above; c.heading == "" && over != nil && over.At(i).Kind != sheet.Empty && filled(row) > 1 {
			c.heading = above
		}
		if c.words = headingWords(c.heading); c.heading != "" && above != "" && c.heading != above {
			c.wider = headingWords(above + " " + c.heading)
		}
		m.cols = append(m.cols, c)
	}
}

func filled(row *sheet.Row) (n int) {
	for _, c := range row.Cells {
		if c.Kind != sheet.Empty {
			n++
		}
	}
	return n
}

// look takes stock of what the columns hold.
func (m *matching) look() {
	rows := m.sheet.Rows[m.head+1:]
	for i := range m.cols {
		c := &m.cols[i]
		c.shares = map[holds]int{}
		seen := map[string]bool{}
		for j := range rows[:min(len(rows), rowsLookedAt)] {
			cell := rows[j].At(c.index)
			if withheld(cell) || fold(cell.Text) == fold(c.heading) {
				continue
			}
			c.cells = append(c.cells, cell)
			seen[fold(cell.Text)] = true
			for _, kind := range heldBy(cell) {
				c.shares[kind]++
			}
		}
		if len(c.cells) > 0 {
			for kind, n := range c.shares {
				c.shares[kind] = 100 * n / len(c.cells)
			}
			c.shares[aKey] = 100 * len(seen) / len(c.cells)
		}
	}
}

// heldBy are the kinds of thing that a cell may be read as.
func heldBy(c sheet.Cell) (kinds []holds) {
	add := func(kind holds, ok bool) {
		if ok {
			kinds = append(kinds, kind)
		}
	}
	_, letter := parseLetter(ettf.Condition, c.Text)
	_, space := parseLetter(ettf.Space, c.Text)
	_, date := surveyDay(c.Text)
	_, money := amount(c.Text, "")
	_, sized := area(c.Text, "")
	_, whole := life(c.Text)
	_, coded := practiceCodes(c.Text)
	_, post := parsePostcode(c.Text)
	add(aLetter, letter)
	add(aSpaceLetter, space)
	add(aDate, date && (c.Kind != sheet.Number && !serial.MatchString(c.Text)))
	add(anAmount, money)
	add(anArea, sized)
	add(aWhole, whole)
	add(aPractice, coded)
	add(aPostcode, post)
	add(aText, !letter && !space && !date && !money && !sized && !coded && !post)
	return kinds
}

// guesses are all that the headings and cells suggest, each at least a little sure.
func (m *matching) guesses() (all []guess) {
	for c := range m.cols {
		col := &m.cols[c]
		for f := range surveyFields {
			score, by := vocabulary()[f].score(col.words)
			why := "the heading says “" + by + "”"
			if wider, over := vocabulary()[f].score(col.wider); wider-5 > score {
				score, why = wider-5, "the heading says “"+over+"” with what stands above it"
			}
			if fold(col.heading) == fold(surveyFields[f].key) {
				all = append(all, guess{f, c, byItsName, "the heading is the name of the field"})
			} else if g, ok := m.weigh(f, c, score, why); ok {
				all = append(all, g)
			}
		}
	}
	return all
}

// weigh holds what a heading says against what stands below it. Cells speak for a column without
// such a heading only where they are unmistakable.
func (m *matching) weigh(f, c, score int, why string) (guess, bool) {
	col, kind := &m.cols[c], surveyFields[f].holds
	share, n := col.shares[kind], len(col.cells)
	holding := fmt.Sprintf("%d%% of its cells hold %s", share, heldWords[kind])
	if kind == aKey {
		holding = fmt.Sprintf("%d%% of its cells differ", share)
	}
	if share == 100 && kind != aKey {
		holding = "its cells hold " + heldWords[kind]
	}
	switch {
	case n == 0:
		return guess{f, c, score - 20, why + "; its cells are empty"}, score-20 >= leastScore
	case kind == aText:
		return guess{f, c, score, why}, score >= leastScore && (share >= 30 || surveyFields[f].key == "block")
	case kind == aKey:
		return guess{f, c, score + share/10, why + "; " + holding}, score >= leastScore && share >= 30 && col.shares[aDate] < 50 && col.shares[aPostcode] < 50
	case share < 50:
		// A heading that is plain is believed: what does not fit is then refused, and not passed over.
		return guess{f, c, score - 40, why + ", though " + holding}, score-40 >= leastScore
	case score >= leastScore:
		return guess{f, c, score + share/10, why + "; " + holding}, true
	case share >= 80 && n > 2 && (kind == aPostcode || kind == aPractice || kind == aSpaceLetter && col.shares[aLetter] < 20):
		return guess{f, c, leastScore - 5, holding + ", whatever its heading says"}, true
	}
	return guess{}, false
}

// choose gives each field the column that is surest, and each column to one field.
func (m *matching) choose(all []guess) {
	m.other = map[int][]guess{}
	slices.SortStableFunc(all, func(a, b guess) int { return cmp.Compare(b.score, a.score) })
	taken := map[int]bool{}
	for _, g := range all {
		if _, has := m.found[g.field]; has || taken[g.column] {
			continue
		}
		m.found[g.field] = g
		taken[g.column] = true
	}
	m.conditionApart()
	for _, g := range all {
		if first, has := m.found[g.field]; has && first.column != g.column && !taken[g.column] && first.score-g.score < 15 {
			m.other[g.field] = append(m.other[g.field], g)
		}
	}
	m.byOrder(taken)
	m.byNeighbour(taken)
	m.bySight(taken)
}

// fieldNamed is the place of a field; −1 when there is none.
func fieldNamed(key string) int {
	if at, ok := fieldPlaces()[key]; ok {
		return at
	}
	return -1
}

var fieldPlaces = sync.OnceValue(func() map[string]int {
	places := map[string]int{}
	for i, f := range surveyFields {
		places[f.key] = i
	}
	return places
})
