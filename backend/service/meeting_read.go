package service

import (
	"context"
	"slices"
	"strings"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// TypedOrder is an order as people say it, or two lists that are to become one, on the list or on an
// order that is tried. First and Second are two lists, agreed apart, to be taken by turns as Pattern says:
// so many of the first, then so many of the second.
type TypedOrder struct {
	Text     string   `json:"text" validate:"max=100000"`
	Proposal string   `json:"proposal"`
	First    []string `json:"first"`
	Second   []string `json:"second"`
	Pattern  []int    `json:"pattern"`
}

// ReadOrder says what a typed order means, or what comes of two lists; nothing is kept.
// Errors: NotFound "no-such-round", "no-such-meeting"; Forbidden, "hidden"; Invalid with every fault;
// Conflict while no list is argued.
func (s *Service) ReadOrder(ctx context.Context, who Person, round string, n int, in TypedOrder) (*committee.Reading, error) {
	look, err := s.lookerOn(ctx, who, round, false)
	if err != nil {
		return nil, err
	}
	if err := must(CanLeadMeetings(who, round)); err != nil {
		return nil, err
	}
	entries, _, err := s.meetingEntries(ctx, round)
	if err != nil {
		return nil, err
	}
	g, err := s.groundOf(ctx, round)
	if err != nil {
		return nil, err
	}
	at, err := s.standingOf(g, entries, n)
	if err != nil {
		return nil, err
	}
	look.person = at.m.PersonOf(who.Email)
	if why := look.withheldOrder(at.m, at.f); why != "" {
		return nil, ettf.Errorf(ettf.Forbidden, "hidden", "%s", why)
	}
	o, err := at.m.Working(at.f, in.Proposal)
	if err != nil {
		return nil, err
	}
	var reading committee.Reading
	if in.Text == "" && len(in.First)+len(in.Second) > 0 {
		reading, err = interleaved(o, in)
	} else {
		reading, err = committee.Read(in.Text, onList(g, o), o.Refs)
	}
	return &reading, err
}

// interleaved is the order that comes of two lists; what is on neither follows as it stands.
func interleaved(o committee.Order, in TypedOrder) (r committee.Reading, err error) {
	refs, err := committee.Interleave(in.First, in.Second, in.Pattern)
	if err != nil {
		return r, err
	}
	for _, ref := range o.Refs {
		if !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	if _, err := o.Arrange(refs, committee.Note{}); err != nil {
		return r, err
	}
	return committee.Reading{Refs: refs, Moves: committee.MovesBetween(o.Refs, refs),
		Sentence: "The two lists by turns: " + strings.Join(refs, ", ") + "."}, nil
}

// onList are the bids as the reader of a typed order knows them.
func onList(g *ground, o committee.Order) []committee.OnList {
	var list []committee.OnList
	for i := range g.appraisal.Ranking.Results {
		result := &g.appraisal.Ranking.Results[i]
		bid := g.appraisal.Round.Bid(result.Ref)
		entry := committee.OnList{Ref: result.Ref, Kind: bid.Kind, Title: bid.Title, Incomplete: !result.Complete, ReserveFor: bid.AlternativeTo}
		if reserve, is := o.Reserves[result.Ref]; is {
			entry.ReserveFor = reserve.For
		}
		for _, flag := range result.Flags {
			entry.Stop = entry.Stop || flag.Severity == ettf.Stop
			entry.Warn = entry.Warn || flag.Severity == ettf.Warn
		}
		list = append(list, entry)
	}
	return list
}
