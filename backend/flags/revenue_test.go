package flags

import (
	"testing"

	"lintel/backend/ettf"
)

func line(item string, annual int64, payer *ettf.Payer) ettf.RevenueLine {
	return ettf.RevenueLine{Item: item, Annual: ptr(pounds(annual)), From: 2018, Years: 20, Payer: payer, Funded: true}
}

func withRevenue(lines ...ettf.RevenueLine) *ettf.Round {
	return round(with(bid("E1", 50_00), func(b *ettf.Bid) { b.Revenue = lines }))
}

var commissioner = ptr(ettf.PayerCommissioner)

func TestRevenueThatNobodyPays(t *testing.T) {
	t.Parallel()
	wantFlag(t, withRevenue(line("licences", 8_000, nil)), "E1", "revenue-no-payer",
		"Nobody has agreed to pay for licences (£8,000 a year from 2018/19).")
	wantFlag(t, withRevenue(line("Licences", 8_000, nil), line("", 10, nil)), "E1", "revenue-no-payer",
		"Nobody has agreed to pay for licences (£8,000 a year from 2018/19) and revenue without a name (£10 a year from 2018/19).")
	wantFlag(t, withRevenue(line("licences", 8_000, ptr(ettf.PayerPractice))), "E1", "revenue-no-payer", "")
}

func TestRevenueThatTheCommissionerHasNotFunded(t *testing.T) {
	t.Parallel()
	unfunded := func(annual int64, payer *ettf.Payer) *ettf.Round {
		l := line("IT support", annual, payer)
		l.Funded = false
		return withRevenue(l)
	}
	wantFlag(t, unfunded(9_000, commissioner), "E1", "revenue-unfunded",
		"The commissioner has set no money aside for IT support (£9,000 a year from 2018/19).")
	wantFlag(t, unfunded(-9_000, commissioner), "E1", "revenue-unfunded", "") // a saving needs no funding
	wantFlag(t, unfunded(0, commissioner), "E1", "revenue-unfunded", "")
	wantFlag(t, unfunded(9_000, ptr(ettf.PayerPractice)), "E1", "revenue-unfunded", "")
	wantFlag(t, withRevenue(line("IT support", 9_000, commissioner)), "E1", "revenue-unfunded", "")
}

func TestDisputedRevenueIsExposure(t *testing.T) {
	t.Parallel()
	wantFlag(t, withRevenue(line("void space", 12_000, ptr(ettf.PayerDisputed))), "E1", "revenue-disputed",
		"Who pays for void space (£12,000 a year from 2018/19) is disputed: £96,000 over 10 years is not counted in the liability.")
	wantFlag(t, withRevenue(line("void space", 12_000, commissioner)), "E1", "revenue-disputed", "")
}

func TestARentStepUpIsDeferred(t *testing.T) {
	t.Parallel()
	rent := ettf.RevenueLine{Item: "notional rent", Before: ptr(pounds(40_000)), After: ptr(pounds(65_000)),
		From: 2018, Years: 20, Payer: commissioner, Abated: true, Funded: true}
	granted := func(lines ...ettf.RevenueLine) *ettf.Round {
		return round(with(bid("E1", 50_00), func(b *ettf.Bid) {
			b.Revenue = lines
			b.Capital = []ettf.CapitalLine{{Year: 2016, Amount: pounds(400_000)}}
			b.Funding = []ettf.FundingLine{{Source: "grant", Amount: pounds(264_000)}, {Source: "practice", Amount: pounds(136_000)}}
		}))
	}
	wantFlag(t, granted(rent), "E1", "revenue-deferred",
		"From 2033/34 the notional rent costs the commissioner £16,500 a year more, when the grant's abatement ends.")
	second := rent
	second.From, second.Item = 2020, "rent of the annexe"
	wantFlag(t, granted(second, rent), "E1", "revenue-deferred",
		"When the grant's abatement ends, the commissioner pays £16,500 a year more from 2033/34 (notional rent) and £16,500 a year more from 2035/36 (rent of the annexe).")
	short := rent
	short.Years = 15
	wantFlag(t, granted(short), "E1", "revenue-deferred", "") // ends with the abatement
	theirs := rent
	theirs.Payer = ptr(ettf.PayerPractice)
	wantFlag(t, granted(theirs), "E1", "revenue-deferred", "")
}
