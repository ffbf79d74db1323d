package transfer_test

import (
	"fmt"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
	"lintel/backend/transfer"
)

// readCSV reads bids that must all be taken in.
func readCSV(t *testing.T, r *ettf.Round, text string) transfer.BidPlan {
	t.Helper()
	plan, refused := transfer.ReadBids(book(t, []byte(text)), r)
	if len(refused) > 0 {
		t.Fatalf("%s\n%v", text, refused)
	}
	return plan
}

// refusals reads bids of which something must be refused, and says what, one to a line.
func refusals(t *testing.T, content []byte) string {
	t.Helper()
	plan, refused := transfer.ReadBids(book(t, content), small(t))
	if len(refused) == 0 || len(plan.Bids)+plan.Added+plan.Changed+plan.Unchanged > 0 {
		t.Fatalf("%s: want refusals and no plan, got %+v", content, plan)
	}
	lines := make([]string, len(refused))
	for i, r := range refused {
		lines[i] = r.String()
	}
	return strings.Join(lines, "\n")
}

func TestHeadingsAreRecognisedByWhatTheyMean(t *testing.T) {
	t.Parallel()
	plan := readCSV(t, small(t), "ETTF bids 2016/17 – DRAFT,,\n\n"+
		"Bid Ref.,Scheme name,TYPE,Type of works,ODS codes,Premises,List size,Start date,Completion Date,Site secured,Planning granted (yes/no),Officer,Capital 2016-17 (£),Capital 2017/18: fees,Grant requested,Funding: practice\n"+
		"E9,\"New hall, Thornaby\",Estates,new build,\"a81001, Bridge Street\",mill lane,\"8,120\",1st October 2016,30/06/2018,Y,n/a,J. Smith,\"£400,000\",£12.5k,£264k,100000.50\n")
	want := ettf.Bid{Ref: "E9", Title: "New hall, Thornaby", Kind: ettf.Estates, Scheme: "new build", Premises: []string{"P1"}, Practices: []string{"A81001", "A81002"},
		Starts: "2016-10-01", Completes: "2018-06-30",
		Capital: []ettf.CapitalLine{{Year: 2016, Amount: 400_000_00}, {Year: 2017, Amount: 12_500_00, Item: "fees"}},
		Funding: []ettf.FundingLine{{Source: "grant", Amount: 264_000_00}, {Source: "practice", Amount: 100_000_50}}}
	n, yes := 8120, true
	want.Population, want.Gates = &n, map[string]*bool{"site secured": &yes, "planning granted": nil}
	if len(plan.Bids) != 1 || asJSON(t, plan.Bids[0].Bid) != asJSON(t, want) || !plan.Bids[0].New || plan.Bids[0].Row != 4 {
		t.Errorf("got %s", asJSON(t, plan))
	}
	if strings.Join(plan.Ignored, "") != "L “Officer”" || plan.Mapping["Scheme name"] != "title" || plan.Mapping["Planning granted (yes/no)"] != "gates.planning granted" || plan.Mapping["Bid Ref."] != "ref" {
		t.Errorf("mapping %v, ignored %v", plan.Mapping, plan.Ignored)
	}
	if len(plan.Notes) != 1 || !strings.Contains(plan.Notes[0], "above the headings in row 3") {
		t.Error(plan.Notes)
	}
}

func TestAColumnThatIsAbsentLeavesItsFieldAndAnEmptyCellClearsIt(t *testing.T) {
	t.Parallel()
	r := small(t)
	plan := readCSV(t, r, "ref,title,cohort,gate: site secured,test note: patient engagement,funding 1 source,funding 1 amount\nE1,Extend Mill Lane,,no,three meetings,,\nT1,Remote consultations,,,,,\n")
	if plan.Changed != 1 || plan.Unchanged != 1 || plan.Added != 0 || len(plan.Bids) != 1 {
		t.Fatalf("%+v", plan)
	}
	got, no := plan.Bids[0].Bid, false
	want := r.Bids[0]
	want.Cohort, want.Funding = nil, nil
	want.Gates = map[string]*bool{"site secured": &no}
	want.Tests = map[string]ettf.TestResult{"patient engagement": {Result: "pass", Note: "three meetings"}}
	if asJSON(t, got) != asJSON(t, want) || got.Scores["access"] != 300 || len(got.Accepted) != 1 {
		t.Errorf("got %s", asJSON(t, got))
	}
	changes := []transfer.Change{{Field: "cohort", Before: "2"}, {Field: "gate: site secured", Before: "yes", After: "no"},
		{Field: "test note: patient engagement", Before: "two meetings", After: "three meetings"}, {Field: "funding", Before: "source grant, amount 264000"}}
	if fmt.Sprint(plan.Bids[0].Changes) != fmt.Sprint(changes) {
		t.Errorf("changes: %+v", plan.Bids[0].Changes)
	}
	if *r.Bids[0].Gates["site secured"] != true || len(r.Bids[0].Funding) != 1 {
		t.Error("reading changed the round itself")
	}
}

func TestEveryFaultIsNamedWithItsCell(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"ref,title,kind\n,x,estates\n":                            `row 2, column A, “ref”: found nothing; expected the bid's ref`,
		"ref,title,kind\nN1,,estates\n":                           `row 2, column B, “title”: found nothing; expected a title`,
		"ref,title,kind\nN1,x,new build\n":                        `row 2, column C, “kind”: found "new build"; expected one of: estates, technology`,
		"ref,title\nN1,x\n":                                       `row 2, “kind”: found nothing; expected a column with the kind, which a new bid needs`,
		"ref,title\ne1,x\n":                                       `row 2, column A, “ref”: found "e1"; expected "E1", as the round has it, or a ref that differs by more than capitals and blanks`,
		"ref,title\nE1,x\n\nE1,y\n":                               `row 4, column A, “ref”: found "E1" again, as in row 2, column A, “ref”; expected each bid once`,
		"ref,starts\nE1,31/02/2016\n":                             `row 2, column B, “starts”: found "31/02/2016"; expected a date such as 2016-06-30, 30/06/2016 or 30 June 2016`,
		"ref,starts\nE1,2016\n":                                   `row 2, column B, “starts”: found "2016"; expected a date such as 2016-06-30, 30/06/2016 or 30 June 2016`,
		"ref,completes\nE1,2016-09-30\n":                          `row 2, column B, “completes”: found 2016-09-30; expected a day on or after the start, 2016-10-01`,
		"ref,population\nE1,8.5\n":                                `row 2, column B, “population”: found "8.5"; expected a number of patients such as 8,120`,
		"ref,population\nE1,-5\n":                                 `row 2, column B, “population”: found -5; expected a whole number from 0 to 100,000,000`,
		"ref,cohort\nE1,7\n":                                      `row 2, column B, “cohort”: found 7; expected the number of one of the round's cohorts`,
		"ref,practices\nE1,A81001; Z99999\n":                      `row 2, column B, “practices”: found "Z99999"; expected the code of one in this round`,
		"ref,confidential\nE1,perhaps\n":                          `row 2, column B, “confidential”: found "perhaps"; expected yes or no`,
		"ref,Site secured\nE1,soon\n":                             `row 2, column B, “Site secured”: found "soon"; expected one of: yes, no, does not apply`,
		"ref,test: audit,test note: audit\nE1,,done\n":            `row 2, column B, “test: audit”: found nothing; expected one of: pass, fail, open`,
		"ref,requires\nE1,E7\n":                                   `row 2, column B, “requires”: found "E7"; expected the ref of one in this round`,
		"ref,requires\nE1,T1\n":                                   `“requires”: found in bid T1: a circle: E1 requires T1 requires E1; expected bids that do not require one another in a circle`,
		"ref,capital 2016/17\nE1,lots\n":                          `row 2, column B, “capital 2016/17”: found "lots"; expected an amount in pounds such as 1,234.50, with at most 2 decimals`,
		"ref,capital 2016/17\nE1,133333.333\n":                    `row 2, column B, “capital 2016/17”: found "133333.333"; expected an amount in pounds such as 1,234.50, with at most 2 decimals`,
		"ref,capital 2016/17\nE1,\"1,23\"\n":                      `row 2, column B, “capital 2016/17”: found "1,23"; expected an amount in pounds such as 1,234.50, with at most 2 decimals`,
		"ref,capital 2016/17,grant\nE1,(5),0\n":                   `row 2, column B, “capital 2016/17”: found -5; expected a number, 0 or more, with at most 2 decimals`,
		"ref,grant\nE1,500000\n":                                  `row 2, column B, “grant”: found funding of £500,000; expected no more than the capital cost, £400,000`,
		"ref,capital 1 year,capital 1 amount\nE1,2016,5\n":        `row 2, column B, “capital 1 year”: found "2016"; expected a financial year such as 2016/17`,
		"ref,capital 1 amount\nE1,500000\n":                       `row 2, “capital year”: found nothing; expected a financial year such as 2016/17`,
		"ref,capital 1 year,capital 1 amount\nE1,2016/17,#REF!\n": `row 2, column C, “capital 1 amount”: found the error #REF!; expected a value: mend the formula, or type the value`,
		"ref,revenue 1 from,revenue 1 item\nE1,2018/19,rent\n":    `row 2, “revenue”: found no amount; expected either annual, or before and after`,
		"ref,title,Scheme name\nE1,x,y\n":                         `row 1, column C, “Scheme name”: found a second column for title; expected one column for each field`,
		"ref,title\nE1,#REF!\n":                                   `row 2, column B, “title”: found the error #REF!; expected a value: mend the formula, or type the value`,
		"ref,title\n#N/A,x\n":                                     `row 2, column A, “ref”: found the error #N/A; expected a value: mend the formula, or type the value`,
		"name,cost\nHall,5\n":                                     `found no row of headings with ref and any other field of a bid; expected headings such as ref, title and kind; the template has them all`,
		"ref,title\nE1," + strings.Repeat("x", 10_001):            `row 2, column B, “title”: found a text of 10001 characters; expected at most 10,000 characters`,
	} {
		if got := refusals(t, []byte(text)); !strings.HasSuffix(got, want) || strings.Contains(got, "\n") {
			t.Errorf("%s\nwant %s\ngot  %s", text, want, got)
		}
	}
}

func TestAllFaultsOfAFileComeAtOnce(t *testing.T) {
	t.Parallel()
	got := refusals(t, []byte("ref,title,kind,starts,cohort,practices\nE1,,estates,soon,9,Z1\nN1,x,estates,2016-01-01,1,A81001\nN2,x,none,,,\n"))
	if lines := strings.Split(got, "\n"); len(lines) != 5 {
		t.Errorf("want 5 faults, got\n%s", got)
	}
	many := "ref,starts\n" + strings.Repeat("N,x\n", 12_000)
	if got := strings.Split(refusals(t, []byte(many)), "\n"); len(got) != 10_001 || !strings.HasPrefix(got[10_000], "found 2") {
		t.Errorf("%d: %s", len(got), got[len(got)-1])
	}
}

func TestATextMayLookLikeAnything(t *testing.T) {
	t.Parallel()
	plan := readCSV(t, small(t), "ref,title,kind\n'=1+1,'@risk,estates\n007,1/2,IT\n")
	if plan.Bids[0].Bid.Ref != "=1+1" || plan.Bids[0].Bid.Title != "@risk" || plan.Bids[1].Bid.Ref != "007" || plan.Bids[1].Bid.Title != "1/2" {
		t.Errorf("%+v", plan.Bids)
	}
}

func TestBlanksAroundARefDoNotMakeAnotherBid(t *testing.T) {
	t.Parallel()
	r := small(t)
	r.Bids[1].Ref = " T1"
	plan := readCSV(t, r, "ref,title\n E1 ,One\n T1,Two\n")
	if plan.Changed != 2 || plan.Bids[0].Bid.Ref != "E1" || plan.Bids[1].Bid.Ref != " T1" {
		t.Errorf("%+v", plan)
	}
}

func TestHeadingsThatAreRepeatedFurtherDownArePassedOver(t *testing.T) {
	t.Parallel()
	if plan := readCSV(t, small(t), "ref,title\nE1,One\nref,title\nT1,Two\n,\n"); plan.Changed != 2 {
		t.Errorf("%+v", plan)
	}
}

func TestATestThatNoBidHasYetMayBeNamedInAHeading(t *testing.T) {
	t.Parallel()
	plan := readCSV(t, small(t), "ref,test: Digital roadmap,Test note: Digital roadmap\nE1,passed,page 4\nT1,,\n")
	if got := plan.Bids[0]; got.Bid.Tests["Digital roadmap"] != (ettf.TestResult{Result: "pass", Note: "page 4"}) || len(got.Bid.Tests) != 2 || len(got.Changes) != 2 {
		t.Errorf("%+v", got)
	}
}

func workbookOf(t *testing.T, pages ...sheet.Page) []byte {
	t.Helper()
	content, err := sheet.Write(sheet.XLSX, nil, pages...)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// page is a sheet whose cells are written as texts, except those that begin with # (numbers).
func page(name, heads string, rows ...string) sheet.Page {
	p := sheet.Page{Name: name}
	for _, head := range strings.Split(heads, ",") {
		p.Columns = append(p.Columns, sheet.Column{Heading: head})
	}
	for _, row := range rows {
		var cells []sheet.Cell
		for _, text := range strings.Split(row, ",") {
			c := sheet.Cell{Kind: sheet.Text, Text: text}
			if number, ok := strings.CutPrefix(text, "#"); ok {
				c = sheet.Cell{Kind: sheet.Number, Text: number}
			}
			cells = append(cells, c)
		}
		p.Rows = append(p.Rows, cells)
	}
	return p
}
