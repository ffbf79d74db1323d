package sheet

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

func isBlank(text []byte) bool { return len(bytes.Trim(text, blanks)) == 0 }

// blanks are the characters that XML takes for spaces.
const blanks = " \t\r\n"

// isName says whether a name is one that a workbook's parts can hold: ASCII, a prefix at most.
func isName(name []byte) bool {
	begin := true
	for i, c := range name {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_':
			begin = false
		case begin:
			return false
		case c == ':':
			if bytes.IndexByte(name[:i], ':') >= 0 {
				return false
			}
			begin = true
		case c >= '0' && c <= '9', c == '-', c == '.':
		default:
			return false
		}
	}
	return !begin
}

// afterBlanks is what follows the blanks at the beginning of a text.
func afterBlanks(text []byte) []byte {
	for len(text) > 0 && strings.IndexByte(blanks, text[0]) >= 0 {
		text = text[1:]
	}
	return text
}

// isText says whether a text is UTF-8 of characters that XML can hold.
func isText(text []byte) bool {
	plain := true
	for _, c := range text {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			return false
		}
		plain = plain && c < utf8.RuneSelf
	}
	return plain || utf8.Valid(text) && !bytes.Contains(text, []byte("\ufffe")) && !bytes.Contains(text, []byte("\uffff"))
}

// local is a name without the prefix of its namespace.
func local(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }

// quoteAfter is the quotation mark inside which a part of a tag stops, 0 for none; it began inside
// the one given.
func quoteAfter(tag []byte, quote byte) byte {
	for _, c := range tag {
		switch {
		case c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		}
	}
	return quote
}

// bareLines writes each end of a line as XML has it read: one LF.
func bareLines(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	return bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}

var entities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "quot": `"`, "apos": "'"}

// decodeEntities reads &amp; and &#38; in a text of UTF-8.
func decodeEntities(text []byte) ([]byte, error) {
	if !isText(text) {
		return nil, errNotXML
	}
	at := bytes.IndexByte(text, '&')
	if at < 0 {
		return text, nil
	}
	out := make([]byte, 0, len(text))
	for at >= 0 {
		out = append(out, text[:at]...)
		text = text[at+1:]
		end := bytes.IndexByte(text[:min(len(text), 12)], ';')
		if end < 0 {
			return nil, errNotXML
		}
		name := string(text[:end])
		if plain, ok := entities[name]; ok {
			out = append(out, plain...)
		} else if r, ok := characterOf(name); ok {
			out = utf8.AppendRune(out, r)
		} else {
			return nil, errNotXML
		}
		text = text[end+1:]
		at = bytes.IndexByte(text, '&')
	}
	return append(out, text...), nil
}

// characterOf reads #38 and #x26.
func characterOf(name string) (rune, bool) {
	base := 10
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits := name[1:]
	if digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	r := rune(n)
	return r, err == nil && n <= utf8.MaxRune && utf8.ValidRune(r) && isText(utf8.AppendRune(nil, r))
}
