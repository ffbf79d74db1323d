package flags

import "lintel/backend/ettf"

// Rule is one flag's code, how much it weighs, and when it is raised, in a sentence for people.
type Rule struct {
	Code     string        `json:"code"`
	Severity ettf.Severity `json:"severity"`
	Rule     string        `json:"rule"`
}

// rule is a Rule with the function that finds it: either in the facts, which stand whatever the
// weights, or in an order that follows from them. Scored marks what the bid's own scores raise.
type rule struct {
	Rule
	scored  bool
	inFacts func(f *Facts, bid int) finding
	inOrder func(o *order, bid int) finding
}

// finding is what a rule has to say of a bid. Without text the flag is not raised.
type finding struct {
	text    string
	figures []ettf.Figure
}

// rules is the one table of flags, worst first; a bid's flags stand in its order.
var rules = []rule{
	{Rule: Rule{"scores-missing", ettf.Stop, "The bid has no score on a criterion that counts for it, so it has no rank."},
		scored: true, inOrder: scoresMissing},
	{Rule: Rule{"revenue-no-payer", ettf.Stop, "Nobody has agreed to pay some of the revenue that the bid causes."},
		inFacts: revenueNoPayer},
	{Rule: Rule{"revenue-unfunded", ettf.Stop, "The commissioner has not set money aside for revenue that it would pay."},
		inFacts: revenueUnfunded},
	{Rule: Rule{"revenue-over-limit", ettf.Stop, "The bid takes the list over the revenue limit of a year, or adds to a year that is already over."},
		inOrder: revenueOverLimit},
	{Rule: Rule{"capital-over-limit", ettf.Stop, "The bid's grant takes the list over the capital limit of a year, or adds to a year that is already over."},
		inOrder: capitalOverLimit},
	{Rule: Rule{"capital-gap", ettf.Stop, "The sources of money do not cover the capital cost."},
		inFacts: capitalGap},
	{Rule: Rule{"started-early", ettf.Stop, "Work starts before the round was approved."},
		inFacts: startedEarly},
	{Rule: Rule{"test-failed", ettf.Stop, "The bid fails one of the round's tests."},
		inFacts: testFailed},
	{Rule: Rule{"no-core-criterion", ettf.Stop, "The bid is worth nothing on every core criterion, and must meet at least one."},
		scored: true, inFacts: noCoreCriterion},
	{Rule: Rule{"revenue-disputed", ettf.Warn, "Who pays some of the revenue is disputed: it is shown as exposure, and not counted in the liability."},
		inFacts: revenueDisputed},
	{Rule: Rule{"revenue-deferred", ettf.Warn, "The commissioner pays more once the grant no longer abates the rent."},
		inFacts: revenueDeferred},
	{Rule: Rule{"grant-over-share", ettf.Warn, "The grant is a larger share of the cost (without VAT) than the round allows."},
		inFacts: grantOverShare},
	{Rule: Rule{"late-for-cohort", ettf.Warn, "The bid completes after the deadline of the cohort that it applies for."},
		inFacts: lateForCohort},
	{Rule: Rule{"test-open", ettf.Warn, "One of the round's tests is still open."},
		inFacts: testOpen},
	{Rule: Rule{"technology-in-poor-premises", ettf.Warn, "The technology goes into premises that are due to close, or that have a facet rated CX, D or DX."},
		inFacts: technologyInPoorPremises},
	{Rule: Rule{"lease-short", ettf.Warn, "A lease ends before the years of use that the grant guarantees the NHS are over."},
		inFacts: leaseShort},
	{Rule: Rule{"lease-outlasts-contract", ettf.Warn, "A lease ends after the last contract of the practices there, and someone pays for the empty premises."},
		inFacts: leaseOutlastsContract},
	{Rule: Rule{"space-under-used", ettf.Warn, "The bid builds more space where the space there is stands empty or under-used."},
		inFacts: spaceUnderUsed},
	{Rule: Rule{"not-surveyed", ettf.Warn, "The premises of an estates bid have no six-facet survey that says how bad they are."},
		inFacts: notSurveyed},
	{Rule: Rule{"scorers-disagree", ettf.Warn, "Scorers are far apart on a criterion, and no score has been agreed."},
		scored: true, inFacts: scorersDisagree},
	{Rule: Rule{"requires-lower", ettf.Warn, "The bid needs another bid that stands lower on the list, or not at all."},
		inOrder: requiresLower},
	{Rule: Rule{"excludes-both", ettf.Warn, "Two bids that exclude each other are both on the list."},
		inFacts: excludesBoth},
	{Rule: Rule{"tie-at-line", ettf.Warn, "The bid that breaks a limit shares its rank with one that does not."},
		inOrder: tieAtLine},
	{Rule: Rule{"survey-stale", ettf.Note, "The latest survey of the premises of an estates bid is too old to lean on."},
		inFacts: surveyStale},
	{Rule: Rule{"near-tie", ettf.Note, "The bid is so little below the one above that the lead is not one."},
		inOrder: nearTie},
	{Rule: Rule{"dominated", ettf.Note, "Another bid of the same kind is as good in score, capital and liability, and better in one of them."},
		inOrder: dominated},
}

// Rules lists every flag there is, worst first.
func Rules() []Rule {
	list := make([]Rule, len(rules))
	for i := range rules {
		list[i] = rules[i].Rule
	}
	return list
}

// Tells says what a flag gives away to whoever sees that it stands, or does not: something of the
// bid's scores, or something of the order of the list.
func Tells(code string) (scores, order bool) {
	for i := range rules {
		if r := &rules[i]; r.Code == code {
			return r.scored, r.inOrder != nil && !r.scored
		}
	}
	return false, false
}

// flag is the finding as a flag of this bid, with the reason for which it is accepted, if any.
func (r *Rule) flag(b *ettf.Bid, f finding) ettf.Flag {
	reason, _ := b.AcceptedReason(r.Code)
	return ettf.Flag{Code: r.Code, Severity: r.Severity, Text: f.text, Figures: f.figures, Accepted: reason}
}
