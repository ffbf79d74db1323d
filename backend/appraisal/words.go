package appraisal

import (
	"lintel/backend/ettf"
	"lintel/backend/flags"
)

// mostNamed is how many things a sentence names before it says how many more there are.
const mostNamed = 6

func some(things []string) string { return flags.ListOf(things, mostNamed, "more") }

func itOrThem(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// spans writes years in order, runs of them as ranges: "2016/17, 2018/19–2020/21 and 2025/26".
func spans(years []ettf.Year) string {
	var parts []string
	for i := 0; i < len(years); {
		last := i
		for last+1 < len(years) && years[last+1] == years[last]+1 {
			last++
		}
		part := years[i].String()
		if last > i {
			part += "–" + years[last].String()
		}
		parts, i = append(parts, part), last+1
	}
	return some(parts)
}
