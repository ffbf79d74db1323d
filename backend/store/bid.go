package store

import "lintel/backend/ettf"

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
		w.bid(round, place, after)
		w.bidScores(round, before, after)
	})
}

// EditBid keeps what a bid says of itself, and leaves its scores as they are. Before and after are
// without scores.
func (tx *Tx) EditBid(round string, place int, before, after *ettf.Bid, why Why) error {
	return tx.record(entry(why, round, "bid "+after.Ref, before, after), func(w *writing) {
		w.bid(round, place, after)
	})
}

// bid writes all of a bid but its scores. A bid that was withdrawn stands again.
func (w *writing) bid(round string, place int, b *ettf.Bid) {
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
	w.bidPlaces(round, b)
	w.bidLinks(round, b)
	w.bidReadiness(round, b)
	w.bidMoney(round, b)
	w.acceptances(round, b)
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

func (w *writing) bidPlaces(round string, b *ettf.Bid) {
	w.without(round, b, "bid_premises", "bid_practices", "bid_signed_up")
	for i, id := range b.Premises {
		w.do("INSERT INTO bid_premises (round, bid, place, premises) VALUES (?,?,?,?)", round, b.Ref, i, id)
	}
	for i, code := range b.Practices {
		w.do("INSERT INTO bid_practices (round, bid, place, practice) VALUES (?,?,?,?)", round, b.Ref, i, code)
	}
	for i, code := range b.SignedUp {
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

func (w *writing) bidLinks(round string, b *ettf.Bid) {
	w.without(round, b, "bid_links")
	for link, others := range map[string][]string{"requires": b.Requires, "excludes": b.Excludes} {
		for i, other := range others {
			w.do("INSERT INTO bid_links (round, bid, link, place, other) VALUES (?,?,?,?,?)", round, b.Ref, link, i, other)
		}
	}
}
