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
		mine := ofMeeting(entries, n)
		m := committee.Fold(&committee.Committee{}, mine)
		line := MeetingLine{N: n, Kind: m.Kind, Title: m.Title, Date: m.Date, Time: m.Time, Place: m.Place, Phase: m.Phase}
		if m.Decided != nil && look.sealed == "" {
			line.Decision = &DecisionLine{Text: m.Decided.Text, Hash: m.Decided.Hash}
			for i := range mine {
				if mine[i].Decision != nil {
					line.Decision.At = mine[i].At
				}
			}
		}
		all.Meetings = append(all.Meetings, line)
	}
	return all, nil
}
