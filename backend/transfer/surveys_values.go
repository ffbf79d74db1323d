package transfer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// notGiven are the words by which surveyors say that there is nothing to say, folded; a dash and a
// question mark fold to nothing.
var notGiven = map[string]bool{"": true, "n a": true, "na": true, "not applicable": true, "tbc": true, "tba": true, "tbd": true, "to be confirmed": true,
	"not surveyed": true, "not inspected": true, "not assessed": true, "not known": true, "unknown": true, "not available": true, "not provided": true,
	"not recorded": true, "no access": true, "not rated": true, "no data": true, "none": true, "pending": true, "nk": true, "ns": true, "not seen": true}

// withheld says whether a cell holds nothing, or a word for nothing. In money a dash is no pounds,
// as in accounts, and so is nil; the other words mean that nobody knows.
func withheld(c sheet.Cell) bool {
	return c.Kind == sheet.Empty || c.Kind == sheet.Text && notGiven[fold(c.Text)]
}

// isNone knows how accounts write no pounds: a dash, with or without the sign, or a word.
func isNone(text string) bool {
	switch strings.ReplaceAll(tidyNumber(strings.ToLower(text)), "£", "") {
	case "-", "—", "nil", "zero", "none":
		return true
	}
	return false
}

var describedLetter = regexp.MustCompile(`^(?:(?i:category|cat|condition|grade|rating)\.? )?([A-Za-z]\(?[A-Za-z]?\)?)(?: ?[-–—:,;] ?\p{L}.*| \(\p{L}{3}.*\)| ?[*†‡]+|\.)?$`)

// spaceWords are those for the letters of space.
var spaceWords = map[string]ettf.Letter{"empty": "E", "under used": "U", "underused": "U", "under utilised": "U", "underutilised": "U",
	"fully used": "F", "full": "F", "fully utilised": "F", "overcrowded": "O", "over crowded": "O", "over used": "O"}

// parseLetter reads a facet's letter as people type it: cx, "Dx ", B(C), B (C), C X, C - major repair.
func parseLetter(facet ettf.Facet, text string) (ettf.Letter, bool) {
	text = strings.Join(strings.Fields(text), " ")
	if letter, ok := spaceWords[fold(text)]; ok && facet == ettf.Space {
		return letter, true
	}
	letters := ettf.LettersFor(facet)
	plain := func(text string) (ettf.Letter, bool) {
		text = strings.ToUpper(strings.NewReplacer(" ", "", "-", "", "+", "").Replace(text))
		return ettf.Letter(text), slices.Contains(letters, ettf.Letter(text))
	}
	if len(text) <= 6 {
		if letter, ok := plain(text); ok && !strings.Contains(text, "+") {
			return letter, true
		}
	}
	if m := describedLetter.FindStringSubmatch(text); m != nil {
		return plain(m[1])
	}
	return "", false
}

func expectLetter(facet ettf.Facet) string {
	list := make([]string, 0, 7)
	for _, letter := range ettf.LettersFor(facet) {
		list = append(list, string(letter))
	}
	return "one of: " + strings.Join(list, ", ") + "; or nothing, n/a or not surveyed"
}

var (
	unitNumber = regexp.MustCompile(`^(?i)(?:(?:c|ca|circa|approx|approximately)\b\.? ?|~ ?)?([\d,. \x{a0}]*\d)\s*(m²|m2|m\^2|m³|m3|m\x{fffd}|sq\.? ?m(?:etres|\.)?|sqm|square metres|kwh|sq\.? ?ft\.?|sqft|ft2|ft²|square feet)?$`)
	lifeNumber = regexp.MustCompile(`^(?i)(?:(?:c|ca|circa|approx)\b\.? ?|~ ?)?(\d+)(?:\.0+)?\s*\+?\s*(?:years?|yrs?\.?|y)?$`)
	inFeet     = regexp.MustCompile(`(?i)sq\.? ?f(ee)?t|\bft ?[2²]|square feet`)
	inThousand = regexp.MustCompile(`(?i)£ ?['’]?(k\b|000)|\b['’]?000['’]?s?\b|\(k\)|thousand`)
	currency   = regexp.MustCompile(`^\s*(?i:GBP)|(?i:GBP)\s*$`)
	inMillion  = regexp.MustCompile(`(?i)£ ?m\b|million`)
)

// area reads 278 m², 1,450, 83.5 sqm, and square feet where the cell or the heading says so, to a
// hundredth of a square metre.
func area(text, heading string) (ettf.Hundredths, bool) {
	m := unitNumber.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return 0, false
	}
	number := tidyNumber(m[1])
	if !plainNumber.MatchString(number) && !groupedNumber.MatchString(number) {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
	if err != nil {
		return 0, false
	}
	if inFeet.MatchString(m[2]) || m[2] == "" && inFeet.MatchString(heading) {
		n *= 0.09290304
	}
	rounded, err := ettf.ParseDecimal(strconv.FormatFloat(n, 'f', 2, 64))
	return ettf.Hundredths(rounded), err == nil
}

// amount reads money as parseMoney does, and besides a dash or nil for no pounds, GBP, and more than
// two decimals, which a spreadsheet has worked out and which are rounded to the penny. A heading may
// say that amounts are in thousands or millions.
func amount(text, heading string) (ettf.Pence, bool) {
	text = strings.TrimSpace(currency.ReplaceAllString(text, ""))
	if isNone(text) {
		return 0, true
	}
	money, ok := parseMoney(text)
	if !ok {
		plain := strings.ReplaceAll(strings.Replace(tidyNumber(text), "£", "", 1), ",", "")
		n, err := strconv.ParseFloat(plain, 64)
		if err != nil || !plainNumber.MatchString(plain) {
			return 0, false
		}
		rounded, err := ettf.ParseDecimal(strconv.FormatFloat(n, 'f', 2, 64))
		if money = ettf.Pence(rounded); err != nil {
			return 0, false
		}
	}
	factor := timesIn(text, heading)
	if money > ettf.MaxDecimal/factor || money < -ettf.MaxDecimal/factor {
		return 0, false
	}
	return money * factor, true
}

// timesIn is by what amounts under a heading are to be taken, unless the cell says so itself.
func timesIn(text, heading string) ettf.Pence {
	last := strings.ToLower(text[max(0, len(text)-1):])
	switch {
	case last == "k" || last == "m":
		return 1
	case inThousand.MatchString(heading):
		return 1000
	case inMillion.MatchString(heading):
		return 1_000_000
	}
	return 1
}

// life reads 20, 20 yrs and 40+.
func life(text string) (int, bool) {
	m := lifeNumber.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil && n <= mostYears
}

// mostYears is the longest that anything lasts in a round file.
const mostYears = 999

var (
	codeInText = regexp.MustCompile(`(?i)\b[A-Z]\d{5}\b`)
	anyDigit   = regexp.MustCompile(`\d`)
)

// practiceCodes reads the ODS codes in a cell, however they are separated; words may stand beside
// them, other figures not.
func practiceCodes(text string) ([]string, bool) {
	var codes []string
	for _, code := range codeInText.FindAllString(text, -1) {
		if code = strings.ToUpper(code); !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes, len(codes) > 0 && !anyDigit.MatchString(codeInText.ReplaceAllString(text, ""))
}

var (
	weekday   = regexp.MustCompile(`^(?i)(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +`)
	monthOnly = regexp.MustCompile(`^(?i)([a-z]{3,9})\.?[-/ ,]*(\d{4})$`)
)

// surveyDay reads a day, without the day of the week, or the time that a spreadsheet may have set beside
// it. Of a month alone it is the first day: a survey is then not taken for younger than it is.
func surveyDay(text string) (ettf.Date, bool) {
	text = weekday.ReplaceAllString(strings.TrimSpace(text), "")
	if day, ok := parseListDate(text); ok {
		return day, true
	}
	if m := monthOnly.FindStringSubmatch(text); m != nil {
		return dateOf(m[2], monthOf(m[1]), "1")
	}
	day, _, _ := strings.Cut(text, " ")
	if !isoDate.MatchString(day) && !ukDate.MatchString(day) || !strings.Contains(text, ":") {
		return "", false
	}
	return parseDate(day)
}
