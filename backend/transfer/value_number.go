package transfer

import (
	"regexp"
	"strings"

	"lintel/backend/ettf"
)

var (
	plainNumber   = regexp.MustCompile(`^-?(\d+(\.\d*)?|\.\d+)$`)
	groupedNumber = regexp.MustCompile(`^-?\d{1,3}(,\d{3})+(\.\d*)?$`)
	cohortWord    = regexp.MustCompile(`(?i)^\s*cohort\s*:?`)
)

// tidyNumber takes off blanks, makes any minus a hyphen and brackets a minus, as accounts have it.
func tidyNumber(text string) string {
	text = strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\u00a0', '\u2009', '\u202f', '\t', '\n', '\r':
			return -1
		case '−', '–', '‒':
			return '-'
		}
		return r
	}, text)
	if inside, ok := strings.CutPrefix(text, "("); ok && strings.HasSuffix(inside, ")") && !strings.HasPrefix(inside, "-") {
		return "-" + strings.TrimSuffix(inside, ")")
	}
	return text
}

// hundredths reads 1234.5, or 1,234.50 where commas are allowed.
func hundredths(text string, commas bool) (int64, bool) {
	if !plainNumber.MatchString(text) {
		if !commas || !groupedNumber.MatchString(text) {
			return 0, false
		}
		text = strings.ReplaceAll(text, ",", "")
	}
	n, err := ettf.ParseDecimal(text)
	return n, err == nil
}

// parseMoney reads £1,234.50, −£5, £-5, (5,000), £1.2m, 250k, and the £- that stands for no pounds.
func parseMoney(text string) (ettf.Pence, bool) {
	text = tidyNumber(text)
	negative := strings.HasPrefix(text, "-")
	text, pounds := strings.CutPrefix(strings.TrimPrefix(text, "-"), "£")
	if text == "-" && pounds && !negative {
		return 0, true
	}
	if rest, ok := strings.CutPrefix(text, "-"); ok && !negative {
		negative, text = true, rest
	}
	zeros := ""
	switch {
	case strings.HasSuffix(strings.ToLower(text), "k"):
		text, zeros = text[:len(text)-1], "e3"
	case strings.HasSuffix(strings.ToLower(text), "m"):
		text, zeros = text[:len(text)-1], "e6"
	}
	if strings.HasPrefix(text, "-") || !plainNumber.MatchString(text) && !groupedNumber.MatchString(text) {
		return 0, false
	}
	n, err := ettf.ParseDecimal(strings.ReplaceAll(text, ",", "") + zeros)
	if negative {
		n = -n
	}
	return ettf.Pence(n), err == nil
}

// parseNumber reads a number with at most two decimals.
func parseNumber(text string) (ettf.Hundredths, bool) {
	n, ok := hundredths(tidyNumber(text), false)
	return ettf.Hundredths(n), ok
}

// parseWhole reads 8120, 8,120 and 8120.0.
func parseWhole(text string) (int, bool) {
	n, ok := hundredths(tidyNumber(text), true)
	return int(n / 100), ok && n%100 == 0
}

// parseCohort reads 2 and Cohort 2.
func parseCohort(text string) (int, bool) {
	return parseWhole(cohortWord.ReplaceAllString(text, ""))
}

func parseTruth(text string) (yes, ok bool) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "yes", "y", "true", "1":
		return true, true
	case "no", "n", "false", "0":
		return false, true
	}
	return false, false
}
