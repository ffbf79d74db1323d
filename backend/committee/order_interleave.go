package committee

import "lintel/backend/ettf"

// Interleave makes one list of two that were agreed apart: so many of the first, so many of the
// second, as the pattern has it ([2, 1]: two of the first, one of the second, and again); what one
// list has left when the other is used up follows. Errors: Invalid, when a bid is on both lists, or a
// pattern is not two counts of at least 1.
func Interleave(first, second []string, pattern []int) ([]string, error) {
	if len(pattern) != 2 || pattern[0] < 1 || pattern[1] < 1 {
		return nil, ettf.Errorf(ettf.Invalid, "no-pattern", "Say how many of the first list are followed by how many of the second, each at least 1.")
	}
	on := setOf(first)
	for _, ref := range second {
		if on[ref] {
			return nil, ettf.Errorf(ettf.Invalid, "bid-twice", "%s is on both lists: leave it on one.", ref)
		}
	}
	one := make([]string, 0, len(first)+len(second))
	for len(first) > 0 && len(second) > 0 {
		n, m := min(pattern[0], len(first)), min(pattern[1], len(second))
		one = append(append(one, first[:n]...), second[:m]...)
		first, second = first[n:], second[m:]
	}
	return append(append(one, first...), second...), nil
}

// Interleave arranges the order by two lists agreed apart, see the function Interleave. Bids on
// neither follow in the order in which they stand. Errors: those of Interleave and of Arrange.
func (o Order) Interleave(first, second []string, pattern []int, note Note) (Order, error) {
	refs, err := Interleave(first, second, pattern)
	if err != nil {
		return o.clone(), err
	}
	named := setOf(refs)
	for _, ref := range o.Refs {
		if !named[ref] {
			refs = append(refs, ref)
		}
	}
	return o.Arrange(refs, note)
}
