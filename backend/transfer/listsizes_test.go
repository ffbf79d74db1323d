package transfer_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
	"lintel/backend/transfer"
)

func listSizesIn(t testing.TB, content string) (transfer.ListSizePlan, []transfer.Refusal) {
	t.Helper()
	book, err := sheet.Open("sizes", []byte(content))
	if err != nil {
		t.Fatal(err)
	}
	return transfer.ReadListSizes(book)
}

func sizesOf(plan transfer.ListSizePlan) (list []string) {
	for _, s := range plan.Sizes {
		list = append(list, fmt.Sprint(s.Code, " ", s.Patients))
	}
	return list
}

func TestListSizesAreReadByTheMeaningOfTheirHeadingsAndDatesInThreeStyles(t *testing.T) {
	t.Parallel()
	for head, day := range map[string]string{
		"PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS\nGP_PRAC,01-Apr-20,GP,16C,E38,%s,TS18 1HU,ALL,ALL,%s\n": "2020-04-01",
		"PUBLICATION,EXTRACT_DATE,TYPE,SUB_ICB_LOCATION_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS\nGP_PRAC,01APR2021,GP,16C,%s,TS18 1HU,ALL,ALL,%s\n":     "2021-04-01",
		"PUBLICATION,EXTRACT_DATE,TYPE,SUB_ICB_LOCATION_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS\nGP_PRAC,2024-06-01,GP,16C,%s,TS18 1HU,ALL,ALL,%s\n":    "2024-06-01",
		"practice_code,registered_patients,practice_name\n%s,%s,Mill Lane\n":                                                                                  "",
		"List sizes at 1 April\n\nODS code;List size (raw);Weighted list\n%s;%s;9999\n":                                                                       "",
		"Code,GP code,Patients\nNorth,%s,%s\n": "",
	} {
		plan, refused := listSizesIn(t, fmt.Sprintf(head, " a81001 ", `"8,120"`))
		if len(refused) > 0 || !slices.Equal(sizesOf(plan), []string{"A81001 8120"}) || string(plan.Day) != day {
			t.Errorf("%s: %v %v %s", head, refused, sizesOf(plan), plan.Day)
		}
	}
}

func TestNumbersBySexAndAgeAreTakenOnceAndOfTheLastDay(t *testing.T) {
	t.Parallel()
	const head = "EXTRACT_DATE,ORG_TYPE,ORG_CODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS\n"
	for rows, want := range map[string]string{
		"1/4/2020,GP,A81001,ALL,ALL,30\n1/4/2020,GP,A81001,MALE,ALL,10\n1/4/2020,GP,A81001,MALE,0_4,10\n1/4/2020,GP,A81001,FEMALE,ALL,20\n": "A81001 30",
		"1/4/2020,GP,A81001,MALE,ALL,10\n1/4/2020,GP,A81001,FEMALE,ALL,20\n1/4/2020,GP,A81001,MALE,0_4,10\n":                                "A81001 30",
		"1/4/2020,GP,A81001,ALL,0_4,10\n1/4/2020,GP,A81001,ALL,5_9,20\n1/4/2020,GP,A81001,MALE,0_4,5\n":                                     "A81001 30",
		"1/4/2020,GP,A81001,MALE,0_4,10\n1/4/2020,GP,A81001,FEMALE,0_4,20\n1/4/2020,GP,A81001,FEMALE,5_9,1\n":                               "A81001 31",
		"1/4/2020,GP,A81001,ALL,ALL,30\n1/4/2021,GP,A81001,ALL,ALL,40\n1/4/2021,CCG,16C,ALL,ALL,400\n1/4/2021,GP,A81001,ALL,ALL,40\n":       "A81001 40",
	} {
		plan, refused := listSizesIn(t, head+rows)
		if len(refused) > 0 || strings.Join(sizesOf(plan), " ") != want {
			t.Errorf("%s: %v %v", rows, refused, sizesOf(plan))
		}
	}
	_, refused := listSizesIn(t, head+"1/4/2020,GP,A81001,MALE,ALL,10\n")
	wantOneRefusal(t, refused, "one sex alone")
}

func TestARowOfListSizesThatCannotBeReadIsRefusedAndTotalsArePassedOver(t *testing.T) {
	t.Parallel()
	plan, refused := listSizesIn(t, "code,name,patients\nA81001,Mill Lane,8120\nTotal,,8120\n,Total,8120\nNote: draft\n")
	if len(refused) > 0 || len(plan.Sizes) != 1 || plan.Skipped[0].Rows != 3 {
		t.Errorf("%v %v", refused, plan.Skipped)
	}
	plan, refused = listSizesIn(t, "code,name,patients\nA81001,Mill Lane,8120\nA8100,x,1\nA81002,,-5\nA81003,,about 20\nA81004,,\n,Nameless,5\nA81001,again,8121\n")
	var rows []int
	for _, r := range refused {
		rows = append(rows, r.Row)
	}
	if !slices.Equal(rows, []int{3, 4, 5, 6, 7}) || len(plan.Sizes) > 0 {
		t.Errorf("%v", refused)
	}
	_, refused = listSizesIn(t, "code,patients\nA81001,8120\nA81001,8121\n")
	wantOneRefusal(t, refused, "8,120 in an earlier row")
	_, refused = listSizesIn(t, "ref,title\nE1,Extend\n")
	wantOneRefusal(t, refused, "NUMBER_OF_PATIENTS")
}

func TestAnImplausiblySmallFileIsQuestioned(t *testing.T) {
	t.Parallel()
	var practices []ettf.Practice
	for i := range 20 {
		size := 8000
		practices = append(practices, ettf.Practice{Code: fmt.Sprintf("A810%02d", i), ListSize: &size})
	}
	for rows, says := range map[string]string{"A81001,8000\n": "1 of the 20 practices", "A81001,80\nA81002,90\n": "85 to a practice", "A81001,3000\n": "3,000, where the workspace has 8,000",
		"A81001,13000\nA81002,8000\n": "1 list changes by more than half: A81001 from 8,000 to 13,000"} {
		plan, _ := listSizesIn(t, "code,patients\n"+rows)
		if questions := strings.Join(plan.Questions(practices), " "); !strings.Contains(questions, says) {
			t.Errorf("%s: %s", rows, questions)
		}
	}
	whole := "code,patients\n"
	for _, p := range practices {
		whole += p.Code + ",8100\n"
	}
	plan, _ := listSizesIn(t, whole)
	if questions := plan.Questions(practices); len(questions) > 0 {
		t.Error(questions)
	}
}

func TestListSizesGoOutAndComeInTheSame(t *testing.T) {
	t.Parallel()
	none, many := 0, 8120
	practices := []ettf.Practice{{Code: "A81001", Name: "Mill Lane", ListSize: &many}, {Code: "A81002"}, {Code: "A81003", ListSize: &none}}
	for _, format := range []sheet.Format{sheet.CSV, sheet.XLSX} {
		text, err := transfer.WriteListSizes(practices, format)
		if err != nil {
			t.Fatal(err)
		}
		if plan, refused := listSizesIn(t, string(text)); len(refused) > 0 || !slices.Equal(sizesOf(plan), []string{"A81001 8120", "A81003 0"}) {
			t.Errorf("%s: %v %v", format, refused, sizesOf(plan))
		}
	}
}

// The real file stands beside the checkout where it is there at all.
func TestTheRealListSizesOfTraffordAreRead(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("../../../shared/data/list-sizes-trafford-2026-01.csv")
	if err != nil {
		t.Log("the real list sizes are not here; the small ones above cover their ground")
		return
	}
	plan, refused := listSizesIn(t, string(content))
	if len(refused) > 0 || len(plan.Sizes) != 26 || plan.Sizes[0].Patients != 7855 || plan.Sizes[0].Name != "Park Medical Practice" || plan.Sizes[0].Locality != "South" {
		t.Errorf("%v %+v", refused, plan.Sizes)
	}
}

func FuzzReadListSizes(f *testing.F) {
	f.Add("EXTRACT_DATE,ORG_TYPE,ORG_CODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS\n1/4/2020,GP,A81001,ALL,ALL,30\n1/4/2020,GP,A81001,MALE,ALL,10\n")
	f.Add("code,code,patients,list size,name\nA81001,x,\"8,120\",,Mill\nTotal,,8120,,\n")
	f.Fuzz(func(t *testing.T, text string) {
		book, err := sheet.Open("x", []byte(text))
		if err != nil {
			return
		}
		plan, refused := transfer.ReadListSizes(book)
		if len(refused) > 0 && len(plan.Sizes) > 0 {
			t.Fatalf("half taken in: %v", refused)
		}
		round, seen := &ettf.Round{}, map[string]bool{}
		for i := range plan.Sizes {
			s := &plan.Sizes[i]
			if seen[s.Code] {
				t.Fatalf("%s twice", s.Code)
			}
			seen[s.Code] = true
			round.Practices = append(round.Practices, ettf.Practice{Code: s.Code, Name: s.Name, Locality: s.Locality, ListSize: &s.Patients})
		}
		plan.Questions(round.Practices)
		wantSound(t, round)
	})
}
