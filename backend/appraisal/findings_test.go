package appraisal

import (
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
)

// costed is two bids: one with a rent that steps up in 2031/32, one with a disputed void.
func costed() *ettf.Round {
	r := twoCriteria()
	r.Bids = nil
	rent := ettf.RevenueLine{Item: "notional rent", Before: ptr(ettf.Pence(40_000_00)), After: ptr(ettf.Pence(65_000_00)),
		From: 2016, Years: 20, Payer: ptr(ettf.PayerCommissioner), Abated: true, Funded: true}
	void := ettf.RevenueLine{Item: "void", Annual: ptr(ettf.Pence(2_000_00)), From: 2020, Payer: ptr(ettf.PayerDisputed)}
	for i, ref := range []string{"E1", "E2"} {
		score := ettf.Hundredths(90_00 - i)
		r.Bids = append(r.Bids, ettf.Bid{Ref: ref, Kind: ettf.Estates,
			Capital: []ettf.CapitalLine{{Year: 2016, Amount: 400_000_00}},
			Funding: []ettf.FundingLine{{Source: "grant", Amount: 264_000_00}},
			Revenue: [][]ettf.RevenueLine{{rent}, {rent, void}}[i],
			Scores:  map[string]ettf.Hundredths{"access": score, "training": score}})
	}
	r.Terms.Commitments = []ettf.Commitment{{Name: "Mill Lane", Annual: 12_000_00, From: 2016}}
	r.Terms.RevenueLimit = map[ettf.Year]ettf.Pence{2016: 25_000_00, 2017: 29_000_00, 2030: 1}
	r.Terms.CapitalLimit = map[ettf.Year]ettf.Pence{2016: 2_000_000_00}
	return r
}

func TestTheFindingsSayWhatAFinanceLeadNeeds(t *testing.T) {
	t.Parallel()
	want := []string{
		"The whole list asks for £528,000 of grant towards £800,000 of capital.",
		"The whole list costs the commissioner up to £29,000 a year, in 2016/17; £12,000 of that is already committed.",
		"The revenue limit first breaks at bid E2: £4,000 over the limit of £25,000, in 2016/17.",
		"The whole list stays within the capital limit of every year that has one.",
		"Not tested: 2018/19–2025/26, because no revenue limit is set for them.",
		"Not tested: the revenue limit of 2030/31, which lies outside the years looked at (2016/17–2025/26).",
		"After 2025/26, when abatements end, the list costs £33,000 a year more than these years show: E1 by £16,500 from 2031/32 and E2 by £16,500 from 2031/32.",
		"Who pays £12,000 more from 2016/17 to 2025/26 is disputed (E2); it is not counted in these figures.",
	}
	if got := Of(costed()).Money.Findings; !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTheFindingsAreKindWhereThereIsNothingYet(t *testing.T) {
	t.Parallel()
	noBids := costed()
	noBids.Bids = nil
	noRevenue := costed()
	noRevenue.Bids[0].Revenue, noRevenue.Bids[1].Revenue = nil, nil
	saving := twoCriteria()
	saving.Bids[0].Revenue = []ettf.RevenueLine{{Annual: ptr(ettf.Pence(-5)), From: 2016, Payer: ptr(ettf.PayerCommissioner)}}
	overBefore := costed()
	overBefore.Terms.RevenueLimit[2016] = 10_000_00
	for name, c := range map[string]struct {
		round *ettf.Round
		want  []string
	}{
		"no bids": {noBids, []string{
			"There are no bids yet, so the list asks for nothing.",
			"Earlier commitments cost the commissioner up to £12,000 a year, in 2016/17."}},
		"no revenue": {noRevenue, []string{
			"No bid names any revenue for the commissioner to pay, so the list adds nothing to what is already committed.",
			"Earlier commitments cost up to £12,000 a year, in 2016/17."}},
		"no capital and no limits": {twoCriteria(), []string{
			"No bid gives any capital cost yet.",
			"Not tested: no year has a revenue limit, so nothing here says whether the list can be afforded."}},
		"only savings": {saving, []string{
			"The whole list costs the commissioner nothing more in any year from 2016/17 to 2025/26."}},
		"commitments over the limit": {overBefore, []string{
			"Earlier commitments alone are £2,000 over the revenue limit of £10,000, in 2016/17."}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := Of(c.round).Money.Findings
			for _, sentence := range c.want {
				if !slices.Contains(got, sentence) {
					t.Errorf("%q is not among\n%s", sentence, strings.Join(got, "\n"))
				}
			}
		})
	}
}

func TestRunsOfYearsAreWrittenAsRanges(t *testing.T) {
	t.Parallel()
	for want, years := range map[string][]ettf.Year{
		"2016/17":                              {2016},
		"2016/17–2018/19":                      {2016, 2017, 2018},
		"2016/17, 2018/19–2020/21 and 2025/26": {2016, 2018, 2019, 2020, 2025},
	} {
		if got := spans(years); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestStepUpsOfTheWholeListSayWhichLieBeyond(t *testing.T) {
	t.Parallel()
	r := costed()
	r.Bids[1].Revenue[0].From = 2005
	steps := Of(r).Money.StepUps
	if len(steps) != 2 || steps[0].Ref != "E2" || steps[0].Beyond || steps[0].Year != 2020 || steps[1].Ref != "E1" || !steps[1].Beyond {
		t.Errorf("got %+v", steps)
	}
}
