package transfer_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/sample"
	"lintel/backend/sheet"
)

func parse(t testing.TB, text []byte) *ettf.Round {
	t.Helper()
	r, err := roundfile.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// small is a round of two bids that have a little of everything, for a test to change.
func small(t testing.TB) *ettf.Round {
	t.Helper()
	return parse(t, []byte(`{"format": "lintel.round/1", "commissioner": {"code": "03X", "name": "NHS Example CCG"},
		"round": {"name": "ETTF 2016/17", "deadline": "2016-06-30", "first_year": "2016/17", "horizon_years": 10, "directions": "2013",
			"cohorts": [{"number": 1, "deadline": "2017-03-31", "value": 100}, {"number": 2, "deadline": "2019-03-31", "value": 60}],
			"gates": ["site secured", "planning granted"], "strategies": ["STP"]},
		"criteria": [{"code": "access", "name": "Extended access", "weight": 25, "scale": {"worst": 0, "best": 4}},
			{"code": "training", "name": "Training capacity", "weight": 25, "scale": {"worst": 10, "best": 0}, "kinds": ["estates"]},
			{"code": "deliverability", "name": "Deliverability by the deadline", "weight": 20, "scale": {"worst": 0, "best": 100}, "computed": "cohort"}],
		"practices": [{"code": "A81001", "name": "Mill Lane Surgery"}, {"code": "A81002", "name": "Bridge Street"}],
		"premises": [{"id": "P1", "name": "Mill Lane"}, {"id": "P;2"}],
		"bids": [{"ref": "E1", "title": "Extend Mill Lane", "kind": "estates", "scheme": "extension", "premises": ["P1"], "practices": ["A81001"],
				"population": 8120, "cohort": 2, "starts": "2016-10-01", "completes": "2018-06-30", "gates": {"site secured": true},
				"tests": {"patient engagement": {"result": "pass", "note": "two meetings"}}, "alignment": {"STP": {"fit": "strong"}},
				"capital": [{"year": "2016/17", "amount": 400000, "item": "works"}],
				"funding": [{"source": "grant", "amount": 264000}],
				"revenue": [{"item": "notional rent", "before": 40000, "after": 65000, "from": "2018/19", "years": 20, "payer": "commissioner", "abated": true}],
				"scores": {"access": 3}, "accepted": [{"flag": "capital-gap", "reason": "agreed"}]},
			{"ref": "T1", "title": "Remote consultations", "kind": "technology", "requires": ["E1"]}]}`))
}

// rounds are the sample, and those that stand beside the checkout where they are there.
func rounds(t testing.TB) map[string]*ettf.Round {
	t.Helper()
	all := map[string]*ettf.Round{"small": small(t), "sample": parse(t, sample.JSON())}
	files, err := filepath.Glob("../../../shared/data/rounds/worked-*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".ranking.json") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(file)] = parse(t, text)
	}
	return all
}

// texts are awkward, each in its own way.
var awkward = []string{"plain", "=1+1", "'=1", "-5", "-five", "#1", "a;b", `"quoted"; c`, "a, b", "two\nlines", "two\r\nlines", "“£5” – ŷ 🏥", "_x000D_", "<&>", " outer ", "yes", "1/2/2016", "007", "x: y", "note: z", "@", "TRUE", "(brackets)", "grant (£)"}

// made is a valid round of so many bids that have everything that the file format allows.
func made(t testing.TB, seed uint64, bids int) *ettf.Round {
	t.Helper()
	r, random := small(t), rand.New(rand.NewPCG(seed, 1))
	text := func() string { return awkward[random.IntN(len(awkward))] }
	some := func() bool { return random.IntN(3) > 0 }
	r.Terms.Gates, r.Terms.Strategies = []string{"site secured", "title", "a: b", "=gate", "Site  secured!"}, []string{"STP", "stp", "note: STP"}
	r.Premises = append(r.Premises, ettf.Premises{ID: "=P3", Name: "P1"}, ettf.Premises{ID: `P"4`}, ettf.Premises{ID: "P, 5"})
	tests := []string{"IG", "ig", "note: ig", "=t"}
	r.Bids = nil
	for i := range bids {
		b := ettf.Bid{Ref: strings.TrimSpace(fmt.Sprintf("%s %d", text(), i)), Title: text(), Kind: ettf.Estates}
		if some() {
			b.Kind, b.Scheme, b.OtherRoute, b.Confidential = ettf.Technology, text(), text(), some()
			n, cohort := random.IntN(90_000), random.IntN(2)+1
			b.Population, b.Cohort = &n, &cohort
			b.Starts, b.Completes, b.SwitchBy = "2016-10-01", ettf.Date(fmt.Sprintf("20%02d-02-28", 17+random.IntN(80))), "2016-12-31"
		}
		for j := range r.Premises {
			if some() {
				b.Premises = append(b.Premises, r.Premises[j].ID)
			}
		}
		for _, gate := range r.Terms.Gates {
			switch yes := some(); random.IntN(3) {
			case 0:
				put(&b.Gates, gate, &yes)
			case 1:
				put(&b.Gates, gate, nil)
			}
		}
		for _, test := range tests {
			if some() {
				put(&b.Tests, test, ettf.TestResult{Result: []ettf.TestOutcome{"pass", "fail", "open"}[random.IntN(3)], Note: text()})
			}
		}
		for _, strategy := range r.Terms.Strategies {
			if some() {
				put(&b.Alignment, strategy, ettf.Alignment{Fit: text(), Note: text()})
			}
		}
		madeMoney(&b, random, text)
		if i > 0 {
			b.Requires, b.AlternativeTo = []string{r.Bids[0].Ref}, r.Bids[i-1].Ref
			b.Excludes = []string{r.Bids[i-1].Ref, r.Bids[0].Ref}[:1]
		}
		r.Bids = append(r.Bids, b)
	}
	content, err := roundfile.Write(r)
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, content)
}

func madeMoney(b *ettf.Bid, random *rand.Rand, text func() string) {
	pounds := func() ettf.Pence { return ettf.Pence(random.IntN(90_000_000)) }
	for range random.IntN(4) {
		b.Capital = append(b.Capital, ettf.CapitalLine{Year: ettf.Year(2016 + random.IntN(3)), Amount: pounds() + 100_000_000, Item: text()})
	}
	for range min(random.IntN(3), len(b.Capital)) {
		b.Funding = append(b.Funding, ettf.FundingLine{Source: []string{"grant", "practice", "=council"}[random.IntN(3)], Amount: pounds()})
	}
	for range random.IntN(3) {
		l := ettf.RevenueLine{Item: text(), From: 2018, Years: random.IntN(3), Abated: random.IntN(2) == 0, Funded: random.IntN(2) == 0}
		if payer := ettf.PayerNHSProperty; random.IntN(2) == 0 {
			l.Payer = &payer
		}
		x, y := pounds(), -pounds()
		if l.Annual = &y; random.IntN(2) == 0 {
			l.Annual, l.Before, l.After = nil, &x, &x
		}
		b.Revenue = append(b.Revenue, l)
	}
}

func put[V any](m *map[string]V, key string, value V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[key] = value
}

func book(t testing.TB, content []byte) *sheet.Book {
	t.Helper()
	b, err := sheet.Open("bids", content)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func asJSON(t testing.TB, value any) string {
	t.Helper()
	text, err := json.MarshalIndent(value, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
