package web

import (
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// chosenPremises is what the estate may be asked with: see service.EstateFilter.
const chosenPremises = "?show&find&locality&tenure&facet&letter&sort&page"

var showEstate = ofRound(func(c *gin.Context, v *service.Sight) (*service.EstateView, error) {
	filter, err := estateFilter(c)
	if err != nil {
		return nil, err
	}
	return v.Estate(c.Request.Context(), filter)
}, asJSON)

var downloadEstate = ofRound(func(c *gin.Context, v *service.Sight) ([]byte, error) {
	filter, err := estateFilter(c)
	if err != nil {
		return nil, err
	}
	found, err := v.Estate(c.Request.Context(), filter)
	if err != nil {
		return nil, err
	}
	return found.CSV(), nil
}, asCSV("-estate.csv"))

// showWholeEstate answers with the premises of the workspace.
func showWholeEstate(a *api, c *gin.Context) error {
	filter, err := estateFilter(c)
	if err != nil {
		return err
	}
	found, err := a.Service.Estate(c.Request.Context(), person(c), "", filter)
	if err != nil {
		return err
	}
	return fresh(c, found)
}

// estateFilter reads which premises are asked for, and in what order.
// Errors: Invalid with every part that cannot be read.
func estateFilter(c *gin.Context) (f service.EstateFilter, err error) {
	var faults []ettf.Fault
	refuse := func(name, expected string) {
		faults = append(faults, ettf.Fault{Path: name, Found: strconv.Quote(c.Query(name)), Expected: expected})
	}
	f = service.EstateFilter{Show: service.EstateShow(c.Query("show")), Find: c.Query("find"), Locality: c.Query("locality"),
		Tenure: c.Query("tenure"), Facet: ettf.Facet(c.Query("facet")), Letter: ettf.Letter(c.Query("letter")),
		Sort: service.EstateOrder(c.Query("sort"))}
	if f.Show != "" && !slices.Contains(service.EstateShows, f.Show) {
		refuse("show", "poor, unsurveyed, stale, bids, no-bids or gaps")
	}
	if f.Facet != "" && !slices.Contains(ettf.AllFacets, f.Facet) {
		refuse("facet", "one of the six facets")
	} else if f.Facet != "" && f.Letter != "-" && !slices.Contains(ettf.LettersFor(f.Facet), f.Letter) {
		refuse("letter", "a letter of the facet, or - for not surveyed")
	}
	if f.Facet == "" && f.Letter != "" {
		refuse("letter", "nothing, or with it the facet that is to have the letter")
	}
	if !service.IsEstateOrder(f.Sort) {
		refuse("sort", "need, name, locality, list, cost, backlog, space, energy, age or a facet")
	}
	if page := c.Query("page"); page != "" {
		if f.Page, err = strconv.Atoi(page); err != nil || f.Page < 1 {
			refuse("page", "the number of a page, from 1")
		}
	}
	if len(faults) > 0 {
		return f, invalid(faults...)
	}
	return f, nil
}

var showNeed = ofRound(func(c *gin.Context, v *service.Sight) (*service.Need, error) {
	return v.Need(c.Request.Context())
}, asJSON)
