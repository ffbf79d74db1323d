package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark stands where a character cannot be carried: one mark for each, so that nothing is lost
// from sight. Liberation Sans has neither ▯ nor �, but it has this. A name of the character
// instead ("[U+1F600]") would make a title of emoji nine times as long.
const mark = '□'

const markNote = "□ stands for a character that this paper cannot show: an emoji, a sign that its " +
	"typeface does not have, or a control or direction mark that would not be seen."

// marksPerLetter is how many combining marks a letter may bear; piled higher they would run into
// the line above.
const marksPerLetter = 2

// carries says whether a renderer can show a character so that it is seen.
type carries func(rune) bool

// clean makes any string, valid UTF-8 or not, fit to print: white space becomes single spaces or
// line breaks, and what cannot be carried becomes a mark. It says how many marks it made.
func clean(s string, can carries) (string, int) {
	if isClean(s, can) {
		return s, 0
	}
	var b strings.Builder
	b.Grow(len(s))
	marks, piled := 0, 0
	space, broken, borne := false, false, false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if isBreak(r) || isSpace(r) {
			space, broken, borne = true, broken || isBreak(r), false
			continue
		}
		if space {
			b.WriteByte(spaceOrBreak(broken && b.Len() > 0))
		}
		space, broken = false, false
		combining := unicode.In(r, unicode.Mn, unicode.Me)
		switch {
		case combining && borne && piled < marksPerLetter && can(r):
			piled++
		case combining || (r == utf8.RuneError && size == 1) || !can(r):
			r, borne, piled = mark, false, 0
			marks++
		default:
			borne, piled = true, 0
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String(), marks
}

// isClean says, without making anything, that a text needs no cleaning, as is true of most: it
// has single spaces and only characters that stand alone and can be carried.
func isClean(s string, can carries) bool {
	const firstCombining = 0x300
	last := rune(0)
	for i, r := range s {
		switch {
		case r == ' ' && last == ' ', r < ' ', r == 0x7F:
			return false
		case r < utf8.RuneSelf:
		case r >= firstCombining && unicode.In(r, unicode.Mn, unicode.Me), isBreak(r), isSpace(r), !can(r):
			return false
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			return false
		}
		last = r
	}
	return true
}

func isBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// isSpace leaves out the spaces that are there to keep words together.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) && r != 0xA0 && r != 0x202F && r != 0x2007
}

func spaceOrBreak(broken bool) byte {
	if broken {
		return '\n'
	}
	return ' '
}

// hidden are characters that a reader would not see, or that would change the order in which
// the others are read.
func hidden(r rune) bool {
	switch r {
	case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0:
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs) || r&0xFFFE == 0xFFFE
}

// oneLine is a text for where there is room for one line only.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }
