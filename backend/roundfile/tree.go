package roundfile

import (
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"strings"

	"lintel/backend/ettf"
)

var (
	errTooDeep  = errors.New("too deep")
	errNotJSON  = errors.New("not JSON")
	errTrailing = errors.New("something follows")
)

// treeParser builds the tree of a JSON text, noting keys that stand twice. It takes what
// encoding/json takes, in a fifth of the time: a spreadsheet of ten thousand bids has as many texts
// to read. Steps lead from where the tree is at to what is being read.
type treeParser struct {
	text     string
	pos      int
	inObject bool
	at       string
	steps    []step
	faults   []ettf.Fault
}

// step goes to a key of an object, or to an item of a list.
type step struct {
	key  string
	item int // from 0; −1 for a key
}

func newTree(text []byte, at string) *treeParser { return &treeParser{text: string(text), at: at} }

// whole reads a text that is one value.
func (p *treeParser) whole() (node, error) {
	n, err := p.value()
	if p.next(); err == nil && p.pos < len(p.text) {
		err = errTrailing
	}
	return n, err
}

// fault notes what is wrong with what is being read. Its path is written only then: few values have
// a fault.
func (p *treeParser) fault(found, expected string) {
	path := p.at
	for _, s := range p.steps {
		if s.item < 0 {
			path = pathKey(path, s.key)
		} else {
			path = pathIndex(path, s.item)
		}
	}
	p.faults = append(p.faults, ettf.Fault{Path: path, Found: found, Expected: expected})
}

// next is the character that comes next, blanks passed over; 0 at the end.
func (p *treeParser) next() byte {
	for p.pos < len(p.text) {
		switch c := p.text[p.pos]; c {
		case ' ', '\t', '\n', '\r':
			p.pos++
		default:
			return c
		}
	}
	return 0
}

// take passes over a character where it comes next.
func (p *treeParser) take(c byte) bool {
	if p.next() != c {
		return false
	}
	p.pos++
	return true
}

func (p *treeParser) value() (node, error) {
	switch c := p.next(); c {
	case '{', '[':
		if len(p.steps) == 0 {
			p.inObject = c == '{'
		}
		if len(p.steps) >= maxDepth {
			p.fault("values nested more than 32 deep", "a round, which nests no deeper than 8")
			return node{}, errTooDeep
		}
		p.pos++
		if c == '{' {
			return p.object()
		}
		return p.list()
	case '"':
		text, err := p.string()
		return node{kind: isText, text: text}, err
	case 't':
		return p.word("true", node{kind: isBool, truth: true})
	case 'f':
		return p.word("false", node{kind: isBool})
	case 'n':
		return p.word("null", node{kind: isNull})
	default:
		return p.number()
	}
}

// below reads what lies a step further.
func (p *treeParser) below(s step) (node, error) {
	p.steps = append(p.steps, s)
	return p.value()
}

func (p *treeParser) back() { p.steps = p.steps[:len(p.steps)-1] }

func (p *treeParser) object() (node, error) {
	n := node{kind: isObject}
	var seen map[string]bool
	for first := true; !p.take('}'); first = false {
		if !first && !p.take(',') || p.next() != '"' {
			return n, errNotJSON
		}
		key, err := p.string()
		if err != nil || !p.take(':') {
			return n, errNotJSON
		}
		value, err := p.below(step{key, -1})
		if err != nil {
			return n, err
		}
		if n.twice(&seen, key) {
			p.fault("the same key twice", "each key once")
		} else {
			n.members = append(n.members, member{key, value})
		}
		p.back()
	}
	return n, nil
}

// twice says whether an object has the key already; seen is made once there are many.
func (n *node) twice(seen *map[string]bool, key string) bool {
	const few = 24
	if len(n.members) < few {
		return slices.ContainsFunc(n.members, func(m member) bool { return m.key == key })
	}
	if *seen == nil {
		*seen = map[string]bool{}
		for _, m := range n.members {
			(*seen)[m.key] = true
		}
	}
	twice := (*seen)[key]
	(*seen)[key] = true
	return twice
}

func (p *treeParser) list() (node, error) {
	n := node{kind: isList}
	for first := true; !p.take(']'); first = false {
		if !first && !p.take(',') {
			return n, errNotJSON
		}
		item, err := p.below(step{item: len(n.items)})
		if err != nil {
			return n, err
		}
		n.items = append(n.items, item)
		p.back()
	}
	return n, nil
}

// string reads a text in quotes. One with a backslash is left to the standard library.
func (p *treeParser) string() (text string, err error) {
	begin, escaped := p.pos, false
	for p.pos++; p.pos < len(p.text); p.pos++ {
		switch c := p.text[p.pos]; {
		case c == '"':
			p.pos++
			if !escaped {
				return p.text[begin+1 : p.pos-1], nil
			}
			err = json.Unmarshal([]byte(p.text[begin:p.pos]), &text)
			return text, err
		case c == '\\':
			escaped = true
			p.pos++
		case c < ' ':
			return "", errNotJSON
		}
	}
	return "", errNotJSON
}

func (p *treeParser) word(word string, n node) (node, error) {
	if !strings.HasPrefix(p.text[p.pos:], word) {
		return node{}, errNotJSON
	}
	p.pos += len(word)
	return n, nil
}

var jsonNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$`)

func (p *treeParser) number() (node, error) {
	end := p.pos
	for end < len(p.text) && strings.IndexByte("+-.eE0123456789", p.text[end]) >= 0 {
		end++
	}
	text := p.text[p.pos:end]
	if !jsonNumber.MatchString(text) {
		return node{}, errNotJSON
	}
	p.pos = end
	return node{kind: isNumber, text: text}, nil
}
