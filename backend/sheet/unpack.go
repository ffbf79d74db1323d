package sheet

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"path"
	"strings"
)

// Unpack takes a spreadsheet out of what it was packed into: a .gz, or a ZIP archive that holds one
// spreadsheet alone, as published lists come. Whatever else comes in goes out as it was, for Open to
// judge. What unpacks to more than Open reads is refused before it has.
// Errors: kind Invalid with one of this package's codes.
func Unpack(name string, content []byte) (inside string, unpacked []byte, err error) {
	o := opener{name: shownName(name)}
	switch {
	case len(content) > MaxSize:
		return name, content, nil
	case bytes.HasPrefix(content, []byte("\x1f\x8b")):
		in, err := gzip.NewReader(bytes.NewReader(content))
		if err != nil {
			return name, nil, o.damaged(err)
		}
		unpacked, err = o.unpack(in)
		return strings.TrimSuffix(name, ".gz"), unpacked, err
	case bytes.HasPrefix(content, []byte("PK")):
		return o.takeOut(name, content)
	}
	return name, content, nil
}

// takeOut finds the one spreadsheet in an archive.
func (o *opener) takeOut(name string, content []byte) (string, []byte, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return name, content, nil // for Open to say
	}
	var found []*zip.File
	for _, file := range archive.File {
		switch strings.ToLower(path.Ext(file.Name)) {
		case ".csv", ".xlsx":
			if !strings.HasPrefix(path.Base(file.Name), ".") && !strings.HasPrefix(file.Name, "__MACOSX/") {
				found = append(found, file)
			}
		}
		if file.Name == typesPart {
			return name, content, nil // a workbook is an archive itself
		}
	}
	switch len(found) {
	case 0:
		return name, content, nil
	case 1:
		in, err := found[0].Open()
		if err != nil {
			return name, nil, o.damaged(err)
		}
		content, err = o.unpack(in)
		return found[0].Name, content, err
	}
	return name, nil, o.fail(CodeNotSheet, "%s holds %d spreadsheets. Unpack it and send the one that is meant.", o.name, len(found))
}

func (o *opener) unpack(in io.ReadCloser) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(in, MaxSize+1))
	if err = errors.Join(err, in.Close()); err != nil {
		return nil, o.damaged(err)
	}
	if len(content) > MaxSize {
		return nil, o.fail(CodeTooLarge, "%s unpacks to more than 25 MB, the most that a spreadsheet may have. Leave out rows and columns that are not needed.", o.name)
	}
	return content, nil
}
