package committee_test

import (
	"errors"
	"fmt"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// room is a meeting in a test: it keeps the log as the store would.
type room struct {
	*testing.T
	facts   committee.Facts
	now     committee.Committee
	entries []committee.Entry
}

const (
	secretary = "secretary@example.nhs.uk"
	other     = "admin@example.nhs.uk"
)

// seated are those of the test's committee: three lay members of whom one chairs and one chairs the
// audit committee, two executives, a GP, NHS England, Healthwatch without a vote, and a deputy.
func seated() []committee.Member {
	member := func(id, role string, c committee.Category, voting bool) committee.Member {
		return committee.Member{ID: id, Name: "Name of " + id, Email: id + "@example.nhs.uk", Role: role, Category: c, Voting: voting}
	}
	all := []committee.Member{
		member("chair", "lay member", committee.Lay, true),
		member("lay", "lay member", committee.Lay, true),
		member("audit", "lay member", committee.Lay, true),
		member("cfo", "chief finance officer", committee.Executive, true),
		member("co", "chief officer", committee.Executive, true),
		member("gp", "GP", committee.Clinician, true),
		member("nhse", "NHS England", committee.Partner, false),
		member("watch", "Healthwatch", committee.Partner, false),
		member("deputy", "deputy", committee.Officer, true),
	}
	all[0].Chair, all[2].AuditChair, all[6].NHSEngland, all[8].DeputyFor = true, true, true, "cfo"
	return all
}

func madeCommittee() committee.Committee {
	return committee.Committee{Name: "PCCC", Kind: committee.CCG, Members: seated(),
		Quorum: committee.Rule{All: []committee.Rule{{Count: 3}, {Count: 1, Categories: []committee.Category{committee.Lay}},
			{Count: 1, Categories: []committee.Category{committee.Executive}}}},
		Majority: committee.Majority{Of: []committee.Category{committee.Lay, committee.Executive}, EveryItem: true},
		Defaults: map[ettf.InterestType]committee.Default{
			ettf.Financial:    {Bid: committee.Leaves, List: committee.MayDiscuss},
			ettf.Professional: {Bid: committee.MayDiscuss, List: committee.MayDecide},
			ettf.Personal:     {Bid: committee.MayDiscuss, List: committee.MayDecide},
			ettf.Indirect:     {Bid: committee.MayDiscuss, List: committee.MayDecide}}}
}

func meet(t *testing.T) *room {
	t.Helper()
	r := &room{T: t, now: madeCommittee()}
	r.facts = committee.Facts{Level: ettf.Delegated, Phase: ettf.InMeeting, Clock: "14:00", Bids: []committee.BidFact{
		{Ref: "E1", Rank: 1}, {Ref: "T1", Rank: 2}, {Ref: "E2", Rank: 3}, {Ref: "T2", Rank: 4}, {Ref: "E3"}}}
	e, err := committee.NewMeeting(&r.now, &r.facts, r.actor(secretary), committee.Details{Kind: committee.OfCommittee, Title: "PCCC", Date: "2016-06-23"},
		[]committee.ItemInput{{Title: "Apologies and declarations", Kind: committee.Business}, {Title: "The list", Kind: committee.ListItem},
			{Title: "Premises of E1", Kind: committee.BidItem, Bids: []string{"E1"}, Private: true, Why: "a landlord's terms", Resolution: "That the public be excluded."}})
	if err != nil {
		t.Fatal(err)
	}
	r.keep(e)
	return r
}

func (r *room) keep(e *committee.Entry) {
	e.Seq, e.Meeting = int64(len(r.entries)+1), 1
	r.entries = append(r.entries, *e)
}

func (r *room) meeting() *committee.Meeting { return committee.Fold(&r.now, r.entries) }

// actor is whoever has an email: two people lead, whoever else is a member or nobody.
func (r *room) actor(email string) *committee.Actor {
	return &committee.Actor{Email: email, Name: email, Lead: email == secretary || email == other}
}

func email(member string) string { return member + "@example.nhs.uk" }

// try asks for something.
func (r *room) try(who string, act committee.Act) error {
	e, err := r.meeting().Decide(&r.facts, r.actor(who), &act)
	if err == nil {
		r.keep(e)
	}
	return err
}

// do asks for what must be possible.
func (r *room) do(who string, act committee.Act) *room {
	r.Helper()
	if err := r.try(who, act); err != nil {
		r.Fatalf("%s %s: %v", who, act.Action, err)
	}
	return r
}

// not asks for what must be refused, as a kind of error.
func (r *room) not(kind ettf.Kind, who string, act committee.Act) {
	r.Helper()
	err := r.try(who, act)
	var e *ettf.Error
	if !errors.As(err, &e) || e.Kind != kind || e.Message == "" {
		r.Errorf("%s %s: %v, want %s", who, act.Action, err, kind)
	}
}

// opened is a meeting in which these members are there.
func (r *room) opened(members ...string) *room {
	r.Helper()
	r.do(secretary, committee.Act{Action: committee.OpenIt})
	for _, m := range members {
		r.do(secretary, committee.Act{Action: committee.Arrive, Member: m})
	}
	return r
}

// onTheList is a meeting that has taken up the list.
func (r *room) onTheList(members ...string) *room {
	r.Helper()
	return r.opened(members...).do(secretary, committee.Act{Action: committee.Begin, Item: "2"})
}

// has declares an interest, as the register of the round would hand it on.
func (r *room) has(person, bid string, kind ettf.InterestType) *room {
	r.facts.Conflicts = append(r.facts.Conflicts, committee.Conflict{N: int64(len(r.facts.Conflicts) + 1), Person: email(person), Name: "Name of " + person, Bid: bid, Type: kind})
	return r
}

func (r *room) last() *committee.Entry { return &r.entries[len(r.entries)-1] }

func (r *room) refs() string { return fmt.Sprint(r.meeting().List.Refs) }

func move(ref string, to int, by string) committee.Act {
	return committee.Act{Action: committee.MoveBid, Ref: ref, To: to, Reason: "condition of the premises", MovedBy: by}
}

func motion(method committee.Method) committee.Act {
	return committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: method, MovedBy: "chair"}
}

func vote(c committee.Choice) committee.Act {
	return committee.Act{Action: committee.CastVote, Choice: c}
}
