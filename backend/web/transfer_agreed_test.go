package web_test

import (
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// moderated is a committee of ann, bob and a lead in which people scored, abstained, agreed and
// dissented.
func moderated(t *testing.T) (*testkit.Site, map[string]*testkit.Client) {
	t.Helper()
	site, people := sitting(t, "ann", "bob")
	give(t, people, "ann E1 1 2 3", "bob E1 3 - 3", "ann T1 1 2", "bob T1 - 3")
	agree := func(who, path string, body object) {
		t.Helper()
		method := people[who].Put
		if strings.HasSuffix(path, "dissent") {
			method = people[who].Post
		}
		if answer := method(round+path, body); answer.Status >= 300 {
			t.Fatalf("%s: %d %s", path, answer.Status, answer.Body)
		}
	}
	agree("lead", "/bids/E1/consensus/access", object{"score": 2, "reason": "between the two"})
	agree("bob", "/bids/E1/consensus/access/dissent", object{"text": "the evenings count for more"})
	return site, people
}

func exported(t *testing.T, c *testkit.Client, name string) string {
	t.Helper()
	answer := c.Get(round + "/export/" + name)
	if answer.Status != 200 {
		t.Fatalf("%s: %d %s", name, answer.Status, answer.Body)
	}
	return string(answer.Body)
}

func TestAllThatWasScoredGoesOutAndComesInTheSame(t *testing.T) {
	t.Parallel()
	_, people := moderated(t)
	text := exported(t, people["lead"], "scores.csv")
	for _, row := range []string{
		"E1,access,1,as ann sees it,ann@example.nhs.uk\r\nE1,access,3,as bob sees it,bob@example.nhs.uk\r\nE1,access,2,between the two,consensus\r\nE1,access,dissent,the evenings count for more,bob@example.nhs.uk\r\n",
		"E1,capacity,abstain,not for bob,bob@example.nhs.uk\r\n", "T1,access,abstain,not for bob,bob@example.nhs.uk\r\n",
	} {
		if !strings.Contains(text, row) {
			t.Errorf("want %s in\n%s", row, text)
		}
	}
	for _, name := range []string{"scores.csv", "scores.xlsx"} {
		if report := brought(t, people["lead"], "scores?write=1", exported(t, people["lead"], name)); report.Unchanged != 12 || report.Added+report.Changed != 0 {
			t.Errorf("%s: %+v", name, report)
		}
	}
	// Where nobody has scored yet, the file makes the same scores; dissents are not made for others.
	_, empty := sitting(t, "ann", "bob")
	var rows []string
	for row := range strings.Lines(text) {
		if !strings.Contains(row, ",dissent,") {
			rows = append(rows, row)
		}
	}
	if report := brought(t, empty["lead"], "scores?write=1", strings.Join(rows, "")); report.Added != 11 {
		t.Errorf("%+v", report)
	}
	if again := exported(t, empty["lead"], "scores.csv"); again != strings.Join(rows, "") {
		t.Errorf("went out as\n%s\nand again as\n%s", strings.Join(rows, ""), again)
	}
	if cell := cellOf(t, empty["bob"], "E1", "capacity"); cell.State != ettf.Abstained || cell.Reason != "not for bob" {
		t.Errorf("%+v", cell)
	}
}

func TestAbstainingAndAgreeingByAFileObeyTheRulesOfTheScreens(t *testing.T) {
	t.Parallel()
	site, people := moderated(t)
	head := "bid,criterion,score,reason,scorer\n"
	for _, c := range []struct{ who, rows, says string }{
		{"ann", "E1,access,abstain,,", "2 score: expected a reason: why you abstain"},
		{"ann", "E1,access,2,on reflection,consensus", "2 scorer: expected your own email, or nothing"},
		{"ann", "E1,access,dissent,it is too little,", "2 score: expected a dissent that stands"},
		{"bob", "E1,access,dissent,something else,", "2 score: expected a dissent that stands"},
		{"lead", "E1,access,3,,consensus", "2 score: expected a reason: why this is agreed"},
		{"lead", "E1,access,9,as agreed,consensus", "2 score: expected a score from 0 (worst) to 4 (best)"},
		{"lead", "E1,access,3,one,consensus\nE1,access,2,two,Consensus", "expected one for each bid, criterion and scorer"},
	} {
		if got := whys(brought(t, people[c.who], "scores", head+c.rows+"\n")); !strings.Contains(got, c.says) {
			t.Errorf("%s, %s: want %s, got %s", c.who, c.rows, c.says, got)
		}
	}
	report := brought(t, people["lead"], "scores?write=1", head+"E1,access,3,the evenings are sure,consensus\nE1,capacity,2,as ann says,consensus\n")
	if report.Added != 1 || report.Changed != 1 || report.Changes[0].Scorer != "consensus" || report.Changes[0].Fields[0] != (service.ImportField{Field: "score", Before: "2", After: "3"}) {
		t.Errorf("%+v", report)
	}
	for _, cell := range moderation(t, people["lead"], "?all=1").Cells {
		if cell.Ref == "E1" && cell.Criterion == "access" && (cell.Consensus == nil || cell.Consensus.Score.String() != "3" || cell.Consensus.By != "estates@example.nhs.uk") {
			t.Errorf("%+v", cell.Consensus)
		}
	}
	report = brought(t, people["bob"], "scores?write=1", head+"E1,access,Abstained,my sister is a partner there,\nE1,access,dissent,,\n")
	if report.Changed != 1 || report.Unchanged != 1 || report.Changes[0].Fields[0] != (service.ImportField{Field: "score", Before: "3", After: "abstain"}) {
		t.Errorf("%+v", report)
	}
	site.In(testkit.RoundID, ettf.InScoring)
	if got := whys(brought(t, people["lead"], "scores", head+"E1,access,2,again,consensus\n")); !strings.Contains(got, "expected nothing: ") {
		t.Errorf("a consensus is agreed while people still score: %q", got)
	}
}

func TestAScorersFileHasNothingOfWhatIsAgreedAndAClosedBidNobodyElsesWords(t *testing.T) {
	t.Parallel()
	site, people := moderated(t)
	if text := exported(t, people["ann"], "scores.csv"); strings.Contains(text, "consensus") || strings.Contains(text, "bob@") {
		t.Error(text)
	}
	if text := exported(t, people["bob"], "scores.csv"); strings.Count(text, "\r\n") != 7 || !strings.Contains(text, ",dissent,") {
		t.Error(text)
	}
	both := site.With("both", service.Grant{Role: ettf.EstatesLead}, service.Grant{Role: ettf.Scorer})
	give(t, map[string]*testkit.Client{"both": both}, "both T1 1 1")
	text := exported(t, both, "scores.csv")
	if strings.Contains(text, "E1,") || !strings.Contains(text, "T1,access,abstain,not for bob,bob@example.nhs.uk") {
		t.Errorf("one who leads, and has submitted T1 alone, is given\n%s", text)
	}
	got := whys(brought(t, both, "scores", "bid,criterion,score,reason,scorer\nE1,access,2,between the two,consensus\nE1,access,dissent,the evenings count for more,bob@example.nhs.uk\n"))
	if strings.Count(got, "expected your own scores alone until you have submitted them for E1") != 2 {
		t.Error(got)
	}
}
