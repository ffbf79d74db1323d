package sheet

import (
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	utf8BOM = "\xef\xbb\xbf"
	utf16LE = "\xff\xfe"
	utf16BE = "\xfe\xff"
)

// windows1252 are the characters of the bytes 0x80 to 0x9f, which Latin-1 leaves to control
// codes; 0 where Windows-1252 has none.
var windows1252 = [32]rune{'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ'}

// decode turns bytes into text and names the encoding where a reader should check what came out.
// Text is UTF-8 when it can be; else UTF-16 when it says so; else Windows-1252, which holds the
// printed characters of Latin-1 too. Not ok when it is none of them.
func decode(content []byte) (text, encoding string, ok bool) {
	begins := string(content[:min(len(content), 3)])
	if text, twice := madeTwice(strings.TrimPrefix(string(content), utf8BOM)); twice {
		return text, "UTF-8 that a program had taken for Windows-1252", true
	}
	switch {
	case begins == utf8BOM && utf8.Valid(content):
		return string(content[3:]), "", true
	case strings.HasPrefix(begins, utf16LE):
		return decodeUTF16(content[2:], binary.LittleEndian)
	case strings.HasPrefix(begins, utf16BE):
		return decodeUTF16(content[2:], binary.BigEndian)
	case utf8.Valid(content):
		return string(content), "", true
	}
	var out strings.Builder
	encoding = "Latin-1"
	for _, b := range content {
		r := rune(b)
		if b >= 0x80 && b < 0xa0 {
			r, encoding = windows1252[b-0x80], "Windows-1252"
			if r == 0 {
				return "", "", false
			}
		}
		out.WriteRune(r)
	}
	return out.String(), encoding, true
}

// madeTwice undoes what comes of a file in UTF-8 that a spreadsheet program took for Windows-1252
// and saved as UTF-8 again, so that every £ stands there as Â£. It is true when there is such a
// character and every other beyond plain English is of the kind: nobody writes so.
func madeTwice(text string) (string, bool) {
	once := make([]byte, 0, len(text))
	for _, r := range text {
		b := byte(r)
		switch {
		case r < 0x80 || r > 0x9f && r <= 0xff:
		case r <= 0x9f:
			if windows1252[r-0x80] != 0 {
				return "", false
			}
		default:
			at := slices.Index(windows1252[:], r)
			if at < 0 {
				return "", false
			}
			b = byte(0x80 + at)
		}
		once = append(once, b)
	}
	return strings.TrimPrefix(string(once), utf8BOM), len(once) < len(text) && utf8.Valid(once)
}

func decodeUTF16(content []byte, order binary.ByteOrder) (text, encoding string, ok bool) {
	if len(content)%2 != 0 {
		return "", "", false
	}
	units := make([]uint16, len(content)/2)
	for i := range units {
		units[i] = order.Uint16(content[2*i:])
	}
	text = string(utf16.Decode(units))
	return text, "UTF-16", !strings.ContainsRune(text, utf8.RuneError) && !strings.ContainsRune(text, 0)
}
