package report

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// A page writes the printable characters of ASCII as one byte and all others as two: the row of
// the character, counted over the rows that the typeface has, from 0x80 on, and the place in its
// row. gofpdf's own encoding takes two bytes for each, which doubles the texts and the time to
// compress them.
const (
	firstPlain, lastPlain = 0x20, 0x7E
	firstRow              = 0x80
)

// codes are the rows of 256 characters that the typeface has any of, and by which code each
// is called.
type codes struct {
	rows []int
	code [256]byte
}

var rowCodes = sync.OnceValue(func() *codes {
	c := new(codes)
	faces, err := faces()
	if err != nil {
		return c // nothing is printed without faces
	}
	for r, width := range faces[regular].widths {
		if width < 0 || slices.Contains(c.rows, r>>8) {
			continue
		}
		c.code[r>>8] = byte(firstRow + len(c.rows))
		c.rows = append(c.rows, r>>8)
	}
	return c
})

// put adds a character to a text between brackets.
func (c *codes) put(buf []byte, r rune) []byte {
	switch {
	case r == '\\' || r == '(' || r == ')':
		return append(buf, '\\', byte(r))
	case firstPlain <= r && r <= lastPlain:
		return append(buf, byte(r))
	}
	buf = append(buf, c.code[r>>8&0xFF])
	switch low := byte(r); low {
	case '\\', '(', ')':
		return append(buf, '\\', low)
	case '\r':
		return append(buf, '\\', 'r')
	default:
		return append(buf, low)
	}
}

// encoding is the CMap from codes to the characters' numbers (ISO 32000-1, 9.7.5.4).
func (c *codes) encoding() []byte {
	const info = "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>>"
	body := c.cmap("/CMapName /Lintel-H def\n/CMapType 1 def\n/WMode 0 def\n"+info+" def\n", "cid", "%d")
	return fmt.Appendf(nil, "<</Type /CMap /CMapName /Lintel-H /WMode 0 %s /Length %d>>\nstream\n%s\nendstream\nendobj\n", info, len(body), body)
}

// toUnicode is the CMap from codes to text, for those who copy or listen (9.10.3).
func (c *codes) toUnicode() []byte {
	body := c.cmap("/CMapName /Lintel-Unicode def\n/CMapType 2 def\n", "bf", "<%04X>")
	return fmt.Appendf(nil, "<</Length %d>>\nstream\n%s\nendstream\nendobj\n", len(body), body)
}

// cmap lists the plain characters and each row as a range of its kind.
func (c *codes) cmap(head, kind, target string) string {
	ranges := []string{fmt.Sprintf("<%02X> <%02X> "+target, firstPlain, lastPlain, firstPlain)}
	for _, row := range c.rows {
		code := c.code[row]
		ranges = append(ranges, fmt.Sprintf("<%02X00> <%02XFF> "+target, code, code, row<<8))
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" + head)
	fmt.Fprintf(&b, "2 begincodespacerange\n<%02X> <%02X>\n<%02X00> <FFFF>\nendcodespacerange\n", firstPlain, lastPlain, firstRow)
	for part := range slices.Chunk(ranges, 100) { // no list may be longer
		fmt.Fprintf(&b, "%d begin%srange\n%s\nend%srange\n", len(part), kind, strings.Join(part, "\n"), kind)
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return b.String()
}
