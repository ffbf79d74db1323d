package committee

import (
	"slices"
	"strconv"
)

// ordinal is a place in words: "1st", "22nd".
func ordinal(n int) string {
	ending := "th"
	if tens := n / 10 % 10; tens != 1 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(n) + ending
}

// listed joins things for a sentence: "E1, E2 and E3".
func listed(things []string) string {
	return series(things, "and")
}

// listedUpTo is listed, and says how many more there are than it names.
func listedUpTo(things []string, n int) string {
	if more := len(things) - n; more > 1 {
		things = append(things[:n:n], strconv.Itoa(more)+" more")
	}
	return listed(things)
}

func isOrAre(things []string) string {
	said := listedUpTo(things, 5)
	if len(things) == 1 {
		return said + " is"
	}
	return said + " are"
}

// cut keeps a stranger's words short enough to be read back.
func cut(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}

// spans names the bids of a list in few words: "E1 to E7, T1 to T3 and X9".
func spans(refs []string) string {
	const most = 6
	refs = slices.Clone(refs)
	slices.SortFunc(refs, naturally)
	var said []string
	for i := 0; i < len(refs); {
		stem, end := stemOf(refs[i]), i+1
		for end < len(refs) && stem != refs[i] && stemOf(refs[end]) == stem {
			end++
		}
		switch end - i {
		case 1:
			said = append(said, refs[i])
		case 2:
			said = append(said, refs[i], refs[end-1])
		default:
			said = append(said, refs[i]+" to "+refs[end-1])
		}
		i = end
	}
	if said == nil {
		return "no bids: the list is empty"
	}
	return listedUpTo(said, most)
}

const digits = "0123456789"
