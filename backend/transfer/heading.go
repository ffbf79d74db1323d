package transfer

import (
	"strings"
	"unicode"
)

// fold leaves of a heading what tells it from others: its words in small letters.
func fold(text string) string {
	var out strings.Builder
	gap := false
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			gap = true
			continue
		}
		if gap && out.Len() > 0 {
			out.WriteByte(' ')
		}
		gap = false
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}

// shorn takes off what stands in brackets at the end: "Grant (£)", "Access (0 to 4)".
func shorn(heading string) string {
	heading = strings.TrimSpace(heading)
	if open := strings.LastIndexByte(heading, '('); open > 0 && strings.HasSuffix(heading, ")") {
		return strings.TrimSpace(heading[:open])
	}
	return heading
}

// named splits "gate: site secured" into what it is about and the name.
func named(heading string) (about, name string, ok bool) {
	about, name, ok = strings.Cut(heading, ":")
	name = strings.TrimSpace(name)
	return fold(about), name, ok && name != ""
}

// names finds one of a few names, exactly as it is, else by what is left when folded, where that
// leads to one alone.
type names struct {
	exact  map[string]string
	folded map[string]string
}

func newNames() *names { return &names{map[string]string{}, map[string]string{}} }

// add lets a name lead to what it stands for.
func (n *names) add(name, to string) {
	if _, twice := n.exact[name]; !twice {
		n.exact[name] = to
	}
	key := fold(name)
	if other, twice := n.folded[key]; twice && other != to {
		to = ""
	}
	n.folded[key] = to
}

func (n *names) find(text string) (to string, ok bool) {
	for _, text := range []string{text, strings.TrimSpace(text)} {
		if to, ok = n.exact[text]; ok {
			return to, true
		}
	}
	to = n.folded[fold(text)]
	return to, to != "" && fold(text) != ""
}

// known says whether a name stands there exactly so.
func (n *names) known(text string) bool {
	_, ok := n.exact[text]
	return ok
}

func namesOf(list []string) *names {
	n := newNames()
	for _, name := range list {
		n.add(name, name)
	}
	return n
}

// addName lets something be found by its name too, where no other has it.
func (n *names) addName(name, to string) {
	if fold(name) == "" {
		return
	}
	if _, taken := n.exact[name]; !taken {
		key := fold(name)
		if other, twice := n.folded[key]; twice && other != to {
			to = ""
		}
		n.folded[key] = to
	}
}
