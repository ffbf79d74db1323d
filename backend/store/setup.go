package store

import "lintel/backend/ettf"

// Version counts the changes of a round's own terms, criteria, lists and phase.
func (r *Reader) Version(round string) (version int64) {
	r.one("SELECT version FROM rounds WHERE id = ?", []any{round}, &version)
	return version
}

// TermsEdit is what changes with a round's terms.
type TermsEdit struct {
	Commissioner ettf.Commissioner `json:"commissioner"`
	Terms        ettf.Terms        `json:"terms"`
}

// CriteriaEdit is what changes with a round's criteria. Unconfirmed are the codes of those whose
// weights are to be confirmed again.
type CriteriaEdit struct {
	Criteria    []ettf.Criterion `json:"criteria"`
	Unconfirmed []string         `json:"unconfirmed,omitempty"`
}

// Places are the practices and premises that a round lists, in its order.
type Places struct {
	Practices []string `json:"practices"`
	Premises  []string `json:"premises"`
}

// PhaseEdit is what changes when a round goes from one phase to another.
type PhaseEdit struct {
	Phase ettf.Phase `json:"phase"`
}

// PutTerms keeps the terms of a round that is there.
func (tx *Tx) PutTerms(round string, before, after *TermsEdit, why Why) error {
	phase, err := tx.Head(round)
	if err != nil {
		return err
	}
	return tx.record(entry(why, round, "terms", before, after), func(w *writing) {
		w.terms(round, &Outline{Phase: phase.Phase, Commissioner: after.Commissioner, Terms: after.Terms})
	})
}

// PutCriteria keeps the criteria of a round.
func (tx *Tx) PutCriteria(round string, before, after *CriteriaEdit, why Why) error {
	return tx.record(entry(why, round, "criteria", before, after), func(w *writing) {
		w.criteria(round, after.Criteria, after.Unconfirmed)
		w.newVersion(round)
	})
}

// PutPlaces keeps which practices and premises a round lists.
func (tx *Tx) PutPlaces(round string, before, after *Places, why Why) error {
	return tx.record(entry(why, round, "places", before, after), func(w *writing) {
		w.listed(round, "round_practices", "practice", after.Practices)
		w.listed(round, "round_premises", "premises", after.Premises)
		w.newVersion(round)
	})
}

// PutPhase moves a round to a phase.
func (tx *Tx) PutPhase(round string, before, after ettf.Phase, why Why) error {
	return tx.record(entry(why, round, "phase", &PhaseEdit{before}, &PhaseEdit{after}), func(w *writing) {
		w.do("UPDATE rounds SET phase = ?, version = version + 1 WHERE id = ?", after, round)
	})
}

// PutAgreed keeps the committee's order.
func (tx *Tx) PutAgreed(round string, before, after []ettf.Agreed, why Why) error {
	return tx.record(entry(why, round, "agreed order", &before, &after), func(w *writing) {
		w.agreed(round, after)
		w.newVersion(round)
	})
}

func (w *writing) newVersion(round string) {
	w.do("UPDATE rounds SET version = version + 1 WHERE id = ?", round)
}

// Listed are the practices and premises that the round itself lists.
func (r *Reader) Listed(round string) *Places {
	return &Places{
		Practices: r.column("SELECT practice FROM round_practices WHERE round = ? ORDER BY place", round),
		Premises:  r.column("SELECT premises FROM round_premises WHERE round = ? ORDER BY place", round),
	}
}

// column is the answer to a question that has one text in each row.
func (r *Reader) column(query string, args ...any) []string {
	list := []string{}
	r.each(query, args, func(scan func(...any)) {
		var item string
		scan(&item)
		list = append(list, item)
	})
	return list
}
