package store

import (
	"strconv"

	"lintel/backend/ettf"
)

// Interest is what a person has declared, in a bid or, without one, in the list as a whole. Ended
// is when it came to its end, empty while it stands. Recuses says whether it keeps the person from
// scoring now.
type Interest struct {
	N           int64             `json:"n"`
	Person      string            `json:"person"`
	Bid         *string           `json:"bid"`
	Type        ettf.InterestType `json:"type"`
	Description string            `json:"description"`
	Declared    string            `json:"declared"`
	DeclaredBy  string            `json:"declared_by"`
	Ended       string            `json:"ended,omitempty"`
	EndedWhy    string            `json:"ended_why,omitempty"`
	// State is whether it counts: one that was raised counts when it is upheld, and is then declared.
	// Decided… say who upheld or dismissed it, and why.
	State      InterestState `json:"state"`
	Register   *int64        `json:"register,omitempty"`
	DecidedBy  string        `json:"decided_by,omitempty"`
	DecidedWhy string        `json:"decided_why,omitempty"`
	Recuses    bool          `json:"-"`
}

// InterestState is whether an interest counts.
type InterestState string

// The states of an interest.
const (
	Declared  InterestState = "declared"
	Raised    InterestState = "raised"
	Dismissed InterestState = "dismissed"
)

// Stands says whether the interest counts now.
func (i *Interest) Stands() bool { return i.State == Declared && i.Ended == "" }

func (i *Interest) subject() string {
	n := strconv.FormatInt(i.N, 10)
	if i.Bid == nil {
		return "round\tinterest\t" + n
	}
	return under(*i.Bid, "interest", n)
}

// Interests are all that were declared in a round, the latest first.
func (r *Reader) Interests(round string) []Interest {
	all := []Interest{}
	r.each(`SELECT n, person, bid, type, description, declared, declared_by, ended, ended_why, state, register, decided_by, decided_why, `+recuses+`
		FROM interests i WHERE round = ? ORDER BY n DESC`, []any{round}, func(scan func(...any)) {
		var i Interest
		scan(&i.N, &i.Person, &i.Bid, &i.Type, &i.Description, &i.Declared, &i.DeclaredBy, &i.Ended, &i.EndedWhy, &i.State, &i.Register, &i.DecidedBy, &i.DecidedWhy, &i.Recuses)
		all = append(all, i)
	})
	return all
}

// PutInterest keeps what a person declares or another raises, what was decided of it, or how it ended; before is what stood, nil for a new one.
func (tx *Tx) PutInterest(round string, before, after *Interest, why Why) error {
	return tx.record(entry(why, round, after.subject(), before, after), func(w *writing) {
		w.do(`INSERT INTO interests (round, n, person, bid, type, description, declared, declared_by, ended, ended_why, state, register, decided_by, decided_why)
			VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)
			ON CONFLICT DO UPDATE SET ended = excluded.ended, ended_why = excluded.ended_why,
				state = excluded.state, decided_by = excluded.decided_by, decided_why = excluded.decided_why`,
			round, after.N, after.Person, after.Bid, after.Type, after.Description, after.Declared, after.DeclaredBy, after.Ended, after.EndedWhy,
			after.State, after.Register, after.DecidedBy, after.DecidedWhy)
	})
}

// RecusalRule says from what a financial interest in a bid takes a scorer out: that bid, or the list.
func (r *Reader) RecusalRule(round string) (rule ettf.RecusalRule) {
	r.one("SELECT recusal FROM rounds WHERE id = ?", []any{round}, &rule)
	return rule
}

// PutRecusalRule keeps the rule.
func (tx *Tx) PutRecusalRule(round string, before, after ettf.RecusalRule, why Why) error {
	return tx.record(entry(why, round, "round\trecusal", &before, &after), func(w *writing) {
		w.do("UPDATE rounds SET recusal = ? WHERE id = ?", after, round)
	})
}

// Recusal is from what a person's declared financial interests take them out.
type Recusal struct {
	all  bool
	bids map[string]bool
}

// From says whether the person is recused from the bid.
func (r Recusal) From(bid string) bool { return r.all || r.bids[bid] }

// RecusalOf is from what a person is recused in a round.
func (r *Reader) RecusalOf(round, person string) Recusal { return r.Recusals(round)[person] }

// Recusals are from what each person in a round is recused.
func (r *Reader) Recusals(round string) map[string]Recusal {
	found := map[string]Recusal{}
	r.each(`SELECT i.person, coalesce(i.bid, ''), i.bid IS NULL OR r.recusal = 'list' FROM interests i JOIN rounds r ON r.id = i.round
		WHERE i.round = ? AND `+recuses, []any{round}, func(scan func(...any)) {
		var person, bid string
		var all bool
		scan(&person, &bid, &all)
		of := found[person]
		if of.bids == nil {
			of.bids = map[string]bool{}
		}
		of.bids[bid] = true
		of.all = of.all || all
		found[person] = of
	})
	return found
}
