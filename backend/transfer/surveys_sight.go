package transfer

import (
	"regexp"
	"strings"

	"lintel/backend/ettf"
)

// What follows tells columns apart where their headings alone do not.

// conditionApart tells the cost to bring facet 1, the condition, to B from that of all facets, which
// brings premises to condition B: beside the costs of other facets it is the former.
func (m *matching) conditionApart() {
	total, one := fieldNamed("cost_to_b"), fieldNamed("cost_to_b_condition")
	g, has := m.found[total]
	if _, both := m.found[one]; !has || both {
		return
	}
	others := false
	for f := range m.found {
		others = others || strings.HasPrefix(surveyFields[f].key, "cost_to_b_")
	}
	words := m.cols[g.column].words
	if len(m.cols[g.column].wider) > 0 {
		words = m.cols[g.column].wider
	}
	for i, w := range words {
		if others && w == "condition" && (i+1 == len(words) || words[i+1] != "b") {
			g.field = one
			m.found[one] = g
			delete(m.found, total)
			return
		}
	}
}

// byOrder takes six columns of letters that stand side by side for the six facets in their order,
// where no heading names any.
func (m *matching) byOrder(taken map[int]bool) {
	first := fieldNamed("condition")
	for i := range ettf.AllFacets {
		if g, has := m.found[first+i]; has && g.score >= leastScore {
			return
		}
	}
	lettered := func(c int) bool {
		col := &m.cols[c]
		return len(col.cells) > 0 && max(col.shares[aLetter], col.shares[aSpaceLetter]) >= 80
	}
	const facets = 6
	for c := 0; c+facets <= len(m.cols); c++ {
		run := 0
		for run < facets && lettered(c+run) {
			run++
		}
		if run < facets || m.cols[c+2].shares[aSpaceLetter] < 50 {
			continue
		}
		for i := range facets {
			m.found[first+i] = guess{first + i, c + i, leastScore, "six columns of letters stand side by side, as the facets do"}
			taken[c+i] = true
		}
		return
	}
}

var (
	looksLikeID     = regexp.MustCompile(`^[A-Za-z]{0,5}[-_/ ]?\d{1,8}[A-Za-z]?$`)
	looksLikeTenure = regexp.MustCompile(`(?i)leas|freehold|own(ed|er)|nhs ?p|\bchp\b|\blift\b|\bpfi\b|trust|council|authority|landlord|rent`)
)

// byNeighbour takes a column of letters that no heading names for a facet whose neighbour in the order
// of the facets stands beside it.
func (m *matching) byNeighbour(taken map[int]bool) {
	first := fieldNamed("condition")
	beside := func(i, step int) {
		f := first + i
		next, has := m.found[f+step]
		if _, known := m.found[f]; known || !has || i+step < 0 || i+step >= len(ettf.AllFacets) {
			return
		}
		c := next.column - step
		if c < 0 || c >= len(m.cols) || taken[c] || !m.cols[c].lettered(surveyFields[f].holds) || vocabulary()[f].rulesOut(m.cols[c].words) {
			return
		}
		m.found[f] = guess{f, c, 0, "its cells hold letters, and beside it stands " + surveyFields[f+step].key}
		taken[c] = true
	}
	for i := range ettf.AllFacets {
		beside(i, -1)
	}
	for i := len(ettf.AllFacets) - 1; i >= 0; i-- {
		beside(i, 1)
	}
}

// lettered says whether nearly all that a column says is letters.
func (c *surveyColumn) lettered(kind holds) bool { return len(c.cells) > 2 && c.shares[kind] >= 80 }

// bySight looks for what every survey has, and no heading names: what tells premises apart, their
// names, the tenure and the day.
func (m *matching) bySight(taken map[int]bool) {
	first := func(key, why string, fits func(c *surveyColumn) bool) {
		f := fieldNamed(key)
		if _, has := m.found[f]; has {
			return
		}
		for i := range m.cols {
			c := &m.cols[i]
			if !taken[i] && len(c.cells) > 2 && !vocabulary()[f].rulesOut(c.words) && fits(c) {
				m.found[f] = guess{f, i, 0, why}
				taken[i] = true
				return
			}
		}
	}
	all := func(c *surveyColumn, pattern *regexp.Regexp) bool {
		n := 0
		for _, cell := range c.cells {
			if pattern.MatchString(strings.TrimSpace(cell.Text)) {
				n++
			}
		}
		return 100*n >= 80*len(c.cells)
	}
	first("id", "no heading names an id, and each of its cells is another, as an id is", func(c *surveyColumn) bool {
		return c.shares[aKey] >= 90 && c.shares[aPractice] < 50 && c.shares[anAmount] < 50 && all(c, looksLikeID)
	})
	first("date", "no heading names the day of a survey, and its cells hold dates", func(c *surveyColumn) bool {
		field, score := vocabularyBest(c.words)
		return c.shares[aDate] >= 80 && (score < leastScore || surveyFields[field].holds != aDate)
	})
	first("tenure", "no heading names the tenure, and its cells hold words for it", func(c *surveyColumn) bool {
		return c.shares[aText] >= 80 && c.shares[aKey] < 50 && all(c, looksLikeTenure)
	})
	first("name", "no heading names premises, and nearly each of its cells is another, as a name is", func(c *surveyColumn) bool {
		return m.column("practice_name") == nil && c.shares[aText] >= 80 && c.shares[aKey] >= 90
	})
}

func vocabularyBest(words []string) (field, score int) {
	for f := range surveyFields {
		if s, _ := vocabulary()[f].score(words); s > score {
			field, score = f, s
		}
	}
	return field, score
}
