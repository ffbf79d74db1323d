package service

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Groups are a round's groups of scorers, and who is in which.
type Groups = store.Groups

// Groups are the round's.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) Groups(ctx context.Context, who Person, round string) (*Groups, error) {
	if _, err := s.See(ctx, who, round); err != nil {
		return nil, err
	}
	if err := must(CanAgree(who, round)); err != nil {
		return nil, err
	}
	var groups *Groups
	err := s.store.Read(ctx, func(r *store.Reader) error {
		groups = r.Groups(round)
		return nil
	})
	return groups, err
}

// PutGroups keeps a round's groups of scorers, the least part that each has in a weighted mean, and
// who is in which.
// Errors: NotFound "no-such-round"; Forbidden; Conflict "phase"; Invalid with every fault.
func (s *Service) PutGroups(ctx context.Context, who Person, round string, groups Groups) (*Groups, error) {
	err := s.edit(ctx, who, round, CanGroup, func(tx *store.Tx, head store.Head) error {
		if err := inPhase(ettf.CanChangeWeights(head.Phase)); err != nil {
			return err
		}
		tidyGroups(&groups)
		if err := refused(groupFaults(&groups)); err != nil {
			return err
		}
		before := tx.Groups(round)
		if same(before, groups) {
			return nil
		}
		return tx.PutGroups(round, before, &groups, store.Why{Action: "changed"})
	})
	return &groups, err
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
