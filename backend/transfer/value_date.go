package transfer

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

var (
	isoDate   = regexp.MustCompile(`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$`)
	ukDate    = regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: 00:00(?::00)?)?$`)
	wordDate  = regexp.MustCompile(`(?i)^(\d{1,2})(?:st|nd|rd|th)?[-/ ]*([a-z]{3,9})\.?,?[-/ ]*(\d{4}|\d{2})$`)
	monthDate = regexp.MustCompile(`(?i)^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`)
	serial    = regexp.MustCompile(`^\d{5,6}(?:\.0+)?$`)
	yearPair  = regexp.MustCompile(`(?i)^(?:fy ?)?(\d{4}|\d{2}) ?[-/–] ?(\d{4}|\d{2})$`)
)

// parseDate reads 2016-06-30, 30/06/2016, 30.6.16, 30 June 2016, 30-Jun-16, June 30, 2016, and the
// number by which a spreadsheet counts days. Where figures alone are given the day stands first, as
// in this country.
func parseDate(text string) (ettf.Date, bool) {
	text = strings.Join(strings.Fields(text), " ")
	if m := isoDate.FindStringSubmatch(text); m != nil {
		return dateOf(m[1], m[2], m[3])
	}
	if m := ukDate.FindStringSubmatch(text); m != nil {
		return dateOf(m[3], m[2], m[1])
	}
	if m := wordDate.FindStringSubmatch(text); m != nil {
		return dateOf(m[3], monthOf(m[2]), m[1])
	}
	if m := monthDate.FindStringSubmatch(text); m != nil {
		return dateOf(m[3], monthOf(m[1]), m[2])
	}
	const firstCounted = 25569 // 1 January 1970; a smaller number is more likely something else
	if serial.MatchString(text) {
		if n, err := strconv.ParseFloat(text, 64); err == nil && n >= firstCounted {
			day, ok := sheet.DateOf(text)
			return ettf.Date(day), ok
		}
	}
	return "", false
}

func dateOf(year, month, day string) (ettf.Date, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	date, err := ettf.ParseDate(fmt.Sprintf("%04d-%02d-%02d", thisCentury(y), m, d))
	return date, err == nil
}

// thisCentury takes a year of two figures for one of this century.
func thisCentury(year int) int {
	if year < 100 {
		return 2000 + year
	}
	return year
}

func monthOf(name string) string {
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(m.String()), strings.ToLower(name)) {
			return strconv.Itoa(int(m))
		}
	}
	return ""
}

// parseYear reads 2016/17, 2016-17, 2016/2017 and 16/17.
func parseYear(text string) (ettf.Year, bool) {
	m := yearPair.FindStringSubmatch(strings.Join(strings.Fields(text), " "))
	if m == nil {
		return 0, false
	}
	from, _ := strconv.Atoi(m[1])
	to, _ := strconv.Atoi(m[2])
	if from = thisCentury(from); len(m[2]) == 4 && to != from+1 {
		return 0, false
	}
	year, err := ettf.ParseYear(fmt.Sprintf("%04d/%02d", from, to%100))
	return year, err == nil
}
