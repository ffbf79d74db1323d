package sheet

import (
	"bytes"
	"unicode/utf16"
)

// refuseOthers names the files that people send in place of a spreadsheet, with the way out. What
// it lets pass is text.
func (o *opener) refuseOthers(content []byte) error {
	begins := func(text string) bool { return bytes.HasPrefix(content, []byte(text)) }
	text := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(content[:min(len(content), 4096)], []byte(utf8BOM))))
	switch {
	case begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		if bytes.Contains(content, wide("EncryptedPackage")) {
			return o.protected()
		}
		return o.fail(CodeNotSheet, "%s is in the old .xls format. Open it and save it as an Excel workbook (.xlsx) or as CSV.", o.name)
	case begins("%PDF"):
		return o.fail(CodeNotSheet, "%s is a PDF. Send the spreadsheet that it was made from, as .xlsx or CSV.", o.name)
	case bytes.HasPrefix(text, []byte("<")):
		return o.fail(CodeNotSheet, "%s is a web page or XML, whatever its name says. Open it in your spreadsheet program and save it as .xlsx or CSV.", o.name)
	case bytes.HasPrefix(text, []byte("{")):
		return o.fail(CodeNotSheet, "%s is JSON. A round file is imported as a round; a spreadsheet is .xlsx or CSV.", o.name)
	case begins("\x1f\x8b"), begins("7z\xbc\xaf"), begins("Rar!"):
		return o.fail(CodeNotSheet, "%s is a compressed archive. Unpack it and send the spreadsheet in it.", o.name)
	case begins(utf16LE), begins(utf16BE):
		return nil
	case bytes.IndexByte(content, 0) >= 0:
		return o.fail(CodeNotSheet, "%s is neither .xlsx nor CSV. Save it as one of the two.", o.name)
	}
	return nil
}

// wide is the text as it stands in the folders of Microsoft's compound files.
func wide(text string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return out
}
