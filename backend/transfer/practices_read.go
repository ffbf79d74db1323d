package transfer

import (
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// PracticeRow is what a file says of one practice; what it does not say is empty, and changes nothing.
type PracticeRow struct {
	Place
	ettf.Practice
}

// PracticePlan is the practices that a file gives, none when anything is refused. Gone are those
// that it says are closed or dormant, each in words. Commissioners are all that the file has, asked
// for or not, by their codes.
type PracticePlan struct {
	PlaceReading
	Practices     []PracticeRow
	Gone          map[string]string
	Commissioners []CommissionerCount
}

// CommissionerCount is one that a list of practices names, and how many rows of practices it has there.
type CommissionerCount struct {
	Code      string `json:"code"`
	Practices int    `json:"practices"`
}

// practiceHeadings are the names of the columns of epraccur, and of a table of practices of one's own.
var practiceHeadings = map[string][]string{
	"code": {"organisation code", "ods code", "practice code", "gp practice code", "org code", "gp code"},
	"name": {"organisation name", "practice name", "gp practice name", "practice"}, "locality": {"network", "pcn", "neighbourhood", "locality name"},
	"region": {"national grouping", "region code", "nhs england region"}, "icb": {"high level health geography", "icb code"},
	"postcode": {"post code", "practice postcode"}, "close_date": {"closed date", "date closed"}, "status": {"status code"},
	"commissioner": {"commissioner code", "sub icb", "sub icb location", "ccg", "ccg code"},
	"setting":      {"prescribing setting", "role", "roles"}, "list_size": {"registered patients", "patients", "number of patients"},
	"contract_type": {"contract"}, "contract_end": {"contract ends", "contract end date"},
}

// epraccurColumns are where the columns of epraccur stand, which has no headings.
var epraccurColumns = []column[string]{{index: 0, key: "code"}, {index: 1, key: "name"}, {index: 2, key: "region"}, {index: 3, key: "icb"},
	{index: 9, key: "postcode"}, {index: 11, key: "close_date"}, {index: 12, key: "status"}, {index: 14, key: "commissioner"}, {index: 25, key: "setting"}}

// statuses are those of both dialects of epraccur.
var statuses = map[string]string{"A": active, "ACTIVE": active, "C": "closed", "CLOSED": "closed", "INACTIVE": "closed",
	"D": "dormant", "DORMANT": "dormant", "P": "proposed", "PROPOSED": "proposed"}

const active = "active"

// ReadPractices reads the published list of practices (epraccur, in either of its dialects, with or
// without headings) or a table with headings. Of the published list it takes the active GP
// practices; with commissioners, codes of sub-locations or boards, only theirs.
func ReadPractices(book *sheet.Book, commissioners []string) (PracticePlan, []Refusal) {
	in := &practiceReader{placeReport: newPlaceReport(book), seen: map[string]PracticeRow{}, gone: map[string]string{}, wanted: map[string]int{}, there: map[string]int{}}
	for _, code := range commissioners {
		if code = strings.ToUpper(strings.TrimSpace(code)); code != "" {
			in.wanted[code] = 0
		}
	}
	in.read(book)
	in.finish()
	plan := PracticePlan{Gone: in.gone}
	for _, code := range sorted(in.there) {
		plan.Commissioners = append(plan.Commissioners, CommissionerCount{code, in.there[code]})
	}
	if in.count() == 0 {
		plan.Practices = in.rows
	}
	plan.PlaceReading = in.reading()
	return plan, in.refusals()
}

type practiceReader struct {
	*placeReport
	rows    []PracticeRow
	seen    map[string]PracticeRow
	gone    map[string]string
	wanted  map[string]int // the commissioners asked for, with the practices found
	there   map[string]int // all that the file has, with theirs
	listed  bool           // it is the published list
	england int
	at      map[string]*column[string]
}

const expectPractices = "epraccur as it is published (27 columns), or a table with the headings code and name"

func (in *practiceReader) read(book *sheet.Book) {
	t := epraccur(book)
	if t != nil && t.rows[0].Number > t.sheet.Rows[0].Number {
		in.note("What stands above row %d was not read.", t.rows[0].Number)
	}
	if t == nil {
		t = bestTable(book, in.report, byNames(practiceHeadings))
	}
	if t == nil || !t.hasAll("code") || !t.has("name") && !t.has("status") {
		in.refuse(Place{}, "no column of codes and of names", expectPractices)
		return
	}
	in.at = map[string]*column[string]{}
	for i := range t.columns {
		in.at[t.columns[i].key] = &t.columns[i]
	}
	in.listed = t.hasAll("status", "setting")
	if len(in.wanted) > 0 && in.at["commissioner"] == nil && in.at["icb"] == nil {
		in.refuse(Place{}, "no column of commissioners", "one, to choose by commissioner")
	}
	t.say(in.report, "")
	t.each(in.report, func(row int, at func(*column[string]) cell) { in.row(row, at) })
}

// epraccur is the sheet as the published list when it is one; nil when it is not. Headings above it
// are passed over, whatever they say.
func epraccur(book *sheet.Book) *table[string] {
	for i := range book.Sheets {
		s := &book.Sheets[i]
		for j := range s.Rows[:min(len(s.Rows), headRows)] {
			row := &s.Rows[j]
			if statuses[strings.ToUpper(strings.TrimSpace(row.At(12).Text))] == "" || row.At(1).Kind == sheet.Empty {
				continue
			}
			t := &table[string]{sheet: s, columns: slices.Clone(epraccurColumns), rows: s.Rows[j:], head: &sheet.Row{}}
			for k := range t.columns {
				t.columns[k].heading, t.columns[k].field = t.columns[k].key, t.columns[k].key
			}
			return t
		}
	}
	return nil
}

func (in *practiceReader) row(row int, at func(*column[string]) cell) {
	text := func(key string) string { return textAt(at, in.at[key]) }
	code, shaped := parseODS(text("code"))
	if in.listed && !in.chosen(row, at, code) || !in.commissioned(row, text("commissioner"), text("icb")) {
		return
	}
	c := at(in.at["code"])
	switch {
	case !c.sound():
		return
	case !shaped:
		c.refuse(expectODS)
		return
	}
	words := func(key string) string {
		if in.at[key] == nil {
			return ""
		}
		return at(in.at[key]).words()
	}
	found := PracticeRow{Place: c.at, Practice: ettf.Practice{Code: code, Name: words("name"), Locality: words("locality")}}
	if p := in.at["postcode"]; p != nil {
		_, _ = read(at(p), parsePostcode, expectPostcode) // kept with premises, not with practices
	}
	if p := in.at["list_size"]; p != nil {
		found.ListSize = optional(at(p), parsePatients, expectPatients)
	}
	contract := ettf.Contract{Type: words("contract_type")}
	if p := in.at["contract_end"]; p != nil {
		contract.End = at(p).date()
	}
	if contract != (ettf.Contract{}) {
		found.Contract = &contract
	}
	if first, twice := in.seen[code]; twice {
		if !samePractice(&first.Practice, &found.Practice) {
			in.refuse(c.at, "practice "+code+" again, as in "+first.Place.String()+", with other words", "each practice once")
		} else {
			in.skip(row, "the same as an earlier row")
		}
		return
	}
	in.seen[code] = found
	in.rows = append(in.rows, found)
	if inEngland(code, text("region")) {
		in.england++
	}
	delete(in.gone, code)
}

func samePractice(a, b *ettf.Practice) bool {
	number := func(n *int) int {
		if n == nil {
			return -1
		}
		return *n
	}
	var none ettf.Contract
	contract := func(p *ettf.Practice) ettf.Contract {
		if p.Contract == nil {
			return none
		}
		return *p.Contract
	}
	return a.Name == b.Name && a.Locality == b.Locality && number(a.ListSize) == number(b.ListSize) && contract(a) == contract(b)
}

// chosen says whether a row of the published list is an active GP practice. Those that are none any
// more are kept in mind.
func (in *practiceReader) chosen(row int, at func(*column[string]) cell, code string) bool {
	status := at(in.at["status"])
	word, closed := statuses[strings.ToUpper(strings.TrimSpace(status.Text))], textAt(at, in.at["close_date"])
	if word == "closed" || word == "dormant" {
		how := "is " + word
		if day, ok := parseListDate(closed); ok {
			how += " since " + string(day)
		}
		if _, open := in.seen[code]; !open {
			in.gone[code] = how
		}
	}
	switch {
	case !isGP(textAt(at, in.at["setting"])):
		in.skip(row, "not GP practices")
	case word == "":
		status.refuse("the status of a practice: active, closed, dormant or proposed (A, C, D or P)")
	case word != active:
		in.skip(row, word+" GP practices")
	default:
		return true
	}
	return false
}

// isGP knows a GP practice by its setting: 4 in the legacy dialect, the role RO76 in the current one.
func isGP(setting string) bool {
	return setting == "4" || slices.ContainsFunc(strings.Split(setting, "|"), func(role string) bool { return strings.EqualFold(strings.TrimSpace(role), "RO76") })
}

// commissioned says whether a row is of one of the commissioners asked for, or all are wanted.
func (in *practiceReader) commissioned(row int, codes ...string) bool {
	for _, code := range codes {
		if code != "" {
			in.there[strings.ToUpper(code)]++
			break // a board is named where there is no sub-location
		}
	}
	if len(in.wanted) == 0 {
		return true
	}
	for _, code := range codes {
		code = strings.ToUpper(code)
		if _, wanted := in.wanted[code]; wanted {
			in.wanted[code]++
			return true
		}
	}
	in.skip(row, "of other commissioners")
	return false
}

// inEngland knows it by the region: NHS England's begin with Y, Wales is W00. Without one the code
// tells, for those of Wales begin with W.
func inEngland(code, region string) bool {
	if region != "" {
		return strings.HasPrefix(strings.ToUpper(region), "Y")
	}
	return !strings.HasPrefix(code, "W")
}

// finish says in the summary what was found.
func (in *practiceReader) finish() {
	if in.at == nil {
		return
	}
	if in.count() == 0 && len(in.rows) == 0 {
		in.refuse(Place{}, "no active GP practice", "at least one")
	}
	kind := "practices"
	if in.listed {
		kind = "active GP practices"
	}
	in.note("The file has %s %s that are asked for, %s of them in England.", many(len(in.rows)), kind, many(in.england))
	for _, code := range sorted(in.wanted) {
		if in.wanted[code] == 0 {
			in.refuse(Place{Heading: "commissioner"}, quote(code), "the code of a commissioner that has practices in the file")
		}
	}
}
