package ettf_test

import (
	"math"
	"testing"

	"lintel/backend/ettf"
)

func TestDecimalsAreReadExactlyOrNotAtAll(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int64{"0": 0, "-0": 0, "12": 1200, "0.5": 50, "-3.25": -325, "1e2": 10000, "1.5E1": 1500, "100e-2": 100,
		"0.10": 10, "0.1000": 10, "5e-2": 5, "0e999": 0, "100000000000": 10000000000000} {
		if got, err := ettf.ParseDecimal(text); err != nil || got != want {
			t.Errorf("%s: want %d, got %d %v", text, want, got, err)
		}
	}
	for text, want := range map[string]error{"": ettf.ErrNotNumber, "x": ettf.ErrNotNumber, "1e": ettf.ErrNotNumber, "1.2.3": ettf.ErrNotNumber,
		"0.125": ettf.ErrTooPrecise, "1e-3": ettf.ErrTooPrecise, "1e-999999999999999999999": ettf.ErrTooPrecise,
		"1e999": ettf.ErrOutsideRange, "1e99999999999999999999": ettf.ErrOutsideRange, "100000000000.01": ettf.ErrOutsideRange} {
		if got, err := ettf.ParseDecimal(text); err != want {
			t.Errorf("%s: want %v, got %d %v", text, want, got, err)
		}
	}
}

func TestAmountsReadAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	for p, want := range map[ettf.Pence]string{0: "£0", 123450000: "£1,234,500", -5: "−£0.05", 100050: "£1,000.50", 99900: "£999"} {
		if got := p.String(); got != want {
			t.Errorf("want %s, got %s", want, got)
		}
	}
	for n, want := range map[int64]string{0: "0", 50: "0.5", 100: "1", -325: "-3.25", math.MinInt64: "-92233720368547758.08"} {
		if got := ettf.FormatDecimal(n); got != want {
			t.Errorf("want %s, got %s", want, got)
		}
	}
}

func TestAFinancialYearBeginsInApril(t *testing.T) {
	t.Parallel()
	for date, want := range map[ettf.Date]string{"2017-03-31": "2016/17", "2017-04-01": "2017/18", "1999-12-31": "1999/00", "": ""} {
		if got := date.Year().String(); got != want {
			t.Errorf("%s: want %s, got %s", date, want, got)
		}
	}
	for _, text := range []string{"2016/18", "2016-17", "2016/2017", "16/17", "", "+016/17", "2016/ 7"} {
		if y, err := ettf.ParseYear(text); err == nil {
			t.Errorf("%q is not a year, got %v", text, y)
		}
	}
}

func TestDatesCountWholeMonthsAndYears(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, to ettf.Date
		months   int
	}{{"2019-03-31", "2022-03-31", 36}, {"2019-03-31", "2019-09-30", 6}, {"2019-03-31", "2019-09-29", 5}, {"2019-01-15", "2019-02-14", 0}, {"2019-02-01", "2019-01-01", 0}, {"2019-01-31", "2019-02-28", 1}} {
		if got := c.from.MonthsUntil(c.to); got != c.months {
			t.Errorf("%s to %s: want %d, got %d", c.from, c.to, c.months, got)
		}
	}
	if got := ettf.Date("2016-02-29").AddYears(5); got != "2021-02-28" {
		t.Error(got)
	}
	if got := ettf.Date("2016-06-30").Long(); got != "30 June 2016" {
		t.Error(got)
	}
}
