package sheet

import (
	"archive/zip"
	"errors"
	"io"
	"strings"

	"lintel/backend/ettf"
)

const typesPart = "[Content_Types].xml"

var (
	errNoPart   = errors.New("a part of the workbook is missing")
	errPassword = errors.New("a part of the workbook is encrypted")
)

func isOurs(err error) bool {
	var e *ettf.Error
	return errors.As(err, &e)
}

// parts are the files of a workbook by name; left is what may still be unpacked of all of them.
type parts struct {
	files map[string]*zip.File
	left  int64
}

func newPackage(archive *zip.Reader) *parts {
	p := &parts{files: make(map[string]*zip.File, len(archive.File)), left: maxUnzipped}
	for _, f := range archive.File {
		key := partKey(f.Name)
		if _, twice := p.files[key]; !twice {
			p.files[key] = f
		}
	}
	return p
}

// partKey: the names of parts do not tell capitals apart, and old tools write them with \.
func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func (p *parts) has(name string) bool { return p.files[partKey(name)] != nil }

// each reads a part and calls visit at every beginning and end of an element and at every text.
func (p *parts) each(name string, visit func(*xmlPart) error) error {
	f := p.files[partKey(name)]
	if f == nil {
		return errNoPart
	}
	if f.Flags&1 != 0 {
		return errPassword
	}
	if f.UncompressedSize64 > uint64(p.left) {
		return errTooMuch
	}
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	x := newXML(&metered{in, p})
	for {
		if err = x.next(); err == nil {
			err = visit(x)
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// metered takes what it reads off what may still be unpacked, whatever the archive claims.
type metered struct {
	in    io.Reader
	parts *parts
}

func (m *metered) Read(into []byte) (int, error) {
	n, err := m.in.Read(into)
	if m.parts.left -= int64(n); m.parts.left < 0 {
		return 0, errTooMuch
	}
	return n, err
}
