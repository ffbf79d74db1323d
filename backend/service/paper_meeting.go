package service

import (
	"slices"
	"strings"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/report"
)

// meeting is a meeting as its papers print it for the onlooker.
func (p *printer) meeting(n int) (*report.Meeting, error) {
	at, err := p.service.standingOf(p.g, p.entries, n)
	if err != nil {
		return nil, err
	}
	if err := p.reads(at); err != nil {
		return nil, err
	}
	look := *p.look
	view, err := p.service.show(p.g, &look, p.entries, n)
	if err != nil {
		return nil, err
	}
	p.at = at
	m := p.at.m
	out := &report.Meeting{Body: p.body(&m.Committee), Title: view.Title, Kind: kindWords(m), Date: view.Date, Time: view.Time, Place: view.Place,
		Level: committee.WordsOfLevel(view.Level, m.Committee.Kind), Quorum: quorumWords(m), Majority: majorityWords(m), Standing: standingWords(m)}
	for i := range view.Seats {
		if seat, belongs := p.seat(&view.Seats[i]); belongs {
			out.Seats = append(out.Seats, seat)
		}
	}
	p.motionsOf = map[string][]MotionView{}
	for _, motion := range view.Motions {
		p.motionsOf[motion.Item] = append(p.motionsOf[motion.Item], motion)
	}
	for i := range view.Items {
		out.Items = append(out.Items, p.item(&view.Items[i]))
	}
	if !look.inside(m) || view.Withheld != nil {
		out.ConflictsHidden = "Who declared what, and how it was managed, is for those who sit on the committee while it is not published. The public edition says what is."
	}
	for i := range view.Conflicts {
		out.Conflicts = append(out.Conflicts, p.conflict(&view.Conflicts[i]))
	}
	p.order(out, view)
	if p.look.sealed == "" { // the record's numbers tell what others do
		out.Record = report.Record{Number: int(p.record.N), Hash: p.record.Hash}
	}
	return out, nil
}

func kindWords(m *committee.Meeting) string {
	switch m.Kind {
	case committee.OfSubgroup:
		return "Meeting of the sub-group " + subgroupName(m)
	case committee.OfChair:
		return "Decision of the chair between meetings"
	}
	return "Meeting of the committee"
}

func subgroupName(m *committee.Meeting) string {
	if g := m.Committee.Subgroup(m.Subgroup); g != nil {
		return g.Name
	}
	return m.Subgroup
}

func quorumWords(m *committee.Meeting) string {
	switch g := m.Committee.Subgroup(m.Subgroup); {
	case m.Kind == committee.OfChair:
		return "The chair alone decides, and reports it to the next meeting"
	case m.Kind == committee.OfSubgroup && g != nil:
		return g.Quorum.Words(m.Committee.Kind)
	}
	return m.Committee.Quorum.Words(m.Committee.Kind)
}

func majorityWords(m *committee.Meeting) string {
	if m.Kind != committee.OfCommittee || len(m.Committee.Majority.Of) == 0 {
		return ""
	}
	words := make([]string, len(m.Committee.Majority.Of))
	for i, c := range m.Committee.Majority.Of {
		words[i] = m.Committee.Kind.Word(c)
	}
	said := "More than half of those who may decide are " + strings.Join(words, " or ")
	if m.Committee.Majority.EveryItem {
		said += ", for every item"
	}
	return said
}

func standingWords(m *committee.Meeting) string {
	switch {
	case m.Phase == committee.Planned:
		return "None yet: the meeting has not begun"
	case m.Phase == committee.Open:
		return "Draft: the meeting is not closed"
	case m.Confirmed == "":
		return "Draft, to be confirmed by the chair"
	}
	return "Confirmed as a true record by " + m.NameOf(m.Confirmed)
}

// seat is a member's; of a sub-group's meeting only those of its members, their deputies and whoever
// was there.
func (p *printer) seat(s *SeatView) (seat report.Seat, belongs bool) {
	m := p.at.m
	seat = report.Seat{Name: s.Name, Role: s.Role, Category: m.Committee.Kind.Word(s.Category), Voting: s.Voting, InChair: s.Member == m.Chair, DeputyFor: s.DeputyName, Present: s.Present}
	for _, stay := range s.Stays {
		seat.Spells = append(seat.Spells, report.Spell{Arrived: stay.From, Departed: stay.To})
	}
	x := m.Committee.Member(s.Member)
	belongs = x != nil && x.In(m.Date)
	if g := m.Committee.Subgroup(m.Subgroup); m.Kind == committee.OfSubgroup && g != nil {
		belongs = belongs && slices.Contains(g.Members, s.Member)
	}
	return seat, belongs || len(seat.Spells) > 0
}

var itemWords = map[committee.ItemKind]string{
	committee.Business: "business", committee.ListItem: "the order of the list", committee.BidItem: "for decision",
	committee.RatifyItem: "to ratify a sub-group's order", committee.ReportItem: "report of a decision of the chair",
}

func (p *printer) item(it *MeetingItem) report.Item {
	out := report.Item{Title: it.Title, Kind: itemWords[it.Kind], Private: it.Private, Why: it.Why, Resolution: it.Resolution, Bids: it.Bids,
		State: string(it.State), Outcome: it.Outcome}
	if it.Withheld != nil {
		out.Withheld = *it.Withheld
		return out
	}
	out.Minutes = it.Minute.Draft
	if it.Minute.Text != nil {
		out.Minutes = paragraphs(*it.Minute.Text)
	}
	for i := range p.at.entries {
		if e := &p.at.entries[i]; e.Of == it.ID && e.Standing != nil {
			out.Quorum, out.Majority = e.Standing.Quorum.Sentence, e.Standing.Majority.Sentence
		}
	}
	motions := p.motionsOf[it.ID]
	for i := range motions {
		out.Motions = append(out.Motions, p.motion(&motions[i]))
	}
	return out
}

func paragraphs(text string) (all []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

func (p *printer) motion(v *MotionView) report.Motion {
	out := report.Motion{Text: v.Text, Method: "consensus: nobody against", MovedBy: v.MovedBy, Outcome: string(v.State), CastingWhy: "the chair, on a tie"}
	if v.Method == committee.ByVote {
		out.Method = "vote"
	}
	if v.State == committee.MotionOpen {
		out.Outcome = "not decided yet"
	}
	for _, vote := range v.Votes {
		if vote.Counts {
			out.Votes = append(out.Votes, report.Vote{Name: vote.Name, Choice: string(vote.Choice)})
		}
	}
	for _, id := range v.Objections {
		out.Objections = append(out.Objections, p.at.m.NameOf(id))
	}
	if v.Casting != nil {
		out.Casting = report.Vote{Name: v.Casting.Name, Choice: string(v.Casting.Choice)}
		out.Outcome += " on the casting vote"
		if p.g.level == ettf.Joint {
			out.CastingWhy = "NHS England, on a tie"
		}
	}
	return out
}

func (p *printer) conflict(c *ConflictView) report.Conflict {
	out := report.Conflict{Name: c.Name, Bid: c.Bid, Handling: c.Words, RuledBy: c.RuledBy, Reason: c.Reason}
	ruled := c.Default
	if c.Ruled != nil {
		ruled = *c.Ruled
	}
	out.Chosen = c.Chosen != nil && *c.Chosen == c.Effective && *c.Chosen != ruled
	for _, i := range c.Interests {
		out.Interests = append(out.Interests, report.InterestLine{Type: string(i.Type), Description: i.Description, Publish: p.published[i.N]})
	}
	return out
}
