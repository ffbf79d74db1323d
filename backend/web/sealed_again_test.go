package web_test

import (
	"fmt"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// all gives a bid every score that there is to give, and submits it.
func all(t *testing.T, c *testkit.Client, ref string, criteria ...string) {
	t.Helper()
	for _, criterion := range criteria {
		if answer := c.Put(round+"/bids/"+ref+"/scores/"+criterion, scoreBody{"score": 2, "reason": "as one sees it"}); answer.Status != 200 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	if answer := c.Post(round+"/bids/"+ref+"/submit", nil); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
}

// scoresSeen are the scorers whose scores of a bid a person sees.
func scoresSeen(t *testing.T, c *testkit.Client, ref string) string {
	t.Helper()
	var d service.BidDetail
	c.Get(round + "/bids/" + ref).Into(&d)
	seen := map[string]bool{}
	for _, s := range d.Bid.Scorings {
		if s.Score != nil {
			seen[strings.TrimSuffix(s.Scorer, "@example.nhs.uk")] = true
		}
	}
	switch {
	case seen["ann"] && seen["bo"]:
		return "both"
	case seen["ann"]:
		return "ann"
	case seen["bo"]:
		return "bo"
	}
	return "nobody"
}

func wantSeen(t *testing.T, c *testkit.Client, ref, want, when string) {
	t.Helper()
	if got := scoresSeen(t, c, ref); got != want {
		t.Errorf("%s one sees the scores of %s, want %s", when, got, want)
	}
}

func TestACriterionThatComesLaterSealsASubmittedBidUntilItIsScored(t *testing.T) {
	t.Parallel()
	_, people := sitting(t, "ann", "bo")
	ann, bo, lead := people["ann"], people["bo"], people["lead"]
	move := func(phase ettf.Phase) {
		t.Helper()
		if answer := lead.Post(round+"/phase", object{"phase": phase, "reason": "a criterion was forgotten"}); answer.Status != 200 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	all(t, ann, "T1", "access", "capacity")
	all(t, bo, "T1", "access", "capacity")
	wantSeen(t, ann, "T1", "both", "after submitting")

	move(ettf.Preparing)
	var setup service.Setup
	lead.Get(round + "/setup").Into(&setup)
	var criteria []any
	for _, c := range setup.Criteria {
		criteria = append(criteria, c.Criterion)
	}
	criteria = append(criteria, object{"code": "digital", "name": "Digital", "weight": 10, "scale": object{"worst": 0, "best": 4}, "kinds": []string{"technology"}})
	if answer := lead.Put(round+"/criteria", object{"criteria": criteria}, "If-Match", "*"); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	move(ettf.InScoring)

	bo.Put(round+"/bids/T1/scores/digital", scoreBody{"score": 3, "reason": "all online"})
	wantSeen(t, ann, "T1", "ann", "with a criterion not scored yet")
	wantSeen(t, bo, "T1", "both", "with all scored")
	ann.Post(round+"/bids/T1/submit", nil).Problem(409, "scores-missing")
	var handed service.AllHanded
	ann.Post(round+"/submit", nil).Into(&handed)
	if handed.Submitted != 0 || len(handed.Left) != 3 {
		t.Errorf("submitting everything says %+v", handed)
	}
	ann.Put(round+"/bids/T1/scores/digital", scoreBody{"score": 1, "reason": "little"})
	wantSeen(t, ann, "T1", "both", "having scored it")
}

func TestAScoreThatAnInterestTookOutIsGivenAgainAlone(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann", "bo")
	ann, bo, secretary := people["ann"], people["bo"], site.As(ettf.Secretary)
	all(t, ann, "T1", "access", "capacity")
	ann.Post(round+"/interests", scoreBody{"bid": "T1", "type": "financial", "description": "sells it"})
	all(t, bo, "T1", "access", "capacity")
	secretary.Put(round+"/interests/1", scoreBody{"reason": "declared by mistake"})
	wantSeen(t, ann, "T1", "nobody", "with the scores withdrawn and free to score again")
	secretary.Post(round+"/phase", object{"phase": "meeting"})
	wantSeen(t, ann, "T1", "bo", "once nothing more can be given")
}

func TestABidFromWhichOneIsRecusedIsNotOpenedBySubmittingIt(t *testing.T) {
	t.Parallel()
	_, people := sitting(t, "ann", "bo")
	ann, bo := people["ann"], people["bo"]
	all(t, bo, "T1", "access", "capacity")
	ann.Post(round+"/interests", scoreBody{"bid": "T1", "type": "financial", "description": "sells it"})
	ann.Post(round+"/bids/T1/submit", nil).Problem(409, "recused")
	wantSeen(t, ann, "T1", "nobody", "while the rivals are still to score")
	all(t, ann, "E1", "access", "capacity", "training")
	all(t, ann, "E%2F2%20+1", "access", "capacity", "training")
	wantSeen(t, ann, "T1", "bo", "when all else is submitted")
}

func TestAScorerDoesNotFreeThemselvesFromWhatRecusesThem(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "bo")
	both := site.With("ann", service.Grant{Role: ettf.Scorer}, service.Grant{Role: ettf.Secretary})
	secretary, bo := site.As(ettf.Secretary), people["bo"]
	all(t, bo, "T1", "access", "capacity")
	both.Post(round+"/interests", scoreBody{"bid": "T1", "type": "financial", "description": "sells it"})
	both.Put(round+"/recusal", scoreBody{"rule": "list"}).Problem(403, "own-interest")
	secretary.Put(round+"/recusal", scoreBody{"rule": "list", "reason": "a ranking is zero-sum"})
	wantSeen(t, both, "T1", "bo", "recused from the whole list")
	both.Put(round+"/recusal", scoreBody{"rule": "bid"}).Problem(403, "own-interest")
	both.Put(round+"/interests/1", scoreBody{"reason": "a mistake"}).Problem(403, "own-interest")
	if answer := secretary.Put(round+"/interests/1", scoreBody{"reason": "sold"}); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	wantSeen(t, both, "T1", "nobody", "free to score")
	both.Post(round+"/interests", scoreBody{"bid": nil, "type": "indirect", "description": "a cousin works there"})
	if answer := both.Put(round+"/interests/2", scoreBody{"reason": "left"}); answer.Status != 200 {
		t.Errorf("an interest that recuses from nothing: %d %s", answer.Status, answer.Body)
	}
	if answer := secretary.Post(round+"/interests", scoreBody{"bid": "T1", "type": "financial", "description": "owns a share"}); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	if answer := secretary.Put(round+"/interests/3", scoreBody{"reason": "sold"}); answer.Status != 200 {
		t.Errorf("who scores nothing ends their own: %d %s", answer.Status, answer.Body)
	}
}

// Undoing by way of an undoing is no other way out.
func TestAScorerDoesNotFreeThemselvesByUndoing(t *testing.T) {
	t.Parallel()
	site, _ := sitting(t)
	both := site.With("ann", service.Grant{Role: ettf.Scorer}, service.Grant{Role: ettf.Secretary})
	secretary := site.As(ettf.Secretary)
	latest := func() string {
		t.Helper()
		var r service.Record
		secretary.Get("/api/v1/record?screen=score").Into(&r)
		return fmt.Sprintf("/api/v1/record/%d/undo", r.Entries[0].N)
	}
	both.Post(round+"/interests", scoreBody{"bid": nil, "type": "financial", "description": "owns the landlord"})
	secretary.Put(round+"/interests/1", scoreBody{"reason": "sold"})
	if answer := secretary.Post(latest(), scoreBody{"reason": "not sold yet"}); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	both.Post(latest(), scoreBody{"reason": "sold after all"}).Problem(403, "own-interest")
	if answer := secretary.Post(latest(), scoreBody{"reason": "sold after all"}); answer.Status != 201 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
}
