package roundfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"lintel/backend/ettf"
)

// kind is what sort of JSON value a node is.
type kind byte

const (
	isNull kind = iota
	isBool
	isNumber
	isText
	isList
	isObject
)

// node is a JSON value with everything in it; numbers keep the text they were written in.
type node struct {
	kind    kind
	text    string
	truth   bool
	items   []node
	members []member
}

type member struct {
	key   string
	value node
}

// maxDepth is more than any round needs; deeper files are refused before they cost anything.
const maxDepth = 32

// parseJSON reads one JSON object. Errors are of kind Invalid with code CodeNotRound, except
// that what nests too deep is a fault of its own.
func parseJSON(text []byte) (*node, []ettf.Fault, error) {
	switch {
	case len(text) > MaxSize:
		return nil, nil, notRound("The file is %.1f MB; a round file has at most 32 MB.", float64(len(text))/(1<<20))
	case len(bytes.TrimSpace(text)) == 0:
		return nil, nil, notRound("The file is empty; a round file is a JSON object that begins with {\"format\": %q.", ettf.Format)
	case bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) || bytes.IndexByte(text[:min(4, len(text))], 0) >= 0:
		return nil, nil, notRound("The file is in UTF-16 or is not text; save it as UTF-8.")
	case !utf8.Valid(text):
		return nil, nil, notRound("%s: this is not UTF-8; save the file as UTF-8.", place(text, invalidAt(text)))
	}
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	p := newTree(text, "$")
	root, err := p.whole()
	if errors.Is(err, errTooDeep) && p.inObject {
		return nil, p.faults, nil
	}
	if err == nil || errors.Is(err, errTrailing) {
		if root.kind != isObject {
			return nil, nil, notRound("The file holds %s; a round file is one JSON object that begins with {\"format\": %q.", root.describe(), ettf.Format)
		}
	}
	if errors.Is(err, errTrailing) {
		return nil, nil, notRound("%s: something follows the round's closing brace; a round file is one JSON object.", place(text, int64(p.pos)))
	}
	if err != nil {
		return nil, nil, p.fails(text, err)
	}
	return &root, p.faults, nil
}

func notRound(format string, args ...any) error {
	return ettf.Errorf(ettf.Invalid, CodeNotRound, format, args...)
}

// fails places a fault of syntax where the standard library finds it, and in its words.
func (p *treeParser) fails(text []byte, err error) error {
	if errors.Is(err, errTooDeep) {
		return notRound("%s: this is not JSON of a round (it nests deeper than any round).", place(text, int64(p.pos)))
	}
	var syntax *json.SyntaxError
	if err := json.Unmarshal(text, new(json.RawMessage)); !errors.As(err, &syntax) || strings.Contains(err.Error(), "unexpected end") {
		return notRound("%s: the file ends before the round does; it may have been cut short.", place(text, int64(len(text))))
	}
	return notRound("%s: this is not JSON (%s).", place(text, syntax.Offset-1), strings.TrimPrefix(syntax.Error(), "json: "))
}

func invalidAt(text []byte) int64 {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return int64(i)
		}
		i += size
	}
	return int64(len(text))
}

// place is an offset as an editor shows it.
func place(text []byte, offset int64) string {
	before := text[:min(max(offset, 0), int64(len(text)))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Sprintf("Line %d, column %d", line, column)
}

func pathIndex(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// pathKey is the path of a key: dotted for a plain word, in brackets and quotes for any other.
func pathKey(path, key string) string {
	plain := key != ""
	for _, r := range key {
		if r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			plain = false
			break
		}
	}
	if plain && len(key) <= maxShown {
		return path + "." + key
	}
	return path + "[" + quote(key) + "]"
}

const maxShown = 60

// quote shows a text in quotes, shortened and with control characters made visible.
func quote(text string) string {
	if utf8.RuneCountInString(text) > maxShown {
		text = string([]rune(text)[:maxShown]) + "…"
	}
	return strconv.Quote(text)
}

// describe says what was found, for a fault.
func (n *node) describe() string {
	switch n.kind {
	case isNull:
		return "null"
	case isBool:
		return strconv.FormatBool(n.truth)
	case isNumber:
		if len(n.text) > maxShown {
			return "a number of " + strconv.Itoa(len(n.text)) + " characters"
		}
		return n.text
	case isText:
		return "the text " + quote(n.text)
	case isList:
		return "a list"
	default:
		return "an object"
	}
}
