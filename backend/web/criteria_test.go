package web_test

import (
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

func TestAWeightIsConfirmedAgainAfterItsAnchorsOrScaleChange(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, []byte(emptyRound)).As(ettf.EstatesLead)
	at := "/api/v1/rounds/empty"
	var s service.Setup
	put := func(weight float64, best int, text string) {
		t.Helper()
		answer := c.Put(at+"/criteria", object{"criteria": []object{{"code": "access", "name": "Access", "weight": weight,
			"scale": object{"worst": 0, "best": best}, "levels": []object{{"score": 0, "text": text}}}}}, "If-Match", "*")
		if answer.Status != 200 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
		s = service.Setup{}
		answer.Into(&s)
	}
	for _, of := range []struct {
		weight    float64
		best      int
		text      string
		confirmed bool
		why       string
	}{
		{20, 4, "nothing", true, "a new criterion has its weight with its scale"},
		{20, 4, "none at all", false, "its anchor changed"},
		{20, 4, "none at all", false, "nothing was confirmed yet"},
		{25, 4, "none at all", true, "the weight was given anew"},
		{25, 5, "none at all", false, "its scale changed"},
		{30, 5, "nothing", false, "the anchor changed with the weight"},
	} {
		put(of.weight, of.best, of.text)
		if s.Criteria[0].Confirmed != of.confirmed {
			t.Errorf("%s: confirmed is %v", of.why, s.Criteria[0].Confirmed)
		}
	}
	problem := c.Post(at+"/phase", object{"phase": "scoring"}).Problem(409, "weights-unconfirmed")
	if !strings.Contains(problem.Detail, "Access") || s.Phases[1].Allowed || s.Phases[1].Why != problem.Detail {
		t.Errorf("%q, and the setup says %q", problem.Detail, s.Phases[1].Why)
	}
	c.Post(at+"/criteria/access/confirm", nil, "If-Match", "1").Problem(412, "stale")
	c.Post(at+"/criteria/other/confirm", nil, "If-Match", "*").Problem(404, "no-such-criterion")
	c.Post(at+"/criteria/access/confirm", nil, "If-Match", s.Etag).Into(&s)
	if !s.Criteria[0].Confirmed || !s.Phases[1].Allowed {
		t.Errorf("%+v", s)
	}
}

func TestACriterionWithScoresKeepsItsScale(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	list := criteria(t, setup(c, testkit.RoundID))
	send := func(list []any) *testkit.Answer {
		return c.Put(round+"/criteria", object{"criteria": list}, "If-Match", "*")
	}
	send(list[1:]).Problem(409, "criterion-scored")
	access := list[0].(object)
	wider := append([]any{with(access, object{"scale": object{"worst": 0, "best": 5}})}, list[1:]...)
	if problem := send(wider).Problem(409, "criterion-scored"); !strings.Contains(problem.Detail, "Extended access") {
		t.Error(problem.Detail)
	}
	without := append([]any{with(access, object{"weight": 0})}, list[1:]...)
	if answer := send(without); answer.Status != 200 {
		t.Errorf("a criterion cannot be left out by its weight: %d %s", answer.Status, answer.Body)
	}
	problem := send(append(list, object{"code": "new", "name": "New", "weight": -1, "scale": object{"worst": 1, "best": 1}})).Problem(422, "invalid")
	if len(problem.Fields) != 2 || problem.Fields[0].Path != "criteria[4].weight" || problem.Fields[1].Path != "criteria[4].scale" {
		t.Errorf("%+v", problem.Fields)
	}
	if problem := send(append(list, list[0])).Problem(422, "invalid"); problem.Fields[0].Path != "criteria[4].code" {
		t.Errorf("%+v", problem.Fields)
	}
}
