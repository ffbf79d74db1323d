package report

import (
	"fmt"
	"strconv"
	"strings"

	"lintel/backend/ettf"
)

// Decisions is the register of decisions of a round: what was decided, by whom, and the conflicts
// with how each was managed.
type Decisions struct {
	Body
	Public bool
	// AsAt is the day of the latest decision.
	AsAt    ettf.Date
	Entries []DecisionEntry
}

// DecisionEntry is a decision of one meeting.
type DecisionEntry struct {
	Meeting *Meeting
	// Item is the number of the item on the agenda, from 1; 0 for the order as a whole.
	Item int
	// By is who decided, in words: "the committee", "the chair between meetings".
	By string
	// Text is what was decided.
	Text string
	// Motion is the motion that decided, nil when there was none.
	Motion *Motion
	// Bids are those that it is about; empty for the list as a whole.
	Bids []string
	// Decision is the frozen decision with its hash, nil for others than that on the order.
	Decision *Decision
}

func (d Decisions) compose() *document {
	e := newEdition(d.Body, d.Public, "Decisions", "Register of decisions: "+d.Committee, d.AsAt)
	e.head("Register of decisions", "Decisions of items that were taken in private stand by the number of the item, with the resolution and its reason.")
	facts := newFacts("")
	facts.fact("Committee", say(d.Committee))
	facts.fact("Round", say(d.Round))
	facts.fact("As at", say(d.AsAt.Long()))
	facts.fact("Decisions", say(count(len(d.Entries), "decision", "decisions")))
	e.add(facts)
	if len(d.Entries) == 0 {
		e.add(paragraph{text: say("Nothing has been decided yet.")})
	}
	for i := range d.Entries {
		e.hide(d.Entries[i].Meeting)
		e.hush(d.Entries[i].Meeting.Conflicts)
	}
	for i := range d.Entries {
		e.prefix = fmt.Sprintf("decision %d, ", i+1)
		e.decided(&d.Entries[i], i+1)
	}
	e.withheld()
	return &e.document
}

func (e *edition) decided(d *DecisionEntry, n int) {
	m := d.Meeting
	var it *Item
	if d.Item > 0 && d.Item <= len(m.Items) {
		it = &m.Items[d.Item-1]
	}
	e.section("decision-"+strconv.Itoa(n), fmt.Sprintf("%d. %s", n, m.name()))
	const where = "its entry"
	if it != nil {
		if why, hidden := e.hides(it, d.Item); hidden {
			e.add(paragraph{text: say(sentence(capital(itemNumber(d.Item)) + ". " + why))})
			if it.Private {
				e.add(paragraph{tone: loud, text: e.resolution(it, d.Item)})
			}
			return
		}
	}
	if d.Decision != nil && m.OrderHidden != "" {
		e.add(paragraph{text: say(sentence("The decision is withheld from this copy: " + m.OrderHidden))})
		return
	}
	e.add(paragraph{text: bold(sentence(capital(e.free(where, "what was decided", d.Text))))})
	t := newFacts("")
	if it != nil {
		t.fact("Item", say(fmt.Sprintf("%d. %s", d.Item, e.free(where, "the title of the item", it.Title))))
	}
	t.fact("Decided by", say(capital(d.By)))
	t.fact("Level", say(m.Level))
	if it != nil {
		t.fact("Quorum", say(it.Quorum))
	}
	if len(d.Bids) > 0 {
		t.fact("Bids", say(and(d.Bids)))
	}
	if d.Motion != nil {
		t.fact("Resolution", say(resolved(d.Motion)))
	}
	t.fact("Conflicts, and how they were managed", e.managed(m, d.Bids))
	if d.Decision != nil {
		t.fact("Taken", say(d.Decision.At))
		t.fact("Hash", say(d.Decision.Hash))
		if d.Decision.Record.Hash != "" {
			t.fact("In the record", say(fmt.Sprintf("entry %d", d.Decision.Record.Number)))
		}
	}
	e.add(t)
}

// resolved is how a motion was decided: "by vote: 4 for, 1 against, 1 abstained; carried on the casting vote of Ann Lee".
func resolved(m *Motion) string {
	said := []string{capital(m.Method)}
	if len(m.Votes) > 0 {
		n := map[string]int{}
		for _, v := range m.Votes {
			n[v.Choice]++
		}
		said = append(said, fmt.Sprintf("%d for, %d against, %d abstained", n["for"], n["against"], n["abstain"]))
	}
	if m.Casting.Choice != "" {
		said = append(said, "casting vote "+m.Casting.Choice+" by "+m.Casting.Name)
	}
	if m.Outcome != "" {
		said = append(said, m.Outcome)
	}
	return sentence(strings.Join(said, "; "))
}

// managed are the conflicts that touch what was decided: those on its bids and on the list as a whole,
// or all of them for the list.
func (e *edition) managed(m *Meeting, bids []string) text {
	var said text
	for i := range m.Conflicts {
		c := &m.Conflicts[i]
		touches := len(bids) == 0 || c.Bid == ""
		for _, ref := range bids {
			touches = touches || ref == c.Bid
		}
		if !touches {
			continue
		}
		if said != nil {
			said = append(said, span{text: lineBreak})
		}
		in := c.Bid
		if in == "" {
			in = "the list as a whole"
		}
		said = said.with(bold(c.Name), say(", in "+in+" ("), e.types(c), say("): "+sentence(c.Handling)))
	}
	if said == nil {
		return noConflicts(m)
	}
	return said
}

func (e *edition) types(c *Conflict) text {
	var types []string
	for i := range c.Interests {
		kind := c.Interests[i].Type
		if e.on && !c.Interests[i].Publish {
			kind = "not published"
		}
		types = append(types, kind)
	}
	return say(and(types))
}
