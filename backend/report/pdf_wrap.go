package report

import (
	"strings"
	"unicode/utf8"
)

// piece is the part of a span that stands on one line; x is where it starts and width how wide
// it is, both in thousandths of the type size.
type piece struct {
	s        string
	x, width int
	weight   weight
	faint    bool
	to       string
}

type line []piece

func (l line) width() int {
	if len(l) == 0 {
		return 0
	}
	last := l[len(l)-1]
	return last.x + last.width
}

// wrapper breaks texts into lines. It is the one place through which every text reaches the
// page, and so the one place where texts are cleaned.
type wrapper struct {
	faces [2]*face
	marks int // how many characters could not be carried

	pool  []piece
	lines []line
	start int // of the line being filled, in pool
	x     int // how far that line is filled
	limit int

	heldPieces, heldLines int
}

func (w *wrapper) clean(s string) string {
	s, marks := clean(s, w.faces[regular].carries)
	w.marks += marks
	return s
}

// wrap breaks a text into lines no wider than limit, in thousandths of the type size. A word that
// is wider than a line is broken wherever the line ends. The lines last until release.
func (w *wrapper) wrap(t text, limit float64, all weight) []line {
	from := len(w.lines)
	w.limit, w.x, w.start = max(1, int(limit)), 0, len(w.pool)
	for _, s := range t {
		if s.text == lineBreak {
			w.endLine()
			continue
		}
		p := piece{weight: max(all, weightOf(s.style)), faint: s.style == faint, to: s.to}
		w.span(w.clean(s.text), p)
	}
	if len(w.pool) > w.start {
		w.endLine()
	}
	return w.lines[from:len(w.lines):len(w.lines)]
}

// release forgets all lines but those held, so that their memory serves the next block or row.
func (w *wrapper) release() { w.pool, w.lines = w.pool[:w.heldPieces], w.lines[:w.heldLines] }

// hold keeps the lines that there are until letGo.
func (w *wrapper) hold() { w.heldPieces, w.heldLines = len(w.pool), len(w.lines) }

func (w *wrapper) letGo() { w.heldPieces, w.heldLines = 0, 0 }

func weightOf(s style) weight {
	if s == strong {
		return heavy
	}
	return regular
}

// hanging is how far a mark may stand out of its line, in thousandths of the type size: less than
// the white around any text.
const hanging = 300

func (w *wrapper) span(s string, p piece) {
	f := w.faces[p.weight]
	from, gone := 0, 0 // of the piece, and where it ends so far
	p.x = w.x
	for gone < len(s) {
		if s[gone] == '\n' {
			w.put(p, s[from:gone])
			w.endLine()
			gone++
			from, p.x = gone, 0
			continue
		}
		word, gap := gone, 0
		if s[gone] == ' ' {
			word, gap = gone+1, int(f.widths[' '])
		}
		end, width := wordFrom(f, s, word)
		hangs := word == 0 && width < hanging // a comma that follows a word in another style
		if w.x > 0 && w.x+gap+width > w.limit && !hangs {
			w.put(p, s[from:gone])
			w.endLine()
		}
		if w.x == 0 {
			from, gap, p.x = word, 0, 0
		}
		for width > w.limit {
			cut, size := w.cut(f, s[word:end])
			w.x = size
			w.put(p, s[word:word+cut])
			w.endLine()
			word, width = word+cut, width-size
			from = word
		}
		w.x += gap + width
		gone = end
	}
	w.put(p, s[from:])
}

// wordFrom is where the word that begins at i ends, and how wide it is.
func wordFrom(f *face, s string, i int) (end, width int) {
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if c == ' ' || c == '\n' {
				return i, width
			}
			width += int(f.widths[c])
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		width += int(f.widths[r&0xFFFF])
		i += size
	}
	return i, width
}

// cut is how much of a long word fits a line of its own: at least one character, never parting
// a letter from its marks, and up to a hyphen, slash or comma where one stands in the second half.
func (w *wrapper) cut(f *face, word string) (bytes, width int) {
	good, goodWidth := 0, 0
	for i, r := range word {
		step := int(f.widths[r&0xFFFF])
		if i > 0 && step > 0 && width+step > w.limit {
			if goodWidth > w.limit/2 {
				return good, goodWidth
			}
			return i, width
		}
		width += step
		if strings.ContainsRune("-/,.@_–", r) {
			good, goodWidth = i+utf8.RuneLen(r), width
		}
	}
	return len(word), width
}

func (w *wrapper) put(p piece, s string) {
	if s == "" {
		return
	}
	p.s, p.width = s, w.x-p.x
	w.pool = append(w.pool, p)
}

func (w *wrapper) endLine() {
	w.lines = append(w.lines, line(w.pool[w.start:len(w.pool):len(w.pool)]))
	w.start, w.x = len(w.pool), 0
}

// shorten is as much of a text as fits one line of the given width, ending in "…" where it was cut.
func (w *wrapper) shorten(s string, of weight, limit float64) string {
	f := w.faces[of]
	s = oneLine(w.clean(s))
	if f.width(s) <= int(limit) {
		return s
	}
	room := int(limit) - int(f.widths['…'])
	for i, r := range s {
		if room -= int(f.widths[r&0xFFFF]); room < 0 {
			return strings.TrimRight(s[:i], " ") + "…"
		}
	}
	return s
}
