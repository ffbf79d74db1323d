package evidence

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"strings"
	"unicode/utf16"

	"lintel/backend/ettf"
)

// The types that are taken, each with the endings of names that it may have; the first is given to
// a file whose name has none of them.
var endings = map[string][]string{
	"application/pdf": {".pdf"},
	docx:              {".docx"},
	xlsx:              {".xlsx"},
	pptx:              {".pptx"},
	"application/vnd.oasis.opendocument.text":         {".odt"},
	"application/vnd.oasis.opendocument.spreadsheet":  {".ods"},
	"application/vnd.oasis.opendocument.presentation": {".odp"},
	"application/msword":                              {".doc"},
	"application/vnd.ms-excel":                        {".xls"},
	"application/vnd.ms-powerpoint":                   {".ppt"},
	"image/png":                                       {".png"},
	"image/jpeg":                                      {".jpg", ".jpeg"},
	"image/gif":                                       {".gif"},
	"image/webp":                                      {".webp"},
	"image/tiff":                                      {".tif", ".tiff"},
	"image/heic":                                      {".heic", ".heif"},
}

const (
	docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
)

var (
	errType   = ettf.Errorf(ettf.Invalid, "evidence-type", "This is not a PDF, an Office document or an image. Save it as one of them and send that.")
	errMacros = ettf.Errorf(ettf.Invalid, "evidence-type", "This document has macros, which are not taken. Save it without them, or as a PDF.")
)

// typeOf is the media type of a file as its content says.
// Errors: Invalid "evidence-type", Unavailable.
func typeOf(path string) (string, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return "", unavailable(err)
	}
	switch {
	case bytes.HasPrefix(content, []byte("PK\x03\x04")):
		return packageType(content)
	case bytes.HasPrefix(content, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return compoundType(content)
	}
	if media := simpleType(content); media != "" {
		return media, nil
	}
	return "", errType
}

// simpleType knows what begins with a mark of its own.
func simpleType(content []byte) string {
	for _, of := range []struct{ mark, media string }{
		{"%PDF-", "application/pdf"}, {"\x89PNG\r\n\x1a\n", "image/png"}, {"\xff\xd8\xff", "image/jpeg"},
		{"GIF87a", "image/gif"}, {"GIF89a", "image/gif"}, {"II*\x00", "image/tiff"}, {"MM\x00*", "image/tiff"},
	} {
		if bytes.HasPrefix(content, []byte(of.mark)) {
			return of.media
		}
	}
	if len(content) < 12 {
		return ""
	}
	switch {
	case string(content[:4]) == "RIFF" && string(content[8:12]) == "WEBP":
		return "image/webp"
	case string(content[4:8]) == "ftyp" && strings.Contains(" heic heix heif mif1 msf1 ", " "+string(content[8:12])+" "):
		return "image/heic"
	}
	return ""
}

// maxEntries is more than any document has; a package of more is refused before it costs anything.
const maxEntries = 10_000

// packageType tells the documents that are ZIP packages from each other, and from mere ZIP files.
func packageType(content []byte) (string, error) {
	if bytes.Count(content, []byte("PK\x01\x02")) > maxEntries {
		return "", errType
	}
	files, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return "", errType
	}
	names := map[string]*zip.File{}
	for _, file := range files.File {
		names[file.Name] = file
		if strings.EqualFold(file.Name[strings.LastIndexByte(file.Name, '/')+1:], "vbaProject.bin") || strings.HasPrefix(file.Name, "Basic/") {
			return "", errMacros
		}
	}
	if mimetype := names["mimetype"]; mimetype != nil {
		return openDocument(mimetype)
	}
	if names["[Content_Types].xml"] == nil {
		return "", errType
	}
	for name, media := range map[string]string{"word/document.xml": docx, "xl/workbook.xml": xlsx, "ppt/presentation.xml": pptx} {
		if names[name] != nil {
			return media, nil
		}
	}
	return "", errType
}

// openDocument reads the type that such a package states in its first file.
func openDocument(mimetype *zip.File) (string, error) {
	file, err := mimetype.Open()
	if err != nil {
		return "", errType
	}
	stated, err := io.ReadAll(io.LimitReader(file, 100))
	if closed := file.Close(); err != nil || closed != nil {
		return "", errType
	}
	media := strings.TrimSpace(string(stated))
	if strings.HasPrefix(media, "application/vnd.oasis.opendocument.") && endings[media] != nil {
		return media, nil
	}
	return "", errType
}

// compoundType tells Office's older documents from each other by the names of their streams.
func compoundType(content []byte) (string, error) {
	switch {
	case hasStream(content, "_VBA_PROJECT"), hasStream(content, "_VBA_PROJECT_CUR"):
		return "", errMacros
	case hasStream(content, "WordDocument"):
		return "application/msword", nil
	case hasStream(content, "Workbook"), hasStream(content, "Book"):
		return "application/vnd.ms-excel", nil
	case hasStream(content, "PowerPoint Document"):
		return "application/vnd.ms-powerpoint", nil
	}
	return "", errType
}

// hasStream looks for a whole name as a compound file's directory has it: UTF-16, ended by zero, at
// the beginning of an entry of 128 bytes.
func hasStream(content []byte, name string) bool {
	var wanted []byte
	for _, unit := range append(utf16.Encode([]rune(name)), 0) {
		wanted = append(wanted, byte(unit), byte(unit>>8))
	}
	for from := 0; ; {
		i := bytes.Index(content[from:], wanted)
		if i < 0 {
			return false
		}
		if (from+i)%128 == 0 {
			return true
		}
		from += i + 1
	}
}
