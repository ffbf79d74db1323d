package report

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"sync"
	"unicode"
)

// The typefaces are packed, half as large in the program, and unpacked when a document is first set.
var (
	//go:embed fonts/LiberationSans-Regular.ttf.gz
	regularPacked []byte
	//go:embed fonts/LiberationSans-Bold.ttf.gz
	boldPacked []byte
)

// typefaces are the files of the two, by weight.
var typefaces = sync.OnceValues(func() (files [2][]byte, err error) {
	for weight, packed := range [2][]byte{regular: regularPacked, heavy: boldPacked} {
		reader, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			return files, err
		}
		if files[weight], err = io.ReadAll(reader); err != nil {
			return files, err
		}
	}
	return files, nil
})

// weight is which of the two faces a text is set in.
type weight uint8

const (
	regular weight = iota
	heavy
)

// face knows how wide each character is in thousandths of the type size; −1 where the typeface
// has no such character, or where it would not be seen.
type face struct{ widths [1 << 16]int16 }

// faces are parsed once: every document is measured with the same two.
var faces = sync.OnceValues(func() (f [2]*face, err error) {
	files, err := typefaces()
	if err != nil {
		return f, err
	}
	if f[regular], err = parseFace(files[regular]); err != nil {
		return f, err
	}
	if f[heavy], err = parseFace(files[heavy]); err != nil {
		return f, err
	}
	for r := range f[regular].widths { // a word may be set in either
		if f[regular].widths[r] < 0 || f[heavy].widths[r] < 0 {
			f[regular].widths[r], f[heavy].widths[r] = -1, -1
		}
	}
	return f, nil
})

func (f *face) carries(r rune) bool { return r <= 0xFFFF && r >= 0 && f.widths[r] >= 0 }

// width is the width of a clean text in thousandths of the type size.
func (f *face) width(s string) int {
	w := 0
	for _, r := range s {
		w += int(f.widths[r&0xFFFF])
	}
	return w
}

// parseFace reads what measuring needs of a TrueType file: the table from characters to glyphs
// (cmap, platform 3, encoding 1, format 4) and the glyphs' widths (hmtx).
// Source: OpenType specification 1.9, chapters cmap and hmtx.
func parseFace(ttf []byte) (*face, error) {
	tables := make(map[string][]byte)
	for i := range int(u16(ttf, 4)) {
		entry := ttf[12+16*i:]
		start, size := u32(entry, 8), u32(entry, 12)
		tables[string(entry[:4])] = ttf[start : start+size]
	}
	head, hhea, hmtx := tables["head"], tables["hhea"], tables["hmtx"]
	cmap, err := unicodeMap(tables["cmap"])
	if err != nil {
		return nil, err
	}
	unitsPerEm, metrics := float64(u16(head, 18)), int(u16(hhea, 34))
	f := new(face)
	for r := range f.widths {
		f.widths[r] = -1
		glyph := 0
		if !hidden(rune(r)) {
			glyph = cmap(uint16(r))
		}
		if glyph != 0 {
			advance := u16(hmtx, 4*min(glyph, metrics-1))
			f.widths[r] = int16(math.Round(float64(advance) * 1000 / unitsPerEm))
			if advance == 0 && !unicode.In(rune(r), unicode.Mn, unicode.Me) {
				f.widths[r] = -1
			}
		}
	}
	return f, nil
}

// unicodeMap finds the glyph of a character, 0 when there is none.
func unicodeMap(cmap []byte) (func(uint16) int, error) {
	for i := range int(u16(cmap, 2)) {
		entry := cmap[4+8*i:]
		table := cmap[u32(entry, 4):]
		if u16(entry, 0) == 3 && u16(entry, 2) == 1 && u16(table, 0) == 4 {
			return segmentMap(table), nil
		}
	}
	return nil, fmt.Errorf("the typeface has no table of Unicode characters")
}

func segmentMap(table []byte) func(uint16) int {
	twice := int(u16(table, 6)) // the number of segments, doubled
	ends, starts := table[14:], table[16+twice:]
	deltas, offsets := table[16+2*twice:], table[16+3*twice:]
	return func(r uint16) int {
		for i := 0; i < twice; i += 2 {
			if r > u16(ends, i) {
				continue
			}
			if r < u16(starts, i) {
				return 0
			}
			offset := int(u16(offsets, i))
			if offset == 0 {
				return int(r + u16(deltas, i))
			}
			glyph := u16(offsets, i+offset+2*int(r-u16(starts, i)))
			if glyph == 0 {
				return 0
			}
			return int(glyph + u16(deltas, i))
		}
		return 0
	}
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
