package roundfile

import (
	"bytes"
	"encoding/json"
	"fmt"

	"lintel/backend/ettf"
)

// Parse reads a round. The error is an *ettf.Error of kind Invalid: with CodeNotRound when the
// text is not a JSON object at all, with CodeFaults and every fault in Fields when it is one.
func Parse(text []byte) (*ettf.Round, error) {
	root, faults, err := parseJSON(text)
	if err != nil {
		return nil, err
	}
	in := &reader{faults: faults}
	var round ettf.Round
	if root != nil {
		round = in.round(root)
		in.check(&round)
	}
	if len(in.faults) > 0 {
		return nil, in.err()
	}
	return &round, nil
}

// Check finds what no single part of a round can show: references that lead nowhere, what stands
// twice, circles, scores off their scale. It is for a round whose parts were read one by one.
func Check(round *ettf.Round) []ettf.Fault {
	in := &reader{}
	in.check(round)
	return in.faults
}

func (r *reader) check(round *ettf.Round) {
	r.checkReferences(round)
	r.checkSums(round)
}

func (r *reader) err() error {
	n := len(r.faults) + r.more
	if r.more > 0 {
		r.faults = append(r.faults, ettf.Fault{Path: "$", Found: fmt.Sprintf("%d more faults", r.more), Expected: "none"})
	}
	message := fmt.Sprintf("The round file has %d faults.", n)
	if n == 1 {
		message = "The round file has 1 fault."
	}
	return &ettf.Error{Kind: ettf.Invalid, Code: CodeFaults, Message: message, Fields: r.faults}
}

// Write gives the round's canonical text: the design's key order, two spaces to a level, shortest
// decimals, absent optional fields left out.
func Write(round *ettf.Round) ([]byte, error) {
	canonical := *round
	canonical.Format = ettf.Format
	canonical.Criteria = orEmpty(round.Criteria)
	canonical.Practices = orEmpty(round.Practices)
	canonical.Premises = orEmpty(round.Premises)
	canonical.Bids = orEmpty(round.Bids)
	canonical.Agreed = orEmpty(round.Agreed)
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(&canonical); err != nil {
		return nil, fmt.Errorf("writing the round file: %w", err)
	}
	return out.Bytes(), nil
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
