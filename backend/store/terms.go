package store

import "lintel/backend/ettf"

func (r *Reader) terms(id string, round *ettf.Round) {
	t, c, s := &round.Terms, &round.Commissioner, &ettf.Settings{}
	var transformational *string
	var set bool
	var high, significant, moderate *int
	r.one(`SELECT commissioner_code, commissioner_name, commissioner_level, name, fund, deadline, approved, first_year,
			horizon_years, directions, gate_penalty, transformational, has_settings,
			discount_rate, stale_years, near_tie, spread, grant_share_max, space_m2, space_patients,
			backlog_high, backlog_significant, backlog_moderate
		FROM rounds WHERE id = ?`, []any{id},
		&c.Code, &c.Name, &c.Level, &t.Name, &t.Fund, &t.Deadline, &t.Approved, &t.FirstYear,
		&t.HorizonYears, &t.Directions, &t.GatePenalty, &transformational, &set,
		&s.DiscountRate, &s.StaleYears, &s.NearTie, &s.Spread, &s.GrantShareMax, &s.SpaceM2, &s.SpacePatients,
		&high, &significant, &moderate)
	if high != nil && significant != nil && moderate != nil {
		s.Cutoffs = &ettf.Cutoffs{High: *high, Significant: *significant, Moderate: *moderate}
	}
	s.EnergyTargets = r.energyTargets(id)
	if set {
		t.Settings = s
	}
	if transformational != nil {
		t.Transformational = &ettf.Transformational{Definition: *transformational, For: r.words(id, "audience")}
	}
	t.Cohorts = r.cohorts(id)
	t.Gates = r.words(id, "gate")
	t.Strategies = r.words(id, "strategy")
	t.CapitalLimit = r.limits(id, "capital")
	t.RevenueLimit = r.limits(id, "revenue")
	t.Commitments = r.commitments(id)
}

func (r *Reader) energyTargets(round string) map[string]ettf.Hundredths {
	var targets map[string]ettf.Hundredths
	r.each("SELECT type, target FROM energy_targets WHERE round = ?", []any{round}, func(scan func(...any)) {
		var kind string
		var target ettf.Hundredths
		scan(&kind, &target)
		if targets == nil {
			targets = map[string]ettf.Hundredths{}
		}
		targets[kind] = target
	})
	return targets
}

func (r *Reader) cohorts(round string) []ettf.Cohort {
	cohorts := []ettf.Cohort{}
	r.each("SELECT number, deadline, value FROM cohorts WHERE round = ? ORDER BY place", []any{round}, func(scan func(...any)) {
		var c ettf.Cohort
		scan(&c.Number, &c.Deadline, &c.Value)
		cohorts = append(cohorts, c)
	})
	return cohorts
}

func (r *Reader) words(round, list string) []string {
	var words []string
	r.each("SELECT word FROM round_words WHERE round = ? AND list = ? ORDER BY place", []any{round, list}, func(scan func(...any)) {
		var word string
		scan(&word)
		words = append(words, word)
	})
	return words
}

func (r *Reader) limits(round, kind string) map[ettf.Year]ettf.Pence {
	var limits map[ettf.Year]ettf.Pence
	r.each("SELECT year, amount FROM limits WHERE round = ? AND kind = ?", []any{round, kind}, func(scan func(...any)) {
		var year ettf.Year
		var amount ettf.Pence
		scan(&year, &amount)
		if limits == nil {
			limits = map[ettf.Year]ettf.Pence{}
		}
		limits[year] = amount
	})
	return limits
}

func (r *Reader) commitments(round string) []ettf.Commitment {
	var commitments []ettf.Commitment
	r.each("SELECT name, annual, from_year, years FROM commitments WHERE round = ? ORDER BY place", []any{round}, func(scan func(...any)) {
		var c ettf.Commitment
		scan(&c.Name, &c.Annual, &c.From, &c.Years)
		commitments = append(commitments, c)
	})
	return commitments
}

func (w *writing) terms(id string, o *Outline) {
	t, c := &o.Terms, &o.Commissioner
	var transformational *string
	var audience []string
	if t.Transformational != nil {
		transformational, audience = &t.Transformational.Definition, t.Transformational.For
	}
	s := t.Settings
	if s == nil {
		s = &ettf.Settings{}
	}
	var high, significant, moderate any
	if c := s.Cutoffs; c != nil {
		high, significant, moderate = c.High, c.Significant, c.Moderate
	}
	w.do("INSERT INTO rounds "+roundColumns+` VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
		ON CONFLICT (id) DO UPDATE SET version = version + 1, `+roundUpdate,
		id, o.Phase, c.Code, c.Name, c.Level, t.Name, t.Fund, t.Deadline, t.Approved, t.FirstYear, t.HorizonYears,
		t.Directions, t.GatePenalty, transformational, t.Settings != nil,
		s.DiscountRate, s.StaleYears, s.NearTie, s.Spread, s.GrantShareMax, s.SpaceM2, s.SpacePatients,
		high, significant, moderate)
	w.do("DELETE FROM energy_targets WHERE round = ?", id)
	for kind, target := range s.EnergyTargets {
		w.do("INSERT INTO energy_targets (round, type, target) VALUES (?,?,?)", id, kind, target)
	}
	w.do("DELETE FROM round_words WHERE round = ?", id)
	w.words(id, "gate", t.Gates)
	w.words(id, "strategy", t.Strategies)
	w.words(id, "audience", audience)
	w.cohorts(id, t.Cohorts)
	w.do("DELETE FROM limits WHERE round = ?", id)
	w.limits(id, "capital", t.CapitalLimit)
	w.limits(id, "revenue", t.RevenueLimit)
	w.commitments(id, t.Commitments)
}

const roundColumns = `(id, phase, commissioner_code, commissioner_name, commissioner_level, name, fund, deadline, approved,
	first_year, horizon_years, directions, gate_penalty, transformational, has_settings,
	discount_rate, stale_years, near_tie, spread, grant_share_max, space_m2, space_patients,
	backlog_high, backlog_significant, backlog_moderate)`

const roundUpdate = `phase = excluded.phase, commissioner_code = excluded.commissioner_code,
	commissioner_name = excluded.commissioner_name, commissioner_level = excluded.commissioner_level, name = excluded.name,
	fund = excluded.fund, deadline = excluded.deadline, approved = excluded.approved, first_year = excluded.first_year,
	horizon_years = excluded.horizon_years, directions = excluded.directions, gate_penalty = excluded.gate_penalty,
	transformational = excluded.transformational, has_settings = excluded.has_settings,
	discount_rate = excluded.discount_rate, stale_years = excluded.stale_years, near_tie = excluded.near_tie,
	spread = excluded.spread, grant_share_max = excluded.grant_share_max, space_m2 = excluded.space_m2,
	space_patients = excluded.space_patients, backlog_high = excluded.backlog_high,
	backlog_significant = excluded.backlog_significant, backlog_moderate = excluded.backlog_moderate`

func (w *writing) words(round, list string, words []string) {
	for place, word := range words {
		w.do("INSERT INTO round_words (round, list, place, word) VALUES (?,?,?,?)", round, list, place, word)
	}
}

func (w *writing) cohorts(round string, cohorts []ettf.Cohort) {
	w.do("DELETE FROM cohorts WHERE round = ?", round)
	for place, c := range cohorts {
		w.do("INSERT INTO cohorts (round, place, number, deadline, value) VALUES (?,?,?,?,?)", round, place, c.Number, c.Deadline, c.Value)
	}
}

func (w *writing) limits(round, kind string, limits map[ettf.Year]ettf.Pence) {
	for year, amount := range limits {
		w.do("INSERT INTO limits (round, kind, year, amount) VALUES (?,?,?,?)", round, kind, year, amount)
	}
}

func (w *writing) commitments(round string, commitments []ettf.Commitment) {
	w.do("DELETE FROM commitments WHERE round = ?", round)
	for place, c := range commitments {
		w.do("INSERT INTO commitments (round, place, name, annual, from_year, years) VALUES (?,?,?,?,?,?)",
			round, place, c.Name, c.Annual, c.From, c.Years)
	}
}
