package estate

import (
	"fmt"

	"lintel/backend/ettf"
)

// Codes of the flags that premises raise.
const (
	FlagNotSurveyed           = "not-surveyed"
	FlagSurveyStale           = "survey-stale"
	FlagSpaceUnderUsed        = "space-under-used"
	FlagLeaseOutlastsContract = "lease-outlasts-contract"
)

// NotSurveyed flags premises whose need is not known (see Need): nobody has surveyed them, or
// the latest survey grades nothing.
func NotSurveyed(p *ettf.Premises) (ettf.Flag, bool) {
	if need := NeedOf(p); need.Known() {
		return ettf.Flag{}, false
	}
	flag := ettf.Flag{Code: FlagNotSurveyed, Severity: ettf.Warn}
	if survey := p.Latest(); survey == nil {
		flag.Text = fmt.Sprintf("%s has no six-facet survey, so nobody knows how bad it is.", nameOf(p))
	} else {
		flag.Text = fmt.Sprintf("The latest survey of %s (%s) gives no facet a grade from A to D, so nobody knows how bad it is.",
			nameOf(p), survey.Date.Long())
	}
	return flag, true
}

// Stale says whether the latest survey is older than the round's stale_years at its deadline.
func Stale(t *ettf.Terms, p *ettf.Premises) bool {
	survey := p.Latest()
	return survey != nil && survey.Date.AddYears(t.StaleYears()) < t.Deadline
}

// SurveyStale flags premises whose latest survey is stale.
func SurveyStale(t *ettf.Terms, p *ettf.Premises) (ettf.Flag, bool) {
	if !Stale(t, p) {
		return ettf.Flag{}, false
	}
	survey := p.Latest()
	text := fmt.Sprintf("The survey of %s is of %s, more than %s before the deadline of %s.",
		nameOf(p), survey.Date.Long(), count(t.StaleYears(), "year"), t.Deadline.Long())
	return ettf.Flag{Code: FlagSurveyStale, Severity: ettf.Note, Text: text, Figures: []ettf.Figure{
		{Name: "Survey", Value: survey.Date.Long()},
		{Name: "Deadline", Value: t.Deadline.Long()},
	}}, true
}

// SpaceUnderUsed flags premises where the latest survey finds space empty or under-used.
func SpaceUnderUsed(p *ettf.Premises) (ettf.Flag, bool) {
	survey := p.Latest()
	if survey == nil {
		return ettf.Flag{}, false
	}
	words, has := map[ettf.Letter]string{"E": "empty", "U": "under-used"}[survey.Facets.Space]
	if !has {
		return ettf.Flag{}, false
	}
	return ettf.Flag{
		Code:     FlagSpaceUnderUsed,
		Severity: ettf.Warn,
		Text: fmt.Sprintf("Space at %s is %s (%s in the latest survey), so a case for more space there is weak.",
			nameOf(p), words, survey.Facets.Space),
		Figures: []ettf.Figure{
			{Name: "Space", Value: string(survey.Facets.Space)},
			{Name: "Survey", Value: survey.Date.Long()},
		},
	}, true
}

// premisesFlags are all flags of the premises, worst first.
func premisesFlags(t *ettf.Terms, lists *Lists, p *ettf.Premises) []ettf.Flag {
	var flags []ettf.Flag
	add := func(flag ettf.Flag, raised bool) {
		if raised {
			flags = append(flags, flag)
		}
	}
	add(NotSurveyed(p))
	add(SpaceUnderUsed(p))
	add(LeaseOutlastsContract(p, lists.practicesAt(p)))
	add(SurveyStale(t, p))
	return flags
}

func nameOf(p *ettf.Premises) string {
	if p.Name != "" {
		return p.Name
	}
	return p.ID
}

// count is a number of things in words: 1 year, 3 years.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
