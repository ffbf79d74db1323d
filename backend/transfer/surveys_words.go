package transfer

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

func splitBar(text string) []string { return strings.Split(text, "|") }

// saying is one way in which a heading names a field: all of the words, and what they are worth.
type saying struct {
	text  string
	words []string
	worth int
}

type fieldWords struct {
	says        []saying
	with, never map[string]bool
}

// vocabulary is what surveyFields say, taken apart once.
var vocabulary = sync.OnceValue(func() []fieldWords {
	set := func(texts ...string) map[string]bool {
		words := map[string]bool{}
		for _, text := range texts {
			for _, word := range strings.Fields(text) {
				words[stem(word)] = true
			}
		}
		return words
	}
	list := make([]fieldWords, len(surveyFields))
	for i, f := range surveyFields {
		list[i] = fieldWords{with: set(besides, f.with), never: set(f.never)}
		for _, text := range splitBar(f.says) {
			text, worth, less := strings.Cut(text, "~")
			s := saying{text: text, worth: 100}
			for _, word := range strings.Fields(text) {
				s.words = append(s.words, stem(word))
			}
			if less {
				s.worth, _ = strconv.Atoi(worth)
			}
			list[i].says = append(list[i].says, s)
		}
	}
	return list
})

// stem takes the plural off a word.
func stem(word string) string {
	if len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") {
		return word[:len(word)-1]
	}
	return word
}

// headingWords are the words of a heading in small letters, figures apart from letters but in m2 and
// m3; of a heading as long as a letter only the beginning counts.
func headingWords(heading string) []string {
	const counts = 120
	if runes := []rune(heading); len(runes) > counts {
		heading = string(runes[:counts])
	}
	heading = strings.NewReplacer("²", "2", "³", "3", "_", " ", "£", " gbp ", "&", " ").Replace(heading)
	var words []string
	for _, word := range strings.Fields(fold(heading)) {
		cut := strings.IndexFunc(word, unicode.IsDigit)
		if cut > 0 && word != "m2" && word != "m3" && word != "ft2" {
			words = append(words, stem(word[:cut]), word[cut:])
			continue
		}
		words = append(words, stem(word))
	}
	return words
}

// score is how well a heading names a field, of 100; and the words by which it does. Words that the
// field does not know take up to half of it away.
func (f *fieldWords) score(words []string) (score int, by string) {
	if len(words) == 0 || f.rulesOut(words) {
		return 0, ""
	}
	for _, s := range f.says {
		if !containsAll(words, s.words) {
			continue
		}
		known := 0
		for _, w := range words {
			if f.with[w] || slices.Contains(s.words, w) {
				known++
			}
		}
		if here := s.worth * (len(words) + known) / (2 * len(words)); here > score || here == score && len(s.words) > strings.Count(by, " ")+1 {
			score, by = here, s.text
		}
	}
	return score, by
}

// rulesOut says whether a heading has a word with which it cannot be the field.
func (f *fieldWords) rulesOut(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return f.never[w] })
}

func containsAll(words, wanted []string) bool {
	for _, w := range wanted {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}
