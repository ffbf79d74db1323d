package money

import (
	"testing"

	"lintel/backend/ettf"
)

// The bid of the design's worked example: 66% of £400,000, a rent that rises by £25,000 for
// twenty years and rates of £9,000.
func worked() *ettf.Bid { return bid(400_000, 264_000, rent(25_000, 2018, 20), costs(9_000, 2018, 20)) }

func TestTheDesignsExampleComesOutToThePenny(t *testing.T) {
	t.Parallel()
	l := Of(terms(), worked(), pounds(264_000))
	want := []int64{0, 0, 17_500, 17_500, 17_500, 17_500, 17_500, 17_500, 17_500, 17_500}
	for y, amount := range l.ByYear {
		if amount.Rounded() != pounds(want[y]) {
			t.Errorf("%d: got %s, want £%d", 2016+y, amount.Rounded(), want[y])
		}
	}
	equal(t, "total", l.Total.Rounded(), pounds(140_000))
	equal(t, "present value", l.PresentValue, pounds(116_226))
	equal(t, "whole life", l.WholeLife.Rounded(), pounds(432_500))
	equal(t, "exposure", l.Exposure.Rounded(), 0)
}

func TestARentStepUpAfterAbatementIsADeferredLiability(t *testing.T) {
	t.Parallel()
	l := Of(terms(), worked(), pounds(264_000))
	if len(l.StepUps) != 1 || l.StepUps[0].Year != 2033 || l.StepUps[0].Line != 0 {
		t.Fatalf("got %+v, want one step of the rent in 2033/34", l.StepUps)
	}
	equal(t, "a year more", l.StepUps[0].Annual.Rounded(), pounds(16_500))
}

func TestAnotherGrantShareChangesAbatementAndStep(t *testing.T) {
	t.Parallel()
	l := Of(terms(), worked(), pounds(160_000)) // 40%, for 10 years
	equal(t, "2018/19", l.ByYear[2].Rounded(), pounds(15_000+9_000))
	equal(t, "step", l.StepUps[0].Annual.Rounded(), pounds(10_000))
	if l.StepUps[0].Year != 2028 {
		t.Errorf("got %s, want 2028/29", l.StepUps[0].Year)
	}
}

func TestEdgesOfLiability(t *testing.T) {
	t.Parallel()
	disputed := costs(1_000, 2016, 0)
	disputed.Payer = ptr(ettf.PayerDisputed)
	practice := costs(1_000, 2016, 0)
	practice.Payer = ptr(ettf.PayerPractice)
	nobody := costs(1_000, 2016, 0)
	nobody.Payer = nil
	vat := bid(100_000, 50_000, rent(10_000, 2016, 20))
	vat.Capital = append(vat.Capital, ettf.CapitalLine{Year: 2017, Amount: pounds(20_000), Item: ettf.ItemVAT})
	for name, c := range map[string]struct {
		bid               *ettf.Bid
		total, life, risk int64
		steps             int
	}{
		"a saving is not abated":                            {bid(100, 50, rent(-1_000, 2016, 20)), -10_000, -20_000, 0, 0},
		"a line without end has no whole life":              {bid(100, 50, costs(1_000, 2018, 0)), 8_000, 0, 0, 0},
		"years before the round belong to the whole life":   {bid(100, 50, costs(1_000, 2014, 5)), 3_000, 5_000, 0, 0},
		"a line over before the round is only whole life":   {bid(100, 50, costs(1_000, 2010, 3)), 0, 3_000, 0, 0},
		"a line after the horizon is only whole life":       {bid(100, 50, costs(1_000, 2030, 3)), 0, 3_000, 0, 0},
		"a disputed line is exposure, not liability":        {bid(100, 50, disputed), 0, 0, 10_000, 0},
		"what a practice pays is neither":                   {bid(100, 50, practice), 0, 0, 0, 0},
		"what nobody pays is neither":                       {bid(100, 50, nobody), 0, 0, 0, 0},
		"a grant of the whole cost abates the whole rise":   {bid(100, 100, rent(1_000, 2016, 20)), 5_000, 15_000, 0, 1},
		"without a grant nothing is abated":                 {bid(100, 0, rent(1_000, 2016, 20)), 10_000, 20_000, 0, 0},
		"without capital nothing is abated":                 {bid(0, 0, rent(1_000, 2016, 20)), 10_000, 20_000, 0, 0},
		"a line that ends with its abatement never steps":   {bid(100, 50, rent(1_000, 2016, 5)), 2_500, 2_500, 0, 0},
		"a line that outlives it by a year does":            {bid(100, 50, rent(1_000, 2016, 6)), 3_500, 3_500, 0, 1},
		"VAT is no part of the cost that a share is of":     {vat, 75_000, 175_000, 0, 1},
		"no revenue is no liability":                        {bid(100, 50), 0, 0, 0, 0},
		"an abatement long over leaves the rise in full":    {bid(100, 50, rent(1_000, 2000, 0)), 10_000, 0, 0, 1},
		"an abatement within the horizon ends within it":    {bid(100, 50, rent(1_000, 2016, 0)), 7_500, 0, 0, 1},
		"an abatement that began earlier runs on from then": {bid(100, 50, rent(1_000, 2014, 0)), 8_500, 0, 0, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := Of(terms(), c.bid, c.bid.Grant())
			equal(t, "total", l.Total.Rounded(), pounds(c.total))
			equal(t, "whole life", l.WholeLife.Rounded(), pounds(c.life))
			equal(t, "exposure", l.Exposure.Rounded(), pounds(c.risk))
			if len(l.StepUps) != c.steps {
				t.Errorf("got step-ups %+v, want %d", l.StepUps, c.steps)
			}
		})
	}
}

func TestStepUpsStandInOrderOfYear(t *testing.T) {
	t.Parallel()
	l := Of(terms(), bid(100, 50, rent(1_000, 2020, 0), rent(2_000, 2018, 0)), pounds(50))
	if len(l.StepUps) != 2 || l.StepUps[0].Year != 2023 || l.StepUps[1].Year != 2025 {
		t.Errorf("got %+v", l.StepUps)
	}
}

func equal(t *testing.T, what string, got, want ettf.Pence) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %s, want %s", what, got, want)
	}
}
