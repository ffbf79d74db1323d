package transfer

import (
	"regexp"

	"lintel/backend/ettf"
)

var runTogether = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)

// parseListDate reads the dates of published lists: those of parseDate, and 20171031.
func parseListDate(text string) (ettf.Date, bool) {
	if m := runTogether.FindStringSubmatch(text); m != nil {
		return dateOf(m[1], m[2], m[3])
	}
	return parseDate(text)
}

// mostPatients is the longest list that a practice may have, in the round file too.
const mostPatients = 10_000_000

const expectPatients = "a number of patients: a whole number from 0 to 10,000,000"

func parsePatients(text string) (int, bool) {
	n, ok := parseWhole(text)
	return n, ok && n >= 0 && n <= mostPatients
}
