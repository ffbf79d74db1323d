package service

import (
	"cmp"
	"slices"
	"strings"

	"lintel/backend/appraisal"
	"lintel/backend/estate"
	"lintel/backend/ettf"
)

// EstateShow is a group of premises that one may ask for.
type EstateShow string

// The groups: with a facet at C or worse; never surveyed, or surveyed too long ago; with a bid and
// without one; in need without a bid.
const (
	ShowPoor       EstateShow = "poor"
	ShowUnsurveyed EstateShow = "unsurveyed"
	ShowStale      EstateShow = "stale"
	ShowBids       EstateShow = "bids"
	ShowNoBids     EstateShow = "no-bids"
	ShowGaps       EstateShow = "gaps"
)

// EstateShows are all groups.
var EstateShows = []EstateShow{ShowPoor, ShowUnsurveyed, ShowStale, ShowBids, ShowNoBids, ShowGaps}

// EstateOrder is what premises are put in order by. A facet's name is one too: its worst letter first.
type EstateOrder string

// The orders: by need as they stand, by name, and by a figure, the greatest first. Who has no figure
// comes last. ByAge puts the oldest survey first.
const (
	ByNeed     EstateOrder = "need"
	ByName     EstateOrder = "name"
	ByLocality EstateOrder = "locality"
	ByList     EstateOrder = "list"
	ByCost     EstateOrder = "cost"
	ByBacklog  EstateOrder = "backlog"
	BySpace    EstateOrder = "space"
	ByEnergy   EstateOrder = "energy"
	ByAge      EstateOrder = "age"
)

// IsEstateOrder says whether premises can be put in that order; nothing is by need.
func IsEstateOrder(o EstateOrder) bool {
	return o == "" || slices.Contains([]EstateOrder{ByNeed, ByName, ByLocality, ByList, ByCost, ByBacklog, BySpace, ByEnergy, ByAge}, o) ||
		slices.Contains(ettf.AllFacets, ettf.Facet(o))
}

// EstateFilter chooses premises and puts them in order; the zero value leaves all as they stand. What
// is said must all be so. Facet with Letter chooses a letter of a facet: "-" is not surveyed. Page
// counts from 1, each of EstatePage premises; 0 is all of them at once.
type EstateFilter struct {
	Show     EstateShow
	Find     string
	Locality string
	Tenure   string
	Facet    ettf.Facet
	Letter   ettf.Letter
	Sort     EstateOrder
	Page     int
}

// EstatePage is how many premises a page has.
const EstatePage = 100

func (f *EstateFilter) fits(s *appraisal.Standing) bool {
	text := strings.ToLower(strings.TrimSpace(f.Find))
	return f.shows(s) &&
		(f.Locality == "" || s.Locality == f.Locality) &&
		(f.Tenure == "" || s.Tenure == f.Tenure) &&
		(f.Facet == "" || f.Letter == letterOf(s, f.Facet)) &&
		(text == "" || strings.Contains(strings.ToLower(strings.Join([]string{s.ID, s.Name, s.Locality, s.Postcode, strings.Join(s.Practices, " ")}, " ")), text))
}

func (f *EstateFilter) shows(s *appraisal.Standing) bool {
	switch f.Show {
	case ShowPoor:
		return inNeed(s)
	case ShowUnsurveyed:
		return s.NeedRank == nil
	case ShowStale:
		return s.Stale
	case ShowBids:
		return len(s.Bids) > 0
	case ShowNoBids:
		return len(s.Bids) == 0
	case ShowGaps:
		return isGap(s)
	}
	return true
}

// notSurveyed is how one asks for a facet that has no letter.
const notSurveyed ettf.Letter = "-"

func letterOf(s *appraisal.Standing, facet ettf.Facet) ettf.Letter {
	if letter := s.Facets[facet]; letter != nil {
		return *letter
	}
	return notSurveyed
}

// inOrder puts premises, which stand by need, in the order that is asked for.
func (f *EstateFilter) inOrder(list []*appraisal.Standing) {
	if compare := f.compare(); compare != nil {
		slices.SortStableFunc(list, compare)
	}
}

func (f *EstateFilter) compare() func(a, b *appraisal.Standing) int {
	switch f.Sort {
	case "", ByNeed:
		return nil
	case ByName:
		return func(a, b *appraisal.Standing) int { return naturally(cmp.Or(a.Name, a.ID), cmp.Or(b.Name, b.ID)) }
	case ByLocality:
		return func(a, b *appraisal.Standing) int { return cmp.Compare(a.Locality, b.Locality) }
	case ByList:
		return most(func(s *appraisal.Standing) *int { return s.ListSize })
	case ByCost:
		return most(func(s *appraisal.Standing) *ettf.Pence { return s.CostToB })
	case ByBacklog:
		return most(func(s *appraisal.Standing) *ettf.Pence { return s.RiskAdjustedBacklog })
	case BySpace:
		return most(func(s *appraisal.Standing) *ettf.Hundredths { return s.SpaceGapM2 })
	case ByEnergy:
		return most(func(s *appraisal.Standing) *ettf.Hundredths { return s.Energy })
	case ByAge:
		return byFigure(func(s *appraisal.Standing) *ettf.Date { return s.SurveyDate }, cmp.Compare[ettf.Date])
	}
	facet := ettf.Facet(f.Sort)
	return most(func(s *appraisal.Standing) *int { return estate.Gravity(facet, s.Facets[facet]) })
}

// most puts the greatest figure first, and those without one last.
func most[T cmp.Ordered](figure func(*appraisal.Standing) *T) func(a, b *appraisal.Standing) int {
	return byFigure(figure, func(x, y T) int { return cmp.Compare(y, x) })
}

func byFigure[T any](figure func(*appraisal.Standing) *T, compare func(x, y T) int) func(a, b *appraisal.Standing) int {
	return func(a, b *appraisal.Standing) int {
		x, y := figure(a), figure(b)
		switch {
		case x != nil && y != nil:
			return compare(*x, *y)
		case x != nil:
			return -1
		case y != nil:
			return 1
		}
		return 0
	}
}
