package web_test

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

type object = map[string]any

// setup asks for a round's setup.
func setup(c *testkit.Client, round string) (s service.Setup) {
	c.Get("/api/v1/rounds/" + round + "/setup").Into(&s)
	return s
}

// plain is a value as JSON has it, to change and send back.
func plain(t *testing.T, v any) (o object) {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

func with(o object, changes object) object {
	changed := maps.Clone(o)
	maps.Copy(changed, changes)
	return changed
}

// criteria are a setup's as they are sent.
func criteria(t *testing.T, s service.Setup) []any {
	t.Helper()
	list := plain(t, s)["criteria"].([]any)
	for _, c := range list {
		delete(c.(object), "confirmed")
	}
	return list
}

func TestARoundBegunFromAPresetWaitsForItsWeightsToBeConfirmed(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t).As(ettf.EstatesLead)
	var presets service.Presets
	c.Get("/api/v1/presets").Into(&presets)
	if len(presets.Presets) != 3 {
		t.Fatalf("the presets are %+v", presets)
	}
	var begun struct{ ID string }
	answer := c.Post("/api/v1/rounds", object{"name": "ETTF 2016/17", "preset": "ettf-2016-17"})
	answer.Into(&begun)
	if answer.Status != 201 || begun.ID != testkit.RoundID {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	c.Post(round+"/phase", object{"phase": "scoring"}).Problem(409, "weights-unconfirmed")
	s := setup(c, begun.ID)
	for _, criterion := range s.Criteria {
		if criterion.Confirmed {
			t.Errorf("nobody has confirmed the weight of %s", criterion.Code)
		}
		answer := c.Post(round+"/criteria/"+criterion.Code+"/confirm", nil, "If-Match", s.Etag)
		answer.Into(&s)
	}
	if answer := c.Post(round+"/phase", object{"phase": "scoring"}); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	if s := setup(c, begun.ID); s.Phase != ettf.InScoring || !s.Locks.Weights || s.Locks.Terms || !s.Locks.BidsNeedReason {
		t.Errorf("in %s the locks are %+v", s.Phase, s.Locks)
	}
}

func TestABlankRoundRunsFromThisYearAndHasNothingToScoreOn(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t).As(ettf.Admin)
	if answer := c.Post("/api/v1/rounds", object{"name": "Our own", "preset": "blank"}); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	s := setup(c, "our-own")
	if s.Terms.FirstYear != 2016 || s.Terms.Deadline != "2017-03-31" || s.Terms.Name != "Our own" || len(s.Criteria) != 0 {
		t.Errorf("%+v", s.Terms)
	}
	c.Post("/api/v1/rounds/our-own/phase", object{"phase": "scoring"}).Problem(409, "no-criteria")
}

func TestACopyOfARoundKeepsItsTermsCriteriaAndPlacesAndNoBids(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	if answer := c.Post("/api/v1/rounds", object{"name": "ETTF 2017/18", "copy_of": testkit.RoundID}); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	from, to := setup(c, testkit.RoundID), setup(c, "ettf-2017-18")
	from.ID, from.Etag, from.Terms.Name = to.ID, to.Etag, to.Terms.Name
	want, got := plain(t, from), plain(t, to)
	if a, b := mustJSON(t, want), mustJSON(t, got); a != b {
		t.Errorf("copied\n%s\nas\n%s", a, b)
	}
	var bids service.BidList
	c.Get("/api/v1/rounds/ettf-2017-18/bids").Into(&bids)
	if len(bids.Bids) != 0 || to.Terms.Name != "ETTF 2017/18" {
		t.Errorf("%q has %d bids", to.Terms.Name, len(bids.Bids))
	}
}

func mustJSON(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestARoundIsNotBegunFromNothingOrUnderAnothersName(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Admin)
	for _, of := range []struct {
		body   object
		status int
		code   string
	}{
		{object{"name": "ETTF 2016/17", "preset": "blank"}, 409, "round-name-taken"},
		{object{"name": "  ", "preset": "blank"}, 422, "invalid"},
		{object{"preset": "blank"}, 422, "invalid"},
		{object{"name": "New"}, 422, "invalid"},
		{object{"name": "New", "preset": "blank", "copy_of": testkit.RoundID}, 422, "invalid"},
		{object{"name": "New", "preset": "umf"}, 422, "invalid"},
		{object{"name": "New", "copy_of": "nowhere"}, 404, "no-such-round"},
	} {
		c.Post("/api/v1/rounds", of.body).Problem(of.status, of.code)
	}
}

func TestTermsAreRefusedWithEveryFaultWhereItWasWritten(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	s := setup(c, testkit.RoundID)
	terms := plain(t, s)["terms"].(object)
	for _, of := range []struct {
		change object
		path   string
	}{
		{object{"first_year": "2016/18"}, "terms.first_year"},
		{object{"horizon_years": 0}, "terms.horizon_years"},
		{object{"deadline": "30 June"}, "terms.deadline"},
		{object{"capital_limit": object{"2016/17": "much"}}, `terms.capital_limit["2016/17"]`},
		{object{"cohorts": []object{}}, "terms.cohorts"},
		{object{"gate": []string{}}, "terms.gate"},
		{object{"gate_penalty": 10.125}, "terms.gate_penalty"},
		{object{"gates": []string{"site secured"}}, `$.bids[0].gates["planning granted"]`},
	} {
		problem := c.Put(round+"/terms", object{"commissioner": s.Commissioner, "terms": with(terms, of.change)}, "If-Match", s.Etag).Problem(422, "invalid")
		if len(problem.Fields) == 0 || problem.Fields[0].Path != of.path {
			t.Errorf("%v: %+v, want the path %s", of.change, problem.Fields, of.path)
		}
	}
	problem := c.Put(round+"/terms", object{"commissioner": object{"code": "03X"}, "terms": with(terms, object{"directions": "2020", "name": ""})}, "If-Match", s.Etag).Problem(422, "invalid")
	if len(problem.Fields) != 3 {
		t.Errorf("%+v, want three faults at once", problem.Fields)
	}
}

func TestWhoeverIsSlowerIsShownWhatStandsNow(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	ann, ben := site.As(ettf.EstatesLead), site.As(ettf.Admin)
	s := setup(ann, testkit.RoundID)
	body := func(name string) object {
		return object{"commissioner": object{"code": "03X", "name": name}, "terms": s.Terms}
	}
	first := ann.Put(round+"/terms", body("Ann's"), "If-Match", s.Etag)
	if first.Status != 200 || first.Header.Get("ETag") == `"`+s.Etag+`"` {
		t.Fatalf("%d %s %s", first.Status, first.Header.Get("ETag"), first.Body)
	}
	problem := ben.Put(round+"/terms", body("Ben's"), "If-Match", `"`+s.Etag+`"`).Problem(412, "stale")
	current := problem.Current.(object)
	if current["commissioner"].(object)["name"] != "Ann's" {
		t.Errorf("Ben is shown %v", current["commissioner"])
	}
	if answer := ben.Put(round+"/terms", body("Ben's"), "If-Match", current["etag"].(string)); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	ben.Put(round+"/terms", body("Ben's")).Problem(428, "precondition-required")
}

func TestWhatMakesAScoreIsLockedWhenScoringBegins(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round).In(testkit.RoundID, ettf.InScoring)
	c := site.As(ettf.EstatesLead)
	s := setup(c, testkit.RoundID)
	terms := plain(t, s)["terms"].(object)
	send := func(change object) *testkit.Answer {
		return c.Put(round+"/terms", object{"commissioner": s.Commissioner, "terms": with(terms, change)}, "If-Match", "*")
	}
	for _, change := range []object{
		{"gate_penalty": 5}, {"gates": []string{"site secured", "planning granted", "money"}},
		{"cohorts": []object{{"number": 1, "deadline": "2018-03-31", "value": 100}, {"number": 2, "deadline": "2019-03-31", "value": 60}, {"number": 3, "deadline": nil, "value": 0}}},
	} {
		send(change).Problem(409, "phase")
	}
	if answer := send(object{"revenue_limit": object{"2016/17": 1000}}); answer.Status != 200 {
		t.Errorf("what finance can carry is locked too: %d %s", answer.Status, answer.Body)
	}
	c.Put(round+"/criteria", object{"criteria": criteria(t, s)}, "If-Match", "*").Problem(409, "phase")
	if s := setup(site.In(testkit.RoundID, ettf.OrderAgreed).As(ettf.Admin), testkit.RoundID); !s.Locks.Terms || !s.Locks.Bids || !s.Locks.Places || s.Locks.Why["terms"] == "" {
		t.Errorf("when the order is agreed, the locks are %+v", s.Locks)
	}
}

func TestGoingBackNeedsAReasonAndIsRecorded(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Secretary)
	for _, phase := range []string{"scoring", "moderating", "meeting"} {
		if answer := c.Post(round+"/phase", object{"phase": phase}); answer.Status != 200 || !strings.Contains(string(answer.Body), phase) {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	c.Post(round+"/phase", object{"phase": "meeting"}).Problem(409, "phase")
	c.Post(round+"/phase", object{"phase": "afterwards"}).Problem(422, "invalid")
	if problem := c.Post(round+"/phase", object{"phase": "preparing"}).Problem(422, "invalid"); problem.Fields[0].Path != "reason" {
		t.Errorf("%+v", problem.Fields)
	}
	if answer := c.Post(round+"/phase", object{"phase": "preparing", "reason": "an anchor was wrong"}); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	if s := setup(c, testkit.RoundID); s.Phase != ettf.Preparing || s.Locks.Weights || len(s.Locks.Why) != 0 {
		t.Errorf("%s, %+v", s.Phase, s.Locks)
	}
}

func TestARoundTakesThePlacesOfTheWorkspaceThatItsBidsNeed(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	if answer := c.Post("/api/v1/premises", object{"premises": object{"id": "P3", "name": "New", "practices": []string{"A81002"}}}); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	send := func(practices, premises []string) *testkit.Answer {
		return c.Put(round+"/places", object{"practices": practices, "premises": premises}, "If-Match", "*")
	}
	var s service.Setup
	send([]string{"A81001"}, []string{"P3", "P1", "P/2"}).Into(&s)
	if got := strings.Join(append(s.Places.Practices, s.Places.Premises...), " "); got != "A81001 A81002 P3 P1 P/2" {
		t.Errorf("the round has %s; the practice inside its premises comes with them", got)
	}
	for path, answer := range map[string]*testkit.Answer{
		"premises[1]":            send([]string{}, []string{"P1", "P9"}),
		"practices[1]":           send([]string{"A81001", "A81001"}, []string{"P1", "P/2"}),
		"$.bids[0].premises[0]":  send([]string{"A81001", "A81002"}, []string{"P/2"}),
		"$.bids[0].practices[0]": send([]string{"A81002"}, []string{"P/2"}),
	} {
		found := false
		for _, f := range answer.Problem(422, "invalid").Fields {
			found = found || f.Path == path
		}
		if !found {
			t.Errorf("no fault at %s in %s", path, answer.Body)
		}
	}
}
