package store

import "lintel/backend/ettf"

// Consensus is the score that was agreed on a bid for one criterion, by whom, when and why; these
// are empty when it came with a round file.
type Consensus struct {
	Score  ettf.Hundredths `json:"score"`
	Reason string          `json:"reason,omitempty"`
	By     string          `json:"by,omitempty"`
	At     string          `json:"-"`
}

// Dissent is that a person does not share a consensus, and why. Score is the consensus that they
// spoke against.
type Dissent struct {
	Person string          `json:"person"`
	Name   string          `json:"name"`
	Score  ettf.Hundredths `json:"score"`
	Text   string          `json:"text"`
	At     string          `json:"-"`
}

// Pair names a bid on one criterion.
type Pair struct{ Bid, Criterion string }

// Consensuses are all that are agreed in a round.
func (r *Reader) Consensuses(round string) map[Pair]Consensus {
	all := map[Pair]Consensus{}
	r.each("SELECT bid, criterion, score, reason, agreed_by, agreed_at FROM consensus WHERE round = ?", []any{round}, func(scan func(...any)) {
		var of Pair
		var c Consensus
		scan(&of.Bid, &of.Criterion, &c.Score, &c.Reason, &c.By, &c.At)
		all[of] = c
	})
	return all
}

// Consensus is what is agreed on a bid for a criterion; nil when nothing is.
func (r *Reader) Consensus(round string, of Pair) *Consensus {
	var c Consensus
	if !r.one("SELECT score, reason, agreed_by, agreed_at FROM consensus WHERE round = ? AND bid = ? AND criterion = ?",
		[]any{round, of.Bid, of.Criterion}, &c.Score, &c.Reason, &c.By, &c.At) {
		return nil
	}
	return &c
}

// PutConsensus keeps what is agreed on a bid for a criterion, or, when after is nil, that nothing is.
func (tx *Tx) PutConsensus(round string, of Pair, before, after *Consensus, why Why) error {
	e := entry(why, round, under(of.Bid, "consensus", of.Criterion), before, after)
	e.scores = true
	return tx.record(e, func(w *writing) {
		if after == nil {
			w.do("DELETE FROM consensus WHERE round = ? AND bid = ? AND criterion = ?", round, of.Bid, of.Criterion)
			return
		}
		w.do(`INSERT INTO consensus (round, bid, criterion, score, reason, agreed_by, agreed_at) VALUES (?,?,?,?,?,?,?)
			ON CONFLICT DO UPDATE SET score = excluded.score, reason = excluded.reason, agreed_by = excluded.agreed_by, agreed_at = excluded.agreed_at`,
			round, of.Bid, of.Criterion, after.Score, after.Reason, after.By, stamp(tx.at))
	})
}

// Dissents are all that were spoken in a round, in the order in which they were.
func (r *Reader) Dissents(round string) map[Pair][]Dissent {
	all := map[Pair][]Dissent{}
	r.each("SELECT bid, criterion, person, name, score, text, at FROM dissents WHERE round = ? ORDER BY at, person", []any{round}, func(scan func(...any)) {
		var of Pair
		var d Dissent
		scan(&of.Bid, &of.Criterion, &d.Person, &d.Name, &d.Score, &d.Text, &d.At)
		all[of] = append(all[of], d)
	})
	return all
}

// Dissent is what a person has said against a consensus; nil for nothing.
func (r *Reader) Dissent(round string, of Pair, person string) *Dissent {
	d := Dissent{Person: person}
	if !r.one("SELECT name, score, text, at FROM dissents WHERE round = ? AND bid = ? AND criterion = ? AND person = ?",
		[]any{round, of.Bid, of.Criterion, person}, &d.Name, &d.Score, &d.Text, &d.At) {
		return nil
	}
	return &d
}

// PutDissent keeps what a person says against a consensus, or, when after is nil, that they say no more.
func (tx *Tx) PutDissent(round string, of Pair, person string, before, after *Dissent, why Why) error {
	e := entry(why, round, under(of.Bid, "dissent", of.Criterion, person), before, after)
	e.scores = true
	return tx.record(e, func(w *writing) {
		if after == nil {
			w.do("DELETE FROM dissents WHERE round = ? AND bid = ? AND criterion = ? AND person = ?", round, of.Bid, of.Criterion, person)
			return
		}
		w.do(`INSERT INTO dissents (round, bid, criterion, person, name, score, text, at) VALUES (?,?,?,?,?,?,?,?)
			ON CONFLICT DO UPDATE SET name = excluded.name, score = excluded.score, text = excluded.text, at = excluded.at`,
			round, of.Bid, of.Criterion, person, after.Name, after.Score, after.Text, stamp(tx.at))
	})
}
