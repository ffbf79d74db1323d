package report

import (
	"fmt"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/ranking"
)

// method says how the order and the money came about, so that anyone can follow it by hand.
func (s *submission) method() {
	s.criteria()
	s.anchors()
	s.scoring()
	s.delivery()
	s.liability()
	s.directions()
	s.need()
	s.transformational()
	s.notTested()
}

func (s *submission) section(id, title string) {
	s.add(heading{level: 2, id: "method-" + id, text: say(title)})
}

func (s *submission) criteria() {
	s.section("criteria", "Criteria and weights")
	if len(s.Round.Criteria) == 0 {
		s.add(paragraph{text: say("No criteria are set for this round yet, so nothing has been scored.")})
		return
	}
	s.add(paragraph{text: say("A weight says how much the step from the worst to the best on that criterion's scale matters beside the same step on the others.")})
	t := &table{columns: []column{{head: "Criterion", share: 38}, {head: "Weight", share: 10, right: true}, {head: "Scale, worst to best", share: 20}, {head: "For", share: 16}, {head: "How scored", share: 20}}}
	for i := range s.Round.Criteria {
		c := &s.Round.Criteria[i]
		name := say(c.Name)
		if c.Core {
			name = name.with(muted(" (core)"))
		}
		t.add(plainRow, name, say(c.Weight.String()), say(c.Scale.Worst.String()+" to "+c.Scale.Best.String()), say(forKinds(c)), say(how(c)))
	}
	s.add(t)
}

func forKinds(c *ettf.Criterion) string {
	if len(c.Kinds) == 0 {
		return "all bids"
	}
	kinds := make([]string, len(c.Kinds))
	for i, k := range c.Kinds {
		kinds[i] = string(k)
	}
	return and(kinds)
}

func how(c *ettf.Criterion) string {
	if c.Computed == ettf.ComputedCohort {
		return "computed from dates and gates"
	}
	return "by people"
}

// anchors are what the scores of each scale mean, in the round's own words.
func (s *submission) anchors() {
	t := &table{
		caption: "What each score means. Where a value is given, the scale is not straight, and values between two levels lie on the line between them.",
		columns: []column{{head: "Criterion", share: 28}, {head: "Score", share: 8, right: true}, {head: "Value", share: 9, right: true}, {head: "Meaning", share: 55}},
	}
	for i := range s.Round.Criteria {
		c := &s.Round.Criteria[i]
		name := say(c.Name)
		for _, l := range c.Levels {
			value := ""
			if l.Value != nil {
				value = l.Value.String()
			}
			t.add(plainRow, name, say(l.Score.String()), say(value), say(l.Text))
			name = nil
		}
	}
	if len(t.rows) > 0 {
		s.section("anchors", "What the scores mean")
		s.add(t)
	}
}

func (s *submission) scoring() {
	s.section("scoring", "From scores to the order")
	s.add(list{items: []text{
		say("Value: a score is turned into a value from 0 (the worst of its scale) to 100 (the best), in proportion."),
		say("Which score counts: the one that scorers agreed; otherwise the mean of their own; otherwise, for a computed criterion, the computed value. A blank is never a nought."),
		say("Score of a bid: each value times its weight, added up, divided by the sum of the weights, over the criteria that apply to bids of its kind. The points of a criterion are its part in that sum."),
		say("Rank: highest score first, compared exactly and rounded only to be printed. Equal scores share a rank. Within a tie bids are listed by " + ranking.TieRule + "."),
		say("A bid without a score on a criterion that counts has no rank. It is listed after the others, with the lowest and the highest that its score could be."),
		say(fmt.Sprintf("A lead of %s or less is not a lead, and is flagged as a near tie.", count2(s.Round.Terms.NearTie(), "point", "points"))),
	}})
}

// count2 is count for a number with decimals.
func count2(n ettf.Hundredths, one, many string) string {
	if n == 100 {
		return "1 " + one
	}
	return n.String() + " " + many
}

func (s *submission) delivery() {
	terms := &s.Round.Terms
	if len(terms.Cohorts) == 0 {
		return
	}
	s.section("cohorts", "Cohorts and deliverability")
	t := &table{columns: []column{{head: "Cohort", share: 14}, {head: "Delivered by", share: 46}, {head: "Value", share: 14, right: true}, {share: 26}}}
	for _, c := range terms.Cohorts {
		by := "no date"
		if c.Deadline != nil {
			by = c.Deadline.Long()
		}
		t.add(plainRow, say(fmt.Sprint(c.Number)), say(by), say(c.Value.String()), nil)
	}
	s.add(t)
	said := "Where deliverability is computed, a bid takes the value of the earliest cohort whose date its completion meets."
	if len(terms.Gates) > 0 {
		said += fmt.Sprintf(" Each gate that is not passed, or of which nothing is said, takes off %s, but never below 0: %s.", terms.GatePenalty, strings.Join(terms.Gates, ", "))
	}
	s.add(paragraph{text: say(said)})
}

func (s *submission) liability() {
	s.section("liability", "What a bid costs for ever after")
	s.add(list{items: []text{
		say("Only what the commissioner pays is counted, whether money is set aside for it or not. What is disputed is shown beside it, and not counted. A saving counts as less than nothing."),
		say("A line costs its yearly amount, or what it will be less what it is now, in each year that it runs. Nothing is raised by inflation."),
		say("Where the grant abates a line, the share of the cost (without VAT) that the grant pays is taken off a rise for as many years as the Directions give. Then the whole rise is due: the step-ups of this paper."),
		say(fmt.Sprintf("Present value: discounted at %s%% a year, the first year not at all, to the pound.", s.Round.Terms.DiscountRate())),
		say("Where the money runs out: down the list from the top, added to what is already committed, until a year that has a limit is over it. Bids below that point stay in the sum."),
	}})
}

func (s *submission) need() {
	terms := &s.Round.Terms
	m2, patients := terms.SpaceRule()
	s.section("need", "Need of premises")
	s.add(paragraph{text: say(fmt.Sprintf("The latest survey counts. The worst facet comes first (A, B, B(C), C, CX, D, DX; overcrowded space counts as C), then how many facets are at C or worse, "+
		"then the cost to bring the premises to condition B for each m². A survey older than %s is too old to lean on. Backlog by risk is high and significant, and moderate and low spread over the remaining life. "+
		"Space is held against a rule of thumb of %s m² for %s patients.", count(terms.StaleYears(), "year", "years"), m2, ettf.Thousands(fmt.Sprint(patients))))})
}

func (s *submission) transformational() {
	t := s.Round.Terms.Transformational
	if t == nil || t.Definition == "" {
		return
	}
	s.section("transformational", "What “transformational” means here")
	said := say(t.Definition)
	if len(t.For) > 0 {
		said = said.with(muted(" (for: " + and(t.For) + ")"))
	}
	s.add(paragraph{text: said})
}

// notTested says what the reader must not take from this paper.
func (s *submission) notTested() {
	s.section("not-tested", "What is not tested")
	items := []text{
		say("Whether another fair weighting would turn the order round."),
		say("Whether costs and rents will be what the bids say. Nothing here is raised by inflation."),
		say("Whether the evidence behind scores, tests and surveys is right."),
	}
	for _, l := range s.limits() {
		if len(l.untested) > 0 {
			items = append(items, say(capital(untested(l))))
		}
	}
	s.add(list{items: items})
}
