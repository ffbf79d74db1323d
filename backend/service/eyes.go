package service

import (
	"encoding/json"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// eyes is what one person sees of the record.
type eyes struct {
	r      *store.Reader
	who    Person
	names  map[string]string
	seals  map[string]*seal
	named  map[string]map[string]string // by round, the names of its criteria by code
	phases map[string]ettf.Phase
	logs   map[string]*meetingEyes
	hidden string
}

func newEyes(r *store.Reader, who Person) *eyes {
	return &eyes{r: r, who: who, names: namesOfPeople(r), seals: map[string]*seal{}, named: map[string]map[string]string{}, phases: map[string]ettf.Phase{}, logs: map[string]*meetingEyes{}}
}

// seal is the person's in a round.
func (e *eyes) seal(round string) *seal {
	if k, known := e.seals[round]; known {
		return k
	}
	k := sealOf(e.r, e.who, round)
	e.seals[round] = k
	if !k.ordered() {
		e.hidden = k.why()
	}
	return k
}

// sealed says whether anything is hidden from the person in any round.
func (e *eyes) sealed() bool {
	sealed := false
	for _, h := range e.r.Heads() {
		sealed = !e.seal(h.ID).ordered() || sealed
	}
	return sealed
}

// sees says whether the person sees an entry at all: administrators of everything see what is not
// sealed; others their own acts, and those in the rounds in which they have a role.
func (e *eyes) sees(l *store.Line) bool {
	s := store.SubjectOf(l.Subject)
	if l.Round == "" {
		return e.who.holds("", ettf.Admin) || l.Who == e.who.Email || s.Person == e.who.Email ||
			screenOf(s.Kind) == "estate" && e.who.holdsAnywhere(ettf.EstatesLead, ettf.Admin)
	}
	if ok, _ := CanSee(e.who, l.Round); !ok {
		return false
	}
	k := e.seal(l.Round)
	switch s.Kind {
	case store.AboutScore, store.AboutSubmitted:
		return s.Person == e.who.Email || k.open(s.Bid)
	case store.AboutConsensus, store.AboutDissent:
		return k.open(s.Bid)
	case store.AboutAgreed:
		return k.ordered()
	case store.AboutRegister:
		full, _ := CanReadFullRegister(e.who, l.Round)
		return full || field(e.after(l), "person") == e.who.Email
	case store.AboutMeeting:
		return k.ordered() && (field(e.after(l), "private") == "" || e.leads(l.Round)) && e.hears(l)
	case store.AboutGroups:
		ok, _ := CanAgree(e.who, l.Round)
		return ok
	case store.AboutBid:
		return k.ordered() || !e.onlySealed(l)
	}
	return true
}

// onlySealed says whether all that an entry changed of a bid is hidden from the person.
func (e *eyes) onlySealed(l *store.Line) bool {
	before, after := e.bodies(l)
	return before != nil && after != nil && string(before) == string(after)
}

// bodies are what stood before and after an entry, without what is hidden from the person.
func (e *eyes) bodies(l *store.Line) (before, after json.RawMessage) {
	before, after = e.r.Bodies(l.N)
	if store.SubjectOf(l.Subject).Kind == store.AboutAccount {
		return ofPerson(before), ofPerson(after)
	}
	if store.SubjectOf(l.Subject).Kind == store.AboutMeeting && !e.leads(l.Round) {
		return nil, nil // what was decided stands in the meeting, for whom it is for
	}
	if l.Round == "" || e.seal(l.Round).ordered() {
		return before, after
	}
	k := e.seal(l.Round)
	switch store.SubjectOf(l.Subject).Kind {
	case store.AboutBid:
		strip := func(b *ettf.Bid) { *b = k.overBid(*b) }
		return without(before, strip), without(after, strip)
	case store.AboutRound:
		strip := func(o *store.Outline) { o.Agreed = nil }
		return without(before, strip), without(after, strip)
	}
	return before, after
}

// hears says whether an entry of a meeting's log is not kept from the person in the meeting itself.
func (e *eyes) hears(l *store.Line) bool {
	log, known := e.logs[l.Round]
	if !known {
		log = newMeetingEyes(e.r, e.who, l.Round)
		e.logs[l.Round] = log
	}
	return log.hears(l.Subject)
}

// after is what stood after an entry, in full.
func (e *eyes) after(l *store.Line) json.RawMessage {
	_, after := e.r.Bodies(l.N)
	return after
}

// leads says whether the person runs the meetings of a round.
func (e *eyes) leads(round string) bool {
	ok, _ := CanLeadMeetings(e.who, round)
	return ok
}

// ofPerson is what an entry says of a person or their link. The fingerprints with which doctor finds
// changes tell people nothing, and what is only of a stay has no more to say than that it happened.
func ofPerson(body json.RawMessage) json.RawMessage {
	switch {
	case field(body, "email") != "":
		return without(body, func(*store.Account) {})
	case field(body, "purpose") != "":
		return without(body, func(*store.Link) {})
	}
	return nil
}

// without writes a body anew after a part of it was taken out; what cannot be read is left out whole.
func without[T any](body json.RawMessage, strip func(*T)) json.RawMessage {
	if body == nil {
		return nil
	}
	var v T
	if json.Unmarshal(body, &v) != nil {
		return nil
	}
	strip(&v)
	text, err := json.Marshal(v)
	if err != nil {
		return nil
	}
	return text
}

// entry is a line as the person sees it.
func (e *eyes) entry(c chosen) RecordEntry {
	s := store.SubjectOf(c.Subject)
	before, after := e.bodies(&c.Line)
	entry := RecordEntry{N: c.known, At: c.At, Who: c.Who, Name: nameOr(e.names[c.Who], c.Who), Action: c.Action, Round: c.Round,
		Subject: c.Subject, Bid: s.Bid, Screen: screenOf(s.Kind), Before: orNull(before), After: orNull(after),
		Changes: changesOf(before, after), Reason: c.Reason}
	entry.What = e.what(&c.Line, s, before, after)
	entry.Undo = e.hidden == "" && e.mayUndo(&c.Line, s)
	return entry
}

func orNull(body json.RawMessage) json.RawMessage {
	if body == nil {
		return json.RawMessage("null")
	}
	return body
}
