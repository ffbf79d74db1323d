package committee

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
)

func list(refs string) []string { return strings.Fields(refs) }

func TestABidIsMovedToItsPlaceWithItsReason(t *testing.T) {
	t.Parallel()
	why := Note{Reason: "condition of the premises", Words: "the roof", SuggestedBy: "LMC", MovedBy: "ann"}
	o, err := Order{Refs: list("T1 T2 E1 E2")}.Move("E1", 1, why)
	if err != nil || !slices.Equal(o.Refs, list("E1 T1 T2 E2")) {
		t.Fatalf("%v, %v", o.Refs, err)
	}
	if len(o.Notes) != 1 || o.Notes["E1"] != why {
		t.Errorf("notes %v", o.Notes)
	}
	again, err := o.Move("E1", 3, Note{})
	if err != nil || len(again.Notes) != 0 {
		t.Errorf("moved on without a word, it keeps %v (%v)", again.Notes, err)
	}
}

func TestAMoveThatCannotBeSaysWhatWould(t *testing.T) {
	t.Parallel()
	o := Order{Refs: list("T1 T2 E1 E2 E3")}
	for _, c := range []struct {
		ref  string
		to   int
		want string
	}{
		{"E9", 1, "E9 is not on this list: name one of E1 to E3, T1 and T2."},
		{"", 1, "No bid is named: name one of this list."},
		{"E1", 0, "There is no place 0 on this list: choose one from 1 to 5."},
		{"E1", 6, "There is no place 6 on this list: choose one from 1 to 5."},
		{"E1", 3, "E1 stands 3rd already: choose another place."},
	} {
		same, err := o.Move(c.ref, c.to, Note{})
		refused(t, err, c.want)
		if !slices.Equal(same.Refs, o.Refs) {
			t.Errorf("a refused move left %v", same.Refs)
		}
	}
}

func refused(t *testing.T, err error, want string) {
	t.Helper()
	var e *ettf.Error
	if !errors.As(err, &e) || e.Kind != ettf.Invalid || e.Message != want {
		t.Errorf("%v, not %q", err, want)
	}
}

func TestTheNoteOfAnArrangementGoesToWhatMoved(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ from, to, moved string }{
		{"T1 T2 T3 E1 E2", "E1 T1 T2 T3 E2", "E1"},
		{"T1 T2 T3 E1 E2", "T2 T3 E1 E2 T1", "T1"},
		{"A B", "B A", "B"},
		{"A B C D", "D C B A", "D C B"},
		{"A B C D E F", "B A D C F E", "B D F"},
	} {
		o, err := Order{Refs: list(c.from)}.Arrange(list(c.to), Note{Reason: "why"})
		if err != nil {
			t.Fatal(err)
		}
		if got := Movers(list(c.from), list(c.to)); !slices.Equal(got, list(c.moved)) || len(o.Notes) != len(got) {
			t.Errorf("%s → %s: %v moved, notes %v", c.from, c.to, got, o.Notes)
		}
	}
	o := Order{Refs: list("A B C")}
	for refs, want := range map[string]string{
		"A B":     "C is not named: name every bid of the list once.",
		"C":       "A and B are not named: name every bid of the list once.",
		"A B B C": "B is named twice: name each bid once.",
		"A B D":   "D is not on this list: name one of A, B and C.",
		"A B C":   "The bids stand in that order already: name another order.",
	} {
		_, err := o.Arrange(list(refs), Note{})
		refused(t, err, want)
	}
}

func TestTwoListsAgreedApartBecomeOne(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b    string
		pattern []int
		want    string
	}{
		{"E1 E2 E3 E4 E5", "T1 T2", []int{2, 1}, "E1 E2 T1 E3 E4 T2 E5 X"},
		{"T1", "E1 E2 E3", []int{1, 1}, "T1 E1 E2 E3 T2 E4 E5 X"},
		{"E5 E1", "", []int{1, 1}, "E5 E1 T1 T2 E2 E3 E4 X"},
	} {
		o, err := Order{Refs: list("T1 T2 E1 E2 E3 E4 E5 X")}.Interleave(list(c.a), list(c.b), c.pattern, Note{Reason: "why"})
		if err != nil || !slices.Equal(o.Refs, list(c.want)) {
			t.Errorf("%v, %v; not %s", o.Refs, err, c.want)
		}
	}
	o := Order{Refs: list("A B C")}
	_, err := o.Interleave(list("A B"), list("B C"), []int{1, 1}, Note{})
	refused(t, err, "B is on both lists: leave it on one.")
	_, err = o.Interleave(list("A"), list("B C"), []int{1, 0}, Note{})
	refused(t, err, "Say how many of the first list are followed by how many of the second, each at least 1.")
	_, err = o.Interleave(list("A"), list("Z"), []int{1, 1}, Note{})
	refused(t, err, "Z is not on this list: name one of A, B and C.")
}

func TestAReserveIsTiedToWhatItStandsInFor(t *testing.T) {
	t.Parallel()
	o, err := Order{Refs: list("A B C D")}.WithReserve("B", "A", "2017-01-31")
	if err != nil || o.Reserves["B"] != (Reserve{"A", "2017-01-31"}) {
		t.Fatalf("%v, %v", o.Reserves, err)
	}
	o, err = o.WithReserve("C", "B", "")
	if err != nil {
		t.Fatal(err)
	}
	_, err = o.WithReserve("A", "C", "")
	refused(t, err, "A would stand in for itself (A for C for B for A): take one of these reserves away first.")
	_, err = o.WithReserve("A", "A", "")
	refused(t, err, "A cannot be a reserve for itself: name the bid that it would stand in for.")
	_, err = o.WithReserve("A", "Z", "")
	refused(t, err, "Z is not on this list: name one of A, B, C and D.")
	_, err = o.WithReserve("D", "A", "2017-02-30")
	refused(t, err, "The day to switch by is none: write it as 2017-01-31.")
	_, err = o.WithoutReserve("A")
	refused(t, err, "A is not a reserve for another bid: nothing is to be taken away.")
	if free, err := o.WithoutReserve("B"); err != nil || len(free.Reserves) != 1 || len(o.Reserves) != 2 {
		t.Errorf("%v, %v", free.Reserves, err)
	}
}

func TestAStopFlagIsPassedWithAReason(t *testing.T) {
	t.Parallel()
	o, err := Order{Refs: list("A B")}.WithPass([]Pass{{"A", "revenue-unfunded", "the 2018 allocation"}, {"B", "payer-disputed", "settled by June"}})
	if err != nil || len(o.Passed) != 2 {
		t.Fatalf("%v, %v", o.Passed, err)
	}
	again, err := o.WithPass([]Pass{{"A", "revenue-unfunded", "agreed by the board"}})
	if err != nil || len(again.Passed) != 2 || again.Passed[0].Reason != "agreed by the board" || o.Passed[0].Reason != "the 2018 allocation" {
		t.Errorf("%v, %v", again.Passed, err)
	}
	_, err = o.WithPass([]Pass{{"A", "over-limit", " "}})
	refused(t, err, "Say why A goes on in spite of its stop flag.")
	_, err = o.WithPass([]Pass{{"A", "", "why"}})
	refused(t, err, "No flag of A is named: name the one that is to be passed.")
	_, err = o.WithoutPass([]Pass{{Ref: "A", Flag: "over-limit"}})
	refused(t, err, "The flag over-limit of A was not passed: nothing is to be taken back.")
	if standing, err := o.WithoutPass([]Pass{{Ref: "A", Flag: "revenue-unfunded"}}); err != nil || len(standing.Passed) != 1 || len(o.Passed) != 2 {
		t.Errorf("%v, %v", standing.Passed, err)
	}
}

func TestWhatHasGoneDropsOutAndWhatIsNewGoesToTheEnd(t *testing.T) {
	t.Parallel()
	o := Order{
		Refs: list("C A B D"), Notes: map[string]Note{"A": {Reason: "x"}, "C": {Reason: "y"}},
		Reserves: map[string]Reserve{"B": {For: "A"}, "D": {For: "C"}, "A": {For: "D"}},
		Passed:   []Pass{{"A", "f", "r"}, {"D", "g", "s"}},
	}
	got := o.Over(list("F D E B C"))
	want := Order{Refs: list("C B D F E"), Notes: map[string]Note{"C": {Reason: "y"}}, Reserves: map[string]Reserve{"D": {For: "C"}}, Passed: []Pass{{"D", "g", "s"}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if !reflect.DeepEqual(Order{}.Over(list("B A")), Order{Refs: list("B A")}) {
		t.Error("an order of nothing is the scored one")
	}
}

func TestPlacesAreComparedInWords(t *testing.T) {
	t.Parallel()
	for want, at := range map[string][2]int{"up 3": {5, 2}, "down 1": {1, 2}, "": {4, 4}} {
		if got := Moved(at[0], at[1]); got != want {
			t.Errorf("from %d to %d is %q", at[0], at[1], got)
		}
	}
	if Moved(0, 3) != "" {
		t.Error("what was not scored has not moved")
	}
	var said []string
	for _, s := range Differences(list("A B C D"), list("C A B E")) {
		said = append(said, s.String())
	}
	if got, want := strings.Join(said, "; "), "C up 2 to 1st; A down 1 to 2nd; B down 1 to 3rd; E new, 4th; D no longer on the list"; got != want {
		t.Error(got)
	}
	for n, want := range map[int]string{1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 102: "102nd", 111: "111th"} {
		if ordinal(n) != want {
			t.Errorf("%d is %s", n, ordinal(n))
		}
	}
}
