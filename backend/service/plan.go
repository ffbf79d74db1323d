package service

import (
	"bytes"
	"encoding/json"
	"errors"
	"regexp"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// plan is what must be written so that the workspace holds a round as its file has it: only what
// differs, so that the record shows what has changed and nothing else.
type plan struct {
	id        string
	unchanged int
	added     int
	steps     []func(tx *store.Tx, why store.Why) error
}

var validID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// planRound compares the round with what the workspace holds.
func planRound(r *store.Reader, who Person, id string, round *ettf.Round) (*plan, error) {
	p := &plan{}
	there, err := p.place(r, id, round.Terms.Name)
	if err != nil {
		return p, err
	}
	before, phase := &ettf.Round{}, ettf.Preparing
	if there != nil {
		phase = there.Phase
		if err := replaceable(there); err != nil {
			return p, err
		}
		if err := sealOf(r, who, p.id).mayOrder(); err != nil {
			return p, err // what an import would change tells what others gave
		}
		if before, err = r.Round(p.id); err != nil {
			return p, err
		}
	}
	p.outline(there != nil, phase, before, round, r.Unconfirmed(p.id))
	p.practices(r.Practices(), round.Practices)
	p.premises(r.AllPremises(), round.Premises)
	p.bids(before.Bids, round.Bids)
	p.withdrawn(r.WithdrawnBids(p.id), round)
	return p, nil
}

// replaceable says whether a file may take the place of a round: not once people score it, since a
// file replaces weights, scales and scores.
func replaceable(head *store.Head) error {
	if head.Phase == ettf.Preparing {
		return nil
	}
	return ettf.Errorf(ettf.Conflict, "phase",
		"The round %s is in the phase “%s”, and a file would replace its weights and scores. Go back to preparing first, or give the file's round another name.",
		head.ID, head.Phase)
}

// place finds the round that the file is to become; nil for a new one.
func (p *plan) place(r *store.Reader, id, name string) (*store.Head, error) {
	var byID, byName *store.Head
	taken := map[string]bool{}
	for _, h := range r.Heads() {
		taken[h.ID] = true
		if h.ID == id {
			byID = &h
		}
		if h.Name == name {
			byName = &h
		}
	}
	switch {
	case id == "" && byName != nil:
		p.id = byName.ID
		return byName, nil
	case id == "":
		p.id = freeSlug(name, func(id string) bool { return taken[id] })
		return nil, nil
	case !validID.MatchString(id):
		return nil, ettf.Errorf(ettf.Invalid, "round-id", "A round's id is of small letters, digits and hyphens, such as ettf-2016-17.")
	case byName != nil && byName.ID != id:
		return nil, ettf.Errorf(ettf.Conflict, "round-name-taken", "The round %s is already named %q.", byName.ID, name)
	}
	p.id = id
	return byID, nil
}

func (p *plan) outline(there bool, phase ettf.Phase, before, after *ettf.Round, were []string) {
	var was *store.Outline
	if there {
		was = store.OutlineOf(phase, before)
		was.Unconfirmed = were
	}
	is := store.OutlineOf(phase, after)
	is.Unconfirmed = untouched(before.Criteria, after.Criteria, were)
	compare(p, was, is, func(tx *store.Tx, why store.Why) error { return tx.PutRound(p.id, was, is, why) })
}

// untouched are the criteria that were to be confirmed and that a file leaves as they are. What it
// changes comes with its weight, and is confirmed by that.
func untouched(before, after []ettf.Criterion, were []string) []string {
	known := byKey(before, func(c *ettf.Criterion) string { return c.Code })
	var codes []string
	for i := range after {
		if code := after[i].Code; slices.Contains(were, code) && same(known[code], after[i]) {
			codes = append(codes, code)
		}
	}
	return codes
}

func (p *plan) practices(held, wanted []ettf.Practice) {
	known := byKey(held, func(x *ettf.Practice) string { return x.Code })
	for i := range wanted {
		was, is := known[wanted[i].Code], &wanted[i]
		compare(p, was, is, func(tx *store.Tx, why store.Why) error { return tx.PutPractice(was, is, why) })
	}
}

func (p *plan) premises(held, wanted []ettf.Premises) {
	known := byKey(held, func(x *ettf.Premises) string { return x.ID })
	for i := range wanted {
		was, is := known[wanted[i].ID], &wanted[i]
		compare(p, was, is, func(tx *store.Tx, why store.Why) error { return tx.PutPremises(was, is, why) })
	}
}

func (p *plan) bids(held, wanted []ettf.Bid) {
	known := byKey(held, func(x *ettf.Bid) string { return x.Ref })
	for i := range wanted {
		was, is := known[wanted[i].Ref], &wanted[i]
		compare(p, was, is, func(tx *store.Tx, why store.Why) error { return tx.PutBid(p.id, i, was, is, why) })
		delete(known, is.Ref)
	}
	for i := range held {
		if gone := known[held[i].Ref]; gone != nil {
			p.steps = append(p.steps, func(tx *store.Tx, why store.Why) error { return tx.RemoveBid(p.id, gone, why) })
		}
	}
}

// withdrawn bids stay as they are, unless the round of the file lacks what they refer to or has a
// bid of the same ref.
func (p *plan) withdrawn(held []ettf.Bid, after *ettf.Round) {
	for i := range held {
		b := &held[i]
		if after.Bid(b.Ref) == nil && !refersInto(b, after) {
			p.steps = append(p.steps, func(tx *store.Tx, why store.Why) error { return tx.RemoveBid(p.id, b, why) })
		}
	}
}

// refersInto says whether all that a bid refers to is in a round.
func refersInto(b *ettf.Bid, r *ettf.Round) bool {
	lone := *r
	lone.Bids = append(slices.Clone(r.Bids), trimmed(r, *b))
	return len(roundfile.Check(&lone)) == 0 && same(trimmed(r, *b), b)
}

func byKey[T any](list []T, key func(*T) string) map[string]*T {
	found := make(map[string]*T, len(list))
	for i := range list {
		found[key(&list[i])] = &list[i]
	}
	return found
}

// compare adds the step when there is something to write: a subject that is new, or differs.
func compare[T any](p *plan, was, is *T, step func(*store.Tx, store.Why) error) {
	switch {
	case was == nil:
		p.added++
	case same(was, is):
		p.unchanged++
		return
	}
	p.steps = append(p.steps, step)
}

func same(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errors.Join(errX, errY) == nil && bytes.Equal(x, y)
}

func (p *plan) report(i *Import) {
	i.Round, i.Added, i.Unchanged = p.id, p.added, p.unchanged
	i.Changed = len(p.steps) - p.added
}

func (p *plan) write(tx *store.Tx) error {
	for _, step := range p.steps {
		if err := step(tx, store.Why{Action: "imported"}); err != nil {
			return err
		}
	}
	return nil
}
