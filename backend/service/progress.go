package service

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Progress is how far each scorer of a round is. Reminder is a text for those who still have to
// score, empty when nobody has. Hidden says why only one's own line is there.
type Progress struct {
	Bids     int              `json:"bids"`
	Scorers  []ScorerProgress `json:"scorers"`
	Reminder string           `json:"reminder"`
	Hidden   string           `json:"hidden,omitempty"`
}

// ScorerProgress counts one scorer's cells, those given of those that are to be given, and their
// bids, those submitted of those from which they are not recused.
type ScorerProgress struct {
	Email     string `json:"email"`
	Name      string `json:"name"`
	Scored    int    `json:"scored"`
	Of        int    `json:"of"`
	Submitted int    `json:"submitted"`
	Bids      int    `json:"bids"`
}

// Progress is how far each scorer is, those with most to do first.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) Progress(ctx context.Context, who Person, round string) (*Progress, error) {
	v, err := s.See(ctx, who, round)
	if err == nil {
		err = must(CanFollow(who, round))
	}
	if err != nil {
		return nil, err
	}
	base, err := v.plain(ctx)
	if err != nil {
		return nil, err
	}
	p := &Progress{Bids: len(base.round.Bids), Scorers: []ScorerProgress{}}
	err = s.store.Read(ctx, func(r *store.Reader) error {
		cells, submitted, recusals := r.AllCells(round), r.AllSubmitted(round), r.Recusals(round)
		for _, a := range scorersOf(r, round) {
			if v.seal.ordered() || a.Email == who.Email {
				own := ownScores{scorer: a.Email, cells: cells, submitted: submitted[a.Email], recusal: recusals[a.Email]}
				p.Scorers = append(p.Scorers, own.progress(base.round, a.Name))
			}
		}
		return nil
	})
	if !v.seal.ordered() {
		p.Hidden = v.seal.why()
	}
	slices.SortStableFunc(p.Scorers, func(a, b ScorerProgress) int { return (b.Of - b.Scored) - (a.Of - a.Scored) })
	p.Reminder = reminder(base.round, p.Scorers)
	return p, err
}

// scorersOf are the people who score a round, by name.
func scorersOf(r *store.Reader, round string) []store.Account {
	scorers := slices.DeleteFunc(r.Accounts(), func(a store.Account) bool {
		return !a.Active || !person(a).holds(round, ettf.Scorer)
	})
	slices.SortStableFunc(scorers, func(a, b store.Account) int { return strings.Compare(a.Name, b.Name) })
	return scorers
}

func (o *ownScores) progress(r *ettf.Round, name string) ScorerProgress {
	p := ScorerProgress{Email: o.scorer, Name: name}
	for i := range r.Bids {
		b := &r.Bids[i]
		if o.recusal.From(b.Ref) {
			continue
		}
		p.Bids++
		if o.submitted[b.Ref] {
			p.Submitted++
		}
		for j := range r.Criteria {
			if c := &r.Criteria[j]; toScore(c, b.Kind) {
				p.Of++
				if given(o.cell(b.Ref, c.Code).State) {
					p.Scored++
				}
			}
		}
	}
	return p
}

// reminder is a text to paste into an email.
func reminder(r *ettf.Round, scorers []ScorerProgress) string {
	var lines []string
	for _, p := range scorers {
		if p.Submitted < p.Bids {
			lines = append(lines, fmt.Sprintf("- %s: %d of %s given, %d of %s submitted", p.Name,
				p.Scored, counted(p.Of, "score", "scores"), p.Submitted, counted(p.Bids, "bid", "bids")))
		}
	}
	if lines == nil {
		return ""
	}
	text := fmt.Sprintf("Scoring of %s is not complete. Still to do:\n\n%s\n\nPlease sign in to Lintel, score what is left, and submit each bid.",
		r.Terms.Name, strings.Join(lines, "\n"))
	if day, err := time.Parse(time.DateOnly, string(r.Terms.Deadline)); err == nil {
		text += " The round's deadline is " + day.Format("2 January 2006") + "."
	}
	return text + "\n"
}
