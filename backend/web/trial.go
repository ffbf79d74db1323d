package web

// Trial asks for the ranking under other weights, by criterion code; criteria that are not named
// keep theirs.
type Trial struct {
	Weights map[string]Decimal `json:"weights" validate:"required"`
}

// Decimal is a number as it stood in the request, so that it can be read exactly.
type Decimal string

// UnmarshalJSON keeps the text.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	*d = Decimal(b)
	return nil
}
