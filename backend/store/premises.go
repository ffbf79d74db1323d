package store

import "lintel/backend/ettf"

const premisesColumns = `m.id, m.name, m.postcode, m.locality, m.tenure, m.lease_end, m.rent, m.gia_m2, m.nia_m2, m.closing,
	m.energy_kwh, m.energy_heated_m3, m.energy_type,
	m.head_lessee, m.lease_break, m.void_m2, m.rooms, m.classification, m.gap_reason, m.gap_owner, m.gap_next_step`

// AllPremises are all of the workspace, by id.
func (r *Reader) AllPremises() []ettf.Premises {
	return r.premises(allSurveys, "SELECT "+premisesColumns+" FROM premises m ORDER BY id", nil)
}

// PremisesByLatest are all of the workspace, by id, each with no survey but the one that counts.
func (r *Reader) PremisesByLatest() []ettf.Premises {
	return r.premises(latestSurveys, "SELECT "+premisesColumns+" FROM premises m ORDER BY id", nil)
}

// premisesOf are those that the round lists, in its order.
func (r *Reader) premisesOf(round, surveys string) []ettf.Premises {
	return r.premises(surveys, `SELECT `+premisesColumns+`
		FROM premises m JOIN round_premises listed ON listed.premises = m.id
		WHERE listed.round = ? ORDER BY listed.place`, []any{round})
}

func (r *Reader) premises(surveys, query string, args []any) []ettf.Premises {
	all := []ettf.Premises{}
	places := map[string]int{}
	r.each(query, args, func(scan func(...any)) {
		var p ettf.Premises
		var kwh, heated *ettf.Hundredths
		var kind, reason, owner, next *string
		scan(&p.ID, &p.Name, &p.Postcode, &p.Locality, &p.Tenure, &p.LeaseEnd, &p.Rent, &p.GIA, &p.NIA, &p.Closing,
			&kwh, &heated, &kind, &p.HeadLessee, &p.LeaseBreak, &p.Void, &p.Rooms, &p.Classification, &reason, &owner, &next)
		if reason != nil && owner != nil && next != nil {
			p.Gap = &ettf.Gap{Reason: *reason, Owner: *owner, NextStep: *next}
		}
		if kwh != nil && heated != nil && kind != nil {
			p.Energy = &ettf.Energy{KWh: *kwh, HeatedM3: *heated, Type: *kind}
		}
		places[p.ID] = len(all)
		all = append(all, p)
	})
	find := func(id string) *ettf.Premises {
		if i, ok := places[id]; ok {
			return &all[i]
		}
		return nil
	}
	r.practicesIn("premises_practices", find, func(p *ettf.Premises) *[]string { return &p.Practices })
	r.practicesIn("premises_branches", find, func(p *ettf.Premises) *[]string { return &p.Branches })
	r.blocks(find)
	r.surveys(surveys, find)
	return all
}

// practicesIn reads one of the tables that name the practices of premises.
func (r *Reader) practicesIn(table string, find func(id string) *ettf.Premises, list func(*ettf.Premises) *[]string) {
	r.each("SELECT premises, practice FROM "+table+" ORDER BY premises, place", nil, func(scan func(...any)) {
		var id, practice string
		scan(&id, &practice)
		if p := find(id); p != nil {
			in := list(p)
			*in = append(*in, practice)
		}
	})
}

// PutPremises keeps premises with their blocks and surveys; before is what stood, nil for new ones.
func (tx *Tx) PutPremises(before, after *ettf.Premises, why Why) error {
	return tx.record(entry(why, "", "premises "+after.ID, before, after), func(w *writing) {
		var kwh, heated, kind any
		if e := after.Energy; e != nil {
			kwh, heated, kind = e.KWh, e.HeatedM3, e.Type
		}
		var reason, owner, next any
		if g := after.Gap; g != nil {
			reason, owner, next = g.Reason, g.Owner, g.NextStep
		}
		w.do("INSERT INTO premises "+premisesInsert+` VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
			ON CONFLICT (id) DO UPDATE SET version = version + 1, `+premisesUpdate,
			after.ID, after.Name, after.Postcode, after.Locality, after.Tenure, after.LeaseEnd, after.Rent, after.GIA, after.NIA,
			after.Closing, kwh, heated, kind, after.HeadLessee, after.LeaseBreak, after.Void, after.Rooms, after.Classification,
			reason, owner, next)
		w.practicesIn("premises_practices", after.ID, after.Practices)
		w.practicesIn("premises_branches", after.ID, after.Branches)
		w.blocks(after)
		w.surveys(after)
		w.do(`UPDATE rounds SET revision = revision + 1 WHERE id IN (SELECT round FROM round_premises WHERE premises = ?)`, after.ID)
	})
}

func (w *writing) practicesIn(table, premises string, practices []string) {
	w.do("DELETE FROM "+table+" WHERE premises = ?", premises)
	for i, practice := range practices {
		w.do("INSERT INTO "+table+" (premises, place, practice) VALUES (?,?,?)", premises, i, practice)
	}
}

const premisesInsert = `(id, name, postcode, locality, tenure, lease_end, rent, gia_m2, nia_m2, closing,
	energy_kwh, energy_heated_m3, energy_type, head_lessee, lease_break, void_m2, rooms, classification,
	gap_reason, gap_owner, gap_next_step)`

const premisesUpdate = `name = excluded.name, postcode = excluded.postcode,
	locality = excluded.locality, tenure = excluded.tenure, lease_end = excluded.lease_end, rent = excluded.rent,
	gia_m2 = excluded.gia_m2, nia_m2 = excluded.nia_m2, closing = excluded.closing,
	energy_kwh = excluded.energy_kwh, energy_heated_m3 = excluded.energy_heated_m3, energy_type = excluded.energy_type,
	head_lessee = excluded.head_lessee, lease_break = excluded.lease_break, void_m2 = excluded.void_m2, rooms = excluded.rooms,
	classification = excluded.classification, gap_reason = excluded.gap_reason, gap_owner = excluded.gap_owner,
	gap_next_step = excluded.gap_next_step`
