package service

import (
	"context"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// RoundLine is a round in the list of rounds.
type RoundLine struct {
	ID    string     `json:"id"`
	Name  string     `json:"name"`
	Phase ettf.Phase `json:"phase"`
}

// RoundOverview is what the first screen of a round says: its terms, how far it is, what is left
// to do for the person who looks, and every flag of every bid, worst first. Hidden says what of it
// is left out for someone who still has bids to score: then no bid counts as complete.
type RoundOverview struct {
	ID           string            `json:"id"`
	Phase        ettf.Phase        `json:"phase"`
	Commissioner ettf.Commissioner `json:"commissioner"`
	Terms        ettf.Terms        `json:"terms"`
	Criteria     []ettf.Criterion  `json:"criteria"`
	Counts       Counts            `json:"counts"`
	ToDo         []ToDo            `json:"to_do"`
	Flags        []BidFlag         `json:"flags"`
	Agreed       []ettf.Agreed     `json:"agreed"`
	// Meeting is the one that is open, else the next one planned, else the last; null without any.
	Meeting *MeetingLine `json:"meeting"`
	// Decision is what a meeting agreed and the round still stands in; null when there is none.
	Decision *DecisionLine `json:"decision"`
	Hidden   string        `json:"hidden,omitempty"`
}

// Counts are the sizes of a round. Complete counts the bids with every score, Surveyed the
// premises with at least one survey; Stops, Warnings and Notes count flags that nobody has
// accepted with a reason.
type Counts struct {
	Bids       int `json:"bids"`
	Estates    int `json:"estates"`
	Technology int `json:"technology"`
	Complete   int `json:"complete"`
	Premises   int `json:"premises"`
	Surveyed   int `json:"surveyed"`
	Practices  int `json:"practices"`
	Stops      int `json:"stops"`
	Warnings   int `json:"warnings"`
	Notes      int `json:"notes"`
}

// ToDo is one thing to do next, with the path in the app where it is done.
type ToDo struct {
	Text string `json:"text"`
	Link string `json:"link"`
}

// Overview is the round at a glance, with what is left to do for the person who looks.
func (v *Sight) Overview(ctx context.Context) (*RoundOverview, error) {
	a, err := v.Appraisal(ctx)
	if err != nil {
		return nil, err
	}
	r := a.Round
	o := &RoundOverview{
		ID: v.head.ID, Phase: v.head.Phase, Commissioner: r.Commissioner, Terms: r.Terms, Criteria: r.Criteria,
		Flags: flagsOf(a), Agreed: r.Agreed,
	}
	o.Counts = count(a, o.Flags)
	if !v.seal.ordered() {
		o.Hidden, o.Counts.Complete = v.seal.why(), 0
	}
	if o.Meeting, o.Decision, err = v.meetings(ctx, r.Agreed); err != nil {
		return nil, err
	}
	o.ToDo = toDo(a, v.person.RolesIn(v.head.ID), v.seal, o)
	return o, nil
}

func count(a *appraisal.Appraisal, flags []BidFlag) Counts {
	c := Counts{Bids: len(a.Round.Bids), Premises: len(a.Round.Premises), Practices: len(a.Round.Practices)}
	for i := range a.Ranking.Results {
		result := &a.Ranking.Results[i]
		if result.Kind == ettf.Estates {
			c.Estates++
		} else {
			c.Technology++
		}
		if result.Complete {
			c.Complete++
		}
	}
	for i := range a.Round.Premises {
		if len(a.Round.Premises[i].Surveys) > 0 {
			c.Surveyed++
		}
	}
	for _, f := range flags {
		if f.Flag.Accepted != "" {
			continue
		}
		switch f.Flag.Severity {
		case ettf.Stop:
			c.Stops++
		case ettf.Warn:
			c.Warnings++
		default:
			c.Notes++
		}
	}
	return c
}
