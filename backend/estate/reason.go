package estate

import (
	"fmt"
	"strings"

	"lintel/backend/ettf"
)

// Reason says in words why premises stand where they do in the order of need: "Worst: DX on
// functional suitability. 5 of 6 facets at C or worse. £1,020 for each m² to bring to B."
func (n Need) Reason(p *ettf.Premises) string {
	survey := p.Latest()
	switch {
	case survey == nil:
		return "Never surveyed."
	case !n.Known():
		return "The latest survey gives no facet a grade from A to D."
	}
	names := make([]string, len(n.WorstFacets))
	for i, facet := range n.WorstFacets {
		names[i] = facet.Words()
		if facet == ettf.Space {
			names[i] += " (overcrowded)"
		}
	}
	says := []string{fmt.Sprintf("Worst: %s on %s.", n.Worst, list(names)), n.howMany()}
	switch perM2 := n.CostToBPerM2(); {
	case perM2 != nil:
		says = append(says, fmt.Sprintf("%s for each m² to bring to B.", toPound(*perM2)))
	case n.CostToB != nil:
		says = append(says, fmt.Sprintf("%s to bring to B; the area is not known.", toPound(*n.CostToB)))
	default:
		says = append(says, "What it costs to bring to B is not known.")
	}
	return strings.Join(says, " ")
}

func (n Need) howMany() string {
	if n.COrWorse == 0 {
		return "No facet at C or worse."
	}
	return fmt.Sprintf("%d of %d facets at C or worse.", n.COrWorse, len(ettf.AllFacets))
}

// list joins names as one says them: "quality", "quality and space", "a, b and c".
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// toPound is an amount as it is said: without pence.
func toPound(p ettf.Pence) ettf.Pence { return (p + 50) / 100 * 100 }
