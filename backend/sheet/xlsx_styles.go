package sheet

import (
	"strconv"
	"strings"
)

// shown is how a cell shows its number, as far as that changes what it means.
type shown uint8

const (
	asNumber shown = iota
	asDate
	asPercent
)

// cellStyles reads how each style of a cell shows numbers.
func (p *parts) cellStyles(part string) (styles []shown, err error) {
	if part == "" {
		return nil, nil
	}
	own := map[string]string{}
	var inCells bool
	err = p.each(part, func(x *xmlPart) error {
		switch {
		case x.begins("numFmt"):
			own[x.attr("numFmtId")] = x.attr("formatCode")
		case x.begins("cellXfs"):
			inCells = true
		case x.ends("cellXfs"):
			inCells = false
		case inCells && x.begins("xf"):
			if len(styles) == 1<<16 {
				return errTooMuch // Excel has at most 64,000
			}
			styles = append(styles, shownBy(x.attr("numFmtId"), own))
		}
		return nil
	})
	return styles, err
}

func shownBy(id string, own map[string]string) shown {
	if code, ok := own[id]; ok {
		return shownByCode(code)
	}
	n, _ := strconv.Atoi(id)
	switch {
	case n == 9 || n == 10:
		return asPercent
	case n >= 14 && n <= 17, n == 22, n >= 27 && n <= 31, n == 36, n >= 50 && n <= 58:
		return asDate
	}
	return asNumber
}

// shownByCode reads a format such as dd/mm/yyyy. A time of day alone stays a number.
func shownByCode(code string) shown {
	code, _, _ = strings.Cut(bareCode(strings.ToLower(code)), ";")
	switch {
	case strings.ContainsAny(code, "yd"), strings.Contains(code, "m") && !strings.ContainsAny(code, "hs"):
		return asDate
	case strings.Contains(code, "%"):
		return asPercent
	}
	return asNumber
}

// bareCode takes out of a format what is printed as it stands, and what is in brackets: colours,
// conditions, locales.
func bareCode(code string) string {
	var out strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case '\\', '_', '*':
			i++
		case '"', '[':
			end := strings.IndexByte(code[i+1:], map[byte]byte{'"': '"', '[': ']'}[c])
			if end < 0 {
				return out.String()
			}
			i += end + 1
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}
