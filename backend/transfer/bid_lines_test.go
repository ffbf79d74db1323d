package transfer_test

import (
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/transfer"
)

func TestSheetsOfLinesGiveTheBidsThatTheyNameThoseLinesAndNoOthers(t *testing.T) {
	t.Parallel()
	plan, refused := transfer.ReadBids(book(t, workbookOf(t,
		page("Capital", "ref,year,amount,item", "E1,2016/17,#500000,works", "N1,2017/18,#90000.5,", "E1,2017/18,#20000,VAT"),
		page("Bids 2016", "ref,title,kind", "N1,New,estates", "T1,Remote consultations,technology"),
		page("revenue", "Bid ref,item,annual,from,payer,funded", "e1"),
		page("Lookups", "code,name", "a,b"))), small(t))
	if len(refused) > 0 || plan.Added != 1 || plan.Changed != 1 || plan.Unchanged != 1 {
		t.Fatalf("%v %+v", refused, plan)
	}
	added, changed := plan.Bids[0].Bid, plan.Bids[1].Bid
	if asJSON(t, added.Capital) != asJSON(t, []ettf.CapitalLine{{Year: 2017, Amount: 90_000_50}}) {
		t.Errorf("%+v", added)
	}
	if asJSON(t, changed.Capital) != asJSON(t, []ettf.CapitalLine{{Year: 2016, Amount: 500_000_00, Item: "works"}, {Year: 2017, Amount: 20_000_00, Item: "VAT"}}) ||
		len(changed.Revenue) != 0 || len(changed.Funding) != 1 {
		t.Errorf("%+v", changed)
	}
	if plan.Mapping["Capital: year"] != "capital.year" || plan.Mapping["revenue: Bid ref"] != "revenue.ref" || !strings.Contains(strings.Join(plan.Notes, ""), `Sheet "Lookups" was not read`) {
		t.Errorf("%v %v", plan.Mapping, plan.Notes)
	}
}

func TestFaultsInSheetsOfLinesHaveTheirCells(t *testing.T) {
	t.Parallel()
	bids := page("bids", "ref,title,kind,capital 2016/17", "E1,x,estates,#900000", "T1,y,technology,")
	for _, c := range []struct{ sheet, heads, row, want string }{
		{"capital", "ref,year,amount", "T1,2016/17,lots", `sheet capital, row 2, column C, “amount”: found "lots"`},
		{"capital", "ref,year,amount", "T1,,#5", `sheet capital, row 2, column B, “year”: found nothing`},
		{"capital", "ref,year,amount", "T1,2016/17,#-5", `sheet capital, row 2, column C, “amount”: found -5`},
		{"capital", "ref,year,amount", "T9,2016/17,#5", `sheet capital, row 2, column A, “ref”: found "T9"; expected the ref of a bid in this file or in the round`},
		{"capital", "ref,year,amount", ",2016/17,#5", `sheet capital, row 2, column A, “ref”: found nothing`},
		{"capital", "ref,year,amount", "E1,2016/17,#5", `found the capital of bid E1, which stands in sheet bids, row 2, column D, “capital 2016/17” too; expected it in one of the two`},
		{"capital", "ref,cost", "T1,#5", `sheet capital: found no row of headings that it needs; expected the headings ref, year, amount`},
		{"funding", "ref,source,amount", "T1,,#5", `sheet funding, row 2, column B, “source”: found nothing`},
		{"funding", "ref,source,amount", "T1,grant,#5", `sheet funding, row 2, “funding”: found funding of £5; expected no more than the capital cost, £0`},
		{"revenue", "ref,annual,before,after,from,payer", "T1,#5,#1,#2,2018/19,ccg", `sheet revenue, row 2, “revenue”: found annual beside before or after`},
		{"revenue", "ref,annual,from,payer", "T1,#5,2018/19,council", `sheet revenue, row 2, column D, “payer”: found "council"; expected one of: commissioner,`},
		{"revenue", "ref,annual,from,payer,years", "T1,#5,2018/19,ccg,#0", `sheet revenue, row 2, column E, “years”: found "0"; expected a whole number of years from 1`},
		{"revenue", "ref,annual,from,payer,years", "T1,#5,2018/19,ccg,#1000", `sheet revenue, row 2, column E, “years”: found 1000; expected a whole number from 1 to 999`},
	} {
		got := refusals(t, workbookOf(t, bids, page(c.sheet, c.heads, c.row)))
		if !strings.Contains(got, c.want) || strings.Contains(got, "\n") {
			t.Errorf("%s %s:\nwant %s\ngot  %s", c.sheet, c.row, c.want, got)
		}
	}
}

func TestLinesMayComeAloneInACSV(t *testing.T) {
	t.Parallel()
	r := small(t)
	for text, want := range map[string]string{
		"ref,year,amount,item\nE1,2016-17,\"£500,000\",works\n":                              "capital",
		"Bid,Source,Amount\nE1,Grant,1000\nE1,council,50\n":                                  "funding",
		"Bid,Item,Per annum,From,Who pays,Years\nE1,licences,-500.25,2018/19,NHS England,\n": "revenue",
	} {
		plan := readCSV(t, r, text)
		if plan.Changed != 1 || len(plan.Bids[0].Changes) != 1 || plan.Bids[0].Changes[0].Field != want {
			t.Errorf("%s: %+v", text, plan)
		}
	}
	if plan := readCSV(t, r, "ref,annual,from,payer\nE1,-500.25,2018/19,NHS Property Services\n"); *plan.Bids[0].Bid.Revenue[0].Annual != -500_25 || *plan.Bids[0].Bid.Revenue[0].Payer != ettf.PayerNHSProperty {
		t.Errorf("%+v", plan.Bids[0].Bid.Revenue)
	}
}

func TestLinesStandInTheOrderOfTheirNumbers(t *testing.T) {
	t.Parallel()
	plan := readCSV(t, small(t), "ref,capital 10 year,capital 10 amount,capital 2 year,capital 2 amount,capital 3 year,capital 3 amount\nT1,2018/19,10,2016/17,2,,\n")
	if got := plan.Bids[0].Bid.Capital; len(got) != 2 || got[0].Amount != 200 || got[1].Amount != 1000 {
		t.Errorf("%+v", got)
	}
}
