package sample_test

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lintel/backend/appraisal"
	"lintel/backend/cli"
	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/sample"
	"lintel/backend/service"
	"lintel/backend/store"
)

func appraiseEarlier(t *testing.T) *appraisal.Appraisal {
	t.Helper()
	r, err := roundfile.Parse(sample.Earlier())
	if err != nil {
		t.Fatal(err)
	}
	return appraisal.Of(r)
}

func TestTheEarlierRoundStandsInItsCanonicalBytesAndInTheSamePlaces(t *testing.T) {
	t.Parallel()
	before, now := appraiseEarlier(t).Round, appraise(t).Round
	if written, err := roundfile.Write(before); err != nil || !bytes.Equal(written, sample.Earlier()) {
		t.Errorf("read and written again, the earlier round differs: %v", err)
	}
	if before.Commissioner != now.Commissioner || before.Terms.Deadline >= now.Terms.Deadline || before.Terms.Deadline.Year() != 2015 {
		t.Errorf("it is of %v, with a deadline on %s", before.Commissioner, before.Terms.Deadline)
	}
	// Were they to differ, taking in the sample round would change them.
	before.Bids, before.Terms, before.Criteria = now.Bids, now.Terms, now.Criteria
	before.Premises = slices.Clone(before.Premises)
	for i := range now.Premises {
		if before.PremisesByID(now.Premises[i].ID) == nil {
			before.Premises = append(before.Premises, now.Premises[i])
		}
	}
	slices.SortFunc(before.Premises, func(a, b ettf.Premises) int {
		place := func(id string) int {
			return slices.IndexFunc(now.Premises, func(p ettf.Premises) bool { return p.ID == id })
		}
		return place(a.ID) - place(b.ID)
	})
	if written, err := roundfile.Write(before); err != nil || !bytes.Equal(written, sample.JSON()) {
		t.Errorf("its practices and premises are not those of the sample round: %v", err)
	}
}

func TestTheEarlierRoundIsScoredInFullWithOneConfidentialBidAndOneReserve(t *testing.T) {
	t.Parallel()
	a := appraiseEarlier(t)
	kinds := map[ettf.BidKind]int{}
	var confidential, reserves, scored []string
	for i := range a.Round.Bids {
		b := &a.Round.Bids[i]
		kinds[b.Kind]++
		if b.Confidential {
			confidential = append(confidential, b.Ref)
		}
		if b.AlternativeTo != "" {
			reserves = append(reserves, b.Ref+" for "+b.AlternativeTo)
		}
	}
	for _, r := range a.Ranking.Results {
		if !r.Complete || r.Rank == nil || r.Tied {
			t.Errorf("%s has no rank of its own", r.Ref)
		}
		scored = append(scored, r.Ref)
	}
	if kinds[ettf.Estates] != 5 || kinds[ettf.Technology] != 2 || !slices.Equal(confidential, []string{"E4"}) || !slices.Equal(reserves, []string{"E5 for E2"}) {
		t.Errorf("%v, confidential %v, reserves %v", kinds, confidential, reserves)
	}
	if got := strings.Join(scored, " "); got != "T1 E2 E1 E3 E4 T2 E5" {
		t.Errorf("scored, the order is %s", got)
	}
}

func TestTheEarlierRoundsRevenueRunsOutLowOnTheListAndNothingElseStopsIt(t *testing.T) {
	t.Parallel()
	a := appraiseEarlier(t)
	var stops []string
	for _, r := range a.Ranking.Results {
		for _, f := range r.Flags {
			if f.Severity == ettf.Stop {
				stops = append(stops, r.Ref+" "+f.Code)
			}
		}
	}
	revenue := a.Ranking.Affordability.Revenue
	if revenue == nil || revenue.BreaksAt != "T2" || a.Ranking.Affordability.Capital != nil || !slices.Equal(stops, []string{"T2 revenue-over-limit"}) {
		t.Errorf("revenue breaks at %+v, stops are %v", revenue, stops)
	}
}

// demonstration is the workspace that lintel demo makes, on a day in June 2016.
func demonstration(t *testing.T) (*service.Service, string) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "workspace")
	clock := func() time.Time { return time.Date(2016, 6, 1, 9, 0, 0, 0, time.UTC) }
	world := cli.World{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard, Stopping: context.Background(), Clock: clock}
	if err := cli.FillDemo(&world, folder); err != nil {
		t.Fatal(err)
	}
	if code := cli.Main([]string{"doctor", "--data", folder}, world); code != 0 {
		t.Error("the workspace is not well")
	}
	s, err := store.Open(t.Context(), folder, clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return service.New(s, clock), sample.ThePast().Round
}

// as is somebody with one role, who has an account in the demonstration.
func as(email string, role ettf.Role) service.Person {
	return service.Person{Email: email + "@example.nhs.uk", Name: email, Grants: []service.Grant{{Role: role}}}
}

func TestTheDemonstrationHoldsACommitteeItsInterestsAndAFinishedMeeting(t *testing.T) {
	t.Parallel()
	s, id := demonstration(t)
	t.Run("the sample round comes first, and the earlier one is agreed", func(t *testing.T) {
		t.Parallel()
		rounds, err := s.Rounds(t.Context(), service.Operator)
		if err != nil || len(rounds) != 2 || rounds[0].ID != "ettf-2016-17" || rounds[0].Phase != ettf.Preparing || rounds[1].ID != id || rounds[1].Phase != ettf.OrderAgreed {
			t.Errorf("%+v, %v", rounds, err)
		}
	})
	t.Run("nothing is wrong with the committee", func(t *testing.T) {
		t.Parallel()
		v, err := s.Committee(t.Context(), service.Operator, id)
		if err != nil || v.Committee.Quorum.Words(committee.CCG) != committee.QuorumPresets()[0].Rule.Words(committee.CCG) || len(v.Committee.Subgroups) != 1 {
			t.Fatalf("%+v, %v", v, err)
		}
		for _, f := range v.Findings {
			if f.Severity != ettf.Note {
				t.Error(f.Text)
			}
		}
	})
	t.Run("the register has a partner, a patient, landlords and a supplier; one entry is not for publication, one is due", func(t *testing.T) {
		t.Parallel()
		register, err := s.Register(t.Context(), service.Operator, id)
		if err != nil {
			t.Fatal(err)
		}
		relations, kept := map[committee.Relation]int{}, 0
		for _, e := range register.Entries {
			relations[e.Relation]++
			if !e.Publish {
				kept++
			}
			if e.Late {
				t.Errorf("%s declared too late", e.Name)
			}
		}
		for _, r := range []committee.Relation{committee.PartnerOf, committee.PatientOf, committee.LandlordOf, committee.SupplierOf} {
			if relations[r] == 0 {
				t.Errorf("nobody is %s anything", r.Words())
			}
		}
		if kept != 1 || !slices.Equal(register.Due, []int64{sample.ThePast().Due}) {
			t.Errorf("%d not for publication, due %v", kept, register.Due)
		}
	})
	t.Run("who scored sees how it went", func(t *testing.T) {
		t.Parallel()
		if v := meetingAs(t, s, id, as("clinical", ettf.Scorer)); v.Order == nil {
			t.Error(v.Hidden)
		}
	})
	t.Run("the public minutes leave out the confidential bid, and why two people stood back", func(t *testing.T) {
		t.Parallel()
		secrets := []string{"village hall", "fixed for fifteen years", "72,600", "brother", "other side of the table"}
		for _, public := range []bool{true, false} {
			text, err := s.MeetingPaper(t.Context(), as("secretary", ettf.Secretary), id, 1, service.MinutesPaper, service.AsHTML, public)
			if err != nil {
				t.Fatal(err)
			}
			for _, secret := range secrets {
				if strings.Contains(string(text), secret) == public {
					t.Errorf("public: %v; %q is there: %v", public, secret, !public)
				}
			}
		}
	})
	t.Run("the meeting", func(t *testing.T) {
		t.Parallel()
		met(t, meetingAs(t, s, id, as("secretary", ettf.Secretary)))
	})
}

func meetingAs(t *testing.T, s *service.Service, round string, who service.Person) *service.MeetingView {
	t.Helper()
	v, err := s.Meeting(t.Context(), who, round, 1, false)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
