package service

import (
	"slices"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// BidPlace is how premises of a bid stand: what a scorer asks of them. NeedRank is null where their
// need is not known.
type BidPlace struct {
	ID         string                      `json:"id"`
	Name       string                      `json:"name"`
	NeedRank   *int                        `json:"need_rank"`
	Facets     map[ettf.Facet]*ettf.Letter `json:"facets"`
	SurveyDate *ettf.Date                  `json:"survey_date"`
	Stale      bool                        `json:"stale"`
	Reason     string                      `json:"reason"`
	LeaseEnd   *ettf.Date                  `json:"lease_end"`
	Closing    *ettf.Date                  `json:"closing"`
}

// placesOf are those of the premises with these ids, in the order of need.
func placesOf(premises []appraisal.Standing, ids []string) []BidPlace {
	found := []BidPlace{}
	for i := range premises {
		if s := &premises[i]; slices.Contains(ids, s.ID) {
			found = append(found, BidPlace{s.ID, s.Name, s.NeedRank, s.Facets, s.SurveyDate, s.Stale, s.Reason, s.LeaseEnd, s.Closing})
		}
	}
	return found
}
