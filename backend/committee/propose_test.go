package committee_test

import (
	"fmt"
	"slices"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

func harbour() *ettf.Round {
	return &ettf.Round{
		Practices: []ettf.Practice{{Code: "A81001", Name: "Harbour Practice"}, {Code: "A81002", Name: "Mill Practice"}, {Code: "A81003"}},
		Premises:  []ettf.Premises{{ID: "P1", Name: "Harbour House", Practices: []string{"A81001"}, Branches: []string{"A81003"}}, {ID: "P2", Practices: []string{"A81002"}}},
		Bids: []ettf.Bid{
			{Ref: "E1", Title: "Extend Harbour House", Premises: []string{"P1"}, Practices: []string{"A81001"}},
			{Ref: "E2", Title: "New roof", Premises: []string{"P2"}},
			{Ref: "T1", Title: "Remote consultation by Clearline Systems", Practices: []string{"A81001"}, SignedUp: []string{"A81002"}},
		},
	}
}

func TestTheRegisterProposesTheBidsThatAnInterestIsIn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		entry committee.RegisterEntry
		want  []string
	}{
		{committee.RegisterEntry{Relation: committee.PartnerOf, Practices: []string{"A81001"}}, []string{
			"E1: partner of Harbour Practice (A81001), which is in E1", "T1: partner of Harbour Practice (A81001), which is in T1"}},
		{committee.RegisterEntry{Relation: committee.PatientOf, Practices: []string{"A81002"}}, []string{
			"E2: patient of Mill Practice (A81002), which is in P2, the premises of E2", "T1: patient of Mill Practice (A81002), which has signed up to T1"}},
		{committee.RegisterEntry{Relation: committee.EmployeeOf, Practices: []string{"A81003"}}, []string{
			"E1: employee of A81003, which is in Harbour House (P1), the premises of E1"}},
		{committee.RegisterEntry{Relation: committee.LandlordOf, Premises: []string{"P1"}}, []string{
			"E1: landlord of Harbour House (P1), which E1 is for", "T1: landlord of Harbour House (P1), where Harbour Practice (A81001) of T1 is (suggestion)"}},
		{committee.RegisterEntry{Relation: committee.SupplierOf, Organisation: "Clearline  Systems Ltd."}, []string{
			"T1: supplier of Clearline  Systems Ltd., which is named in T1 (suggestion)"}},
		{committee.RegisterEntry{Relation: committee.FamilyOf, Practices: []string{"A81002"}, To: "2016-08-31"}, nil},
		{committee.RegisterEntry{Relation: committee.FamilyOf, Practices: []string{"A81002"}, Ended: "2016-09-01"}, nil},
		{committee.RegisterEntry{Relation: committee.OtherTo, Organisation: "roo"}, nil},
		{committee.RegisterEntry{Relation: committee.OtherTo, Practices: []string{"B99999"}, Organisation: "Clear"}, nil},
	} {
		c.entry.N = 7
		var got []string
		for _, p := range committee.Propose([]committee.RegisterEntry{c.entry}, harbour(), "2016-09-01") {
			line := fmt.Sprintf("%s: %s", p.Bid, p.Why)
			if p.Suggestion {
				line += " (suggestion)"
			}
			got = append(got, line)
			if p.Register != 7 {
				t.Errorf("proposed by entry %d", p.Register)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v:\nwant %q\n got %q", c.entry, c.want, got)
		}
	}
}

func TestAnEntryIsDueAgainAndMayHaveComeLate(t *testing.T) {
	t.Parallel()
	e := committee.RegisterEntry{From: "2016-01-01", Declared: "2016-01-29"}
	if e.Late(28) || !e.Late(27) || (&committee.RegisterEntry{Declared: "2016-01-29"}).Late(1) {
		t.Error("28 days after it began is in time, and 29 is late; without a beginning nothing is")
	}
	if got := e.Due(12); got != "2017-01-29" {
		t.Errorf("due on %s", got)
	}
	e.Confirmed = "2017-08-31"
	if got := e.Due(6); got != "2018-02-28" {
		t.Errorf("due on %s", got)
	}
}

func TestAnEntrySaysWhatIsWrongWithIt(t *testing.T) {
	t.Parallel()
	sound := committee.RegisterEntry{Type: ettf.Financial, Relation: committee.PartnerOf, Description: "A partner", Practices: []string{"A81001"}}
	if faults := sound.Check(); len(faults) != 0 {
		t.Fatal(faults)
	}
	e := committee.RegisterEntry{Type: "love", Relation: "friend", Practices: []string{"A81001", "A81001"}, Premises: []string{""}, From: "2016-02-02", To: "2016-02-01"}
	var paths []string
	for _, f := range e.Check() {
		paths = append(paths, f.Path)
	}
	if want := []string{"$.type", "$.relation", "$.description", "$.practices[1]", "$.premises[0]", "$.to"}; !slices.Equal(paths, want) {
		t.Errorf("want %q, got %q", want, paths)
	}
}
