package store

import (
	"fmt"

	"lintel/backend/ettf"
)

// Head is what names a round and says how far it is. Revision grows with every change from which
// anything in the round may follow, but for those of its scores alone; with these, Scored grows.
type Head struct {
	ID       string
	Name     string
	Phase    ettf.Phase
	Revision int64
	Scored   int64
}

// Version grows with every change from which anything in the round may follow.
func (h *Head) Version() int64 { return h.Revision + h.Scored }

// Heads are the rounds of the workspace, the latest deadline first.
func (r *Reader) Heads() []Head {
	var heads []Head
	r.each("SELECT id, name, phase, revision, scored FROM rounds ORDER BY deadline DESC, name", nil, func(scan func(...any)) {
		var h Head
		scan(&h.ID, &h.Name, &h.Phase, &h.Revision, &h.Scored)
		heads = append(heads, h)
	})
	return heads
}

// Head finds a round by its id.
// Errors: NotFound "no-such-round".
func (r *Reader) Head(id string) (h Head, err error) {
	if !r.one("SELECT id, name, phase, revision, scored FROM rounds WHERE id = ?", []any{id}, &h.ID, &h.Name, &h.Phase, &h.Revision, &h.Scored) {
		if r.err != nil {
			return h, failure(r.err)
		}
		return h, &ettf.Error{Kind: ettf.NotFound, Code: "no-such-round", Message: fmt.Sprintf("There is no round %q.", id)}
	}
	return h, nil
}

// Round reads a whole round, in a fixed number of questions however many bids it has.
// Errors: NotFound "no-such-round".
func (r *Reader) Round(id string) (*ettf.Round, error) {
	round, err := r.RoundWithoutScores(id)
	if err != nil {
		return nil, err
	}
	return round, r.AddScores(id, round)
}

// RoundWithoutScores reads a round but for the scores of its bids.
// Errors: NotFound "no-such-round".
func (r *Reader) RoundWithoutScores(id string) (*ettf.Round, error) {
	round, err := r.RoundWithoutPlaces(id)
	if err != nil {
		return nil, err
	}
	round.Practices = r.practicesOf(id)
	round.Premises = r.premisesOf(id, allSurveys)
	return round, failure(r.err)
}

// RoundByLatest reads a round but for the scores of its bids, its premises with no survey but the one
// that counts.
// Errors: NotFound "no-such-round".
func (r *Reader) RoundByLatest(id string) (*ettf.Round, error) {
	round, err := r.RoundWithoutPlaces(id)
	if err != nil {
		return nil, err
	}
	round.Practices = r.practicesOf(id)
	round.Premises = r.premisesOf(id, latestSurveys)
	return round, failure(r.err)
}

// RoundWithoutPlaces reads a round but for its practices, its premises and the scores of its bids.
// Errors: NotFound "no-such-round".
func (r *Reader) RoundWithoutPlaces(id string) (*ettf.Round, error) {
	if _, err := r.Head(id); err != nil {
		return nil, err
	}
	round := &ettf.Round{Format: ettf.Format}
	r.terms(id, round)
	round.Criteria = r.criteria(id)
	round.Bids = r.bids(id)
	round.Agreed = r.agreed(id)
	return round, failure(r.err)
}

// AddScores puts the consensus and people's own scores to the bids of a round without scores.
func (r *Reader) AddScores(id string, round *ettf.Round) error {
	r.addScores(id, round.Bids)
	return failure(r.err)
}

func (r *Reader) addScores(round string, bids []ettf.Bid) {
	s := &bidSet{round: round, bids: bids, places: make(map[string]int, len(bids))}
	for i := range bids {
		s.places[bids[i].Ref] = i
	}
	r.bidScores(s)
}

// Outline is a round without its practices, premises and bids in full: what changes when the
// round's own terms, its lists or the agreed order change.
type Outline struct {
	Phase        ettf.Phase        `json:"phase"`
	Commissioner ettf.Commissioner `json:"commissioner"`
	Terms        ettf.Terms        `json:"round"`
	Criteria     []ettf.Criterion  `json:"criteria"`
	Practices    []string          `json:"practices"`
	Premises     []string          `json:"premises"`
	Bids         []string          `json:"bids"`
	Agreed       []ettf.Agreed     `json:"agreed"`
	// Unconfirmed are the criteria whose weights are to be confirmed again.
	Unconfirmed []string `json:"unconfirmed,omitempty"`
}

// OutlineOf gives the outline of a round in a phase.
func OutlineOf(phase ettf.Phase, r *ettf.Round) *Outline {
	o := &Outline{
		Phase: phase, Commissioner: r.Commissioner, Terms: r.Terms,
		Criteria: orEmpty(r.Criteria), Agreed: orEmpty(r.Agreed),
		Practices: make([]string, 0, len(r.Practices)),
		Premises:  make([]string, 0, len(r.Premises)),
		Bids:      make([]string, 0, len(r.Bids)),
	}
	for i := range r.Practices {
		o.Practices = append(o.Practices, r.Practices[i].Code)
	}
	for i := range r.Premises {
		o.Premises = append(o.Premises, r.Premises[i].ID)
	}
	for i := range r.Bids {
		o.Bids = append(o.Bids, r.Bids[i].Ref)
	}
	return o
}

// orEmpty makes no list an empty one: the two are the same round, and must read the same.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// PutRound keeps a round's outline; before is what stood, nil for a new round. What it lists is
// kept by PutPractice, PutPremises and PutBid, before or after.
func (tx *Tx) PutRound(id string, before, after *Outline, why Why) error {
	return tx.record(entry(why, id, "round", before, after), func(w *writing) {
		w.terms(id, after)
		w.criteria(id, after.Criteria, after.Unconfirmed)
		w.listed(id, "round_practices", "practice", after.Practices)
		w.listed(id, "round_premises", "premises", after.Premises)
		for place, ref := range after.Bids {
			w.do("UPDATE bids SET place = ? WHERE round = ? AND ref = ?", place, id, ref)
		}
		w.agreed(id, after.Agreed)
	})
}

func (w *writing) listed(round, table, column string, members []string) {
	w.do("DELETE FROM "+table+" WHERE round = ?", round)
	for place, member := range members {
		w.do("INSERT INTO "+table+" (round, "+column+", place) VALUES (?,?,?)", round, member, place)
	}
}

func (r *Reader) agreed(round string) []ettf.Agreed {
	order := []ettf.Agreed{}
	r.each("SELECT ref, reason FROM agreed WHERE round = ? ORDER BY place", []any{round}, func(scan func(...any)) {
		var a ettf.Agreed
		scan(&a.Ref, &a.Reason)
		order = append(order, a)
	})
	return order
}

func (w *writing) agreed(round string, order []ettf.Agreed) {
	w.do("DELETE FROM agreed WHERE round = ?", round)
	for place, a := range order {
		w.do("INSERT INTO agreed (round, place, ref, reason) VALUES (?,?,?,?)", round, place, a.Ref, a.Reason)
	}
}
