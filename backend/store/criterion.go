package store

import "lintel/backend/ettf"

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
	r.each("SELECT criterion, kind FROM criterion_kinds WHERE round = ? ORDER BY criterion, place",
		[]any{round}, func(scan func(...any)) {
			var code string
			var kind ettf.BidKind
			scan(&code, &kind)
			c := &criteria[places[code]]
			c.Kinds = append(c.Kinds, kind)
		})
	r.each("SELECT criterion, score, text, value FROM anchors WHERE round = ? ORDER BY criterion, place",
		[]any{round}, func(scan func(...any)) {
			var code string
			var a ettf.Anchor
			scan(&code, &a.Score, &a.Text, &a.Value)
			c := &criteria[places[code]]
			c.Levels = append(c.Levels, a)
		})
	return criteria
}

// criteria keeps a round's criteria with their weights confirmed.
func (w *writing) criteria(round string, criteria []ettf.Criterion) {
	w.do("DELETE FROM criteria WHERE round = ?", round)
	for place := range criteria {
		c := &criteria[place]
		w.do(`INSERT INTO criteria (round, code, place, name, weight, weight_confirmed, worst, best, core, computed)
			VALUES (?,?,?,?,?,1,?,?,?,?)`,
			round, c.Code, place, c.Name, c.Weight, c.Scale.Worst, c.Scale.Best, c.Core, c.Computed)
		for i, kind := range c.Kinds {
			w.do("INSERT INTO criterion_kinds (round, criterion, place, kind) VALUES (?,?,?,?)", round, c.Code, i, kind)
		}
		for i, a := range c.Levels {
			w.do("INSERT INTO anchors (round, criterion, place, score, text, value) VALUES (?,?,?,?,?,?)",
				round, c.Code, i, a.Score, a.Text, a.Value)
		}
	}
}
