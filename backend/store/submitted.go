package store

// Handed says that a person has handed in their scores for a bid.
type Handed struct {
	Scorer string `json:"scorer"`
}

// Submitted are the bids on which a person has handed in their scores.
func (r *Reader) Submitted(round, scorer string) map[string]bool {
	bids := map[string]bool{}
	r.each("SELECT bid FROM submitted WHERE round = ? AND scorer = ?", []any{round, scorer}, func(scan func(...any)) {
		var bid string
		scan(&bid)
		bids[bid] = true
	})
	return bids
}

// Submit hands in a person's scores for a bid.
func (tx *Tx) Submit(round, scorer, bid string, why Why) error {
	e := entry(why, round, under(bid, "submitted", scorer), nil, &Handed{scorer})
	e.scores = true
	return tx.record(e, func(w *writing) {
		w.do("INSERT INTO submitted (round, scorer, bid, at) VALUES (?,?,?,?) ON CONFLICT DO NOTHING", round, scorer, bid, stamp(tx.at))
	})
}

// AllSubmitted are, by person, the bids on which they have handed in their scores.
func (r *Reader) AllSubmitted(round string) map[string]map[string]bool {
	all := map[string]map[string]bool{}
	r.each("SELECT scorer, bid FROM submitted WHERE round = ?", []any{round}, func(scan func(...any)) {
		var scorer, bid string
		scan(&scorer, &bid)
		if all[scorer] == nil {
			all[scorer] = map[string]bool{}
		}
		all[scorer][bid] = true
	})
	return all
}
