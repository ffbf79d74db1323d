package web_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

const meetingPath = round + "/meetings/1"

// meetingOf reads a meeting as the client sees it.
func meetingOf(t *testing.T, c *testkit.Client, as string) (v service.MeetingView) {
	t.Helper()
	answer := c.Get(meetingPath + as)
	if answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	answer.Into(&v)
	return v
}

// inTheMeeting serves a round in its meeting, at the list, with these members there.
func inTheMeeting(t *testing.T, members ...string) *testkit.Site {
	t.Helper()
	return testkit.Serve(t, testkit.Round).In(testkit.RoundID, ettf.InMeeting).Sit(testkit.RoundID).Meet(testkit.RoundID, members...)
}

func orderOf(v service.MeetingView) []string {
	var refs []string
	for _, line := range v.Order.Lines {
		refs = append(refs, line.Ref)
	}
	return refs
}

func acts(t *testing.T, c *testkit.Client, all ...committee.Act) (v service.MeetingView) {
	t.Helper()
	for _, act := range all {
		answer := c.Act(1, act)
		if answer.Status != 200 {
			t.Fatalf("%s: %d %s", act.Action, answer.Status, answer.Body)
		}
		answer.Into(&v)
	}
	return v
}

var toTheTop = committee.Act{Action: committee.MoveBid, Ref: "E/2 +1", To: 1, Reason: "fairness between localities", Words: "it helps every practice", MovedBy: "lay", SuggestedBy: "watch"}

// passAll goes on in spite of every stop flag that stands.
func passAll(v service.MeetingView) committee.Act {
	act := committee.Act{Action: committee.PassFlags, Reason: "looked at by the committee"}
	for _, line := range v.Order.Lines {
		for _, stop := range line.Stops {
			if !stop.Passed {
				act.Flags = append(act.Flags, committee.FlagOf{Ref: line.Ref, Flag: stop.Flag})
			}
		}
	}
	return act
}

func TestAnOrderIsArguedAgreedFrozenAndBecomesTheRounds(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "watch")
	secretary, chair, lay, cfo := site.As(ettf.Secretary), site.Member("chair", ettf.Chair), site.Member("lay"), site.Member("cfo")
	v := meetingOf(t, secretary, "")
	scored := orderOf(v)
	if v.Order.Lines[0].Scored != 1 || !v.Quorum.Quorate || v.Order.Left == 0 {
		t.Fatalf("%+v", v.Order)
	}
	v = acts(t, secretary, toTheTop)
	if got := orderOf(v); got[0] != "E/2 +1" || v.Order.Lines[0].Moved == "" || v.Order.Lines[0].SuggestedBy != "Watch" || v.Order.Lines[0].MovedBy != "Lay" {
		t.Errorf("%v %+v", got, v.Order.Lines[0])
	}
	motion := committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.ByVote, MovedBy: "chair"}
	secretary.Act(1, motion).Problem(409, "not-now") // stop flags stand
	v = acts(t, secretary, passAll(v), committee.Act{Action: committee.SetReserve, Ref: scored[2], StandsInFor: scored[0], SwitchBy: "2017-01-31"}, motion)
	acts(t, lay, committee.Act{Action: committee.CastVote, Choice: committee.For})
	acts(t, cfo, committee.Act{Action: committee.CastVote, Choice: committee.Against})
	acts(t, secretary, committee.Act{Action: committee.Resolve})
	lay.Act(1, committee.Act{Action: committee.CastingVote, Choice: committee.For}).Problem(403, "not-now")
	v = acts(t, chair, committee.Act{Action: committee.CastingVote, Choice: committee.For})
	if v.Decision == nil || !v.Decision.Sound || !v.Decision.AsAgreed || len(v.Decision.Hash) != 64 || len(v.Decision.Round) != 64 || v.Decision.Record.N == 0 {
		t.Fatalf("%+v", v.Decision)
	}
	var whole ettf.Round
	secretary.Get(round + "/round.json").Into(&whole)
	if whole.Agreed[0] != (ettf.Agreed{Ref: "E/2 +1", Reason: "fairness between localities: it helps every practice"}) || whole.Bid(scored[2]).AlternativeTo != scored[0] {
		t.Errorf("%+v", whole.Agreed)
	}
	var overview struct{ Phase ettf.Phase }
	secretary.Get(round).Into(&overview)
	if overview.Phase != ettf.OrderAgreed {
		t.Errorf("the round is in %s", overview.Phase)
	}
	secretary.Act(1, toTheTop).Problem(403, "not-now") // frozen
	minutes := strings.Join(v.Items[1].Minute.Draft, " ")
	if !strings.Contains(minutes, v.Decision.Hash) || !strings.Contains(minutes, v.Decision.Record.Hash) {
		t.Errorf("the minutes print neither hash: %s", minutes)
	}
}

func TestTwoSecretariesCannotForkAMeeting(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo")
	one, other := site.As(ettf.Secretary), site.As(ettf.Admin)
	tag := one.Get(meetingPath).Header.Get("ETag")
	for i, c := range []*testkit.Client{one, other} {
		answer := c.Post(meetingPath+"/acts", committee.Act{Action: committee.GiveFloor, Member: "lay"}, "If-Match", tag)
		if want := []int{200, 412}[i]; answer.Status != want {
			t.Errorf("%d, want %d: %s", answer.Status, want, answer.Body)
		}
	}
	one.Post(meetingPath+"/acts", committee.Act{Action: committee.GiveFloor}).Problem(428, "precondition-required")
}

func TestADevisedActIsRefusedWhateverTheRoute(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "co", "gp", "watch")
	gp, watch, secretary := site.Member("gp"), site.Member("watch"), site.As(ettf.Secretary)
	bid := "E1"
	acts(t, gp, committee.Act{Action: committee.Declare, Bid: bid, Type: ettf.Financial, Description: "a partner there"})
	by := toTheTop
	by.MovedBy, by.SuggestedBy = "gp", ""
	secretary.Act(1, by).Problem(403, "may-not-move")
	by.MovedBy = "watch"
	secretary.Act(1, by).Problem(403, "may-not-move")
	v := acts(t, secretary, passAll(meetingOf(t, secretary, "")), committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.ByVote, MovedBy: "chair"})
	for _, c := range []*testkit.Client{gp, watch} {
		c.Act(1, committee.Act{Action: committee.CastVote, Choice: committee.For}).Problem(403, "not-now")
		c.Act(1, committee.Act{Action: committee.Object}).Problem(403, "not-now")
		c.Act(1, by).Problem(403, "not-now")
		c.Act(1, committee.Act{Action: committee.RecordVote, Member: "lay", Choice: committee.For}).Problem(403, "not-now")
	}
	for _, who := range []string{"gp", "watch", "audit"} {
		secretary.Act(1, committee.Act{Action: committee.RecordVote, Member: who, Choice: committee.For}).Problem(403, "may-not-vote")
	}
	if slices.Contains(v.Motion.Eligible, "gp") || slices.Contains(v.Motion.Eligible, "watch") {
		t.Errorf("%v may vote", v.Motion.Eligible)
	}
}

func TestWhatIsPrivateOrLeftIsWithheld(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "co", "gp")
	secretary, gp, reader := site.As(ettf.Secretary), site.Member("gp"), site.As(ettf.Reader)
	acts(t, gp, committee.Act{Action: committee.Declare, Bid: "E1", Type: ettf.Financial, Description: "a partner there"})
	if v := meetingOf(t, gp, ""); v.Order == nil {
		t.Error("a financial interest in a bid lets discuss the list")
	}
	acts(t, secretary, committee.Act{Action: committee.FocusOn, Bid: "E1"}, committee.Act{Action: committee.GiveFloor, Member: "lay"})
	if v := meetingOf(t, gp, ""); v.Order != nil || v.Withheld == nil || !v.Entries[len(v.Entries)-1].Withheld {
		t.Errorf("who left sees %+v", v.Entries[len(v.Entries)-1])
	}
	acts(t, secretary, committee.Act{Action: committee.FocusOn}, committee.Act{Action: committee.End}, committee.Act{Action: committee.Begin, Item: "3"})
	secret := "Terms that the landlord of E1 asks"
	if text := string(secretary.Get(meetingPath).Body); !strings.Contains(text, secret) {
		t.Error("the secretary does not see the item")
	}
	for name, body := range map[string][]byte{"a reader": reader.Get(meetingPath).Body, "the room": secretary.Get(meetingPath + "?as=room").Body, "who left": gp.Get(meetingPath).Body,
		"a reader's events": reader.Get(round + "/events?once=1").Body, "the room's events": secretary.Get(round + "/events?once=1&as=room").Body,
		"the record for a reader": reader.Get("/api/v1/record").Body} {
		if strings.Contains(string(body), secret) {
			t.Errorf("%s reads the private item", name)
		}
	}
}

func TestTypedWordsAreReadBackAndKeepNothing(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo")
	secretary := site.As(ettf.Secretary)
	before := meetingOf(t, secretary, "")
	answer := secretary.Post(meetingPath+"/reading", map[string]string{"text": "T1, rest"})
	var reading committee.Reading
	answer.Into(&reading)
	if answer.Status != 200 || reading.Refs[0] != "T1" || len(reading.Refs) != 3 || reading.Sentence == "" {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	if problem := secretary.Post(meetingPath+"/reading", map[string]string{"text": "T1, E9"}).Problem(422, "order-not-read"); len(problem.Fields) == 0 {
		t.Errorf("%+v", problem)
	}
	if after := meetingOf(t, secretary, ""); after.Seq != before.Seq {
		t.Error("something was kept")
	}
	site.As(ettf.Chair).Post(meetingPath+"/reading", map[string]string{"text": "T1, rest"}).Problem(403, "forbidden")
}
