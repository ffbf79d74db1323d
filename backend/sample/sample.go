// Package sample holds the rounds that a newcomer sees first: an invented clinical commissioning
// group with its practices, premises and ten bids, made so that each thing that a committee
// stumbles over stands somewhere in it; and its round of the year before, with its committee, their
// interests and the meeting that agreed the order. The tests of this package list those things.
package sample

import _ "embed"

//go:embed sample.json
var round string

//go:embed earlier.json
var earlier string

// JSON is the sample round as a round file, in its canonical bytes. The caller may change them.
func JSON() []byte { return []byte(round) }

// Earlier is the same commissioner's round of the year before, as a round file before anybody met
// about it, in its canonical bytes. Its places are those of the sample round. The caller may change them.
func Earlier() []byte { return []byte(earlier) }
