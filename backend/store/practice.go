package store

import "lintel/backend/ettf"

const practiceColumns = "p.code, p.name, p.list_size, p.locality, p.contract_type, p.contract_end"

// Practices are all of the workspace, by code.
func (r *Reader) Practices() []ettf.Practice {
	return r.practices("SELECT "+practiceColumns+" FROM practices p ORDER BY code", nil)
}

// practicesOf are those that the round lists, in its order, and after them any that its premises
// have gained since: what the round says of its premises is then never dangling.
func (r *Reader) practicesOf(round string) []ettf.Practice {
	return r.practices(`
		SELECT `+practiceColumns+`
		FROM practices p LEFT JOIN round_practices listed ON listed.round = ?1 AND listed.practice = p.code
		WHERE listed.practice IS NOT NULL OR p.code IN (
			SELECT inside.practice FROM premises_practices inside JOIN round_premises m USING (premises) WHERE m.round = ?1)
		ORDER BY listed.place IS NULL, listed.place, p.code`, []any{round})
}

func (r *Reader) practices(query string, args []any) []ettf.Practice {
	practices := []ettf.Practice{}
	r.each(query, args, func(scan func(...any)) {
		var p ettf.Practice
		var contract *string
		var end ettf.Date
		scan(&p.Code, &p.Name, &p.ListSize, &p.Locality, &contract, &end)
		if contract != nil {
			p.Contract = &ettf.Contract{Type: *contract, End: end}
		}
		practices = append(practices, p)
	})
	return practices
}

// PutPractice keeps a practice; before is what stood, nil for a new one.
func (tx *Tx) PutPractice(before, after *ettf.Practice, why Why) error {
	return tx.record(entry(why, "", "practice "+after.Code, before, after), func(w *writing) {
		var contract *string
		var end ettf.Date
		if after.Contract != nil {
			contract, end = &after.Contract.Type, after.Contract.End
		}
		w.do(`INSERT INTO practices (code, name, list_size, locality, contract_type, contract_end)
			VALUES (?,?,?,?,?,?)
			ON CONFLICT (code) DO UPDATE SET version = version + 1, name = excluded.name, list_size = excluded.list_size,
				locality = excluded.locality, contract_type = excluded.contract_type, contract_end = excluded.contract_end`,
			after.Code, after.Name, after.ListSize, after.Locality, contract, end)
		w.do(`UPDATE rounds SET revision = revision + 1 WHERE id IN (
			SELECT round FROM round_practices WHERE practice = ?1
			UNION SELECT round FROM round_premises JOIN premises_practices USING (premises) WHERE practice = ?1)`, after.Code)
	})
}

// PlaceHead is what the workspace knows of a practice or premises besides what they say: how often
// they changed, and the rounds that have them.
type PlaceHead struct {
	Version int64
	Rounds  []string
}

// PracticeHeads are those of all practices, by code. A round has a practice that it lists, or that
// its premises hold.
func (r *Reader) PracticeHeads() map[string]PlaceHead {
	return r.placeHeads(`SELECT code, version, round FROM practices LEFT JOIN (
			SELECT practice, round FROM round_practices
			UNION SELECT practice, round FROM round_premises JOIN premises_practices USING (premises)) ON practice = code
		ORDER BY code, round`)
}

// PremisesHeads are those of all premises, by id.
func (r *Reader) PremisesHeads() map[string]PlaceHead {
	return r.placeHeads("SELECT id, version, round FROM premises LEFT JOIN round_premises ON premises = id ORDER BY id, round")
}

func (r *Reader) placeHeads(query string) map[string]PlaceHead {
	heads := map[string]PlaceHead{}
	r.each(query, nil, func(scan func(...any)) {
		var key string
		var version int64
		var round *string
		scan(&key, &version, &round)
		h := heads[key]
		h.Version = version
		if round != nil {
			h.Rounds = append(h.Rounds, *round)
		}
		heads[key] = h
	})
	return heads
}

// PlacesVersion grows whenever a practice or premises of the workspace change.
func (r *Reader) PlacesVersion() int64 {
	var n int64
	r.one("SELECT coalesce(max(id), 0) FROM audit WHERE round = ''", nil, &n)
	return n
}
