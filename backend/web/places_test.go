package web_test

import (
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

const toTakeIn = "/api/v1/import/"

func bringPlaces(c *testkit.Client, query, content string) *testkit.Answer {
	return c.Do("POST", toTakeIn+query, []byte(content), "Content-Type", "application/octet-stream")
}

func TestSurveysAndPracticesAreLookedAtTakenInAndGivenBack(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	var report service.Import
	const practices = "code,name\nA81001,Bridge Street\nB82009,New\n"
	if bringPlaces(c, "practices?write=1&name=p.csv", practices).Into(&report); report.Added != 1 || report.Changed != 1 || !report.Written || report.Changes[1].Name != "New" {
		t.Errorf("%+v", report)
	}
	const surveys = "id,name,survey date,condition,area,floor\nP1,Mill Lane,2016-01-19,DX,100,90\nP9,New,2016-01-19,B,80,70\n"
	report = service.Import{}
	if bringPlaces(c, "surveys?map=gia_m2=floor", surveys).Into(&report); report.Added != 1 || report.Changed != 1 || report.Written || report.Columns[0].Field != "id" || report.Mapping["floor"] != "gia_m2" {
		t.Errorf("%+v", report)
	}
	report = service.Import{}
	if bringPlaces(c, "surveys?map=gia_m2=floor&write=1", surveys).Into(&report); !report.Written {
		t.Errorf("%+v", report)
	}
	for _, file := range []string{"practices.csv", "surveys.xlsx"} {
		answer := c.Get("/api/v1/export/" + file)
		kind, _, _ := strings.Cut(file, ".")
		report = service.Import{}
		if bringPlaces(c, kind+"?write=1", string(answer.Body)).Into(&report); answer.Status != 200 || report.Added+report.Changed != 0 || report.Unchanged < 3 {
			t.Errorf("%s: %+v", file, report)
		}
	}
	bringPlaces(c, "surveys?map=floor", surveys).Problem(422, "invalid")
}

func TestAFileOfPlacesWithFaultsIsRefusedWholeAndOneThatIsLookedAtSaysThem(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	const file = "id,name,survey date,condition\nP8,New,2016-01-19,B\nP9,New,2016-01-19,E\n"
	var report service.Import
	bringPlaces(c, "surveys", file).Into(&report)
	if len(report.Refused) != 1 || report.Refused[0].Cell != "D3" || report.Refused[0].Column != "condition" || report.Added != 0 {
		t.Errorf("%+v", report)
	}
	bringPlaces(c, "surveys?write=1", file).Problem(422, "sheet-faults")
	c.Get("/api/v1/premises/P8").Problem(404, "no-such-premises")
}

func TestOnlyThoseWhoMayChangeAPracticeInEveryRoundThatHasItTakeItIn(t *testing.T) {
	t.Parallel()
	other := strings.Replace(string(testkit.Round), "ETTF 2016/17", "Another", 1)
	site := testkit.Serve(t, testkit.Round, []byte(other))
	elsewhere := site.With("lead", service.Grant{Role: ettf.EstatesLead, Round: testkit.RoundID})
	bringPlaces(elsewhere, "practices?write=1", "code,name\nA81001,Bridge Street\n").Problem(403, "forbidden")
	if answer := bringPlaces(elsewhere, "practices?write=1", "code,name\nB82009,New\n"); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	bringPlaces(site.As(ettf.Finance), "practices", "code,name\nB82009,New\n").Problem(403, "forbidden")
}
