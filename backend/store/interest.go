package store

// Recusal is from what a person's declared financial interests take them out.
type Recusal struct {
	all  bool
	bids map[string]bool
}

// From says whether the person is recused from the bid.
func (r Recusal) From(bid string) bool { return r.all || r.bids[bid] }

// RecusalOf is from what a person is recused in a round.
func (r *Reader) RecusalOf(round, person string) Recusal {
	found := Recusal{bids: map[string]bool{}}
	r.each(`SELECT coalesce(i.bid, ''), i.bid IS NULL OR r.recusal = 'list' FROM interests i JOIN rounds r ON r.id = i.round
		WHERE i.round = ? AND i.person = ? AND `+recuses, []any{round, person}, func(scan func(...any)) {
		var bid string
		var all bool
		scan(&bid, &all)
		found.bids[bid] = true
		found.all = found.all || all
	})
	return found
}
