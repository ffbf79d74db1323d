package flags

import (
	"slices"
	"strings"
	"testing"

	"lintel/backend/estate"
	"lintel/backend/ettf"
	"lintel/backend/money"
	"lintel/backend/ranking"
)

func ptr[T any](v T) *T { return &v }

func pounds(n int64) ettf.Pence { return ettf.Pence(n * 100) }

// round has the bids given, each complete where it has a score on "access".
func round(bids ...ettf.Bid) *ettf.Round {
	return &ettf.Round{
		Terms: ettf.Terms{
			Name: "ETTF 2016/17", Deadline: "2016-06-30", FirstYear: 2016, HorizonYears: 10, Directions: ettf.Directions2013,
			Cohorts: []ettf.Cohort{{Number: 1, Deadline: ptr(ettf.Date("2017-03-31")), Value: 100_00}, {Number: 2, Value: 0}},
		},
		Criteria: []ettf.Criterion{{Code: "access", Name: "Extended access", Weight: 1_00, Scale: ettf.Scale{Best: 100_00}}},
		Bids:     bids,
	}
}

// bid is an estates bid that raises no flag: scored, paid for, nothing due after.
func bid(ref string, score ettf.Hundredths) ettf.Bid {
	return ettf.Bid{Ref: ref, Kind: ettf.Estates, Scores: map[string]ettf.Hundredths{"access": score}}
}

func with(b ettf.Bid, change func(*ettf.Bid)) ettf.Bid {
	change(&b)
	return b
}

// raise is every flag of every bid of the round, by ref.
func raise(r *ettf.Round) map[string][]ettf.Flag {
	var bids []money.Liability
	for i := range r.Bids {
		bids = append(bids, money.Of(&r.Terms, &r.Bids[i], r.Bids[i].Grant()))
	}
	results := ranking.Rank(r, nil, func(a, b int) int { return bids[a].Total.Cmp(bids[b].Total) })
	var ranked []int
	for i := range results {
		ranked = append(ranked, results[i].Bid)
	}
	list := money.List(r, ranked)
	facts := NewFacts(r, bids, estate.Appraise(r))
	all := facts.All(results, list, money.Revenue(&r.Terms, bids).Follow(list), money.Capital(r).Follow(list))
	byRef := map[string][]ettf.Flag{}
	for i := range all {
		byRef[r.Bids[i].Ref] = all[i]
	}
	return byRef
}

// wantFlag fails unless the bid has the flag with exactly this text; no text means no flag.
func wantFlag(t *testing.T, r *ettf.Round, ref, code, text string) {
	t.Helper()
	var found []string
	for _, flag := range raise(r)[ref] {
		if flag.Code == code {
			found = append(found, flag.Text)
		}
	}
	if text == "" && found != nil || text != "" && !slices.Equal(found, []string{text}) {
		t.Errorf("%s of %s:\n got %q\nwant %q", code, ref, found, text)
	}
}

func TestABidWithNothingWrongRaisesNothing(t *testing.T) {
	t.Parallel()
	if got := raise(round(bid("E1", 50_00)))["E1"]; got == nil || len(got) != 0 {
		t.Errorf("got %#v, want an empty list", got)
	}
	if got := raise(round()); len(got) != 0 {
		t.Errorf("a round without bids: got %v", got)
	}
}

func TestTheTableOfRulesIsWholeAndWorstFirst(t *testing.T) {
	t.Parallel()
	list := Rules()
	seen := map[string]bool{}
	for i, rule := range list {
		if seen[rule.Code] {
			t.Errorf("%s stands twice", rule.Code)
		}
		seen[rule.Code] = true
		if i > 0 && rule.Severity.Weight() < list[i-1].Severity.Weight() {
			t.Errorf("%s stands below a milder flag", rule.Code)
		}
		if !strings.HasSuffix(rule.Rule, ".") || strings.Count(rule.Rule, ".") != 1 {
			t.Errorf("%s: not one sentence: %s", rule.Code, rule.Rule)
		}
		if one := rules[i]; (one.inFacts == nil) == (one.inOrder == nil) {
			t.Errorf("%s is found in the facts or in the order, and in one of them only", rule.Code)
		}
	}
	for code, severity := range map[string]ettf.Severity{
		"scores-missing": ettf.Stop, "revenue-no-payer": ettf.Stop, "revenue-unfunded": ettf.Stop, "revenue-disputed": ettf.Warn,
		"revenue-deferred": ettf.Warn, "revenue-over-limit": ettf.Stop, "capital-over-limit": ettf.Stop, "capital-gap": ettf.Stop,
		"grant-over-share": ettf.Warn, "late-for-cohort": ettf.Warn, "started-early": ettf.Stop, "test-failed": ettf.Stop,
		"test-open": ettf.Warn, "no-core-criterion": ettf.Stop, "technology-in-poor-premises": ettf.Warn, "lease-short": ettf.Warn,
		"lease-outlasts-contract": ettf.Warn, "space-under-used": ettf.Warn, "not-surveyed": ettf.Warn, "survey-stale": ettf.Note,
		"scorers-disagree": ettf.Warn, "requires-lower": ettf.Warn, "excludes-both": ettf.Warn, "near-tie": ettf.Note,
		"tie-at-line": ettf.Warn, "dominated": ettf.Note,
	} {
		i := slices.IndexFunc(list, func(r Rule) bool { return r.Code == code })
		if i < 0 || list[i].Severity != severity {
			t.Errorf("%s should be a %s", code, severity)
		}
	}
}

func TestFlagsStandWorstFirstWithTheirAcceptedReason(t *testing.T) {
	t.Parallel()
	r := round(with(bid("E1", 50_00), func(b *ettf.Bid) {
		b.Tests = map[string]ettf.TestResult{"IG": {Result: ettf.TestOpen}, "patients": {Result: ettf.TestFail, Note: "none met"}}
		b.Premises = []string{"P1"}
		b.Accepted = []ettf.Acceptance{{Flag: "test-open", Reason: "due in July"}}
	}))
	r.Premises = []ettf.Premises{{ID: "P1", Surveys: []ettf.Survey{{Date: "2010-01-01", Facets: ettf.Facets{Condition: "B"}}}}}
	var codes []string
	for _, flag := range raise(r)["E1"] {
		codes = append(codes, flag.Code)
		if want := map[string]string{"test-open": "due in July"}[flag.Code]; flag.Accepted != want {
			t.Errorf("%s: accepted %q, want %q", flag.Code, flag.Accepted, want)
		}
	}
	if want := []string{"test-failed", "test-open", "survey-stale"}; !slices.Equal(codes, want) {
		t.Errorf("got %v, want %v", codes, want)
	}
}

func TestListsInSentencesStayShort(t *testing.T) {
	t.Parallel()
	for want, things := range map[string][]string{
		"": nil, "E1": {"E1"}, "E1 and E2": {"E1", "E2"}, "a, b and c": {"a", "b", "c"},
		"a, b, c and d":      {"a", "b", "c", "d"},
		"a, b, c and 2 more": {"a", "b", "c", "d", "e"},
	} {
		if got := list(things); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
