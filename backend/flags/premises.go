package flags

import (
	"fmt"
	"strings"

	"lintel/backend/estate"
	"lintel/backend/ettf"
	"lintel/backend/money"
)

// at lists how the premises of a bid stand.
func (f *Facts) at(bid int) []*estate.Standing {
	var standings []*estate.Standing
	for _, id := range f.round.Bids[bid].Premises {
		if s := f.premises[id]; s != nil {
			standings = append(standings, s)
		}
	}
	return standings
}

func (f *Facts) premisesOf(s *estate.Standing) *ettf.Premises { return &f.round.Premises[s.Premises] }

// passedOn takes over a flag that the bid's premises raise themselves.
func (f *Facts) passedOn(bid int, code string) finding {
	var texts []string
	var figures []ettf.Figure
	for _, s := range f.at(bid) {
		for _, flag := range s.Flags {
			if flag.Code == code {
				texts = append(texts, flag.Text)
				figures = append(figures, flag.Figures...)
			}
		}
	}
	if more := len(texts) - atMost; more > 1 {
		texts = append(texts[:atMost], fmt.Sprintf("The same goes for %d more premises.", more))
	}
	return finding{strings.Join(texts, " "), figures}
}

func notSurveyed(f *Facts, bid int) finding {
	if f.round.Bids[bid].Kind != ettf.Estates {
		return finding{}
	}
	return f.passedOn(bid, estate.FlagNotSurveyed)
}

func surveyStale(f *Facts, bid int) finding {
	if f.round.Bids[bid].Kind != ettf.Estates {
		return finding{}
	}
	return f.passedOn(bid, estate.FlagSurveyStale)
}

func leaseOutlastsContract(f *Facts, bid int) finding {
	return f.passedOn(bid, estate.FlagLeaseOutlastsContract)
}

// addsSpace are the schemes that build more space.
var addsSpace = map[string]bool{"new build": true, "extension": true}

func spaceUnderUsed(f *Facts, bid int) finding {
	scheme := strings.ToLower(strings.TrimSpace(f.round.Bids[bid].Scheme))
	if !addsSpace[strings.ReplaceAll(scheme, "-", " ")] {
		return finding{}
	}
	return f.passedOn(bid, estate.FlagSpaceUnderUsed)
}

func leaseShort(f *Facts, bid int) finding {
	b := &f.round.Bids[bid]
	years := money.GuaranteedYears(f.round.Terms.Directions, b.Grant())
	if b.Kind != ettf.Estates || b.Completes == "" || years == 0 {
		return finding{}
	}
	until := b.Completes.AddYears(years)
	var texts []string
	figures := []ettf.Figure{{Name: "Use guaranteed until", Value: until.Long()}}
	for _, s := range f.at(bid) {
		if p := f.premisesOf(s); p.LeaseEnd != "" && p.LeaseEnd < until {
			texts = append(texts, fmt.Sprintf("the lease of %s ends on %s", premisesName(p), p.LeaseEnd.Long()))
			figures = append(figures, ettf.Figure{Name: "Lease of " + premisesName(p) + " ends", Value: p.LeaseEnd.Long()})
		}
	}
	if texts == nil {
		return finding{}
	}
	return finding{fmt.Sprintf("The grant guarantees %s of use, to %s, but %s.", yearsText(years), until.Long(), list(texts)), figures}
}

func technologyInPoorPremises(f *Facts, bid int) finding {
	if f.round.Bids[bid].Kind != ettf.Technology {
		return finding{}
	}
	var texts []string
	var figures []ettf.Figure
	for _, s := range f.at(bid) {
		p := f.premisesOf(s)
		if why := poor(p, s); why != nil {
			texts = append(texts, fmt.Sprintf("%s, which %s", premisesName(p), strings.Join(why, " and ")))
			figures = append(figures, ettf.Figure{Name: premisesName(p), Value: strings.Join(why, "; ")})
		}
	}
	if texts == nil {
		return finding{}
	}
	return finding{fmt.Sprintf("Puts technology into %s.", strings.Join(texts[:min(len(texts), atMost)], "; ")+moreThan(atMost, len(texts))), figures}
}

// poor says why technology in these premises may be lost; nil when nothing says so.
func poor(p *ettf.Premises, s *estate.Standing) []string {
	var why []string
	if p.Closing != "" {
		why = append(why, "is due to close on "+p.Closing.Long())
	}
	if s.Survey == nil {
		return why
	}
	var rated []string
	for _, facet := range ettf.AllFacets {
		switch letter := s.Survey.Facets.Of(facet); letter {
		case "CX", "D", "DX":
			rated = append(rated, fmt.Sprintf("%s for %s", letter, facet))
		}
	}
	if rated != nil {
		why = append(why, "is rated "+list(rated))
	}
	return why
}

func moreThan(shown, all int) string {
	if all <= shown {
		return ""
	}
	return fmt.Sprintf("; and %d more", all-shown)
}
