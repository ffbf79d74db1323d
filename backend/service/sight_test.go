package service_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

func see(t *testing.T, s *service.Service, roles ...ettf.Role) *service.Sight {
	t.Helper()
	p := service.Person{Email: "ann@example.nhs.uk"}
	for _, role := range roles {
		p.Grants = append(p.Grants, service.Grant{Role: role})
	}
	v, err := s.See(t.Context(), p, testkit.RoundID)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func look(t *testing.T, v *service.Sight) *appraisal.Appraisal {
	t.Helper()
	a, err := v.Appraisal(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestARoundIsWorkedOutOnceForAllWhoAsk(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	found := make([]*appraisal.Appraisal, 20)
	var all sync.WaitGroup
	for i := range found {
		all.Go(func() { found[i] = look(t, see(t, s, ettf.Reader)) })
	}
	all.Wait()
	for _, a := range found {
		if a != found[0] {
			t.Fatal("the same round was worked out twice")
		}
	}
}

func TestAChangeOfTheRoundOrItsPremisesIsSeenAtOnce(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	before := see(t, s, ettf.Reader)
	look(t, before)
	take(t, s, edited(`"Extend Mill Lane"`, `"Extend it"`), "")
	after := see(t, s, ettf.Reader)
	if before.Tag() == after.Tag() || look(t, after).Round.Bid("E1").Title != "Extend it" {
		t.Error("the change is not seen")
	}
	take(t, s, []byte(strings.NewReplacer("ETTF 2016/17", "Another", `"tenure": "leased"`, `"tenure": "owned"`).Replace(string(testkit.Round))), "")
	last := see(t, s, ettf.Reader)
	if last.Tag() == after.Tag() || look(t, last).Round.PremisesByID("P1").Tenure != "owned" {
		t.Error("a change of premises through another round is not seen")
	}
}

func TestManyRoundsAreSeenInTurn(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t)
	for i := range 7 {
		take(t, s, edited("ETTF 2016/17", fmt.Sprintf("Round %d", i)), "")
	}
	for range 2 {
		for i := range 7 {
			v, err := s.See(t.Context(), service.Operator, fmt.Sprintf("round-%d", i))
			if err != nil {
				t.Fatal(err)
			}
			if got := look(t, v).Round.Terms.Name; got != fmt.Sprintf("Round %d", i) {
				t.Errorf("round %d is %s", i, got)
			}
		}
	}
}

func TestABidSaysHowItDoesOnEachCriterion(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	want := map[string][]string{
		"E1": {"access consensus 3 75.00 18.75 evenings too", "capacity consensus 4 100.00 25.00 ", "training consensus 5 50.00 15.00 ",
			"deliverability computed – 50.00 10.00 "},
		"E/2 +1": {"access consensus 4 100.00 25.00 seven days, evenings, for a whole locality", "capacity mean of 3 scorers 2.67 66.67 16.67 ",
			"training missing – – – ", "deliverability computed – 60.00 12.00 "},
		"T1": {"access consensus 4 100.00 35.71 seven days, evenings, for a whole locality", "capacity consensus 2 50.00 17.86 ",
			"training not applicable – – – ", "deliverability computed – 100.00 28.57 "},
	}
	for ref, lines := range want {
		d, err := see(t, s, ettf.Reader).Bid(t.Context(), ref)
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range d.Criteria {
			if got := fmt.Sprintf("%s %s %s %s %s %s", c.Code, c.Source, dash(c.Score), dash(c.Value), dash(c.Points), c.Anchor); got != lines[i] {
				t.Errorf("%s: %s, want %s", ref, got, lines[i])
			}
		}
	}
}

func dash(text *string) string {
	if text == nil {
		return "–"
	}
	return *text
}

func TestABidKnowsItsNeighboursInTheRanking(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	bid := func(ref string) *service.BidDetail {
		d, err := see(t, s, ettf.Reader).Bid(t.Context(), ref)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	if d := bid("E1"); d.Above == nil || *d.Above != (service.Neighbour{Ref: "T1", Title: "Remote consultations", Lead: "13.39"}) || d.Below != nil {
		t.Errorf("E1 stands between %v and %v", d.Above, d.Below)
	}
	if d := bid("T1"); d.Above != nil || d.Below == nil || d.Below.Lead != "13.39" {
		t.Errorf("T1 stands between %v and %v", d.Above, d.Below)
	}
	if d := bid("E/2 +1"); d.Above != nil || d.Below != nil {
		t.Errorf("a bid without a rank stands between %v and %v", d.Above, d.Below)
	}
}

func TestTasksSayWhatABidStillMisses(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	d, err := see(t, s, ettf.EstatesLead).Bid(t.Context(), "E/2 +1")
	if err != nil {
		t.Fatal(err)
	}
	var open []string
	for _, task := range d.Tasks {
		if !task.Done {
			open = append(open, task.Text)
		}
	}
	want := []string{"Give the population served", "Give the dates on which work starts and completes", "Say where all of the capital comes from",
		"Name a payer for all revenue", "Say how well it fits each strategy", "Score it on Training"}
	if strings.Join(open, "\n") != strings.Join(want, "\n") {
		t.Errorf("open: %q, want %q", open, want)
	}
}

func TestEachRoleIsToldWhatIsLeftToDoForIt(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	for role, want := range map[ettf.Role]string{
		ettf.Scorer:      "Scoring has not begun. You will find here what waits for your scores. /rounds/ettf-2016-17",
		ettf.EstatesLead: "Bridge Street has a bid and no survey. /rounds/ettf-2016-17/estate/P%2F2",
		ettf.Finance:     "Bid E/2 +1 has revenue that nobody has agreed to pay. /rounds/ettf-2016-17/bids/E%2F2%20+1",
		ettf.Chair:       "No order is agreed yet: the list stands as it was scored. /rounds/ettf-2016-17/committee",
		ettf.Reader:      "Nothing is left to do here. See the ranking of 3 bids. /rounds/ettf-2016-17/ranking",
	} {
		o, err := see(t, s, role).Overview(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, todo := range o.ToDo {
			said = append(said, todo.Text+" "+todo.Link)
		}
		if !strings.Contains(strings.Join(said, "\n"), want) || len(said) > 5 {
			t.Errorf("%s is told %q; want %q", role, said, want)
		}
	}
}

func TestFlagsStandWorstFirstAndAcceptedOnesAreNotCounted(t *testing.T) {
	t.Parallel()
	o, err := see(t, testkit.Service(t, testkit.Round), ettf.Chair).Overview(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	counted := map[ettf.Severity]int{}
	last := 0
	for _, f := range o.Flags {
		if w := f.Flag.Severity.Weight(); w < last {
			t.Errorf("%s %s stands too low", f.Ref, f.Flag.Code)
		} else {
			last = w
		}
		if f.Flag.Accepted == "" {
			counted[f.Flag.Severity]++
		}
	}
	c := o.Counts
	if c.Stops != counted[ettf.Stop] || c.Warnings != counted[ettf.Warn] || c.Notes != counted[ettf.Note] || c.Stops == 0 {
		t.Errorf("counted %+v, flags are %v", c, counted)
	}
	if c.Bids != 3 || c.Estates != 2 || c.Technology != 1 || c.Complete != 2 || c.Premises != 2 || c.Surveyed != 1 || c.Practices != 2 {
		t.Errorf("counted %+v", c)
	}
}

func TestPremisesShowTheirBids(t *testing.T) {
	t.Parallel()
	d, err := see(t, testkit.Service(t, testkit.Round), ettf.Reader).Premises(t.Context(), "P1")
	if err != nil {
		t.Fatal(err)
	}
	if d.Standing.ID != "P1" || len(d.Bids) != 1 || d.Bids[0].Ref != "E1" || len(d.Practices) != 1 {
		t.Errorf("%+v", d)
	}
}
