package web_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// bring sends a spreadsheet; the query is as in "scores?write=1".
func bring(c *testkit.Client, query, content string) *testkit.Answer {
	return c.Do("POST", round+"/import/"+query, []byte(content), "Content-Type", "application/octet-stream")
}

func brought(t *testing.T, c *testkit.Client, query, content string) (report service.Import) {
	t.Helper()
	answer := bring(c, query, content)
	if answer.Status != 200 {
		t.Fatalf("%s: %d %s", query, answer.Status, answer.Body)
	}
	answer.Into(&report)
	return report
}

func TestBidsAreLookedAtThenTakenInWhole(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	const file = "ref,title,kind,grant,practices,not ours\nE1,Extend it,estates,200000,A81001,x\nE3,New rooms,estates,,A81002,\n"
	report := brought(t, c, "bids?write=0", file)
	if report.Added != 1 || report.Changed != 1 || report.Unchanged != 0 || report.Written || report.Format != service.ImportFormat || report.Kind != "bids" {
		t.Errorf("the preview says %+v", report)
	}
	if f := report.Changes[0].Fields; report.Changes[0].Ref != "E1" || f[0] != (service.ImportField{Field: "title", Before: "Extend Mill Lane", After: "Extend it"}) || !report.Changes[1].New {
		t.Errorf("the preview shows %+v", report.Changes)
	}
	if report.Mapping["grant"] != "funding grant" || len(report.Ignored) != 1 || !strings.Contains(report.Ignored[0], "not ours") {
		t.Errorf("headings were understood as %v, without %v", report.Mapping, report.Ignored)
	}
	if d := bidOf(c, "E1"); d.Bid.Title != "Extend Mill Lane" {
		t.Error("a preview writes")
	}
	if report = brought(t, c, "bids?write=1", file); !report.Written || report.Added != 1 || report.Changed != 1 {
		t.Errorf("%+v", report)
	}
	d := bidOf(c, "E1")
	if d.Bid.Title != "Extend it" || len(d.Bid.Funding) != 1 || len(d.Bid.Capital) != 1 || len(d.Bid.Scores) != 3 || len(d.Bid.Accepted) != 1 || d.Bid.Population == nil {
		t.Errorf("what has no column must stay, and scores and reasons for flags: %+v", d.Bid)
	}
	if report = brought(t, c, "bids?write=1", file); report.Unchanged != 2 || report.Changed+report.Added != 0 {
		t.Errorf("the same again: %+v", report)
	}
}

func TestFilesThatComeAtTheSameTimeLoseNothingOfEachOther(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	var all sync.WaitGroup
	for _, file := range []string{"title\nE1,Wider doors", "scheme\nE1,improvement", "population\nE1,77", "cohort\nE1,1", "other route\nE1,section 106",
		"starts\nE1,2016-11-11", "confidential\nE1,yes", "excludes\nE1,T1", "grant\nE1,99", "gate: planning granted\nE1,yes"} {
		all.Go(func() {
			if answer := bring(c, "bids?write=1", "ref,"+file+"\n"); answer.Status != 200 {
				t.Errorf("%q: %d %s", file, answer.Status, answer.Body)
			}
		})
	}
	all.Wait()
	b := bidOf(c, "E1").Bid
	if b.Title != "Wider doors" || b.Scheme != "improvement" || *b.Population != 77 || *b.Cohort != 1 || b.OtherRoute != "section 106" || b.Starts != "2016-11-11" ||
		!b.Confidential || len(b.Excludes) != 1 || b.Grant() != 99_00 || !*b.Gates["planning granted"] {
		t.Errorf("a change is lost: %+v", b)
	}
}

func TestAFileWithFaultsIsRefusedWholeAndEachIsNamedByItsCell(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	const file = "ref,title,kind,starts,cohort\nE1,Changed,estates,,2\nE4,New,walls,31/02/2017,2\nE5,,estates,,7\n"
	before := string(c.Get(round + "/round.json").Body)
	report := brought(t, c, "bids", file)
	want := map[string]bool{"C3 kind": true, "D3 starts": true, "B4 title": true, "E4 cohort": true}
	for _, r := range report.Refused {
		if !want[r.Cell+" "+r.Column] || r.Found == "" || !strings.HasPrefix(r.Why, "expected ") {
			t.Errorf("unexpected: %+v", r)
		}
		delete(want, r.Cell+" "+r.Column)
	}
	if len(want) > 0 || report.Added+report.Changed+report.Unchanged != 0 || report.Changes != nil {
		t.Errorf("%v were not named: %+v", want, report)
	}
	problem := bring(c, "bids?write=1", file).Problem(422, "sheet-faults")
	if len(problem.Fields) != 4 || !strings.Contains(problem.Fields[0].Path, "row 3, column C") || !strings.Contains(problem.Detail, "4 faults") {
		t.Errorf("%+v", problem)
	}
	if after := string(c.Get(round + "/round.json").Body); after != before {
		t.Error("a part of the file was taken in")
	}
}

func TestSpreadsheetsOfBidsObeyThePhaseAndReachNoWithdrawnBid(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	c := site.As(ettf.EstatesLead)
	if answer := c.Post(round+"/bids/E%2F2%20+1/withdraw", object{"reason": "closing"}); answer.Status != 204 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	report := brought(t, c, "bids", "ref,title,kind\nE/2 +1,Again,estates\n")
	if len(report.Refused) != 1 || !strings.Contains(report.Refused[0].Why, "E/2 +1 is withdrawn") || report.Refused[0].Cell != "A2" {
		t.Errorf("%+v", report.Refused)
	}
	if text := string(c.Get(round + "/export/bids.csv").Body); strings.Contains(text, "E/2") {
		t.Error("a withdrawn bid is exported")
	}
	site.In(testkit.RoundID, ettf.InScoring)
	const file = "ref,title\nE1,Corrected\n"
	brought(t, c, "bids", file)
	if problem := bring(c, "bids?write=1", file).Problem(422, "invalid"); problem.Fields[0].Path != "reason" {
		t.Errorf("%+v", problem)
	}
	brought(t, c, "bids?write=1&reason=a%20typing%20error", file)
	site.In(testkit.RoundID, ettf.OrderAgreed)
	bring(c, "bids", file).Problem(409, "phase")
	bring(c, "scores", "bid,criterion,score\nE1,access,2\n").Problem(409, "phase")
	bring(site.As(ettf.Scorer), "bids", file).Problem(403, "forbidden")
}

func TestWhatIsExportedReadsAsTheSame(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round).In(testkit.RoundID, ettf.InScoring)
	c := site.As(ettf.EstatesLead)
	scorer := site.With("Łucja", service.Grant{Role: ettf.Scorer})
	brought(t, scorer, "scores?write=1", "bid,access,reason: access,capacity\nE1,4,\"tŷ newydd, Łódź\n=1+1\",3\nT1,2,,1\n")
	for _, format := range []string{"csv", "xlsx"} {
		for kind, many := range map[string]int{"bids": 3, "scores": 13} {
			answer := c.Get(round + "/export/" + kind + "." + format)
			if name := answer.Header.Get("Content-Disposition"); name != `attachment; filename="ettf-2016-17-`+kind+"."+format+`"` {
				t.Error(name)
			}
			if report := brought(t, c, kind+"?write=1&reason=none", string(answer.Body)); report.Unchanged != many || report.Added+report.Changed != 0 {
				t.Errorf("%s.%s: %+v", kind, format, report)
			}
			if template := c.Get(round + "/template/" + kind + "." + format); template.Status != 200 || len(template.Body) < 100 {
				t.Errorf("template %s.%s: %d", kind, format, template.Status)
			}
			if again := c.Get(round+"/export/"+kind+"."+format, "If-None-Match", answer.Header.Get("ETag")); kind == "bids" && again.Status != 304 {
				t.Errorf("an export that is unchanged is sent again: %d", again.Status)
			}
		}
	}
}

// Excel takes a CSV file without the mark for one of an old code page.
func TestTablesToKeepOpenInExcelWithTheirLettersRightAndRunNothing(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	c := site.As(ettf.EstatesLead)
	brought(t, c, "bids?write=1", "ref,title,kind\nE9,\"=HYPERLINK(\"\"http://example.com\"\",\"\"Tŷ\"\")\",estates\n")
	for _, path := range []string{"/export/bids.csv", "/export/scores.csv", "/template/bids.csv", "/template/scores.csv", "/ranking.csv", "/money.csv", "/estate.csv"} {
		answer := c.Get(round + path)
		if !bytes.HasPrefix(answer.Body, []byte("\ufeff")) || bytes.Count(answer.Body, []byte("\ufeff")) != 1 || answer.Header.Get("Content-Type") != "text/csv; charset=utf-8" {
			t.Errorf("%s begins with %.20q as %s", path, answer.Body, answer.Header.Get("Content-Type"))
		}
	}
	if text := string(c.Get(round + "/export/bids.csv").Body); !strings.Contains(text, `'=HYPERLINK(""http`) || strings.Contains(text, `,"=HYPER`) {
		t.Errorf("a formula goes out: %s", text)
	}
	if d := bidOf(c, "E9"); d.Bid.Title != `=HYPERLINK("http://example.com","Tŷ")` {
		t.Errorf("a title is not as it was typed: %s", d.Bid.Title)
	}
}

func TestWhatIsNoSpreadsheetIsRefusedInWords(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	for name, content := range map[string]string{
		"nothing": "", "a page": "<!doctype html><title>Sign in</title>", "a PDF": "%PDF-1.7 \x00\x01", "a torn workbook": "PK\x03\x04 torn",
		"noise": "\x00\x01\x02\xff\xfe\x80", "other headings": "a,b\n1,2\n", "an open quotation mark": "ref,title\nE1,\"open\n",
	} {
		report := brought(t, c, "bids?name=C:%5Cplans%5Cbids.xlsx", content)
		if len(report.Refused) == 0 || report.Refused[0].Why == "" || report.Written {
			t.Errorf("%s: %+v", name, report)
		}
		if answer := bring(c, "bids?write=1", content); answer.Status != 422 {
			t.Errorf("%s: %d %s", name, answer.Status, answer.Body)
		}
	}
}

func TestAnUploadIsBoundedAndComesAsTheFileItself(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	c := site.As(ettf.EstatesLead)
	bring(c, "bids?write=1", strings.Repeat("a,b\n", 7<<20)).Problem(422, "spreadsheet-too-large")
	bring(c, "bids", strings.Repeat("a,b\n", 9<<20)).Problem(413, "too-large")
	upload(t, c, round+"/import/bids", "file", "bids.csv", "ref,title\nE1,Changed\n").Problem(415, "wrong-media")
	bring(c, "bids?write=yes", "ref,title\nE1,Changed\n").Problem(422, "invalid")
	c.Do("POST", "/api/v1/rounds/none/import/bids", nil).Problem(404, "no-such-round")
	site.Anyone().Do("POST", round+"/import/bids", nil).Problem(401, "signed-out")
}
