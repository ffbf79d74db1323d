package sheet

import (
	"encoding/binary"
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
