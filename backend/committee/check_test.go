package committee_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// sound is a committee without faults or findings under delegated commissioning.
func sound() *committee.Committee {
	c := &committee.Committee{Name: "Primary care commissioning committee", Kind: committee.CCG, RenewMonths: 12, DeclareDays: 28,
		Quorum: committee.QuorumPresets()[0].Rule, Majority: committee.Majority{Of: []committee.Category{committee.Lay, committee.Executive}},
		MoveReasons: []string{"condition of the premises"}, Defaults: map[ettf.InterestType]committee.Default{}}
	for _, of := range ettf.AllInterestTypes {
		c.Defaults[of] = committee.Default{Bid: committee.MayDiscuss, List: committee.MayDecide}
	}
	c.Members = []committee.Member{
		{ID: "chair", Name: "Pat Lowe", Email: "chair@example.nhs.uk", Role: "lay member", Category: committee.Lay, Voting: true, Chair: true},
		{ID: "vice", Name: "Ade Obi", Role: "lay vice-chair", Category: committee.Lay, Voting: true},
		{ID: "audit", Name: "Jo Marsh", Role: "lay member for governance", Category: committee.Lay, Voting: true, AuditChair: true},
		{ID: "ao", Name: "Ros King", Role: "chief officer", Category: committee.Executive, Voting: true},
		{ID: "gp", Name: "Dr Lee Reid", Role: "GP", Category: committee.Clinician, Voting: true},
		{ID: "ao-deputy", Name: "Kim Dale", Role: "deputy", DeputyFor: "ao"},
	}
	c.Subgroups = []committee.Subgroup{{ID: "prioritisation", Name: "Prioritisation", Members: []string{"chair", "gp"}, Quorum: committee.Rule{Count: 2}}}
	return c
}

func TestACommitteeHasNoFaultsOrEveryOneOfThemWithItsPlace(t *testing.T) {
	t.Parallel()
	if faults := sound().Check(); len(faults) != 0 {
		t.Fatalf("a sound committee has faults: %v", faults)
	}
	for path, spoil := range map[string]func(c *committee.Committee){
		"$.name":                func(c *committee.Committee) { c.Name = " " },
		"$.kind":                func(c *committee.Committee) { c.Kind = "pct" },
		"$.members":             func(c *committee.Committee) { c.Members = make([]committee.Member, 101) },
		"$.members[1].id":       func(c *committee.Committee) { c.Members[1].ID = "chair" },
		"$.members[2].id":       func(c *committee.Committee) { c.Members[2].ID = "Audit Chair" },
		"$.members[1].name":     func(c *committee.Committee) { c.Members[1].Name = "" },
		"$.members[1].email":    func(c *committee.Committee) { c.Members[1].Email = "Chair@Example.nhs.uk" },
		"$.members[3].email":    func(c *committee.Committee) { c.Members[3].Email = "ros king" },
		"$.members[1].role":     func(c *committee.Committee) { c.Members[1].Role = "" },
		"$.members[1].category": func(c *committee.Committee) { c.Members[1].Category = "patient" },
		"$.members[5].category": func(c *committee.Committee) { c.Members[5].Category = "patient" },
		"$.members[1].from":     func(c *committee.Committee) { c.Members[1].From = "2016-02-30" },
		"$.members[1].to":       func(c *committee.Committee) { c.Members[1].From, c.Members[1].To = "2016-02-02", "2016-02-01" },
		"$.members[1].chair":    func(c *committee.Committee) { c.Members[1].Chair = true },

		"$.members[2].audit_chair": func(c *committee.Committee) { c.Members[1].AuditChair = true },
		"$.members[2].nhs_england": func(c *committee.Committee) { c.Members[1].NHSEngland, c.Members[2].NHSEngland = true, true },
		"$.members[5].deputy_for":  func(c *committee.Committee) { c.Members[5].DeputyFor = "nobody" },
		"$.members[4].deputy_for":  func(c *committee.Committee) { c.Members[4].DeputyFor = "ao-deputy" },
		"$.members[3].deputy_for":  func(c *committee.Committee) { c.Members[3].DeputyFor = "ao"; c.Members = c.Members[:5] },
		"$.members[5].chair":       func(c *committee.Committee) { c.Members[0].Chair, c.Members[5].Chair = false, true },
		"$.quorum":                 func(c *committee.Committee) { c.Quorum = committee.Rule{} },
		"$.quorum.all[0].count":    func(c *committee.Committee) { c.Quorum.All[0].Count = -1 },
		"$.majority.of[1]":         func(c *committee.Committee) { c.Majority.Of[1] = "lay" },
		`$.defaults["indirect"]`:   func(c *committee.Committee) { delete(c.Defaults, ettf.Indirect) },
		`$.defaults["love"]`:       func(c *committee.Committee) { c.Defaults["love"] = c.Defaults[ettf.Financial] },
		`$.defaults["financial"].bid`: func(c *committee.Committee) {
			c.Defaults[ettf.Financial] = committee.Default{Bid: "vanish", List: "leave"}
		},
		"$.renew_months":            func(c *committee.Committee) { c.RenewMonths = 0 },
		"$.declare_days":            func(c *committee.Committee) { c.DeclareDays = 400 },
		"$.move_reasons[1]":         func(c *committee.Committee) { c.MoveReasons = append(c.MoveReasons, c.MoveReasons[0]) },
		"$.move_reasons[0]":         func(c *committee.Committee) { c.MoveReasons[0] = "" },
		"$.exemptions.private":      func(c *committee.Committee) { c.Exemptions = &committee.Exemptions{Private: strings.Repeat("x", 201)} },
		"$.subgroups[0].id":         func(c *committee.Committee) { c.Subgroups[0].ID = "" },
		"$.subgroups[0].members":    func(c *committee.Committee) { c.Subgroups[0].Members = nil },
		"$.subgroups[0].members[1]": func(c *committee.Committee) { c.Subgroups[0].Members[1] = "nobody" },
		"$.subgroups[0].members[2]": func(c *committee.Committee) { c.Subgroups[0].Members = append(c.Subgroups[0].Members, "gp") },
		"$.subgroups[0].quorum.majority[0]": func(c *committee.Committee) {
			c.Subgroups[0].Quorum = committee.Rule{Majority: []committee.Category{"x"}}
		},
	} {
		c := sound()
		spoil(c)
		faults := c.Check()
		if !slices.ContainsFunc(faults, func(f ettf.Fault) bool { return f.Path == path && f.Found != "" && f.Expected != "" }) {
			t.Errorf("want a fault at %s, got %v", path, faults)
		}
	}
}

func TestARuleHasOneFormAndSensibleNumbers(t *testing.T) {
	t.Parallel()
	deep := `{"count":1}`
	for range 6 {
		deep = `{"all":[` + deep + `]}`
	}
	wide := `{"all":[` + strings.TrimSuffix(strings.Repeat(`{"count":1},`, 40), ",") + `]}`
	for text, path := range map[string]string{
		`{}`: "$", `{"all":[],"count":0}`: "$", `{"count":1,"majority":["lay"]}`: "$", `{"all":[{"count":1},{}]}`: "$.all[1]",
		`{"count":51}`: "$.count", `{"at_least":3,"of":[{"count":1},{"count":1}]}`: "$.at_least", `{"of":[{"count":1}]}`: "$.at_least", `{"at_least":1}`: "$.at_least",
		`{"all":[{"count":1}],"roles":["GP"]}`: "$.roles", `{"all":[{"count":1}],"categories":["lay"]}`: "$.categories", `{"any":[{"count":1}],"voting":"any"}`: "$.voting",
		`{"majority":["lay"],"deputies":true}`: "$.deputies", `{"count":1,"roles":["GP"," gp "]}`: "$.roles[1]", `{"count":1,"roles":[" "]}`: "$.roles[0]",
		`{"count":1,"voting":"sometimes"}`: "$.voting", `{"count":1,"categories":["lay","lay"]}`: "$.categories[1]", `{"majority":["lay","x"]}`: "$.majority[1]",
		`{"count":1,"categories":["lay","lay","lay","lay","lay","lay"]}`: "$.categories",
		deep: "$.all[0].all[0].all[0].all[0].all[0].all[0]", wide: "$.all[39]",
		`{"count":1,"name":"` + strings.Repeat("n", 301) + `"}`: "$.name",
	} {
		if faults := rule(t, text).Check(); len(faults) != 1 || faults[0].Path != path {
			t.Errorf("%s: want a fault at %s, got %v", text, path, faults)
		}
	}
	for _, p := range committee.QuorumPresets() {
		if faults := p.Rule.Check(); len(faults) != 0 {
			t.Errorf("%s has faults: %v", p.ID, faults)
		}
	}
}

func TestFindingsSayWhatStandsInTheWayOfADecision(t *testing.T) {
	t.Parallel()
	const day = "2016-09-01"
	if found := sound().Findings(ettf.Delegated, day); len(found) != 0 {
		t.Fatalf("a sound committee has findings: %v", found)
	}
	for want, spoil := range map[string]func(c *committee.Committee) ettf.Level{
		"stop: The chair will not do: Pat Lowe is not a lay member.":                  func(c *committee.Committee) ettf.Level { c.Members[0].Category = committee.Executive; return "" },
		"stop: The chair will not do: Pat Lowe has no vote.":                          func(c *committee.Committee) ettf.Level { c.Members[0].Voting = false; return "" },
		"stop: The chair will not do: Pat Lowe chairs the audit committee.":           func(c *committee.Committee) ettf.Level { c.Members[0].AuditChair = true; return "" },
		"warn: Nobody is named as the usual chair.":                                   func(c *committee.Committee) ettf.Level { c.Members[0].Chair = false; return "" },
		"warn: If the chair has an interest, no other lay member can take the chair.": func(c *committee.Committee) ettf.Level { c.Members[1].AuditChair = true; return "" },
		"stop: Nobody can take the chair: it takes a lay member with a vote who does not chair the audit committee.": func(c *committee.Committee) ettf.Level {
			c.Members = c.Members[2:]
			return ""
		},
		"warn: The appointment of the chair, Pat Lowe, does not cover 1 September 2016.": func(c *committee.Committee) ettf.Level { c.Members[0].To = "2016-08-31"; return "" },
		"stop: Lay and executive are 1 of 2 who may decide, no majority: 1 more would make one.": func(c *committee.Committee) ettf.Level {
			c.Members[1].Voting, c.Members[2].Voting, c.Members[3].Voting = false, false, false
			return ""
		},
		"stop: The committee can never be quorate: 1 more of chief officer, chief finance officer or chief of service delivery and quality is needed.": func(c *committee.Committee) ettf.Level {
			c.Members[3].Role = "director"
			return ""
		},
		"warn: The committee would not be quorate with everyone there: 2 more clinicians are needed.": func(c *committee.Committee) ettf.Level {
			c.Quorum = committee.Rule{Majority: []committee.Category{committee.Clinician}}
			c.Members = c.Members[:5]
			c.Members[0].Category = committee.Clinician
			return ""
		},
		"stop: The sub-group Prioritisation can never be quorate: 1 more voting member is needed.":              func(c *committee.Committee) ettf.Level { c.Subgroups[0].Quorum.Count = 3; return "" },
		"stop: Under joint commissioning NHS England has the deciding vote, but no member is from NHS England.": func(c *committee.Committee) ettf.Level { return ettf.Joint },
		"stop: Under joint commissioning NHS England has the deciding vote, but Dr Lee Reid has none.": func(c *committee.Committee) ettf.Level {
			c.Members[4].NHSEngland, c.Members[4].Voting = true, false
			return ettf.Joint
		},
		"note: Kim Dale is the deputy of Ros King, whose appointment does not cover 1 September 2016.": func(c *committee.Committee) ettf.Level { c.Members[3].From = "2017-01-01"; return "" },
		"stop: The committee has no members.": func(c *committee.Committee) ettf.Level { c.Members = nil; return "" },
	} {
		c := sound()
		level := spoil(c)
		found := c.Findings(level, day)
		if !slices.ContainsFunc(found, func(f committee.Finding) bool { return fmt.Sprintf("%s: %s", f.Severity, f.Text) == want }) {
			t.Errorf("want %s, got %v", want, found)
		}
		if !slices.IsSortedFunc(found, func(a, b committee.Finding) int { return a.Severity.Weight() - b.Severity.Weight() }) {
			t.Errorf("not the worst first: %v", found)
		}
	}
	board := sound()
	board.Kind = committee.ICB
	if found := board.Findings(ettf.Joint, day); len(found) != 0 {
		t.Errorf("an integrated care board knows no joint commissioning: %v", found)
	}
}

func TestALevelSaysWhatItMakesOfTheDecision(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, level := range []ettf.Level{"", ettf.Joint, ettf.GreaterInvolvement} {
		seen[committee.WordsOfLevel(level, committee.CCG)] = true
		if committee.WordsOfLevel(level, committee.ICB) != "The committee decides for the integrated care board." {
			t.Errorf("%q makes a difference to an integrated care board", level)
		}
	}
	if len(seen) != 3 || !seen["Delegated commissioning: the committee decides."] {
		t.Errorf("the levels say %v", seen)
	}
}

func FuzzNoCommitteeOrRuleBreaksCheckFindingsAndQuorum(f *testing.F) {
	whole, err := json.Marshal(sound())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole, "lay:; clinician:GP d")
	f.Add([]byte(`{"quorum":{"at_least":2,"of":[{"majority":["lay"]},{"count":50,"voting":"any"},{"any":[{"count":1,"roles":["a","b"]}]}]}}`), "-officer:x")
	f.Fuzz(func(t *testing.T, text []byte, list string) {
		var c committee.Committee
		if json.Unmarshal(text, &c) != nil {
			return
		}
		faults := c.Check()
		v := committee.Quorum(&c.Quorum, people(t, list), c.Kind)
		if v.Sentence == "" || v.Quorate != (len(v.Missing) == 0) {
			t.Errorf("%+v", v)
		}
		if len(faults) == 0 && c.Quorum.Words(c.Kind) == "" {
			t.Error("a rule without faults has no words")
		}
		if len(faults) == 0 {
			c.Findings(ettf.Joint, "2016-09-01")
		}
	})
}
