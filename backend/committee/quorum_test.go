package committee_test

import (
	"encoding/json"
	"strings"
	"testing"

	"lintel/backend/committee"
)

// people makes those who are there from short words: a category, a role in brackets, - for no vote,
// d for a deputy.
func people(t *testing.T, list string) (there []committee.Present) {
	t.Helper()
	for _, word := range strings.Split(list, ";") {
		word = strings.TrimSpace(word)
		if word == "" {
			continue
		}
		p := committee.Present{Voting: true}
		if rest, ok := strings.CutSuffix(word, " d"); ok {
			word, p.Deputy = rest, true
		}
		if rest, ok := strings.CutPrefix(word, "-"); ok {
			word, p.Voting = rest, false
		}
		category, role, _ := strings.Cut(word, ":")
		p.Category, p.Role = committee.Category(category), role
		there = append(there, p)
	}
	return there
}

func preset(t *testing.T, id string) *committee.Rule {
	t.Helper()
	for _, p := range committee.QuorumPresets() {
		if p.ID == id {
			return &p.Rule
		}
	}
	t.Fatalf("there is no preset %s", id)
	return nil
}

func TestTheFourRealRulesAreJustQuorateAndJustNot(t *testing.T) {
	t.Parallel()
	const ten = "lay:; lay:; lay:; clinician:GP; officer:chief officer; officer:Chief Officer; executive:chief finance officer; officer:head of contracting; -partner body:Healthwatch; -partner body:LMC"
	for _, c := range []struct{ preset, there, sentence string }{
		{"three-members", "lay:; executive:chief officer; clinician:GP", "Quorate: 3 may decide."},
		{"three-members", "lay:; executive:chief of service delivery and quality d; clinician:GP", "Quorate: 3 may decide."},
		{"three-members", "lay:; executive:chief officer", "Not quorate: 1 more voting member is needed."},
		{"three-members", "lay:; executive:chief officer; -partner body:Healthwatch", "Not quorate: 1 more voting member is needed."},
		{"three-members", "clinician:GP; executive:chief officer; executive:chief finance officer", "Not quorate: 1 more lay member is needed."},
		{"three-members", "lay:; lay:; clinician:GP", "Not quorate: 1 more of chief officer, chief finance officer or chief of service delivery and quality is needed."},
		{"three-members", "clinician:GP", "Not quorate: 1 more lay member, and 1 more of chief officer, chief finance officer or chief of service delivery and quality are needed."},

		{"ten-by-role", ten, "Quorate: 8 may decide."},
		{"ten-by-role", strings.TrimPrefix(ten, "lay:; "), "Not quorate: 1 more lay member is needed."},
		{"ten-by-role", strings.Replace(ten, "clinician:GP", "clinician:nurse", 1), "Not quorate: 1 more GP is needed."},
		{"ten-by-role", strings.Replace(ten, "officer:chief officer; ", "", 1), "Not quorate: 1 more chief officer is needed."},
		{"ten-by-role", strings.Replace(ten, "executive:chief finance officer", "executive:chief officer", 1), "Not quorate: 1 more chief finance officer is needed."},
		{"ten-by-role", strings.Replace(ten, "officer:head of contracting", "officer:contracts manager", 1), "Not quorate: 1 more head of contracting is needed."},
		{"ten-by-role", strings.TrimSuffix(ten, "; -partner body:LMC"), "Not quorate: 1 more non-voting member is needed."},
		{"ten-by-role", strings.ReplaceAll(ten, "-partner", "partner"), "Not quorate: 2 more non-voting members are needed."},

		{"lay-majority", "lay:; lay:; lay:; clinician:GP; executive:chief officer", "Quorate: 5 may decide."},
		{"lay-majority", "lay:; lay:; lay:; clinician:GP; executive:chief officer; -partner body:LMC", "Quorate: 5 may decide."},
		{"lay-majority", "lay:; lay:; clinician:GP; executive:chief officer", "Not quorate: 1 more lay member is needed."},
		{"lay-majority", "lay:; lay:; lay:; clinician:GP", "Not quorate: 1 more executive member is needed."},
		{"lay-majority", "lay:; lay:; clinician:GP", "Not quorate: 1 more lay member and 1 more executive member are needed."},
		{"lay-majority", "lay:; lay:; lay:; executive:chief officer", "Not quorate: 1 more GP is needed."},
		{"lay-majority", "lay:; executive:; executive:; clinician:GP; lay:", "Not quorate: 2 more lay members are needed."},

		{"four-or-deputies", "executive:chief officer d; lay:; clinician:nurse d; officer:", "Quorate: 4 may decide."},
		{"four-or-deputies", "executive:chief finance officer; clinician:secondary care consultant; clinician:nurse; lay:", "Quorate: 4 may decide."},
		{"four-or-deputies", "executive:chief officer; lay:; clinician:nurse", "Not quorate: 1 more voting member is needed."},
		{"four-or-deputies", "officer:; lay:; clinician:nurse; officer:", "Not quorate: 1 more of chief officer or chief finance officer is needed."},
		{"four-or-deputies", "executive:chief officer; lay:; lay:; officer:", "Not quorate: 1 more nurse or 1 more secondary care consultant is needed."},
		{"four-or-deputies", "executive:chief officer; officer:; officer:; officer:", "Not quorate: 2 more of lay member, nurse and secondary care consultant are needed."},
	} {
		got := committee.Quorum(preset(t, c.preset), people(t, c.there), committee.CCG)
		if got.Sentence != c.sentence || got.Quorate != strings.HasPrefix(c.sentence, "Quorate") || got.Quorate != (len(got.Missing) == 0) {
			t.Errorf("%s with %s:\nwant %s\n got %s (%q)", c.preset, c.there, c.sentence, got.Sentence, got.Missing)
		}
	}
}

func TestWhatIsMissingIsListedPartByPartInTheWordsOfTheCommissionersKind(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		rule, there string
		kind        committee.Kind
		missing     string
	}{
		{`{"count":1,"categories":["lay"]}`, "", committee.ICB, "1 more non-executive member"},
		{`{"count":3,"categories":["lay","executive"],"deputies":false}`, "lay: d", committee.CCG, "3 more lay members or executive members (not deputies)"},
		{`{"any":[{"count":2,"roles":["GP"]},{"count":1,"roles":["nurse"]}]}`, "", committee.CCG, "1 more nurse or 2 more GPs"},
		{`{"all":[{"count":1,"categories":["lay"]},{"any":[{"all":[{"count":2,"roles":["GP"]},{"count":1,"roles":["LMC representative"],"voting":"any"}]},{"count":1,"roles":["nurse"]}]}]}`, "", committee.CCG,
			"1 more lay member|1 more nurse, or 2 more GPs and 1 more LMC representative, with or without a vote"},
		{`{"all":[{"count":3},{"count":2,"categories":["lay"]},{"count":1,"categories":["lay"],"roles":["vice-chair"]}]}`, "", committee.CCG, "1 more voting member|1 more lay member|1 more vice-chair among the lay members"},
		{`{"all":[{"majority":["lay"]},{"majority":["executive"]}]}`, "lay:", committee.CCG, "a rule that can be met"},
		{`{"count":1,"all":[{"count":1}]}`, "lay:", committee.CCG, "a rule of quorum without faults"},
	} {
		got := committee.Quorum(rule(t, c.rule), people(t, c.there), c.kind)
		if strings.Join(got.Missing, "|") != c.missing || got.Quorate {
			t.Errorf("%s: want %s, got %q: %s", c.rule, c.missing, got.Missing, got.Sentence)
		}
	}
	if got := committee.Quorum(nil, people(t, "lay:"), committee.CCG); got.Quorate {
		t.Error("a committee without a rule was quorate")
	}
}

func rule(t *testing.T, text string) *committee.Rule {
	t.Helper()
	var r committee.Rule
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

func TestARuleIsReadOutInOneSentence(t *testing.T) {
	t.Parallel()
	for id, want := range map[string]string{
		"three-members": "There must be at least 3 voting members; at least 1 lay member; and at least 1 of chief officer, chief finance officer or chief of service delivery and quality.",
		"ten-by-role": "There must be at least 3 lay members; at least 1 GP; at least 2 chief officers; at least 1 chief finance officer; at least 1 head of contracting; " +
			"and at least 2 non-voting members.",
		"lay-majority":     "There must be at least 1 lay member; at least 1 GP; at least 1 executive member; and a majority of lay among those with a vote.",
		"four-or-deputies": "There must be at least 4 voting members; at least 1 of chief officer or chief finance officer; and 2 of these 3: at least 1 lay member, at least 1 nurse and at least 1 secondary care consultant.",
	} {
		if got := preset(t, id).Words(committee.CCG); got != want {
			t.Errorf("%s:\nwant %s\n got %s", id, want, got)
		}
	}
	for text, want := range map[string]string{
		`{"name":"as the constitution has it","count":3}`:                                   "As the constitution has it.",
		`{"any":[{"count":1,"categories":["lay"]},{"count":2,"categories":["clinician"]}]}`: "There must be either at least 1 non-executive member or at least 2 clinicians.",
		`{"majority":["lay","executive"],"voting":"any"}`:                                   "There must be a majority of non-executive and executive among those present.",
	} {
		if got := rule(t, text).Words(committee.ICB); got != want {
			t.Errorf("%s: want %s, got %s", text, want, got)
		}
	}
}

func TestAMajorityIsMoreThanHalfOfThoseWithAVote(t *testing.T) {
	t.Parallel()
	m := &committee.Majority{Of: []committee.Category{committee.Lay, committee.Executive}}
	for _, c := range []struct {
		there    string
		holds    bool
		sentence string
	}{
		{"lay:; executive:; clinician:", true, "Lay and executive are 2 of 3 who may decide, a majority."},
		{"lay:; executive:; clinician:; clinician:", false, "Lay and executive are 2 of 4 who may decide, no majority: 1 more would make one."},
		{"lay:; -executive:; clinician:", false, "Lay and executive are 1 of 2 who may decide, no majority: 1 more would make one."},
		{"lay:; -clinician:; -clinician:", true, "Lay and executive are 1 of 1 who may decide, a majority."},
		{"-lay:", false, "Lay and executive are no majority: nobody who is there may decide."},
	} {
		if holds, sentence := committee.MajorityHolds(m, people(t, c.there), committee.CCG); holds != c.holds || sentence != c.sentence {
			t.Errorf("%s: want %v %s, got %v %s", c.there, c.holds, c.sentence, holds, sentence)
		}
	}
	if holds, _ := committee.MajorityHolds(&committee.Majority{}, nil, committee.CCG); !holds {
		t.Error("a majority of no category did not hold")
	}
}
