package service

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const maxSlug = 60

// slug makes a round's id from its name: "ETTF 2016/17" is ettf-2016-17. Letters lose their
// accents; whatever is no letter or digit of English becomes a hyphen.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case !unicode.Is(unicode.Mn, r):
			gap = true
		}
		if b.Len() >= maxSlug {
			break
		}
	}
	if b.Len() == 0 {
		return "round"
	}
	return b.String()
}

// freeSlug is the name's slug, or the first with a number behind it that is not taken.
func freeSlug(name string, taken func(id string) bool) string {
	id := slug(name)
	for n := 2; taken(id); n++ {
		id = fmt.Sprintf("%s-%d", slug(name), n)
	}
	return id
}
