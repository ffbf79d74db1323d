package service

import "lintel/backend/ettf"

// RoundLine is a round in the list of rounds.
type RoundLine struct {
	ID    string     `json:"id"`
	Name  string     `json:"name"`
	Phase ettf.Phase `json:"phase"`
}

// RoundOverview is what the first screen of a round says: its terms, how far it is, what is left
// to do for the person who looks, and every flag of every bid, worst first.
type RoundOverview struct {
	ID           string            `json:"id"`
	Phase        ettf.Phase        `json:"phase"`
	Commissioner ettf.Commissioner `json:"commissioner"`
	Terms        ettf.Terms        `json:"terms"`
	Criteria     []ettf.Criterion  `json:"criteria"`
	Counts       Counts            `json:"counts"`
	ToDo         []ToDo            `json:"to_do"`
	Flags        []BidFlag         `json:"flags"`
	Agreed       []ettf.Agreed     `json:"agreed"`
}

// Counts are the sizes of a round. Complete counts the bids with every score, Surveyed the
// premises with at least one survey; Stops, Warnings and Notes count flags that nobody has
// accepted with a reason.
type Counts struct {
	Bids       int `json:"bids"`
	Estates    int `json:"estates"`
	Technology int `json:"technology"`
	Complete   int `json:"complete"`
	Premises   int `json:"premises"`
	Surveyed   int `json:"surveyed"`
	Practices  int `json:"practices"`
	Stops      int `json:"stops"`
	Warnings   int `json:"warnings"`
	Notes      int `json:"notes"`
}

// ToDo is one thing to do next, with the path in the app where it is done.
type ToDo struct {
	Text string `json:"text"`
	Link string `json:"link"`
}

// BidFlag is a flag with the bid on which it stands.
type BidFlag struct {
	Ref   string    `json:"ref"`
	Title string    `json:"title"`
	Flag  ettf.Flag `json:"flag"`
}
