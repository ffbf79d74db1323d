package report

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"
)

// The numbers of the objects that every file has before its fonts.
const (
	pagesObject = 1 + iota
	resourcesObject
	infoObject
	catalogObject
)

// binder puts the objects of a PDF file one after the other (ISO 32000-1, 7.5). gofpdf's own way
// of doing so can take neither tags nor a language, and its attachments shift every bookmark; so
// it only makes the fonts.
type binder struct {
	bytes.Buffer
	offsets   []int // of the objects, by number less 1
	firstPage int   // the number of the first page's object; each page takes two
}

// bind makes the file of a document that has been set.
func bind(d *document, s *setting) ([]byte, error) {
	k, err := newStream(s)
	if err != nil {
		return nil, err
	}
	contents, size := make([][]byte, len(s.pages)), 0
	for i, ops := range s.pages {
		if contents[i], err = k.page(ops); err != nil {
			return nil, err
		}
		size += len(contents[i]) + 300
	}
	fonts, err := embed(&k.used)
	if err != nil {
		return nil, err
	}
	b := &binder{firstPage: firstFont + len(fonts.objects)}
	b.Grow(size + 200_000)
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	outline := outlineOf(s, b.firstPage+2*len(s.pages))
	b.front(d, s, fonts, outline)
	for i, content := range contents {
		b.page(s, i, content)
	}
	b.outline(outline)
	b.close()
	return b.Bytes(), nil
}

// begin starts the next object; they come in the order of their numbers.
func (b *binder) begin() {
	b.offsets = append(b.offsets, b.Len())
	fmt.Fprintf(b, "%d 0 obj\n", len(b.offsets))
}

func (b *binder) object(format string, args ...any) {
	b.begin()
	fmt.Fprintf(b, format, args...)
	b.WriteString("\nendobj\n")
}

// front writes what stands before the pages: how many there are, what they call on, who made the
// file, and where a reader begins.
func (b *binder) front(d *document, s *setting, fonts fontObjects, outline []item) {
	var kids strings.Builder
	for i := range s.pages {
		fmt.Fprintf(&kids, "%d 0 R ", b.pageObject(i))
	}
	b.object("<</Type /Pages /Count %d /MediaBox [0 0 %.2f %.2f] /Kids [%s]>>", len(s.pages), pageWidth, pageHeight, kids.String())
	b.object("<</Font <<%s %d 0 R %s %d 0 R>>>>", fontNames[regular], fonts.type0[regular], fontNames[heavy], fonts.type0[heavy])
	when := day(d).Format("20060102150405") + "Z"
	b.object("<</Title %s /Author %s /Producer (Lintel) /CreationDate (D:%s) /ModDate (D:%s)>>", textString(d.title), textString(d.author), when, when)
	b.object("<</Type /Catalog /Pages %d 0 R /Lang (%s) /ViewerPreferences <</DisplayDocTitle true>> /PageMode /UseOutlines /Outlines %d 0 R>>",
		pagesObject, language, outline[0].number)
	for _, object := range fonts.objects {
		b.begin()
		b.Write(object)
	}
}

// day is the date that the file carries: the data's, and never the clock's.
func day(d *document) time.Time {
	when, err := time.Parse(time.DateOnly, string(d.date))
	if err != nil {
		return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return when
}

func (b *binder) pageObject(page int) int { return b.firstPage + 2*page }

// target is where a link or a bookmark leads.
func (b *binder) target(at place) string {
	return fmt.Sprintf("[%d 0 R /XYZ 0 %.2f null]", b.pageObject(at.page), pageHeight-at.y)
}

func (b *binder) page(s *setting, i int, content []byte) {
	b.begin()
	fmt.Fprintf(b, "<</Type /Page /Parent %d 0 R /Resources %d 0 R /Contents %d 0 R", pagesObject, resourcesObject, b.pageObject(i)+1)
	links := 0
	for _, o := range s.pages[i] {
		at, known := s.places[o.s]
		if o.kind != linkOp || !known {
			continue
		}
		if links++; links == 1 {
			b.WriteString("\n/Annots [")
		}
		fmt.Fprintf(b, "<</Type /Annot /Subtype /Link /Border [0 0 0] /Rect [%.2f %.2f %.2f %.2f] /Dest %s>>\n",
			o.x, pageHeight-o.y2, o.x2, pageHeight-o.y, b.target(at))
	}
	if links > 0 {
		b.WriteString("]")
	}
	b.WriteString(">>\nendobj\n")
	b.begin()
	fmt.Fprintf(b, "<</Filter /FlateDecode /Length %d>>\nstream\n", len(content))
	b.Write(content)
	b.WriteString("\nendstream\nendobj\n")
}

// close writes where each object stands, and an identifier that follows from all of them.
func (b *binder) close() {
	start := b.Len()
	fmt.Fprintf(b, "xref\n0 %d\n0000000000 65535 f \n", len(b.offsets)+1)
	for _, at := range b.offsets {
		fmt.Fprintf(b, "%010d 00000 n \n", at)
	}
	id := sha256.Sum256(b.Bytes())
	fmt.Fprintf(b, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(b.offsets)+1, catalogObject, infoObject, id[:16], id[:16], start)
}

// textString writes a text for readers of the file, outside its pages: UTF-16 as hexadecimal.
func textString(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	b.WriteByte('>')
	return b.String()
}
