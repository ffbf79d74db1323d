package web_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	made "lintel/backend/sample"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// first are the ids of the first few premises of a view.
func first(v service.EstateView, n int) string {
	ids := make([]string, 0, n)
	for i := range v.Premises[:min(n, len(v.Premises))] {
		ids = append(ids, v.Premises[i].ID)
	}
	return strings.Join(ids, " ")
}

func TestTheEstateIsSortedAndFilteredAsAsked(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, made.JSON()).As(ettf.EstatesLead)
	for query, want := range map[string]struct {
		matching int
		first    string
	}{
		"":                               {22, "P2 P1 P12"},
		"?show=poor&sort=name":           {15, "P8 P17 P12"},
		"?show=unsurveyed":               {0, ""},
		"?show=stale&sort=age":           {2, "P21 P12"},
		"?show=gaps":                     {8, "P11 P19 P15"},
		"?locality=Vale&tenure=leased":   {2, "P12 P14"},
		"?facet=space&letter=O":          {3, "P2 P15 P5"},
		"?facet=environment&letter=-":    {2, "P21 P13"},
		"?sort=suitability&find=surgery": {15, "P2 P19 P12"},
		"?sort=space":                    {22, ""},
		"?find=t90113":                   {2, "P11 P10"},
		"?sort=backlog&page=1":           {22, "P1"},
		"?page=9":                        {22, "P2 P1"},
	} {
		var v service.EstateView
		c.Get(round + "/estate" + query).Into(&v)
		if v.Matching != want.matching || v.All != 22 || len(v.Premises) != v.Matching || !strings.HasPrefix(first(v, 3), want.first) {
			t.Errorf("%s: got %d of %d: %s", query, v.Matching, v.All, first(v, 3))
		}
		if v.Page != 1 || v.Pages != 1 || v.Of != "ETTF 2016/17" || !slices.Contains(v.Localities, "Harbour") || !slices.Contains(v.Tenures, "leased") {
			t.Errorf("%s: page %d of %d, by %q, localities %v, tenures %v", query, v.Page, v.Pages, v.Of, v.Localities, v.Tenures)
		}
	}
	for query, path := range map[string]string{"?show=nice": "show", "?facet=roof": "facet", "?facet=space&letter=A": "letter", "?letter=C": "letter", "?sort=colour": "sort", "?page=0": "page"} {
		if p := c.Get(round+"/estate"+query).Problem(422, "invalid"); len(p.Fields) != 1 || p.Fields[0].Path != path {
			t.Errorf("%s: %+v", query, p.Fields)
		}
	}
	csv := string(c.Get(round + "/estate.csv?locality=Vale&tenure=leased&sort=name").Body)
	if strings.Count(csv, "\n") != 3 {
		t.Errorf("the table to take away is not what was asked for:\n%s", csv)
	}
}

func TestALargeEstateComesInPages(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, manyPremises(250))
	c := site.As(ettf.EstatesLead)
	seen := map[string]bool{}
	for page, want := range map[int]int{1: 100, 2: 100, 3: 50} {
		var v service.EstateView
		c.Get(fmt.Sprintf("%s/estate?sort=name&page=%d", round, page)).Into(&v)
		if v.Page != page || v.Pages != 3 || len(v.Premises) != want || v.Matching != 250 {
			t.Errorf("page %d: %d premises, %d of %d", page, len(v.Premises), v.Page, v.Pages)
		}
		for _, s := range v.Premises {
			seen[s.ID] = true
		}
	}
	if len(seen) != 250 {
		t.Errorf("%d premises on all pages", len(seen))
	}
}

// manyPremises is a round with many premises, each of its own kind of bad.
func manyPremises(n int) []byte {
	letters := []string{"A", "B", "C", "CX", "D", "DX"}
	premises := make([]string, n)
	for i := range premises {
		var surveys []string
		for year := range 3 {
			surveys = append(surveys, fmt.Sprintf(`{"date":"20%02d-05-01","facets":{"condition":%q,"suitability":%q,"space":"F"},"cost_to_b":{"total":%d}}`,
				9+3*year, letters[(i+year)%6], letters[(i/6+year)%6], i*100))
		}
		premises[i] = fmt.Sprintf(`{"id":"P%d","name":"Surgery %d","locality":"L%d","gia_m2":%d,"blocks":[{"life_years":%d,"backlog":{"high":1,"significant":2,"moderate":%d,"low":4}}],"surveys":[%s]}`,
			i, i, i%7, 200+i, i%40, i, strings.Join(surveys, ","))
	}
	return []byte(fmt.Sprintf(`{"format":"lintel.round/1","commissioner":{"code":"03X","name":"C"},
		"round":{"name":"ETTF 2016/17","deadline":"2016-06-30","first_year":"2016/17","horizon_years":10,"directions":"2013","cohorts":[{"number":1,"deadline":null,"value":0}]},
		"criteria":[],"practices":[],"premises":[%s],"bids":[],"agreed":[]}`, strings.Join(premises, ",")))
}

func TestTheWholeEstateOfTheWorkspaceIsForThoseWhoPrepareRounds(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, made.JSON())
	lead := site.As(ettf.EstatesLead)
	var v service.EstateView
	lead.Get("/api/v1/estate").Into(&v)
	if v.All != 22 || v.Of != "ETTF 2016/17" || first(v, 2) != "P2 P1" || v.Premises[0].Reason == "" {
		t.Errorf("%d premises by %q: %s", v.All, v.Of, first(v, 2))
	}
	// Premises that no round lists stand in it too, as soon as they are there.
	if answer := lead.Post("/api/v1/premises", object{"premises": object{"id": "N1", "name": "New", "surveys": []object{{"date": "2016-01-01",
		"facets": object{"condition": "DX", "suitability": "DX", "quality": "DX", "compliance": "DX", "environment": "DX", "space": "O"}}}}}); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	lead.Get("/api/v1/estate").Into(&v)
	if v.All != 23 || first(v, 2) != "P2 N1" {
		t.Errorf("%d premises: %s", v.All, first(v, 2))
	}
	site.As(ettf.Chair).Get("/api/v1/estate").Problem(403, "forbidden")
}

// BenchmarkEstate serves the facet table of 9,000 premises with three surveys each: opened after a
// change, and sorted and filtered afterwards.
func BenchmarkEstate(b *testing.B) {
	site := testkit.Serve(b, manyPremises(9000))
	c := site.As(ettf.EstatesLead)
	b.Run("sorted", func(b *testing.B) {
		c.Get(round + "/estate?page=1")
		b.ResetTimer()
		for b.Loop() {
			c.Get(round + "/estate?page=40&sort=suitability&show=poor&find=surgery")
		}
	})
	b.Run("opened", func(b *testing.B) {
		n := 0
		for b.Loop() {
			b.StopTimer()
			n++
			if answer := c.Post("/api/v1/premises", object{"premises": object{"id": fmt.Sprintf("N%d", n), "name": "New"}}); answer.Status != 201 {
				b.Fatalf("%d %s", answer.Status, answer.Body)
			}
			b.StartTimer()
			c.Get("/api/v1/estate?page=1")
		}
	})
}

func TestNeedIsHeldAgainstTheBids(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, made.JSON())
	c := site.As(ettf.EstatesLead)
	var n service.Need
	c.Get(round + "/need").Into(&n)
	if len(n.Most) != 10 || n.Most[0].Standing.ID != "P2" || len(n.Most[0].Bids) != 2 || n.Most[0].Bids[0].Ref != "E1" {
		t.Errorf("most: %d, %+v", len(n.Most), n.Most[0])
	}
	if len(n.Gaps) != 8 || n.Gaps[0].ID != "P11" || n.Gaps[0].Gap == nil || n.Gaps[0].Gap.Reason == "" {
		t.Errorf("gaps: %d, %+v", len(n.Gaps), n.Gaps[0].Gap)
	}
	if len(n.Without) != 0 {
		t.Errorf("bids without need: %v", n.Without)
	}
	// A bid for premises that a survey has since found sound is one without need.
	var p service.EstatePremises
	c.Get("/api/v1/premises/P12").Into(&p)
	sound := plain(t, p.Premises)
	sound["surveys"] = []object{{"date": "2016-05-01", "facets": object{"condition": "A", "quality": "B"}}}
	if answer := c.Put("/api/v1/premises/P12", object{"premises": sound}, "If-Match", p.Etag); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	c.Get(round + "/need").Into(&n)
	if len(n.Without) != 1 || n.Without[0].Ref != "E5" {
		t.Errorf("bids without need: %+v", n.Without)
	}
}
