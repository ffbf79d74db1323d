package store

import "lintel/backend/ettf"

// givenHere is the place of scores that were given here: after those that came with a round file.
const givenHere = 1 << 30

// withdrawnReason stands in a round file for the reason of a score that was taken out.
const withdrawnReason = "Withdrawn after a declared interest."

// bidScores reads the consensus on bids and people's own scores.
func (r *Reader) bidScores(s *bidSet) {
	r.each("SELECT bid, criterion, score FROM consensus WHERE round = ?", []any{s.round}, func(scan func(...any)) {
		var ref, criterion string
		var score ettf.Hundredths
		scan(&ref, &criterion, &score)
		put(&s.at(ref).Scores, criterion, score)
	})
	r.each(`SELECT bid, scorer, criterion, score, CASE WHEN withdrawn IS NULL THEN reason ELSE ? END
		FROM scorings WHERE round = ? ORDER BY place, scorer, criterion`, []any{withdrawnReason, s.round}, func(scan func(...any)) {
		var ref string
		var one ettf.Scoring
		scan(&ref, &one.Scorer, &one.Criterion, &one.Score, &one.Reason)
		b := s.at(ref)
		b.Scorings = append(b.Scorings, one)
	})
}

// bidScores keeps a bid's scores as a round file has them. What does not change keeps what the file
// knows nothing of: when a score was saved, who agreed a consensus and why. Before is what stood,
// nil for nothing; there says whether the workspace had the bid all the same, withdrawn.
func (w *writing) bidScores(round string, before, after *ettf.Bid, there bool) {
	if before == nil {
		if there {
			w.without(round, after, "consensus", "scorings")
		}
		before = &ettf.Bid{}
	}
	w.consensus(round, before, after)
	w.scorings(round, before, after)
}

func (w *writing) consensus(round string, before, after *ettf.Bid) {
	for criterion := range before.Scores {
		if _, still := after.Scores[criterion]; !still {
			w.do("DELETE FROM consensus WHERE round = ? AND bid = ? AND criterion = ?", round, after.Ref, criterion)
		}
	}
	for criterion, score := range after.Scores {
		if was, there := before.Scores[criterion]; !there || was != score {
			w.do(`INSERT INTO consensus (round, bid, criterion, score) VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET
				score = excluded.score, reason = '', agreed_by = '', agreed_at = ''`, round, after.Ref, criterion, score)
		}
	}
}

func (w *writing) scorings(round string, before, after *ettf.Bid) {
	type key struct{ scorer, criterion string }
	was := map[key]*ettf.Scoring{}
	for i := range before.Scorings {
		one := &before.Scorings[i]
		was[key{one.Scorer, one.Criterion}] = one
	}
	for i := range after.Scorings {
		one := &after.Scorings[i]
		old := was[key{one.Scorer, one.Criterion}]
		delete(was, key{one.Scorer, one.Criterion})
		if old == nil || old.Reason != one.Reason || !sameScore(old.Score, one.Score) {
			w.do(`INSERT INTO scorings (round, scorer, bid, criterion, place, score, reason, saved) VALUES (?,?,?,?,?,?,?,'')
				ON CONFLICT DO UPDATE SET score = excluded.score, reason = excluded.reason, withdrawn = NULL, saved = ''`,
				round, one.Scorer, after.Ref, one.Criterion, i, one.Score, one.Reason)
		}
		w.do("UPDATE scorings SET place = ? WHERE round = ? AND scorer = ? AND bid = ? AND criterion = ?",
			i, round, one.Scorer, after.Ref, one.Criterion)
	}
	for gone := range was {
		w.do("DELETE FROM scorings WHERE round = ? AND scorer = ? AND bid = ? AND criterion = ?", round, gone.scorer, after.Ref, gone.criterion)
	}
}

func sameScore(a, b *ettf.Hundredths) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
