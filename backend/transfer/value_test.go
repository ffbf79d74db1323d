package transfer

import (
	"reflect"
	"testing"

	"lintel/backend/ettf"
)

func TestDatesAreReadInTheWaysInWhichPeopleWriteThem(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"2016-06-30", "2016-6-30", "2016/06/30", "2016-06-30 00:00:00", "2016-06-30T00:00:00Z", "30/06/2016", "30/6/16", "30.06.2016", "30-06-2016", "30/06/2016 00:00",
		"30 June 2016", "30th June 2016", "30 jun 16", "30-Jun-2016", "30-Jun-16", "30JUN2016", " 30  June 2016 ", "June 30, 2016", "Jun 30th 2016", "42551", "42551.0"} {
		if got, ok := parseDate(text); !ok || got != "2016-06-30" {
			t.Errorf("%q: %s %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "2016", "06/30/2016", "31/06/2016", "30 Ju 2016", "30 Foo 2016", "2016-06-30 14:00:00", "June 2016", "30/06", "1234", "20160630", "00000", "25568", "110000", "1e5", "next June", "30/06/016"} {
		if got, ok := parseDate(text); ok {
			t.Errorf("%q: taken for %s", text, got)
		}
	}
}

func TestYearsAreReadInTheWaysInWhichPeopleWriteThem(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"2016/17", "2016-17", "2016–17", "2016/2017", "16/17", "FY 2016/17", " 2016 / 17 "} {
		if got, ok := parseYear(text); !ok || got != 2016 {
			t.Errorf("%q: %v %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "2016", "2016/18", "2016/2018", "2016/1917", "2016-12-01", "1716", "16/17/18"} {
		if got, ok := parseYear(text); ok {
			t.Errorf("%q: taken for %v", text, got)
		}
	}
}

func TestMoneyIsReadInTheWaysInWhichPeopleWriteIt(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]ettf.Pence{"0": 0, "5": 500, "1234.5": 123450, "£1,234.50": 123450, " £ 1,234.50 ": 123450, "-5": -500, "−£5": -500, "£-5": -500, "(5,000)": -500000, "(£5)": -500,
		"£1.2m": 120000000, "250k": 25000000, "£-": 0, "£ - ": 0, ".5": 50, "5.": 500, "1.50": 150, "1.500": 150, "1\u00a0234": 123400, "100000000000": ettf.MaxDecimal} {
		if got, ok := parseMoney(text); !ok || got != want {
			t.Errorf("%q: %v %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "-", "--5", "-(5)", "£", "1,23", "1,2345", "12,34.5", "1.234,50", "€5", "5%", "1.234", "1e3", "0x10", "5 to 6", "tbc", "£-£5", "5-", "k", "1,000,00", "100000000000.01", "9e99", "1kk"} {
		if got, ok := parseMoney(text); ok {
			t.Errorf("%q: taken for %v", text, got)
		}
	}
}

func TestWholeNumbersCohortsAndAnswers(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"0": 0, "8120": 8120, "8,120": 8120, "8120.0": 8120, "-3": -3} {
		if got, ok := parseWhole(text); !ok || got != want {
			t.Errorf("%q: %d %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "8.5", "8k", "many", "1e3"} {
		if got, ok := parseWhole(text); ok {
			t.Errorf("%q: taken for %d", text, got)
		}
	}
	for _, text := range []string{"2", "Cohort 2", "cohort: 2", "2.0"} {
		if got, ok := parseCohort(text); !ok || got != 2 {
			t.Errorf("%q: %d %v", text, got, ok)
		}
	}
	for text, want := range map[string]bool{"yes": true, " Y ": true, "TRUE": true, "1": true, "No": false, "n": false, "false": false, "0": false} {
		if got, ok := parseTruth(text); !ok || got != want {
			t.Errorf("%q: %v %v", text, got, ok)
		}
	}
	if _, ok := parseTruth("x"); ok {
		t.Error("a cross is neither yes nor no")
	}
}

func TestNamesInOneCellComeApartWhereTheyWereJoined(t *testing.T) {
	t.Parallel()
	known := namesOf([]string{"P1", "P;2", `P"3`, "P, 4", "Mill Lane"})
	for _, list := range [][]string{nil, {"P1"}, {"P1", "P;2", `P"3`, "P, 4"}, {`"`, ";", " x ", "a\nb"}, {"unknown", "P1"}} {
		if got := splitList(joinList(list), known); !reflect.DeepEqual(got, list) {
			t.Errorf("%q: %q becomes %q", list, joinList(list), got)
		}
	}
	for text, want := range map[string][]string{"p1;mill  lane": {"P1", "Mill Lane"}, "P1, Mill Lane": {"P1", "Mill Lane"}, "P, 4": {"P, 4"}, "P1, x": {"P1, x"}, "P1\nx": {"P1", "x"},
		";;P1; ;": {"P1"}, `"open; P1`: {`"open`, "P1"}, `"P1" x`: {`"P1" x`}, ` "P1" ; P1`: {"P1", "P1"}} {
		if got := splitList(text, known); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q", text, got)
		}
	}
}
