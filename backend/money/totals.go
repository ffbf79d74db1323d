package money

import "lintel/backend/ettf"

// Totals are sums over several bids, each rounded once, from the exact sum.
type Totals struct {
	Cost, Grant                              ettf.Pence
	Total, PresentValue, WholeLife, Exposure ettf.Pence
}

// TotalsOf adds up the bids of a round; commitments are not in it.
func TotalsOf(r *ettf.Round, bids []Liability) Totals {
	var sums Totals
	var total, life, exposure Sum
	byYear := make([]Sum, r.Terms.HorizonYears)
	for i := range bids {
		sums.Cost += r.Bids[i].Cost()
		sums.Grant += r.Bids[i].Grant()
		total.Add(bids[i].Total)
		life.Add(bids[i].WholeLife)
		exposure.Add(bids[i].Exposure)
		for y, amount := range bids[i].ByYear {
			byYear[y].Add(amount)
		}
	}
	sums.Total, sums.WholeLife, sums.Exposure = total.Rounded(), life.Rounded(), exposure.Rounded()
	sums.PresentValue = presentValue(byYear, r.Terms.DiscountRate())
	return sums
}
