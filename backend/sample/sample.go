// Package sample holds the round that a newcomer sees first: an invented clinical commissioning
// group with its practices, premises and ten bids, made so that each thing that a committee
// stumbles over stands somewhere in it. The tests of this package list those things.
package sample

import _ "embed"

//go:embed sample.json
var round string

// JSON is the sample round as a round file, in its canonical bytes. The caller may change them.
func JSON() []byte { return []byte(round) }
