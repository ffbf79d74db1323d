package committee

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Words are the rule in one sentence, in the words of the commissioner's kind.
func (r *Rule) Words(kind Kind) string {
	if r.Name != "" {
		return sentence(r.Name)
	}
	return sentence("there must be " + r.phrase(kind, false))
}

func sentence(words string) string { return strings.TrimSuffix(capital(words), ".") + "." }

// capital begins a sentence.
func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// phrase is the rule as it stands within a sentence; inner marks a part of another.
func (r *Rule) phrase(kind Kind, inner bool) string {
	if inner && r.Name != "" {
		return r.Name
	}
	who := r.who()
	parts, must := r.parts()
	switch {
	case len(r.Majority) > 0:
		words := make([]string, len(r.Majority))
		for i, c := range r.Majority {
			words[i] = kind.Word(c)
		}
		return "a majority of " + series(words, "and") + " among " + map[Voting]string{WithVote: "those with a vote",
			WithoutVote: "those without a vote", AnyVote: "those present"}[who.voting]
	case len(parts) == 0:
		return fmt.Sprintf("at least %d %s", r.Count, who.words(r.Count, kind))
	}
	phrases := make([]string, len(parts))
	for i := range parts {
		phrases[i] = parts[i].phrase(kind, true)
	}
	switch {
	case len(r.All) > 0 && inner:
		return enumerate(phrases, "and")
	case len(r.All) > 0:
		return strings.Join(phrases[:len(phrases)-1], "; ") + map[bool]string{true: "; and "}[len(phrases) > 1] + phrases[len(phrases)-1]
	case len(r.Any) > 0:
		return "either " + enumerate(phrases, "or")
	}
	return fmt.Sprintf("%d of these %d: %s", must, len(parts), enumerate(phrases, "and"))
}

// words are whom so many people are: "lay members", "GP", "of nurse or GP".
func (w who) words(n int, kind Kind) string {
	words := w.noun(n, kind)
	if !w.deputies {
		words += map[bool]string{true: " (not a deputy)", false: " (not deputies)"}[n == 1]
	}
	return words
}

func (w who) noun(n int, kind Kind) string {
	vote := map[Voting]string{WithoutVote: "non-voting "}[w.voting]
	besides := map[Voting]string{AnyVote: ", with or without a vote"}[w.voting]
	categories := make([]string, len(w.categories))
	for i, c := range w.categories {
		categories[i] = categoryNoun(c, n, kind)
	}
	switch {
	case len(w.roles) > 0 && len(w.categories) > 0:
		for i, c := range w.categories {
			categories[i] = categoryNoun(c, 2, kind)
		}
		return vote + roleNoun(w.roles, n) + " among the " + series(categories, "or") + besides
	case len(w.roles) > 0:
		return vote + roleNoun(w.roles, n) + besides
	case len(w.categories) > 0:
		return vote + series(categories, "or") + besides
	case w.voting == WithVote:
		return "voting " + plural("member", n)
	}
	return vote + plural("member", n) + besides
}

func roleNoun(roles []string, n int) string {
	if len(roles) > 1 {
		return "of " + series(roles, "or")
	}
	return plural(strings.TrimSpace(roles[0]), n)
}

func categoryNoun(c Category, n int, kind Kind) string {
	switch c {
	case Lay, Executive:
		return kind.Word(c) + " " + plural("member", n)
	case Partner:
		return plural("member", n) + " from a partner body"
	}
	return plural(string(c), n)
}

// plural is a noun as it follows a number: "head of contracting" becomes "heads of contracting".
func plural(noun string, n int) string {
	if n == 1 || noun == "" {
		return noun
	}
	if head, rest, of := strings.Cut(noun, " of "); of {
		return plural(head, n) + " of " + rest
	}
	last := noun[len(noun)-1]
	switch {
	case strings.HasSuffix(noun, "ch") || strings.HasSuffix(noun, "sh") || last == 's' || last == 'x':
		return noun + "es"
	case last == 'y' && len(noun) > 1 && !strings.ContainsRune("aeiou", rune(noun[len(noun)-2])):
		return noun[:len(noun)-1] + "ies"
	}
	return noun + "s"
}

// series is "a", "a or b", "a, b or c".
func series(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + last + " " + words[len(words)-1]
}

// enumerate lists phrases that may themselves be lists.
func enumerate(phrases []string, last string) string {
	if !slices.ContainsFunc(phrases, func(p string) bool { return strings.ContainsAny(p, ",;") || strings.Contains(p, " or ") }) {
		return series(phrases, last)
	}
	if len(phrases) < 2 {
		return strings.Join(phrases, "")
	}
	return strings.Join(phrases[:len(phrases)-1], ", ") + ", " + last + " " + phrases[len(phrases)-1]
}

func (w want) words(kind Kind) string { return strconv.Itoa(w.n) + " more " + w.who.words(w.n, kind) }

// inWords says what is missing: what every way asks for, and then in which the ways differ, as one
// phrase with "or".
func inWords(ways [][]want, kind Kind) []string {
	texts := make([][]string, len(ways))
	for i, way := range ways {
		for _, w := range way {
			texts[i] = append(texts[i], w.words(kind))
		}
	}
	out := []string{}
	rest := make([][]string, len(ways))
	for i, way := range texts {
		for _, text := range way {
			common := !slices.ContainsFunc(texts, func(other []string) bool { return !slices.Contains(other, text) })
			switch {
			case !common:
				rest[i] = append(rest[i], text)
			case i == 0:
				out = append(out, text)
			}
		}
	}
	if len(rest[0]) == 0 {
		return out
	}
	if some := someOf(rest); some != "" {
		return append(out, some)
	}
	for i := range rest {
		texts[i] = []string{series(rest[i], "and")}
	}
	either := slices.Concat(texts...)
	if slices.ContainsFunc(either, func(s string) bool { return strings.Contains(s, " and ") }) {
		return append(out, strings.Join(either, ", or "))
	}
	return append(out, series(either, "or"))
}

// someOf says "2 more of lay member, nurse and GP" when the ways are to choose so many out of some,
// one of each; empty otherwise.
func someOf(ways [][]string) string {
	var of []string
	k := len(ways[0])
	for _, way := range ways {
		for _, text := range way {
			noun, single := strings.CutPrefix(text, "1 more ")
			if !single || strings.HasPrefix(noun, "of ") || len(way) != k {
				return ""
			}
			if !slices.Contains(of, noun) {
				of = append(of, noun)
			}
		}
	}
	choices := 1
	for i := range k {
		choices = choices * (len(of) - i) / (i + 1)
	}
	if k < 2 || choices != len(ways) {
		return ""
	}
	return fmt.Sprintf("%d more of %s", k, series(of, "and"))
}

var severalMore = regexp.MustCompile(`and [0-9]+ more`)

// needed ends the sentence of what is missing.
func needed(missing []string) string {
	is := " are needed."
	if len(missing) == 1 && strings.HasPrefix(missing[0], "1 ") && !severalMore.MatchString(missing[0]) {
		is = " is needed."
	}
	return enumerate(missing, "and") + is
}
