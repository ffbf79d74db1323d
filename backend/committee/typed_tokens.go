package committee

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a run of letters, a run of digits, or one other mark.
type token struct {
	kind   tokenKind
	text   string // as it was typed
	folded string // letters in lower case, numbers without leading noughts
	glued  bool   // nothing stands between it and the token before
	tab    bool   // a tab stands before it
	line   int    // both from 1; words as people count them, by the space between
	word   int
	start  int // in bytes
}

type tokenKind uint8

const (
	letters tokenKind = iota
	number
	mark
)

// tokensOf cuts a text into its lines, each into tokens; lines without any are left out.
func tokensOf(text string) [][]token {
	var lines [][]token
	var line []token
	n, word, glued, tab := 1, 0, false, false
	end := func() {
		if len(line) > 0 {
			lines = append(lines, line)
		}
		line, word, glued, tab = nil, 0, false, false
		n++
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\n' || r == '\r' && !strings.HasPrefix(text[i+1:], "\n") || r == 0x2028 || r == 0x2029:
			end()
		case unicode.IsSpace(r) || r == 0x200B || r == 0xFEFF:
			glued, tab = false, tab || r == '\t'
		default:
			if !glued {
				word++
			}
			t := token{kind: kindOf(r), glued: glued, tab: tab, line: n, word: word, start: i}
			for t.kind != mark && i+size < len(text) {
				next, more := utf8.DecodeRuneInString(text[i+size:])
				if kindOf(next) != t.kind {
					break
				}
				size += more
			}
			t.text = text[i : i+size]
			t.folded = fold(t)
			line = append(line, t)
			glued, tab = true, false
		}
		i += size
	}
	end()
	return lines
}

func kindOf(r rune) tokenKind {
	switch {
	case '0' <= r && r <= '9':
		return number
	case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		return letters
	}
	return mark
}

func fold(t token) string {
	if t.kind != number {
		return strings.ToLower(t.text)
	}
	if trimmed := strings.TrimLeft(t.text, "0"); trimmed != "" {
		return trimmed
	}
	return "0"
}

// is says whether a token is one of these marks.
func (t token) is(marks string) bool { return t.kind == mark && strings.Contains(marks, t.text) }

const (
	dashes = "-‐‑‒–—−~"
	quotes = "\"'“”‘’()[]*•"
	ends   = ";.>→|"
	commas = ","
	joins  = "&+"
)
