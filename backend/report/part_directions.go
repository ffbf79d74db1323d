package report

import (
	"fmt"

	"lintel/backend/ettf"
	"lintel/backend/money"
)

// grantSteps are grants on both sides of each edge of the Directions' bands. How many years each
// is given is asked of money, where the rule lives.
var grantSteps = map[ettf.Directions][]struct {
	band  string
	grant ettf.Pence
}{
	ettf.Directions2013: {
		{"up to £100,000", 100_000_00}, {"over £100,000, up to £250,000", 250_000_00}, {"over £250,000", 250_000_01},
	},
	ettf.Directions2024: {
		{"under £144,000", 143_999_99}, {"£144,000 to under £360,000", 144_000_00}, {"£360,000 to under £660,000", 360_000_00},
		{"£660,000 to under £1,200,000", 660_000_00}, {"£1,200,000 and over", 1_200_000_00},
	},
}

// directions shows for how long a grant secures premises and abates the rent.
func (s *submission) directions() {
	terms := &s.Round.Terms
	s.section("directions", "The Premises Costs Directions "+string(terms.Directions))
	t := &table{
		caption: "For how long the NHS is guaranteed the use of premises, and the rent is abated.",
		columns: []column{{head: "Grant", share: 50}, {head: "Years", share: 14, right: true}, {share: 36}},
	}
	for _, step := range grantSteps[terms.Directions] {
		t.add(plainRow, say(step.band), say(fmt.Sprint(money.GuaranteedYears(terms.Directions, step.grant))), nil)
	}
	s.add(t, paragraph{text: say(fmt.Sprintf("A grant above %s%% of the cost (without VAT) is flagged.", terms.GrantShareMax()))})
}
