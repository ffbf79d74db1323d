package money

import "lintel/backend/ettf"

// band gives the years that go with grants up to its edge. The edge itself belongs to the
// band where inclusive, otherwise to the next.
type band struct {
	edge  ettf.Pence
	years int
}

// The Premises Costs Directions' bands of grant. The sources for 2013 do not say on which side
// an edge falls; we take the shorter term. In 2024 an edge takes the longer.
var (
	bands2013 = []band{{100_000_00, 5}, {250_000_00, 10}}
	bands2024 = []band{{144_000_00, 6}, {360_000_00, 9}, {660_000_00, 12}, {1_200_000_00, 15}}
)

const (
	longest2013 = 15
	longest2024 = 18
)

// GuaranteedYears is for how many years the NHS is guaranteed the use of premises that it gave
// the grant for, and the rent is abated (NHS Premises Costs Directions 2013 and 2024). Without
// a grant it is 0.
func GuaranteedYears(directions ettf.Directions, grant ettf.Pence) int {
	if grant <= 0 {
		return 0
	}
	if directions == ettf.Directions2024 {
		for _, b := range bands2024 {
			if grant < b.edge {
				return b.years
			}
		}
		return longest2024
	}
	for _, b := range bands2013 {
		if grant <= b.edge {
			return b.years
		}
	}
	return longest2013
}

// ShareOver says whether a grant is more than max (in hundredths of a per cent) of the bid's
// cost without VAT. A bid without cost has no share.
func ShareOver(b *ettf.Bid, grant ettf.Pence, max ettf.Hundredths) bool {
	cost := b.CostWithoutVAT()
	return cost > 0 && share(cost, ettf.Pence(max), 100_00).Cmp(Amount{Pence: int64(grant)}) < 0
}

// GrantByYear spreads a grant over the years of all the bid's capital lines, in proportion.
// The answer has one amount for each of years, which must hold every year of those lines.
func GrantByYear(b *ettf.Bid, grant ettf.Pence, years []ettf.Year) []Amount {
	byYear := make([]Amount, len(years))
	cost := b.Cost()
	for i, year := range years {
		var spent ettf.Pence
		for _, line := range b.Capital {
			if line.Year == year {
				spent += line.Amount
			}
		}
		byYear[i] = share(grant, spent, cost)
	}
	return byYear
}

// abatement is what a grant takes off the rent: for a number of years only kept ÷ cost of a
// rise is paid.
type abatement struct {
	years      int
	kept, cost ettf.Pence
}

func abatementOf(directions ettf.Directions, b *ettf.Bid, grant ettf.Pence) abatement {
	cost := b.CostWithoutVAT()
	if cost <= 0 || grant <= 0 {
		return abatement{cost: 1, kept: 1}
	}
	return abatement{
		years: GuaranteedYears(directions, grant),
		kept:  max(0, cost-grant),
		cost:  cost,
	}
}
