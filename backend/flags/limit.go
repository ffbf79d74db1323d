package flags

import (
	"fmt"

	"lintel/backend/ettf"
	"lintel/backend/money"
	"lintel/backend/ranking"
)

func revenueOverLimit(o *order, bid int) finding {
	return overLimit(o.revenue, o.place[bid], bid, "the list", "revenue")
}

func capitalOverLimit(o *order, bid int) finding {
	return overLimit(o.capital, o.place[bid], bid, "the grant asked for", "capital")
}

// overLimit tells the years that the bid takes over their limit from those that were over before.
func overLimit(t *money.Track, place, bid int, what, limit string) finding {
	var takes, adds []string
	var figures []ettf.Figure
	for _, y := range t.Breaks[place] {
		year, most, now := t.Years[y].String(), t.Limit[t.Years[y]], t.Cumulative[place][y]
		if t.Before(place, y) <= most {
			takes = append(takes, year+" (by "+(now-most).String()+")")
		} else {
			adds = append(adds, year+" ("+t.ByBid[bid][y].Rounded().String()+")")
		}
		figures = append(figures, ettf.Figure{Name: year, Value: now.String() + " against a limit of " + most.String()})
	}
	takesOver := "Takes " + what + " over the " + limit + " limit in " + ListOf(takes, atMost, "more years")
	switch {
	case takes != nil && adds != nil:
		return finding{takesOver + ", and adds to " + ListOf(adds, atMost, "more years") + ", over already.", figures}
	case takes != nil:
		return finding{takesOver + ".", figures}
	case adds != nil:
		return finding{"Adds to " + ListOf(adds, atMost, "more years") + ", when " + what + " is over the " + limit + " limit already.", figures}
	}
	return finding{}
}

// tieAtLine flags the bid at which a limit first breaks, when it shares its rank with one that
// breaks none of that limit's years: a tie then decides what can be afforded.
func tieAtLine(o *order, bid int) finding {
	result := o.result[bid]
	if !result.Tied {
		return finding{}
	}
	for _, line := range []struct {
		limit string
		track *money.Track
	}{{"revenue", o.revenue}, {"capital", o.capital}} {
		if line.track.First == nil || line.track.First.Place != o.place[bid] {
			continue
		}
		if within := o.equalsWithin(result, line.track); within != nil {
			return finding{
				fmt.Sprintf("Breaks the %s limit, and shares rank %d with %s, which %s not: a tie decides what can be afforded.",
					line.limit, result.Rank, list(within), doOrDoes(len(within))),
				[]ettf.Figure{
					{Name: "Score of each", Value: Points(result.Score)},
					{Name: "Over the " + line.limit + " limit", Value: line.track.First.Over.String() + " in " + line.track.First.Year.String()},
				},
			}
		}
	}
	return finding{}
}

// equalsWithin are the refs of the bids of equal rank that break no year of this limit.
func (o *order) equalsWithin(result *ranking.Result, t *money.Track) []string {
	var refs []string
	for i := result.Rank - 1; i < len(o.results) && o.results[i].Rank == result.Rank; i++ {
		if bid := o.results[i].Bid; bid != result.Bid && len(t.Breaks[o.place[bid]]) == 0 {
			refs = append(refs, o.round.Bids[bid].Ref)
		}
	}
	return refs
}

func doOrDoes(n int) string {
	if n == 1 {
		return "does"
	}
	return "do"
}
