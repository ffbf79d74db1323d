package evidence

import (
	"slices"
	"strings"
	"unicode"
)

// maxName is the length in characters of the longest name, its ending left out.
const maxName = 100

// tidyName makes a name that is safe to show and to save under: without folders, control and
// direction marks, and characters that file systems refuse, and with an ending of its type.
func tidyName(name, media string) string {
	name = strings.ToValidUTF8(name, "")
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"|?*%;`, r):
			return '-'
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, name)
	ending := endings[media][0]
	if dot := strings.LastIndexByte(name, '.'); dot >= 0 && slices.Contains(endings[media], strings.ToLower(name[dot:])) {
		name, ending = name[:dot], strings.ToLower(name[dot:])
	}
	name = strings.Trim(name, " .")
	if runes := []rune(name); len(runes) > maxName {
		name = strings.TrimRight(string(runes[:maxName]), " .")
	}
	if name == "" {
		name = "evidence"
	}
	return name + ending
}
