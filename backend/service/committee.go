package service

import (
	"context"
	"fmt"
	"time"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/preset"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// CommitteeView is the committee of a round's commissioner, null when there is none yet: under which
// level of co-commissioning it sits and what that makes of its decision, its rule of quorum in words,
// and what stands in its way. Version is what to change from, "0" while there is no committee.
type CommitteeView struct {
	Committee   *committee.Committee `json:"committee"`
	Level       ettf.Level           `json:"level"`
	LevelWords  string               `json:"level_words"`
	Words       CommitteeWords       `json:"words"`
	QuorumWords string               `json:"quorum_words"`
	Findings    []committee.Finding  `json:"findings"`
	Version     string               `json:"version"`
	MayEdit     bool                 `json:"may_edit"`
}

// CommitteeWords are the words that hang on the kind of commissioner.
type CommitteeWords struct {
	Lay string `json:"lay"`
}

// Committee is that of the round's commissioner.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) Committee(ctx context.Context, who Person, round string) (*CommitteeView, error) {
	var view *CommitteeView
	err := s.readIn(ctx, who, round, func(r *store.Reader) error {
		view = s.committeeView(r, who, round)
		return nil
	})
	return view, err
}

// readIn asks about a round, or its commissioner, for someone who may see it.
// Errors: NotFound "no-such-round", Forbidden, and those of ask.
func (s *Service) readIn(ctx context.Context, who Person, round string, ask func(r *store.Reader) error) error {
	return s.store.Read(ctx, func(r *store.Reader) error {
		if _, err := r.Head(round); err != nil {
			return err
		}
		if err := must(CanSee(who, round)); err != nil {
			return err
		}
		return ask(r)
	})
}

// committeeOf is the committee of a commissioner; nil when there is none.
func committeeOf(r *store.Reader, commissioner string) *committee.Committee {
	c, _ := r.Committee(commissioner)
	return c
}

// day is the day on which something happens.
func day(at time.Time) ettf.Date { return ettf.Date(at.UTC().Format(time.DateOnly)) }

func (s *Service) committeeView(r *store.Reader, who Person, round string) *CommitteeView {
	c, version := r.Committee(r.Commissioner(round))
	kind := committee.CCG
	if c != nil {
		kind = c.Kind
	}
	level := r.Level(round)
	v := &CommitteeView{Committee: c, Level: level, LevelWords: committee.WordsOfLevel(level, kind), Words: CommitteeWords{kind.Word(committee.Lay)},
		Findings: []committee.Finding{}, Version: tag(version)}
	v.MayEdit, _ = CanKeepCommittee(who, round)
	if c != nil {
		v.QuorumWords = c.Quorum.Words(kind)
		v.Findings = append(c.Findings(level, day(s.clock())), withoutAccount(r, round, c)...)
	}
	return v
}

// withoutAccount are the members who cannot take part on a device of their own.
func withoutAccount(r *store.Reader, round string, c *committee.Committee) []committee.Finding {
	found := []committee.Finding{}
	names := holdersIn(r, round)
	for i := range c.Members {
		m := &c.Members[i]
		switch {
		case m.Email == "":
			found = append(found, committee.Finding{Severity: ettf.Note,
				Text: fmt.Sprintf("%s has no email here: the secretary records their votes, and no interest of theirs can be declared.", m.Name)})
		case names[tidyEmail(m.Email)] == "":
			found = append(found, committee.Finding{Severity: ettf.Note,
				Text: fmt.Sprintf("%s (%s) has no account with a role in this round: the secretary records their votes.", m.Name, m.Email)})
		}
	}
	return found
}

// holdersIn are the names of those with a role in a round, by email.
func holdersIn(r *store.Reader, round string) map[string]string {
	names := map[string]string{}
	for _, a := range r.Accounts() {
		if a.Active && len((Person{Grants: a.Grants}).RolesIn(round)) > 0 {
			names[a.Email] = a.Name
		}
	}
	return names
}

// PutCommittee keeps the committee of the round's commissioner, a JSON object, in place of the version
// that was seen: "0" for none, "*" for whatever stands. All rounds of the commissioner have it.
// Errors: NotFound "no-such-round"; Forbidden; Stale; Invalid with every fault.
func (s *Service) PutCommittee(ctx context.Context, who Person, round, seen string, text []byte) (*CommitteeView, error) {
	after, faults := roundfile.ReadCommittee(text, "$")
	err := s.edit(ctx, who, round, CanKeepCommittee, func(tx *store.Tx, _ store.Head) error {
		commissioner := tx.Commissioner(round)
		before, version := tx.Committee(commissioner)
		if err := unlessChanged(seen, tag(version), nil); err != nil {
			return err
		}
		tidyCommittee(&after)
		if err := refused(faults); err != nil || before != nil && same(before, after) {
			return err
		}
		return tx.PutCommittee(round, commissioner, before, &after, store.Why{Action: actionFor(before)})
	})
	find := func() (*CommitteeView, error) { return s.Committee(ctx, who, round) }
	if err != nil {
		return nil, withCurrent(err, find)
	}
	return find()
}

// tidyCommittee writes emails as accounts have them.
func tidyCommittee(c *committee.Committee) {
	for i := range c.Members {
		c.Members[i].Email = tidyEmail(c.Members[i].Email)
	}
}

// CommitteePresets are the rules of quorum and the committees to begin with.
type CommitteePresets struct {
	Quorum     []QuorumChoice           `json:"quorum"`
	Committees []preset.CommitteePreset `json:"committees"`
}

// QuorumChoice is a rule of quorum to begin with, and how it reads.
type QuorumChoice struct {
	ID      string         `json:"id"`
	Name    string         `json:"name"`
	Rule    committee.Rule `json:"rule"`
	InWords string         `json:"in_words"`
}

// CommitteePresets lists them, for a round whose committee has this kind's words.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) CommitteePresets(ctx context.Context, who Person, round string) (*CommitteePresets, error) {
	found := &CommitteePresets{Quorum: []QuorumChoice{}, Committees: preset.Committees()}
	err := s.readIn(ctx, who, round, func(r *store.Reader) error {
		kind := committee.CCG
		if c := committeeOf(r, r.Commissioner(round)); c != nil {
			kind = c.Kind
		}
		for _, p := range committee.QuorumPresets() {
			found.Quorum = append(found.Quorum, QuorumChoice{p.ID, p.Name, p.Rule, p.Rule.Words(kind)})
		}
		return nil
	})
	return found, err
}
