package flags

import (
	"fmt"
	"math/big"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/ranking"
)

func requiresLower(o *order, bid int) finding {
	var lower []string
	for _, ref := range o.round.Bids[bid].Requires {
		needed, known := o.byRef[ref]
		switch {
		case !known:
			lower = append(lower, ref+", which is not on the list")
		case o.place[needed] > o.place[bid]:
			lower = append(lower, fmt.Sprintf("%s, which stands at %d on the list", ref, o.place[needed]+1))
		}
	}
	if lower == nil {
		return finding{}
	}
	return finding{
		fmt.Sprintf("Stands at %d on the list, but needs %s.", o.place[bid]+1, list(lower)),
		nil,
	}
}

// rivalsOf finds for each bid those that it excludes or that exclude it, in the round's order.
func rivalsOf(r *ettf.Round, byRef map[string]int) [][]int {
	rivals := make([][]int, len(r.Bids))
	for i := range r.Bids {
		for _, ref := range r.Bids[i].Excludes {
			if j, known := byRef[ref]; known && j != i {
				rivals[i], rivals[j] = append(rivals[i], j), append(rivals[j], i)
			}
		}
	}
	for i := range rivals {
		slices.Sort(rivals[i])
		rivals[i] = slices.Compact(rivals[i])
	}
	return rivals
}

func excludesBoth(f *Facts, bid int) finding {
	var refs []string
	for _, rival := range f.rivals[bid] {
		refs = append(refs, f.round.Bids[rival].Ref)
	}
	if refs == nil {
		return finding{}
	}
	all := "both"
	if len(refs) > 1 {
		all = "all"
	}
	return finding{text: fmt.Sprintf("Cannot go ahead together with %s, and %s are on the list.", list(refs), all)}
}

// nearTie compares with the bid next above, of those that are not equal.
func nearTie(o *order, bid int) finding {
	result := o.result[bid]
	if result.Rank < 2 {
		return finding{}
	}
	above := &o.results[result.Rank-2] // a rank is one more than the number of bids above
	lead := new(big.Rat).Sub(above.Score, result.Score)
	if lead.Cmp(big.NewRat(int64(o.round.Terms.NearTie()), 100)) > 0 {
		return finding{}
	}
	points := Points(lead)
	if points == "0.00" {
		points = "less than 0.01"
	}
	ref := o.round.Bids[above.Bid].Ref
	return finding{
		fmt.Sprintf("Is only %s points below %s, too little to be called a lead.", points, ref),
		[]ettf.Figure{
			{Name: "Score of " + ref, Value: Points(above.Score)},
			{Name: "Score of this bid", Value: Points(result.Score)},
		},
	}
}

// dominated looks for a bid of the same kind that is nowhere worse and somewhere better. Ranks
// stand for scores: they agree exactly.
func dominated(o *order, bid int) finding {
	result, kind := o.result[bid], o.round.Bids[bid].Kind
	if !result.Complete {
		return finding{}
	}
	for i := range o.results {
		other := &o.results[i]
		if !other.Complete || other.Rank > result.Rank {
			break
		}
		if o.round.Bids[other.Bid].Kind == kind && o.dominates(other, result) {
			return finding{o.dominatedText(other, kind), o.dominatedFigures(other, result)}
		}
	}
	return finding{}
}

// dominates says whether a, which scores no less than b, is nowhere worse and somewhere better.
func (o *order) dominates(a, b *ranking.Result) bool {
	liability := o.money[a.Bid].Total.Cmp(o.money[b.Bid].Total)
	if o.cost[a.Bid] > o.cost[b.Bid] || liability > 0 {
		return false
	}
	return a.Rank < b.Rank || o.cost[a.Bid] < o.cost[b.Bid] || liability < 0
}

var aBid = map[ettf.BidKind]string{ettf.Estates: "an estates bid", ettf.Technology: "a technology bid"}

func (o *order) dominatedText(other *ranking.Result, kind ettf.BidKind) string {
	return o.round.Bids[other.Bid].Ref + " is also " + aBid[kind] +
		", and scores no less, costs no more capital and brings no more liability."
}

func (o *order) dominatedFigures(other, this *ranking.Result) []ettf.Figure {
	return []ettf.Figure{o.summary(other), o.summary(this)}
}

func (o *order) summary(r *ranking.Result) ettf.Figure {
	return ettf.Figure{Name: o.round.Bids[r.Bid].Ref, Value: "score " + Points(r.Score) +
		", capital " + o.cost[r.Bid].String() + ", liability " + o.money[r.Bid].Total.Rounded().String()}
}
