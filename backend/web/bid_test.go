package web_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// bidOf asks for a bid.
func bidOf(c *testkit.Client, path string) (d service.BidDetail) {
	c.Get(round + "/bids/" + path).Into(&d)
	return d
}

func TestEveryFieldOfABidIsKeptAsItIsSent(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	bid := object{
		"ref": "E3", "title": "A hub", "kind": "estates", "scheme": "new build", "premises": []string{"P1"}, "practices": []string{"A81001"},
		"population": 12000, "cohort": 2, "starts": "2017-01-01", "completes": "2018-09-30", "confidential": true,
		"gates":     object{"site secured": true, "planning granted": nil},
		"tests":     object{"patient engagement": object{"result": "open", "note": "in May"}},
		"alignment": object{"local estates strategy": object{"fit": "strong", "note": "the hub"}},
		"capital":   []object{{"year": "2016/17", "amount": 100000.5, "item": "works"}, {"year": "2017/18", "amount": 20000, "item": "VAT"}},
		"funding":   []object{{"source": "grant", "amount": 66000}, {"source": "council", "amount": 1000}},
		"revenue": []object{{"item": "rent", "before": 0, "after": 9000, "from": "2018/19", "years": 20, "payer": "commissioner", "abated": true, "funded": true},
			{"item": "licences", "annual": -500, "from": "2018/19", "payer": nil}},
		"requires": []string{"T1"}, "excludes": []string{"E/2 +1"}, "alternative_to": "E1", "switch_by": "2016-12-31", "other_route": "none",
		"accepted": []object{{"flag": "revenue-no-payer", "reason": "to be settled in June"}},
	}
	var made service.BidDetail
	answer := c.Post(round+"/bids", object{"bid": bid})
	answer.Into(&made)
	if answer.Status != 201 || made.Etag == "" || answer.Header.Get("ETag") != `"`+made.Etag+`"` {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	var changed service.BidDetail
	bid["title"], bid["revenue"] = "A larger hub", []object{}
	c.Put(round+"/bids/E3", object{"bid": bid}, "If-Match", made.Etag).Into(&changed)
	delete(bid, "revenue")
	for name, want := range bid {
		if got := plain(t, changed.Bid)[name]; mustJSON(t, got) != mustJSON(t, want) {
			t.Errorf("%s was sent as %s and kept as %s", name, mustJSON(t, want), mustJSON(t, got))
		}
	}
	if _, err := roundfile.Parse(c.Get(round + "/round.json").Body); err != nil {
		t.Errorf("the round file has faults now: %v", err)
	}
}

func TestABidIsRefusedWithEveryFaultWhereItWasWritten(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	bid := plain(t, withoutScores(bidOf(c, "E1").Bid))
	for _, of := range []struct {
		change object
		path   string
	}{
		{object{"title": " "}, "bid.title"},
		{object{"capital": []object{{"year": "2016/17", "amount": -1}}}, "bid.capital[0].amount"},
		{object{"funding": []object{{"source": "grant", "amount": 400001}}}, "bid.funding"},
		{object{"completes": "2016-09-30"}, "bid.completes"},
		{object{"premises": []string{"P9"}}, "bid.premises[0]"},
		{object{"practices": []string{"a81001", "A81009"}}, "bid.practices[1]"},
		{object{"requires": []string{"E1"}}, "bid.requires[0]"},
		{object{"requires": []string{"E/2 +1"}, "alternative_to": "E9"}, "bid.alternative_to"},
		{object{"cohort": 7}, "bid.cohort"},
		{object{"gates": object{"money": true}}, "bid.gates.money"},
		{object{"revenue": []object{{"from": "2018/19", "payer": "us"}}}, "bid.revenue[0]"},
		{object{"colour": "blue"}, "bid.colour"},
		{object{"ref": "E5"}, "bid.ref"},
	} {
		problem := c.Put(round+"/bids/E1", object{"bid": with(bid, of.change)}, "If-Match", "*").Problem(422, "invalid")
		if len(problem.Fields) == 0 || problem.Fields[0].Path != of.path {
			t.Errorf("%v: %+v, want the path %s", of.change, problem.Fields, of.path)
		}
	}
	answer := c.Do("PUT", round+"/bids/E1", []byte(`{"bid":{"ref":"E1","ref":"E1","title":"\ud800","kind":3,"premises":"P1"}}`), "Content-Type", "application/json", "If-Match", "*")
	if problem := answer.Problem(422, "invalid"); len(problem.Fields) != 3 {
		t.Errorf("%+v, want three faults", problem.Fields)
	}
}

func withoutScores(b ettf.Bid) ettf.Bid {
	b.Scores, b.Scorings = nil, nil
	return b
}

func TestEditingABidLeavesItsScoresAlone(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Admin)
	before := bidOf(c, "E%2F2%20+1")
	sent := plain(t, before.Bid)
	sent["title"], sent["scores"], sent["scorings"] = "Rebuild it", object{"access": 0, "capacity": 1}, []object{}
	var after service.BidDetail
	c.Put(round+"/bids/E%2F2%20+1", object{"bid": sent}, "If-Match", before.Etag).Into(&after)
	if after.Bid.Title != "Rebuild it" || mustJSON(t, after.Bid.Scorings) != mustJSON(t, before.Bid.Scorings) || mustJSON(t, after.Bid.Scores) != mustJSON(t, before.Bid.Scores) {
		t.Errorf("%s\nbecame\n%s", mustJSON(t, before.Bid), mustJSON(t, after.Bid))
	}
}

func TestTwoPeopleOnOneBidGetAChoiceAndLoseNothing(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	ann, ben := site.As(ettf.EstatesLead), site.As(ettf.Admin)
	seen := ben.Get(round + "/bids/T1")
	edit := func(title string) object {
		return object{"bid": object{"ref": "T1", "title": title, "kind": "technology"}}
	}
	first := ann.Put(round+"/bids/T1", edit("Ann's"), "If-Match", seen.Header.Get("ETag"))
	if first.Status != 200 {
		t.Fatalf("the tag of the page is not taken: %d %s", first.Status, first.Body)
	}
	ben.Put(round+"/bids/E1", object{"bid": object{"ref": "E1", "title": "Another bid", "kind": "estates"}}, "If-Match", bidOf(ben, "E1").Etag)
	problem := ben.Put(round+"/bids/T1", edit("Ben's"), "If-Match", seen.Header.Get("ETag")).Problem(412, "stale")
	current := problem.Current.(object)
	if current["bid"].(object)["title"] != "Ann's" {
		t.Errorf("Ben is shown %v", current["bid"])
	}
	if answer := ben.Put(round+"/bids/T1", edit("Both"), "If-Match", current["etag"].(string)); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	ben.Put(round+"/bids/T1", edit("Ben's")).Problem(428, "precondition-required")
}

func TestOfManyWhoSaveFromTheSameVersionOneWins(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	etag := bidOf(c, "T1").Etag
	var all sync.WaitGroup
	var won, late atomic.Int64
	for i := range 8 {
		all.Go(func() {
			body := object{"bid": object{"ref": "T1", "title": fmt.Sprint("Version ", i), "kind": "technology"}}
			switch answer := c.Put(round+"/bids/T1", body, "If-Match", etag); answer.Status {
			case 200:
				won.Add(1)
			case 412:
				late.Add(1)
			}
		})
	}
	all.Wait()
	if won.Load() != 1 || late.Load() != 7 {
		t.Errorf("%d won and %d were told that they were late", won.Load(), late.Load())
	}
}

func TestSavingWhatStandsAlreadyIsNoChange(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	before := bidOf(c, "E1")
	var after service.BidDetail
	c.Put(round+"/bids/E1", object{"bid": before.Bid}, "If-Match", before.Etag).Into(&after)
	if after.Etag != before.Etag {
		t.Errorf("version %s became %s", before.Etag, after.Etag)
	}
}

func TestABidThatIsBeingScoredChangesForAReason(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).In(testkit.RoundID, ettf.InScoring).As(ettf.EstatesLead)
	late := object{"bid": object{"ref": "T2", "title": "Late", "kind": "technology"}}
	change := object{"bid": object{"ref": "T1", "title": "Corrected", "kind": "technology"}}
	for name, send := range map[string]func(why object) *testkit.Answer{
		"a change":     func(why object) *testkit.Answer { return c.Put(round+"/bids/T1", with(change, why), "If-Match", "*") },
		"a late bid":   func(why object) *testkit.Answer { return c.Post(round+"/bids", with(late, why)) },
		"a withdrawal": func(why object) *testkit.Answer { return c.Post(round+"/bids/E%2F2%20+1/withdraw", why) },
	} {
		if problem := send(object{"reason": " "}).Problem(422, "invalid"); problem.Fields[0].Path != "reason" {
			t.Errorf("%s: %+v", name, problem.Fields)
		}
		if answer := send(object{"reason": "the practice found a mistake"}); answer.Status >= 300 {
			t.Errorf("%s: %d %s", name, answer.Status, answer.Body)
		}
	}
	if answer := c.Post(round+"/bids/E1/duplicate", object{"ref": "E4"}); answer.Status != 201 {
		t.Errorf("a copy says by itself why it is there: %d %s", answer.Status, answer.Body)
	}
}

func TestAfterTheOrderIsAgreedOnlyReasonsForFlagsMayBeGiven(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round).In(testkit.RoundID, ettf.OrderAgreed)
	c := site.As(ettf.EstatesLead)
	bid := plain(t, bidOf(c, "T1").Bid)
	accept := object{"bid": with(bid, object{"accepted": []object{{"flag": "scores-missing", "reason": "agreed by the chair"}}})}
	c.Put(round+"/bids/T1", object{"bid": with(bid, object{"title": "Other"})}, "If-Match", "*").Problem(409, "phase")
	if answer := c.Put(round+"/bids/T1", accept, "If-Match", "*"); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	site.In(testkit.RoundID, ettf.Submitted)
	c.Put(round+"/bids/T1", object{"bid": bid}, "If-Match", "*").Problem(409, "phase")
	c.Post(round+"/bids", object{"bid": object{"ref": "T2", "title": "Late", "kind": "technology"}}).Problem(409, "phase")
}

func TestACopyOfABidHasItsOwnRefAndNoScores(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	var copied service.BidDetail
	answer := c.Post(round+"/bids/E1/duplicate", object{"ref": "E1b"})
	answer.Into(&copied)
	b := copied.Bid
	if answer.Status != 201 || b.Ref != "E1b" || b.Title != "Extend Mill Lane" || len(b.Capital) != 1 || len(b.Scores)+len(b.Scorings)+len(b.Accepted) != 0 {
		t.Errorf("%d %+v", answer.Status, b)
	}
	c.Post(round+"/bids/E1/duplicate", object{"ref": "E1b"}).Problem(409, "ref-taken")
	c.Post(round+"/bids/E1/duplicate", object{"ref": " "}).Problem(422, "invalid")
	c.Post(round+"/bids/E9/duplicate", object{"ref": "E8"}).Problem(404, "no-such-bid")
	c.Post(round+"/bids", object{"bid": object{"ref": "E1b", "title": "Again", "kind": "estates"}}).Problem(409, "ref-taken")
}
