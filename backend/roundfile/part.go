package roundfile

import (
	"unicode/utf8"

	"lintel/backend/ettf"
)

// Parts of a round are read by the rules of the whole. At is the path of the part, from which the
// paths of its faults go on; what a part refers to is for Check to find.

// ReadBid reads one bid.
func ReadBid(text []byte, at string) (ettf.Bid, []ettf.Fault) {
	return readPart(text, at, (*reader).bid)
}

// ReadTerms reads what a round file has under "round".
func ReadTerms(text []byte, at string) (ettf.Terms, []ettf.Fault) {
	return readPart(text, at, (*reader).terms)
}

// ReadCommissioner reads who ranks the bids.
func ReadCommissioner(text []byte, at string) (ettf.Commissioner, []ettf.Fault) {
	return readPart(text, at, (*reader).commissioner)
}

// ReadCriteria reads a list of criteria.
func ReadCriteria(text []byte, at string) ([]ettf.Criterion, []ettf.Fault) {
	return readPart(text, at, func(r *reader, n *node, path string) []ettf.Criterion {
		if n.kind != isList {
			r.fault(path, n.describe(), "a list")
			return nil
		}
		criteria := make([]ettf.Criterion, len(n.items))
		for i := range n.items {
			criteria[i] = r.criterion(&n.items[i], pathIndex(path, i))
		}
		return criteria
	})
}

// ReadPractice reads one practice.
func ReadPractice(text []byte, at string) (ettf.Practice, []ettf.Fault) {
	return readPart(text, at, (*reader).practice)
}

// ReadPremises reads one premises.
func ReadPremises(text []byte, at string) (ettf.Premises, []ettf.Fault) {
	return readPart(text, at, (*reader).premises)
}

func readPart[T any](text []byte, at string, read func(*reader, *node, string) T) (part T, faults []ettf.Fault) {
	if len(text) == 0 || !utf8.Valid(text) {
		return part, []ettf.Fault{{Path: at, Found: "nothing that can be read", Expected: "JSON in UTF-8"}}
	}
	tree := newTree(text, at)
	root, err := tree.whole()
	if err != nil {
		return part, append(tree.faults, ettf.Fault{Path: at, Found: err.Error(), Expected: "JSON in UTF-8"})
	}
	in := &reader{faults: tree.faults}
	part = read(in, &root, at)
	return part, in.faults
}
