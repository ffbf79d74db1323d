package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lintel/backend/ettf"
)

// held is how things stand in the tables, in the words of the record.
type held struct {
	states map[subjectKey]string
	begun  map[subjectKey]string // sessions, by their person and their beginning
	err    error
}

// compared are the kinds of things that are held against the record.
var compared = map[string]bool{"practice": true, "premises": true, "account": true, "columns": true, "session": true, "link": true,
	"terms": true, "criteria": true, "places": true, "phase": true, "agreed": true, "order": true,
	"bid": true, "withdrawal": true, "evidence": true, "score": true, "submitted": true, "consensus": true, "dissent": true, "interest": true, "recusal": true, "groups": true, "committee": true, "register": true, "meeting": true}

func (h *held) put(round, subject string, state any) {
	found, err := stateOf(state)
	h.err = cmp.Or(h.err, err)
	h.states[subjectKey{round, subject}] = canonical(found)
}

// held reads all that is compared.
func (r *Reader) held() (*held, error) {
	h := &held{states: map[subjectKey]string{}, begun: map[subjectKey]string{}}
	practices, premises, accounts := r.Practices(), r.AllPremises(), r.Accounts()
	for i := range practices {
		h.put("", "practice "+practices[i].Code, &practices[i])
	}
	for i := range premises {
		h.put("", "premises "+premises[i].ID, &premises[i])
	}
	for i := range accounts {
		h.put("", "account "+accounts[i].Email, accounts[i].recorded())
	}
	r.heldStays(h)
	r.heldCommissioners(h)
	r.fileColumns("SELECT kind, headings, fields FROM file_columns", nil, func(kind, headings string, fields map[string]string) {
		h.put("", columnsSubject(kind, headings), &fields)
	})
	for _, head := range r.Heads() {
		if err := r.heldRound(h, head); err != nil {
			return nil, err
		}
	}
	return h, failure(cmp.Or(h.err, r.err))
}

func (r *Reader) heldRound(h *held, head Head) error {
	round, err := r.Round(head.ID)
	if err != nil {
		return err
	}
	heads := r.BidHeads(head.ID)
	order := make([]string, len(heads))
	for i, b := range heads {
		order[i] = b.Ref
		if b.Withdrawn != nil {
			h.put(head.ID, under(b.Ref, "withdrawal"), b.Withdrawn)
		}
		for _, file := range r.Evidence(head.ID, b.Ref) {
			h.put(head.ID, under(b.Ref, "evidence", file.Name, fmt.Sprint(file.ID)), &file)
		}
	}
	h.put(head.ID, "terms", &TermsEdit{round.Commissioner, round.Terms})
	h.put(head.ID, "criteria", &CriteriaEdit{round.Criteria, r.Unconfirmed(head.ID)})
	h.put(head.ID, "places", r.Listed(head.ID))
	h.put(head.ID, "phase", &PhaseEdit{head.Phase})
	h.put(head.ID, "agreed order", &round.Agreed)
	h.put(head.ID, bidOrder, &order)
	for _, b := range append(round.Bids, r.WithdrawnBids(head.ID)...) {
		b.Scores, b.Scorings = nil, nil // they stand by themselves
		h.put(head.ID, "bid "+b.Ref, &b)
	}
	r.heldScores(h, head.ID)
	r.heldPeople(h, head.ID)
	r.heldMeetings(h, head.ID)
	return nil
}

func (r *Reader) heldScores(h *held, round string) {
	r.each("SELECT bid, criterion, scorer, score, reason, withdrawn, saved FROM scorings WHERE round = ?", []any{round}, func(scan func(...any)) {
		var key CellKey
		var c Cell
		scan(&key.Bid, &key.Criterion, &key.Scorer, &c.Score, &c.Reason, &c.Withdrawn, &c.Saved)
		h.put(round, key.subject(), struct {
			Cell
			Saved string `json:"saved"`
		}{c, c.Saved})
	})
	r.each("SELECT bid, scorer, at FROM submitted WHERE round = ?", []any{round}, func(scan func(...any)) {
		var bid, scorer, at string
		scan(&bid, &scorer, &at)
		h.put(round, under(bid, "submitted", scorer), map[string]string{"at": at})
	})
	for of, c := range r.Consensuses(round) {
		h.put(round, under(of.Bid, "consensus", of.Criterion), struct {
			Consensus
			At string `json:"at"`
		}{c, c.At})
	}
	for of, all := range r.Dissents(round) {
		for _, d := range all {
			h.put(round, under(of.Bid, "dissent", of.Criterion, d.Person), struct {
				Dissent
				At string `json:"at"`
			}{d, d.At})
		}
	}
}

// heldPeople are the interests that were declared in a round, and its groups of scorers.
func (r *Reader) heldPeople(h *held, round string) {
	for _, i := range r.Interests(round) {
		h.put(round, i.subject(), &i)
	}
	h.put(round, "round\tgroups", r.Groups(round))
	if rule := r.RecusalRule(round); rule != ettf.RecuseFromBid {
		h.put(round, "round\trecusal", &rule)
	}
}

// fingerprints are the parts of what the record describes that its oldest rows do not have.
var fingerprints = map[string]string{"account": "password", "link": "token"}

// asFarAs is a state as far as a row of the record describes it.
func asFarAs(must, kind, state string) string {
	part := fingerprints[kind]
	if part == "" || state == nothing || strings.Contains(must, `"`+part+`":`) {
		return state
	}
	found, err := object(&state)
	if err != nil {
		return state
	}
	return canonical(without(found, part))
}

// astray are the things that do not stand as the record says, each in a sentence. Of the unknown
// sessions the record says only when they began, and whose they are.
func (h *held) astray(p replay, unknown map[string]bool) []string {
	var found []string
	for key, must := range p.all() {
		state := asFarAs(must.state, key.kind(), cmp.Or(h.states[key], nothing))
		if key.subject == bidOrder {
			state, must.state = common(state, must.state)
		}
		switch {
		case state == must.state, !compared[key.kind()]:
		case state == nothing:
			found = append(found, fmt.Sprintf("%s is in row %d of the record and nowhere else", named(key), must.row))
		default:
			found = append(found, fmt.Sprintf("%s is not as row %d of the record has it (%s)",
				named(key), must.row, strings.Join(differing(state, must.state), ", ")))
		}
	}
	for key, state := range h.states {
		if !p.knows(key) && state != nothing && !unknown[h.begun[key]] {
			found = append(found, named(key)+" is in no row of the record")
		}
	}
	slices.Sort(found)
	return found
}

// common leaves of two orders of bids those that both have: a bid comes and goes by rows of its
// own, and only the order of the others is the round's.
func common(a, b string) (string, string) {
	mine, errMine := object(&a)
	theirs, errTheirs := object(&b)
	if errMine != nil || errTheirs != nil {
		return a, b
	}
	x, _ := mine["list"].([]any)
	y, _ := theirs["list"].([]any)
	shared := func(list, other []any) string {
		in := map[any]bool{} // of texts
		for _, v := range other {
			in[v] = true
		}
		return canonical(slices.DeleteFunc(slices.Clone(list), func(v any) bool { return !in[v] }))
	}
	return shared(x, y), shared(y, x)
}

// named is a thing in words.
func named(key subjectKey) string {
	name := strings.Join(strings.Split(key.subject, "\t"), " ")
	if key.round == "" {
		return name
	}
	return name + " of round " + key.round
}
