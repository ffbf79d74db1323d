package transfer_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/transfer"
)

const surveyHeads = "id,name,postcode,practice code,survey date,condition,suitability,space,quality,statutory,environment,gia,remaining life,backlog high,cost to b\n"

func TestEachValueIsReadInTheWaysInWhichPeopleWriteIt(t *testing.T) {
	t.Parallel()
	for row, want := range map[string]string{
		`P1,Mill Lane,ts18  1hu,"a81001, A81002",22nd Jan 2015,cx,Dx ,u,b (c),B - sound,N/A,"1,450 sqm",20+ yrs,"£1,234.50",` + "£ -": "refused b (c)",
		`P1,Mill Lane,TS18 1HU,A81001 (main),22-Jan-15,B(C),C X,Fully used,-,Category B,TBC,1450.5,20.0,£6k,nil`:                      "B(C)/CX/F//B/ 1450.5 20 6000 0",
		`P1,Mill Lane,TS18 1HU,A81001/A81002,2015/01/22,b(c),D - poor,o,a,not inspected,?,"1 450 m²",15 years,"-","12,345.678"`:       "B(C)/D/O/A// 1450 15 0 12345.68",
		`P1,Mill Lane,TS18 1HU,A81001,22.01.2015,A,B,E,Cx,C,D,1450 sq ft,0,"1,000 GBP",n/a`:                                           "A/B/E/CX/C/D 134.71 0 1000 -",
		`P1,Mill Lane,TS18 1HU,A81001,Thu 22 January 2015,B(C)*,"DX, to be replaced",F,A.,C†,D;  damp,c. 100 m^2,c.15,5,0`:            "B(C)/DX/F/A/C/D 100 15 5 0",
		`P1,Mill Lane,TS18 1HU,A81001,20150122,A,B,E,C,C,D,~100,ca 15 yrs,5,0`:                                                        "A/B/E/C/C/D 100 15 5 0",
		`P1,Mill Lane,TS18 1HU,A81001,22/01/2015,A,B,E,C,C,D,100,5,(500),0`:                                                           "refused (500)",
		`P1,Mill Lane,TS18 1HU,A81001,22/01/2015,A,B,C,C,C,D,100,5,5,0`:                                                               "refused C",
		`P1,Mill Lane,TS18 1HU,A81001,22/13/2015,A,B,E,C,C,D,100,5,5,0`:                                                               "refused 22/13/2015",
		`P1,Mill Lane,TS18 1HU,A8100,22/01/2015,A,B,E,C,C,D,100,5,5,0`:                                                                "refused A8100",
		`P1,Mill Lane,TS18,A81001,22/01/2015,A,B,E,C,C,D,100,5,5,0`:                                                                   "refused TS18",
		`P1,Mill Lane,TS18 1HU,A81001,22/01/2015,A,B,E,AB,C,D,100,5,5,0`:                                                              "refused AB",
		`P1,Mill Lane,TS18 1HU,A81001,,A,B,E,C,C,D,100,5,5,0`:                                                                         "refused nothing",
		`P1,Mill Lane,TS18 1HU,A81001,22/01/2015,A,B,E,C,C,D,about 100,5,5,0`:                                                         "refused about 100",
		`P1,Mill Lane,TS18 1HU,A81001,22/01/2015,A,B,E,C,C,D,100,5-10,5,0`:                                                            "refused 5-10",
		`P1,Mill Lane,TS18 1HU,A81001,22/01/2015,A,B,E,C,C,#REF!,100,5,5,0`:                                                           "refused the error",
	} {
		plan, refused := surveysIn(t, []byte(surveyHeads+row), transfer.Estate{}, nil)
		if found, ok := strings.CutPrefix(want, "refused "); ok {
			if len(refused) != 1 || !strings.Contains(refused[0].Found, found) || refused[0].Row != 2 || refused[0].Column == "" || len(plan.Premises) > 0 {
				t.Errorf("%s: %v", row, refused)
			}
			continue
		}
		if len(refused) > 0 || len(plan.Premises) != 1 {
			t.Errorf("%s: %v", row, refused)
			continue
		}
		p := plan.Premises[0].After
		s, text := p.Surveys[0], []string{}
		for _, facet := range ettf.AllFacets {
			text = append(text, string(s.Facets.Of(facet)))
		}
		cost := "-"
		if s.CostToB != nil {
			cost = ettf.FormatDecimal(int64(*s.CostToB.Total))
		}
		got := strings.Join(text, "/") + " " + p.GIA.String() + " " + asJSON(t, p.Blocks[0].LifeYears) + " " + ettf.FormatDecimal(int64(p.Blocks[0].Backlog.High)) + " " + cost
		if got != want || s.Date != "2015-01-22" || p.Practices[0] != "A81001" || p.Postcode != "TS18 1HU" {
			t.Errorf("%s: %s, %s %v", row, got, s.Date, p.Practices)
		}
	}
}

func TestASurveyDatedByItsMonthIsOfTheFirstDayOfItAndSaysSo(t *testing.T) {
	t.Parallel()
	for _, month := range []string{"Jan 2015", "January 2015", "Jan-2015", "jan. 2015"} {
		plan, refused := surveysIn(t, []byte("id,name,survey date,condition\nP1,Mill Lane,"+month+",C\n"), transfer.Estate{}, nil)
		if len(refused) > 0 || len(plan.Premises) != 1 || plan.Premises[0].After.Surveys[0].Date != "2015-01-01" ||
			!strings.Contains(strings.Join(plan.Warnings, " "), "dated by its month alone") {
			t.Errorf("%s: %v %+v", month, refused, plan)
		}
	}
	if _, refused := surveysIn(t, []byte("id,name,survey date,condition\nP1,Mill Lane,Mid 2015,C\n"), transfer.Estate{}, nil); len(refused) != 1 {
		t.Errorf("%v", refused)
	}
}

func TestHeadingsThatSayThousandsAreMultiplied(t *testing.T) {
	t.Parallel()
	plan, refused := surveysIn(t, []byte("id,name,survey date,condition,GIA (sq ft),backlog high (£000s),cost to b (£m)\nP1,Mill Lane,2015-01-22,C,1000,12.5,0.2\n"), transfer.Estate{}, nil)
	if p := plan.Premises; len(refused) > 0 || p[0].After.Blocks[0].Backlog.High != 1250000 || *p[0].After.Surveys[0].CostToB.Total != 20000000 || p[0].After.GIA.String() != "92.9" {
		t.Errorf("%v %s", refused, asJSON(t, p))
	}
}

func estateOf(t *testing.T, rows string) transfer.Estate {
	t.Helper()
	plan, refused := surveysIn(t, []byte(surveyHeads+rows), transfer.Estate{}, nil)
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	estate := transfer.Estate{Practices: plan.Practices}
	for _, c := range plan.Premises {
		estate.Premises = append(estate.Premises, c.After)
	}
	return estate
}

func TestAKnownPremisesGainsASurveyWithBeforeAndAfterAndAnOlderOneChangesNothingElse(t *testing.T) {
	t.Parallel()
	estate := estateOf(t, "P1,Mill Lane,TS18 1HU,A81001,2015-01-22,C,C,F,C,C,C,100,20,500,0\n")
	plan, refused := surveysIn(t, []byte(surveyHeads+"p1,MILL LANE,ts181hu,A81002,2016-02-01,D,,F,C,C,C,120,19,600,9\n"), estate, nil)
	want := []transfer.Change{{Field: "gia_m2", Before: "100", After: "120"}, {Field: "practices", Before: "A81001", After: "A81001; A81002"}, {Field: "block main life_years", Before: "20", After: "19"},
		{Field: "block main backlog_high", Before: "500", After: "600"}, {Field: "survey of 2016-02-01", Before: "", After: "condition D, space F, quality C, compliance C, environment C, cost to B £9"}}
	if len(refused) > 0 || len(plan.Premises) != 1 || !slices.Equal(plan.Premises[0].Changes, want) || len(plan.Premises[0].After.Surveys) != 2 || len(plan.Practices) != 1 {
		t.Errorf("%v %s", refused, asJSON(t, plan.Premises))
	}
	if before := estate.Premises[0]; len(before.Surveys) != 1 || *before.Blocks[0].LifeYears != 20 || len(before.Practices) != 1 {
		t.Error("what stands was written on")
	}
	plan, refused = surveysIn(t, []byte(surveyHeads+"P1,Mill Lane,TS18 1HU,A81001,2012-02-01,A,A,F,A,A,A,90,30,0,0\n"), estate, nil)
	if len(refused) > 0 || len(plan.Premises[0].Changes) != 1 || plan.Premises[0].After.Surveys[0].Date != "2012-02-01" || len(plan.Warnings) != 1 {
		t.Errorf("%v %v %s", refused, plan.Warnings, asJSON(t, plan.Premises))
	}
}

func TestASurveyOfTheSameDayTakesThePlaceOfWhatStandsButForWhatTheFileHasNoColumn(t *testing.T) {
	t.Parallel()
	estate := estateOf(t, "P1,Mill Lane,TS18 1HU,A81001,2015-01-22,C,C,F,C,C,C,100,20,500,7\n")
	plan, refused := surveysIn(t, []byte("id,survey date,condition,suitability,space\nP1,22/01/2015,B,n/a,F\n"), estate, nil)
	if len(refused) > 0 || len(plan.Premises) != 1 || len(plan.Premises[0].Changes) != 1 {
		t.Fatalf("%v %s", refused, asJSON(t, plan.Premises))
	}
	s := plan.Premises[0].After.Surveys
	if c := plan.Premises[0].Changes[0]; len(s) != 1 || !strings.HasPrefix(c.Before, "condition C, suitability C") || !strings.HasPrefix(c.After, "condition B, space F, quality C") || *s[0].CostToB.Total != 700 {
		t.Errorf("%+v %s", c, asJSON(t, s))
	}
}

func TestARowTwiceIsPassedOverAndAnotherOfTheSameDayIsRefused(t *testing.T) {
	t.Parallel()
	row := "P1,Mill Lane,TS18 1HU,A81001,2015-01-22,C,C,F,C,C,C,100,20,500,0\n"
	if plan, refused := surveysIn(t, []byte(surveyHeads+row+row), transfer.Estate{}, nil); len(refused) > 0 || len(plan.Premises) != 1 || plan.Skipped[0].Rows != 1 {
		t.Errorf("%v", refused)
	}
	_, refused := surveysIn(t, []byte(surveyHeads+row+strings.Replace(row, "2,C,C", "2,D,C", 1)), transfer.Estate{}, nil)
	wantOneRefusal(t, refused, "row 3", "premises P1 again on 2015-01-22, as in row 2")
}

func TestPremisesOfSeveralBlocksKeepThemUnlessTheFileNamesThem(t *testing.T) {
	t.Parallel()
	estate := transfer.Estate{Premises: manifold(t), Practices: []ettf.Practice{{Code: "C86468"}, {Code: "A81001"}}}
	plan, refused := surveysIn(t, []byte("id,survey date,condition,life,backlog high\n=N2,2016-01-01,C,3,9\n"), estate, nil)
	if len(refused) > 0 || len(plan.Premises[0].Changes) != 1 || len(plan.Warnings) != 1 || !strings.Contains(plan.Warnings[0], "several blocks") {
		t.Errorf("%v %v %s", refused, plan.Warnings, asJSON(t, plan.Premises))
	}
	plan, refused = surveysIn(t, []byte("id,block,survey date,condition,life,backlog high\n=N2,NEW,2016-01-01,C,39,9\n=N2,annexe,2016-01-01,,5,\n"), estate, nil)
	if len(refused) > 0 || len(plan.Premises) != 1 || len(plan.Premises[0].After.Blocks) != 4 || *plan.Premises[0].After.Blocks[2].LifeYears != 39 || len(plan.Premises[0].After.Surveys) != 3 {
		t.Errorf("%v %s", refused, asJSON(t, plan.Premises))
	}
}

func TestWithoutAnIDPremisesAreKnownByNameAndPostcodeOrTheirOnePractice(t *testing.T) {
	t.Parallel()
	estate := estateOf(t, "P1,Mill Lane,TS18 1HU,A81001,2015-01-22,C,C,F,C,C,C,100,20,500,0\n")
	head := "surgery,postcode,practice code,survey date,condition\n"
	plan, refused := surveysIn(t, []byte(head+"mill lane,TS181HU,,2016-01-01,B\nBridge Street,TS18 2AW,A81002,2016-01-01,B\n"), estate, nil)
	if len(refused) > 0 || len(plan.Premises) != 2 || plan.Premises[0].After.ID != "P1" || plan.Premises[1].After.ID != "A81002" {
		t.Errorf("%v %s", refused, asJSON(t, plan.Premises))
	}
	plan, refused = surveysIn(t, []byte(head+"The Mill,,A81001,2016-01-01,B\n"), estate, nil)
	if len(refused) > 0 || plan.Premises[0].After.ID != "P1" || plan.Premises[0].Changes[0] != (transfer.Change{Field: "name", Before: "Mill Lane", After: "The Mill"}) {
		t.Errorf("%v %s", refused, asJSON(t, plan.Premises))
	}
	_, refused = surveysIn(t, []byte(head+"Elsewhere,TS18 3AA,,2016-01-01,B\n"), estate, nil)
	wantOneRefusal(t, refused, "without an id")
}

func TestWhatPeopleSayOfAColumnGoesBeforeWhatItsHeadingSays(t *testing.T) {
	t.Parallel()
	text := []byte("id,area A,area B,condition,suitability,visited\nP1,100,90,C,D,22/01/2015\n")
	plan, refused := surveysIn(t, text, transfer.Estate{}, map[string]string{"gia_m2": "C", "nia m2": "area A", "suitability": "", "date": "visited"})
	if p := plan.Premises; len(refused) > 0 || p[0].After.GIA.String() != "90" || p[0].After.NIA.String() != "100" || p[0].After.Surveys[0].Facets.Suitability != "" {
		t.Errorf("%v %s", refused, asJSON(t, p))
	}
	if m := plan.Fields; m["gia_m2"] != "C" || m["suitability"] != "" || m["date"] != "F" {
		t.Errorf("%v", m)
	}
	if plan, refused = surveysIn(t, text, transfer.Estate{}, map[string]string{"date": "2016-03-04"}); len(refused) > 0 || plan.Premises[0].After.Surveys[0].Date != "2016-03-04" {
		t.Errorf("%v", refused)
	}
	_, refused = surveysIn(t, text, transfer.Estate{}, map[string]string{"gia_m2": "Gross", "walls": "B"})
	if len(refused) != 2 {
		t.Errorf("%v", refused)
	}
}

func TestAFileThatIsNoSurveyIsRefusedWithWhatItLacks(t *testing.T) {
	t.Parallel()
	for text, says := range map[string]string{"a,b\n1,2\n": "no column that names premises", "id,name,condition,quality\nP1,Mill,C,C\n": "no column of survey dates", "ref,title,kind\nE1,Extend,estates\n": "no column of a facet"} {
		_, refused := surveysIn(t, []byte(text), transfer.Estate{}, nil)
		wantOneRefusal(t, refused, says)
	}
}
