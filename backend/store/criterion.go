package store

import (
	"slices"

	"lintel/backend/ettf"
)

// Criteria are a round's, in their order.
func (r *Reader) Criteria(round string) []ettf.Criterion { return r.criteria(round) }

func (r *Reader) criteria(round string) []ettf.Criterion {
	criteria := []ettf.Criterion{}
	places := map[string]int{}
	r.each(`SELECT code, name, weight, worst, best, core, computed FROM criteria WHERE round = ? ORDER BY place`,
		[]any{round}, func(scan func(...any)) {
			var c ettf.Criterion
			scan(&c.Code, &c.Name, &c.Weight, &c.Scale.Worst, &c.Scale.Best, &c.Core, &c.Computed)
			places[c.Code] = len(criteria)
			criteria = append(criteria, c)
		})
	find := func(code string) *ettf.Criterion {
		if place, ok := places[code]; ok {
			return &criteria[place]
		}
		return nil
	}
	r.each("SELECT criterion, kind FROM criterion_kinds WHERE round = ? ORDER BY criterion, place",
		[]any{round}, func(scan func(...any)) {
			var code string
			var kind ettf.BidKind
			scan(&code, &kind)
			if c := find(code); c != nil {
				c.Kinds = append(c.Kinds, kind)
			}
		})
	r.each("SELECT criterion, score, text, value FROM anchors WHERE round = ? ORDER BY criterion, place",
		[]any{round}, func(scan func(...any)) {
			var code string
			var a ettf.Anchor
			scan(&code, &a.Score, &a.Text, &a.Value)
			if c := find(code); c != nil {
				c.Levels = append(c.Levels, a)
			}
		})
	return criteria
}

// criteria keeps a round's criteria, their weights confirmed but for the codes in unconfirmed.
func (w *writing) criteria(round string, criteria []ettf.Criterion, unconfirmed []string) {
	w.do("DELETE FROM criteria WHERE round = ?", round)
	for place := range criteria {
		c := &criteria[place]
		w.do(`INSERT INTO criteria (round, code, place, name, weight, weight_confirmed, worst, best, core, computed)
			VALUES (?,?,?,?,?,?,?,?,?,?)`,
			round, c.Code, place, c.Name, c.Weight, !slices.Contains(unconfirmed, c.Code), c.Scale.Worst, c.Scale.Best, c.Core, c.Computed)
		for i, kind := range c.Kinds {
			w.do("INSERT INTO criterion_kinds (round, criterion, place, kind) VALUES (?,?,?,?)", round, c.Code, i, kind)
		}
		for i, a := range c.Levels {
			w.do("INSERT INTO anchors (round, criterion, place, score, text, value) VALUES (?,?,?,?,?,?)",
				round, c.Code, i, a.Score, a.Text, a.Value)
		}
	}
}

// Unconfirmed are the codes of a round's criteria whose weights are to be confirmed again.
func (r *Reader) Unconfirmed(round string) []string {
	var codes []string
	r.each("SELECT code FROM criteria WHERE round = ? AND weight_confirmed = 0 ORDER BY place", []any{round}, func(scan func(...any)) {
		var code string
		scan(&code)
		codes = append(codes, code)
	})
	return codes
}

// Scored counts the scores, consensus scores and dissents that a round's bids hold on each
// criterion, those of withdrawn bids included.
func (r *Reader) Scored(round string) map[string]int {
	counts := map[string]int{}
	r.each(`SELECT criterion, count(*) FROM (
			SELECT criterion FROM consensus WHERE round = ?1 UNION ALL SELECT criterion FROM scorings WHERE round = ?1
			UNION ALL SELECT criterion FROM dissents WHERE round = ?1)
		GROUP BY criterion`, []any{round}, func(scan func(...any)) {
		var code string
		var n int
		scan(&code, &n)
		counts[code] = n
	})
	return counts
}
