package transfer_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
	"lintel/backend/transfer"
)

// truth is one premises of a delivery, as it is meant.
type truth struct {
	ID, Name, Code, PC, Date, Tenure    string
	Facets                              map[string]*string
	GIA, NIA, Life                      int
	High, Significant, Moderate, Low, B int64
}

func truths(t testing.TB) (all []truth) {
	t.Helper()
	text, err := os.ReadFile("testdata/six-facet-delivery.truth.json")
	if err == nil {
		err = json.Unmarshal(text, &all)
	}
	if err != nil || len(all) != 30 {
		t.Fatal(len(all), err)
	}
	return all
}

func delivered(t testing.TB) []byte {
	t.Helper()
	content, err := os.ReadFile("testdata/six-facet-delivery.csv")
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func surveysIn(t testing.TB, content []byte, estate transfer.Estate, said map[string]string) (transfer.SurveyPlan, []transfer.Refusal) {
	t.Helper()
	book, err := sheet.Open("surveys", content)
	if err != nil {
		t.Fatal(err)
	}
	return transfer.ReadSurveys(transfer.SurveySource{Book: book, Map: said}, estate)
}

// wantTruth looks whether the premises are what the delivery means.
func wantTruth(t *testing.T, all []truth, plan transfer.SurveyPlan, refused []transfer.Refusal) {
	t.Helper()
	if len(refused) > 0 || len(plan.Premises) != len(all) {
		t.Fatalf("%d premises; %v\n%+v", len(plan.Premises), refused, plan.Columns)
	}
	pounds := func(n int64) ettf.Pence { return ettf.Pence(n * 100) }
	for i, want := range all {
		got := plan.Premises[i].After
		if got.GIA == nil || got.NIA == nil || len(got.Blocks) != 1 || got.Blocks[0].LifeYears == nil || len(got.Surveys) != 1 || got.Surveys[0].CostToB == nil || got.Surveys[0].CostToB.Total == nil {
			t.Fatalf("%s lacks something: %s\n%+v", want.ID, asJSON(t, got), plan.Columns)
		}
		if got.ID != want.ID || got.Name != want.Name || got.Postcode != want.PC || got.Tenure != want.Tenure || !slices.Equal(got.Practices, []string{want.Code}) {
			t.Errorf("%+v is not %+v", got, want)
		}
		if *got.GIA != ettf.Hundredths(want.GIA*100) || *got.NIA != ettf.Hundredths(want.NIA*100) {
			t.Errorf("%s: %v and %v m²", want.ID, got.GIA, got.NIA)
		}
		backlog := ettf.Backlog{High: pounds(want.High), Significant: pounds(want.Significant), Moderate: pounds(want.Moderate), Low: pounds(want.Low)}
		if b := got.Blocks; len(b) != 1 || *b[0].LifeYears != want.Life || *b[0].Backlog != backlog {
			t.Errorf("%s: %s", want.ID, asJSON(t, b))
		}
		if len(got.Surveys) != 1 || string(got.Surveys[0].Date) != want.Date || *got.Surveys[0].CostToB.Total != pounds(want.B) {
			t.Fatalf("%s: %s", want.ID, asJSON(t, got.Surveys))
		}
		for _, facet := range ettf.AllFacets {
			letter := ""
			if l := want.Facets[string(facet)]; l != nil {
				letter = *l
			}
			if got := got.Surveys[0].Facets.Of(facet); string(got) != letter {
				t.Errorf("%s: %s is %q, not %q", want.ID, facet, got, letter)
			}
		}
	}
}

func TestADeliveryAsAConsultantSendsItIsReadAsItIsMeant(t *testing.T) {
	t.Parallel()
	plan, refused := surveysIn(t, delivered(t), transfer.Estate{}, nil)
	wantTruth(t, truths(t), plan, refused)
	if len(plan.Practices) != 30 || len(plan.Ignored) > 0 || len(plan.Warnings) > 0 {
		t.Errorf("%d practices, %v %v", len(plan.Practices), plan.Ignored, plan.Warnings)
	}
	skipped := map[string][]int{}
	for _, s := range plan.Skipped {
		skipped[s.Why] = s.First
	}
	want := map[string][]int{"a total of other rows": {16, 30, 38}, "the headings once more": {20}, "a note or a title, with nothing about premises": {39}}
	if asJSON(t, skipped) != asJSON(t, want) {
		t.Errorf("%v", skipped)
	}
}

// Others order and name their columns differently, save in other encodings, and send workbooks.
func TestTheSameDeliveryIsReadTheSameHoweverItIsHeadedOrderedAndEncoded(t *testing.T) {
	t.Parallel()
	for name, content := range variants(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			plan, refused := surveysIn(t, content, transfer.Estate{}, nil)
			wantTruth(t, truths(t), plan, refused)
		})
	}
}

func TestWhatWasReadGoesOutAndComesInToNoChange(t *testing.T) {
	t.Parallel()
	plan, refused := surveysIn(t, delivered(t), transfer.Estate{}, nil)
	if len(refused) > 0 {
		t.Fatal(refused)
	}
	estate := transfer.Estate{Practices: append(plan.Practices, ettf.Practice{Code: "A81001"})}
	for _, c := range plan.Premises {
		estate.Premises = append(estate.Premises, c.After)
	}
	if again, refused := surveysIn(t, delivered(t), estate, nil); len(refused) > 0 || again.Unchanged != 30 || len(again.Premises)+len(again.Practices) > 0 {
		t.Errorf("the same file again: %v %v", refused, asJSON(t, again.Premises))
	}
	estate.Premises = append(estate.Premises, manifold(t)...)
	for _, format := range []sheet.Format{sheet.CSV, sheet.XLSX} {
		text, err := transfer.WriteSurveys(estate.Premises, format)
		if err != nil {
			t.Fatal(err)
		}
		again, refused := surveysIn(t, text, estate, nil)
		if len(refused) > 0 || len(again.Premises)+len(again.Practices) > 0 || again.Unchanged != len(estate.Premises) {
			t.Errorf("%s: %v %d %v %v %s", format, refused, again.Unchanged, again.Skipped, again.Practices, asJSON(t, again.Premises))
		}
		fresh, refused := surveysIn(t, text, transfer.Estate{}, nil)
		if len(refused) > 0 || len(fresh.Premises) != len(estate.Premises) {
			t.Fatalf("%s: %v", format, refused)
		}
		for i := range estate.Premises {
			if got, want := asJSON(t, fresh.Premises[i].After), asJSON(t, estate.Premises[i]); got != want {
				t.Errorf("%s: %s\nis not %s", format, got, want)
			}
		}
	}
}

// manifold are premises with all that a file of surveys holds.
func manifold(t testing.TB) []ettf.Premises {
	t.Helper()
	var list []ettf.Premises
	err := json.Unmarshal([]byte(`[{"id": "N1", "name": "Never surveyed", "postcode": "TS18 1HU"}, {"id": "=N2", "name": "Two \"blocks\"", "postcode": "DN15 6QV", "locality": "North", "practices": ["C86468", "A81001"],
		"tenure": "leased", "head_lessee": "NHS PS", "lease_end": "2022-03-31", "lease_break": "2019-03-31", "rent": 40000.5, "gia_m2": 640.25, "nia_m2": 510, "void_m2": 0, "rooms": 12,
		"classification": "tail", "closing": "2030-01-01",
		"blocks": [{"name": "old", "life_years": 0, "backlog": {"high": 0, "significant": 42000, "moderate": 8000.01, "low": 1000}}, {"name": "B"}, {"name": "new", "life_years": 40}],
		"surveys": [{"date": "2010-11-02", "surveyor": "A & B", "facets": {"condition": "C"}},
			{"date": "2015-11-02", "facets": {"condition": "B(C)", "suitability": "CX", "space": "O", "quality": "C", "compliance": "B", "environment": "DX"},
				"cost_to_b": {"condition": 85000, "suitability": 1, "space": 2, "quality": 3, "compliance": 4, "environment": 0, "total": 120000}}]}]`), &list)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func wantOneRefusal(t *testing.T, refused []transfer.Refusal, says ...string) {
	t.Helper()
	if len(refused) != 1 {
		t.Fatalf("%v", refused)
	}
	for _, text := range says {
		if !strings.Contains(refused[0].String(), text) {
			t.Errorf("%q is not in %s", text, refused[0])
		}
	}
}
