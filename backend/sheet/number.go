package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// days1904 is how many days a workbook of the 1904 system counts fewer than one of 1900.
const days1904 = 1462

// The days that a date may be, as the 1900 system counts them: 1 March 1900, before which Excel
// counts a day that never was, to 31 December 2199.
const (
	firstDay = 61
	lastDay  = 109574
)

// DateOf is the day, 2016-06-30, of a number as spreadsheets count days, with the time of day
// where it has one: 2016-06-30 14:30:00. Not ok when it lies outside 1 March 1900 to 2199.
func DateOf(number string) (string, bool) {
	days, err := strconv.ParseFloat(number, 64)
	if err != nil || !(days >= firstDay && days < lastDay+1) {
		return "", false
	}
	seconds := int64(math.Round(days * 86400))
	at := time.Date(1899, time.December, 30+int(seconds/86400), 0, 0, int(seconds%86400), 0, time.UTC)
	if seconds%86400 == 0 {
		return at.Format(time.DateOnly), true
	}
	return at.Format(time.DateTime), true
}

// dayNumber is the number of a day written 2016-06-30.
func dayNumber(date string) (int, bool) {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return 0, false
	}
	n := (day.Unix() - time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC).Unix()) / 86400
	return int(n), n >= firstDay && n <= lastDay
}

// decimal writes a number of a workbook as people would: the 15 digits that spreadsheets show,
// which undoes what binary arithmetic leaves (0.1 + 0.2), and no exponent. Not ok when it is none.
func decimal(text string, percent bool) (string, bool) {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) || strings.ContainsAny(text, "xXpP_") {
		return "", false
	}
	sign := ""
	if percent {
		n, sign = n*100, "%"
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if rounded != 0 && (math.Abs(rounded) < 1e-15 || math.Abs(rounded) >= 1e18) {
		return strconv.FormatFloat(rounded, 'g', -1, 64) + sign, true
	}
	return strconv.FormatFloat(rounded+0, 'f', -1, 64) + sign, true
}
