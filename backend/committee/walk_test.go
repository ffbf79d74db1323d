package committee_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// Whatever anybody asks for, in whatever order: nobody who has no vote, is away or has a conflict ever
// votes, moves or counts towards a quorum; every bid stays on the list, once; and nothing is carried
// without a quorum.
func TestNoSequenceOfRequestsLetsTheConflictedDecide(t *testing.T) {
	t.Parallel()
	const seed = 20160623
	kept := map[committee.Action]int{}
	for run := range uint64(400) {
		dice := rand.New(rand.NewPCG(seed, run))
		r := meet(t)
		for range dice.IntN(5) {
			r.has([]string{"gp", "lay", "chair", "cfo", "watch"}[dice.IntN(5)], []string{"", "E1", "T2"}[dice.IntN(3)], ettf.AllInterestTypes[dice.IntN(4)])
		}
		r.opened("chair", "lay", "cfo", "co", "gp", "watch")
		for step := range 120 {
			before := r.meeting()
			act, who := request(dice)
			if dice.IntN(3) > 0 { // mostly something that is possible, and rarely what ends or empties the meeting
				possible := slices.DeleteFunc(committee.AllActions(), func(a committee.Action) bool {
					ok, _ := before.May(&r.facts, r.actor(who), a)
					rare := slices.Contains([]committee.Action{committee.CloseIt, committee.Depart, committee.Declare, committee.Choose, committee.Defer, committee.Refer, committee.WithdrawIt, committee.RuleOn}, a)
					return !ok || rare && dice.IntN(8) > 0
				})
				if len(possible) > 0 {
					act.Action = possible[dice.IntN(len(possible))]
				}
			}
			facts := r.facts
			if r.try(who, act) != nil {
				continue
			}
			kept[act.Action]++
			if fault := broken(before, r.meeting(), &facts, r.last()); fault != "" {
				t.Fatalf("seed %d, run %d, step %d, %s by %s: %s", seed, run, step, act.Action, who, fault)
			}
			if r.last().Action == committee.Declare {
				r.facts.Conflicts = append(r.facts.Conflicts, committee.Conflict{N: int64(100 + step), Person: r.last().Person, Bid: act.Bid, Type: act.Type})
			}
		}
	}
	for _, action := range committee.AllActions() {
		if kept[action] == 0 && action != committee.SetDetails && action != committee.OpenIt && action != committee.PassFlags && action != committee.UnpassFlags {
			t.Errorf("the walk never came to %s", action)
		}
	}
}

// request is something that somebody might ask for.
func request(dice *rand.Rand) (committee.Act, string) {
	pick := func(all ...string) string { return all[dice.IntN(len(all))] }
	member := func() string { return pick("chair", "lay", "audit", "cfo", "co", "gp", "nhse", "watch", "deputy") }
	ref := func() string { return pick("E1", "T1", "E2", "T2", "E3") }
	all := committee.AllActions()
	action := all[dice.IntN(len(all))]
	act := committee.Act{Action: action, Member: member(), Person: member(), Item: pick("1", "2", "2", "3"), Text: "text", Reason: "a reason",
		Bid: pick("", "E1", "T2"), Handling: committee.AllHandlings[dice.IntN(6)], Type: ettf.AllInterestTypes[dice.IntN(4)], Description: "an interest",
		Ref: ref(), To: 1 + dice.IntN(5), MovedBy: member(), SuggestedBy: pick("", member()), Proposal: pick("", "other"), StandsInFor: ref(),
		Kind: pick2(dice, committee.OrderMotion, committee.OtherMotion), Method: pick2(dice, committee.ByVote, committee.Consensus), Choice: committee.AllChoices[dice.IntN(3)]}
	act.Order = []string{"E1", "T1", "E2", "T2", "E3"}
	dice.Shuffle(5, func(i, j int) { act.Order[i], act.Order[j] = act.Order[j], act.Order[i] })
	who := secretary
	if dice.IntN(3) == 0 {
		who = email(member())
	}
	return act, who
}

func pick2[T any](dice *rand.Rand, a, b T) T {
	if dice.IntN(2) == 0 {
		return a
	}
	return b
}

// free says, by hand, whether a member may decide what is before the meeting: there, with a vote of
// their own or of the seat they keep, and without a handling but the least.
func free(m *committee.Meeting, f *committee.Facts, member string, bids ...string) bool {
	x := m.Committee.Member(member)
	voting := x.Voting
	if x.DeputyFor != "" {
		voting = m.Committee.Member(x.DeputyFor).Voting && !m.Here(x.DeputyFor)
	}
	item := m.Now()
	if item != nil && item.Kind == committee.ListItem {
		bids = append(bids, "")
	}
	if item != nil {
		bids = append(bids, item.Bids...)
	}
	if m.Focus != "" {
		bids = append(bids, m.Focus)
	}
	for _, bid := range bids {
		if m.On(f, committee.Subject{Person: member, Bid: bid}).Effective != committee.MayDecide {
			return false
		}
	}
	return voting && m.Here(member)
}

// broken says which rule an entry breaks; empty for none.
func broken(before, after *committee.Meeting, f *committee.Facts, e *committee.Entry) string {
	by := ""
	for _, x := range before.Committee.Members {
		if x.Name == e.MovedBy {
			by = x.ID
		}
	}
	switch e.Action {
	case committee.MoveBid:
		if !free(before, f, by, e.Ref) {
			return by + " moved it"
		}
	case committee.Arrange, committee.Adopt, committee.PutMotion:
		if !free(before, f, by) {
			return by + " moved it"
		}
	case committee.CastVote, committee.RecordVote, committee.Object, committee.CastingVote:
		if !free(before, f, e.Member) {
			return e.Member + " voted"
		}
	case committee.TakeChair:
		if x := before.Committee.Member(e.Member); x.AuditChair || x.Category != committee.Lay || !free(before, f, e.Member) {
			return e.Member + " took the chair"
		}
	}
	if e.Result == committee.Carried && !(e.Standing.Quorum.Quorate && e.Standing.Majority.Quorate && e.Standing.Chair != "") {
		return "carried without a quorum, a majority or a chair"
	}
	if e.Standing != nil && e.Action != committee.Begin && e.Action != committee.FocusOn {
		for _, who := range e.Standing.Deciding {
			if !free(before, f, who) {
				return who + " counted"
			}
		}
		if len(e.Standing.Deciding) < 3 && e.Standing.Quorum.Quorate {
			return fmt.Sprintf("quorate with %v", e.Standing.Deciding)
		}
	}
	if after.List != nil {
		refs := slices.Sorted(slices.Values(after.List.Refs))
		if !slices.Equal(refs, []string{"E1", "E2", "E3", "T1", "T2"}) {
			return fmt.Sprintf("the list is %v", after.List.Refs)
		}
	}
	return ""
}
