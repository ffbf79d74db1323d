package web_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/testkit"
)

// What a follower is told of the meeting is what they would be answered if they asked.
func TestWhatIsToldIsWhatIsAnswered(t *testing.T) {
	t.Parallel()
	site := inTheMeeting(t, "chair", "lay", "cfo", "co", "gp", "watch")
	secretary, gp, reader := site.As(ettf.Secretary), site.Member("gp"), site.As(ettf.Reader)
	acts(t, gp, committee.Act{Action: committee.Declare, Bid: "E1", Type: ettf.Financial, Description: "a partner there"})
	acts(t, secretary, toTheTop, committee.Act{Action: committee.ProposeIt, Proposal: "other"}, committee.Act{Action: committee.FocusOn, Bid: "E1"})
	for name, c := range map[string]*testkit.Client{"the secretary": secretary, "who left": gp, "a reader": reader} {
		for _, as := range []string{"", "as=room"} {
			var told struct{ View map[string]any }
			var asked map[string]any
			s := c.Follow(round+"/events?once=1&"+as, "")
			for e, more := s.Next(); more; e, more = s.Next() {
				if e.Kind == "view" {
					if err := json.Unmarshal([]byte(e.Data), &told); err != nil {
						t.Fatal(err)
					}
				}
			}
			c.Get(meetingPath + "?" + as).Into(&asked)
			if len(asked) == 0 || !reflect.DeepEqual(told.View, asked) {
				t.Errorf("%s %s: told %v, answered %v", name, as, told.View, asked)
			}
		}
	}
}
