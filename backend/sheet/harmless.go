package sheet

import "strings"

// dangerous begins a cell that a spreadsheet may run as a formula (OWASP, CSV injection), in the
// full width of East Asian keyboards too.
const dangerous = "=+-@\t\r\n＝＋－＠"

// remark begins the first cell of a row that is not read.
const remark = "#"

// Harmless puts an apostrophe before a text that a spreadsheet would run as a formula, unless it
// is a plain number. A text that already begins so after apostrophes of its own gets one more, so
// that Plain gives back whatever went in.
func Harmless(text string) string {
	rest := strings.TrimLeft(text, "'")
	switch {
	case rest == text && (!beginsWith(rest, dangerous) || isNegativeNumber(text)):
		return text
	case !beginsWith(rest, dangerous+remark):
		return text
	}
	return "'" + text
}

// Plain undoes Harmless.
func Plain(text string) string {
	rest := strings.TrimLeft(text, "'")
	if rest != text && beginsWith(rest, dangerous+remark) {
		return text[1:]
	}
	return text
}

func beginsWith(text, characters string) bool {
	for _, c := range text {
		return strings.ContainsRune(characters, c)
	}
	return false
}

func isNegativeNumber(text string) bool {
	whole, decimals, has := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	return text[0] == '-' && isDigits(whole) && (!has || isDigits(decimals))
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// failures are the errors that a spreadsheet shows in place of a value.
var failures = map[string]bool{"#N/A": true, "#REF!": true, "#NAME?": true, "#VALUE!": true, "#DIV/0!": true,
	"#NULL!": true, "#NUM!": true, "#SPILL!": true, "#CALC!": true, "#FIELD!": true, "#GETTING_DATA": true}

// isFailure says whether a text is such an error, or the hashes of a column that was too narrow.
func isFailure(text string) bool {
	return failures[text] || len(text) > 2 && strings.Trim(text, remark) == ""
}
