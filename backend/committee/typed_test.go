package committee

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
)

// entries are the bids of a list as committees have it: E4 and E5 are red, T2 and E2 amber, E3's scores are
// incomplete, and E6 is a reserve for E1.
var entries = []OnList{
	{Ref: "T1", Kind: ettf.Technology, Title: "IT for all: Wi-Fi and kiosks"}, {Ref: "E1", Kind: ettf.Estates, Title: "Extension at St Mary's"},
	{Ref: "E2", Kind: ettf.Estates, Title: "2 consulting rooms", Warn: true}, {Ref: "T2", Kind: ettf.Technology, Title: "Remote consultation", Warn: true},
	{Ref: "E4", Kind: ettf.Estates, Title: "New build, Mill Lane", Stop: true, Warn: true}, {Ref: "T3", Kind: ettf.Technology, Title: "Shared records"},
	{Ref: "E5", Kind: ettf.Estates, Title: "Roof", Stop: true}, {Ref: "E3", Kind: ettf.Estates, Title: "Estates", Incomplete: true},
	{Ref: "E6", Kind: ettf.Estates, Title: "Hub for the rest of the north", ReserveFor: "E1"},
}

var present = list("T1 E1 E2 T2 E4 T3 E5 E3 E6")

func TestAnOrderIsReadAsPeopleSayIt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ typed, order, sentence string }{
		{"E3, T1-3, reds, rest", "E3 T1 T2 T3 E4 E5 E1 E2 E6", "E3 first, then T1, T2 and T3, then the bids with a stop flag (E4 and E5), then the rest as they stand: E1, E2 and E6."},
		{"e 3 then t01–T3 > red bids", "E3 T1 T2 T3 E4 E5 E1 E2 E6", "E3 first, then T1, T2 and T3, then the bids with a stop flag (E4 and E5), then the rest as they stand: E1, E2 and E6."},
		{"E3", "E3 T1 E1 E2 T2 E4 T3 E5 E6", "E3 first, then the rest as they stand: T1, E1, E2, T2, E4, T3, E5 and E6."},
		{"T3 to T1", "T3 T2 T1 E1 E2 E4 E5 E3 E6", "T3 first, then T2 and T1, then the rest as they stand: E1, E2, E4, E5, E3 and E6."},
		{"T1 through 3; everything else as they stand", "T1 T2 T3 E1 E2 E4 E5 E3 E6", ""},
		{"IT then premises", "T1 T2 T3 E1 E2 E4 E5 E3 E6", "First the technology bids (T1, T2 and T3), then the estates bids (E1, E2, E4, E5, E3 and E6)."},
		{"green estates, ambers, incomplete, reds", "E1 E3 E6 E2 T2 E4 E5 T1 T3", "First the estates bids without a stop flag or a warning (E1, E3 and E6), then the bids with a warning and no stop flag (E2 and T2), then the bids whose scores are not complete (none), then the bids with a stop flag (E4 and E5), then the rest as they stand: T1 and T3."},
		{"rest, reserves, reds, E3 and E2", "T1 E1 T2 T3 E6 E4 E5 E3 E2", "The rest as they stand (T1, E1, T2 and T3), then the bids that are reserves (E6), then the bids with a stop flag (E4 and E5), then E3 and E2."},
		{"E4, T1, the rest in their present order, E1 last", "E4 T1 E2 T2 T3 E5 E3 E6 E1", "E4 first, then T1, then the rest as they stand (E2, T2, T3, E5, E3 and E6), then E1."},
		{"remaining technology, E1; last: reds", "T1 T2 T3 E1 E2 E3 E6 E4 E5", ""},
		{"E1, E2, E3 first", "E3 E1 E2 T1 T2 E4 T3 E5 E6", "E3 first, then E1 and E2, then the rest as they stand: T1, T2, E4, T3, E5 and E6."},
		{"interleave 2 estates and 1 technology", "E1 E2 T1 E4 E5 T2 E3 E6 T3", ""},
		{"interleave technology with estates", "T1 E1 T2 E2 T3 E4 E5 E3 E6", "1 of the technology bids to 1 of the estates bids in turn (T1, E1, T2, E2, T3, E4, E5, E3 and E6)."},

		{"E3 first", "E3 T1 E1 E2 T2 E4 T3 E5 E6", "E3 to the top, 1st place. The others keep their order."},
		{"E1 last and T1 to the end", "E2 T2 E4 T3 E5 E3 E6 E1 T1", "E1 to the end, 8th place; T1 to the end, 9th place. The others keep their order."},
		{"E1 and T1 last", "E2 T2 E4 T3 E5 E3 E6 E1 T1", ""},
		{"reds to the bottom", "T1 E1 E2 T2 T3 E3 E6 E4 E5", "The bids with a stop flag (E4 and E5) to the end, 8th and 9th place. The others keep their order."},
		{"E3 to 2", "T1 E3 E1 E2 T2 E4 T3 E5 E6", "E3 to 2nd place. The others keep their order."},
		{"move E3 to 2nd place, then T3 to position 1, rest as it stands", "T3 E3 T1 E1 E2 T2 E4 E5 E6", ""},
		{"E3 1st, E4 second", "E3 E4 T1 E1 E2 T2 T3 E5 E6", ""},
		{"E3 before T1", "E3 T1 E1 E2 T2 E4 T3 E5 E6", "E3 before T1, 1st place. The others keep their order."},
		{"put T1 below the reds", "E1 E2 T2 E4 T3 E5 T1 E3 E6", "T1 after the bids with a stop flag (E4 and E5), 7th place. The others keep their order."},
		{"E4 and E5 above E2", "T1 E1 E4 E5 E2 T2 T3 E3 E6", "E4 and E5 before E2, 3rd and 4th place. The others keep their order."},
		{"E1 before E2", "T1 E1 E2 T2 E4 T3 E5 E3 E6", "Nothing moves: the order stays as it is. E1 before E2, where it stands already. The others keep their order."},
		{"swap E3 and T1", "E3 E1 E2 T2 E4 T3 E5 T1 E6", "E3 and T1 change places: E3 to 1st, T1 to 8th. The others keep their order."},
		{"E3 up 2; E1 down one place", "T1 E2 E1 T2 E4 E3 T3 E5 E6", ""},
		{"T1-3 to 4", "E1 E2 E4 T1 T2 T3 E5 E3 E6", "T1, T2 and T3 to 4th to 6th place. The others keep their order."},
		{"rest", "T1 E1 E2 T2 E4 T3 E5 E3 E6", "Nothing moves: the order stays as it is. The rest as they stand: T1, E1, E2, T2, E4, T3, E5, E3 and E6."},

		{"1. E3 Estates\n2. T1 IT for all: Wi-Fi and kiosks\n3) E2 - 2 consulting rooms", "E3 T1 E2 E1 T2 E4 T3 E5 E6", "E3 first, then T1 and E2, then the rest as they stand: E1, T2, E4, T3, E5 and E6."},
		{"Rank\tRef\tTitle\n1\tE6\tHub for the rest of the north\t£400,000\n2\tT1\tkiosks\t", "E6 T1 E1 E2 T2 E4 T3 E5 E3", "E6 first, then T1, then the rest as they stand: E1, E2, T2, E4, T3, E5 and E3. Words behind the ref that are not the bid's title were passed over on 2 lines."},
		{"• E5 Roof\r\n• E4 New build, Mill Lane\r\n", "E5 E4 T1 E1 E2 T2 T3 E3 E6", ""},
		{"E1 Extension at St Mary’s, then E5 (Roof)", "E1 E5 T1 E2 T2 E4 T3 E3 E6", ""},
		{"E4 build in Mill Lane\nE5", "E4 E5 T1 E1 E2 T2 T3 E3 E6", "E4 first, then E5, then the rest as they stand: T1, E1, E2, T2, T3, E3 and E6. Words behind the ref that are not the bid's title were passed over on 1 line."},
		{"2 E4\n1 E5", "E4 E5 T1 E1 E2 T2 T3 E3 E6", "E4 first, then E5, then the rest as they stand: T1, E1, E2, T2, T3, E3 and E6. The numbers before the lines are not in order and were passed over."},
	} {
		got, err := Read(c.typed, entries, present)
		if err != nil {
			t.Errorf("%q: %v", c.typed, err)
			continue
		}
		if !slices.Equal(got.Refs, list(c.order)) {
			t.Errorf("%q:\n %v, not\n [%s]", c.typed, got.Refs, c.order)
		}
		if c.sentence != "" && got.Sentence != c.sentence {
			t.Errorf("%q:\n %s\n %s", c.typed, got.Sentence, c.sentence)
		}
	}
}

func TestWhatCannotBeReadIsNamedWithItsPlaceAndRemedy(t *testing.T) {
	t.Parallel()
	const all = "E1 to E6 and T1 to T3"
	for typed, want := range map[string]string{
		"":                                      "word 1: found nothing; expected bids from the top, such as “E6, T1, rest”",
		" , ; ":                                 "word 1: found nothing; expected bids from the top, such as “E6, T1, rest”",
		"E3, E9":                                "word 2: found E9; expected a bid of this list: " + all,
		"E3 and E 12":                           "word 3: found E 12; expected a bid of this list: " + all,
		"E3, rset":                              "word 2: found rset; expected a bid of this list (" + all + ") or a group: rest, reds, ambers, greens, estates, technology, complete, incomplete, reserves; did you mean “rest”?",
		"E-3, T1":                               "word 1: found E-3; expected a bid of this list: " + all + "; did you mean “E3”?",
		"E3, T1-3, T2":                          "word 3: found T2; expected each bid once; T2 has its place from word 2",
		"E3,\nE4\nE3":                           "line 3, word 1: found E3; expected each bid once; E3 has its place from line 1, word 1",
		"E3, 4, 5":                              "word 2: found 4; expected the ref in full: E4?|word 3: found 5; expected the ref in full: E5?",
		"T1-9":                                  "word 1: found T9; expected a bid of this list: " + all,
		"E3 to T1":                              "word 1: found E3 to T1; expected a range of bids with the same letters, such as E1 to E2",
		"reds, reds":                            "word 2: found reds; expected each group once: the bids with a stop flag have their place already",
		"rest, E3, rest":                        "word 3: found rest; expected each group once: the rest have their place already",
		"E3 to 0":                               "word 3: found 0; expected a place from 1 to 9",
		"E3 to 99999999999999999":               "word 3: found 1000000; expected a place from 1 to 9",
		"E3 to":                                 "word 2: found to; expected a place behind this word, from 1 to 9",
		"to 3":                                  "word 1: found to; expected the bid that is to move before this word, such as “E3 to 2”|word 2: found 3; expected a bid of this list: " + all,
		"E3 before":                             "word 2: found before; expected a bid or a group behind this word, such as “E3 before T1”",
		"before T1":                             "word 1: found before; expected the bid that is to move before this word, such as “E3 before T1”",
		"E3 before E3":                          "word 2: found E3 before E3; expected another bid: E3 cannot stand before itself",
		"E3 before complete reserves ambers":    "word 3: found complete; expected a group with bids in it: there are no bids whose scores are complete and that are reserves and with a warning and no stop flag",
		"E3 to 2; T1 to 2":                      "word 6: found 2; expected one bid for each place: E3 and T1 are both to be 2nd",
		"E3 first, E4 to 1":                     "word 5: found 1; expected one bid for each place: E3 and E4 are both to be 1st",
		"T1 up 1":                               "word 2: found up; expected a move within the 9 places of the list: T1 would be beyond",
		"E3 before T1; T1 before E3":            "word 2: found E3 before T1; expected moves that can all hold: another one puts these bids elsewhere",
		"E3 before T1; T1 to 1":                 "word 2: found E3 before T1; expected moves that can all hold: another one puts these bids elsewhere",
		"E3, T1, rest; swap E4 and E5":          "word 4: found swap; expected either the bids from the top (“E3, T1, rest”) or moves of single bids (“E3 to 2; T1 before E5”), one of them at a time",
		"swap E3":                               "word 1: found swap; expected two bids behind this word, such as “swap E3 and T1”",
		"rest before E3":                        "word 1: found rest; expected bids or a group to move: the rest is what stays",
		"interleave estates":                    "word 1: found interleave; expected two groups behind this word, such as “interleave 2 estates and 1 technology”",
		"E4 too 2\nE5":                          "line 1, word 2: found too; expected a bid of this list (" + all + ") or a group: rest, reds, ambers, greens, estates, technology, complete, incomplete, reserves|line 1, word 3: found 2; expected the ref in full: E2?",
		"1. E4 Mill Lane, instead of T1\n2. E5": "line 1, word 3: found Mill; expected a bid of this list (" + all + ") or a group: rest, reds, ambers, greens, estates, technology, complete, incomplete, reserves",
	} {
		_, err := Read(typed, entries, present)
		var e *ettf.Error
		if !errors.As(err, &e) || e.Kind != ettf.Invalid {
			t.Errorf("%q: %v", typed, err)
			continue
		}
		var got []string
		for _, f := range e.Fields {
			got = append(got, f.String())
		}
		if all := strings.Join(got, "|"); all != want && !(strings.HasPrefix(typed, "1.") && strings.HasPrefix(all, want)) {
			t.Errorf("%q:\n %s\n %s", typed, all, want)
		}
	}
}
