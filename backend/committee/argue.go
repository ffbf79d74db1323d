package committee

import (
	"fmt"
	"slices"
	"strings"

	"lintel/backend/ettf"
)

// argue judges what is done to the list, or to an order that is tried beside it.
func (m *Meeting) argue(f *Facts, e *Entry) error {
	switch e.Action {
	case ProposeIt:
		return m.propose(f, e)
	case Drop:
		if m.Trial(e.Proposal) == nil {
			return noTrial(e.Proposal)
		}
		return e.say("The order %q was dropped.", e.Proposal)
	case Undo:
		return m.undo(e)
	case Adopt:
		return m.adopt(f, e)
	}
	order, err := m.Working(f, e.Proposal)
	if err != nil {
		return err
	}
	if e.Proposal == "" {
		if ok, why := canDecide(m, f, nil); !ok {
			return notNow("%s", why)
		}
	}
	return m.change(f, e, order)
}

func noTrial(name string) error { return wrong("proposal", name, "an order that is being tried") }

// Working is the order that is argued, or one that is tried, over the bids that are there now.
// Errors: Invalid when no such order is tried, Conflict when the list has not been taken up.
func (m *Meeting) Working(f *Facts, trial string) (Order, error) {
	switch t := m.Trial(trial); {
	case trial != "" && t == nil:
		return Order{}, noTrial(trial)
	case trial != "":
		return t.Order.Over(f.Refs()), nil
	case m.List == nil:
		return Order{}, notNow("The list has not been taken up yet.")
	}
	return m.List.Over(f.Refs()), nil
}

func (m *Meeting) propose(f *Facts, e *Entry) error {
	switch {
	case e.Proposal == "" || len(e.Proposal) > 80:
		return wrong("proposal", e.Proposal, "a name for the order, in at most 80 characters")
	case m.Trial(e.Proposal) != nil:
		return notNow("An order of the name %q is being tried already.", e.Proposal)
	case len(m.Trials) >= 8:
		return notNow("Eight orders are being tried: drop one first.")
	}
	list, err := m.Working(f, "")
	if err != nil {
		return err
	}
	e.List = &list
	return e.say("Another order is tried: %s.", e.Proposal)
}

func (m *Meeting) undo(e *Entry) error {
	last := m.History[len(m.History)-1]
	if e.Entry != 0 && e.Entry != last.Entry {
		return notNow("Something was changed after entry %d: undo that first.", e.Entry)
	}
	e.Entry, e.Proposal = last.Entry, last.Trial
	before := last.Before
	e.List = &before
	return e.say("Entry %d was taken back.", e.Entry)
}

func (m *Meeting) adopt(f *Facts, e *Entry) error {
	to, err := m.Working(f, e.Proposal)
	if err != nil {
		return err
	}
	if e.Proposal == "" {
		return noTrial("")
	}
	from, err := m.Working(f, "")
	if err != nil {
		return err
	}
	if err := m.movers(f, e, shifted(from, to)); err != nil {
		return err
	}
	e.List = &to
	return e.say("The order %q became the list, moved by %s.", e.Proposal, e.MovedBy)
}

// shifted are the bids whose place differs.
func shifted(from, to Order) []string {
	var refs []string
	for _, s := range Differences(from.Refs, to.Refs) {
		refs = append(refs, s.Ref)
	}
	return refs
}

// movers checks who moves bids and who suggested it, and names them as the minutes do.
func (m *Meeting) movers(f *Facts, e *Entry, refs []string) error {
	mover := m.Committee.Member(e.MovedBy)
	if mover == nil {
		return wrong("moved_by", e.MovedBy, "the voting member who moves it")
	}
	if ok, why := m.mayVote(f, mover); !ok {
		return ettf.Errorf(ettf.Forbidden, "may-not-move", "%s", why)
	}
	for _, ref := range refs {
		if c := m.On(f, Subject{mover.ID, ref}); c.Effective != MayDecide {
			return ettf.Errorf(ettf.Forbidden, "may-not-move", "%s has a conflict on %s: %s.", mover.Name, ref, c.Effective.Words())
		}
	}
	e.MovedBy = mover.Name
	if e.SuggestedBy == "" {
		e.SuggestedBy = mover.Name
		return nil
	}
	by := slices.IndexFunc(m.Committee.Members, func(x Member) bool {
		return x.ID == e.SuggestedBy || strings.EqualFold(x.Name, e.SuggestedBy) || x.Email != "" && strings.EqualFold(x.Email, e.SuggestedBy)
	})
	if by < 0 {
		return nil // somebody without a seat, by name
	}
	x := &m.Committee.Members[by]
	if !m.Here(x.ID) {
		return notNow("%s is not here.", x.Name)
	}
	for _, ref := range append([]string{""}, refs...) {
		h := m.OnNow(f, x.ID)
		if ref != "" {
			h = m.On(f, Subject{x.ID, ref}).Effective
		}
		if !h.Within(MayDiscuss) {
			return ettf.Errorf(ettf.Forbidden, "may-not-speak", "%s has a conflict on %s: %s.", x.Name, SubjectWords(ref), h.Words())
		}
	}
	e.SuggestedBy = x.Name
	return nil
}

// change works out the order that comes of a move, an order that was read back, a reserve or a flag
// that is passed.
func (m *Meeting) change(f *Facts, e *Entry, from Order) (err error) {
	var to Order
	switch e.Action {
	case MoveBid, Arrange:
		return m.shift(f, e, from)
	case SetReserve:
		to, err = from.WithReserve(e.Ref, e.StandsInFor, e.SwitchBy)
		e.Sentence = fmt.Sprintf("%s is a reserve for %s%s.", e.Ref, e.StandsInFor, byDate(e.SwitchBy))
	case Unreserve:
		to, err = from.WithoutReserve(e.Ref)
		e.Sentence = e.Ref + " is no longer a reserve."
	case PassFlags, UnpassFlags:
		return m.passing(f, e, from)
	}
	e.List = &to
	return err
}

func byDate(d ettf.Date) string {
	if d == "" {
		return ""
	}
	return ", to be switched by " + d.Long()
}

// shift judges a move, or a whole order.
func (m *Meeting) shift(f *Facts, e *Entry, from Order) error {
	if e.Reason == "" {
		return wrong("reason", "", "why the order is departed from")
	}
	order, err := m.shiftedOrder(e, from, Note{})
	if err != nil {
		return err
	}
	refs := shifted(from, order)
	if len(refs) == 0 {
		return notNow("The list stands in this order already.")
	}
	if err := m.movers(f, e, refs); err != nil {
		return err
	}
	to, err := m.shiftedOrder(e, from, Note{Reason: e.Reason, Words: e.Words, SuggestedBy: e.SuggestedBy, MovedBy: e.MovedBy})
	if err != nil {
		return err
	}
	e.List = &to
	where := ""
	if e.Proposal != "" {
		where = fmt.Sprintf(" in %q", e.Proposal)
	}
	if e.Action == MoveBid {
		return e.say("%s was moved from %s to %s%s: %s%s", e.Ref, ordinal(1+slices.Index(from.Refs, e.Ref)), ordinal(e.To), where, e.Reason, byWhom(e))
	}
	return e.say("The order%s became %s: %s%s", where, strings.Join(e.Order, ", "), e.Reason, byWhom(e))
}

// shiftedOrder is what a move, or a whole order, makes of one.
func (m *Meeting) shiftedOrder(e *Entry, from Order, note Note) (Order, error) {
	if e.Action == MoveBid {
		return from.Move(e.Ref, e.To, note)
	}
	return from.Arrange(e.Order, note)
}

func byWhom(e *Entry) string {
	words := ". "
	if e.Words != "" {
		words = ", " + stopped(e.Words) + " "
	}
	if e.SuggestedBy == e.MovedBy {
		return words + "Moved by " + e.MovedBy + "."
	}
	return words + "Suggested by " + e.SuggestedBy + ", moved by " + e.MovedBy + "."
}

// passing judges the passing of stop flags, and its being taken back.
func (m *Meeting) passing(f *Facts, e *Entry, from Order) error {
	if e.Proposal != "" {
		return notNow("Flags are passed on the list itself: adopt the order first.")
	}
	if len(e.Flags) == 0 {
		return wrong("flags", "", "the flags to go on in spite of")
	}
	passes := make([]Pass, len(e.Flags))
	for i, flag := range e.Flags {
		passes[i] = Pass{Ref: flag.Ref, Flag: flag.Flag, Reason: e.Reason}
	}
	if e.Action == UnpassFlags {
		to, err := from.WithoutPass(passes)
		e.List = &to
		e.Sentence = "No longer passed: " + flagWords(e.Flags) + "."
		return err
	}
	if e.Reason == "" {
		return wrong("reason", "", "why to go on although the flag stands")
	}
	for i, flag := range e.Flags {
		if !slices.Contains(f.Stops, flag) {
			return wrong(fmt.Sprintf("flags[%d]", i), flag.Flag+" of "+flag.Ref, "a stop flag that stands")
		}
	}
	to, err := from.WithPass(passes)
	if err != nil {
		return err
	}
	e.List = &to
	return e.say("The committee goes on although %s: %s", flagWords(e.Flags), stopped(e.Reason))
}

func flagWords(flags []FlagOf) string {
	words := make([]string, len(flags))
	for i, flag := range flags {
		words[i] = flag.Flag + " of " + flag.Ref
	}
	if len(words) == 1 {
		return "a stop flag stands (" + words[0] + ")"
	}
	return "stop flags stand (" + strings.Join(words, ", ") + ")"
}
