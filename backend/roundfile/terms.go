package roundfile

import (
	"fmt"

	"lintel/backend/ettf"
)

// round reads the whole document; faults are collected on the way.
func (r *reader) round(root *node) ettf.Round {
	round := ettf.Round{Format: ettf.Format}
	f := r.object(root, "$")
	if n := f.must("format", fmt.Sprintf("%q", ettf.Format)); n != nil && (n.kind != isText || n.text != ettf.Format) {
		f.fault("$.format", n.describe(), fmt.Sprintf("%q", ettf.Format))
	}
	if n := f.must("commissioner", "an object"); n != nil {
		round.Commissioner = r.commissioner(n, "$.commissioner")
	}
	if n := f.must("round", "an object"); n != nil {
		round.Terms = r.terms(n, "$.round")
	}
	f.each("criteria", func(n *node, path string) { round.Criteria = append(round.Criteria, r.criterion(n, path)) })
	f.each("practices", func(n *node, path string) { round.Practices = append(round.Practices, r.practice(n, path)) })
	f.each("premises", func(n *node, path string) { round.Premises = append(round.Premises, r.premises(n, path)) })
	f.each("bids", func(n *node, path string) { round.Bids = append(round.Bids, r.bid(n, path)) })
	f.each("agreed", func(n *node, path string) { round.Agreed = append(round.Agreed, r.agreed(n, path)) })
	f.done()
	return round
}

func (r *reader) commissioner(n *node, path string) (c ettf.Commissioner) {
	if f := r.object(n, path); f != nil {
		c.Code = f.name("code")
		c.Name = f.name("name")
		c.Level = choice(f, "level", false, ettf.Delegated, ettf.Joint, ettf.GreaterInvolvement)
		f.done()
	}
	return c
}

func (r *reader) terms(n *node, path string) (t ettf.Terms) {
	f := r.object(n, path)
	if f == nil {
		return t
	}
	t.Name = f.name("name")
	t.Fund = f.text("fund")
	t.Deadline = f.date("deadline", true)
	t.Approved = f.date("approved", false)
	t.FirstYear = f.year("first_year")
	if n := f.whole("horizon_years", 1, 100, true); n != nil {
		t.HorizonYears = *n
	}
	t.Directions = choice(f, "directions", true, ettf.Directions2013, ettf.Directions2024)
	t.Cohorts = r.cohorts(f)
	t.Gates = f.names("gates", asIs)
	if p := optional[ettf.Hundredths](f, "gate_penalty", notNegative); p != nil {
		t.GatePenalty = *p
	}
	t.CapitalLimit = r.limit(f, "capital_limit", notNegative)
	t.RevenueLimit = r.limit(f, "revenue_limit", anyNumber)
	f.each("commitments", func(n *node, path string) { t.Commitments = append(t.Commitments, r.commitment(n, path)) })
	t.Strategies = f.names("strategies", asIs)
	if n := f.get("transformational"); n != nil {
		t.Transformational = r.transformational(n, f.at("transformational"))
	}
	if n := f.get("settings"); n != nil {
		t.Settings = r.settings(n, f.at("settings"))
	}
	f.done()
	return t
}

func (r *reader) cohorts(f *fields) (cohorts []ettf.Cohort) {
	n := f.get("cohorts")
	if n == nil || n.kind == isList && len(n.items) == 0 {
		f.fault(f.at("cohorts"), "nothing", "a list of at least one cohort")
	}
	seen := map[int]bool{}
	f.each("cohorts", func(n *node, path string) {
		g := r.object(n, path)
		if g == nil {
			return
		}
		var c ettf.Cohort
		if number := g.whole("number", 1, 1000, true); number != nil {
			c.Number = *number
			if seen[c.Number] {
				r.fault(g.at("number"), fmt.Sprintf("cohort %d again", c.Number), "each cohort once")
			}
			seen[c.Number] = true
		}
		if d := g.date("deadline", false); d != "" {
			c.Deadline = &d
		}
		c.Value = ettf.Hundredths(g.decimal("value", percent))
		g.done()
		cohorts = append(cohorts, c)
	})
	return cohorts
}

func (r *reader) limit(f *fields, key string, within limits) (limit map[ettf.Year]ettf.Pence) {
	f.entries(key, func(name string, n *node, path string) {
		year, err := ettf.ParseYear(name)
		if err != nil {
			r.fault(path, "the key "+quote(name), expectYear)
			return
		}
		if n.kind == isNull {
			return
		}
		if v, ok := r.decimalOf(n, path, within); ok {
			if limit == nil {
				limit = map[ettf.Year]ettf.Pence{}
			}
			limit[year] = ettf.Pence(v)
		}
	})
	return limit
}

// maxYears is the longest that anything recurs for in a round.
const maxYears = 999

func (r *reader) commitment(n *node, path string) (c ettf.Commitment) {
	if f := r.object(n, path); f != nil {
		c.Name = f.name("name")
		c.Annual = ettf.Pence(f.decimal("annual", anyNumber))
		c.From = f.year("from")
		if years := f.whole("years", 1, maxYears, false); years != nil {
			c.Years = *years
		}
		f.done()
	}
	return c
}

func (r *reader) transformational(n *node, path string) *ettf.Transformational {
	f := r.object(n, path)
	if f == nil {
		return nil
	}
	t := &ettf.Transformational{Definition: f.text("definition"), For: f.names("for", asIs)}
	f.done()
	return t
}

func (r *reader) settings(n *node, path string) *ettf.Settings {
	f := r.object(n, path)
	if f == nil {
		return nil
	}
	s := &ettf.Settings{
		DiscountRate:  optional[ettf.Hundredths](f, "discount_rate", percent),
		StaleYears:    f.whole("stale_years", 0, 100, false),
		NearTie:       optional[ettf.Hundredths](f, "near_tie", percent),
		Spread:        optional[ettf.Hundredths](f, "spread", percent),
		GrantShareMax: optional[ettf.Hundredths](f, "grant_share_max", percent),
		SpaceM2:       optional[ettf.Hundredths](f, "space_m2", notNegative),
		SpacePatients: f.whole("space_patients", 1, 1_000_000, false),
		Cutoffs:       r.cutoffs(f),
	}
	f.entries("energy_targets", func(kind string, n *node, path string) {
		if target, ok := r.decimalOf(n, path, notNegative); ok {
			if s.EnergyTargets == nil {
				s.EnergyTargets = map[string]ettf.Hundredths{}
			}
			s.EnergyTargets[kind] = ettf.Hundredths(target)
		}
	})
	f.done()
	return s
}

// cutoffs are the products of consequence and likelihood at which the bands of backlog begin.
func (r *reader) cutoffs(settings *fields) *ettf.Cutoffs {
	n := settings.get("backlog_cutoffs")
	if n == nil {
		return nil
	}
	f := r.object(n, settings.at("backlog_cutoffs"))
	if f == nil {
		return nil
	}
	var steps [3]int
	for i, key := range []string{"high", "significant", "moderate"} {
		if step := f.whole(key, 1, 26, true); step != nil {
			steps[i] = *step
		}
	}
	f.done()
	c := &ettf.Cutoffs{High: steps[0], Significant: steps[1], Moderate: steps[2]}
	if steps[0] < steps[1] || steps[1] < steps[2] {
		r.fault(f.path, fmt.Sprintf("high from %d, significant from %d, moderate from %d", c.High, c.Significant, c.Moderate),
			"each band beginning no lower than the one below it")
	}
	return c
}

func (r *reader) agreed(n *node, path string) (a ettf.Agreed) {
	if f := r.object(n, path); f != nil {
		a.Ref = f.name("ref")
		a.Reason = f.text("reason")
		f.done()
	}
	return a
}
