package committee

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longText is how many characters people may type in one place.
const longText = 4000

// tidy tidies and bounds what people typed, and lets go of the lists that the action does not need: the
// log keeps nothing that nobody has judged.
func (e *Entry) tidy() error {
	for path, text := range map[string]*string{"text": &e.Text, "reason": &e.Reason, "words": &e.Words, "description": &e.Description,
		"proposal": &e.Proposal, "suggested_by": &e.SuggestedBy} {
		*text = readable(*text)
		if longer(*text, longText) {
			return tooLong(path, *text)
		}
	}
	for path, name := range map[string]string{"item": e.Item, "member": e.Member, "person": e.Person, "at": e.Act.At, "bid": e.Bid, "handling": string(e.Handling),
		"type": string(e.Type), "ref": e.Ref, "moved_by": e.MovedBy, "stands_in_for": e.StandsInFor, "switch_by": string(e.SwitchBy), "kind": string(e.Kind),
		"method": string(e.Method), "choice": string(e.Choice)} {
		if longer(name, longText) {
			return tooLong(path, name)
		}
	}
	if e.Action != SetDetails {
		e.Details = nil
	}
	if e.Action != SetAgenda {
		e.Items = nil
	}
	if e.Action != Arrange {
		e.Order = nil
	}
	if e.Action != PassFlags && e.Action != UnpassFlags {
		e.Flags = nil
	}
	return nil
}

func tooLong(path, text string) error {
	return wrong(path, fmt.Sprintf("%d characters", utf8.RuneCountInString(text)), fmt.Sprintf("at most %d", longText))
}

// longer says whether a text has more characters than so many.
func longer(text string, most int) bool { return utf8.RuneCountInString(text) > most }

// readable is a text without what cannot be seen and what turns the order of letters round, with which a
// minute would read as another; lines stay.
func readable(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || slices.Contains(unseen, r) {
			return -1
		}
		return r
	}, text))
}

// unseen are the zero-width space and the byte order mark.
var unseen = []rune{'\u200b', '\ufeff'}
