package report

import (
	"bytes"
	"compress/zlib"
	"strconv"
)

// The names by which pages call the two faces.
var fontNames = [2]string{regular: "/R", heavy: "/H"}

// stream writes the marks of a page as PDF operators (ISO 32000-1, 8 and 9.4). gofpdf's own calls
// are several times as slow and compress every page with a new compressor.
type stream struct {
	buf      []byte
	elements []element
	places   map[string]place
	codes    *codes
	used     [2]runes // the characters of each face that have been written

	// What the page's graphics state is at the moment.
	weight       weight
	size         float32
	fill, stroke colour
	width        float32
	dashed       bool
	element      int32

	squeezed bytes.Buffer
	squeeze  *zlib.Writer
}

// runes is a set of characters up to U+FFFF.
type runes [1 << 16 / 64]uint64

func (s *runes) add(r rune) { s[r>>6&1023] |= 1 << (r & 63) }

// text is the set as a text, in the order of the characters.
func (s *runes) text() string {
	var all []rune
	for i, word := range s {
		for bit := range 64 {
			if word&(1<<bit) != 0 {
				all = append(all, rune(i*64+bit))
			}
		}
	}
	return string(all)
}

func newStream(s *setting) (*stream, error) {
	k := &stream{elements: s.elements, places: s.places, codes: rowCodes()}
	var err error
	k.squeeze, err = zlib.NewWriterLevel(&k.squeezed, zlib.BestSpeed)
	return k, err
}

// page is the compressed content of a page. Each block's marks stand between a BMC that names
// its role and an EMC.
func (k *stream) page(ops []op) ([]byte, error) {
	k.buf = k.buf[:0]
	k.size, k.fill, k.stroke, k.width, k.dashed, k.element = 0, 0, 0, 1, false, -1
	for i := range ops {
		k.op(&ops[i])
	}
	if k.element >= 0 {
		k.write("EMC\n")
	}
	k.squeezed.Reset()
	k.squeeze.Reset(&k.squeezed)
	if _, err := k.squeeze.Write(k.buf); err != nil {
		return nil, err
	}
	if err := k.squeeze.Close(); err != nil {
		return nil, err
	}
	return bytes.Clone(k.squeezed.Bytes()), nil
}

func (k *stream) op(o *op) {
	if o.kind == linkOp {
		return
	}
	if o.element != k.element {
		if k.element >= 0 {
			k.write("EMC\n")
		}
		k.element = o.element
		k.write("/" + string(k.elements[o.element].role) + " BMC\n")
	}
	x, y, x2, y2 := float64(o.x), pageHeight-float64(o.y), float64(o.x2), pageHeight-float64(o.y2)
	switch o.kind {
	case textOp:
		k.text(o, x, y, o.s)
	case pageNumberOp:
		number := strconv.Itoa(k.places[o.s].page + 1)
		k.text(o, x-float64(digitWidth*len(number))*float64(o.size)/1000, y, number)
	case areaOp:
		k.colour(&k.fill, o.colour, "rg\n")
		k.numbers(x, y2, x2-x, y-y2)
		k.write("re f\n")
	case strokeOp:
		k.pen(o)
		k.numbers(x, y)
		k.write("m ")
		k.numbers(x2, y2)
		k.write("l S\n")
	}
}

// digitWidth is the width of every digit of Liberation Sans in thousandths of its size.
const digitWidth = 556

func (k *stream) pen(o *op) {
	k.colour(&k.stroke, o.colour, "RG\n")
	if k.width != o.size {
		k.width = o.size
		k.numbers(float64(o.size))
		k.write("w\n")
	}
	if k.dashed != o.dashed {
		k.dashed = o.dashed
		if o.dashed {
			k.write("[4 2] 0 d\n")
		} else {
			k.write("[] 0 d\n")
		}
	}
}

func (k *stream) text(o *op, x, y float64, s string) {
	k.colour(&k.fill, o.colour, "rg\n")
	k.write("BT ")
	if k.weight != o.weight || k.size != o.size {
		k.weight, k.size = o.weight, o.size
		k.write(fontNames[o.weight] + " ")
		k.numbers(float64(o.size))
		k.write("Tf ")
	}
	k.numbers(x, y)
	k.write("Td (")
	used := &k.used[o.weight]
	for _, r := range s {
		used.add(r)
		k.buf = k.codes.put(k.buf, r)
	}
	k.write(") Tj ET\n")
}

func (k *stream) colour(now *colour, to colour, operator string) {
	if *now == to {
		return
	}
	*now = to
	for shift := 16; shift >= 0; shift -= 8 {
		hundredths := (int(to>>shift&255)*100 + 127) / 255
		k.buf = append(k.buf, byte('0'+hundredths/100), '.', byte('0'+hundredths/10%10), byte('0'+hundredths%10), ' ')
	}
	k.write(operator)
}

func (k *stream) write(s string) { k.buf = append(k.buf, s...) }

// numbers writes numbers from 0 on to a tenth, each with a space after it: a tenth of a point is
// less than anyone sees, and every digit is paid for in the file and in the time to compress it.
func (k *stream) numbers(values ...float64) {
	for _, v := range values {
		tenths := int64(v*10 + .5)
		k.buf = strconv.AppendInt(k.buf, tenths/10, 10)
		if tenths%10 > 0 {
			k.buf = append(k.buf, '.', byte('0'+tenths%10))
		}
		k.buf = append(k.buf, ' ')
	}
}
