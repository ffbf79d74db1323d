package estate

import (
	"cmp"
	"slices"

	"lintel/backend/ettf"
)

// Need is what premises are ranked by, from their latest survey.
//
// It is not known where there is no survey, or where the latest one grades nothing on the ladder.
// A survey that says only that space is empty, under-used or full says nothing of how bad the
// premises are, and to rank them below premises graded A would hide by silence what nobody has
// looked at.
type Need struct {
	Worst       ettf.Letter
	WorstFacets []ettf.Facet
	COrWorse    int
	CostToB     *ettf.Pence
	// perM2 is exact, in pence for each hundredth of a m² of gross internal area; nil when not known.
	perM2 *ratio
}

// ladder holds the grades from best to worst.
var ladder = []ettf.Letter{"A", "B", "B(C)", "C", "CX", "D", "DX"}

// countsAs is the grade that a facet's letter stands for in the order of need. Space is a set of
// categories: overcrowded counts as C, the others as no grade at all.
func countsAs(facet ettf.Facet, letter ettf.Letter) ettf.Letter {
	switch {
	case facet != ettf.Space:
		return letter
	case letter == "O":
		return "C"
	default:
		return ""
	}
}

// rung is the place of a grade on the ladder, higher for worse; −1 for none.
func rung(grade ettf.Letter) int { return slices.Index(ladder, grade) }

// NeedOf reads the need of premises from their latest survey.
func NeedOf(p *ettf.Premises) Need {
	survey := p.Latest()
	if survey == nil {
		return Need{}
	}
	var need Need
	for _, facet := range ettf.AllFacets {
		grade := countsAs(facet, survey.Facets.Of(facet))
		if rung(grade) >= rung("C") {
			need.COrWorse++
		}
		switch c := cmp.Compare(rung(grade), rung(need.Worst)); {
		case c > 0:
			need.Worst, need.WorstFacets = grade, []ettf.Facet{facet}
		case c == 0 && need.Known():
			need.WorstFacets = append(need.WorstFacets, facet)
		}
	}
	need.CostToB = CostToB(survey)
	if need.CostToB != nil && p.GIA != nil && *p.GIA > 0 {
		need.perM2 = &ratio{int64(*need.CostToB), int64(*p.GIA)}
	}
	return need
}

// CostToB is what the survey says it costs to bring the premises to condition B: the total where
// one is given, else the sum of the facets that give one; nil when none does.
func CostToB(survey *ettf.Survey) *ettf.Pence {
	amounts := survey.CostToB
	if amounts == nil {
		return nil
	}
	if amounts.Total != nil {
		return amounts.Total
	}
	var sum *ettf.Pence
	for _, amount := range []*ettf.Pence{
		amounts.Condition, amounts.Suitability, amounts.Space,
		amounts.Quality, amounts.Compliance, amounts.Environment,
	} {
		if amount == nil {
			continue
		}
		if sum == nil {
			sum = new(ettf.Pence)
		}
		*sum += *amount
	}
	return sum
}

// CostToBPerM2 is the cost to bring the premises to B for each m² of gross internal area, rounded
// to the penny: to be shown, not compared. Nil when cost or area is not known.
func (n Need) CostToBPerM2() *ettf.Pence {
	if n.perM2 == nil {
		return nil
	}
	pence := ettf.Pence(over(n.perM2.of, 100, n.perM2.by))
	return &pence
}

// Known says whether the need can be ranked.
func (n Need) Known() bool { return n.Worst != "" }

// Compare is negative when n is the greater need and so stands above m: by the worst grade, then
// by how many facets are at C or worse, then by the cost to bring to B for each m² of gross
// internal area, an unknown cost last. It is 0 when they share a place. Needs that are not known
// come after all others.
func (n Need) Compare(m Need) int {
	if c := cmp.Compare(rung(m.Worst), rung(n.Worst)); c != 0 || !n.Known() {
		return c
	}
	if c := cmp.Compare(m.COrWorse, n.COrWorse); c != 0 {
		return c
	}
	switch {
	case n.perM2 != nil && m.perM2 != nil:
		return m.perM2.compare(*n.perM2)
	case n.perM2 != nil:
		return -1
	case m.perM2 != nil:
		return 1
	default:
		return 0
	}
}

// Gravity is how bad a letter of a facet is, to put premises in order by one facet: the worst has the
// greatest. Of space the fullest has. Nil for no letter.
func Gravity(facet ettf.Facet, letter *ettf.Letter) *int {
	if letter == nil {
		return nil
	}
	at := rung(*letter)
	if facet == ettf.Space {
		at = slices.Index([]ettf.Letter{"E", "U", "F", "O"}, *letter)
	}
	return &at
}
