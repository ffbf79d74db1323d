package store

import "lintel/backend/ettf"

// acceptances reads what flags of bids are accepted, and why.
func (r *Reader) acceptances(s *bidSet) {
	r.each("SELECT bid, flag, reason FROM acceptances WHERE round = ? ORDER BY bid, place", []any{s.round}, func(scan func(...any)) {
		var ref string
		var a ettf.Acceptance
		scan(&ref, &a.Flag, &a.Reason)
		b := s.at(ref)
		b.Accepted = append(b.Accepted, a)
	})
}

func (w *writing) acceptances(round string, was, b *ettf.Bid) {
	for i, a := range anew(w, round, "acceptances", was, b, func(b *ettf.Bid) []ettf.Acceptance { return b.Accepted }) {
		w.do("INSERT INTO acceptances (round, bid, place, flag, reason) VALUES (?,?,?,?,?)", round, b.Ref, i, a.Flag, a.Reason)
	}
}
