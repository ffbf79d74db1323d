package web_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/preset"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// anObject is a value as a browser would hold it, to be changed and sent.
func anObject(t *testing.T, v any) (o map[string]any) {
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

func TestACommitteeIsKeptForTheCommissionerAndOfTwoWhoChangeItTheLaterIsToldWhatStands(t *testing.T) {
	t.Parallel()
	other := strings.Replace(string(testkit.Round), "ETTF 2016/17", "UMF 2025/26", 1)
	site := testkit.Serve(t, testkit.Round, []byte(other))
	secretary := site.As(ettf.Secretary)
	var view service.CommitteeView
	answer := secretary.Get(round + "/committee")
	answer.Into(&view)
	if view.Committee != nil || view.Version != "0" || !view.MayEdit || view.Level != ettf.Delegated || view.LevelWords == "" || view.Words.Lay != "lay" {
		t.Fatalf("before there is one: %s", answer.Body)
	}
	var presets service.CommitteePresets
	secretary.Get(round + "/committee/presets").Into(&presets)
	if len(presets.Quorum) != 4 || len(presets.Committees) != 2 || !strings.HasPrefix(presets.Quorum[0].InWords, "There must be at least 3 voting members") {
		t.Errorf("to begin with there is %+v", presets.Quorum)
	}
	c := anObject(t, presets.Committees[0].Committee)
	secretary.Put(round+"/committee", c).Problem(428, "precondition-required")
	answer = secretary.Put(round+"/committee", c, "If-Match", `"0"`)
	answer.Into(&view)
	if answer.Status != 200 || answer.Header.Get("ETag") != `"1"` || view.QuorumWords == "" || len(view.Committee.Members) != 17 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	c["name"] = "Another name"
	problem := secretary.Put(round+"/committee", c, "If-Match", `"0"`).Problem(412, "stale")
	if current, ok := problem.Current.(object); !ok || current["version"] != "1" {
		t.Errorf("what stands is said to be %+v", problem.Current)
	}
	secretary.Get("/api/v1/rounds/umf-2025-26/committee").Into(&view)
	if view.Committee == nil || view.Version != "1" {
		t.Error("another round of the commissioner does not have it")
	}
	// Changed through the other round, the change made through this one can be undone no more.
	if answer := secretary.Put("/api/v1/rounds/umf-2025-26/committee", c, "If-Match", `"1"`); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	var record service.Record
	secretary.Get("/api/v1/record?screen=committee").Into(&record)
	if len(record.Entries) != 2 || record.Entries[0].What != "changed the committee" || !record.Entries[0].Undo || record.Entries[1].Undo {
		t.Fatalf("the record has %+v", record.Entries)
	}
	undo(secretary, record.Entries[1].N, "no").Problem(409, "cannot-undo")
	if answer := undo(secretary, record.Entries[0].N, "the old name is right"); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	secretary.Get(round + "/committee").Into(&view)
	if view.Committee.Name == "Another name" || view.Version != "3" {
		t.Errorf("after the undo it is %q, version %s", view.Committee.Name, view.Version)
	}
}

func TestACommitteeIsReadStrictlyAndItsFindingsSayWhatStandsInItsWay(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	chair := site.As(ettf.Chair)
	member := site.As(ettf.MemberRole)
	put := func(change func(c map[string]any)) *testkit.Answer {
		t.Helper()
		c := anObject(t, preset.Committees()[0].Committee)
		change(c)
		return chair.Put(round+"/committee", c, "If-Match", "*")
	}
	for path, change := range map[string]func(c map[string]any){
		"$.colour":            func(c map[string]any) { c["colour"] = "blue" },
		"$.members[0].colour": func(c map[string]any) { c["members"].([]any)[0].(map[string]any)["colour"] = "blue" },
		"$.members[1].id":     func(c map[string]any) { c["members"].([]any)[1].(map[string]any)["id"] = "lay-chair" },
		"$.quorum":            func(c map[string]any) { c["quorum"] = object{} },
		"$.quorum.count":      func(c map[string]any) { c["quorum"] = object{"count": 3.5} },
		"$.defaults.financial.none": func(c map[string]any) {
			c["defaults"].(map[string]any)["financial"] = object{"bid": "leave", "list": "leave", "none": 1}
		},
		"$.renew_months": func(c map[string]any) { delete(c, "renew_months") },
		"$.kind":         func(c map[string]any) { c["kind"] = "trust" },
	} {
		problem := put(change).Problem(422, "invalid")
		if !slices.ContainsFunc(problem.Fields, func(f ettf.Fault) bool { return f.Path == path }) {
			t.Errorf("want a fault at %s, got %+v", path, problem.Fields)
		}
	}
	var view service.CommitteeView
	put(func(c map[string]any) {
		c["kind"] = "icb"
		members := c["members"].([]any)
		members[0].(map[string]any)["voting"] = false
		members[1].(map[string]any)["email"] = "Member@Example.nhs.uk"
	}).Into(&view)
	if view.Committee.Members[1].Email != "member@example.nhs.uk" || view.Words.Lay != "non-executive" || view.Findings[0].Severity != ettf.Stop ||
		!strings.HasPrefix(view.Findings[0].Text, "The chair will not do") {
		t.Errorf("the committee is %+v, found %+v", view.Committee.Members[1], view.Findings)
	}
	for _, f := range view.Findings {
		if strings.Contains(f.Text, view.Committee.Members[1].Name) {
			t.Errorf("somebody with an account is said to have none: %s", f.Text)
		}
	}
	member.Get(round + "/committee").Into(&view)
	if view.MayEdit {
		t.Error("a member may edit the committee")
	}
	chair.Do("PUT", "/api/v1/rounds/ettf-2016-17/committee", []byte("[]"), "Content-Type", "application/json", "If-Match", "*").Problem(422, "invalid")
	chair.Do("PUT", "/api/v1/rounds/ettf-2016-17/committee", []byte("{"), "Content-Type", "application/json", "If-Match", "*").Problem(422, "invalid")
}

// patient is an interest for the register.
func patient(change ...any) object {
	o := object{"type": "non-financial personal", "relation": "patient", "description": "A patient since 2010", "practices": []string{"A81001"}}
	for i := 0; i < len(change); i += 2 {
		o[fmt.Sprint(change[i])] = change[i+1]
	}
	return o
}

func TestTheRegisterKeepsOnesOwnInterestsAndThoseThatTheSecretaryEnters(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	secretary, ann, bo := site.As(ettf.Secretary), site.With("ann", service.Grant{Role: ettf.MemberRole}), site.With("bo", service.Grant{Role: ettf.Reader})
	var all service.Register
	answer := ann.Post(round+"/register", patient("from", "2016-06-02"))
	answer.Into(&all)
	if answer.Status != 201 || len(all.Entries) != 1 || !all.Entries[0].Mine || all.Entries[0].Name != "ann" || all.Entries[0].Late || all.MayKeep ||
		all.Entries[0].Declared != "2016-06-30" || *all.Entries[0].Due != "2017-06-30" || len(all.Relations) != 7 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	ann.Post(round+"/register", patient("person", "bo@example.nhs.uk")).Problem(403, "forbidden")
	ann.Post(round+"/register", patient("declared", "2015-01-01")).Problem(422, "invalid")
	ann.Post(round+"/register", patient("n", 7)).Problem(422, "invalid")
	ann.Post(round+"/register", patient("type", "love", "relation", "friend")).Problem(422, "invalid")
	secretary.Post(round+"/register", patient("person", "nobody@example.nhs.uk")).Problem(422, "invalid")
	secretary.Post(round+"/register", patient("declared", "2016-07-01")).Problem(422, "invalid")
	secretary.Post(round+"/register", patient("person", "bo@example.nhs.uk", "declared", "2015-06-01", "from", "2015-04-01", "practices", []string{"A81002"})).Into(&all)
	bos := all.Entries[slices.IndexFunc(all.Entries, func(e service.RegisterLine) bool { return e.Person == "bo@example.nhs.uk" })]
	if !slices.Equal(all.Due, []int64{2}) || !bos.Late || bos.Mine || !bos.MayEdit || bos.DeclaredBy != "secretary@example.nhs.uk" {
		t.Errorf("due is %v, bo's entry %+v", all.Due, bos)
	}
	ann.Put(round+"/register/2", patient("person", "bo@example.nhs.uk"), "If-Match", "*").Problem(403, "forbidden")
	ann.Post(round+"/register/2/confirm", nil).Problem(403, "forbidden")
	ann.Post(round+"/register/2/end", scoreBody{"reason": "no"}).Problem(403, "forbidden")
	bo.Post(round+"/register/2/confirm", nil).Into(&all)
	if len(all.Due) != 0 {
		t.Errorf("a confirmed entry is due: %v", all.Due)
	}
	// It was confirmed since it was seen.
	ann.Put(round+"/register/1", patient("person", "bo@example.nhs.uk"), "If-Match", `"1"`).Problem(403, "forbidden")
	secretary.Put(round+"/register/2", patient("person", "bo@example.nhs.uk"), "If-Match", `"1"`).Problem(412, "stale")
	secretary.Put(round+"/register/2", patient("person", "ann@example.nhs.uk"), "If-Match", `"2"`).Problem(422, "invalid")
	ann.Put(round+"/register/1", patient("managed", "leaves the room", "publish", true), "If-Match", `"1"`).Into(&all)
	anns := all.Entries[0]
	if anns.Managed != "leaves the room" || !anns.Publish || anns.Version != "2" || anns.Declared != "2016-06-30" {
		t.Errorf("after the change %+v", anns)
	}
	ann.Post(round+"/register/1/end", scoreBody{"reason": " "}).Problem(422, "reason-needed")
	ann.Post(round+"/register/1/end", scoreBody{"reason": "moved away"}).Into(&all)
	if e := all.Entries[0]; e.Ended == nil || *e.Ended != "2016-06-30" || e.EndedWhy != "moved away" || e.MayEdit || e.Due != nil {
		t.Errorf("ended it is %+v", e)
	}
	ann.Post(round+"/register/1/confirm", nil).Problem(409, "ended")
	ann.Put(round+"/register/1", patient(), "If-Match", "*").Problem(409, "ended")
	var record service.Record
	ann.Get("/api/v1/record?screen=committee").Into(&record)
	if !record.Entries[0].Undo || record.Entries[0].What != "ended: entry 1 of the register of interests, of ann" {
		t.Fatalf("the record has %+v", record.Entries[0])
	}
	if answer := undo(ann, record.Entries[0].N, "still a patient"); answer.Status != 201 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	ann.Get(round + "/register").Into(&all)
	if all.Entries[0].Ended != nil || all.Entries[0].Managed != "leaves the room" {
		t.Errorf("after the undo it is %+v", all.Entries[0])
	}
}

func TestTheRegisterNamesThePlacesOfTheRoundForWhoeverEntersAnInterest(t *testing.T) {
	t.Parallel()
	_, people := sitting(t, "ann")
	var all service.Register
	people["ann"].Get(round + "/register").Into(&all)
	named := func(code string) func(service.PlaceName) bool {
		return func(p service.PlaceName) bool { return p.Code == code && p.Name != "" }
	}
	if !slices.ContainsFunc(all.Places.Practices, named("A81001")) || !slices.ContainsFunc(all.Places.Premises, named("P1")) {
		t.Errorf("the places are %+v", all.Places)
	}
}

func TestTheRegisterProposesInterestsInBidsThatCanBeDeclaredAtOnce(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann", "bo")
	ann, bo, secretary := people["ann"], people["bo"], site.As(ettf.Secretary)
	give(t, people, "ann E1 2 4 6")
	ann.Post(round+"/register", patient("type", "financial", "relation", "partner", "publish", true))
	var all service.Register
	bo.Get(round + "/register").Into(&all)
	at := -1
	for i, p := range all.Proposals {
		if p.Bid == "E1" {
			at = i
		}
	}
	if at < 0 || !strings.HasPrefix(all.Proposals[at].Why, "partner of ") || all.Proposals[at].Name != "ann" {
		t.Fatalf("proposed is %+v", all.Proposals)
	}
	before := len(all.Proposals)
	wanted := object{"proposals": []object{{"register": 1, "bid": "E1"}}}
	bo.Post(round+"/interests/propose", wanted).Problem(403, "forbidden")
	secretary.Post(round+"/interests/propose", object{"proposals": []object{{"register": 1, "bid": "E1"}, {"register": 9, "bid": "E1"}}}).Problem(422, "invalid")
	var interests service.Interests
	secretary.Post(round+"/interests/propose", wanted).Into(&interests)
	if i := interests.Interests[0]; len(interests.Interests) != 1 || !i.Recuses || *i.Register != 1 || i.State != "declared" || !strings.Contains(i.Description, "A patient since 2010") {
		t.Fatalf("declared is %+v", interests.Interests)
	}
	wantCell(t, cellOf(t, ann, "E1", "access"), ettf.Withdrawn, "2", "as ann sees it")
	ann.Post(round+"/interests/propose", wanted).Into(&interests)
	bo.Get(round + "/register").Into(&all)
	if len(interests.Interests) != 1 || len(all.Proposals) != before-1 {
		t.Errorf("twice taken over: %d interests, %d proposals", len(interests.Interests), len(all.Proposals))
	}
}

func TestAnInterestThatSomebodyRaisesCountsOnceAThirdPersonUpholdsIt(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann", "bo")
	ann, bo := people["ann"], people["bo"]
	chair := site.With("chair", service.Grant{Role: ettf.Chair})
	both := site.With("cy", service.Grant{Role: ettf.Scorer}, service.Grant{Role: ettf.Chair})
	give(t, people, "ann E1 2 4 6")
	raise := func(who *testkit.Client, person string) (n int64) {
		t.Helper()
		var all service.Interests
		answer := who.Post(round+"/interests", object{"person": person, "bid": "E1", "type": "financial", "description": "owns the landlord"})
		answer.Into(&all)
		if i := all.Interests[0]; answer.Status != 201 || i.State != "raised" || i.Recuses || i.MayDecide {
			t.Fatalf("%d raised is %+v", answer.Status, i)
		}
		return all.Interests[0].N
	}
	path := func(n int64, what string) string { return fmt.Sprintf("%s/interests/%d/%s", round, n, what) }
	so := scoreBody{"reason": "Companies House says so"}

	first := raise(bo, "ann@example.nhs.uk")
	wantCell(t, cellOf(t, ann, "E1", "access"), ettf.Scored, "2", "as ann sees it")
	site.As(ettf.Secretary).Put(fmt.Sprintf("%s/interests/%d", round, first), so).Problem(409, "not-declared")
	bo.Post(path(first, "uphold"), so).Problem(403, "forbidden")
	chair.Post(path(first, "uphold"), scoreBody{"reason": ""}).Problem(422, "reason-needed")
	var all service.Interests
	chair.Get(round + "/interests").Into(&all)
	if !all.Interests[0].MayDecide {
		t.Error("the chair is not told that it is for them to decide")
	}
	chair.Post(path(first, "uphold"), so).Into(&all)
	if i := all.Interests[0]; i.State != "declared" || !i.Recuses || i.DecidedBy != "chair@example.nhs.uk" || i.DecidedWhy != so["reason"] || i.DeclaredBy != "bo@example.nhs.uk" {
		t.Fatalf("upheld it is %+v", i)
	}
	wantCell(t, cellOf(t, ann, "E1", "access"), ettf.Withdrawn, "2", "as ann sees it")
	chair.Post(path(first, "dismiss"), so).Problem(409, "not-raised")

	second := raise(bo, "cy@example.nhs.uk")
	both.Post(path(second, "dismiss"), so).Problem(403, "own-interest")
	third := raise(both, "bo@example.nhs.uk")
	both.Post(path(third, "uphold"), so).Problem(403, "own-interest")
	chair.Post(path(second, "dismiss"), so).Into(&all)
	if i := all.Interests[1]; i.State != "dismissed" || i.Recuses || i.MayDecide {
		t.Errorf("dismissed it is %+v", i)
	}
	// Undone, it waits for a decision again; not by the one whom it is about.
	var record service.Record
	chair.Get("/api/v1/record?screen=score").Into(&record)
	at := slices.IndexFunc(record.Entries, func(e service.RecordEntry) bool { return e.Action == "dismissed" })
	undo(both, record.Entries[at].N, "no").Problem(403, "hidden")
	if answer := undo(chair, record.Entries[at].N, "too quick"); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	chair.Get(round + "/interests").Into(&all)
	if i := all.Interests[1]; i.State != "raised" || i.DecidedBy != "" {
		t.Errorf("after the undo it is %+v", i)
	}
}
