package web_test

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// everyRoute is all by which somebody could read of a meeting.
func everyRoute(c *testkit.Client) map[string]string {
	read := map[string]string{}
	for _, path := range []string{"/meetings", "/meetings/1", "/meetings/1?as=room", "/events?once=1", "/events?once=1&as=room", "/events?once=1&after=1", "",
		"/meetings/1/minutes.html", "/meetings/1/minutes.html?public=1", "/meetings/1/agenda.html", "/decisions.html", "/decisions.html?public=1"} {
		read[path] = string(c.Get(round + path).Body)
	}
	read["Last-Event-ID"] = string(c.Get(round+"/events?once=1", "Last-Event-ID", "3").Body)
	read["the record"] = string(c.Get("/api/v1/record?round=" + testkit.RoundID).Body)
	return read
}

func nowhere(t *testing.T, who string, c *testkit.Client, secret string) {
	t.Helper()
	for path, text := range everyRoute(c) {
		if strings.Contains(text, secret) {
			t.Errorf("%s reads it by %q", who, path)
		}
	}
}

func somewhere(t *testing.T, c *testkit.Client, secret string) {
	t.Helper()
	for _, text := range everyRoute(c) {
		if strings.Contains(text, secret) {
			return
		}
	}
	t.Errorf("nobody reads %s, so the test shows nothing", secret)
}

func TestWhoLeftAPublicPartFollowsItByNoRoute(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "co", "gp")
	secretary, gp := site.As(ettf.Secretary), site.Member("gp")
	acts(t, gp, committee.Act{Action: committee.Declare, Bid: "E1", Type: ettf.Financial, Description: "a partner there"})
	move := committee.Act{Action: committee.MoveBid, Ref: "E1", To: 3, Reason: "the zinc roof leaks", Words: "as the zinc survey says", MovedBy: "lay"}
	acts(t, secretary, committee.Act{Action: committee.FocusOn, Bid: "E1"}, move)
	somewhere(t, secretary, "zinc roof")
	nowhere(t, "who left", gp, "zinc")
	acts(t, secretary, committee.Act{Action: committee.FocusOn})
	somewhere(t, gp, "zinc roof") // it was said in public
}

func TestWhatWasSaidInPrivateAboutABidOneLeftForStaysKept(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "co", "gp")
	secretary, gp, reader := site.As(ettf.Secretary), site.Member("gp"), site.As(ettf.Reader)
	acts(t, gp, committee.Act{Action: committee.Declare, Bid: "E1", Type: ettf.Financial, Description: "a partner there"})
	private := committee.ItemInput{Title: "The list, in private", Kind: committee.ListItem, Private: true, Why: "commercial", Resolution: "That the public be excluded."}
	business := committee.ItemInput{ID: "1", Title: "Apologies and declarations of interest", Kind: committee.Business}
	list := committee.ItemInput{ID: "2", Title: "The ranked list", Kind: committee.ListItem}
	acts(t, secretary, committee.Act{Action: committee.End}, committee.Act{Action: committee.SetAgenda, Items: []committee.ItemInput{business, list, private}},
		committee.Act{Action: committee.Begin, Item: "4"}, committee.Act{Action: committee.FocusOn, Bid: "E1"},
		committee.Act{Action: committee.PutMotion, Method: committee.Consensus, Text: "That zinc be asked of the landlord", MovedBy: "chair"}, committee.Act{Action: committee.Resolve},
		committee.Act{Action: committee.FocusOn}, committee.Act{Action: committee.SetMinute, Item: "4", Text: "The zinc was argued."}, committee.Act{Action: committee.End})
	somewhere(t, secretary, "zinc")
	nowhere(t, "who left for the bid", gp, "zinc")
	nowhere(t, "a reader", reader, "zinc")
	if v := meetingOf(t, gp, ""); v.Items[2].Withheld != nil || len(v.Items[2].Minute.Draft) == 0 {
		t.Errorf("who may discuss the list reads nothing of it: %+v", v.Items[2])
	}
}

func TestAnOrderThatTheRoundWentBackToIsKeptAnewWhileItIsArguedInPrivate(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "co")
	secretary, reader, chair := site.As(ettf.Secretary), site.As(ettf.Reader), site.Member("chair", ettf.Chair)
	agree := committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.Consensus, MovedBy: "chair"}
	v := acts(t, secretary, passAll(meetingOf(t, secretary, "")), agree, committee.Act{Action: committee.Resolve}, committee.Act{Action: committee.End})
	if back := secretary.Post(round+"/phase", map[string]string{"phase": string(ettf.InMeeting), "reason": "a mistake"}); back.Status != 200 {
		t.Fatalf("%d %s", back.Status, back.Body)
	}
	items := []committee.ItemInput{}
	for _, i := range v.Items {
		items = append(items, committee.ItemInput{ID: i.ID, Title: i.Title, Kind: i.Kind, Bids: i.Bids, Private: i.Private, Why: i.Why, Resolution: i.Resolution})
	}
	items = append(items, committee.ItemInput{Title: "The list again", Kind: committee.ListItem, Private: true, Why: "commercial", Resolution: "That the public be excluded."})
	v = acts(t, secretary, committee.Act{Action: committee.SetAgenda, Items: items}, committee.Act{Action: committee.Begin, Item: "4"},
		committee.Act{Action: committee.MoveBid, Ref: "E/2 +1", To: 1, Reason: "zinc", MovedBy: "lay"})
	nowhere(t, "a reader", reader, "zinc")
	if v := meetingOf(t, reader, ""); v.Order != nil {
		t.Error("a reader sees the order that is argued in private")
	}
	v = acts(t, secretary, agree, committee.Act{Action: committee.Resolve})
	if v.Decision == nil || !v.Decision.AsAgreed || v.Decision.Order[0].Ref != "E/2 +1" {
		t.Errorf("agreed anew: %+v", v.Decision)
	}
	acts(t, secretary, committee.Act{Action: committee.End}, committee.Act{Action: committee.CloseIt})
	acts(t, chair, committee.Act{Action: committee.Confirm})
}

func TestOneStillToScoreLearnsNothingOfTheOrder(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "gp", "co")
	secretary, gp := site.As(ettf.Secretary), site.Member("gp", ettf.Scorer)
	acts(t, secretary, committee.Act{Action: committee.MoveBid, Ref: "E/2 +1", To: 1, Reason: "zinc", MovedBy: "lay"},
		committee.Act{Action: committee.SetMinute, Item: "2", Text: "The zinc was argued."}, committee.Act{Action: committee.End, Text: "So much for zinc"})
	somewhere(t, secretary, "zinc")
	nowhere(t, "one still to score", gp, "zinc")
	gp.Act(1, committee.Act{Action: committee.CastVote, Choice: committee.For}).Problem(403, "hidden")
}

func TestNobodyIsLetInToAVoteByAnotherDoor(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "co", "gp")
	secretary, gp := site.As(ettf.Secretary), site.Member("gp", ettf.Admin)
	acts(t, gp, committee.Act{Action: committee.Declare, Bid: "E1", Type: ettf.Financial, Description: "a partner there"})
	gp.Put(round+"/interests/1", map[string]string{"reason": "sold"}, "If-Match", "*").Problem(403, "own-interest")
	acts(t, secretary, passAll(meetingOf(t, secretary, "")), committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.ByVote, MovedBy: "chair"})
	secretary.Put(round+"/interests/1", map[string]string{"reason": "sold"}, "If-Match", "*").Problem(409, "not-now")
	acts(t, secretary, committee.Act{Action: committee.WithdrawIt})
	if ended := secretary.Put(round+"/interests/1", map[string]string{"reason": "sold"}, "If-Match", "*"); ended.Status != 200 {
		t.Errorf("%d %s", ended.Status, ended.Body)
	}
}

func TestAVoteOfOnesOwnIsNotRecordedOver(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo")
	secretary, lay := site.As(ettf.Secretary), site.Member("lay")
	acts(t, secretary, passAll(meetingOf(t, secretary, "")), committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.ByVote, MovedBy: "chair"},
		committee.Act{Action: committee.RecordVote, Member: "lay", Choice: committee.For}, committee.Act{Action: committee.RecordVote, Member: "lay", Choice: committee.Abstain})
	acts(t, lay, committee.Act{Action: committee.CastVote, Choice: committee.Against})
	secretary.Act(1, committee.Act{Action: committee.RecordVote, Member: "lay", Choice: committee.For}).Problem(409, "not-now")
	if v := acts(t, lay, committee.Act{Action: committee.CastVote, Choice: committee.For}); *v.You.Vote != committee.For {
		t.Errorf("%v", *v.You.Vote)
	}
}

func TestOddAndHugeTextsAreTidiedOrRefused(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo")
	secretary := site.As(ettf.Secretary)
	v := acts(t, secretary, committee.Act{Action: committee.MoveBid, Ref: "E/2 +1", To: 1, Reason: "a\x00b\u202ec \u200b\xff", SuggestedBy: "\u2066Ŵyn", MovedBy: "lay",
		Order: []string{"T1"}, Items: testkit.Agenda()})
	if last := v.Entries[len(v.Entries)-1]; strings.ContainsAny(last.Sentence, "\x00\u202e\u200b\u2066") || !strings.Contains(last.Sentence, "abc") {
		t.Errorf("%q", last.Sentence)
	}
	long := strings.Repeat("ŵ", 4000)
	acts(t, secretary, committee.Act{Action: committee.SetMinute, Item: "2", Text: long})
	secretary.Act(1, committee.Act{Action: committee.SetMinute, Item: "2", Text: long + "x"}).Problem(422, "invalid")
	secretary.Act(1, committee.Act{Action: committee.GiveFloor, Member: strings.Repeat("x", 10_000)}).Problem(422, "invalid")
	items := testkit.Agenda()
	for range 59 {
		items = append(items, committee.ItemInput{Title: "More", Kind: committee.Business})
	}
	secretary.Act(1, committee.Act{Action: committee.SetAgenda, Items: items}).Problem(422, "invalid")
	items[2].Bids = []string{"E1", "E1"}
	secretary.Act(1, committee.Act{Action: committee.SetAgenda, Items: items[:3]}).Problem(422, "invalid")
	items[0].Title = strings.Repeat("x", 2<<20)
	secretary.Act(1, committee.Act{Action: committee.SetAgenda, Items: items[:3]}).Problem(413, "too-large")
	secretary.Do("POST", meetingPath+"/acts", []byte(`{"action":"`+strings.Repeat("x", 100_000)+`"}`), "If-Match", "*", "Content-Type", "application/json").Problem(403, "not-now")
	secretary.Act(1, committee.Act{Action: committee.SetMinute, Item: "3", Text: "before it was taken"}).Problem(409, "not-now")
}

func TestSomebodyOfAnotherRoundReadsAndDoesNothing(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo")
	if _, err := site.Service.ImportRound(t.Context(), service.Operator, bytes.Replace(testkit.Round, []byte("ETTF 2016/17"), []byte("Another"), 1), "", true); err != nil {
		t.Fatal(err)
	}
	other := site.With("elsewhere", service.Grant{Role: ettf.Secretary, Round: "another"})
	for _, path := range []string{"/meetings", "/meetings/1", "/events?once=1", "/meetings/1/minutes.html?public=1"} {
		other.Get(round+path).Problem(403, "forbidden")
	}
	other.Act(1, committee.Act{Action: committee.GiveFloor, Member: "lay"}).Problem(403, "forbidden")
	other.Post("/api/v1/rounds/nowhere/meetings/1/acts", committee.Act{Action: committee.GiveFloor}, "If-Match", "*").Problem(404, "no-such-round")
	site.As(ettf.Secretary).Act(7, committee.Act{Action: committee.GiveFloor}).Problem(404, "no-such-meeting")
}

func TestWhatRacesAVoteIsWholeBeforeOrAfterIt(t *testing.T) {
	t.Parallel()
	for range 6 {
		site := inTheMeeting(t, "chair", "lay", "cfo", "co", "gp")
		secretary, gp, lay, admin := site.As(ettf.Secretary), site.Member("gp"), site.Member("lay"), site.As(ettf.Admin)
		acts(t, secretary, passAll(meetingOf(t, secretary, "")), committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.ByVote, MovedBy: "chair"})
		acts(t, gp, committee.Act{Action: committee.CastVote, Choice: committee.For})
		acts(t, secretary, committee.Act{Action: committee.RecordVote, Member: "chair", Choice: committee.For})
		var all sync.WaitGroup
		all.Go(func() { lay.Act(1, committee.Act{Action: committee.CastVote, Choice: committee.For}) })
		all.Go(func() { lay.Act(1, committee.Act{Action: committee.CastVote, Choice: committee.Against}) })
		all.Go(func() {
			gp.Act(1, committee.Act{Action: committee.Declare, Bid: "E1", Type: ettf.Financial, Description: "a partner there"})
		})
		all.Go(func() { secretary.Act(1, committee.Act{Action: committee.Resolve}) })
		all.Go(func() { admin.Post(round+"/bids/T1/withdraw", map[string]string{"reason": "no money"}) })
		all.Wait()
		v := meetingOf(t, secretary, "")
		conflicted, resolved := int64(0), int64(0)
		for _, e := range v.Entries {
			switch e.Action {
			case committee.Declare:
				conflicted = e.Seq
			case committee.Resolve:
				resolved = e.Seq
			}
		}
		if v.Decision == nil {
			continue
		}
		for _, vote := range v.Decision.Votes {
			if vote.Member == "gp" && conflicted > 0 && conflicted < resolved {
				t.Error("a vote was counted of somebody who had declared an interest")
			}
		}
		if !v.Decision.AsAgreed || !v.Decision.Sound {
			t.Errorf("%+v", v.Decision)
		}
	}
}

func TestWhatAMeetingDecidedIsNotUndoneFromTheRecord(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "co")
	secretary, admin := site.As(ettf.Secretary), site.As(ettf.Admin)
	acts(t, secretary, passAll(meetingOf(t, secretary, "")), committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.Consensus, MovedBy: "chair"},
		committee.Act{Action: committee.Resolve})
	var record service.Record
	admin.Get("/api/v1/record?round=" + testkit.RoundID + "&limit=12").Into(&record)
	tried := 0
	for _, e := range record.Entries {
		if e.Action != "agreed" && e.Screen != "committee" && e.Action != "in the meeting" {
			continue
		}
		tried++
		if e.Undo {
			t.Errorf("the record offers to undo: %s", e.What)
		}
		if answer := admin.Post("/api/v1/record/"+fmt.Sprint(e.N)+"/undo", map[string]string{"reason": "to see"}); answer.Status != 409 {
			t.Errorf("undoing %s: %d %s", e.What, answer.Status, answer.Body)
		}
	}
	if tried < 4 {
		t.Errorf("only %d entries were tried", tried)
	}
}
