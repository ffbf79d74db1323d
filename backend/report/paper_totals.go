package report

import (
	"cmp"
	"slices"
)

// leastTogether is how many withheld figures a printed total may join at the least. Of one, the total
// less what is printed would be the figure itself.
const leastTogether = 2

// withheldGroups puts the confidential bids of a list into groups whose figures are only ever added up
// together: two neighbours in the scored order, and three at the end of an odd number. They hang on the
// scored order, which is one, and not on the order that is printed, of which there may be many: so the
// totals of several papers, held together, tell no more than those of one. A list with a single
// confidential bid has a group of one, whose total is never printed.
func withheldGroups(lines []OrderLine) map[string]int {
	var hidden []OrderLine
	for _, l := range lines {
		if l.Withheld != nil {
			hidden = append(hidden, l)
		}
	}
	slices.SortStableFunc(hidden, func(a, b OrderLine) int {
		return cmp.Or(cmp.Compare(a.Scored, b.Scored), cmp.Compare(a.Ref, b.Ref))
	})
	groups := make(map[string]int, len(hidden))
	for i, l := range hidden {
		groups[l.Ref] = i / leastTogether
		if last := len(hidden) / leastTogether; last > 0 {
			groups[l.Ref] = min(groups[l.Ref], last-1)
		}
	}
	return groups
}

// totalsAt says under which lines of a public list the totals so far are printed: where of each group
// of withheld figures all stand above, or none. Between two printed totals there are then either no
// withheld figures or at least two, and none of them follows from anything that is printed.
func totalsAt(lines []OrderLine) []bool {
	groups := withheldGroups(lines)
	left, size := map[int]int{}, map[int]int{}
	for _, g := range groups {
		left[g]++
		size[g]++
	}
	printed := make([]bool, len(lines))
	open := 0 // groups of which some stand above and some below, and those too small to be told
	for i, l := range lines {
		if g, hidden := groups[l.Ref]; hidden {
			if left[g] == size[g] {
				open++
			}
			if left[g]--; left[g] == 0 && size[g] >= leastTogether {
				open--
			}
		}
		printed[i] = open == 0
	}
	return printed
}

// boundsAt says at which lines of a public list it may be told that a limit is passed there, and whether
// it may be told that none is passed at all. To whoever knows the limit that is a bound on the total, and
// so on the figure of a single withheld bid, where one alone has come since the last printed total.
func boundsAt(lines []OrderLine, printed []bool) (at []bool, within bool) {
	at = make([]bool, len(lines))
	since := 0
	for i, l := range lines {
		before := since
		if l.Withheld != nil {
			since++
		}
		at[i] = before != 1 && since != 1
		if printed[i] {
			since = 0
		}
	}
	return at, since != 1
}

// limitTold is what a public paper says of one limit: at which lines the list passes it, whether that, or
// that it passes it nowhere, is said at all, and of which lines stop flags about it are named and quoted.
type limitTold struct {
	said          bool
	at            []bool
	named, quoted []bool
}

// told says what may be told of a limit. After a line at which it could not be told, what flags say of
// other years could tell it all the same.
func told(lines []OrderLine, limit string, at []bool, within bool) limitTold {
	t := limitTold{said: within, at: make([]bool, len(lines)), named: make([]bool, len(lines)), quoted: make([]bool, len(lines))}
	first, clear := -1, true
	open := !slices.ContainsFunc(lines, func(l OrderLine) bool { return l.Withheld != nil })
	for i := range lines {
		clear = clear && at[i]
		if slices.Contains(lines[i].Breaks, limit) {
			if first < 0 {
				first, t.said = i, at[i]
			}
			t.at[i] = t.said && at[i]
		}
		t.named[i] = open || first >= 0 && t.said
		t.quoted[i] = t.named[i] && clear
	}
	return t
}
