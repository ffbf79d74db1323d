package store

import "lintel/backend/ettf"

// Groups are a round's groups of scorers, and who is in which.
type Groups struct {
	Groups  []Group           `json:"groups"`
	Members map[string]string `json:"members"`
}

// Group is a group of scorers. Share is the least part that it has in a weighted mean, in hundredths
// of a per cent; nil when it has the part that its heads give it.
type Group struct {
	Name  string           `json:"name"`
	Share *ettf.Hundredths `json:"share"`
}

// Groups are the round's.
func (r *Reader) Groups(round string) *Groups {
	g := &Groups{Groups: []Group{}, Members: map[string]string{}}
	r.each("SELECT name, share FROM scorer_groups WHERE round = ? ORDER BY place", []any{round}, func(scan func(...any)) {
		var one Group
		scan(&one.Name, &one.Share)
		g.Groups = append(g.Groups, one)
	})
	r.each("SELECT person, name FROM scorer_group_members WHERE round = ?", []any{round}, func(scan func(...any)) {
		var person, name string
		scan(&person, &name)
		g.Members[person] = name
	})
	return g
}

// PutGroups keeps the round's groups.
func (tx *Tx) PutGroups(round string, before, after *Groups, why Why) error {
	return tx.record(entry(why, round, "round\tgroups", before, after), func(w *writing) {
		w.do("DELETE FROM scorer_groups WHERE round = ?", round)
		w.do("DELETE FROM scorer_group_members WHERE round = ?", round)
		for place, g := range after.Groups {
			w.do("INSERT INTO scorer_groups (round, place, name, share) VALUES (?,?,?,?)", round, place, g.Name, g.Share)
		}
		for person, name := range after.Members {
			w.do("INSERT INTO scorer_group_members (round, person, name) VALUES (?,?,?)", round, person, name)
		}
	})
}
