package testkit

import (
	"context"
	"fmt"
	"strings"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/store"
)

// Sits is a committee of people whose emails begin with their ids: a lay chair, two lay members, of
// whom one chairs the audit committee, two executives, a GP, NHS England and Healthwatch, the last
// two without a vote.
func Sits() *committee.Committee {
	c := &committee.Committee{Name: "Primary care commissioning committee", Kind: committee.CCG, RenewMonths: 12, DeclareDays: 28,
		Quorum: committee.Rule{All: []committee.Rule{{Count: 3}, {Count: 1, Categories: []committee.Category{committee.Lay}},
			{Count: 1, Categories: []committee.Category{committee.Executive}}}},
		Majority:    committee.Majority{Of: []committee.Category{committee.Lay, committee.Executive}, EveryItem: true},
		MoveReasons: []string{"condition of the premises", "fairness between localities"},
		Defaults: map[ettf.InterestType]committee.Default{
			ettf.Financial:    {Bid: committee.Leaves, List: committee.MayDiscuss},
			ettf.Professional: {Bid: committee.MayDiscuss, List: committee.MayDecide},
			ettf.Personal:     {Bid: committee.MayDiscuss, List: committee.MayDecide},
			ettf.Indirect:     {Bid: committee.MayDiscuss, List: committee.MayDecide}}}
	for _, line := range []string{"chair|lay member|lay|v", "lay|lay member|lay|v", "audit|lay member|lay|v", "cfo|chief finance officer|executive|v",
		"co|chief officer|executive|v", "gp|GP|clinician|v", "nhse|NHS England|partner body|", "watch|Healthwatch|partner body|"} {
		part := strings.Split(line, "|")
		c.Members = append(c.Members, committee.Member{ID: part[0], Name: strings.ToUpper(part[0][:1]) + part[0][1:], Email: part[0] + "@example.nhs.uk",
			Role: part[1], Category: committee.Category(part[2]), Voting: part[3] == "v", Chair: part[0] == "chair", AuditChair: part[0] == "audit", NHSEngland: part[0] == "nhse"})
	}
	return c
}

// Sit gives the commissioner of a round the committee of Sits.
func (s *Site) Sit(round string) *Site {
	s.t.Helper()
	err := s.store.Change(context.Background(), "test", func(tx *store.Tx) error {
		return tx.PutCommittee(round, tx.Commissioner(round), nil, Sits(), store.Why{Action: "kept"})
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return s
}

// Agenda is that of a meeting in tests: declarations, the list, and a private item about E1.
func Agenda() []committee.ItemInput {
	return []committee.ItemInput{
		{Title: "Apologies and declarations of interest", Kind: committee.Business},
		{Title: "The ranked list", Kind: committee.ListItem},
		{Title: "Terms that the landlord of E1 asks", Kind: committee.BidItem, Bids: []string{"E1"}, Private: true, Why: "a landlord's terms",
			Resolution: "That the public be excluded, since what is to be said is commercially sensitive."}}
}

// Meet plans a meeting of the committee about a round, opens it for some members, and takes up the list.
func (s *Site) Meet(round string, members ...string) *Site {
	s.t.Helper()
	n, err := s.Service.PlanMeeting(context.Background(), service.Operator, round, service.NewMeeting{
		Details: committee.Details{Kind: committee.OfCommittee, Title: "June meeting", Date: "2016-06-23", Time: "14:00"}, Items: Agenda()})
	if err != nil {
		s.t.Fatal(err)
	}
	acts := []committee.Act{{Action: committee.OpenIt}}
	for _, m := range members {
		acts = append(acts, committee.Act{Action: committee.Arrive, Member: m})
	}
	for _, act := range append(acts, committee.Act{Action: committee.Begin, Item: "2"}) {
		if err := s.Service.Act(context.Background(), service.Operator, round, n, "*", act); err != nil {
			s.t.Fatalf("%s: %v", act.Action, err)
		}
	}
	return s
}

// Member is a client signed in as a member of the committee.
func (s *Site) Member(id string, roles ...ettf.Role) *Client {
	s.t.Helper()
	grants := []service.Grant{{Role: ettf.MemberRole}}
	for _, role := range roles {
		grants = append(grants, service.Grant{Role: role})
	}
	return s.With(id, grants...)
}

// Act does something in a meeting of Round, and gives the answer.
func (c *Client) Act(n int, act committee.Act) *Answer {
	c.site.t.Helper()
	return c.Post(fmt.Sprintf("/api/v1/rounds/%s/meetings/%d/acts", RoundID, n), act, "If-Match", "*")
}
