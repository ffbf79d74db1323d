package report

import (
	"cmp"
	"fmt"
	"slices"

	"lintel/backend/ettf"
)

// band is one layer of the chart: what is committed, a bid, or the bids too small to show.
type band struct {
	name    string
	pattern pattern
	of      []float64 // pounds, by year of the horizon
}

// bands are the layers from the foot up; those without any amount are left out.
func (s *submission) bands() []band {
	var bands []band
	years := s.Money.Years
	add := func(name string, p pattern, of func(ettf.Year) float64) {
		b := band{name: name, pattern: p, of: make([]float64, len(years))}
		any := false
		for i, y := range years {
			b.of[i] = of(y)
			any = any || b.of[i] != 0
		}
		if any {
			bands = append(bands, b)
		}
	}
	add("committed", promised, func(y ettf.Year) float64 { return pound(s.Money.CommittedByYear[y]) })
	shown := s.largest()
	var rest []*listed
	for i := range s.entries {
		e := &s.entries[i]
		if !slices.Contains(shown, e.bid.Ref) {
			rest = append(rest, e)
			continue
		}
		add(e.bid.Ref, patterns[len(bands)%len(patterns)], func(y ettf.Year) float64 { return pound(e.money.Liability.ByYear[y]) })
	}
	add(fmt.Sprintf("%d others", len(rest)), pattern{ground: white}, func(y ettf.Year) (sum float64) {
		for _, e := range rest {
			sum += pound(e.money.Liability.ByYear[y])
		}
		return sum
	})
	return bands
}

// largest are the refs of the bids that cost or save the most over the horizon.
func (s *submission) largest() []string {
	bySize := make([]*listed, 0, len(s.entries))
	for i := range s.entries {
		bySize = append(bySize, &s.entries[i])
	}
	size := func(e *listed) ettf.Pence { return max(e.money.Liability.Total, -e.money.Liability.Total) }
	slices.SortStableFunc(bySize, func(a, b *listed) int { return cmp.Compare(size(b), size(a)) })
	var refs []string
	for _, e := range bySize[:min(bandsShown, len(bySize))] {
		refs = append(refs, e.bid.Ref)
	}
	return refs
}
