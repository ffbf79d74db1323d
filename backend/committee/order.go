package committee

import "lintel/backend/ettf"

// Order is a list while it is argued: refs from the top, and why they stand where they do. An Order
// is never changed: whoever moves a bid has a new one.
type Order struct {
	Refs []string `json:"refs"`
	// Notes are by ref, for bids that were moved by the committee.
	Notes map[string]Note `json:"notes,omitempty"`
	// Reserves are by ref, for bids that stand in for another.
	Reserves map[string]Reserve `json:"reserves,omitempty"`
	// Passed are the stop flags that the committee goes on in spite of.
	Passed []Pass `json:"passed,omitempty"`
}

// Note is why a bid was moved: a Reason from the committee's list, Words besides; who suggested it,
// who may have no vote, and the voting member who moved it. Both are as the minutes name them.
type Note struct {
	Reason      string `json:"reason"`
	Words       string `json:"words,omitempty"`
	SuggestedBy string `json:"suggested_by,omitempty"`
	MovedBy     string `json:"moved_by,omitempty"`
}

// Reserve is the bid that a reserve stands in for, and the day on which it is to be switched.
type Reserve struct {
	For      string    `json:"for"`
	SwitchBy ettf.Date `json:"switch_by,omitempty"`
}

// Pass is a stop flag of a bid that the committee goes on in spite of, and why.
type Pass struct {
	Ref    string `json:"ref"`
	Flag   string `json:"flag"`
	Reason string `json:"reason"`
}
