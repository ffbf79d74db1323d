package report

import (
	"fmt"
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// Register is the register of interests of a committee.
type Register struct {
	Body
	Public bool
	// AsAt is the day on which it stood so: that of its latest change.
	AsAt    ettf.Date
	Entries []RegisterEntry
}

// RegisterEntry is an interest that somebody holds or held.
type RegisterEntry struct {
	Name, Role, Category string
	Type, Relation       string
	Description          string
	Organisation         string
	Practices, Premises  []string
	From, To             ettf.Date
	Managed              string
	Publish              bool
	Declared, Confirmed  ettf.Date
	Due                  ettf.Date // for confirmation
	Ended                ettf.Date
	EndedWhy             string
	Late                 bool // declared later than the committee asks
}

// notPublished is what the public is told of an entry whose owner does not agree to its publication.
const notPublished = "An interest is declared and not published"

func (r Register) compose() *document {
	e := newEdition(r.Body, r.Public, "Register", "Register of interests: "+r.Committee, r.AsAt)
	e.head("Register of interests", "An entry whose owner does not agree to its publication is counted by category and type, without the person and without what it says.")
	facts := newFacts("")
	facts.fact("Committee", say(r.Committee))
	facts.fact("Commissioner", say(r.Commissioner))
	facts.fact("As at", say(r.AsAt.Long()))
	e.add(facts)
	var current, ended []RegisterEntry
	for _, entry := range r.Entries {
		switch {
		case r.Public && !entry.Publish:
		case entry.Ended != "":
			ended = append(ended, entry)
		default:
			current = append(current, entry)
		}
	}
	e.section("current", "Interests that are held")
	e.registered(current, "No interest that may be published is held.", r.Public)
	if len(ended) > 0 {
		e.section("ended", "Interests that have ended")
		e.registered(ended, "", r.Public)
	}
	if r.Public {
		e.unpublished(r.Entries)
	}
	return &e.document
}

func (e *edition) registered(entries []RegisterEntry, none string, public bool) {
	if len(entries) == 0 {
		if !public {
			none = "No interest is held."
		}
		e.add(paragraph{text: say(none)})
		return
	}
	t := &table{columns: []column{{head: "Person", share: 20}, {head: "Type", share: 16}, {head: "Interest", share: 34}, {head: "Since", share: 14}, {head: "How it is managed", share: 20}}}
	for i := range entries {
		r := &entries[i]
		name := bold(r.Name)
		if r.Role != "" {
			name = name.below(muted(r.Role))
		}
		since := say(orDash(r.From.Long()))
		if r.To != "" {
			since = since.below(muted("to " + r.To.Long()))
		}
		t.add(plainRow, name, say(capital(r.Type)), r.says(public), since, say(orDash(r.Managed)))
	}
	e.add(t)
}

// says is what the interest is, and in what; for those who keep the register also when it was declared.
func (r *RegisterEntry) says(public bool) text {
	said := say(sentence(r.Description))
	in := []string{}
	if r.Organisation != "" {
		in = append(in, r.Organisation)
	}
	in = append(append(in, r.Practices...), r.Premises...)
	if r.Relation != "" || len(in) > 0 {
		said = said.below(muted(capital(strings.Trim(strings.Join([]string{r.Relation, strings.Join(in, ", ")}, ": "), ": "))))
	}
	var kept []string
	if r.Declared != "" {
		declared := "declared " + r.Declared.Long()
		if r.Late {
			declared += ", late"
		}
		kept = append(kept, declared)
	}
	if r.Confirmed != "" && r.Confirmed != r.Declared {
		kept = append(kept, "confirmed "+r.Confirmed.Long())
	}
	if r.Ended != "" {
		ended := "ended " + r.Ended.Long()
		if r.EndedWhy != "" && !public {
			ended += " (" + r.EndedWhy + ")"
		}
		kept = append(kept, ended)
	} else if r.Due != "" && !public {
		kept = append(kept, "due for confirmation by "+r.Due.Long())
	}
	if !public && !r.Publish {
		kept = append(kept, "not to be published")
	}
	if kept != nil {
		said = said.below(muted(capital(strings.Join(kept, "; ")) + "."))
	}
	return said
}

// unpublished counts what is declared and not published, by category and type.
func (e *edition) unpublished(entries []RegisterEntry) {
	counts := unpublishedByCategory(entries)
	if len(counts) == 0 {
		return
	}
	e.section("unpublished", "Interests that are not published")
	t := &table{
		caption: fmt.Sprintf("%s: %s. The exemption of the Freedom of Information Act 2000 that the commissioner relies on: %s.", notPublished, e.body.Personal.Reason, e.body.Personal.Exemption),
		columns: []column{{head: "Category", share: 30}, {head: "Type of interest", share: 40}, {head: "How many", share: 30, right: true}},
	}
	for _, c := range counts {
		t.add(plainRow, say(capital(c.category)), say(capital(c.kind)), say(fmt.Sprint(c.n)))
	}
	e.add(t)
}

type unpublishedCount struct {
	category, kind string
	n              int
}

func unpublishedByCategory(entries []RegisterEntry) []unpublishedCount {
	var counts []unpublishedCount
	for _, r := range entries {
		if r.Publish || r.Ended != "" {
			continue
		}
		category := r.Category
		if category == "" {
			category = "other"
		}
		at := slices.IndexFunc(counts, func(c unpublishedCount) bool { return c.category == category && c.kind == r.Type })
		if at < 0 {
			at = len(counts)
			counts = append(counts, unpublishedCount{category: category, kind: r.Type})
		}
		counts[at].n++
	}
	slices.SortStableFunc(counts, func(a, b unpublishedCount) int {
		return strings.Compare(a.category+"\x00"+a.kind, b.category+"\x00"+b.kind)
	})
	return counts
}

// RegisterCSV is the register as a table for spreadsheets. In public, entries whose owners do not agree
// to their publication stand at the end by category and type, each counted apart and without a person.
func RegisterCSV(r Register) []byte {
	rows := [][]string{{"name", "role", "category", "type", "relation", "description", "organisation", "practices", "premises", "from", "to", "managed", "declared", "confirmed", "ended", "publish"}}
	for _, entry := range r.Entries {
		if r.Public && !entry.Publish {
			continue
		}
		publish := "yes"
		if !entry.Publish {
			publish = "no"
		}
		rows = append(rows, []string{entry.Name, entry.Role, entry.Category, entry.Type, entry.Relation, entry.Description, entry.Organisation, strings.Join(entry.Practices, " "), strings.Join(entry.Premises, " "),
			string(entry.From), string(entry.To), entry.Managed, string(entry.Declared), string(entry.Confirmed), string(entry.Ended), publish})
	}
	if r.Public {
		for _, c := range unpublishedByCategory(r.Entries) {
			for range c.n {
				row := make([]string, len(rows[0]))
				row[2], row[3], row[5], row[len(row)-1] = c.category, c.kind, notPublished, "no"
				rows = append(rows, row)
			}
		}
	}
	return sheet.WriteCSV(rows)
}
