package flags

import (
	"lintel/backend/estate"
	"lintel/backend/ettf"
	"lintel/backend/money"
	"lintel/backend/ranking"
)

// Facts are what stands whatever the weights: the round, what each bid costs, how its premises
// stand, and the flags that follow from these alone. They are worked out once and serve every
// trial of weights; they do not change.
type Facts struct {
	round    *ettf.Round
	money    []money.Liability           // by bid
	cost     []ettf.Pence                // by bid
	byRef    map[string]int              // bids
	premises map[string]*estate.Standing // by id
	rivals   [][]int                     // by bid: those that it excludes or that exclude it
	flags    [][]raised                  // by bid
}

// raised is a flag with its place in the table of rules.
type raised struct {
	rule int
	flag ettf.Flag
}

// NewFacts reads a round with the liability of its bids (by index) and the standing of its premises.
func NewFacts(r *ettf.Round, liabilities []money.Liability, standings []estate.Standing) *Facts {
	f := &Facts{
		round:    r,
		money:    liabilities,
		cost:     make([]ettf.Pence, len(r.Bids)),
		byRef:    make(map[string]int, len(r.Bids)),
		premises: make(map[string]*estate.Standing, len(standings)),
		flags:    make([][]raised, len(r.Bids)),
	}
	for i := range r.Bids {
		f.cost[i] = r.Bids[i].Cost()
		f.byRef[r.Bids[i].Ref] = i
	}
	for i := range standings {
		f.premises[r.Premises[standings[i].Premises].ID] = &standings[i]
	}
	f.rivals = rivalsOf(r, f.byRef)
	for bid := range r.Bids {
		f.flags[bid] = f.find(bid)
	}
	return f
}

func (f *Facts) find(bid int) []raised {
	var found []raised
	for i := range rules {
		if rules[i].inFacts == nil {
			continue
		}
		if finding := rules[i].inFacts(f, bid); finding.text != "" {
			found = append(found, raised{i, rules[i].flag(&f.round.Bids[bid], finding)})
		}
	}
	return found
}

// order is the facts with one ranking and the list that follows from it.
type order struct {
	*Facts
	results          []ranking.Result
	revenue, capital *money.Track
	result           []*ranking.Result // by bid
	place            []int             // by bid, in the list
}

// All gives the flags of every bid (by index), worst first, under one ranking; list is the
// order in which the bids are walked, and revenue and capital what was found on the way.
func (f *Facts) All(results []ranking.Result, list []int, revenue, capital *money.Track) [][]ettf.Flag {
	o := &order{
		Facts: f, results: results, revenue: revenue, capital: capital,
		result: make([]*ranking.Result, len(f.round.Bids)),
		place:  make([]int, len(f.round.Bids)),
	}
	for i := range results {
		o.result[results[i].Bid] = &results[i]
	}
	for place, bid := range list {
		o.place[bid] = place
	}
	all := make([][]ettf.Flag, len(f.round.Bids))
	for bid := range all {
		all[bid] = o.forBid(bid)
	}
	return all
}

// forBid merges the flags of the facts with those of the order, by the table's order.
func (o *order) forBid(bid int) []ettf.Flag {
	fixed := o.flags[bid]
	all := make([]ettf.Flag, 0, len(fixed)+2)
	for i := range rules {
		if len(fixed) > 0 && fixed[0].rule == i {
			all = append(all, fixed[0].flag)
			fixed = fixed[1:]
		}
		if rules[i].inOrder == nil {
			continue
		}
		if finding := rules[i].inOrder(o, bid); finding.text != "" {
			all = append(all, rules[i].flag(&o.round.Bids[bid], finding))
		}
	}
	return all
}

// Bid is the index of the bid with this ref; −1 when there is none.
func (f *Facts) Bid(ref string) int {
	if i, known := f.byRef[ref]; known {
		return i
	}
	return -1
}
