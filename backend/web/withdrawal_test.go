package web_test

import (
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

func TestAWithdrawnBidIsOnNoListAndKeptWithAllThatItHas(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	const ref = "/bids/E%2F2%20+1"
	before := bidOf(c, "E%2F2%20+1")
	if problem := c.Post(round+ref+"/withdraw", object{"reason": ""}).Problem(422, "invalid"); problem.Fields[0].Path != "reason" {
		t.Errorf("%+v", problem.Fields)
	}
	if answer := c.Post(round+ref+"/withdraw", object{"reason": "the landlord sells"}); answer.Status != 204 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	for _, path := range []string{"/ranking", "/ranking.csv", "/money", "/money.csv", "/estate", "/round.json", "/submission.html", ""} {
		if answer := c.Get(round + path); answer.Status != 200 || strings.Contains(string(answer.Body), "E/2 +1") {
			t.Errorf("%s still speaks of the bid: %d", path, answer.Status)
		}
	}
	var list service.BidList
	c.Get(round + "/bids").Into(&list)
	if len(list.Bids) != 2 || len(list.Withdrawn) != 1 || list.Withdrawn[0].Ref != "E/2 +1" || list.Withdrawn[0].Withdrawn.Reason != "the landlord sells" ||
		list.Withdrawn[0].Withdrawn.By != "estates@example.nhs.uk" {
		t.Errorf("%+v", list)
	}
	if kept := bidOf(c, "E%2F2%20+1"); kept.Withdrawn == nil || kept.Bid.Title != before.Bid.Title || kept.Result.Rank != nil || kept.Money.Cost != before.Money.Cost {
		t.Errorf("%+v", kept)
	}
	c.Put(round+ref, object{"bid": before.Bid}, "If-Match", "*").Problem(409, "bid-withdrawn")
	c.Post(round+ref+"/withdraw", object{"reason": "again"}).Problem(409, "bid-withdrawn")
	if answer := c.Do("POST", round+ref+"/restore", nil); answer.Status != 204 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	after := bidOf(c, "E%2F2%20+1")
	if after.Withdrawn != nil || mustJSON(t, after.Bid) != mustJSON(t, before.Bid) || mustJSON(t, after.Result) != mustJSON(t, before.Result) {
		t.Errorf("%s\ncame back as\n%s", mustJSON(t, before), mustJSON(t, after))
	}
	c.Do("POST", round+ref+"/restore", nil).Problem(409, "bid-not-withdrawn")
}

func TestABidThatAnotherNamesIsNotWithdrawn(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	for ref, named := range map[string]string{"T1": "E1", "E1": "E/2 +1"} {
		if problem := c.Post(round+"/bids/"+ref+"/withdraw", object{"reason": "closing"}).Problem(409, "bid-needed"); !strings.Contains(problem.Detail, named) {
			t.Errorf("%s: %s", ref, problem.Detail)
		}
	}
}

func TestARestoredBidLosesWhatTheRoundNoLongerHas(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	for _, ref := range []string{"E%2F2%20+1", "E1"} { // the first stands in for the second, which requires T1
		if answer := c.Post(round+"/bids/"+ref+"/withdraw", object{"reason": "closing"}); answer.Status != 204 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	s := setup(c, testkit.RoundID)
	s.Terms.Gates, s.Terms.Strategies = []string{"site secured"}, nil
	c.Put(round+"/bids/T1", object{"bid": object{"ref": "T1", "title": "Remote", "kind": "technology"}}, "If-Match", "*")
	if answer := c.Put(round+"/terms", object{"commissioner": s.Commissioner, "terms": s.Terms}, "If-Match", s.Etag); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	c.Put(round+"/places", object{"practices": []string{"A81001"}, "premises": []string{"P1"}}, "If-Match", "*").Problem(409, "place-needed")
	for _, ref := range []string{"E%2F2%20+1", "E1"} {
		if answer := c.Do("POST", round+"/bids/"+ref+"/restore", nil); answer.Status != 204 {
			t.Fatalf("%s: %d %s", ref, answer.Status, answer.Body)
		}
		b := bidOf(c, ref).Bid
		if got := mustJSON(t, b.Gates) + mustJSON(t, b.Alignment); got != `{"site secured":true}null` {
			t.Errorf("%s came back with %s", ref, got)
		}
	}
}

func TestAWithdrawnBidLeavesTheAgreedOrder(t *testing.T) {
	t.Parallel()
	agreed := strings.Replace(string(testkit.Round), `"agreed": []`, `"agreed": [{"ref": "E/2 +1", "reason": "first"}, {"ref": "T1"}]`, 1)
	c := testkit.Serve(t, []byte(agreed)).As(ettf.EstatesLead)
	c.Post(round+"/bids/E%2F2%20+1/withdraw", object{"reason": "closing"})
	var o service.RoundOverview
	c.Get(round).Into(&o)
	if len(o.Agreed) != 1 || o.Agreed[0].Ref != "T1" {
		t.Errorf("the agreed order is %v", o.Agreed)
	}
}
