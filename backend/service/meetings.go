package service

import (
	"context"
	"slices"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// Meetings are those of a round, the latest first.
type Meetings struct {
	Meetings []MeetingLine `json:"meetings"`
	MayPlan  bool          `json:"may_plan"`
}

// MeetingLine is a meeting as one line.
type MeetingLine struct {
	N        int                    `json:"n"`
	Kind     committee.MeetingKind  `json:"kind"`
	Title    string                 `json:"title"`
	Date     ettf.Date              `json:"date"`
	Time     string                 `json:"time"`
	Place    string                 `json:"place"`
	Phase    committee.MeetingPhase `json:"phase"`
	Decision *DecisionLine          `json:"decision"`
}

// DecisionLine is what a meeting decided, in a sentence, with its hash.
type DecisionLine struct {
	Text string `json:"text"`
	Hash string `json:"hash"`
	At   string `json:"at"`
}

// Meetings lists the meetings of a round.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) Meetings(ctx context.Context, who Person, round string) (*Meetings, error) {
	look, err := s.lookerOn(ctx, who, round, false)
	if err != nil {
		return nil, err
	}
	entries, _, err := s.meetingEntries(ctx, round)
	if err != nil {
		return nil, err
	}
	all := &Meetings{Meetings: []MeetingLine{}, MayPlan: look.actor.Lead}
	for _, n := range slices.Backward(meetingsIn(entries)) {
		line, _ := meetingLine(entries, n, look.sealed != "")
		all.Meetings = append(all.Meetings, line)
	}
	return all, nil
}

// meetingLine is one meeting as a line, without its decision for one who may not know the order.
func meetingLine(entries []committee.Entry, n int, sealed bool) (MeetingLine, *committee.Decision) {
	mine := ofMeeting(entries, n)
	m := committee.Fold(&committee.Committee{}, mine)
	line := MeetingLine{N: n, Kind: m.Kind, Title: m.Title, Date: m.Date, Time: m.Time, Place: m.Place, Phase: m.Phase}
	if m.Decided == nil || sealed {
		return line, nil
	}
	line.Decision = &DecisionLine{Text: m.Decided.Text, Hash: m.Decided.Hash}
	for i := range mine {
		if mine[i].Decision != nil {
			line.Decision.At = mine[i].At
		}
	}
	return line, m.Decided
}

// meetings are the meeting that one looks for first, and the decision in whose order the round stands.
func (v *Sight) meetings(ctx context.Context, agreed []ettf.Agreed) (first *MeetingLine, decision *DecisionLine, err error) {
	entries, _, err := v.service.meetingEntries(ctx, v.head.ID)
	if err != nil {
		return nil, nil, err
	}
	for _, n := range slices.Backward(meetingsIn(entries)) {
		line, decided := meetingLine(entries, n, !v.seal.ordered())
		if first == nil || line.Phase == committee.Open || line.Phase == committee.Planned && first.Phase != committee.Open {
			first = &line
		}
		if decision == nil && decided != nil && !decided.Recommends && stands(agreed, decided) {
			decision = line.Decision
		}
	}
	return first, decision, nil
}

// stands says whether a round is in the order that was decided.
func stands(agreed []ettf.Agreed, d *committee.Decision) bool {
	return slices.EqualFunc(agreed, d.Order, func(a ettf.Agreed, b committee.Decided) bool { return a.Ref == b.Ref && a.Reason == noteWords(b.Note) })
}
