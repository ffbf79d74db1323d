package committee_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// meetings that the fuzzer begins with: who, and what they ask for as JSON, line by line.
var scripts = []string{
	`secretary {"action":"open"}
secretary {"action":"arrive","member":"chair","at":"14:00"}
secretary {"action":"arrive","member":"lay"}
secretary {"action":"arrive","member":"cfo"}
secretary {"action":"begin","item":"2"}
lay {"action":"declare","bid":"E2","type":"indirect","description":"a friend"}
secretary {"action":"propose","proposal":"x"}
secretary {"action":"move","ref":"T2","to":1,"reason":"need","moved_by":"lay","suggested_by":"a guest","proposal":"x"}
secretary {"action":"adopt","proposal":"x","moved_by":"chair"}
secretary {"action":"reserve","ref":"E1","stands_in_for":"T1","switch_by":"2017-01-31"}
secretary {"action":"pass","flags":[{"ref":"E3","flag":"incomplete"}],"reason":"will do"}
secretary {"action":"undo","entry":0}
secretary {"action":"pass","flags":[{"ref":"E3","flag":"incomplete"}],"reason":"will do"}
secretary {"action":"motion","kind":"order","method":"vote","moved_by":"chair"}
lay {"action":"vote","choice":"for"}
secretary {"action":"record","member":"cfo","choice":"against"}
secretary {"action":"resolve"}
chair {"action":"casting","choice":"for"}
secretary {"action":"end","text":"agreed"}
secretary {"action":"close"}
chair {"action":"confirm"}`,
	`secretary {"action":"agenda","items":[{"id":"2","title":"The list","kind":"order"},{"title":"More","kind":"bid","bids":["T1"],"private":true,"why":"w","resolution":"r"}]}
secretary {"action":"details","details":{"kind":"committee","title":"Later","date":"2016-07-01","time":"09:30"}}
chair {"action":"rule","person":"gp","bid":"","handling":"decide","reason":"small"}
secretary {"action":"open"}
secretary {"action":"arrive","member":"deputy","at":"09:00"}
secretary {"action":"arrive","member":"gp"}
gp {"action":"choose","bid":"","handling":"leave"}
secretary {"action":"arrive","member":"lay"}
secretary {"action":"arrive","member":"co"}
secretary {"action":"arrive","member":"audit"}
secretary {"action":"chair","member":"lay","reason":"the chair is away"}
secretary {"action":"begin","item":"2"}
secretary {"action":"focus","bid":"E1"}
secretary {"action":"floor","member":"deputy"}
lay {"action":"ask"}
secretary {"action":"arrange","order":["T2","T1","E1","E2","E3"],"reason":"need","moved_by":"lay"}
secretary {"action":"motion","method":"consensus","text":"x","moved_by":"lay"}
lay {"action":"object"}
secretary {"action":"depart","member":"deputy"}
lay {"action":"resolve"}
secretary {"action":"refer","reason":"nobody is left"}
secretary {"action":"minute","item":"2","text":"as it was"}`,
}

// Whatever anybody sends as an act: nothing panics, no rule is broken, every bid stays on the list once,
// and the log, written and read again, folds back to the same meeting.
func FuzzActs(f *testing.F) {
	for _, script := range scripts {
		f.Add(script)
	}
	f.Fuzz(func(t *testing.T, script string) {
		r := meet(t).has("gp", "E1", ettf.Financial)
		r.facts.Stops = []committee.FlagOf{{Ref: "E3", Flag: "incomplete"}}
		stands := r.meeting()
		for n, line := range strings.Split(script, "\n") {
			who, body, _ := strings.Cut(line, " ")
			var act committee.Act
			if n > 60 || json.Unmarshal([]byte(body), &act) != nil {
				continue
			}
			e, err := stands.Decide(&r.facts, r.actor(email(who)), &act)
			if err != nil {
				continue
			}
			r.keep(e)
			facts, before := r.facts, stands
			stands = stands.Apply(r.last())
			if fault := broken(before, stands, &facts, r.last()); fault != "" {
				t.Fatalf("line %d: %s", n, fault)
			}
			if e.Action == committee.Declare {
				r.facts.Conflicts = append(r.facts.Conflicts, committee.Conflict{N: int64(100 + n), Person: e.Person, Bid: e.Bid, Type: e.Type})
			}
			stands.Warnings(&r.facts)
			stands.Conflicts(&r.facts)
		}
		text, err := json.Marshal(r.entries)
		if err != nil {
			t.Fatal(err)
		}
		var log []committee.Entry
		if err := json.Unmarshal(text, &log); err != nil {
			t.Fatal(err)
		}
		again := committee.Fold(&r.now, log)
		if got, want := told(t, again), told(t, stands); got != want {
			t.Errorf("the log folds to\n%s\nand the meeting stood at\n%s", got, want)
		}
		for _, item := range again.Items {
			if got, want := again.Draft(log, item.ID), stands.Draft(r.entries, item.ID); !reflect.DeepEqual(got, want) {
				t.Errorf("the minute reads %v, and read %v", got, want)
			}
		}
	})
}

// told is all that there is to say of how a meeting stands.
func told(t *testing.T, m *committee.Meeting) string {
	text, err := json.Marshal([]any{m.Details, m.Phase, m.Committee, m.Items, m.Current, m.Focus, m.Chair, m.ItemChair, m.Attendance, m.Floor, m.Answering,
		m.Asked, m.List, m.Trials, m.History, m.Motions, m.Decided, m.Minutes, m.Confirmed, m.Seq})
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%s %+v %+v", text, m.Rulings, m.Choices)
}

// The meetings that the fuzzer begins with are held to their end: from there it goes astray.
func TestTheFuzzersMeetingsAreHeld(t *testing.T) {
	t.Parallel()
	for _, script := range scripts {
		r := meet(t).has("gp", "E1", ettf.Financial)
		r.facts.Stops = []committee.FlagOf{{Ref: "E3", Flag: "incomplete"}}
		for _, line := range strings.Split(script, "\n") {
			who, body, _ := strings.Cut(line, " ")
			var act committee.Act
			if err := json.Unmarshal([]byte(body), &act); err != nil {
				t.Fatal(err)
			}
			r.do(email(who), act)
		}
	}
}
