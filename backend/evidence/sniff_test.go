package evidence

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"lintel/backend/ettf"
)

// packed is a ZIP file with these entries, name and content in turn.
func packed(t *testing.T, entries ...string) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(entries); i += 2 {
		file, err := w.Create(entries[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := file.Write([]byte(entries[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// compound begins as Office's older documents do, and has streams of these names.
func compound(streams ...string) string {
	content := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 504)...)
	for _, name := range streams {
		entry := make([]byte, 128)
		for i, unit := range utf16.Encode([]rune(name)) {
			entry[2*i], entry[2*i+1] = byte(unit), byte(unit>>8)
		}
		content = append(content, entry...)
	}
	return string(content)
}

func TestAFileIsWhatItsContentSays(t *testing.T) {
	t.Parallel()
	odt := "application/vnd.oasis.opendocument.text"
	for want, content := range map[string]string{
		"application/pdf": pdf, "image/png": "\x89PNG\r\n\x1a\n....", "image/jpeg": "\xff\xd8\xff\xe0....", "image/gif": "GIF89a....",
		"image/webp": "RIFF....WEBPVP8 ", "image/tiff": "II*\x00....", "image/heic": "\x00\x00\x00\x18ftypheic....",
		docx:                            packed(t, "[Content_Types].xml", "", "word/document.xml", ""),
		xlsx:                            packed(t, "[Content_Types].xml", "", "xl/workbook.xml", ""),
		pptx:                            packed(t, "[Content_Types].xml", "", "ppt/presentation.xml", ""),
		odt:                             packed(t, "mimetype", odt, "content.xml", ""),
		"application/msword":            compound("Root Entry", "WordDocument"),
		"application/vnd.ms-excel":      compound("Root Entry", "Workbook"),
		"application/vnd.ms-powerpoint": compound("Root Entry", "PowerPoint Document"),
	} {
		taken := take(t, In(t.TempDir()), "file", content)
		if taken.Type != want {
			t.Errorf("%s is taken as %s", want, taken.Type)
		}
	}
}

func TestWhatIsNoDocumentAndNoImageIsRefusedWhateverItsName(t *testing.T) {
	t.Parallel()
	many := make([]string, 2*(maxEntries+1))
	for i := range many {
		many[i] = fmt.Sprint("word/", i)
	}
	for _, content := range []string{
		"MZ\x90\x00", "\x7fELF", "#!/bin/sh", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "<!doctype html><script>", "plain words",
		"\n%PDF-1.7", "PK\x03\x04", "RIFF", "ftyp", packed(t, "evil.exe", "MZ"), packed(t, "word/document.xml", ""), packed(t, many...),
		packed(t, "mimetype", "text/html"), packed(t, "mimetype", "application/vnd.oasis.opendocument.other"),
		compound("Root Entry"), compound("Root Entry", "EncryptedPackage"), compound("Root Entry", "__properties_version1.0"),
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("not WordDocument as a stream ", 50),
	} {
		_, err := In(t.TempDir()).Take("plans.pdf", strings.NewReader(content))
		var e *ettf.Error
		if !errors.As(err, &e) || e.Code != "evidence-type" || strings.Contains(e.Message, "macros") {
			t.Errorf("%.30q: %v", content, err)
		}
	}
}

func TestADocumentWithMacrosIsRefusedAndSaysSo(t *testing.T) {
	t.Parallel()
	for _, content := range []string{
		packed(t, "[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", ""),
		packed(t, "[Content_Types].xml", "", "xl/workbook.xml", "", "xl/VBAPROJECT.BIN", ""),
		packed(t, "mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/script-lb.xml", ""),
		compound("Root Entry", "Workbook", "_VBA_PROJECT_CUR"), compound("Root Entry", "WordDocument", "_VBA_PROJECT"),
	} {
		_, err := In(t.TempDir()).Take("plans.docx", strings.NewReader(content))
		var e *ettf.Error
		if !errors.As(err, &e) || e.Code != "evidence-type" || !strings.Contains(e.Message, "macros") {
			t.Errorf("%.30q: %v", content, err)
		}
	}
}

func TestNamesAreMadeSafeAndEndAsTheirTypeDoes(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"plans.pdf": "plans.pdf", "Plans.PDF": "Plans.pdf", `C:\Users\Ann\plans.pdf`: "plans.pdf", "../../etc/passwd": "passwd.pdf",
		"plans.exe": "plans.exe.pdf", "": "evidence.pdf", "  ..pdf": "evidence.pdf", ".pdf": "evidence.pdf", "a\x00b\r\nc.pdf": "abc.pdf",
		"a\"b;c%22.pdf": "a-b-c-22.pdf", "sna\u202efdp.exe": "snafdp.exe.pdf", "Łódź – plan.pdf": "Łódź – plan.pdf", "bad\xff.pdf": "bad.pdf",
		strings.Repeat("x", 300) + ".pdf": strings.Repeat("x", maxName) + ".pdf", "a\u00a0b.pdf": "a b.pdf",
	} {
		if got := tidyName(name, "application/pdf"); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
	if got := tidyName("photo.jpeg", "image/jpeg"); got != "photo.jpeg" {
		t.Error(got)
	}
}
