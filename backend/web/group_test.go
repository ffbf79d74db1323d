package web_test

import (
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

func TestGroupsComeWithThoseWhoScoreAndOfTwoWhoChangeThemTheLaterIsToldWhatStands(t *testing.T) {
	t.Parallel()
	site, _ := sitting(t, "ann", "bo")
	admin := site.As(ettf.Admin)
	site.In(testkit.RoundID, ettf.Preparing)
	var seen service.ScorerGroups
	answer := admin.Get(round + "/groups")
	answer.Into(&seen)
	named := map[string]string{}
	for _, s := range seen.Scorers {
		named[s.Email] = s.Name
	}
	if named["ann@example.nhs.uk"] == "" || named["bo@example.nhs.uk"] == "" || len(seen.Groups.Groups) != 0 {
		t.Fatalf("at first %+v", seen)
	}
	tag := answer.Header.Get("ETag")
	if tag != `"`+seen.ETag+`"` {
		t.Errorf("the tag is %s, in the answer %q", tag, seen.ETag)
	}

	change := func(name string) object { // what was read may be sent back whole
		return object{"etag": seen.ETag, "scorers": seen.Scorers, "groups": []object{{"name": name, "share": 52}},
			"members": object{"ann@example.nhs.uk": name}}
	}
	var kept service.ScorerGroups
	admin.Put(round+"/groups", change("public"), "If-Match", tag).Into(&kept)
	if kept.ETag == seen.ETag || kept.Members["ann@example.nhs.uk"] != "public" || len(kept.Scorers) != len(seen.Scorers) {
		t.Errorf("kept %+v", kept)
	}
	problem := admin.Put(round+"/groups", change("lay"), "If-Match", tag).Problem(412, "stale")
	if problem.Current.(object)["etag"] != kept.ETag {
		t.Errorf("what stands is said to be %+v", problem.Current)
	}
	if answer := admin.Put(round+"/groups", change("lay")); answer.Status != 200 {
		t.Errorf("a program that says no version gets %d %s", answer.Status, answer.Body)
	}
}
