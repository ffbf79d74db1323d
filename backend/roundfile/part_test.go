package roundfile_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

// parts reads a round piece by piece, and puts the pieces together again.
func parts(t *testing.T, text []byte) (*ettf.Round, []ettf.Fault) {
	t.Helper()
	var whole struct {
		Commissioner, Round, Criteria json.RawMessage
		Practices, Premises, Bids     []json.RawMessage
		Agreed                        []ettf.Agreed
	}
	if err := json.Unmarshal(text, &whole); err != nil {
		t.Fatal(err)
	}
	r := &ettf.Round{Format: ettf.Format, Agreed: whole.Agreed}
	var faults, more []ettf.Fault
	r.Commissioner, faults = roundfile.ReadCommissioner(whole.Commissioner, "commissioner")
	r.Terms, more = roundfile.ReadTerms(whole.Round, "terms")
	faults = append(faults, more...)
	r.Criteria, more = roundfile.ReadCriteria(whole.Criteria, "criteria")
	faults = append(faults, more...)
	for _, p := range whole.Practices {
		practice, more := roundfile.ReadPractice(p, "practice")
		r.Practices, faults = append(r.Practices, practice), append(faults, more...)
	}
	for _, p := range whole.Premises {
		premises, more := roundfile.ReadPremises(p, "premises")
		r.Premises, faults = append(r.Premises, premises), append(faults, more...)
	}
	for _, b := range whole.Bids {
		bid, more := roundfile.ReadBid(b, "bid")
		r.Bids, faults = append(r.Bids, bid), append(faults, more...)
	}
	return r, append(faults, roundfile.Check(r)...)
}

func TestARoundReadInPartsIsTheRoundReadWhole(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../testkit/testdata/round.json")
	if err != nil {
		t.Fatal(err)
	}
	whole, err := roundfile.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	inParts, faults := parts(t, text)
	a, errA := roundfile.Write(whole)
	b, errB := roundfile.Write(inParts)
	if errA != nil || errB != nil || len(faults) != 0 || string(a) != string(b) {
		t.Errorf("%v %v %v\n%s\n%s", errA, errB, faults, a, b)
	}
}

func TestAFaultOfAPartHasThePathThatThePartHas(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"ref":"E1","title":"x","kind":"estates","capital":[{"year":"2016","amount":1}]}`: "bid.capital[0].year",
		`{"ref":"E1","title":"x","kind":"other"}`:                                          "bid.kind",
		`{"ref":"E1","ref":"E1","title":"x","kind":"estates"}`:                             "bid.ref",
		`[]`:                         "bid",
		`null`:                       "bid",
		``:                           "bid",
		"\"\xff\"":                   "bid",
		`{"ref":`:                    "bid",
		strings.Repeat(`[`, 100_000): "bid" + strings.Repeat("[0]", 32),
	} {
		_, faults := roundfile.ReadBid([]byte(text), "bid")
		if len(faults) == 0 || faults[0].Path != want {
			t.Errorf("%.60s: %v, want a fault at %s", text, faults, want)
		}
	}
	if _, faults := roundfile.ReadCriteria([]byte(`{}`), "criteria"); len(faults) != 1 || faults[0].Path != "criteria" {
		t.Errorf("%v", faults)
	}
}
