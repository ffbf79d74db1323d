package appraisal

import (
	"lintel/backend/estate"
	"lintel/backend/ettf"
)

func estateDocument(r *ettf.Round, standings []estate.Standing) Estate {
	bids := make(map[string][]string, len(r.Premises))
	for i := range r.Bids {
		for _, id := range r.Bids[i].Premises {
			bids[id] = append(bids[id], r.Bids[i].Ref)
		}
	}
	doc := Estate{Format: EstateFormat, Premises: make([]Standing, len(standings))}
	for i := range standings {
		p := &r.Premises[standings[i].Premises]
		doc.Premises[i] = standingDocument(p, &standings[i], bids[p.ID])
	}
	return doc
}

func standingDocument(p *ettf.Premises, s *estate.Standing, bids []string) Standing {
	doc := Standing{
		NeedRank:            rankOrNil(s.NeedRank),
		ID:                  p.ID,
		Name:                p.Name,
		Worst:               s.Worst,
		WorstFacets:         orEmpty(s.WorstFacets),
		Reason:              s.Reason,
		COrWorse:            s.COrWorse,
		CostToB:             s.CostToB,
		CostToBPerM2:        s.CostToBPerM2,
		Facets:              make(map[ettf.Facet]*ettf.Letter, len(ettf.AllFacets)),
		Stale:               s.Stale,
		Backlog:             s.Backlog,
		RiskAdjustedBacklog: s.RiskAdjusted,
		SpaceGapM2:          s.SpaceGap,
		Energy:              s.Energy,
		EnergyTarget:        s.EnergyTarget,
		Void:                p.Void,
		Classification:      p.Classification,
		Blocks:              orEmpty(s.Blocks),
		Notes:               orEmpty(s.Notes),
		Gap:                 p.Gap,
		Postcode:            p.Postcode,
		Locality:            p.Locality,
		Tenure:              p.Tenure,
		LeaseEnd:            dateOrNil(p.LeaseEnd),
		Closing:             dateOrNil(p.Closing),
		Practices:           orEmpty(p.Practices),
		ListSize:            s.ListSize,
		Bids:                orEmpty(bids),
		Flags:               orEmpty(s.Flags),
	}
	for _, facet := range ettf.AllFacets {
		doc.Facets[facet] = nil
		if s.Survey == nil {
			continue
		}
		if letter := s.Survey.Facets.Of(facet); letter != "" {
			doc.Facets[facet] = &letter
		}
	}
	if s.Survey != nil {
		doc.SurveyDate = dateOrNil(s.Survey.Date)
	}
	return doc
}

func dateOrNil(d ettf.Date) *ettf.Date {
	if d == "" {
		return nil
	}
	return &d
}
