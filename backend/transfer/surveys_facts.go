package transfer

import (
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// fact is something that a row of a survey says of premises and that is kept with them: how it is
// read, how it is shown, and how it comes from the row to what stands. What a row does not say
// changes nothing.
type fact struct {
	key  string
	read func(c cell, p *ettf.Premises) (given bool)
	show func(p *ettf.Premises) sheet.Cell
	copy func(into, from *ettf.Premises)
	same func(a, b *ettf.Premises) bool
}

// premisesFacts are all facts, in the order in which they are written.
var premisesFacts = []fact{
	textFact("name", func(p *ettf.Premises) *string { return &p.Name }),
	{
		key: "postcode",
		read: func(c cell, p *ettf.Premises) (ok bool) {
			p.Postcode, ok = read(c, parsePostcode, expectPostcode)
			return ok
		},
		show: func(p *ettf.Premises) sheet.Cell { return textCell(p.Postcode) },
		copy: func(into, from *ettf.Premises) { into.Postcode = from.Postcode },
		same: func(a, b *ettf.Premises) bool {
			return strings.ReplaceAll(a.Postcode, " ", "") == strings.ReplaceAll(b.Postcode, " ", "")
		},
	},
	textFact("locality", func(p *ettf.Premises) *string { return &p.Locality }),
	textFact("tenure", func(p *ettf.Premises) *string { return &p.Tenure }),
	textFact("head_lessee", func(p *ettf.Premises) *string { return &p.HeadLessee }),
	dayFact("lease_end", func(p *ettf.Premises) *ettf.Date { return &p.LeaseEnd }),
	dayFact("lease_break", func(p *ettf.Premises) *ettf.Date { return &p.LeaseBreak }),
	pointerFact("rent", func(p *ettf.Premises) **ettf.Pence { return &p.Rent }, cell.pounds, moneyCell),
	pointerFact("gia_m2", func(p *ettf.Premises) **ettf.Hundredths { return &p.GIA }, cell.area, areaCell),
	pointerFact("nia_m2", func(p *ettf.Premises) **ettf.Hundredths { return &p.NIA }, cell.area, areaCell),
	pointerFact("void_m2", func(p *ettf.Premises) **ettf.Hundredths { return &p.Void }, cell.area, areaCell),
	pointerFact("rooms", func(p *ettf.Premises) **int { return &p.Rooms }, func(c cell) *int { return c.count(mostRooms) }, func(n int) sheet.Cell { return wholeCell(&n) }),
	textFact("classification", func(p *ettf.Premises) *string { return &p.Classification }),
	dayFact("closing", func(p *ettf.Premises) *ettf.Date { return &p.Closing }),
}

// factName is the place of the name among premisesFacts.
const factName = 0

const mostRooms = 10_000

func textFact(key string, of func(*ettf.Premises) *string) fact {
	return fact{
		key: key,
		read: func(c cell, p *ettf.Premises) bool {
			*of(p) = c.words()
			return *of(p) != ""
		},
		show: func(p *ettf.Premises) sheet.Cell { return textCell(*of(p)) },
		copy: func(into, from *ettf.Premises) { *of(into) = *of(from) },
		same: func(a, b *ettf.Premises) bool { return fold(*of(a)) == fold(*of(b)) },
	}
}

func dayFact(key string, of func(*ettf.Premises) *ettf.Date) fact {
	return fact{
		key: key,
		read: func(c cell, p *ettf.Premises) bool {
			*of(p), _ = read(c, surveyDay, expectDate)
			return *of(p) != ""
		},
		show: func(p *ettf.Premises) sheet.Cell { return dateCell(*of(p)) },
		copy: func(into, from *ettf.Premises) { *of(into) = *of(from) },
		same: func(a, b *ettf.Premises) bool { return *of(a) == *of(b) },
	}
}

func pointerFact[T comparable](key string, of func(*ettf.Premises) **T, readAs func(cell) *T, write func(T) sheet.Cell) fact {
	return fact{
		key: key,
		read: func(c cell, p *ettf.Premises) bool {
			*of(p) = readAs(c)
			return *of(p) != nil
		},
		show: func(p *ettf.Premises) sheet.Cell {
			if value := *of(p); value != nil {
				return write(*value)
			}
			return sheet.Cell{}
		},
		copy: func(into, from *ettf.Premises) { *of(into) = *of(from) },
		same: func(a, b *ettf.Premises) bool { return sameValue(*of(a), *of(b)) },
	}
}

func sameValue[T comparable](a, b *T) bool { return a == b || a != nil && b != nil && *a == *b }

const (
	expectPounds = "an amount in pounds, of 0 or more, such as 1,234.50; a dash for none; or n/a"
	expectArea   = "an area of 0 or more, such as 278 m² or 1,450"
	expectCount  = "a whole number such as 20; or n/a"
)

// pounds is an amount that is not below 0; nil where nothing is said.
func (c cell) pounds() *ettf.Pence {
	value := optional(c, func(text string) (ettf.Pence, bool) {
		p, ok := amount(text, c.at.Heading)
		return p, ok && p >= 0
	}, expectPounds)
	return value
}

func (c cell) area() *ettf.Hundredths {
	return optional(c, func(text string) (ettf.Hundredths, bool) { return area(text, c.at.Heading) }, expectArea)
}

// count is a whole number up to a greatest.
func (c cell) count(most int) *int {
	return optional(c, func(text string) (int, bool) {
		n, ok := life(text)
		return n, ok && n <= most
	}, expectCount)
}

func areaCell(h ettf.Hundredths) sheet.Cell { return sheet.Cell{Kind: sheet.Number, Text: h.String()} }
