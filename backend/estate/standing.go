package estate

import (
	"sort"

	"lintel/backend/ettf"
)

// Standing is where premises stand by need, and why.
type Standing struct {
	// Premises is the index into the round's premises.
	Premises int
	// NeedRank is the place by need, 1 for the greatest; equal needs share one (1, 2, 2, 4).
	// It is 0 where the need is not known: see Need.
	NeedRank int
	// Worst is the lowest rung of the ladder A, B, B(C), C, CX, D, DX that any facet stands on
	// (overcrowded space stands on C); WorstFacets are those that stand there.
	Worst       ettf.Letter
	WorstFacets []ettf.Facet
	// Reason says in words why they stand there.
	Reason string
	// COrWorse counts the facets at C, CX, D or DX, and space where it is overcrowded.
	COrWorse int
	// CostToB is the cost to bring the premises to condition B; CostToBPerM2 the same for each
	// m² of gross internal area, rounded to the penny for display. Nil when not known.
	CostToB      *ettf.Pence
	CostToBPerM2 *ettf.Pence
	// Survey is the latest; nil when there is none. Stale says that it is too old to lean on.
	Survey *ettf.Survey
	Stale  bool
	// Backlog is the sum over blocks; RiskAdjusted weighs it by risk and remaining life. Nil when
	// no block gives a backlog.
	Backlog      *ettf.Backlog
	RiskAdjusted *ettf.Pence
	// Blocks are the backlog block by block; Notes what one must know to read the figures.
	Blocks []BlockStanding
	Notes  []string
	// SpaceGap is m² wanted by the rule of thumb less m² there are: positive is short of space.
	SpaceGap *ettf.Hundredths
	// Energy is GJ per 100 m³ a year; EnergyTarget what it should stay under, nil where there is
	// no target for the type of building.
	Energy       *ettf.Hundredths
	EnergyTarget *ettf.Hundredths
	// ListSize is the patients of the practices there; of a practice with several premises only
	// the share that falls to these (see Lists).
	ListSize *int
	// Flags are those of the premises themselves; what a bid makes of them is for its own flags.
	Flags []ettf.Flag
}

// Appraise says how every premises of the round stand, in order of need: first those whose need
// is known, the greatest first; then, as a group of their own, those whose need is not known.
// Premises that share a place, and those in that group, are listed by id in natural order.
func Appraise(r *ettf.Round) []Standing {
	lists := NewLists(r)
	needs := make([]Need, len(r.Premises))
	order := make([]int, len(r.Premises))
	for i := range r.Premises {
		needs[i], order[i] = NeedOf(&r.Premises[i]), i
	}
	sort.SliceStable(order, func(a, b int) bool {
		i, j := order[a], order[b]
		if c := needs[i].Compare(needs[j]); c != 0 {
			return c < 0
		}
		return ettf.NaturalLess(r.Premises[i].ID, r.Premises[j].ID)
	})
	standings := make([]Standing, len(order))
	for place, i := range order {
		s := standing(r, lists, i, needs[i])
		switch {
		case !needs[i].Known():
		case place > 0 && needs[order[place-1]].Compare(needs[i]) == 0:
			s.NeedRank = standings[place-1].NeedRank
		default:
			s.NeedRank = place + 1
		}
		standings[place] = s
	}
	return standings
}

func standing(r *ettf.Round, lists *Lists, i int, need Need) Standing {
	p := &r.Premises[i]
	s := Standing{
		Premises:     i,
		Worst:        need.Worst,
		WorstFacets:  need.WorstFacets,
		Reason:       need.Reason(p),
		COrWorse:     need.COrWorse,
		CostToB:      need.CostToB,
		CostToBPerM2: need.CostToBPerM2(),
		Survey:       p.Latest(),
		Stale:        Stale(&r.Terms, p),
		Backlog:      BacklogOf(&r.Terms, p),
		RiskAdjusted: RiskAdjusted(&r.Terms, p),
		Blocks:       BlocksOf(&r.Terms, p),
		SpaceGap:     lists.SpaceGap(i),
		Energy:       Energy(p),
		EnergyTarget: energyTarget(&r.Terms, p),
		ListSize:     lists.Size(i),
	}
	s.Notes = notes(p, s.Blocks)
	s.Flags = premisesFlags(&r.Terms, lists, p)
	return s
}
