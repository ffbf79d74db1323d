package web_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// Sixty people follow a meeting while its secretary acts: how long each act takes, and how long until
// what was done has reached a follower. Followers and server share the machine.
func BenchmarkMeetingFollowed(b *testing.B) {
	b.Run("3 bids, 8 members", func(b *testing.B) {
		site := testkit.Serve(b, testkit.Round).In(testkit.RoundID, ettf.InMeeting).Sit(testkit.RoundID).Meet(testkit.RoundID, "chair", "lay", "cfo")
		secretary, reader := site.As(ettf.Secretary), site.As(ettf.Reader)
		followed(b, secretary, []*testkit.Client{reader}, func(i int) committee.Act { return floorTo(i) })
	})
	b.Run("60 bids, 15 members, talking", func(b *testing.B) {
		secretary, people := argument(b)
		followed(b, secretary, people, floorTo)
	})
	b.Run("60 bids, 15 members, moving", func(b *testing.B) {
		secretary, people := argument(b)
		refs := testkit.RefsOf(b, 60)
		followed(b, secretary, people, func(i int) committee.Act { return moveTo(refs[i%60], 1) })
	})
}

func floorTo(i int) committee.Act {
	return committee.Act{Action: committee.GiveFloor, Member: []string{"lay", "chair", "cfo"}[i%3]}
}

func moveTo(ref string, to int) committee.Act {
	return committee.Act{Action: committee.MoveBid, Ref: ref, To: to, Reason: "fairness between localities", Words: "it helps every practice of the locality", MovedBy: "lay"}
}

// argument is a meeting about sixty bids that is well into its list: fifteen members, some with
// interests, moves made and another order tried. The people are all who follow it.
func argument(b *testing.B) (secretary *testkit.Client, people []*testkit.Client) {
	site := testkit.Serve(b, testkit.RoundOf(b, 60)).In(testkit.RoundID, ettf.InMeeting)
	c := testkit.Sits()
	for i := range 7 {
		c.Members = append(c.Members, committee.Member{ID: fmt.Sprintf("m%d", i), Name: fmt.Sprintf("Member %d", i), Email: fmt.Sprintf("m%d@example.nhs.uk", i),
			Role: "GP", Category: committee.Clinician, Voting: i%2 == 0})
	}
	secretary = site.As(ettf.Secretary)
	if answer := secretary.Put(round+"/committee", c, "If-Match", "*"); answer.Status != 200 {
		b.Fatalf("%d %s", answer.Status, answer.Body)
	}
	people = []*testkit.Client{secretary, site.As(ettf.Reader), site.As(ettf.Admin)}
	refs := testkit.RefsOf(b, 60)
	for i, x := range c.Members {
		member := site.Member(x.ID)
		people = append(people, member)
		for n := range i % 4 {
			if x.ID == "lay" || x.ID == "cfo" {
				break
			}
			interest := map[string]any{"bid": refs[i*3+n], "type": ettf.AllInterestTypes[1+(i+n)%3], "description": "a trustee of a charity that meets there"}
			if answer := member.Post(round+"/interests", interest); answer.Status != 201 {
				b.Fatalf("%d %s", answer.Status, answer.Body)
			}
		}
	}
	agenda := testkit.Agenda()
	agenda[2].Bids = refs[:1]
	if answer := secretary.Post(round+"/meetings", service.NewMeeting{Details: committee.Details{Kind: committee.OfCommittee, Title: "June meeting",
		Date: "2016-06-23"}, Items: agenda}); answer.Status != 201 {
		b.Fatalf("%d %s", answer.Status, answer.Body)
	}
	begin := []committee.Act{{Action: committee.OpenIt}}
	for _, x := range c.Members[:12] {
		begin = append(begin, committee.Act{Action: committee.Arrive, Member: x.ID})
	}
	for _, act := range append(begin, committee.Act{Action: committee.Begin, Item: "2"}) {
		if answer := secretary.Act(1, act); answer.Status != 200 {
			b.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	for i := range 20 {
		act := moveTo(refs[i*2], 59-i*2)
		if i == 10 {
			act = committee.Act{Action: committee.ProposeIt, Proposal: "the worst premises first"}
		}
		if i > 10 && i < 14 {
			act.Proposal = "the worst premises first"
		}
		if answer := secretary.Act(1, act); answer.Status != 200 {
			b.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	return secretary, people
}

// followed measures acts while sixty followers, one after the other of the people, and each fourth as
// the screen in the room, hear of them.
func followed(b *testing.B, secretary *testkit.Client, people []*testkit.Client, act func(i int) committee.Act) {
	var v service.MeetingView
	secretary.Get(meetingPath).Into(&v)
	sent := make([]time.Time, b.N)
	heard := make([][]time.Duration, 60)
	var all, ready sync.WaitGroup
	told := make(chan struct{}, 60)
	for i := range heard {
		s := people[i%len(people)].Follow(round+"/events"+[]string{"?as=room", "", "", ""}[i%4], fmt.Sprint(v.Seq))
		ready.Add(1)
		all.Go(func() {
			s.Next()
			ready.Done()
			for n := 0; n < b.N; {
				e, more := s.Next()
				if !more {
					return
				}
				if e.Kind == "entry" {
					heard[i] = append(heard[i], time.Since(sent[n]))
					n++
					told <- struct{}{}
				}
			}
		})
	}
	ready.Wait()
	took := make([]time.Duration, b.N)
	b.ResetTimer()
	for i := range b.N {
		sent[i] = time.Now()
		if answer := secretary.Act(1, act(i)); answer.Status != 200 {
			b.Fatalf("%d %s", answer.Status, answer.Body)
		}
		took[i] = time.Since(sent[i])
		for range heard { // nobody acts again before they see what they did
			<-told
		}
	}
	all.Wait()
	b.StopTimer()
	var reached []time.Duration
	for _, h := range heard {
		reached = append(reached, h...)
	}
	ms := func(all []time.Duration, part int) float64 {
		slices.Sort(all)
		return float64(all[min(len(all)-1, len(all)*part/100)].Microseconds()) / 1000
	}
	b.ReportMetric(float64(len(reached))/float64(b.N), "told/act")
	b.ReportMetric(ms(took, 50), "act-ms-median")
	b.ReportMetric(ms(took, 95), "act-ms-95%")
	b.ReportMetric(ms(took, 100), "act-ms-worst")
	b.ReportMetric(ms(reached, 95), "reach-ms-95%")
	b.ReportMetric(ms(reached, 100), "reach-ms-worst")
}
