package committee

import (
	"fmt"
	"slices"

	"lintel/backend/ettf"
)

// NewMeeting is the first entry of a meeting.
// Errors: Invalid.
func NewMeeting(c *Committee, f *Facts, a *Actor, d Details, items []ItemInput) (*Entry, error) {
	m := &Meeting{Phase: Planned, Committee: *c}
	e := &Entry{Clock: f.Clock, Who: a.Email, Name: a.Name, Act: Act{Action: PlanIt, Details: &d, Items: items}}
	if !slices.Contains([]MeetingKind{OfCommittee, OfSubgroup, OfChair}, d.Kind) {
		return nil, wrong("kind", string(d.Kind), "committee, subgroup or chair")
	}
	if d.Kind == OfSubgroup && c.Subgroup(d.Subgroup) == nil {
		return nil, wrong("subgroup", d.Subgroup, "one of the committee's sub-groups")
	}
	if err := m.details(e); err != nil {
		return nil, err
	}
	if err := m.agenda(f, e); err != nil {
		return nil, err
	}
	return e, e.say("%s is planned for %s.", d.Title, d.Date.Long())
}

func (m *Meeting) details(e *Entry) error {
	d := e.Details
	if d == nil {
		return wrong("details", "", "title and date")
	}
	d.Title, d.Place = readable(d.Title), readable(d.Place)
	switch {
	case d.Title == "" || longer(d.Title, 200):
		return wrong("title", d.Title, "what the meeting is called, in at most 200 characters")
	case longer(d.Place, 200):
		return wrong("place", d.Place, "at most 200 characters")
	case d.Time != "" && !clockTime.MatchString(d.Time):
		return wrong("time", d.Time, "a time such as 14:00")
	}
	if _, err := ettf.ParseDate(string(d.Date)); err != nil {
		return wrong("date", string(d.Date), "a day such as 2016-06-30")
	}
	if m.Kind != "" {
		d.Kind, d.Subgroup = m.Kind, m.Subgroup
	}
	return e.say("The meeting is on %s.", d.Date.Long())
}

func (m *Meeting) agenda(f *Facts, e *Entry) error {
	items := slices.Clone(e.Items)
	seen := map[string]bool{}
	highest := 0
	for _, i := range m.Items {
		highest = max(highest, numberOf(i.ID))
	}
	for n := range items {
		i := &items[n]
		path := fmt.Sprintf("items[%d]", n)
		i.Title, i.Why, i.Resolution = readable(i.Title), readable(i.Why), readable(i.Resolution)
		if err := i.check(path, f); err != nil {
			return err
		}
		if i.ID != "" && (m.Item(i.ID) == nil || seen[i.ID]) {
			return wrong(path+".id", i.ID, "the id of an item of this agenda, once, or none for a new one")
		}
		if i.ID == "" {
			highest++
			i.ID = fmt.Sprint(highest)
		}
		seen[i.ID] = true
	}
	if len(items) > 60 {
		return wrong("items", fmt.Sprint(len(items), " items"), "at most 60")
	}
	for _, was := range m.Items {
		at := slices.IndexFunc(items, func(i ItemInput) bool { return i.ID == was.ID })
		if was.State != Waiting && (at < 0 || !same(items[at], was.ItemInput)) {
			return notNow("Item %s has been begun, so it stays as it is.", was.ID)
		}
	}
	e.Items, e.Private = items, slices.ContainsFunc(items, func(i ItemInput) bool { return i.Private })
	return e.say("The agenda has %s.", counted(len(items), "item", "items"))
}

func same(a, b ItemInput) bool {
	return a.Title == b.Title && a.Kind == b.Kind && a.Private == b.Private && a.Why == b.Why && a.Resolution == b.Resolution && a.Of == b.Of && slices.Equal(a.Bids, b.Bids)
}

func (i *ItemInput) check(path string, f *Facts) error {
	switch {
	case i.Title == "" || longer(i.Title, 300):
		return wrong(path+".title", i.Title, "what the item is about, in at most 300 characters")
	case !slices.Contains(AllItemKinds, i.Kind):
		return wrong(path+".kind", string(i.Kind), "business, order, bid, ratify or report")
	case i.Private && i.Why == "":
		return wrong(path+".why", "", "why the item is taken in private")
	case i.Private && i.Resolution == "":
		return wrong(path+".resolution", "", "the words of the resolution that excludes the public")
	case longer(i.Why, longText) || longer(i.Resolution, longText):
		return wrong(path, "a long text", fmt.Sprintf("at most %d characters", longText))
	case i.Kind == BidItem && len(i.Bids) == 0:
		return wrong(path+".bids", "", "the bids that the item is about")
	case (i.Kind == RatifyItem || i.Kind == ReportItem) && i.Of == 0:
		return wrong(path+".of", "", "the meeting whose decision this is about")
	case i.Kind == RatifyItem && f.Recommended[i.Of] == nil:
		return wrong(path+".of", fmt.Sprint(i.Of), "a meeting of a sub-group that has recommended an order")
	}
	refs := f.Refs()
	for n, ref := range i.Bids {
		if !slices.Contains(refs, ref) || slices.Contains(i.Bids[:n], ref) {
			return wrong(fmt.Sprintf("%s.bids[%d]", path, n), ref, "a bid of this round, once")
		}
	}
	return nil
}

func numberOf(id string) int {
	n := 0
	if _, err := fmt.Sscanf(id, "%d", &n); err != nil {
		return 0
	}
	return n
}
