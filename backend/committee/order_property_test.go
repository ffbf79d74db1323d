package committee

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// Whatever is done to an order, the order it was done to stays as it was, also when the new one is
// written over; and what comes of it holds the same bids.
func TestAnOrderIsNeverChanged(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 1))
	refs := list("E1 E2 E3 T1 T2 T3")
	one := func() string { return refs[random.IntN(len(refs))] }
	o := Order{Refs: refs}
	for range 20_000 {
		before := o.clone()
		var (
			next Order
			err  error
		)
		note := Note{Reason: one()}
		switch random.IntN(8) {
		case 0:
			next, err = o.Move(one(), 1+random.IntN(7), note)
		case 1:
			shuffled := slices.Clone(o.Refs)
			random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			next, err = o.Arrange(shuffled, note)
		case 2:
			next, err = o.WithReserve(one(), one(), "2017-01-31")
		case 3:
			next, err = o.WithoutReserve(one())
		case 4:
			next, err = o.WithPass([]Pass{{one(), "f", "r"}, {one(), "g", one()}})
		case 5:
			next, err = o.WithoutPass([]Pass{{Ref: one(), Flag: "f"}})
		case 6:
			next, err = o.Interleave(refs[:3], refs[3:], []int{1, 1}, note)
		case 7:
			next = o.Over(refs)
		}
		if !reflect.DeepEqual(o, before) {
			t.Fatalf("%+v became %+v", before, o)
		}
		if err != nil && !reflect.DeepEqual(next, o) {
			t.Fatalf("refused (%v), and still %+v became %+v", err, o, next)
		}
		if o.holds(next.Refs) != nil {
			t.Fatalf("%v became %v", o.Refs, next.Refs)
		}
		kept := next.clone()
		scribble(&next)
		if !reflect.DeepEqual(o, before) {
			t.Fatalf("writing over what came of it changed %+v to %+v", before, o)
		}
		o = kept
	}
}

// scribble writes over everything that an order holds.
func scribble(o *Order) {
	for i := range o.Refs {
		o.Refs[i] = "scribble"
	}
	for i := range o.Passed {
		o.Passed[i].Reason = "scribble"
	}
	for ref := range o.Notes {
		o.Notes[ref] = Note{Words: "scribble"}
	}
	for ref := range o.Reserves {
		o.Reserves[ref] = Reserve{For: "scribble"}
	}
}

// The fewest moves: by trying all subsets, no smaller set of bids can be taken out so that the others
// keep their order.
func TestNoFewerBidsCouldHaveMoved(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 2))
	for range 300 {
		from := list("A B C D E F G")
		to := slices.Clone(from)
		random.Shuffle(len(to), func(i, j int) { to[i], to[j] = to[j], to[i] })
		longest := 0
		for set := range 1 << len(to) {
			var kept []int
			for i, ref := range to {
				if set>>i&1 == 1 {
					kept = append(kept, slices.Index(from, ref))
				}
			}
			if slices.IsSorted(kept) {
				longest = max(longest, len(kept))
			}
		}
		moved := Movers(from, to)
		if len(moved) != len(to)-longest {
			t.Fatalf("%v: %v moved, %d would do", to, moved, len(to)-longest)
		}
		out := func(ref string) bool { return slices.Contains(moved, ref) }
		if !slices.Equal(slices.DeleteFunc(slices.Clone(to), out), slices.DeleteFunc(slices.Clone(from), out)) {
			t.Fatalf("%v: those that stay do not keep their order", to)
		}
	}
}
