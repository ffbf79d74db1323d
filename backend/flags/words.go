package flags

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lintel/backend/ettf"
)

// atMost is how many things a sentence lists before it says how many more there are.
const atMost = 3

// list joins things for a sentence: "E1", "E1 and E2", "E1, E2, E3 and 4 more".
func list(things []string) string { return ListOf(things, atMost, "more") }

// ListOf joins things for a sentence; when there are more than a few it names that many, and
// says how many more there are, and of what.
func ListOf(things []string, few int, more string) string {
	if n := len(things) - few; n > 1 {
		things = append(things[:few:few], strconv.Itoa(n)+" "+more)
	}
	last := len(things) - 1
	if last < 1 {
		return strings.Join(things, "")
	}
	return strings.Join(things[:last], ", ") + " and " + things[last]
}

// nameOf is what people call a revenue line, to stand inside a sentence.
func nameOf(line *ettf.RevenueLine) string {
	if line.Item == "" {
		return "revenue without a name"
	}
	first, size := utf8.DecodeRuneInString(line.Item)
	second, _ := utf8.DecodeRuneInString(line.Item[size:])
	if unicode.IsUpper(second) { // an abbreviation, such as IT
		return line.Item
	}
	return string(unicode.ToLower(first)) + line.Item[size:]
}

// lineText is a revenue line with its amount: "notional rent (£25,000 a year from 2018/19)".
func lineText(line *ettf.RevenueLine) string {
	return nameOf(line) + " (" + line.Change().String() + " a year from " + line.From.String() + ")"
}

func lineFigure(line *ettf.RevenueLine) ettf.Figure {
	value := line.Change().String() + " a year from " + line.From.String()
	if line.Years > 0 {
		value += " for " + yearsText(line.Years)
	} else {
		value += ", no end given"
	}
	name := line.Item
	if name == "" {
		name = "Revenue without a name"
	}
	return ettf.Figure{Name: name, Value: value}
}

// yearsText is a number of years in words: "1 year", "15 years".
func yearsText(n int) string {
	if n == 1 {
		return "1 year"
	}
	return strconv.Itoa(n) + " years"
}

// percent writes hundredths of a per cent: "66%", "66.5%".
func percent(h ettf.Hundredths) string { return h.String() + "%" }

func figure(name string, value fmt.Stringer) ettf.Figure {
	return ettf.Figure{Name: name, Value: value.String()}
}

func premisesName(p *ettf.Premises) string {
	if p.Name != "" {
		return p.Name
	}
	return p.ID
}
