package web_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

func TestAMemberWhoIsRemovedMeanwhileStaysInTheMeetingThatWasOpenedWithThem(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "co")
	secretary, lay := site.As(ettf.Secretary), site.Member("lay")
	without := testkit.Sits()
	without.Members = slices.DeleteFunc(without.Members, func(m committee.Member) bool { return m.ID == "lay" })
	if answer := secretary.Put(round+"/committee", without, "If-Match", "*"); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	acts(t, secretary, passAll(meetingOf(t, secretary, "")), committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.ByVote, MovedBy: "lay"})
	if v := acts(t, lay, committee.Act{Action: committee.CastVote, Choice: committee.For}); !slices.Contains(v.Motion.Eligible, "lay") {
		t.Errorf("%+v", v.Motion)
	}
}

func TestWhoseRoleIsTakenAwayHearsAndDoesNoMore(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo")
	secretary, lay, admin := site.As(ettf.Secretary), site.Member("lay"), site.As(ettf.Admin)
	s := lay.Follow(round+"/events", fmt.Sprint(meetingOf(t, lay, "").Seq))
	s.Next()
	change := map[string]any{"name": "Lay", "active": true, "roles": []map[string]string{{"role": string(ettf.Reader), "round": "another"}}}
	other := bytes.Replace(testkit.Round, []byte("ETTF 2016/17"), []byte("Another"), 1)
	if _, err := site.Service.ImportRound(t.Context(), service.Operator, other, "", true); err != nil {
		t.Fatal(err)
	}
	if answer := admin.Put("/api/v1/people/lay@example.nhs.uk", change, "If-Match", "*"); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	talk(t, secretary, 1)
	if e, more := s.Next(); more {
		t.Errorf("told %v", e)
	}
	lay.Act(1, committee.Act{Action: committee.Ask}).Problem(403, "forbidden")
}

func TestAttendanceAndDeputiesAreAsTheClockHasThem(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round).In(testkit.RoundID, ettf.InMeeting).Sit(testkit.RoundID)
	secretary := site.As(ettf.Secretary)
	with := testkit.Sits()
	with.Members = append(with.Members, committee.Member{ID: "dep", Name: "Dep", Email: "dep@example.nhs.uk", Role: "deputy", Category: committee.Officer, DeputyFor: "cfo"})
	if answer := secretary.Put(round+"/committee", with, "If-Match", "*"); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	site.Meet(testkit.RoundID, "chair", "lay", "dep")
	dep := site.Member("dep")
	depart := committee.Act{Action: committee.Depart, Member: "lay", At: "00:01"}
	secretary.Act(1, depart).Problem(422, "invalid")
	secretary.Act(1, committee.Act{Action: committee.Depart, Member: "lay", At: "25:00"}).Problem(422, "invalid")
	secretary.Act(1, committee.Act{Action: committee.Depart, Member: "gp"}).Problem(409, "not-now")
	secretary.Act(1, committee.Act{Action: committee.Arrive, Member: "lay"}).Problem(409, "not-now")
	acts(t, secretary, passAll(meetingOf(t, secretary, "")), committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.ByVote, MovedBy: "dep"})
	acts(t, dep, committee.Act{Action: committee.CastVote, Choice: committee.Against})
	v := acts(t, secretary, committee.Act{Action: committee.Arrive, Member: "cfo"})
	if slices.Contains(v.Motion.Eligible, "dep") || !slices.Contains(v.Motion.Eligible, "cfo") || v.Motion.Tally.Against != 0 {
		t.Errorf("the deputy counts beside whom they stand in for: %+v", v.Motion)
	}
	dep.Act(1, committee.Act{Action: committee.CastVote, Choice: committee.For}).Problem(403, "not-now")
}

func TestARoundFileTakenInAnewLeavesItsMeetingsGoingOn(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "co")
	secretary, admin := site.As(ettf.Secretary), site.As(ettf.Admin)
	acts(t, secretary, toTheTopBy("lay"))
	refused := admin.Do("POST", "/api/v1/rounds/import?write=1&round="+testkit.RoundID, testkit.Round, "Content-Type", "application/json")
	refused.Problem(409, "phase")
	move := func(to ettf.Phase) {
		t.Helper()
		if answer := admin.Post(round+"/phase", map[string]string{"phase": string(to), "reason": "to take the file in"}); answer.Status != 200 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	move(ettf.Preparing)
	secretary.Act(1, toTheTopBy("lay")).Problem(403, "not-now")
	text := bytes.ReplaceAll(testkit.Round, []byte(`"T1"`), []byte(`"T9"`))
	if answer := admin.Do("POST", "/api/v1/rounds/import?write=1&round="+testkit.RoundID, text, "Content-Type", "application/json"); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	move(ettf.InMeeting)
	v := meetingOf(t, secretary, "")
	if got := orderOf(v); got[0] != "E/2 +1" || got[2] != "T9" {
		t.Errorf("%v", got)
	}
	v = acts(t, secretary, passAll(v), committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.Consensus, MovedBy: "chair"}, committee.Act{Action: committee.Resolve})
	if v.Decision == nil || !v.Decision.AsAgreed {
		t.Errorf("%+v", v.Decision)
	}
}

func toTheTopBy(member string) committee.Act {
	act := toTheTop
	act.MovedBy, act.SuggestedBy = member, ""
	return act
}
