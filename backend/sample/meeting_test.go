package sample_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/service"
)

// met is what the finished meeting must teach, each by its name.
func met(t *testing.T, v *service.MeetingView) {
	t.Helper()
	for name, holds := range map[string]func(*service.MeetingView) bool{
		"the dilapidated practice goes first, against the scores": dilapidatedFirst,
		"what was agreed is frozen, and stands":                   frozen,
		"a motion ties by name, and the chair has the last word":  tied,
		"consensus is asked for first, and refused":               refused,
		"another order is tried and dropped, and is not minuted":  dropped,
		"somebody without a vote suggests what a lay member moves": func(v *service.MeetingView) bool {
			e1 := v.Order.Lines[0]
			return e1.SuggestedBy == "Dr Stefan Wolny" && !seat(v, "lmc").Voting && e1.MovedBy == seat(v, "lay").Name && e1.Reason == "condition of the premises"
		},
		"a move is taken back": func(v *service.MeetingView) bool {
			return did(v, committee.Undo) == 1 && did(v, committee.MoveBid) == 2
		},
		"a stop flag is passed, with a reason": func(v *service.MeetingView) bool {
			return v.Order.Left == 0 && len(v.Decision.Passed) == 1 && v.Decision.Passed[0].Ref == "T2" && v.Decision.Passed[0].Reason != ""
		},
		"a reserve has its date": func(v *service.MeetingView) bool {
			reserve := v.Order.Lines[6].Reserve
			return v.Order.Lines[6].Ref == "E5" && reserve != nil && reserve.For == "E2" && reserve.SwitchBy == "2016-01-29"
		},
		"one comes late, one goes early, and a deputy takes the seat": func(v *service.MeetingView) bool {
			return seat(v, "chief-officer").Stays[0].From == "14:26" && seat(v, "finance").Stays[0].To == "15:00" && seat(v, "deputy-finance").Stays[0].From == "15:01"
		},
		"every handling is used": func(v *service.MeetingView) bool {
			used := map[committee.Handling]bool{}
			for _, c := range v.Conflicts {
				used[c.Effective] = true
			}
			return len(used) == len(committee.AllHandlings)
		},
		"a GP leaves for one bid": func(v *service.MeetingView) bool {
			return handled(v, "gp-vale", "E1") == committee.Leaves && handled(v, "gp-vale", "") == committee.MayDiscuss && did(v, committee.FocusOn) == 2
		},
		"somebody declares an interest during an item, and is stricter with themselves": func(v *service.MeetingView) bool {
			return did(v, committee.Declare) == 1 && did(v, committee.Choose) == 1 && handled(v, "lay", "E3") == committee.MayStay
		},
		"the confidential bid is taken in private by its resolution, with another in the chair": private,
		"a minute is corrected, and all are confirmed": func(v *service.MeetingView) bool {
			return v.Phase == committee.Closed && v.Items[3].Minute.Text != nil && v.Confirmed == seat(v, "chair").Name
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if !holds(v) {
				t.Error("it is not so")
			}
		})
	}
}

func dilapidatedFirst(v *service.MeetingView) bool {
	var refs []string
	scored := map[string]int{}
	for _, line := range v.Order.Lines {
		refs = append(refs, line.Ref)
		scored[line.Ref] = line.Scored
	}
	return strings.Join(refs, " ") == "E1 T1 E2 E3 E4 T2 E5" && scored["E1"] == 3 && scored["T1"] == 1
}

func frozen(v *service.MeetingView) bool {
	return v.Decision != nil && v.Decision.Sound && v.Decision.AsAgreed && v.Decision.Record.N > 0
}

func tied(v *service.MeetingView) bool {
	d := v.Decision
	return d.Method == committee.ByVote && d.Tally == (committee.Tally{For: 3, Against: 3, Abstain: 1}) && len(d.Votes) == 7 &&
		d.Casting != nil && d.Casting.Member == "chair" && d.Casting.Choice == committee.For
}

func refused(v *service.MeetingView) bool {
	first := v.Motions[0]
	return first.Method == committee.Consensus && first.State == committee.Lost && slices.Equal(first.Objections, []string{"finance"})
}

func dropped(v *service.MeetingView) bool {
	minuted := strings.Contains(strings.Join(v.Items[1].Minute.Draft, " "), "Technology first")
	return did(v, committee.ProposeIt) == 1 && did(v, committee.Arrange) == 1 && did(v, committee.Drop) == 1 && len(v.Proposals) == 0 && !minuted
}

func private(v *service.MeetingView) bool {
	item := v.Items[2]
	last := v.Motions[len(v.Motions)-1]
	return item.Private && item.Resolution != "" && slices.Equal(item.Bids, []string{"E4"}) && did(v, committee.TakeChair) == 1 &&
		last.Item == item.ID && last.State == committee.Carried && handled(v, "chair", "E4") == committee.MayDiscuss
}

func did(v *service.MeetingView, a committee.Action) int {
	n := 0
	for _, e := range v.Entries {
		if e.Action == a {
			n++
		}
	}
	return n
}

func seat(v *service.MeetingView, member string) service.SeatView {
	return v.Seats[slices.IndexFunc(v.Seats, func(s service.SeatView) bool { return s.Member == member })]
}

func handled(v *service.MeetingView, member, bid string) committee.Handling {
	for _, c := range v.Conflicts {
		if c.Member != nil && *c.Member == member && c.Bid == bid {
			return c.Effective
		}
	}
	return ""
}
