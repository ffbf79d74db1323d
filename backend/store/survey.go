package store

import "lintel/backend/ettf"

const surveyColumns = `premises, date, surveyor, condition, suitability, space, quality, compliance, environment, has_cost_to_b,
	condition_to_b, suitability_to_b, space_to_b, quality_to_b, compliance_to_b, environment_to_b, total_to_b`

// allSurveys asks for every survey; latestSurveys for the one of each premises that counts (see
// ettf.Premises.Latest), which is all that the order of need reads and a third of the work. SQLite
// gives the other columns from the row of the greatest.
const (
	allSurveys    = "SELECT " + surveyColumns + ", '' FROM surveys ORDER BY premises, place"
	latestSurveys = "SELECT " + surveyColumns + ", max(date || printf('%09d', place)) FROM surveys GROUP BY premises"
)

func (r *Reader) surveys(query string, find func(id string) *ettf.Premises) {
	r.each(query, nil, func(scan func(...any)) {
		var id, greatest string
		var s ettf.Survey
		var costed bool
		f, c := &s.Facets, &ettf.FacetAmounts{}
		scan(&id, &s.Date, &s.Surveyor, &f.Condition, &f.Suitability, &f.Space, &f.Quality, &f.Compliance, &f.Environment,
			&costed, &c.Condition, &c.Suitability, &c.Space, &c.Quality, &c.Compliance, &c.Environment, &c.Total, &greatest)
		if costed {
			s.CostToB = c
		}
		if p := find(id); p != nil {
			p.Surveys = append(p.Surveys, s)
		}
	})
}

func (w *writing) surveys(p *ettf.Premises) {
	w.do("DELETE FROM surveys WHERE premises = ?", p.ID)
	for i := range p.Surveys {
		s := &p.Surveys[i]
		f, c := &s.Facets, s.CostToB
		if c == nil {
			c = &ettf.FacetAmounts{}
		}
		w.do(`INSERT INTO surveys (premises, place, date, surveyor,
				condition, suitability, space, quality, compliance, environment, has_cost_to_b,
				condition_to_b, suitability_to_b, space_to_b, quality_to_b, compliance_to_b, environment_to_b, total_to_b)
			VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
			p.ID, i, s.Date, s.Surveyor,
			f.Condition, f.Suitability, f.Space, f.Quality, f.Compliance, f.Environment, s.CostToB != nil,
			c.Condition, c.Suitability, c.Space, c.Quality, c.Compliance, c.Environment, c.Total)
	}
}
