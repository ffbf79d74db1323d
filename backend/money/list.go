package money

import (
	"slices"

	"lintel/backend/ettf"
)

// List is the order in which bids are walked: the agreed one, then whatever it leaves out in
// the ranked order. Bids stand by index.
func List(r *ettf.Round, ranked []int) []int {
	if len(r.Agreed) == 0 {
		return ranked
	}
	byRef := make(map[string]int, len(r.Bids))
	for i := range r.Bids {
		byRef[r.Bids[i].Ref] = i
	}
	list := make([]int, 0, len(ranked))
	listed := make([]bool, len(r.Bids))
	put := func(bid int) {
		if !listed[bid] {
			listed[bid] = true
			list = append(list, bid)
		}
	}
	for _, a := range r.Agreed {
		if bid, known := byRef[a.Ref]; known {
			put(bid)
		}
	}
	for _, bid := range ranked {
		put(bid)
	}
	return list
}

// Revenue is the liability of all bids on top of the round's commitments, over its horizon.
func Revenue(t *ettf.Terms, bids []Liability) Series {
	s := Series{Years: t.Years(), Limit: t.RevenueLimit, ByBid: make([][]Amount, len(bids))}
	s.Start = make([]ettf.Pence, len(s.Years))
	for i := range t.Commitments {
		for y, p := range CommittedByYear(t, &t.Commitments[i]) {
			s.Start[y] += p
		}
	}
	for i := range bids {
		s.ByBid[i] = bids[i].ByYear
	}
	return s
}

// CommittedByYear is one commitment over the round's horizon.
func CommittedByYear(t *ettf.Terms, c *ettf.Commitment) []ettf.Pence {
	byYear := make([]ettf.Pence, t.HorizonYears)
	for i := range byYear {
		since := int(t.FirstYear) + i - int(c.From)
		if since >= 0 && (c.Years == 0 || since < c.Years) {
			byYear[i] = c.Annual
		}
	}
	return byYear
}

// Capital is the grant of all bids, over every year in which a grant falls or that has a limit.
func Capital(r *ettf.Round) Series {
	s := Series{Years: capitalYears(r), Limit: r.Terms.CapitalLimit, ByBid: make([][]Amount, len(r.Bids))}
	for i := range r.Bids {
		s.ByBid[i] = GrantByYear(&r.Bids[i], r.Bids[i].Grant(), s.Years)
	}
	return s
}

func capitalYears(r *ettf.Round) []ettf.Year {
	var years []ettf.Year
	for year := range r.Terms.CapitalLimit {
		years = append(years, year)
	}
	for i := range r.Bids {
		if r.Bids[i].Grant() > 0 {
			for _, line := range r.Bids[i].Capital {
				if line.Amount > 0 {
					years = append(years, line.Year)
				}
			}
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}
