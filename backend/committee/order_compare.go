package committee

import (
	"slices"
	"strconv"
)

// Shift is a bid that stands in another place: From and To count from 1, and are 0 where it did not,
// or does not, stand at all.
type Shift struct {
	Ref  string `json:"ref"`
	From int    `json:"from"`
	To   int    `json:"to"`
}

// String is the shift in words: "E3 up 2 to 1st".
func (s Shift) String() string {
	switch {
	case s.From == 0:
		return s.Ref + " new, " + ordinal(s.To)
	case s.To == 0:
		return s.Ref + " no longer on the list"
	case s.From == s.To:
		return s.Ref + " still " + ordinal(s.To)
	}
	return s.Ref + " " + Moved(s.From, s.To) + " to " + ordinal(s.To)
}

// Differences are the bids that stand elsewhere in to than in from, in the order of to, then those
// that are gone.
func Differences(from, to []string) []Shift {
	at, shifts := placesOf(from), []Shift{}
	for i, ref := range to {
		if at[ref] != i+1 {
			shifts = append(shifts, Shift{Ref: ref, From: at[ref], To: i + 1})
		}
	}
	there := setOf(to)
	for i, ref := range from {
		if !there[ref] {
			shifts = append(shifts, Shift{Ref: ref, From: i + 1})
		}
	}
	return shifts
}

// Moved is how far a bid stands from its scored place: "up 3", "down 1", or nothing. A place of 0 is
// that of a bid without one.
func Moved(scored, at int) string {
	switch {
	case scored == 0 || at == 0 || scored == at:
		return ""
	case at < scored:
		return "up " + strconv.Itoa(scored-at)
	}
	return "down " + strconv.Itoa(at-scored)
}

// Movers are the fewest bids that have to be moved to make one order of another, in the order of to:
// all but a longest run that keeps its order. Of a pair that changed places the one that rose has moved.
func Movers(from, to []string) []string {
	at := placesOf(from)
	var (
		ends   []int // ends[n]: where in to the run of n+1 ends whose last bid stood highest
		before = make([]int, len(to))
	)
	for i, ref := range to {
		before[i] = -1
		if at[ref] == 0 {
			continue
		}
		n, _ := slices.BinarySearchFunc(ends, at[ref], func(end, place int) int { return at[to[end]] - place })
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	stays := make([]bool, len(to))
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			stays[i] = true
		}
	}
	moved := []string{}
	for i, ref := range to {
		if !stays[i] {
			moved = append(moved, ref)
		}
	}
	return moved
}

func placesOf(refs []string) map[string]int {
	places := make(map[string]int, len(refs))
	for i, ref := range refs {
		places[ref] = i + 1
	}
	return places
}

// MovesBetween are the fewest moves that make one order of another, as Movers has them.
func MovesBetween(from, to []string) []Shift {
	was, is, moves := placesOf(from), placesOf(to), []Shift{}
	for _, ref := range Movers(from, to) {
		moves = append(moves, Shift{Ref: ref, From: was[ref], To: is[ref]})
	}
	return moves
}
