package flags

import (
	"testing"

	"lintel/backend/ettf"
)

func funded(grant, practice int64, capital ...ettf.CapitalLine) *ettf.Round {
	return round(with(bid("E1", 50_00), func(b *ettf.Bid) {
		b.Capital = capital
		b.Funding = []ettf.FundingLine{{Source: "grant", Amount: pounds(grant)}, {Source: "practice", Amount: pounds(practice)}}
	}))
}

func works(amount int64) ettf.CapitalLine {
	return ettf.CapitalLine{Year: 2016, Amount: pounds(amount), Item: "works"}
}

func TestCapitalWithoutASource(t *testing.T) {
	t.Parallel()
	wantFlag(t, funded(264_000, 0, works(400_000)), "E1", "capital-gap", "£136,000 of the £400,000 that it costs has no source of money yet.")
	wantFlag(t, funded(264_000, 136_000, works(400_000)), "E1", "capital-gap", "")
	wantFlag(t, funded(0, 0), "E1", "capital-gap", "")
}

func TestAGrantOverItsShare(t *testing.T) {
	t.Parallel()
	wantFlag(t, funded(264_000, 136_000, works(400_000)), "E1", "grant-over-share", "")
	wantFlag(t, funded(300_000, 100_000, works(400_000)), "E1", "grant-over-share",
		"The grant of £300,000 is 75% of the cost (£400,000), and at most 66% may be paid.")
	vat := ettf.CapitalLine{Year: 2016, Amount: pounds(80_000), Item: ettf.ItemVAT}
	wantFlag(t, funded(270_000, 0, works(400_000), vat), "E1", "grant-over-share",
		"The grant of £270,000 is 67.5% of the cost without VAT (£400,000), and at most 66% may be paid.")
	whole := funded(400_000, 0, works(400_000))
	whole.Terms.Directions = ettf.Directions2024
	wantFlag(t, whole, "E1", "grant-over-share", "") // the Directions of 2024 allow all of it
}
