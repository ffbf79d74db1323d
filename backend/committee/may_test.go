package committee_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// walkers are all sorts of people: who leads; who leads with a conflict of their own; the chair; a
// voting member; one with a financial interest; one without a vote; NHS England; one who is away; a
// deputy whose seat is taken; and somebody with no seat at all.
var walkers = []string{"secretary", "busy", "chair", "lay", "gp", "watch", "nhse", "away", "deputy", "nobody"}

var leading = "secretary busy"

// situations are how a meeting may stand when somebody asks for something.
var situations = map[string]func(t *testing.T) *room{
	"planned": func(t *testing.T) *room { return walked(t) },
	"open":    func(t *testing.T) *room { return gathered(t) },
	"business": func(t *testing.T) *room {
		return gathered(t).do(secretary, committee.Act{Action: committee.Begin, Item: "1"})
	},
	"list": atTheList,
	"argued": func(t *testing.T) *room {
		return atTheList(t).do(secretary, move("T2", 1, "lay")).do(secretary, committee.Act{Action: committee.ProposeIt, Proposal: "other"})
	},
	"vote":      func(t *testing.T) *room { return atTheList(t).do(secretary, motion(committee.ByVote)) },
	"consensus": func(t *testing.T) *room { return atTheList(t).do(secretary, motion(committee.Consensus)) },
	"tied": func(t *testing.T) *room {
		return atTheList(t).do(secretary, motion(committee.ByVote)).do(email("lay"), vote(committee.For)).do(email("cfo"), vote(committee.Against)).
			do(secretary, committee.Act{Action: committee.Resolve})
	},
	"deputy in": func(t *testing.T) *room {
		return atTheList(t).do(secretary, motion(committee.ByVote)).do(secretary, committee.Act{Action: committee.Depart, Member: "cfo"})
	},
	"inquorate": func(t *testing.T) *room {
		return atTheList(t).do(secretary, motion(committee.ByVote)).do(secretary, committee.Act{Action: committee.Depart, Member: "cfo"}).
			do(secretary, committee.Act{Action: committee.Depart, Member: "deputy"})
	},
	"left alone": func(t *testing.T) *room {
		r := atTheList(t)
		for _, who := range []string{"chair", "lay", "cfo"} {
			r.do(secretary, committee.Act{Action: committee.Depart, Member: who})
		}
		return r
	},
	"closed": func(t *testing.T) *room {
		return gathered(t).do(secretary, committee.Act{Action: committee.CloseIt})
	},
	"confirmed": func(t *testing.T) *room {
		return gathered(t).do(secretary, committee.Act{Action: committee.CloseIt}).do(email("chair"), committee.Act{Action: committee.Confirm})
	},
}

// walked is a meeting in which the GP has a financial interest in a bid, and so has an administrator.
func walked(t *testing.T) *room {
	r := meet(t).has("gp", "E1", ettf.Financial)
	r.facts.Conflicts = append(r.facts.Conflicts, committee.Conflict{N: 9, Person: other, Name: "Busy", Bid: "E1", Type: ettf.Financial})
	return r
}

func gathered(t *testing.T) *room {
	return walked(t).opened("chair", "lay", "cfo", "gp", "watch", "nhse", "deputy")
}

func atTheList(t *testing.T) *room {
	return gathered(t).do(secretary, committee.Act{Action: committee.Begin, Item: "2"})
}

// mayDo says once more, and by hand, who may do what as the meeting stands: a line for each action,
// of situations and, after a colon, people. What is not said, nobody may.
var mayDo = map[committee.Action][]string{
	committee.SetAgenda:   {"planned open business list argued vote consensus tied inquorate 'deputy in' 'left alone': " + leading},
	committee.SetDetails:  {"planned: " + leading},
	committee.OpenIt:      {"planned: " + leading},
	committee.Arrive:      {"open business list argued vote consensus tied inquorate 'deputy in' 'left alone': " + leading},
	committee.Depart:      {"open business list argued vote consensus tied inquorate 'deputy in' 'left alone': " + leading},
	committee.TakeChair:   {"open business list argued vote consensus tied inquorate 'deputy in' 'left alone': " + leading},
	committee.Begin:       {"open: " + leading},
	committee.End:         {"business list argued 'left alone': " + leading},
	committee.Defer:       {"business list argued vote consensus tied inquorate 'deputy in' 'left alone': " + leading},
	committee.Refer:       {"business list argued vote consensus tied inquorate 'deputy in' 'left alone': " + leading},
	committee.FocusOn:     {"business list argued 'left alone': " + leading},
	committee.RuleOn:      {"planned open business list argued vote consensus tied inquorate 'deputy in': chair " + leading},
	committee.Choose:      {"planned open business list argued vote consensus tied inquorate 'deputy in' 'left alone': chair lay gp watch nhse away deputy " + leading},
	committee.Declare:     {"planned open business list argued vote consensus tied inquorate 'deputy in' 'left alone': chair lay gp watch nhse away deputy " + leading},
	committee.Raise:       {"planned open business list argued vote consensus tied inquorate 'deputy in' 'left alone': chair lay gp watch nhse away deputy " + leading},
	committee.GiveFloor:   {"business list argued vote consensus tied inquorate 'deputy in' 'left alone': " + leading},
	committee.Ask:         {"business list argued vote consensus tied 'deputy in': chair lay gp watch nhse deputy", "inquorate: chair lay gp watch nhse", "'left alone': gp watch nhse deputy"},
	committee.ProposeIt:   {"list argued 'left alone': secretary"},
	committee.Drop:        {"argued: secretary"},
	committee.Adopt:       {"argued: secretary"},
	committee.MoveBid:     {"list argued 'left alone': secretary"},
	committee.Arrange:     {"list argued 'left alone': secretary"},
	committee.SetReserve:  {"list argued 'left alone': secretary"},
	committee.Unreserve:   {"list argued 'left alone': secretary"},
	committee.PassFlags:   {"list argued: secretary"},
	committee.UnpassFlags: {"list argued 'left alone': secretary"},
	committee.Undo:        {"argued: secretary"},
	committee.PutMotion:   {"business: secretary busy", "list argued: secretary"},
	committee.WithdrawIt:  {"vote consensus tied inquorate 'deputy in': " + leading},
	committee.CastVote:    {"vote inquorate: chair lay", "'deputy in': chair lay deputy"},
	committee.RecordVote:  {"vote inquorate 'deputy in': secretary"},
	committee.Object:      {"consensus: chair lay"},
	committee.Resolve:     {"vote consensus tied 'deputy in': secretary chair"},
	committee.CastingVote: {"tied: chair secretary"},
	committee.SetMinute:   {"open business list argued vote consensus tied inquorate 'deputy in' 'left alone' closed: " + leading},
	committee.CloseIt:     {"open: " + leading},
	committee.Confirm:     {"closed: chair"},
}

// said reads the lines of mayDo: by situation, who may.
func said(lines []string) map[string][]string {
	who := map[string][]string{}
	for _, line := range lines {
		at, people, _ := strings.Cut(line, ": ")
		for i, part := range strings.Split(at, "'") {
			names := strings.Fields(part)
			if i%2 == 1 {
				names = []string{part}
			}
			for _, name := range names {
				who[name] = append(who[name], strings.Fields(people)...)
			}
		}
	}
	return who
}

func walker(r *room, name string) *committee.Actor {
	switch name {
	case "secretary":
		return r.actor(secretary)
	case "busy":
		return r.actor(other)
	case "away":
		return r.actor(email("co"))
	case "nobody":
		return r.actor("passer-by@example.nhs.uk")
	}
	return r.actor(email(name))
}

func TestEveryActionIsOpenToWhomItShouldBeInEverySituationAndToNobodyElse(t *testing.T) {
	t.Parallel()
	for _, action := range committee.AllActions() {
		if mayDo[action] == nil {
			t.Errorf("%s: nobody has said who may", action)
		}
	}
	for name, make := range situations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := make(t)
			m := r.meeting()
			for _, action := range committee.AllActions() {
				for _, who := range walkers {
					ok, why := m.May(&r.facts, walker(r, who), action)
					if want := slices.Contains(said(mayDo[action])[name], who); ok != want {
						t.Errorf("%s, %s: %v (%s), want %v", action, who, ok, why, want)
					}
					if !ok && why == "" {
						t.Errorf("%s, %s: refused without a reason", action, who)
					}
				}
			}
		})
	}
}
