package service

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// what says in words what an entry did, for a timeline that one can read aloud: it follows the name
// of the person.
func (e *eyes) what(l *store.Line, s store.Subject, before, after json.RawMessage) string {
	did := l.Action
	if n := l.Undoes(); n > 0 {
		did = fmt.Sprintf("undid entry %d:", n)
	}
	on := func(round string) string { return e.criterion(round, s.Criterion) }
	switch s.Kind {
	case store.AboutScore:
		return did + e.scoreWords(l, s, before, after)
	case store.AboutSubmitted:
		return fmt.Sprintf("%s the scores for bid %s", did, s.Bid)
	case store.AboutConsensus:
		if number := field(after, "score"); number != "" {
			return fmt.Sprintf("%s %s for bid %s on %s", did, number, s.Bid, on(l.Round))
		}
		return fmt.Sprintf("%s: the score for bid %s on %s", did, s.Bid, on(l.Round))
	case store.AboutDissent:
		return fmt.Sprintf("%s from what is agreed for bid %s on %s", did, s.Bid, on(l.Round))
	case store.AboutInterest:
		where := "the list as a whole"
		if s.Bid != "" {
			where = "bid " + s.Bid
		}
		return fmt.Sprintf("%s: %s interest of %s in %s", did, field(orOther(after, before), "type"), e.person(field(orOther(after, before), "person")), where)
	case store.AboutCommittee:
		return did + " the committee"
	case store.AboutRegister:
		return fmt.Sprintf("%s: entry %s of the register of interests, of %s", did, s.Key, e.person(field(orOther(after, before), "person")))
	case store.AboutRecusal:
		return did + " what a financial interest recuses from: " + strings.Trim(string(after), `"`)
	case store.AboutGroups:
		return did + " the groups of scorers"
	case store.AboutWithdrawal:
		return did + " bid " + s.Bid
	case store.AboutEvidence:
		return fmt.Sprintf("%s evidence of bid %s: %s", did, s.Bid, s.Key)
	case store.AboutPhase:
		return fmt.Sprintf("%s: from %s to %s", did, field(before, "phase"), field(after, "phase"))
	case store.AboutRound, store.AboutTerms, store.AboutCriteria, store.AboutPlaces, store.AboutAgreed, store.AboutWorkspace:
		return did + " the " + string(s.Kind)
	case store.AboutAccount:
		return did + e.of(l, s.Person)
	case store.AboutMeeting:
		return did + ": " + field(e.after(l), "sentence")
	case store.AboutColumns:
		return did + " which columns of a file hold what"
	}
	return did + " " + strings.ReplaceAll(l.Subject, "\t", ", ")
}

func (e *eyes) scoreWords(l *store.Line, s store.Subject, before, after json.RawMessage) string {
	words := fmt.Sprintf(" bid %s on %s", s.Bid, e.criterion(l.Round, s.Criterion))
	number, was := field(after, "score"), field(before, "score")
	switch {
	case number != "" && was != "" && number != was:
		words += fmt.Sprintf(": %s, was %s", number, was)
	case number != "":
		words += ": " + number
	case was != "":
		words += ": was " + was
	}
	if s.Person != l.Who {
		words += ", of " + e.person(s.Person)
	}
	return words
}

func (e *eyes) of(l *store.Line, email string) string {
	if email == l.Who {
		return ""
	}
	return ": " + e.person(email)
}

func (e *eyes) person(email string) string { return nameOr(e.names[email], email) }

// criterion is the name of a criterion of a round; its code when it has gone.
func (e *eyes) criterion(round, code string) string {
	if e.named[round] == nil {
		e.named[round] = map[string]string{}
		for _, c := range e.r.Criteria(round) {
			e.named[round][c.Code] = c.Name
		}
	}
	return nameOr(e.named[round][code], code)
}

func orOther(body, other json.RawMessage) json.RawMessage {
	if body == nil {
		return other
	}
	return body
}

// field is a field of a body as a text; empty when it is not there or null.
func field(body json.RawMessage, name string) string {
	fields := map[string]json.RawMessage{}
	if body == nil || json.Unmarshal(body, &fields) != nil {
		return ""
	}
	return plainText(fields[name])
}

func plainText(value json.RawMessage) string {
	var text string
	if json.Unmarshal(value, &text) == nil {
		return text
	}
	if string(value) == "null" {
		return ""
	}
	return string(value)
}

// mostChanges is how many changed fields an entry names.
const mostChanges = 100

// changesOf names the fields that differ between two bodies, each by its path.
func changesOf(before, after json.RawMessage) []FieldChange {
	was, is := map[string]string{}, map[string]string{}
	leaves("", before, was)
	leaves("", after, is)
	var paths []string
	for path := range was {
		paths = append(paths, path)
	}
	for path := range is {
		if _, both := was[path]; !both {
			paths = append(paths, path)
		}
	}
	slices.SortFunc(paths, func(a, b string) int {
		if ettf.NaturalLess(a, b) {
			return -1
		}
		return 1
	})
	changes := []FieldChange{}
	for _, path := range paths {
		if was[path] != is[path] && len(changes) < mostChanges {
			changes = append(changes, FieldChange{path, was[path], is[path]})
		}
	}
	return changes
}

// leaves are the values of a body by their paths.
func leaves(path string, body json.RawMessage, into map[string]string) {
	fields := map[string]json.RawMessage{}
	var items []json.RawMessage
	switch {
	case body == nil:
	case json.Unmarshal(body, &fields) == nil && fields != nil:
		for name, value := range fields {
			leaves(join(path, name), value, into)
		}
	case json.Unmarshal(body, &items) == nil && items != nil:
		for i, value := range items {
			leaves(fmt.Sprintf("%s %d", path, i+1), value, into)
		}
	default:
		into[path] = plainText(body)
	}
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + " " + name
}
