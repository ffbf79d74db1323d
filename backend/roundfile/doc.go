// Package roundfile reads and writes the interchange format lintel.round/1: the whole round as
// one JSON document. Reading is strict and finds every fault at once, each with the path of its
// place; writing is canonical, so that what was written, read and written again is the same bytes.
package roundfile

// MaxSize is the size in bytes of the largest round file that is read: 32 MB.
const MaxSize = 32 << 20

// The codes of the errors that Parse returns.
const (
	// CodeNotRound: the text is not one JSON object in UTF-8.
	CodeNotRound = "not-a-round"
	// CodeFaults: it is one, and has the faults that the error's Fields list.
	CodeFaults = "round-faults"
)
