package transfer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"lintel/backend/ettf"
)

// bidColumn is what a column of the sheet of bids holds: a field; or one field of one line of a
// kind; or all of one line, of which the heading says the rest.
type bidColumn struct {
	field *bidField
	lines lines
	line  int // the number of the line, from 1; 0 where the column is a whole line
	part  int // the line's field
	whole func(c cell, b *ettf.Bid)
}

// refKey is the key of the column that finds the bid.
const refKey = "ref"

var refHeadings = []string{"ref", "reference", "bid", "bid ref", "bid reference", "bid number", "bid no", "bid id"}

func isRef(heading string) bool {
	return slices.Contains(refHeadings, fold(heading)) || slices.Contains(refHeadings, fold(shorn(heading)))
}

// headings prepares how headings of the sheet of bids are found.
func (in *bidReader) headings() {
	in.byHeading, in.byKey = newNames(), map[string]*bidField{}
	fields := in.fields()
	for i := range fields {
		f := &fields[i]
		in.byKey[f.key] = f
		in.byHeading.add(f.heading, f.key)
		for _, other := range f.also {
			in.byHeading.add(other, f.key)
		}
	}
	for _, gate := range in.round.Terms.Gates {
		if _, taken := in.byHeading.find(gate); !taken && !isRef(gate) {
			in.byHeading.add(gate, "gates."+gate)
		}
	}
}

// recognise says what a heading of the sheet of bids means.
func (in *bidReader) recognise(heading string) (key string, to bidColumn, ok bool) {
	if isRef(heading) {
		return refKey, bidColumn{}, true
	}
	for _, text := range []string{heading, shorn(heading)} {
		if key, ok = in.byHeading.find(text); ok {
			return key, bidColumn{field: in.byKey[key]}, true
		}
	}
	if key, to, ok = numberedLine(heading); ok {
		return key, to, true
	}
	if key, to, ok = wholeLine(heading); ok {
		return key, to, true
	}
	return in.newTest(heading)
}

var numbered = regexp.MustCompile(`^(capital|funding|revenue) (\d{1,3}) (.+)$`)

// numberedLine reads headings such as "capital 1 year", "capital 1 amount".
func numberedLine(heading string) (string, bidColumn, bool) {
	m := numbered.FindStringSubmatch(fold(shorn(heading)))
	if m == nil {
		return "", bidColumn{}, false
	}
	n, _ := strconv.Atoi(m[2])
	for _, kind := range allLines {
		if kind.name() != m[1] {
			continue
		}
		if part, ok := kind.find(m[3]); ok && n > 0 {
			key := kind.name() + " " + strconv.Itoa(n) + " " + kind.keys()[part]
			return key, bidColumn{lines: kind, line: n, part: part}, true
		}
	}
	return "", bidColumn{}, false
}

var (
	capitalYear   = regexp.MustCompile(`(?i)^capital(?: costs?)?[ :–-]*(\d{2,4} ?[-/–] ?\d{2,4})\b[ :,–-]*(.*)$`)
	grantHeadings = []string{"grant", "grant requested", "grant asked for", "grant sought"}
	fundingFrom   = []string{"funding", "other funding"}
)

// wholeLine reads headings that say all of a line but its amount: "capital 2016/17",
// "capital 2016/17: fees", "grant", "funding: practice".
func wholeLine(heading string) (string, bidColumn, bool) {
	text := strings.Join(strings.Fields(shorn(heading)), " ")
	if m := capitalYear.FindStringSubmatch(text); m != nil {
		year, ok := parseYear(m[1])
		item := strings.TrimSpace(m[2])
		return "capital " + year.String() + " " + item, bidColumn{lines: capitalLines, whole: func(c cell, b *ettf.Bid) {
			b.Capital = append(b.Capital, ettf.CapitalLine{Year: year, Amount: c.neededMoney(), Item: item})
		}}, ok
	}
	source := ""
	if about, name, ok := named(text); ok && slices.Contains(fundingFrom, about) {
		source = name
	} else if slices.Contains(grantHeadings, fold(text)) {
		source = ettf.SourceGrant
	}
	if slices.Contains(grantHeadings, fold(source)) {
		source = ettf.SourceGrant
	}
	return "funding " + source, bidColumn{lines: fundingLines, whole: func(c cell, b *ettf.Bid) {
		b.Funding = append(b.Funding, ettf.FundingLine{Source: source, Amount: c.neededMoney()})
	}}, source != ""
}

// newTest reads "test: …" and "test note: …" for a test that no bid of the round has yet.
func (in *bidReader) newTest(heading string) (string, bidColumn, bool) {
	about, name, ok := named(heading)
	if !ok || about != "test" && about != "test note" {
		return "", bidColumn{}, false
	}
	field := in.testResult(name)
	if about == "test note" {
		field = in.testNote(name)
	}
	return field.key, bidColumn{field: &field}, true
}
