package report

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// Minutes are the extract of a meeting's minutes that a decision rests on.
type Minutes struct {
	Meeting *Meeting
	Public  bool
}

func (p Minutes) compose() *document {
	m := p.Meeting
	e := newEdition(m.Body, p.Public, "Minutes", "Minutes: "+m.name(), m.Date)
	e.hide(m)
	e.hush(m.Conflicts)
	e.head("Minutes extract", "Confidential bids keep their place in the list without their name, their figures and what would tell them.")
	facts := e.meetingFacts(m)
	facts.fact("These minutes", say(m.Standing))
	e.add(facts)
	e.attendance(m)
	e.section("interests", "Interests, and how they were managed")
	e.conflicts(m)
	for i := range m.Items {
		e.item(&m.Items[i], i+1)
	}
	e.order(m)
	e.decision(m)
	e.withheld()
	return &e.document
}

func (e *edition) attendance(m *Meeting) {
	e.section("attendance", "Who was there")
	t := &table{columns: []column{{head: "Name", share: 25}, {head: "Seat", share: 29}, {head: "Category", share: 15}, {head: "Vote", share: 9}, {head: "There", share: 22}}}
	var away []string
	for i := range m.Seats {
		s := &m.Seats[i]
		if len(s.Spells) == 0 && !s.Present {
			if s.DeputyFor == "" {
				away = append(away, s.Name)
			}
			continue
		}
		name := bold(s.Name)
		if s.InChair {
			name = name.with(say(" (in the chair)"))
		}
		if s.DeputyFor != "" {
			name = name.below(muted("for " + s.DeputyFor))
		}
		vote := "no"
		if s.Voting {
			vote = "yes"
		}
		t.add(plainRow, name, say(s.Role), say(s.Category), say(vote), say(strings.Join(spells(s.Spells), "; ")))
	}
	if len(t.rows) == 0 {
		e.add(paragraph{text: say("Nobody's attendance has been noted.")})
	} else {
		e.add(t)
	}
	if away != nil {
		e.add(paragraph{text: bold("Not there: ").with(say(and(away) + "."))})
	}
}

// spells are when somebody was there, in words: "14:00 to 14:35", "from 14:50".
func spells(all []Spell) []string {
	var said []string
	for _, s := range all {
		switch {
		case s.Departed == "":
			said = append(said, "from "+s.Arrived)
		default:
			said = append(said, s.Arrived+" to "+s.Departed)
		}
	}
	return said
}

// noConflicts says that there were none, or why they are not seen.
func noConflicts(m *Meeting) text {
	return say(cmp.Or(m.ConflictsHidden, "No interest was declared or raised."))
}

// conflicts are the interests that touch a bid or the list, and what was done about them.
func (e *edition) conflicts(m *Meeting) {
	if len(m.Conflicts) == 0 {
		e.add(paragraph{text: noConflicts(m)})
		return
	}
	t := &table{columns: []column{{head: "Person", share: 19}, {head: "In", share: 11}, {head: "Interest", share: 36}, {head: "How it was managed", share: 34}}}
	for i := range m.Conflicts {
		c := &m.Conflicts[i]
		in := c.Bid
		if in == "" {
			in = "the list as a whole"
		}
		managed := say(sentence(capital(c.Handling)))
		switch {
		case c.Chosen:
			managed = managed.below(muted("By the person's own choice, stricter than was asked."))
		case c.RuledBy != "":
			ruled := "Ruled by " + c.RuledBy
			if c.Reason != "" {
				ruled += ": " + e.ruling(c)
			}
			managed = managed.below(muted(sentence(ruled)))
		default:
			managed = managed.below(muted("By the committee's own rule."))
		}
		t.add(plainRow, bold(c.Name), say(in), e.interests(c), managed)
	}
	e.add(t)
}

// untold says whether the public may not know what an interest is, and why.
func (e *edition) untold(c *Conflict, in *InterestLine) (*Withholding, bool) {
	switch hidden := e.bid(c.Bid); {
	case !e.on:
		return nil, false
	case hidden != nil:
		return hidden.Withheld, true
	case !in.Publish:
		return &e.body.Personal, true
	}
	return nil, false
}

// ruling is why the chair ruled as they did; in public it is withheld with the interest it is about.
func (e *edition) ruling(c *Conflict) string {
	for i := range c.Interests {
		if why, untold := e.untold(c, &c.Interests[i]); untold {
			e.take("interests", "the reason for the ruling on "+c.Name, *why)
			return textLeftOut
		}
	}
	return e.free("interests", "the reason for a ruling", c.Reason)
}

// interests describes them, in public only those that may be: to which their owner agreed, and which
// tell nothing of a confidential bid.
func (e *edition) interests(c *Conflict) text {
	var said text
	for i := range c.Interests {
		in := &c.Interests[i]
		if said != nil {
			said = append(said, span{text: lineBreak})
		}
		why, untold := e.untold(c, in)
		switch {
		case untold && !in.Publish:
			e.take("interests", "what the interest of "+c.Name+" is", *why)
			said = said.with(say(notPublished))
		case untold:
			e.take("interests", "the description of an interest in "+c.Bid, *why)
			said = said.with(bold(capital(in.Type)), say(": description withheld"))
		case in.Description == "":
			said = said.with(bold(capital(in.Type)))
		default:
			said = said.with(bold(capital(in.Type)), say(": "+e.free("interests", "the description of an interest", in.Description)))
		}
	}
	return said
}

func (e *edition) item(it *Item, n int) {
	where := itemNumber(n)
	if why, hidden := e.hides(it, n); hidden {
		e.section("item-"+strconv.Itoa(n), fmt.Sprintf("%d. %s", n, why))
		if it.Private {
			e.add(paragraph{tone: loud, text: e.resolution(it, n)})
		}
		return
	}
	e.section("item-"+strconv.Itoa(n), fmt.Sprintf("%d. %s", n, e.free(where, "the title", it.Title)))
	if it.Private {
		e.add(paragraph{tone: loud, text: bold("In private. ").with(e.resolution(it, n))})
	}
	t := newFacts("")
	t.fact("Bids", say(and(it.Bids)))
	t.fact("Quorum", say(it.Quorum))
	t.fact("Majority", say(it.Majority))
	switch it.State {
	case "deferred", "referred":
		t.fact("Outcome", bold(capital(it.State)+". ").with(say(e.free(where, "the outcome", it.Outcome))))
	case "waiting":
		t.fact("Outcome", say("Not taken."))
	default:
		t.fact("Outcome", say(e.free(where, "the outcome", it.Outcome)))
	}
	if len(t.rows) > 0 {
		e.add(t)
	}
	for _, said := range it.Minutes {
		e.add(paragraph{text: say(e.free(where, "a minute", said))})
	}
	for i := range it.Motions {
		e.motion(&it.Motions[i], n, i+1)
	}
}

func (e *edition) motion(m *Motion, item, n int) {
	where := itemNumber(item)
	e.add(heading{level: 3, id: fmt.Sprintf("motion-%d-%d", item, n), text: say(fmt.Sprintf("Motion %d of item %d", n, item))})
	t := newFacts("")
	t.fact("That", say(e.free(where, "the motion", m.Text)))
	t.fact("Moved by", say(m.MovedBy))
	t.fact("Decided by", say(m.Method))
	for _, choice := range []struct{ word, name string }{{"for", "For"}, {"against", "Against"}, {"abstain", "Abstained"}} {
		var names []string
		for _, v := range m.Votes {
			if v.Choice == choice.word {
				names = append(names, v.Name)
			}
		}
		if len(m.Votes) > 0 {
			t.fact(fmt.Sprintf("%s (%d)", choice.name, len(names)), people(names))
		}
	}
	if len(m.Objections) > 0 {
		t.fact("Against consensus", say(and(m.Objections)))
	}
	if m.Casting.Choice != "" {
		t.fact("Casting vote", bold(capital(m.Casting.Choice)).with(say(", by "+m.Casting.Name+" ("+m.CastingWhy+")")))
	}
	t.fact("Outcome", bold(capital(m.Outcome)))
	e.add(t)
}

// decision is what was decided, with what proves that it stands as it was taken.
func (e *edition) decision(m *Meeting) {
	e.section("decision", "The decision")
	switch d := m.Decision; {
	case m.OrderHidden != "":
		e.add(paragraph{text: say(sentence("The decision is withheld from this copy: " + m.OrderHidden))})
	case d == nil:
		e.add(paragraph{text: say("No decision on the order has been taken at this meeting.")})
	default:
		e.add(paragraph{tone: loud, text: say(sentence(e.free("decision", "its wording", d.Text)))})
		t := newFacts("")
		t.fact("Taken", say(d.At))
		t.fact("Hash of the decision", say(d.Hash))
		if !d.Sound {
			t.fact("Caution", bold("What the decision holds no longer fits its hash."))
		}
		if d.Record.Hash != "" {
			t.fact("In the record", say(fmt.Sprintf("entry %d, %s", d.Record.Number, d.Record.Hash)))
		}
		e.add(t)
	}
	if m.Record.Hash != "" {
		e.add(paragraph{tone: quiet, text: say(fmt.Sprintf("When these minutes were made, the head of the record's hash chain was entry %d: %s. "+
			"Each entry carries the hash of the one before, so this line fixes all that came before it.", m.Record.Number, m.Record.Hash))})
	}
}
