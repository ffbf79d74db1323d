package web_test

import (
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

func TestPremisesAreEditedWithTheirBlocksAndSurveysAndEveryRoundSeesIt(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	var before, after service.EstatePremises
	c.Get("/api/v1/premises/P%2F2").Into(&before)
	tag := c.Get(round + "/estate").Header.Get("ETag")
	premises := plain(t, before.Premises)
	premises["surveys"] = []object{{"date": "2016-05-01", "facets": object{"condition": "B(C)", "space": "O"}, "cost_to_b": object{"total": 500}}}
	premises["blocks"] = []object{{"name": "main", "life_years": 10, "backlog": object{"high": 1, "significant": 2, "moderate": 3, "low": 4}}}
	premises["postcode"], premises["energy"] = " ts18 1hu ", object{"kwh": 1000, "heated_m3": 500, "type": "gp surgery"}
	answer := c.Put("/api/v1/premises/P%2F2", object{"premises": premises}, "If-Match", before.Etag)
	answer.Into(&after)
	if answer.Status != 200 || after.Etag == before.Etag || after.Premises.Postcode != "TS18 1HU" || len(after.Premises.Surveys) != 1 || len(after.Premises.Blocks) != 1 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	if c.Get(round+"/estate").Header.Get("ETag") == tag {
		t.Error("the round does not see it")
	}
	problem := c.Put("/api/v1/premises/P%2F2", object{"premises": premises}, "If-Match", before.Etag).Problem(412, "stale")
	if problem.Current.(object)["etag"] != after.Etag {
		t.Errorf("%+v", problem.Current)
	}
	for path, change := range map[string]object{
		"premises.surveys[0].facets.condition": {"surveys": []object{{"date": "2016-05-01", "facets": object{"condition": "E"}}}},
		"premises.postcode":                    {"postcode": "nowhere"},
		"premises.practices[0]":                {"practices": []string{"A81009"}},
		"premises.id":                          {"id": "P3"},
		"premises.rent":                        {"rent": -1},
	} {
		problem := c.Put("/api/v1/premises/P%2F2", object{"premises": with(premises, change)}, "If-Match", "*").Problem(422, "invalid")
		if problem.Fields[0].Path != path {
			t.Errorf("%+v, want the path %s", problem.Fields, path)
		}
	}
}

func TestAPracticeThatPremisesGainMayBeNamedByABid(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	c.Post("/api/v1/practices", object{"practice": object{"code": " b82001 ", "name": "New", "list_size": 3000}})
	var p service.EstatePremises
	c.Get("/api/v1/premises/P1").Into(&p)
	p.Premises.Practices = append(p.Premises.Practices, "B82001")
	c.Put("/api/v1/premises/P1", object{"premises": p.Premises}, "If-Match", p.Etag)
	answer := c.Put(round+"/bids/T1", object{"bid": object{"ref": "T1", "title": "Remote", "kind": "technology", "practices": []string{"B82001"}}}, "If-Match", "*")
	if answer.Status != 200 || !strings.Contains(string(answer.Body), `"B82001"`) {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	if s := setup(c, testkit.RoundID); strings.Join(s.Places.Practices, " ") != "A81001 A81002 B82001" {
		t.Errorf("the round has %v", s.Places.Practices)
	}
}

func TestThePlacesOfTheWorkspaceSayWhichRoundsHaveThem(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	var practices service.EstatePractices
	c.Post("/api/v1/practices", object{"practice": object{"code": "B82001"}})
	c.Get("/api/v1/practices").Into(&practices)
	if l := practices.Practices; len(l) != 3 || len(l[0].Rounds) != 1 || l[0].Rounds[0] != testkit.RoundID || len(l[2].Rounds) != 0 {
		t.Errorf("%+v", practices)
	}
	c.Post("/api/v1/practices", object{"practice": object{"code": "B82001"}}).Problem(409, "practice-there")
	c.Post("/api/v1/practices", object{"practice": object{"code": "82001"}}).Problem(422, "invalid")
	c.Put("/api/v1/practices/B82009", object{"practice": object{"code": "B82009"}}, "If-Match", "*").Problem(404, "no-such-practice")
	c.Get("/api/v1/premises/P9").Problem(404, "no-such-premises")
	c.Post("/api/v1/premises", object{"premises": object{"id": "P1"}}).Problem(409, "premises-there")
}

func TestALeadOfOneRoundChangesNoPlaceOfAnother(t *testing.T) {
	t.Parallel()
	other := strings.Replace(string(testkit.Round), "ETTF 2016/17", "Another", 1)
	site := testkit.Serve(t, testkit.Round, []byte(other))
	c := site.With("lead", service.Grant{Role: ettf.EstatesLead, Round: testkit.RoundID})
	problem := c.Put("/api/v1/premises/P1", object{"premises": object{"id": "P1"}}, "If-Match", "*").Problem(403, "forbidden")
	if !strings.Contains(problem.Detail, "another") {
		t.Error(problem.Detail)
	}
	if answer := c.Post("/api/v1/premises", object{"premises": object{"id": "P3"}}); answer.Status != 201 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	c.Get("/api/v1/practices/A81001")
	site.As(ettf.Finance).Get("/api/v1/practices").Problem(403, "forbidden")
}
