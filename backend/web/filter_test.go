package web_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// theFilters are queries of bids, and the refs of those that fit in testkit.Round, as its list has
// them by the ranking.
var theFilters = map[string][]string{
	"":                           {"E1", "T1", "E/2 +1"},
	"?kind=estates":              {"E1", "E/2 +1"},
	"?kind=technology":           {"T1"},
	"?kind=technology&cohort=2":  {},
	"?cohort=2":                  {"E1"},
	"?complete=1":                {"E1", "T1"},
	"?complete=0":                {"E/2 +1"},
	"?stops=1":                   {"E/2 +1"},
	"?find=%20MILL":              {"E1"},
	"?find=e%2F2%20%2B":          {"E/2 +1"},
	"?find=extension":            {"E1"},
	"?bid=T1&bid=E%2F2%20%2B1":   {"T1", "E/2 +1"},
	"?bid=T1&kind=estates":       {},
	"?kind=&find=&stops=0&bad=1": {"E1", "T1", "E/2 +1"},
}

// firsts are the first cells of a CSV file's rows, each once, the headings left out.
func firsts(t *testing.T, text []byte) []string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	refs := []string{}
	for _, row := range rows[1:] {
		if !slices.Contains(refs, row[0]) {
			refs = append(refs, row[0])
		}
	}
	return refs
}

func TestWhatIsTakenAwayIsWhatTheListShows(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round).In(testkit.RoundID, ettf.InScoring)
	c := site.As(ettf.EstatesLead)
	scorer := site.With("ann", service.Grant{Role: ettf.Scorer})
	brought(t, scorer, "scores?write=1", "bid,access\nE1,2\nT1,2\nE/2 +1,2\n")
	for query, want := range theFilters {
		var list service.BidList
		c.Get(round + "/bids" + query).Into(&list)
		refs := []string{}
		for _, b := range list.Bids {
			refs = append(refs, b.Ref)
		}
		slices.Sort(refs)
		want = slices.Sorted(slices.Values(want))
		if !slices.Equal(refs, want) {
			t.Errorf("%s lists %q, want %q", query, refs, want)
		}
		for _, kind := range []string{"bids", "scores"} {
			answer := c.Get(round + "/export/" + kind + ".csv" + query)
			if got := slices.Sorted(slices.Values(firsts(t, answer.Body))); !slices.Equal(got, want) {
				t.Errorf("%s.csv%s has %q, want %q", kind, query, got, want)
			}
			if name := answer.Header.Get("Content-Disposition"); strings.Contains(name, "-some-") != (len(want) < 3) {
				t.Errorf("%s.csv%s is named %s", kind, query, name)
			}
			workbook := c.Get(round + "/export/" + kind + ".xlsx" + query)
			if report := brought(t, c, kind, string(workbook.Body)); report.Added+report.Changed != 0 || kind == "bids" && report.Unchanged != len(want) {
				t.Errorf("%s.xlsx%s brings in %+v", kind, query, report)
			}
		}
	}
}

func TestAFilterThatCannotBeReadIsRefused(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Reader)
	for _, path := range []string{"/bids", "/export/bids.csv", "/export/scores.xlsx"} {
		problem := c.Get(round+path+"?kind=walls&cohort=two&complete=all&stops=yes").Problem(422, "invalid")
		if len(problem.Fields) != 4 {
			t.Errorf("%s: %+v", path, problem.Fields)
		}
		c.Get(round+path+"?bid=E1&bid=E9").Problem(404, "no-such-bid")
	}
}

// Whether a bid is complete, and which flags stand, may hang on what others gave.
func TestNoFilterTellsWhatOthersGave(t *testing.T) {
	t.Parallel()
	_, looker := world(t, twoWorlds[0], ettf.Moderating)
	_, double := world(t, twoWorlds[1], ettf.Moderating)
	for query := range theFilters {
		for _, path := range []string{"/bids", "/export/bids.csv", "/export/bids.xlsx", "/export/scores.csv", "/export/scores.xlsx"} {
			if one, other := looker.Get(round+path+query), double.Get(round+path+query); told(one) != told(other) || one.Status != 200 {
				t.Errorf("%s%s tells what others gave:\n%s\nand\n%s", path, query, told(one), told(other))
			}
		}
	}
}
