package money

import "lintel/backend/ettf"

// Series is one kind of money, by bid and year, with what is there before the first bid and
// the limits that hold. A limit of 0 is a limit; a year without one is not tested.
type Series struct {
	Years []ettf.Year
	Start []ettf.Pence // by year; nil for nothing
	Limit map[ettf.Year]ettf.Pence
	ByBid [][]Amount // by bid, then by year
}

// Track is a series followed down a list of bids.
type Track struct {
	Series
	// Cumulative is by place in the list, then by year: all that stands so far, the start
	// included, to the penny.
	Cumulative [][]ettf.Pence
	// Breaks are by place: the years (by index) that are over their limit once the bid is in,
	// and to which it adds.
	Breaks [][]int
	// First is where a limited year is over for the first time; nil when none ever is.
	First *Break
	// Final is the exact sum by year of the whole list.
	Final []Sum
}

// Break is a limited year that is over, and by how much.
type Break struct {
	Place int // in the list; BeforeAll when the start alone is over
	Year  ettf.Year
	Over  ettf.Pence
}

// BeforeAll is the place of a break that stands before the first bid.
const BeforeAll = -1

// Follow walks a list (bids by index) from the top.
func (s Series) Follow(list []int) *Track {
	t := &Track{
		Series:     s,
		Cumulative: make([][]ettf.Pence, len(list)),
		Breaks:     make([][]int, len(list)),
		Final:      make([]Sum, len(s.Years)),
	}
	for y, p := range s.Start {
		t.Final[y].AddPence(p)
	}
	t.findFirst(BeforeAll)
	cells := make([]ettf.Pence, len(list)*len(s.Years))
	for place, bid := range list {
		row := cells[place*len(s.Years):][:len(s.Years):len(s.Years)]
		for y, amount := range s.ByBid[bid] {
			t.Final[y].Add(amount)
			row[y] = t.Final[y].Rounded()
			if amount.Positive() && t.over(y) {
				t.Breaks[place] = append(t.Breaks[place], y)
			}
		}
		t.Cumulative[place] = row
		t.findFirst(place)
	}
	return t
}

func (t *Track) over(y int) bool {
	limit, limited := t.Limit[t.Years[y]]
	return limited && t.Final[y].Cmp(limit) > 0
}

func (t *Track) findFirst(place int) {
	for y := 0; t.First == nil && y < len(t.Years); y++ {
		if t.over(y) {
			year := t.Years[y]
			t.First = &Break{place, year, t.Final[y].Over(t.Limit[year])}
		}
	}
}

// Before is what stands in a year before the bid at a place is in, to the penny.
func (t *Track) Before(place, year int) ettf.Pence {
	switch {
	case place > 0:
		return t.Cumulative[place-1][year]
	case t.Start != nil:
		return t.Start[year]
	default:
		return 0
	}
}

// Untested are the years without a limit: nothing is said about them.
func (t *Track) Untested() []ettf.Year {
	untested := []ettf.Year{}
	for _, year := range t.Years {
		if _, limited := t.Limit[year]; !limited {
			untested = append(untested, year)
		}
	}
	return untested
}
