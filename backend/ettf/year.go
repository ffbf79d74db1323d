package ettf

import (
	"fmt"
	"strconv"
	"time"
)

// Year is a UK financial year, 1 April to 31 March, named by the calendar year in which it
// begins: 2016 is 2016/17. The zero Year means "not given".
type Year int

// ParseYear reads "2016/17"; the two halves must follow each other.
func ParseYear(text string) (Year, error) {
	if len(text) == 7 && text[4] == '/' {
		a, errA := strconv.ParseUint(text[:4], 10, 16)
		b, errB := strconv.ParseUint(text[5:], 10, 16)
		if errA == nil && errB == nil && a >= 1900 && a < 2200 && (a+1)%100 == b {
			return Year(a), nil
		}
	}
	return 0, fmt.Errorf("%q is not a financial year such as 2016/17", text)
}

func (y Year) String() string {
	if y == 0 {
		return ""
	}
	return fmt.Sprintf("%04d/%02d", int(y), (int(y)+1)%100)
}

// MarshalText writes "2016/17".
func (y Year) MarshalText() ([]byte, error) { return []byte(y.String()), nil }

// UnmarshalText reads "2016/17", and nothing as the year that is not given.
func (y *Year) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*y = 0
		return nil
	}
	*y, err = ParseYear(string(b))
	return err
}

// Date is a day written 2016-06-30, so that dates compare as texts do. The empty Date means
// "not given".
type Date string

const dateLayout = "2006-01-02"

// ParseDate reads a day that exists in the calendar, from 1900 to 2199.
func ParseDate(text string) (Date, error) {
	t, err := time.Parse(dateLayout, text)
	if err != nil || t.Year() < 1900 || t.Year() >= 2200 {
		return "", fmt.Errorf("%q is not a date such as 2016-06-30", text)
	}
	return Date(text), nil
}

func (d Date) time() time.Time {
	t, _ := time.Parse(dateLayout, string(d))
	return t
}

// Long writes "30 June 2016".
func (d Date) Long() string {
	if d == "" {
		return ""
	}
	return d.time().Format("2 January 2006")
}

// Year is the financial year in which the day lies.
func (d Date) Year() Year {
	if d == "" {
		return 0
	}
	t := d.time()
	if t.Month() < time.April {
		return Year(t.Year() - 1)
	}
	return Year(t.Year())
}

// AddYears is the same day n years on; 29 February becomes 28 February.
func (d Date) AddYears(n int) Date { return d.AddMonths(12 * n) }

// AddMonths is the same day n months on, or the last day of a month that is shorter.
func (d Date) AddMonths(n int) Date {
	if d == "" {
		return ""
	}
	t := d.time()
	u := time.Date(t.Year(), t.Month()+time.Month(n), t.Day(), 0, 0, 0, 0, time.UTC)
	if u.Day() != t.Day() {
		u = u.AddDate(0, 0, -u.Day())
	}
	return Date(u.Format(dateLayout))
}

// MonthsUntil is the number of whole months from d to later (0 when later is not after d).
func (d Date) MonthsUntil(later Date) int {
	if d == "" || later <= d {
		return 0
	}
	a, b := d.time(), later.time()
	months := (b.Year()-a.Year())*12 + int(b.Month()) - int(a.Month())
	if b.Day() < a.Day() && b.AddDate(0, 0, 1).Day() != 1 {
		months-- // but from the end of a month to the end of a shorter one is whole months
	}
	return months
}

// DaysUntil is the number of days from d to later; negative when later is before d.
func (d Date) DaysUntil(later Date) int {
	return int(later.time().Sub(d.time()).Hours() / 24)
}
