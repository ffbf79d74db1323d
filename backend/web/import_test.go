package web_test

import (
	"bytes"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

func TestARoundFileIsLookedAtAndThenTakenIn(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t).As(ettf.EstatesLead)
	send := func(query string, text []byte) *testkit.Answer {
		return c.Do("POST", "/api/v1/rounds/import"+query, text, "Content-Type", "application/json")
	}
	var report service.Import
	send("?write=0", testkit.Round).Into(&report)
	if report.Written || report.Added != 8 || report.Format != service.ImportFormat {
		t.Errorf("%+v", report)
	}
	answer := send("?write=1", testkit.Round)
	answer.Into(&report)
	if !report.Written || answer.Header.Get("Location") != round {
		t.Errorf("%+v at %s", report, answer.Header.Get("Location"))
	}
	if s := setup(c, testkit.RoundID); s.Phase != ettf.Preparing || !s.Criteria[0].Confirmed {
		t.Errorf("%+v", s)
	}
	faulty := bytes.Replace(testkit.Round, []byte(`"weight": 25`), []byte(`"weight": -25`), 1)
	send("", faulty).Into(&report)
	if len(report.Refused) != 1 || report.Refused[0].Column != "$.criteria[0].weight" {
		t.Errorf("%+v", report.Refused)
	}
	if problem := send("?write=1", faulty).Problem(422, "round-faults"); problem.Fields[0].Path != "$.criteria[0].weight" {
		t.Errorf("%+v", problem.Fields)
	}
	send("?write=yes", testkit.Round).Problem(422, "invalid")
	send("?round=A%20B", testkit.Round).Problem(422, "round-id")
	large := append(bytes.Clone(testkit.Round), bytes.Repeat([]byte(" "), 31<<20)...)
	if answer := send("", large); answer.Status != 200 {
		t.Errorf("a file of 31 MB: %d %s", answer.Status, answer.Body)
	}
	send("", append(large, bytes.Repeat([]byte(" "), 2<<20)...)).Problem(413, "too-large")
	c.Do("POST", "/api/v1/rounds/import", testkit.Round, "Content-Type", "text/plain").Problem(415, "wrong-media")
}

func TestAFileTakesNoRoundsPlaceOnceThatIsScored(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).In(testkit.RoundID, ettf.InScoring).As(ettf.EstatesLead)
	for _, query := range []string{"?write=0", "?write=1", "?write=1&round=" + testkit.RoundID} {
		problem := c.Do("POST", "/api/v1/rounds/import"+query, testkit.Round, "Content-Type", "application/json").Problem(409, "phase")
		if !strings.Contains(problem.Detail, "scoring") {
			t.Error(problem.Detail)
		}
	}
}

func TestAnImportLeavesWithdrawnBidsThatStillFitAndWeightsThatAreNotConfirmed(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	list := criteria(t, setup(c, testkit.RoundID))
	list[1].(object)["levels"] = []object{{"score": 0, "text": "none"}}
	c.Put(round+"/criteria", object{"criteria": list}, "If-Match", "*")
	c.Post(round+"/bids/E%2F2%20+1/withdraw", object{"reason": "closing"})
	file := c.Get(round + "/round.json").Body
	if answer := c.Do("POST", "/api/v1/rounds/import?write=1", file, "Content-Type", "application/json"); !strings.Contains(string(answer.Body), `"unchanged":7`) {
		t.Errorf("what went out is not what is there: %s", answer.Body)
	}
	if s := setup(c, testkit.RoundID); s.Criteria[1].Confirmed || !s.Criteria[0].Confirmed {
		t.Errorf("%+v", s.Criteria)
	}
	reworded := bytes.Replace(file, []byte(`"text": "none"`), []byte(`"text": "no more"`), 1)
	c.Do("POST", "/api/v1/rounds/import?write=1", reworded, "Content-Type", "application/json")
	if s := setup(c, testkit.RoundID); !s.Criteria[1].Confirmed {
		t.Error("a weight that came with its anchors waits to be confirmed")
	}
	var bids service.BidList
	c.Get(round + "/bids").Into(&bids)
	if len(bids.Withdrawn) != 1 {
		t.Fatalf("the withdrawn bid is gone: %+v", bids.Withdrawn)
	}
	other := strings.NewReplacer(`"P/2"`, `"P/3"`).Replace(string(file))
	if answer := c.Do("POST", "/api/v1/rounds/import?write=1", []byte(other), "Content-Type", "application/json"); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	bids = service.BidList{}
	c.Get(round + "/bids").Into(&bids)
	if len(bids.Withdrawn) != 0 {
		t.Errorf("a withdrawn bid for premises that are gone stays: %+v", bids.Withdrawn)
	}
}
