package service

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Groups are a round's groups of scorers, and who is in which.
type Groups = store.Groups

// ScorerGroups are a round's groups of scorers with those who score, by name, whether they are in
// one or not. ETag is the version to change from.
type ScorerGroups struct {
	ETag string `json:"etag,omitempty"`
	Groups
	Scorers []Scorer `json:"scorers,omitempty"`
}

// Scorer is someone who scores a round.
type Scorer struct {
	Email string `json:"email"`
	Name  string `json:"name"`
}

// Groups are the round's.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) Groups(ctx context.Context, who Person, round string) (*ScorerGroups, error) {
	if _, err := s.See(ctx, who, round); err != nil {
		return nil, err
	}
	if err := must(CanAgree(who, round)); err != nil {
		return nil, err
	}
	found := &ScorerGroups{Scorers: []Scorer{}}
	err := s.store.Read(ctx, func(r *store.Reader) error {
		found.Groups = *r.Groups(round)
		found.ETag = groupsTag(&found.Groups)
		for _, a := range scorersOf(r, round) {
			found.Scorers = append(found.Scorers, Scorer{Email: a.Email, Name: a.Name})
		}
		return nil
	})
	return found, err
}

// groupsTag is the version of groups: what they say.
func groupsTag(g *Groups) string {
	text, _ := json.Marshal(g) // of texts and numbers alone, it cannot fail
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}

// PutGroups keeps a round's groups of scorers, the least part that each has in a weighted mean, and
// who is in which. Seen is the version that was changed from, "*" for whatever stands.
// Errors: NotFound "no-such-round"; Forbidden; Conflict "phase"; Stale; Invalid with every fault.
func (s *Service) PutGroups(ctx context.Context, who Person, round, seen string, groups Groups) (*ScorerGroups, error) {
	err := s.edit(ctx, who, round, CanGroup, func(tx *store.Tx, head store.Head) error {
		if err := inPhase(ettf.CanChangeWeights(head.Phase)); err != nil {
			return err
		}
		before := tx.Groups(round)
		if err := unlessChanged(seen, groupsTag(before), nil); err != nil {
			return err
		}
		tidyGroups(&groups)
		if err := refused(groupFaults(&groups)); err != nil {
			return err
		}
		if same(before, groups) {
			return nil
		}
		return tx.PutGroups(round, before, &groups, store.Why{Action: "changed"})
	})
	find := func() (*ScorerGroups, error) { return s.Groups(ctx, who, round) }
	if err != nil {
		return nil, withCurrent(err, find)
	}
	return find()
}

func tidyGroups(g *Groups) {
	g.Groups = orEmpty(g.Groups)
	for i := range g.Groups {
		g.Groups[i].Name = strings.TrimSpace(g.Groups[i].Name)
	}
	members := map[string]string{}
	for person, name := range g.Members {
		members[tidyEmail(person)] = strings.TrimSpace(name)
	}
	g.Members = members
}

// wholeShare is the whole, in hundredths of a per cent.
const wholeShare = 100_00

func groupFaults(g *Groups) []ettf.Fault {
	var faults []ettf.Fault
	var sum ettf.Hundredths
	names := map[string]bool{}
	for i, one := range g.Groups {
		at := fmt.Sprintf("groups[%d]", i)
		switch {
		case one.Name == "":
			faults = append(faults, ettf.Fault{Path: at + ".name", Found: "nothing", Expected: "the name of a group"})
		case names[one.Name]:
			faults = append(faults, ettf.Fault{Path: at + ".name", Found: one.Name + " again", Expected: "each group once"})
		}
		names[one.Name] = true
		if one.Share == nil {
			continue
		}
		if *one.Share <= 0 || *one.Share > wholeShare {
			faults = append(faults, ettf.Fault{Path: at + ".share", Found: one.Share.String(), Expected: "a percentage above 0, at most 100"})
		}
		sum += *one.Share
	}
	if sum > wholeShare && faults == nil {
		faults = append(faults, ettf.Fault{Path: "groups", Found: "shares of " + sum.String() + "% together", Expected: "at most 100%"})
	}
	for _, person := range slices.Sorted(maps.Keys(g.Members)) {
		if name := g.Members[person]; !names[name] {
			faults = append(faults, ettf.Fault{Path: "members." + person, Found: name, Expected: "the name of one of the groups"})
		}
	}
	return faults
}
