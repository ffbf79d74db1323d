package committee_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

func TestTheListStartsAsTheScoredOrderAndIsArguedInTheOpen(t *testing.T) {
	t.Parallel()
	r := meet(t).onTheList("chair", "lay", "cfo", "gp", "watch")
	if r.refs() != "[E1 T1 E2 T2 E3]" {
		t.Fatal(r.refs())
	}
	act := move("E3", 1, "lay")
	act.SuggestedBy, act.Words = "watch", "no point in putting IT into dilapidated buildings"
	r.do(secretary, act)
	if r.refs() != "[E3 E1 T1 E2 T2]" {
		t.Error(r.refs())
	}
	note := r.meeting().List.Notes["E3"]
	if note.SuggestedBy != "Name of watch" || note.MovedBy != "Name of lay" {
		t.Errorf("who suggested and who moved: %+v", note)
	}
	r.not(ettf.Forbidden, secretary, move("E2", 1, "watch")) // has no vote
	r.not(ettf.Invalid, secretary, move("E2", 1, ""))
	r.not(ettf.Invalid, secretary, committee.Act{Action: committee.MoveBid, Ref: "E2", To: 1, MovedBy: "lay"})
	r.not(ettf.Invalid, secretary, move("E9", 1, "lay"))
	r.not(ettf.Invalid, secretary, move("E3", 1, "lay")) // stands there already
	r.do(secretary, committee.Act{Action: committee.Undo})
	if r.refs() != "[E1 T1 E2 T2 E3]" || len(r.entries) != 10 {
		t.Errorf("undone by an entry more: %s, %d entries", r.refs(), len(r.entries))
	}
	r.not(ettf.Forbidden, secretary, committee.Act{Action: committee.Undo})
}

func TestOrdersAreTriedComparedAdoptedAndDropped(t *testing.T) {
	t.Parallel()
	r := meet(t).onTheList("chair", "lay", "cfo")
	propose := func(name string) { r.do(secretary, committee.Act{Action: committee.ProposeIt, Proposal: name}) }
	propose("technology first")
	act := committee.Act{Action: committee.Arrange, Order: []string{"T1", "T2", "E1", "E2", "E3"}, Reason: "helps all", MovedBy: "cfo", Proposal: "technology first"}
	r.do(secretary, act)
	if r.refs() != "[E1 T1 E2 T2 E3]" {
		t.Errorf("a trial touches the list: %s", r.refs())
	}
	propose("the worst building first")
	r.do(secretary, committee.Act{Action: committee.Drop, Proposal: "the worst building first"})
	r.do(secretary, committee.Act{Action: committee.Adopt, Proposal: "technology first", MovedBy: "lay"})
	if r.refs() != "[T1 T2 E1 E2 E3]" {
		t.Error(r.refs())
	}
	r.do(secretary, committee.Act{Action: committee.Undo})
	if r.refs() != "[E1 T1 E2 T2 E3]" {
		t.Error(r.refs())
	}
}

func TestAFinancialInterestInAnyBidTakesTheVoteOnTheOrder(t *testing.T) {
	t.Parallel()
	r := meet(t).has("gp", "E1", ettf.Financial).onTheList("chair", "lay", "cfo", "co", "gp")
	r.not(ettf.Forbidden, secretary, move("T2", 1, "gp"))
	r.do(secretary, move("T2", 1, "lay")).do(secretary, motion(committee.ByVote))
	r.not(ettf.Forbidden, email("gp"), vote(committee.For))
	r.not(ettf.Forbidden, secretary, committee.Act{Action: committee.RecordVote, Member: "gp", Choice: committee.For})
	r.do(email("lay"), vote(committee.For)).do(email("cfo"), vote(committee.Against)).do(email("chair"), vote(committee.Against)).do(email("co"), vote(committee.For))
	r.do(secretary, committee.Act{Action: committee.Resolve})
	if got := r.last(); got.Result != committee.Tied || *got.Tally != (committee.Tally{For: 2, Against: 2}) {
		t.Fatalf("%+v", got)
	}
	for _, who := range []string{"lay", "gp", "nhse"} {
		r.not(ettf.Forbidden, email(who), committee.Act{Action: committee.CastingVote, Choice: committee.For})
	}
	r.do(email("chair"), committee.Act{Action: committee.CastingVote, Choice: committee.For})
	d := r.meeting().Decided
	if d == nil || d.Casting.Name != "Name of chair" || d.Order[0].Ref != "T2" || d.Order[0].Scored != 4 || len(d.Votes) != 4 || len(d.Conflicts) != 1 {
		t.Fatalf("%+v", d)
	}
	d.Hash = d.Sum()
	changed := *d
	changed.Order = slices.Clone(d.Order)
	changed.Order[0].Position = 2
	if changed.Sum() == d.Hash {
		t.Error("the hash does not hang on the order")
	}
	minutes := strings.Join(r.meeting().Draft(r.entries, "2"), " ")
	for _, want := range []string{"T2 was moved from 4th to 1st", "Name of gp declared an interest (financial)", "For 2, against 2", "used the casting vote for", "Against: Name of chair and Name of cfo."} {
		if !strings.Contains(minutes, want) {
			t.Errorf("the minutes lack %q: %s", want, minutes)
		}
	}
}

func TestWhoDeclaresWhileVotesAreCastIsNotCounted(t *testing.T) {
	t.Parallel()
	r := meet(t).onTheList("chair", "lay", "cfo", "co", "gp").do(secretary, motion(committee.ByVote))
	for _, who := range []string{"lay", "cfo", "gp"} {
		r.do(email(who), vote(committee.For))
	}
	r.do(email("chair"), vote(committee.Against)).do(email("co"), vote(committee.Against))
	r.has("gp", "", ettf.Financial).do(secretary, committee.Act{Action: committee.Resolve})
	if got := r.last(); *got.Tally != (committee.Tally{For: 2, Against: 2}) || slices.Contains(got.Standing.Deciding, "gp") {
		t.Errorf("%+v", got.Tally)
	}
	r.not(ettf.Conflict, secretary, committee.Act{Action: committee.RuleOn, Person: "gp", Handling: committee.MayDecide, Reason: "small"}) // nobody is let in now
	r.has("cfo", "E1", ettf.Financial)
	r.not(ettf.Conflict, email("chair"), committee.Act{Action: committee.CastingVote, Choice: committee.For}) // it is no longer a tie
	r.do(secretary, committee.Act{Action: committee.Resolve})
	if got := r.last(); got.Result != committee.Lost {
		t.Errorf("%s", got.Result)
	}
}

func TestUnderJointCommissioningNHSEnglandDecidesATie(t *testing.T) {
	t.Parallel()
	r := meet(t)
	r.facts.Level = ettf.Joint
	r.onTheList("chair", "lay", "cfo", "co", "nhse").do(secretary, motion(committee.ByVote))
	for who, c := range map[string]committee.Choice{"chair": committee.For, "lay": committee.For, "cfo": committee.Against, "co": committee.Against} {
		r.do(email(who), vote(c))
	}
	r.not(ettf.Forbidden, email("nhse"), vote(committee.For))
	r.not(ettf.Forbidden, email("nhse"), committee.Act{Action: committee.CastingVote, Choice: committee.For}) // no tie yet
	r.do(secretary, committee.Act{Action: committee.Resolve})
	r.not(ettf.Forbidden, email("chair"), committee.Act{Action: committee.CastingVote, Choice: committee.For})
	r.do(email("nhse"), committee.Act{Action: committee.CastingVote, Choice: committee.Against})
	if r.meeting().Decided != nil || r.last().Result != committee.Lost {
		t.Errorf("%+v", r.last())
	}
}

func TestConsensusIsNobodyAgainst(t *testing.T) {
	t.Parallel()
	r := meet(t).onTheList("chair", "lay", "cfo").do(secretary, motion(committee.Consensus))
	r.do(email("lay"), committee.Act{Action: committee.Object})
	r.not(ettf.Forbidden, email("lay"), vote(committee.For)) // no vote is open
	r.do(secretary, committee.Act{Action: committee.Resolve})
	if r.last().Result != committee.Lost || r.meeting().Decided != nil {
		t.Errorf("%+v", r.last())
	}
	r.do(secretary, motion(committee.Consensus)).do(secretary, committee.Act{Action: committee.Resolve})
	if d := r.meeting().Decided; d == nil || len(d.Votes) != 0 || d.Method != committee.Consensus {
		t.Errorf("%+v", d)
	}
}

func TestAnItemIsWarnedOfBeforeItIsLost(t *testing.T) {
	t.Parallel()
	r := meet(t).has("gp", "E1", ettf.Financial).has("chair", "E2", ettf.Personal).has("cfo", "T2", ettf.Financial).onTheList("chair", "lay", "cfo", "gp")
	said := ""
	for _, w := range r.meeting().Warnings(&r.facts) {
		said += w.Text + "\n"
	}
	for _, want := range []string{
		"If the meeting turns to E1: No clinician is left to ask.",
		"If the meeting turns to E2: Name of chair cannot chair this: another lay member takes the chair.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("nobody warns that %q:\n%s", want, said)
		}
	}
	r.not(ettf.Conflict, secretary, move("T2", 1, "lay")) // not quorate: cfo and gp have no vote on the list
	r.not(ettf.Forbidden, secretary, motion(committee.ByVote))
	r.do(secretary, committee.Act{Action: committee.Defer, Reason: "not quorate"})
	if r.meeting().Item("2").State != committee.Deferred {
		t.Error("not deferred")
	}
}

func TestTheChairPassesWhenTheyAreConflicted(t *testing.T) {
	t.Parallel()
	r := meet(t).has("chair", "E1", ettf.Personal).opened("chair", "lay", "audit", "cfo", "co")
	r.do(secretary, committee.Act{Action: committee.Begin, Item: "3"})
	if got := r.meeting().InChair(&r.facts); got != "" {
		t.Fatalf("%s chairs", got)
	}
	for _, who := range []string{"chair", "audit", "cfo", "gp"} {
		r.not(ettf.Conflict, secretary, committee.Act{Action: committee.TakeChair, Member: who})
	}
	r.do(secretary, committee.Act{Action: committee.TakeChair, Member: "lay"}).do(secretary, committee.Act{Action: committee.End})
	if got := r.meeting().InChair(&r.facts); got != "chair" {
		t.Errorf("after the item %q chairs", got)
	}
}

func TestAConflictIsHandledAsRuledAndAsChosenWhenThatIsStricter(t *testing.T) {
	t.Parallel()
	r := meet(t).has("gp", "E1", ettf.Personal).onTheList("chair", "lay", "cfo", "gp")
	rule := func(who string, h committee.Handling) committee.Act {
		return committee.Act{Action: committee.RuleOn, Person: who, Bid: "E1", Handling: h, Reason: "a patient there"}
	}
	on := func(who, bid string) committee.Handling {
		return r.meeting().On(&r.facts, committee.Subject{Person: who, Bid: bid}).Effective
	}
	r.do(secretary, rule("gp", committee.MayDecide))
	if on("gp", "E1") != committee.MayDecide {
		t.Error("the ruling does not hold")
	}
	r.has("gp", "E1", ettf.Financial)
	if on("gp", "E1") != committee.Leaves {
		t.Error("an interest that came after the ruling is not looked at")
	}
	r.do(secretary, rule("gp", committee.MayAnswer))
	r.not(ettf.Forbidden, email("gp"), committee.Act{Action: committee.Choose, Bid: "E1", Handling: committee.MayDecide})
	r.do(email("gp"), committee.Act{Action: committee.Choose, Bid: "E1", Handling: committee.Leaves})
	if on("gp", "E1") != committee.Leaves {
		t.Error("what the person chose does not hold")
	}
	r.not(ettf.Forbidden, email("gp"), rule("gp", committee.MayDecide))
	r.not(ettf.Forbidden, secretary, rule("chair", committee.MayDecide)) // the chair's own
	r.not(ettf.Forbidden, email("lay"), rule("gp", committee.MayDecide)) // not in the chair
	r.do(secretary, committee.Act{Action: committee.FocusOn, Bid: "E1"})
	r.not(ettf.Conflict, secretary, committee.Act{Action: committee.GiveFloor, Member: "gp"})
	r.not(ettf.Forbidden, email("gp"), committee.Act{Action: committee.Ask})
	r.do(secretary, committee.Act{Action: committee.FocusOn}).do(email("gp"), committee.Act{Action: committee.Ask})
	if r.meeting().OnNow(&r.facts, "gp") != committee.MayDiscuss {
		t.Error("a financial interest in a bid lets discuss the list")
	}
}

func TestAStopFlagIsPassedOnlyWithAReason(t *testing.T) {
	t.Parallel()
	r := meet(t)
	r.facts.Stops = []committee.FlagOf{{Ref: "E3", Flag: "scores-missing"}}
	r.onTheList("chair", "lay", "cfo")
	r.not(ettf.Conflict, secretary, motion(committee.Consensus))
	r.not(ettf.Invalid, secretary, committee.Act{Action: committee.PassFlags, Flags: r.facts.Stops})
	r.not(ettf.Invalid, secretary, committee.Act{Action: committee.PassFlags, Flags: []committee.FlagOf{{Ref: "E1", Flag: "scores-missing"}}, Reason: "x"})
	r.do(secretary, committee.Act{Action: committee.PassFlags, Flags: r.facts.Stops, Reason: "judged on its rank alone"}).do(secretary, motion(committee.Consensus))
	r.facts.Stops = append(r.facts.Stops, committee.FlagOf{Ref: "E1", Flag: "revenue-no-payer"})
	r.not(ettf.Conflict, secretary, committee.Act{Action: committee.Resolve}) // another came meanwhile
}

func TestADeputySitsWhileWhomTheyStandInForIsAway(t *testing.T) {
	t.Parallel()
	r := meet(t).onTheList("chair", "lay", "deputy")
	if m := r.meeting(); !m.Quorum(&r.facts).Quorate || !m.Votes(&r.facts, "deputy") {
		t.Fatalf("a deputy sits as the executive: %+v", m.Quorum(&r.facts))
	}
	r.do(secretary, committee.Act{Action: committee.Arrive, Member: "cfo"})
	if r.meeting().Votes(&r.facts, "deputy") {
		t.Error("two sit on one seat")
	}
	r.do(secretary, committee.Act{Action: committee.Depart, Member: "cfo", At: "15:10"})
	if m := r.meeting(); !m.Votes(&r.facts, "deputy") || m.Attendance["cfo"][0].To != "15:10" {
		t.Errorf("%+v", m.Attendance)
	}
}

func TestASubgroupRecommendsAndTheCommitteeRatifies(t *testing.T) {
	t.Parallel()
	r := meet(t)
	r.now.Subgroups = []committee.Subgroup{{ID: "sub", Name: "Prioritisation", Members: []string{"lay", "gp"}, Quorum: committee.Rule{Count: 2}}}
	e, err := committee.NewMeeting(&r.now, &r.facts, r.actor(secretary), committee.Details{Kind: committee.OfSubgroup, Subgroup: "sub", Title: "Sub-group", Date: "2016-06-20"},
		[]committee.ItemInput{{Title: "The list", Kind: committee.ListItem}})
	if err != nil {
		t.Fatal(err)
	}
	r.entries = nil
	r.keep(e)
	r.opened("lay", "gp")
	r.not(ettf.Invalid, secretary, committee.Act{Action: committee.Arrive, Member: "cfo"}) // not of the sub-group
	r.do(secretary, committee.Act{Action: committee.TakeChair, Member: "lay"}).do(secretary, committee.Act{Action: committee.Begin, Item: "1"})
	r.do(secretary, move("T2", 1, "gp"))
	act := motion(committee.Consensus)
	act.MovedBy = "lay"
	r.do(secretary, act).do(secretary, committee.Act{Action: committee.Resolve})
	d := r.meeting().Decided
	if d == nil || !d.Recommends {
		t.Fatalf("%+v", d)
	}
	list := *r.meeting().List
	r = meet(t)
	r.not(ettf.Invalid, secretary, committee.Act{Action: committee.SetAgenda, Items: []committee.ItemInput{{Title: "Ratify", Kind: committee.RatifyItem, Of: 7}}})
	r.facts.Recommended = map[int]*committee.Order{7: &list}
	r.do(secretary, committee.Act{Action: committee.SetAgenda, Items: []committee.ItemInput{{Title: "Ratify", Kind: committee.RatifyItem, Of: 7}}})
	r.opened("chair", "lay", "cfo").do(secretary, committee.Act{Action: committee.Begin, Item: "4"})
	if r.refs() != "[T2 E1 T1 E2 E3]" || r.meeting().List.Notes["T2"].MovedBy != "Name of gp" {
		t.Errorf("%s %+v", r.refs(), r.meeting().List.Notes)
	}
}

func TestALogReadBackFromItsTextIsTheSameMeeting(t *testing.T) {
	t.Parallel()
	r := meet(t).has("gp", "E1", ettf.Financial).onTheList("chair", "lay", "cfo", "gp", "co").do(secretary, move("T2", 1, "lay"))
	r.do(secretary, committee.Act{Action: committee.SetReserve, Ref: "E3", StandsInFor: "E1", SwitchBy: "2017-01-31"}).do(secretary, motion(committee.ByVote)).
		do(email("lay"), vote(committee.For)).do(secretary, committee.Act{Action: committee.RecordVote, Member: "cfo", Choice: committee.Abstain}).
		do(secretary, committee.Act{Action: committee.Resolve}).do(secretary, committee.Act{Action: committee.End, Text: "Agreed."}).
		do(secretary, committee.Act{Action: committee.SetMinute, Item: "2", Text: "It was agreed."}).do(secretary, committee.Act{Action: committee.CloseIt})
	text, err := json.Marshal(r.entries)
	if err != nil {
		t.Fatal(err)
	}
	var read []committee.Entry
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	if was, is := r.meeting(), committee.Fold(&r.now, read); !reflect.DeepEqual(was, is) {
		t.Errorf("%+v\n%+v", was, is)
	}
}

func TestWhatTheMeetingIsNotReadyForIsRefusedWithTheReason(t *testing.T) {
	t.Parallel()
	r := meet(t)
	r.not(ettf.Forbidden, secretary, committee.Act{Action: committee.Begin, Item: "1"})
	r.opened("chair", "lay", "cfo")
	r.not(ettf.Forbidden, secretary, move("T2", 1, "lay"))
	r.do(secretary, committee.Act{Action: committee.Begin, Item: "1"})
	r.not(ettf.Forbidden, secretary, committee.Act{Action: committee.Begin, Item: "2"}) // one at a time
	r.not(ettf.Conflict, secretary, motion(committee.ByVote))                           // the list has its own item
	r.not(ettf.Conflict, secretary, committee.Act{Action: committee.SetAgenda, Items: []committee.ItemInput{{Title: "Other", Kind: committee.Business}}})
	r.do(secretary, committee.Act{Action: committee.End}).do(secretary, committee.Act{Action: committee.Begin, Item: "2"})
	r.facts.Phase = ettf.InScoring
	r.not(ettf.Forbidden, secretary, move("T2", 1, "lay"))
	r.not(ettf.Forbidden, secretary, committee.Act{Action: "fly"})
}

func TestTheChairMayActBetweenMeetingsAndReportsIt(t *testing.T) {
	t.Parallel()
	r := meet(t)
	e, err := committee.NewMeeting(&r.now, &r.facts, r.actor(secretary), committee.Details{Kind: committee.OfChair, Title: "Chair's action", Date: "2016-06-25"},
		[]committee.ItemInput{{Title: "The list", Kind: committee.ListItem}})
	if err != nil {
		t.Fatal(err)
	}
	r.entries = nil
	r.keep(e)
	r.opened("chair", "cfo").do(secretary, committee.Act{Action: committee.Begin, Item: "1"})
	r.not(ettf.Forbidden, secretary, move("T2", 1, "cfo")) // the chair alone decides
	r.do(secretary, move("T2", 1, "chair")).do(secretary, motion(committee.Consensus)).do(secretary, committee.Act{Action: committee.Resolve})
	if d := r.meeting().Decided; d == nil || d.Meeting != committee.OfChair || !strings.Contains(d.Text, "reports it") {
		t.Fatalf("%+v", d)
	}
	r.not(ettf.Invalid, secretary, committee.Act{Action: committee.SetAgenda, Items: []committee.ItemInput{{Title: "Report", Kind: committee.ReportItem}}}) // of which meeting?

	r = meet(t)
	e, err = committee.NewMeeting(&r.now, &r.facts, r.actor(secretary), committee.Details{Kind: committee.OfChair, Title: "Chair's action", Date: "2016-06-25"},
		[]committee.ItemInput{{Title: "The list", Kind: committee.ListItem}})
	if err != nil {
		t.Fatal(err)
	}
	r.entries = nil
	r.keep(e)
	r.has("chair", "E1", ettf.Financial).opened("chair").do(secretary, committee.Act{Action: committee.Begin, Item: "1"})
	r.not(ettf.Conflict, secretary, move("T2", 1, "chair")) // and not with a conflict
}
