package transfer

import (
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// ListSize is how many patients are registered with a practice, with what else a file may say of it.
type ListSize struct {
	Place
	Code, Name, Locality string
	Patients             int
}

// ListSizePlan is the list sizes that a file gives, in its order; none when anything is refused. Day
// is the day on which they were counted, empty when the file does not say.
type ListSizePlan struct {
	PlaceReading
	Sizes []ListSize
	Day   ettf.Date
}

var listSizeHeadings = map[string][]string{
	"code": {"practice code", "gp practice code", "ods code", "org code", "organisation code", "gp code", "practice ods code", "ods"},
	"number_of_patients": {"patients", "registered patients", "number of registered patients", "total patients", "total registered patients", "all patients", "patient count", "list size", "list sizes",
		"registered list size", "raw list size", "total list size", "practice list size", "list", "registered population", "practice population", "population", "patients registered", "no of patients", "no of registered patients"},
	"name": {"practice name", "gp practice name", "practice", "organisation name", "gp practice", "surgery"}, "locality": {"pcn", "network", "neighbourhood", "locality name"},
	"extract_date": {"date", "extract", "as at", "date of extract", "effective date", "snapshot date", "period", "month"}, "type": {"org type", "organisation type"},
	"sex": {"gender"}, "age": {"age group", "age group 5", "age band"},
}

const expectListSizes = "the headings CODE and NUMBER_OF_PATIENTS, or others that say the same"

// ReadListSizes reads how many patients are registered with practices. Only the columns of the code
// and of the number are needed. Of numbers by sex and age it takes the row for all where there is
// one, and else their sum; of several days the last.
func ReadListSizes(book *sheet.Book) (ListSizePlan, []Refusal) {
	in := &listSizeReader{placeReport: newPlaceReport(book), of: map[string]*counted{}}
	in.read(book)
	plan := ListSizePlan{Day: in.day}
	if in.count() == 0 {
		for _, c := range in.list {
			in.settle(c, &plan)
		}
		in.sayHow()
	}
	if in.count() > 0 {
		plan.Sizes = nil
	}
	plan.PlaceReading = in.reading()
	return plan, in.refusals()
}

type listSizeReader struct {
	*placeReport
	of    map[string]*counted
	list  []*counted
	day   ettf.Date
	sexes map[string]bool
	added int // practices whose number is a sum
}

// counted is what a file says of one practice.
type counted struct {
	ListSize
	rows []count
}

// count is one number: of one sex and age, or of all.
type count struct {
	at       Place
	day      ettf.Date
	sex, age string
	n        int
}

const all = "all"

func (in *listSizeReader) read(book *sheet.Book) {
	t := bestTable(book, in.report, byNames(listSizeHeadings))
	if t != nil {
		in.choose(t)
	}
	if t == nil || !t.hasAll("code", "number_of_patients") {
		in.refuse(Place{}, "no column of codes and of numbers of patients", expectListSizes)
		return
	}
	in.sexes = map[string]bool{}
	t.say(in.report, "")
	t.each(in.report, func(row int, at func(*column[string]) cell) { in.row(t, row, at) })
	if in.sexes["male"] != in.sexes["female"] && !in.sexes[all] {
		in.refuse(Place{}, "the patients of one sex alone", "a file of all patients")
	}
}

// choose settles which of two columns is meant: the one whose cells can be read.
func (in *listSizeReader) choose(t *table[string]) {
	for _, other := range t.twice {
		i := slices.IndexFunc(t.columns, func(c column[string]) bool { return c.key == other.key })
		if fits(t, &other) > fits(t, &t.columns[i]) {
			t.columns[i], other = other, t.columns[i]
		}
		t.left = append(t.left, sheet.ColumnName(other.index)+" “"+other.heading+"”")
	}
	t.twice = nil
}

// fits counts the first cells of a column that can be read as what it is to hold.
func fits(t *table[string], c *column[string]) (n int) {
	for i := range t.rows[:min(len(t.rows), rowsLookedAt)] {
		text, ok := t.rows[i].At(c.index).Text, true
		switch c.key {
		case "code":
			_, ok = parseODS(text)
		case "number_of_patients":
			_, ok = parsePatients(text)
		}
		if ok && text != "" {
			n++
		}
	}
	return n
}

func (in *listSizeReader) row(t *table[string], row int, at func(*column[string]) cell) {
	text := func(key string) string { return textAt(at, t.column(key)) }
	code, patients := at(t.column("code")), at(t.column("number_of_patients"))
	_, shaped := parseODS(code.Text)
	switch kind := fold(text("type")); {
	case kind != "" && kind != "gp" && kind != "gp practice" && kind != "practice":
		in.skip(row, "of organisations that are no GP practices")
		return
	case slices.Contains(totals, fold(code.Text)), !shaped && patients.blank(), code.blank() && (slices.Contains(totals, fold(text("name"))) || text("name") == ""):
		in.skip(row, "totals and notes, without a practice's code")
		return
	case !code.sound() || !patients.sound():
		return
	}
	c := count{at: patients.at, sex: sexOf(text("sex")), age: ageOf(text("age"))}
	ods, ok := read(code, parseODS, expectODS)
	if code.blank() {
		code.refuse(expectODS)
		ok = false
	}
	if d := t.column("extract_date"); d != nil && !at(d).blank() {
		if day, dated := parseListDate(strings.TrimSpace(at(d).Text)); dated {
			c.day = day
		} else {
			at(d).refuse(expectDate)
		}
	}
	if patients.blank() {
		patients.refuse(expectPatients)
		return
	}
	var counted bool
	if c.n, counted = read(patients, parsePatients, expectPatients); !counted || !ok {
		return
	}
	in.sexes[c.sex] = true
	in.day = max(in.day, c.day)
	in.keep(ods, c, code.at, func(key string) string {
		if t.column(key) == nil {
			return ""
		}
		return at(t.column(key)).words()
	})
}

func (in *listSizeReader) keep(code string, c count, at Place, words func(key string) string) {
	one := in.of[code]
	if one == nil {
		one = &counted{ListSize: ListSize{Place: at, Code: code, Name: words("name"), Locality: words("locality")}}
		in.of[code] = one
		in.list = append(in.list, one)
	}
	one.rows = append(one.rows, c)
}

// sexOf and ageOf read what a row is of; of all where it does not say.
func sexOf(text string) string {
	switch key := fold(text); key {
	case "", "all", "both", "persons", "total", "a", "p":
		return all
	case "m", "male", "males", "1":
		return "male"
	case "f", "female", "females", "2":
		return "female"
	default:
		return key
	}
}

func ageOf(text string) string {
	switch key := fold(text); key {
	case "", "all", "total", "all ages":
		return all
	default:
		return key
	}
}

// settle makes one number of what a file says of a practice.
func (in *listSizeReader) settle(c *counted, plan *ListSizePlan) {
	seen := map[[2]string]int{}
	var rows []count
	for _, r := range c.rows {
		if r.day != in.day {
			in.skip(r.at.Row, "of an earlier day than the last")
			continue
		}
		key := [2]string{r.sex, r.age}
		if n, twice := seen[key]; twice && n != r.n {
			in.refuse(r.at, many(r.n)+" patients, and "+many(n)+" in an earlier row of practice "+c.Code, "each practice once")
		} else if twice {
			in.skip(r.at.Row, "the same as an earlier row")
			continue
		}
		seen[key] = r.n
		rows = append(rows, r)
	}
	if len(rows) == 0 {
		return
	}
	whole := func(r count) bool { return r.sex == all && r.age == all }
	byAge := func(r count) bool { return r.sex == all && r.age != all }
	bySex := func(r count) bool { return r.sex != all && r.age == all }
	by := func(r count) bool { return r.sex != all && r.age != all }
	for _, part := range []func(count) bool{whole, byAge, bySex, by} {
		if !slices.ContainsFunc(rows, part) {
			continue
		}
		sum := 0
		for _, r := range rows {
			if part(r) {
				sum += r.n
			}
		}
		if sum > mostPatients {
			in.refuse(c.Place, many(sum)+" patients of practice "+c.Code+" in all", "at most 10,000,000")
		}
		if !part(count{sex: all, age: all}) {
			in.added++
		}
		c.Patients = sum
		break
	}
	plan.Sizes = append(plan.Sizes, c.ListSize)
}

func (in *listSizeReader) sayHow() {
	if in.day != "" {
		in.note("The patients were counted on %s.", string(in.day))
	}
	if in.added > 0 {
		in.note("Of %s the numbers by sex and age were added up, for no row is of all.", counting(in.added, "practice", "practices"))
	}
}
