package report

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lintel/backend/ettf"
)

// count writes how many there are of something: "1 bid", "2,400 bids".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return ettf.Thousands(strconv.Itoa(n)) + " " + many
}

// and joins things for a sentence: "E1, E2 and E3".
func and(things []string) string {
	last := len(things) - 1
	if last < 1 {
		return strings.Join(things, "")
	}
	return strings.Join(things[:last], ", ") + " and " + things[last]
}

// andMore joins at most n things and says how many more there are.
func andMore(things []string, n int) string {
	if more := len(things) - n; more > 1 {
		things = append(things[:n:n], fmt.Sprintf("%d more", more))
	}
	return and(things)
}

// capital writes the first letter of a sentence large.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if first == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// shareOf is a part of a cost, to be read before "of the cost": "66%".
func shareOf(part, whole ettf.Pence) string {
	s := strconv.FormatFloat(100*float64(part)/float64(whole), 'f', 1, 64)
	return strings.TrimSuffix(s, ".0") + "%"
}

// short is an amount as a chart has room for: "£150k", "£1.2m".
func short(p ettf.Pence) string {
	pounds, sign := float64(p)/100, ""
	if pounds < 0 {
		pounds, sign = -pounds, "−"
	}
	scale, unit := 1., ""
	switch {
	case pounds >= 999_950_000:
		scale, unit = 1e9, "bn"
	case pounds >= 999_950:
		scale, unit = 1e6, "m"
	case pounds >= 1000:
		scale, unit = 1e3, "k"
	}
	s := strconv.FormatFloat(pounds/scale, 'f', 1, 64)
	return sign + "£" + strings.TrimSuffix(s, ".0") + unit
}

// orDash is a text, or a dash where there is none.
func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// whole is an amount to the pound, half away from zero: for figures that are worked out, where
// pence would promise more than they know.
func whole(p ettf.Pence) ettf.Pence {
	if p < 0 {
		return -whole(-p)
	}
	return (p + 50) / 100 * 100
}

func wholeOrDash(p *ettf.Pence) string {
	if p == nil {
		return "–"
	}
	return whole(*p).String()
}

// sortedKeys are the keys of a map: first those of an order that is given, then the rest.
func sortedKeys[V any](m map[string]V, first []string) []string {
	var keys []string
	for _, k := range first {
		if _, ok := m[k]; ok && !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	named := len(keys)
	for _, k := range slices.Sorted(maps.Keys(m)) {
		if !slices.Contains(keys[:named], k) {
			keys = append(keys, k)
		}
	}
	return keys
}

// severityWord is how people are told the weight of a flag: by a word, not by colour.
func severityWord(s ettf.Severity) string {
	switch s {
	case ettf.Stop:
		return "Stop"
	case ettf.Warn:
		return "Warning"
	default:
		return "Note"
	}
}

// flagName is a flag's code as people say it: "revenue over limit".
func flagName(code string) string { return strings.ReplaceAll(code, "-", " ") }

// worstFirst are flags by severity, otherwise in their order.
func worstFirst(flags []ettf.Flag) []ettf.Flag {
	return slices.SortedStableFunc(slices.Values(flags), func(a, b ettf.Flag) int {
		return a.Severity.Weight() - b.Severity.Weight()
	})
}
