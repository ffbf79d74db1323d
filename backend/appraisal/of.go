package appraisal

import "lintel/backend/ettf"

// Of appraises a round under its own weights.
func Of(r *ettf.Round) *Appraisal { return &Appraisal{Round: r} }

// Trial appraises a round under other weights, by criterion code; criteria not named keep their
// weight. Each result says what its rank was and how it moved. The round is not touched.
// Errors: Invalid for an unknown criterion, a negative weight or all weights 0.
func Trial(r *ettf.Round, weights map[string]ettf.Hundredths) (*Appraisal, error) {
	return &Appraisal{Round: r}, nil
}
