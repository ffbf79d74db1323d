package flags

import (
	"fmt"
	"math/big"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/money"
)

func capitalGap(f *Facts, bid int) finding {
	b := &f.round.Bids[bid]
	cost, funded := f.cost[bid], b.Funded()
	if funded >= cost {
		return finding{}
	}
	return finding{
		fmt.Sprintf("%s of the %s that it costs has no source of money yet.", cost-funded, cost),
		[]ettf.Figure{figure("Capital cost", cost), figure("Funding", funded), figure("Gap", cost-funded)},
	}
}

func grantOverShare(f *Facts, bid int) finding {
	b, most := &f.round.Bids[bid], f.round.Terms.GrantShareMax()
	grant, cost := b.Grant(), b.CostWithoutVAT()
	if !money.ShareOver(b, grant, most) {
		return finding{}
	}
	of := "the cost"
	if cost != f.cost[bid] {
		of = "the cost without VAT"
	}
	ratio := new(big.Rat).Mul(big.NewRat(int64(grant), int64(cost)), big.NewRat(100, 1))
	share := strings.TrimSuffix(ratio.FloatString(1), ".0")
	return finding{
		fmt.Sprintf("The grant of %s is %s%% of %s (%s), and at most %s may be paid.", grant, share, of, cost, percent(most)),
		[]ettf.Figure{figure("Grant", grant), {Name: "Cost without VAT", Value: cost.String()}, {Name: "Largest share", Value: percent(most)}},
	}
}
