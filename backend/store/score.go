package store

import "lintel/backend/ettf"

// bidScores reads the consensus on bids, people's own scores, and what flags are accepted and why.
func (r *Reader) bidScores(s *bidSet) {
	r.each("SELECT bid, criterion, score FROM consensus WHERE round = ?", []any{s.round}, func(scan func(...any)) {
		var ref, criterion string
		var score ettf.Hundredths
		scan(&ref, &criterion, &score)
		put(&s.at(ref).Scores, criterion, score)
	})
	r.each("SELECT bid, scorer, criterion, score, reason FROM scorings WHERE round = ? ORDER BY bid, place", []any{s.round}, func(scan func(...any)) {
		var ref string
		var one ettf.Scoring
		scan(&ref, &one.Scorer, &one.Criterion, &one.Score, &one.Reason)
		b := s.at(ref)
		b.Scorings = append(b.Scorings, one)
	})
	r.each("SELECT bid, flag, reason FROM acceptances WHERE round = ? ORDER BY bid, place", []any{s.round}, func(scan func(...any)) {
		var ref string
		var a ettf.Acceptance
		scan(&ref, &a.Flag, &a.Reason)
		b := s.at(ref)
		b.Accepted = append(b.Accepted, a)
	})
}

func (w *writing) bidScores(round string, b *ettf.Bid) {
	w.without(round, b, "consensus", "scorings", "acceptances")
	for criterion, score := range b.Scores {
		w.do("INSERT INTO consensus (round, bid, criterion, score) VALUES (?,?,?,?)", round, b.Ref, criterion, score)
	}
	for i, one := range b.Scorings {
		w.do("INSERT INTO scorings (round, bid, place, scorer, criterion, score, reason) VALUES (?,?,?,?,?,?,?)",
			round, b.Ref, i, one.Scorer, one.Criterion, one.Score, one.Reason)
	}
	for i, a := range b.Accepted {
		w.do("INSERT INTO acceptances (round, bid, place, flag, reason) VALUES (?,?,?,?,?)", round, b.Ref, i, a.Flag, a.Reason)
	}
}
