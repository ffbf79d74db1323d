package transfer_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
	"lintel/backend/transfer"
)

// published is a row of epraccur: 27 columns in quotation marks.
func published(code, name, region, postcode, closed, status, commissioner, setting string) string {
	cells := make([]string, 27)
	cells[0], cells[1], cells[2], cells[3], cells[9], cells[11], cells[12], cells[14], cells[25] = code, name, region, "QHM", postcode, closed, status, commissioner, setting
	return `"` + strings.Join(cells, `","`) + "\"\n"
}

func practicesIn(t *testing.T, text string, commissioners ...string) (transfer.PracticePlan, []transfer.Refusal) {
	t.Helper()
	book, err := sheet.Open("epraccur.csv", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return transfer.ReadPractices(book, commissioners)
}

func codesIn(plan transfer.PracticePlan) (codes []string) {
	for _, row := range plan.Practices {
		codes = append(codes, row.Code)
	}
	return codes
}

func TestOfThePublishedListTheActiveGPPracticesAreTakenInBothDialectsWithHeadingsAndWithout(t *testing.T) {
	t.Parallel()
	legacy := published(" a81001 ", "THE DENSHAM SURGERY", "Y63", "TS18 1HU", "", "A", "16C", "4") + published("A81002", "QUEENS PARK", "Y63", "TS18 2AW", "20171031", "C", "16C", "4") +
		published("A81003", "DORMANT", "Y63", "", "", "D", "16C", "4") + published("W91001", "CAERNARFON", "W00", "DN15 6QV", "", "A", "7A1", "4") +
		published("ALD200", "ALDERNEY", "Y57", "GY9 3XY", "", "A", "GUE", "9") + published("A81004", "SOON", "Y63", "", "", "P", "16C", "4")
	current := strings.NewReplacer(`"A"`, `"ACTIVE"`, `"C"`, `"INACTIVE"`, `"D"`, `"DORMANT"`, `"P"`, `"PROPOSED"`, `"4"`, `"RO177|RO76"`, `"9"`, `"RO177|RO87"`).Replace(legacy)
	headings := published("Organisation Code", "Name", "National Grouping", "Postcode", "Close Date", "Status Code", "Commissioner", "Prescribing Setting")
	for name, text := range map[string]string{"legacy": legacy, "current": current, "with headings": headings + legacy, "under a title": "Practices of England and Wales,,,\n\n" + headings + current} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			plan, refused := practicesIn(t, text)
			if len(refused) > 0 || !slices.Equal(codesIn(plan), []string{"A81001", "W91001"}) || plan.Practices[0].Name != "THE DENSHAM SURGERY" {
				t.Fatalf("%v %v", refused, plan.Practices)
			}
			if plan.Gone["A81002"] != "is closed since 2017-10-31" || plan.Gone["A81003"] != "is dormant" || len(plan.Gone) != 2 {
				t.Error(plan.Gone)
			}
			if !slices.ContainsFunc(plan.Notes, func(n string) bool {
				return strings.Contains(n, "2 active GP practices") && strings.Contains(n, "1 of them in England")
			}) {
				t.Error(plan.Notes)
			}
			skipped := map[string]int{}
			for _, s := range plan.Skipped {
				skipped[s.Why] = s.Rows
			}
			if skipped["not GP practices"] != 1 || skipped["closed GP practices"] != 1 || skipped["dormant GP practices"] != 1 || skipped["proposed GP practices"] != 1 {
				t.Error(skipped)
			}
		})
	}
}

func TestPracticesAreChosenByCommissionerAndAnUnknownOneIsRefused(t *testing.T) {
	t.Parallel()
	text := published("A81001", "ONE", "Y63", "", "", "A", "16C", "4") + published("A81002", "TWO", "Y63", "", "", "A", "00K", "4") + published("A81003", "THREE", "Y63", "", "", "A", "99X", "4")
	if plan, refused := practicesIn(t, text, "16c", " 00K "); len(refused) > 0 || !slices.Equal(codesIn(plan), []string{"A81001", "A81002"}) {
		t.Errorf("%v %v", refused, codesIn(plan))
	}
	if plan, _ := practicesIn(t, text, "16C"); !slices.Equal(plan.Commissioners, []transfer.CommissionerCount{{Code: "00K", Practices: 1}, {Code: "16C", Practices: 1}, {Code: "99X", Practices: 1}}) {
		t.Errorf("to choose from: %v", plan.Commissioners)
	}
	if plan, refused := practicesIn(t, text, "qhm"); len(refused) > 0 || len(plan.Practices) != 3 {
		t.Errorf("of a board: %v %v", refused, codesIn(plan))
	}
	if plan, refused := practicesIn(t, text, "16C", "ZZZ"); len(refused) != 1 || !strings.Contains(refused[0].String(), "ZZZ") || len(plan.Practices) > 0 {
		t.Errorf("%v %v", refused, codesIn(plan))
	}
	if _, refused := practicesIn(t, "code,name\nA81001,One\n", "16C"); len(refused) != 2 || !strings.Contains(refused[0].Found, "no column of commissioners") {
		t.Errorf("%v", refused)
	}
}

func TestACodeOrPostcodeOfAWrongShapeIsRefusedByRowWithAReason(t *testing.T) {
	t.Parallel()
	text := published("A81001", "ONE", "Y63", "", "", "A", "16C", "4") + published("A8100", "TWO", "Y63", "", "", "A", "16C", "4") +
		published("A81003", "THREE", "Y63", "TS18", "", "A", "16C", "4") + published("A81001", "ANOTHER", "Y63", "", "", "A", "16C", "4") +
		published("A81004", "FOUR", "Y63", "", "", "?", "16C", "4") + published("XYZ", "NO GP", "Y63", "-", "", "A", "16C", "9")
	plan, refused := practicesIn(t, text)
	var rows []int
	for _, r := range refused {
		rows = append(rows, r.Row)
	}
	if len(plan.Practices) > 0 || !slices.Equal(rows, []int{2, 3, 4, 5}) || !strings.Contains(refused[0].String(), "column A, “code”: found \"A8100\"; expected an ODS code") {
		t.Errorf("%v", refused)
	}
}

func TestAFileThatIsNoListOfPracticesIsRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"ref,title\nE1,Extend\n", "A81001\n", "code,postcode\nA81001,TS18 1HU\n"} {
		if plan, refused := practicesIn(t, text); len(refused) != 1 || !strings.Contains(refused[0].Expected, "epraccur") || len(plan.Practices) > 0 {
			t.Errorf("%q: %v", text, refused)
		}
	}
}

func TestWhatPeopleTypedIsChangedInSightAndNotForCapitalsAlone(t *testing.T) {
	t.Parallel()
	plan, _ := practicesIn(t, published("A81001", "THE DENSHAM SURGERY", "Y63", "", "", "A", "16C", "4"))
	row, size := &plan.Practices[0], 8120
	stands := &ettf.Practice{Code: "A81001", Name: "The Densham  Surgery", Locality: "North", ListSize: &size, Contract: &ettf.Contract{Type: "APMS"}}
	if after, changes := row.Onto(stands); len(changes) > 0 || after.Name != stands.Name {
		t.Errorf("%v", changes)
	}
	stands.Name = "Mill Lane"
	after, changes := row.Onto(stands)
	if len(changes) != 1 || changes[0] != (transfer.Change{Field: "name", Before: "Mill Lane", After: "THE DENSHAM SURGERY"}) || after.Locality != "North" || *after.ListSize != size || after.Contract.Type != "APMS" {
		t.Errorf("%v %+v", changes, after)
	}
}

func TestPracticesGoOutAndComeInTheSame(t *testing.T) {
	t.Parallel()
	size := 0
	all := []ettf.Practice{{Code: "A81001", Name: "=Mill, \"Lane\"", Locality: "Nørth", ListSize: &size, Contract: &ettf.Contract{Type: "APMS", End: "2019-03-31"}},
		{Code: "A81002"}, {Code: "A81003", Contract: &ettf.Contract{Type: "GMS"}}}
	for _, format := range []sheet.Format{sheet.CSV, sheet.XLSX} {
		text, err := transfer.WritePractices(all, format)
		if err != nil {
			t.Fatal(err)
		}
		plan, refused := practicesIn(t, string(text))
		if len(refused) > 0 || len(plan.Practices) != len(all) {
			t.Fatalf("%s: %v", format, refused)
		}
		for i := range all {
			if _, changes := plan.Practices[i].Onto(&all[i]); len(changes) > 0 {
				t.Errorf("%s: %v", format, changes)
			}
			if got, _ := plan.Practices[i].Onto(nil); asJSON(t, got) != asJSON(t, all[i]) {
				t.Errorf("%s: %s", format, asJSON(t, got))
			}
		}
	}
}

// The real list stands beside the checkout where it is there at all.
func TestTheWholeRealListIsReadWithinASecond(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("../../../shared/data/epraccur-2024-01.csv.gz")
	if err != nil {
		t.Log("the real list is not here; the small ones above cover its ground")
		return
	}
	began := time.Now()
	name, content, err := sheet.Unpack("epraccur.csv.gz", content)
	if err != nil || name != "epraccur.csv" {
		t.Fatal(name, err)
	}
	plan, refused := practicesIn(t, string(content))
	if took := time.Since(began); took > 5*time.Second { // a second on two idle cores
		t.Errorf("it took %s", took)
	}
	if len(refused) > 0 || len(plan.Practices) != 6750 || !strings.Contains(strings.Join(plan.Notes, " "), "6,750 active GP practices that are asked for, 6,348 of them in England") {
		t.Errorf("%d practices, %v, %v", len(plan.Practices), plan.Notes, refused)
	}
}

func FuzzReadPractices(f *testing.F) {
	f.Add(published("A81001", "ONE", "Y63", "TS18 1HU", "20171031", "A", "16C", "4"))
	f.Add(published("A81001", "ONE", "W00", "", "", "INACTIVE", "16C", "RO177|RO76"))
	f.Add("code,name,list_size,contract_end\nA81001,x,\"8,120\",31/03/2019\n")
	f.Fuzz(func(t *testing.T, text string) {
		book, err := sheet.Open("x", []byte(text))
		if err != nil {
			return
		}
		plan, refused := transfer.ReadPractices(book, nil)
		if len(refused) > 0 && len(plan.Practices) > 0 {
			t.Fatalf("half taken in: %v", refused)
		}
		round := &ettf.Round{}
		for i := range plan.Practices {
			after, _ := plan.Practices[i].Onto(nil)
			round.Practices = append(round.Practices, after)
			if _, changes := plan.Practices[i].Onto(&after); len(changes) > 0 {
				t.Fatalf("not the same again: %v", changes)
			}
		}
		wantSound(t, round)
	})
}
