package sheet

import "strings"

// richText gathers the text of an element that may be cut into runs; what is written above
// characters to say how they sound is no part of it.
type richText struct {
	text     strings.Builder
	in       bool // inside <t>
	phonetic int
}

func (r *richText) take(x *xmlPart) {
	switch {
	case x.begins("t"):
		r.in = true
	case x.ends("t"):
		r.in = false
	case x.begins("rPh"):
		r.phonetic++
	case x.ends("rPh"):
		r.phonetic--
	case x.kind == content && r.in && r.phonetic == 0:
		r.text.Write(x.text)
	}
}

// done gives the text and begins anew.
func (r *richText) done() string {
	text := unescape(r.text.String())
	*r = richText{}
	return text
}

// sharedTexts reads the texts to which cells refer by number.
func (p *parts) sharedTexts(part string) (texts []string, err error) {
	if part == "" {
		return nil, nil
	}
	var one richText
	err = p.each(part, func(x *xmlPart) error {
		one.take(x)
		if x.ends("si") {
			if len(texts) == maxCells {
				return errTooMuch
			}
			texts = append(texts, one.done())
		}
		return nil
	})
	return texts, err
}

// unescape reads _x000D_, by which a workbook writes the characters that XML cannot hold.
func unescape(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var out strings.Builder
	for {
		at := strings.Index(text, "_x")
		if at < 0 {
			out.WriteString(text)
			return out.String()
		}
		out.WriteString(text[:at])
		text = text[at:]
		if unit, ok := escaped(text); ok {
			out.WriteRune(unit)
			text = text[len("_x000D_"):]
			continue
		}
		out.WriteString("_x")
		text = text[2:]
	}
}

// escaped is the character of an escape at the beginning of a text.
func escaped(text string) (rune, bool) {
	if len(text) < 7 || text[:2] != "_x" || text[6] != '_' {
		return 0, false
	}
	var unit rune
	for i := 2; i < 6; i++ {
		digit := strings.IndexByte("0123456789abcdef", text[i]|0x20)
		if digit < 0 {
			return 0, false
		}
		unit = unit<<4 | rune(digit)
	}
	return unit, unit != 0 // a NUL belongs in no text
}
