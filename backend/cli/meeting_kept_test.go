package cli_test

import (
	"context"
	"reflect"
	"slices"
	"testing"
	"time"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/service"
	"lintel/backend/store"
	"lintel/backend/testkit"
)

// keptMeeting is a workspace on the disk, what of a meeting in it must be there, and the round as it
// was before anything was agreed.
type keptMeeting struct {
	t         *testing.T
	data      string
	before    *ettf.Round
	must      []sentAct
	decisions int
	entries   int
}

// readyToVote makes a workspace with a meeting in which an order was argued, with a reserve and with
// stop flags passed, and that is about to vote on it.
func readyToVote(t *testing.T, data string) *keptMeeting {
	t.Helper()
	k := &keptMeeting{t: t, data: data}
	k.open(func(workspace *store.Store) {
		s := service.New(workspace, time.Now)
		want := func(err error) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
		}
		_, err := s.ImportRound(t.Context(), service.Operator, testkit.Round, "", true)
		want(err)
		for _, who := range []string{"secretary", "chair", "lay", "gp", "cfo", "co"} {
			role := ettf.MemberRole
			if who == "secretary" {
				role = ettf.Secretary
			}
			want(s.AddAccount(t.Context(), service.Operator, service.NewAccount{Email: who + "@example.nhs.uk", Name: who, Password: testkit.Password,
				Grants: []service.Grant{{Role: role}}}))
		}
		want(workspace.Change(t.Context(), "test", func(tx *store.Tx) error {
			if err := tx.PutCommittee(testkit.RoundID, tx.Commissioner(testkit.RoundID), nil, testkit.Sits(), store.Why{Action: "kept"}); err != nil {
				return err
			}
			return tx.PutPhase(testkit.RoundID, ettf.Preparing, ettf.InMeeting, store.Why{Action: "moved on"})
		}))
		n, err := s.PlanMeeting(t.Context(), service.Operator, testkit.RoundID, service.NewMeeting{
			Details: committee.Details{Kind: committee.OfCommittee, Title: "June meeting", Date: "2016-06-23"}, Items: testkit.Agenda()})
		want(err)
		acts := []committee.Act{{Action: committee.OpenIt}}
		for _, who := range []string{"chair", "lay", "gp", "cfo", "co", "audit", "watch"} {
			acts = append(acts, committee.Act{Action: committee.Arrive, Member: who})
		}
		for _, act := range append(acts, committee.Act{Action: committee.Begin, Item: "2"},
			committee.Act{Action: committee.MoveBid, Ref: "E/2 +1", To: 1, Reason: "fairness between localities", MovedBy: "lay"},
			committee.Act{Action: committee.SetReserve, Ref: "T1", StandsInFor: "E1", SwitchBy: "2017-01-31"}) {
			want(s.Act(t.Context(), service.Operator, testkit.RoundID, n, "*", act))
		}
		view, err := s.Meeting(t.Context(), service.Operator, testkit.RoundID, n, false)
		want(err)
		pass := committee.Act{Action: committee.PassFlags, Reason: "looked at by the committee"}
		for _, line := range view.Order.Lines {
			for _, stop := range line.Stops {
				if !stop.Passed {
					pass.Flags = append(pass.Flags, committee.FlagOf{Ref: line.Ref, Flag: stop.Flag})
				}
			}
		}
		want(s.Act(t.Context(), service.Operator, testkit.RoundID, n, "*", pass))
		want(workspace.Read(t.Context(), func(r *store.Reader) (err error) {
			k.before, err = r.RoundWithoutScores(testkit.RoundID)
			return err
		}))
	})
	return k
}

func (k *keptMeeting) open(do func(*store.Store)) {
	k.t.Helper()
	workspace, err := store.Open(context.Background(), k.data, time.Now)
	if err != nil {
		k.t.Fatal(err)
	}
	defer func() {
		if err := workspace.Close(); err != nil {
			k.t.Error(err)
		}
	}()
	do(workspace)
}

// look holds what is on the disk against what was answered, and says whether an order was agreed
// since it last looked; then the round goes back to its meeting as it was before.
func (k *keptMeeting) look(answered []sentAct) (agreed bool) {
	k.t.Helper()
	k.must = append(k.must, answered...)
	k.open(func(workspace *store.Store) {
		err := workspace.Read(context.Background(), func(r *store.Reader) error {
			entries, err := r.MeetingEntries(testkit.RoundID, 0)
			if err != nil {
				return err
			}
			k.log(entries)
			m := committee.Fold(testkit.Sits(), entries)
			if agreed = countDecisions(entries) > k.decisions; agreed {
				k.whole(r, m.Decided)
			} else {
				k.untouched(r)
			}
			k.decisions = countDecisions(entries)
			if _, err := r.Verify(); err != nil {
				return err
			}
			astray, err := r.Astray()
			if len(astray) > 0 {
				k.t.Errorf("what stands is not what the record says: %v", astray)
			}
			return err
		})
		if err == nil && agreed {
			err = workspace.Change(context.Background(), "test", k.back)
		}
		if err != nil {
			k.t.Fatal(err)
		}
	})
	return agreed
}

// log looks whether the log has no gap and lost nothing, and holds every act that was answered.
func (k *keptMeeting) log(entries []committee.Entry) {
	k.t.Helper()
	if len(entries) < k.entries {
		k.t.Errorf("the log has %d entries, and had %d", len(entries), k.entries)
	}
	k.entries = len(entries)
	motion, stands := int64(0), map[sentAct]bool{}
	for i := range entries {
		e := &entries[i]
		if e.Seq != int64(i+1) {
			k.t.Fatalf("entry %d of the log is numbered %d", i+1, e.Seq)
		}
		about := motion
		if e.Action == committee.PutMotion {
			motion, about = e.Seq, 0
		}
		who, member := e.Who, e.Member
		if e.Action != committee.RecordVote {
			member = ""
		}
		stands[sentAct{who: who, action: e.Action, member: member, choice: e.Choice, motion: about}] = true
	}
	for _, sent := range k.must {
		if !stands[sent] {
			k.t.Errorf("%+v was answered, and is not there", sent)
		}
	}
}

// whole looks whether the round is all that the decision says: its order with the reasons, reserves,
// passed flags and phase, down to the hash of the round file.
func (k *keptMeeting) whole(r *store.Reader, d *committee.Decision) {
	k.t.Helper()
	head, err := r.Head(testkit.RoundID)
	if err != nil {
		k.t.Fatal(err)
	}
	round, err := r.Round(testkit.RoundID)
	if err != nil {
		k.t.Fatal(err)
	}
	text, err := roundfile.Write(round)
	if err != nil {
		k.t.Fatal(err)
	}
	switch {
	case head.Phase != ettf.OrderAgreed:
		k.t.Errorf("an order was agreed, and the round is in %s", head.Phase)
	case d.Sum() != d.Hash:
		k.t.Error("the decision has not the hash under which it was frozen")
	case sumOf(text) != d.Round:
		k.t.Error("the round is not the one that was agreed")
	case len(round.Agreed) != len(d.Order) || len(d.Votes) != 6 || d.Casting == nil || round.Bid("T1").AlternativeTo != "E1":
		k.t.Errorf("half a decision: %+v", d)
	}
}

// untouched looks whether the round is as it was before any vote.
func (k *keptMeeting) untouched(r *store.Reader) {
	k.t.Helper()
	head, err := r.Head(testkit.RoundID)
	if err != nil {
		k.t.Fatal(err)
	}
	round, err := r.RoundWithoutScores(testkit.RoundID)
	if err != nil {
		k.t.Fatal(err)
	}
	if head.Phase != ettf.InMeeting || !reflect.DeepEqual(round, k.before) {
		k.t.Errorf("nothing was agreed, and the round is in %s with %v", head.Phase, round.Agreed)
	}
}

// back takes the round back to its meeting.
func (k *keptMeeting) back(tx *store.Tx) error {
	why := store.Why{Action: "went back", Reason: "to vote again"}
	now, err := tx.RoundWithoutScores(testkit.RoundID)
	if err != nil {
		return err
	}
	for _, h := range tx.BidHeads(testkit.RoundID) {
		if reflect.DeepEqual(now.Bid(h.Ref), k.before.Bid(h.Ref)) {
			continue
		}
		if err := tx.EditBid(testkit.RoundID, h.Place, now.Bid(h.Ref), k.before.Bid(h.Ref), why); err != nil {
			return err
		}
	}
	if err := tx.PutAgreed(testkit.RoundID, now.Agreed, k.before.Agreed, why); err != nil {
		return err
	}
	return tx.PutPhase(testkit.RoundID, ettf.OrderAgreed, ettf.InMeeting, why)
}

func countDecisions(entries []committee.Entry) int {
	return len(slices.DeleteFunc(slices.Clone(entries), func(e committee.Entry) bool { return e.Decision == nil }))
}
