// Package appraisal puts the rules together: it takes a round and says all that follows from it,
// rounded for display and ready to print. Command line, API, app and paper all read this one
// answer, so that they cannot differ.
//
// The rules themselves live in ranking, money, estate and flags; nothing is decided here.
package appraisal

import "lintel/backend/ettf"

// Appraisal is everything that follows from a round.
type Appraisal struct {
	Round   *ettf.Round
	Ranking Ranking
	Money   Money
	Estate  Estate

	groundwork *groundwork
}
