package service

import (
	"context"
	"strings"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/preset"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// Presets are the rounds to begin with.
type Presets struct {
	Presets []preset.Preset `json:"presets"`
}

// AllPresets lists them.
func AllPresets() Presets { return Presets{Presets: preset.All()} }

// NewRound is a round to be begun, from a preset or as a copy of an earlier one.
type NewRound struct {
	Name   string
	Preset string
	CopyOf string
}

// CreateRound begins a round in preparation and gives its id. A copy keeps terms, criteria and
// places of the earlier round, not its bids. The weights of a preset are to be confirmed: nobody
// here has given them yet. Without a copy, who ranks is as in the workspace's latest round.
// Errors: Forbidden; Invalid; NotFound "no-such-round"; Conflict "round-name-taken".
func (s *Service) CreateRound(ctx context.Context, who Person, n NewRound) (id string, err error) {
	if err := must(CanCreateRounds(who)); err != nil {
		return "", err
	}
	err = s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		round, outline, err := s.roundFrom(&tx.Reader, n)
		if err != nil {
			return err
		}
		outline.Terms.Name = strings.TrimSpace(n.Name)
		if err := nameIsFree(&tx.Reader, outline.Terms.Name, ""); err != nil {
			return err
		}
		if err := checkNew(round, outline.Terms.Name); err != nil {
			return err
		}
		taken := map[string]bool{}
		for _, h := range tx.Heads() {
			taken[h.ID] = true
		}
		id = freeSlug(outline.Terms.Name, func(id string) bool { return taken[id] })
		return tx.PutRound(id, nil, outline, store.Why{Action: "added"})
	})
	return id, err
}

// roundFrom is the round that a new one is made of, and the outline of the new one.
func (s *Service) roundFrom(r *store.Reader, n NewRound) (*ettf.Round, *store.Outline, error) {
	if (n.Preset == "") == (n.CopyOf == "") {
		return nil, nil, refused([]ettf.Fault{{Path: "preset", Found: "both or neither of preset and copy_of", Expected: "one of the two"}})
	}
	if n.CopyOf != "" {
		round, err := r.RoundWithoutScores(n.CopyOf)
		if err != nil {
			return nil, nil, err
		}
		outline := store.OutlineOf(ettf.Preparing, round)
		outline.Bids, outline.Agreed = []string{}, []ettf.Agreed{}
		outline.Unconfirmed = r.Unconfirmed(n.CopyOf)
		return round, outline, nil
	}
	p, ok := preset.Find(n.Preset)
	if !ok {
		return nil, nil, refused([]ettf.Fault{{Path: "preset", Found: n.Preset, Expected: "the id of one of the presets"}})
	}
	round, err := p.Round()
	if err != nil {
		return nil, nil, err
	}
	if p.ID == preset.Blank {
		startNow(&round.Terms, s.clock())
	}
	if heads := r.Heads(); len(heads) > 0 {
		latest, err := r.RoundWithoutScores(heads[0].ID)
		if err != nil {
			return nil, nil, err
		}
		round.Commissioner = latest.Commissioner
	}
	outline := store.OutlineOf(ettf.Preparing, round)
	for i := range round.Criteria {
		outline.Unconfirmed = append(outline.Unconfirmed, round.Criteria[i].Code)
	}
	return round, outline, nil
}

// startNow lets a round without dates of its own run from the present financial year, at the end
// of which bids are due.
func startNow(t *ettf.Terms, now time.Time) {
	today := ettf.Date(now.UTC().Format(time.DateOnly))
	t.FirstYear = today.Year()
	t.Deadline = ettf.Date(time.Date(int(t.FirstYear)+1, time.March, 31, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
}

// checkNew holds the name of a new round to the round file's rules.
func checkNew(of *ettf.Round, name string) error {
	named := *of
	named.Terms.Name, named.Bids, named.Agreed = name, nil, nil
	text, err := roundfile.Write(&named)
	if err != nil {
		return err
	}
	if _, err = roundfile.Parse(text); err == nil {
		return nil
	}
	return refused([]ettf.Fault{{Path: "name", Found: "a name that is blank or too long", Expected: "a name of at most 10,000 characters"}})
}
