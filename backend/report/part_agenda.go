package report

import (
	"fmt"
	"strconv"
	"strings"
)

// Agenda is what a meeting is to deal with, in public and in private.
type Agenda struct {
	Meeting *Meeting
	Public  bool
}

func (a Agenda) compose() *document {
	m := a.Meeting
	e := newEdition(m.Body, a.Public, "Agenda", "Agenda: "+m.name(), m.Date)
	e.hide(m)
	e.hush(m.Conflicts)
	e.head("Agenda", "Items that are taken in private are listed by their number, with the resolution and its reason.")
	e.add(e.meetingFacts(m))
	for i := 0; i < len(m.Items); {
		end := i + 1
		for end < len(m.Items) && m.Items[end].Private == m.Items[i].Private {
			end++
		}
		e.agendaPart(m, i, end)
		i = end
	}
	if len(m.Items) == 0 {
		e.add(paragraph{text: say("No items are on the agenda yet.")})
	}
	if len(m.Conflicts) > 0 {
		e.section("interests", "Interests known so far")
		e.conflicts(m)
	}
	e.withheld()
	return &e.document
}

// name is what a meeting is called, with its date.
func (m *Meeting) name() string {
	title := m.Title
	if title == "" {
		title = m.Committee
	}
	if m.Date != "" {
		title += ", " + m.Date.Long()
	}
	return title
}

func (e *edition) meetingFacts(m *Meeting) *table {
	t := newFacts("")
	t.fact("Meeting", say(m.Title))
	t.fact("Held as", say(m.Kind))
	t.fact("Date", say(m.Date.Long()))
	t.fact("Time", say(m.Time))
	t.fact("Place", say(m.Place))
	t.fact("Round", say(m.Round))
	t.fact("Level", say(m.Level))
	t.fact("Quorum", say(m.Quorum))
	t.fact("Majority", say(m.Majority))
	return t
}

// agendaPart is a run of items that are all in public, or all in private.
func (e *edition) agendaPart(m *Meeting, from, to int) {
	private := m.Items[from].Private
	where := "in public"
	if private {
		where = "in private"
	}
	e.section("items-"+strconv.Itoa(from+1), fmt.Sprintf("Taken %s: %s", where, numbers(from+1, to)))
	if private {
		for i, said := from, ""; i < to; i++ {
			if now := m.Items[i].Resolution + "\x00" + m.Items[i].Why; now != said {
				said = now
				e.add(paragraph{tone: loud, text: e.resolution(&m.Items[i], i+1)})
			}
		}
	}
	t := &table{columns: []column{{head: "Item", share: 9}, {head: "Title", share: 51}, {head: "What for", share: 20}, {head: "Bids", share: 20}}}
	for i := from; i < to; i++ {
		it := &m.Items[i]
		if why, hidden := e.hides(it, i+1); hidden {
			t.add(plainRow, bold(strconv.Itoa(i+1)), muted(why), nil, nil)
			continue
		}
		t.add(plainRow, bold(strconv.Itoa(i+1)), say(e.free(itemNumber(i+1), "the title", it.Title)), say(it.Kind), say(strings.Join(it.Bids, ", ")))
	}
	e.add(t)
}

// hides says whether nothing but the number of an item may be printed, and what stands in its place.
func (e *edition) hides(it *Item, n int) (string, bool) {
	switch {
	case e.on && it.Private:
		why := e.body.Private
		if it.Why != "" {
			why.Reason = e.free(itemNumber(n), "the reason for private", it.Why)
		}
		e.take(itemNumber(n), "the item, which is taken in private", why)
		return "Taken in private", true
	case it.Withheld != "":
		return "Withheld from this copy: " + it.Withheld, true
	}
	return "", false
}

// resolution is by which the public is asked to leave, and why.
func (e *edition) resolution(it *Item, n int) text {
	wording := it.Resolution
	if wording == "" {
		wording = "The committee resolves to take this item in private."
	}
	said := bold("Resolution. ").with(say(sentence(e.free(itemNumber(n), "the resolution", wording))))
	if it.Why != "" {
		said = said.below(bold("Reason. ").with(say(sentence(capital(e.free(itemNumber(n), "the reason for private", it.Why))))))
	}
	return said
}

func itemNumber(n int) string { return "item " + strconv.Itoa(n) }

// numbers names a run of items: "item 3", "items 3 to 5".
func numbers(from, to int) string {
	if from == to {
		return itemNumber(from)
	}
	return fmt.Sprintf("items %d to %d", from, to)
}
