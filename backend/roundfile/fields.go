package roundfile

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"lintel/backend/ettf"
)

// reader collects the faults of a whole file.
type reader struct {
	faults []ettf.Fault
	more   int
}

// maxFaults bounds the list that a hopeless file can produce.
const maxFaults = 10_000

func (r *reader) fault(path, found, expected string) {
	if len(r.faults) == maxFaults {
		r.more++
		return
	}
	r.faults = append(r.faults, ettf.Fault{Path: path, Found: found, Expected: expected})
}

// fields reads the members of one object by name. What is not asked for by the time of done is
// an unknown field, which is a fault.
type fields struct {
	*reader
	path  string
	node  *node
	asked []string
}

// object begins reading an object; nil when the node is something else, which is a fault.
func (r *reader) object(n *node, path string) *fields {
	if n.kind != isObject {
		r.fault(path, n.describe(), "an object")
		return nil
	}
	return &fields{reader: r, path: path, node: n}
}

func (f *fields) done() {
	for _, m := range f.node.members {
		known := false
		for _, name := range f.asked {
			known = known || name == m.key
		}
		if !known {
			f.fault(pathKey(f.path, m.key), "an unknown field", "one of: "+strings.Join(f.asked, ", "))
		}
	}
}

func (f *fields) at(key string) string { return pathKey(f.path, key) }

// get is the member's value; nil when it is absent or null.
func (f *fields) get(key string) *node {
	f.asked = append(f.asked, key)
	for i := range f.node.members {
		if m := &f.node.members[i]; m.key == key && m.value.kind != isNull {
			return &m.value
		}
	}
	return nil
}

// must is the member's value; its absence is a fault.
func (f *fields) must(key, expected string) *node {
	n := f.get(key)
	if n == nil {
		f.fault(f.at(key), "nothing", expected)
	}
	return n
}

// MaxText is the length in characters of the longest text in a round.
const maxText = 10_000

func (r *reader) textOf(n *node, path, expected string) (string, bool) {
	if n.kind != isText {
		r.fault(path, n.describe(), expected)
		return "", false
	}
	if count := utf8.RuneCountInString(n.text); count > maxText {
		r.fault(path, fmt.Sprintf("a text of %d characters", count), "at most 10,000 characters")
		return "", false
	}
	return n.text, true
}

func (f *fields) text(key string) string {
	if n := f.get(key); n != nil {
		text, _ := f.textOf(n, f.at(key), "a text")
		return text
	}
	return ""
}

// name is a text that must be there and not be blank.
func (f *fields) name(key string) string {
	n := f.must(key, "a text")
	if n == nil {
		return ""
	}
	text, ok := f.textOf(n, f.at(key), "a text")
	if ok && strings.TrimSpace(text) == "" {
		f.fault(f.at(key), "a blank text", "a text")
	}
	return text
}

// choice is one of a few words.
func choice[T ~string](f *fields, key string, required bool, words ...T) T {
	n := f.get(key)
	list := make([]string, len(words))
	for i, word := range words {
		list[i] = string(word)
	}
	expected := "one of: " + strings.Join(list, ", ")
	if n == nil {
		if required {
			f.fault(f.at(key), "nothing", expected)
		}
		return ""
	}
	if n.kind == isText {
		for _, word := range words {
			if n.text == string(word) {
				return word
			}
		}
	}
	f.fault(f.at(key), n.describe(), expected)
	return ""
}

func (f *fields) truth(key string) bool {
	n := f.get(key)
	if n == nil {
		return false
	}
	if n.kind != isBool {
		f.fault(f.at(key), n.describe(), "true or false")
	}
	return n.truth
}

func (f *fields) date(key string, required bool) ettf.Date {
	const expected = "a date such as \"2016-06-30\""
	n := f.get(key)
	if n == nil {
		if required {
			f.fault(f.at(key), "nothing", expected)
		}
		return ""
	}
	if n.kind == isText {
		if d, err := ettf.ParseDate(n.text); err == nil {
			return d
		}
	}
	f.fault(f.at(key), n.describe(), expected)
	return ""
}

const expectYear = "a financial year such as \"2016/17\""

func (f *fields) year(key string) ettf.Year {
	n := f.must(key, expectYear)
	if n == nil {
		return 0
	}
	if n.kind == isText {
		if y, err := ettf.ParseYear(n.text); err == nil {
			return y
		}
	}
	f.fault(f.at(key), n.describe(), expectYear)
	return 0
}

// each calls read for every item of a list, with its path.
func (f *fields) each(key string, read func(n *node, path string)) {
	n := f.get(key)
	if n == nil {
		return
	}
	if n.kind != isList {
		f.fault(f.at(key), n.describe(), "a list")
		return
	}
	for i := range n.items {
		read(&n.items[i], pathIndex(f.at(key), i))
	}
}

// entries calls read for every member of an object that stands under key, nulls included.
func (f *fields) entries(key string, read func(name string, n *node, path string)) {
	n := f.get(key)
	if n == nil {
		return
	}
	if n.kind != isObject {
		f.fault(f.at(key), n.describe(), "an object")
		return
	}
	for i := range n.members {
		m := &n.members[i]
		read(m.key, &m.value, pathKey(f.at(key), m.key))
	}
}

// names is a list of texts, each once and none blank, kept as tidy leaves them.
func (f *fields) names(key string, tidy func(string) string) []string {
	var list []string
	seen := map[string]bool{}
	f.each(key, func(n *node, path string) {
		text, ok := f.textOf(n, path, "a text")
		text = tidy(text)
		switch {
		case !ok:
		case strings.TrimSpace(text) == "":
			f.fault(path, "a blank text", "a text")
		case seen[text]:
			f.fault(path, "the text "+quote(text)+" again", "each once")
		default:
			seen[text] = true
			list = append(list, text)
		}
	})
	return list
}
