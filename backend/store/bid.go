package store

import (
	"reflect"

	"lintel/backend/ettf"
)

// bidSet is the bids of a round while their lines are gathered.
type bidSet struct {
	round  string
	bids   []ettf.Bid
	places map[string]int
}

// at is the bid with the ref; one that is in nobody's list when it was not asked for.
func (s *bidSet) at(ref string) *ettf.Bid {
	if place, ok := s.places[ref]; ok {
		return &s.bids[place]
	}
	return &ettf.Bid{}
}

// bids are those that stand on the round's list.
func (r *Reader) bids(round string) []ettf.Bid { return r.bidsWhere(round, "withdrawn IS NULL") }

func (r *Reader) bidsWhere(round, which string) []ettf.Bid {
	s := &bidSet{round: round, bids: []ettf.Bid{}, places: map[string]int{}}
	r.each(`SELECT ref, title, kind, scheme, population, cohort, starts, completes, confidential,
			coalesce(alternative_to, ''), switch_by, other_route
		FROM bids WHERE round = ? AND `+which+` ORDER BY place, ref`, []any{round}, func(scan func(...any)) {
		var b ettf.Bid
		scan(&b.Ref, &b.Title, &b.Kind, &b.Scheme, &b.Population, &b.Cohort, &b.Starts, &b.Completes, &b.Confidential,
			&b.AlternativeTo, &b.SwitchBy, &b.OtherRoute)
		s.places[b.Ref] = len(s.bids)
		s.bids = append(s.bids, b)
	})
	r.bidPlaces(s)
	r.bidLinks(s)
	r.bidReadiness(s)
	r.bidMoney(s)
	r.acceptances(s)
	return s.bids
}

// PutBid keeps a bid with all its lines and scores at a place of the round's list; before is what
// stood, nil for a new one.
func (tx *Tx) PutBid(round string, place int, before, after *ettf.Bid, why Why) error {
	return tx.record(entry(why, round, "bid "+after.Ref, before, after), func(w *writing) {
		there := w.bid(round, place, before, after)
		w.bidScores(round, before, after, there)
	})
}

// EditBid keeps what a bid says of itself, and leaves its scores as they are. Before and after are
// without scores.
func (tx *Tx) EditBid(round string, place int, before, after *ettf.Bid, why Why) error {
	return tx.record(entry(why, round, "bid "+after.Ref, before, after), func(w *writing) {
		w.bid(round, place, before, after)
	})
}

// bid writes all of a bid but its scores. A bid that was withdrawn stands again. It says whether
// the workspace had such a bid, on the list or withdrawn.
func (w *writing) bid(round string, place int, before, b *ettf.Bid) (there bool) {
	there = before != nil || w.tx.one("SELECT 1 FROM bids WHERE round = ? AND ref = ?", []any{round, b.Ref}, new(int))
	if !there {
		before = &ettf.Bid{}
	}
	w.do(`INSERT INTO bids (round, ref, place, title, kind, scheme, population, cohort, starts, completes, confidential,
				alternative_to, switch_by, other_route)
			VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)
			ON CONFLICT (round, ref) DO UPDATE SET version = version + 1, place = excluded.place, title = excluded.title,
				kind = excluded.kind, scheme = excluded.scheme, population = excluded.population, cohort = excluded.cohort,
				starts = excluded.starts, completes = excluded.completes, confidential = excluded.confidential,
				alternative_to = excluded.alternative_to, switch_by = excluded.switch_by, other_route = excluded.other_route,
				withdrawn = NULL, withdrawn_by = '', withdrawn_reason = ''`,
		round, b.Ref, place, b.Title, b.Kind, b.Scheme, b.Population, b.Cohort, b.Starts, b.Completes, b.Confidential,
		orNull(b.AlternativeTo), b.SwitchBy, b.OtherRoute)
	w.bidPlaces(round, before, b)
	w.bidLinks(round, before, b)
	w.bidReadiness(round, before, b)
	w.bidMoney(round, before, b)
	w.acceptances(round, before, b)
	return there
}

// anew is a part of a bid, a list or a map, that is to be written into its table, which is made ready
// for it; nothing where the part is as it was, as most of what people bring in is. Was is what
// stands, nil where that is not known.
func anew[T any](w *writing, round, table string, was, is *ettf.Bid, part func(*ettf.Bid) T) (rows T) {
	if was != nil && reflect.DeepEqual(part(was), part(is)) {
		return rows
	}
	if was == nil || reflect.ValueOf(part(was)).Len() > 0 {
		w.without(round, is, table)
	}
	return part(is)
}

// RemoveBid takes a bid out of the round.
func (tx *Tx) RemoveBid(round string, before *ettf.Bid, why Why) error {
	return tx.record(entry(why, round, "bid "+before.Ref, before, nil), func(w *writing) {
		w.do("DELETE FROM bids WHERE round = ? AND ref = ?", round, before.Ref)
	})
}

// without takes the bid's rows out of the tables, so that they can be written anew.
func (w *writing) without(round string, b *ettf.Bid, tables ...string) {
	for _, table := range tables {
		w.do("DELETE FROM "+table+" WHERE round = ? AND bid = ?", round, b.Ref)
	}
}

func (r *Reader) bidPlaces(s *bidSet) {
	r.each("SELECT bid, premises FROM bid_premises WHERE round = ? ORDER BY bid, place", []any{s.round}, func(scan func(...any)) {
		var ref, id string
		scan(&ref, &id)
		b := s.at(ref)
		b.Premises = append(b.Premises, id)
	})
	r.each("SELECT bid, practice FROM bid_practices WHERE round = ? ORDER BY bid, place", []any{s.round}, func(scan func(...any)) {
		var ref, code string
		scan(&ref, &code)
		b := s.at(ref)
		b.Practices = append(b.Practices, code)
	})
	r.each("SELECT bid, practice FROM bid_signed_up WHERE round = ? ORDER BY bid, place", []any{s.round}, func(scan func(...any)) {
		var ref, code string
		scan(&ref, &code)
		b := s.at(ref)
		b.SignedUp = append(b.SignedUp, code)
	})
}

func (w *writing) bidPlaces(round string, was, b *ettf.Bid) {
	for i, id := range anew(w, round, "bid_premises", was, b, func(b *ettf.Bid) []string { return b.Premises }) {
		w.do("INSERT INTO bid_premises (round, bid, place, premises) VALUES (?,?,?,?)", round, b.Ref, i, id)
	}
	for i, code := range anew(w, round, "bid_practices", was, b, func(b *ettf.Bid) []string { return b.Practices }) {
		w.do("INSERT INTO bid_practices (round, bid, place, practice) VALUES (?,?,?,?)", round, b.Ref, i, code)
	}
	for i, code := range anew(w, round, "bid_signed_up", was, b, func(b *ettf.Bid) []string { return b.SignedUp }) {
		w.do("INSERT INTO bid_signed_up (round, bid, place, practice) VALUES (?,?,?,?)", round, b.Ref, i, code)
	}
}

func (r *Reader) bidLinks(s *bidSet) {
	r.each("SELECT bid, link, other FROM bid_links WHERE round = ? ORDER BY bid, link, place", []any{s.round}, func(scan func(...any)) {
		var ref, link, other string
		scan(&ref, &link, &other)
		b := s.at(ref)
		if link == "requires" {
			b.Requires = append(b.Requires, other)
		} else {
			b.Excludes = append(b.Excludes, other)
		}
	})
}

func (w *writing) bidLinks(round string, was, b *ettf.Bid) {
	links := func(b *ettf.Bid) map[string][]string {
		return map[string][]string{"requires": b.Requires, "excludes": b.Excludes}
	}
	for link, others := range anew(w, round, "bid_links", was, b, links) {
		for i, other := range others {
			w.do("INSERT INTO bid_links (round, bid, link, place, other) VALUES (?,?,?,?,?)", round, b.Ref, link, i, other)
		}
	}
}
