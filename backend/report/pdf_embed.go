package report

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"github.com/jung-kurt/gofpdf"
)

// fontObjects are the PDF objects of the two faces, cut down to the characters used. They carry
// the numbers from firstFont on, and refer to each other by them; type0 are the numbers of the
// objects that a page calls.
type fontObjects struct {
	objects [][]byte
	type0   [2]int
}

const firstFont = 5

// embedded remembers the fonts of the last document, since most documents use the same
// characters and gofpdf takes a quarter of their time to cut them down.
var embedded struct {
	sync.Mutex
	used  *[2]runes
	fonts fontObjects
}

// embed gives the objects of the faces for the characters used.
func embed(used *[2]runes) (fontObjects, error) {
	embedded.Lock()
	defer embedded.Unlock()
	if embedded.used != nil && *embedded.used == *used {
		return embedded.fonts, nil
	}
	fonts, err := cutDown(used)
	if err == nil {
		embedded.used, embedded.fonts = used, fonts
	}
	return fonts, err
}

const family = "liberation"

// cutDown has gofpdf write a document of one page with nothing but the characters used, and takes
// the fonts out of it: what gofpdf writes after the page and before the last two objects.
func cutDown(used *[2]runes) (fontObjects, error) {
	files, err := typefaces()
	if err != nil {
		return fontObjects{}, err
	}
	f := gofpdf.New("P", "pt", "A4", "")
	f.SetCatalogSort(true)
	f.SetCompression(false)
	f.AddUTF8FontFromBytes(family, "", files[regular])
	f.AddUTF8FontFromBytes(family, "B", files[heavy])
	f.AddPage()
	f.SetFont(family, "", 10)
	f.Text(0, 0, used[regular].text())
	f.SetFont(family, "B", 10)
	f.Text(0, 0, used[heavy].text())
	var raw bytes.Buffer
	if err := f.Output(&raw); err != nil {
		return fontObjects{}, fmt.Errorf("embedding the typefaces: %w", err)
	}
	objects, err := objectsOf(raw.Bytes())
	if err != nil {
		return fontObjects{}, err
	}
	return recoded(objects[firstFont-1 : len(objects)-2])
}

// recoded gives gofpdf's fonts our encoding, as one more object, and the way back to Unicode in
// place of its own.
func recoded(objects [][]byte) (fontObjects, error) {
	fonts := fontObjects{objects: append(objects, rowCodes().encoding())}
	encoding := firstFont + len(objects)
	for w, style := range [2]string{regular: "", heavy: "B"} {
		begins := []byte("<</Type /Font\n/Subtype /Type0\n/BaseFont /utf8" + family + style + "\n/Encoding /Identity-H\n")
		i := slices.IndexFunc(objects, func(o []byte) bool { return bytes.HasPrefix(o, begins) })
		if i < 0 || !bytes.Contains(objects[i], fmt.Appendf(nil, "/ToUnicode %d 0 R", firstFont+i+2)) {
			return fontObjects{}, errors.New("embedding the typefaces: gofpdf's fonts are not as they were")
		}
		fonts.type0[w] = firstFont + i
		fonts.objects[i] = bytes.Replace(objects[i], []byte("/Identity-H"), fmt.Appendf(nil, "%d 0 R", encoding), 1)
		fonts.objects[i+2] = rowCodes().toUnicode()
	}
	return fonts, nil
}

// objectsOf cuts a file of gofpdf's into its objects in the order of their numbers, each without
// its "n 0 obj" line.
func objectsOf(raw []byte) ([][]byte, error) {
	table := bytes.LastIndex(raw, []byte("\nxref\n0 ")) + 1
	if table == 0 {
		return nil, errors.New("gofpdf's file has no cross-reference table")
	}
	offsets, err := offsetsIn(raw[table:])
	if err != nil {
		return nil, err
	}
	var objects [][]byte
	sorted := append(slices.Sorted(slices.Values(offsets)), table)
	for _, at := range offsets {
		i, _ := slices.BinarySearch(sorted, at)
		object := raw[at:sorted[i+1]]
		objects = append(objects, object[bytes.IndexByte(object, '\n')+1:])
	}
	if len(objects) < firstFont+2 {
		return nil, errors.New("gofpdf's file has no fonts")
	}
	return objects, nil
}

// offsetsIn reads where the objects stand from a cross-reference table: after the free entry 0,
// one entry for each, such as "0000000017 00000 n \n".
func offsetsIn(table []byte) ([]int, error) {
	const entryLength = 20
	var offsets []int
	_, table, _ = bytes.Cut(table, []byte(" f \n"))
	for len(table) >= entryLength && table[entryLength-3] == 'n' {
		at, err := strconv.Atoi(string(table[:10]))
		if err != nil {
			return nil, fmt.Errorf("gofpdf's cross-reference table: %w", err)
		}
		offsets, table = append(offsets, at), table[entryLength:]
	}
	return offsets, nil
}
