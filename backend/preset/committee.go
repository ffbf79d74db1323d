package preset

import (
	_ "embed"
	"fmt"

	"lintel/backend/committee"
	"lintel/backend/roundfile"
)

// CommitteePreset is a committee to begin with: its seats by their roles, to be named. Its rule of quorum
// and who has a seat are as real committees have them; all of it may be changed.
type CommitteePreset struct {
	ID        string              `json:"id"`
	Name      string              `json:"name"`
	Committee committee.Committee `json:"committee"`
}

//go:embed committee-ccg.json
var ccgCommittee []byte

//go:embed committee-icb.json
var icbCommittee []byte

// Committees are the committees to begin with, in the order in which they are offered.
func Committees() []CommitteePreset {
	return []CommitteePreset{
		{"ccg", "Primary care commissioning committee of a clinical commissioning group", read(ccgCommittee)},
		{"icb", "Primary care committee of an integrated care board", read(icbCommittee)},
	}
}

// read takes in a file of ours. One with faults is a mistake that its test meets first.
func read(text []byte) committee.Committee {
	c, faults := roundfile.ReadCommittee(text, "$")
	if len(faults) > 0 {
		panic(fmt.Sprintf("a committee to begin with: %v", faults))
	}
	return c
}
