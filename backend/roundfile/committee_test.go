package roundfile_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

func TestACommitteeThatWasWrittenIsReadAsItWas(t *testing.T) {
	t.Parallel()
	no := false
	c := committee.Committee{Name: "PCCC", Kind: committee.ICB, RenewMonths: 6, DeclareDays: 28, MoveReasons: []string{"condition"},
		Members: []committee.Member{
			{ID: "chair", Name: "Pat", Email: "pat@example.nhs.uk", Role: "lay", Category: committee.Lay, Voting: true, Chair: true, From: "2015-04-01", To: "2018-03-31"},
			{ID: "audit", Name: "Jo", Role: "lay", Category: committee.Lay, Voting: true, AuditChair: true, NHSEngland: true},
			{ID: "deputy", Name: "Kim", Role: "deputy", Category: committee.Officer, DeputyFor: "audit"}},
		Quorum: committee.Rule{Name: "as agreed", All: []committee.Rule{{Count: 3, Roles: []string{"GP"}, Categories: []committee.Category{committee.Lay}, Voting: committee.AnyVote, Deputies: &no},
			{Any: []committee.Rule{{Majority: []committee.Category{committee.Lay}}}}, {AtLeast: 1, Of: []committee.Rule{{Count: 1}}}}},
		Majority: committee.Majority{Of: []committee.Category{committee.Lay}, EveryItem: true}, Defaults: map[ettf.InterestType]committee.Default{},
		Subgroups:  []committee.Subgroup{{ID: "group", Name: "Group", Members: []string{"chair"}, Quorum: committee.Rule{Count: 1}}},
		Exemptions: &committee.Exemptions{Reason: "terms", Bid: "section 43(2)", Private: "section 36", Personal: "section 40(2)"}}
	for _, of := range ettf.AllInterestTypes {
		c.Defaults[of] = committee.Default{Bid: committee.Leaves, List: committee.PublicSeats}
	}
	text, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	if got, faults := roundfile.ReadCommittee(text, "$"); len(faults) > 0 || !reflect.DeepEqual(got, c) {
		t.Errorf("%v\nwant %+v\n got %+v", faults, c, got)
	}
}

func FuzzWhateverIsReadAsACommitteeIsReadAgainTheSame(f *testing.F) {
	f.Add([]byte(`{"name":"PCCC","kind":"ccg","members":[{"id":"a","name":"A","role":"x","category":"lay"}],"quorum":{"count":1},"renew_months":12,"declare_days":28}`))
	f.Add([]byte(`{"quorum":{"any":[{"majority":["lay"]}],"deputies":null}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, faults := roundfile.ReadCommittee(text, "$")
		if len(faults) > 0 {
			return
		}
		written, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		if again, faults := roundfile.ReadCommittee(written, "$"); len(faults) > 0 || !reflect.DeepEqual(again, c) {
			t.Errorf("%v\n%+v\n%+v", faults, c, again)
		}
	})
}
