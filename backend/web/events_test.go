package web_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// entriesUntil are the numbers of the entries that a follower is told, up to one of them.
func entriesUntil(s *testkit.Stream, last int64) (seen []int64) {
	for {
		e, more := s.Next()
		if !more {
			return seen
		}
		if e.Kind != "entry" {
			continue
		}
		var entry service.EntryView
		if json.Unmarshal([]byte(e.Data), &entry) != nil || e.ID != fmt.Sprint(entry.Seq) {
			return append(seen, -1)
		}
		seen = append(seen, entry.Seq)
		if entry.Seq >= last {
			return seen
		}
	}
}

func upTo(last int64) (all []int64) {
	for n := int64(1); n <= last; n++ {
		all = append(all, n)
	}
	return all
}

// talk gives the floor to one after the other.
func talk(t testing.TB, secretary *testkit.Client, times int) {
	t.Helper()
	for i := range times {
		if answer := secretary.Act(1, committee.Act{Action: committee.GiveFloor, Member: []string{"lay", "chair", "cfo"}[i%3]}); answer.Status != 200 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
}

func TestEachFollowerIsToldEveryEntryInOrder(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "gp")
	secretary, reader, gp := site.As(ettf.Secretary), site.As(ettf.Reader), site.Member("gp")
	began := meetingOf(t, secretary, "").Seq
	last := began + 40
	followers := []*testkit.Client{secretary, reader, gp}
	heard := make([][]int64, 60)
	var all sync.WaitGroup
	for i := range heard {
		s := followers[i%3].Follow(round+"/events"+[]string{"", "?as=room"}[i%2], "")
		all.Go(func() { heard[i] = entriesUntil(s, last) })
	}
	talk(t, secretary, 40)
	all.Wait()
	for i := range heard {
		if !slices.Equal(heard[i], upTo(last)) {
			t.Errorf("follower %d heard %v", i, heard[i])
		}
	}
}

func TestWhoComesBackIsToldWhatTheyMissedAndNothingTwice(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo")
	secretary := site.As(ettf.Secretary)
	began := meetingOf(t, secretary, "").Seq
	s := secretary.Follow(round+"/events", "")
	if got := entriesUntil(s, began); !slices.Equal(got, upTo(began)) {
		t.Fatalf("%v", got)
	}
	s.Close()
	talk(t, secretary, 5)
	s = secretary.Follow(round+"/events", fmt.Sprint(began))
	talk(t, secretary, 2)
	if got := entriesUntil(s, began+7); !slices.Equal(got, upTo(began + 7)[began:]) {
		t.Errorf("%v", got)
	}
}

func TestAfterABurstTheMeetingIsToldAsItStands(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo")
	secretary := site.As(ettf.Secretary)
	s := secretary.Follow(round+"/events", fmt.Sprint(meetingOf(t, secretary, "").Seq))
	first, _ := s.Next() // how it stands, although nothing was missed
	talk(t, secretary, 1)
	entry, _ := s.Next()
	view, _ := s.Next()
	var told struct {
		Meeting int
		View    service.MeetingView
	}
	if err := json.Unmarshal([]byte(view.Data), &told); err != nil || first.Kind != "view" || entry.Kind != "entry" || view.Kind != "view" || told.Meeting != 1 ||
		fmt.Sprint(told.View.Seq) != entry.ID || *told.View.Floor != "lay" {
		t.Errorf("%v %s, %s, %s", err, first.Kind, entry.Kind, view.Data)
	}
}

func TestWhoIsShutOutHearsNoMore(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo")
	secretary, reader := site.As(ettf.Secretary), site.As(ettf.Reader)
	s := reader.Follow(round+"/events", fmt.Sprint(meetingOf(t, secretary, "").Seq))
	s.Next()
	if answer := site.As(ettf.Admin).Delete("/api/v1/people/reader@example.nhs.uk/sessions"); answer.Status != 204 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	talk(t, secretary, 1)
	if e, more := s.Next(); more {
		t.Errorf("told %v", e)
	}
}
