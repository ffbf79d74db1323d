package roundfile

import "lintel/backend/ettf"

// maxSum keeps every sum over a round, however it is taken, within 63 bits: pence over all
// lines, each for as long as it runs.
const maxSum = 4e18

// checkSums refuses a round whose amounts are so large that they could not be added exactly.
func (r *reader) checkSums(round *ettf.Round) {
	var sum float64
	add := func(amount ettf.Pence, years int) {
		sum += max(float64(amount), -float64(amount)) * float64(max(years, round.Terms.HorizonYears, 1))
	}
	for _, c := range round.Terms.Commitments {
		add(c.Annual, c.Years)
	}
	for i := range round.Bids {
		b := &round.Bids[i]
		for _, line := range b.Capital {
			add(line.Amount, 1)
		}
		for j := range b.Revenue {
			add(b.Revenue[j].Change(), b.Revenue[j].Years)
		}
	}
	for i := range round.Premises {
		for _, block := range round.Premises[i].Blocks {
			if block.Backlog != nil {
				add(block.Backlog.Total(), 1)
			}
		}
	}
	if sum > maxSum {
		r.fault("$", "amounts that add up to more than £40,000 million million", "amounts of a size that can be added up exactly")
	}
}
