package web_test

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// whys are why the rows of a report were refused, each with its row.
func whys(report service.Import) string {
	var list []string
	for _, r := range report.Refused {
		list = append(list, fmt.Sprintf("%d %s: %s", r.Row, r.Column, r.Why))
	}
	return strings.Join(list, "\n")
}

func TestScoresThatAreBroughtAreOnesOwnAndLikeThoseThatAreTyped(t *testing.T) {
	t.Parallel()
	_, people := sitting(t, "ann", "bob")
	ann := people["ann"]
	report := brought(t, ann, "scores?write=1", "bid,criterion,score,reason,scorer\nE1,access,2,,\nE1,Capacity,3,rooms,ANN@example.nhs.uk\nT1,access,,,\n")
	if report.Added != 2 || !report.Written {
		t.Fatalf("%+v", report)
	}
	if cell := cellOf(t, ann, "E1", "capacity"); cell.State != ettf.Draft || cell.Reason != "rooms" || cell.Saved == nil {
		t.Errorf("%+v", cell)
	}
	report = brought(t, ann, "scores", "bid,criterion,score,reason,scorer\nE1,access,4,,\nE1,capacity,3,,\nT1,access,1,mine,bob@example.nhs.uk\nT1,capacity,9,,\nE1,access,1,,ann@example.nhs.uk\n")
	for _, why := range []string{"5 score: expected a score from 0 (worst) to 4 (best)"} {
		if !strings.Contains(whys(report), why) {
			t.Errorf("want %s in\n%s", why, whys(report))
		}
	}
	report = brought(t, ann, "scores", "bid,criterion,score,reason,scorer\nE1,access,4,,\nE1,capacity,3,,\nT1,access,1,mine,bob@example.nhs.uk\nE1,access,1,,ann@example.nhs.uk\n")
	for _, why := range []string{"2 score: expected a reason: why it is 4, which is an end of the scale", "4 scorer: expected your own email, or nothing", "5 score: expected one score of ann@example.nhs.uk for this bid and criterion; another stands in row 2"} {
		if !strings.Contains(whys(report), why) || len(report.Refused) != 3 {
			t.Errorf("want %s in\n%s", why, whys(report))
		}
	}
	if cell := cellOf(t, ann, "E1", "access"); cell.Score == nil || cell.Score.String() != "2" {
		t.Errorf("%+v", cell)
	}
}

func TestAChangeOfSubmittedScoresByAFileNeedsAReason(t *testing.T) {
	t.Parallel()
	_, people := sitting(t, "ann")
	ann := people["ann"]
	give(t, people, "ann T1 2 3")
	report := brought(t, ann, "scores", "bid,access,capacity\nT1,2,2\n")
	if got := whys(report); got != "2 capacity: expected a reason: why you change a score that you have submitted" {
		t.Error(got)
	}
	report = brought(t, ann, "scores?write=1", "bid,access,capacity,reason: capacity\nT1,2,2,on reflection\n")
	if report.Changed != 1 || report.Unchanged != 1 {
		t.Errorf("a blank reason leaves the one that stands: %+v", report)
	}
	if cell := cellOf(t, ann, "T1", "capacity"); cell.State != ettf.Scored || cell.Reason != "on reflection" {
		t.Errorf("%+v", cell)
	}
}

func TestWhoIsRecusedGetsNoRowAndHasNoScoreTakenIn(t *testing.T) {
	t.Parallel()
	_, people := sitting(t, "ann")
	if answer := people["ann"].Post(round+"/interests", object{"bid": "T1", "type": "financial", "description": "shares in the maker"}); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	if text := string(people["ann"].Get(round + "/template/scores.csv").Body); strings.Contains(text, "T1") || !strings.Contains(text, "E1") || strings.Contains(text, "score: deliverability") {
		t.Error(text)
	}
	if got := whys(brought(t, people["ann"], "scores", "bid,access\nT1,2\n")); !strings.Contains(got, "you have declared a financial interest") {
		t.Error(got)
	}
	if got := whys(brought(t, people["lead"], "scores", "bid,access,scorer\nT1,2,ann@example.nhs.uk\n")); !strings.Contains(got, "ann@example.nhs.uk has declared a financial interest") {
		t.Error(got)
	}
}

func TestWhoRunsTheRoundBringsScoresInOthersNamesButMakesNobodyAScorerByASlipOfThePen(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann")
	site.As(ettf.Reader)
	lead := people["lead"]
	if got := whys(brought(t, lead, "scores", "bid,access\nT1,2\n")); !strings.Contains(got, "2 scorer: expected the email of the person whose score it is") {
		t.Error(got)
	}
	if got := whys(brought(t, lead, "scores", "bid,access,scorer\nT1,2,the doctor\n")); !strings.Contains(got, "the email of someone who scores this round") {
		t.Error(got)
	}
	for _, stranger := range []string{"amn@example.nhs.uk", "reader@example.nhs.uk"} {
		file := "bid,access,scorer\nT1,2,Ann@example.nhs.uk\nT1,3," + stranger + "\n"
		if got := whys(brought(t, lead, "scores", file)); !strings.HasPrefix(got, "3 scorer: expected the email of someone who scores this round") {
			t.Errorf("%s: %s", stranger, got)
		}
		bring(lead, "scores?write=1", file).Problem(422, "sheet-faults")
	}
	if report := brought(t, lead, "scores?write=1", "bid,access,scorer\nT1,2,Ann@example.nhs.uk\n"); report.Added != 1 {
		t.Errorf("%+v", report)
	}
	if cell := cellOf(t, people["ann"], "T1", "access"); cell.State != ettf.Draft || cell.Score.String() != "2" {
		t.Errorf("%+v", cell)
	}
}

func TestAScorersExportIsTheirOwnScoresAndAReadersWhatTheyMaySee(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann", "bob")
	give(t, people, "ann E1 1 2 3", "ann E%2F2%20+1 1 2 3", "ann T1 1 2", "bob T1 3 -")
	rows := func(c *testkit.Client) []string {
		lines := strings.Split(strings.TrimSpace(string(c.Get(round+"/export/scores.csv").Body)), "\r\n")
		return lines[1:]
	}
	for _, line := range rows(people["ann"]) {
		if !strings.HasSuffix(line, ",ann@example.nhs.uk") {
			t.Errorf("ann, who has submitted everything, is given %s", line)
		}
	}
	if n := len(rows(people["ann"])); n != 8 {
		t.Errorf("ann is given %d rows", n)
	}
	if got := rows(people["bob"]); len(got) != 2 || !strings.HasPrefix(got[0], "T1,access,3,") || !strings.HasPrefix(got[1], "T1,capacity,abstain,not for bob,") {
		t.Errorf("bob, who abstained once, is given %q", got)
	}
	for _, c := range []*testkit.Client{people["lead"], site.As(ettf.Reader)} {
		if n := len(rows(c)); n != 10 {
			t.Errorf("%d rows", n)
		}
	}
	hidden := site.With("both", service.Grant{Role: ettf.Admin}, service.Grant{Role: ettf.Scorer})
	if got := rows(hidden); !slices.Equal(got, []string{}) {
		t.Errorf("an administrator who still has to score is given %q", got)
	}
}

func TestNoFileTellsOneWhoHasNotSubmittedWhatOthersGave(t *testing.T) {
	t.Parallel()
	here, looker := world(t, twoWorlds[0], ettf.Moderating)
	there, double := world(t, twoWorlds[1], ettf.Moderating)
	for _, file := range []string{
		"bid,access,scorer\nE1,1,other@example.nhs.uk\n", "bid,access,scorer\nT1,4,eve@example.nhs.uk\nT1,4,new@example.nhs.uk\n",
		"bid,access\nE1,1\nT1,2\n", "bid,access,scorer\nE1,2,looker@example.nhs.uk\n",
	} {
		for _, query := range []string{"scores", "scores?write=1"} {
			if one, other := bring(looker, query, file), bring(double, query, file); told(one) != told(other) {
				t.Errorf("%s of %q tells what others gave:\n%s\nand\n%s", query, file, told(one), told(other))
			}
		}
	}
	const bids = "ref,title,kind\nE1,Another,estates\n"
	query := "bids?write=1&reason=" + url.QueryEscape("a clearer title")
	if one, other := bring(looker, query, bids), bring(double, query, bids); one.Status != 200 || told(one) != told(other) {
		t.Errorf("%s\nand\n%s", told(one), told(other))
	}
	for _, w := range []*walk{here, there} {
		if d := bidOf(w.site.As(ettf.Admin), "E1"); len(d.Bid.Accepted) != 2 {
			t.Errorf("a reason that was hidden is lost: %+v", d.Bid.Accepted)
		}
	}
}
