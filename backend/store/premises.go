package store

import "lintel/backend/ettf"

const premisesColumns = `m.id, m.name, m.postcode, m.locality, m.tenure, m.lease_end, m.rent, m.gia_m2, m.nia_m2, m.closing,
	m.energy_kwh, m.energy_heated_m3, m.energy_type`

// AllPremises are all of the workspace, by id.
func (r *Reader) AllPremises() []ettf.Premises {
	return r.premises("SELECT "+premisesColumns+" FROM premises m ORDER BY id", nil)
}

// premisesOf are those that the round lists, in its order.
func (r *Reader) premisesOf(round string) []ettf.Premises {
	return r.premises(`SELECT `+premisesColumns+`
		FROM premises m JOIN round_premises listed ON listed.premises = m.id
		WHERE listed.round = ? ORDER BY listed.place`, []any{round})
}

func (r *Reader) premises(query string, args []any) []ettf.Premises {
	all := []ettf.Premises{}
	places := map[string]int{}
	r.each(query, args, func(scan func(...any)) {
		var p ettf.Premises
		var kwh, heated *ettf.Hundredths
		var kind *string
		scan(&p.ID, &p.Name, &p.Postcode, &p.Locality, &p.Tenure, &p.LeaseEnd, &p.Rent, &p.GIA, &p.NIA, &p.Closing,
			&kwh, &heated, &kind)
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
	r.practicesIn(find)
	r.blocks(find)
	r.surveys(find)
	return all
}

func (r *Reader) practicesIn(find func(id string) *ettf.Premises) {
	r.each("SELECT premises, practice FROM premises_practices ORDER BY premises, place", nil, func(scan func(...any)) {
		var id, practice string
		scan(&id, &practice)
		if p := find(id); p != nil {
			p.Practices = append(p.Practices, practice)
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
		w.do(`INSERT INTO premises (id, name, postcode, locality, tenure, lease_end, rent, gia_m2, nia_m2, closing,
				energy_kwh, energy_heated_m3, energy_type)
			VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)
			ON CONFLICT (id) DO UPDATE SET version = version + 1, name = excluded.name, postcode = excluded.postcode,
				locality = excluded.locality, tenure = excluded.tenure, lease_end = excluded.lease_end, rent = excluded.rent,
				gia_m2 = excluded.gia_m2, nia_m2 = excluded.nia_m2, closing = excluded.closing,
				energy_kwh = excluded.energy_kwh, energy_heated_m3 = excluded.energy_heated_m3, energy_type = excluded.energy_type`,
			after.ID, after.Name, after.Postcode, after.Locality, after.Tenure, after.LeaseEnd, after.Rent, after.GIA, after.NIA,
			after.Closing, kwh, heated, kind)
		w.do("DELETE FROM premises_practices WHERE premises = ?", after.ID)
		for i, practice := range after.Practices {
			w.do("INSERT INTO premises_practices (premises, place, practice) VALUES (?,?,?)", after.ID, i, practice)
		}
		w.blocks(after)
		w.surveys(after)
		w.do(`UPDATE rounds SET revision = revision + 1 WHERE id IN (SELECT round FROM round_premises WHERE premises = ?)`, after.ID)
	})
}
