package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
)

var (
	errTooMuch = errors.New("more than may be unpacked")
	errNotXML  = errors.New("not the XML of a workbook")
)

// xmlPart reads the XML of a workbook's part, token by token. It knows what such parts hold
// (elements, attributes, texts; no document types) and, unlike encoding/xml, never holds more than
// one megabyte of them, so that a crafted file cannot fill the memory; it is also ten times as fast.
type xmlPart struct {
	in     *bufio.Reader
	kind   tokenKind
	name   []byte // of the element that begins or ends here, without its prefix
	text   []byte // the text that stands here
	given  []attribute
	token  []byte // what the above point into
	inTag  bool   // the < of the next tag has been read
	closed bool   // the element that begins here ends at once
	names  []byte // of the open elements, one after the other
	marks  []int  // where each begins in names
	whole  bool   // the outermost element has ended
}

type tokenKind uint8

const (
	beginning tokenKind = iota + 1
	ending
	content
)

type attribute struct{ name, value []byte }

const maxDepth = 64

func newXML(in io.Reader) *xmlPart { return &xmlPart{in: bufio.NewReaderSize(in, 32<<10)} }

func (x *xmlPart) begins(name string) bool { return x.kind == beginning && string(x.name) == name }
func (x *xmlPart) ends(name string) bool   { return x.kind == ending && string(x.name) == name }

// attr is an attribute of the element that begins here; "" when it has none of that name.
func (x *xmlPart) attr(name string) string {
	if x.kind == beginning {
		for _, a := range x.given {
			if string(a.name) == name {
				text, _ := decodeEntities(a.value)
				return string(text)
			}
		}
	}
	return ""
}

// next goes to the next token; io.EOF at the end of a whole document.
func (x *xmlPart) next() error {
	x.kind = 0
	for x.kind == 0 {
		var err error
		switch {
		case x.closed:
			x.closed = false
			err = x.close()
		case x.inTag:
			x.inTag = false
			err = x.tag()
		default:
			err = x.between()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// between reads up to and with the next <. What stands before it is a text inside an element, and
// may only be blank outside.
func (x *xmlPart) between() error {
	err := x.until('<')
	if errors.Is(err, io.EOF) && x.whole && isBlank(x.token) {
		return io.EOF
	}
	if err != nil {
		return broken(err)
	}
	x.inTag = true
	text := x.token[:len(x.token)-1]
	if len(x.marks) == 0 {
		if !isBlank(bytes.TrimPrefix(text, []byte(utf8BOM))) {
			return errNotXML
		}
		return nil
	}
	if len(text) > 0 {
		x.kind = content
		if bytes.Contains(text, []byte("]]>")) {
			return errNotXML
		}
		x.text, err = decodeEntities(bareLines(text))
	}
	return err
}

// tag reads what follows a <.
func (x *xmlPart) tag() error {
	if err := x.until('>'); err != nil {
		return broken(err)
	}
	switch x.token[0] {
	case '?':
		return x.instruction()
	case '!':
		return x.comment()
	case '/':
		name := bytes.TrimRight(x.token[1:len(x.token)-1], blanks)
		top := len(x.marks) - 1
		if top < 0 || !bytes.Equal(x.names[x.marks[top]:], name) {
			return errNotXML
		}
		return x.close()
	}
	for quote, seen := quoteAfter(x.token, 0), len(x.token); quote != 0; seen = len(x.token) {
		if err := x.more('>'); err != nil {
			return broken(err)
		}
		quote = quoteAfter(x.token[seen:], quote)
	}
	return x.open(x.token[:len(x.token)-1])
}

func (x *xmlPart) open(tag []byte) error {
	tag, x.closed = bytes.CutSuffix(tag, []byte("/"))
	end := bytes.IndexAny(tag, blanks)
	if end < 0 {
		end = len(tag)
	}
	name := tag[:end]
	if !isName(name) || x.whole || len(x.marks) == maxDepth || bytes.IndexByte(tag, '<') >= 0 {
		return errNotXML
	}
	x.marks = append(x.marks, len(x.names))
	x.names = append(x.names, name...)
	x.kind, x.name = beginning, local(name)
	return x.attributes(tag[end:])
}

// close ends the innermost open element.
func (x *xmlPart) close() error {
	top := len(x.marks) - 1
	x.kind, x.name = ending, local(x.names[x.marks[top]:])
	x.names, x.marks = x.names[:x.marks[top]], x.marks[:top]
	x.whole = top == 0
	return nil
}

func (x *xmlPart) attributes(rest []byte) error {
	x.given = x.given[:0]
	for {
		rest = afterBlanks(rest)
		if len(rest) == 0 {
			return nil
		}
		name, after, ok := bytes.Cut(rest, []byte("="))
		after = afterBlanks(after)
		if !ok || len(after) < 2 || after[0] != '"' && after[0] != '\'' {
			return errNotXML
		}
		end := bytes.IndexByte(after[1:], after[0])
		name = bytes.TrimRight(name, blanks)
		if end < 0 || !isName(name) {
			return errNotXML
		}
		value := after[1 : end+1]
		if _, err := decodeEntities(value); err != nil {
			return err
		}
		x.given = append(x.given, attribute{local(name), value})
		rest = after[end+2:]
	}
}

// instruction passes over <? … ?>. Where it declares the document, that must be XML 1.0 in UTF-8.
func (x *xmlPart) instruction() error {
	for len(x.token) < 4 || !bytes.HasSuffix(x.token, []byte("?>")) {
		if err := x.more('>'); err != nil {
			return broken(err)
		}
	}
	target, declared, _ := bytes.Cut(x.token[1:len(x.token)-2], []byte(" "))
	if !isName(target) || !isText(declared) {
		return errNotXML
	}
	if string(target) != "xml" {
		return nil
	}
	if err := x.attributes(declared); err != nil {
		return err
	}
	for _, a := range x.given {
		switch value := strings.ToLower(string(a.value)); {
		case string(a.name) == "version" && value != "1.0", string(a.name) == "encoding" && value != "utf-8":
			return errNotXML
		}
	}
	return nil
}

// comment passes over a comment, and reads text that stands as it is: <![CDATA[ … ]]>.
func (x *xmlPart) comment() error {
	begin, end := "!--", "-->"
	if bytes.HasPrefix(x.token, []byte("![")) {
		begin, end = "![CDATA[", "]]>"
	}
	for !bytes.HasSuffix(x.token, []byte(end)) || len(x.token) < len(begin)+len(end) {
		if err := x.more('>'); err != nil {
			return broken(err)
		}
	}
	body := x.token[:len(x.token)-len(end)]
	body, ok := bytes.CutPrefix(body, []byte(begin))
	switch {
	case !ok, !isText(body):
		return errNotXML
	case begin == "!--":
		if bytes.Contains(body, []byte("--")) || bytes.HasSuffix(body, []byte("-")) {
			return errNotXML
		}
		return nil
	case len(x.marks) == 0:
		return errNotXML
	}
	x.kind, x.text = content, bareLines(body)
	return nil
}

// until reads the next token up to and with a byte; more goes on to the next such byte.
func (x *xmlPart) until(end byte) error {
	x.token = x.token[:0]
	return x.more(end)
}

func (x *xmlPart) more(end byte) error {
	for {
		part, err := x.in.ReadSlice(end)
		if len(x.token)+len(part) > maxToken {
			return errTooMuch
		}
		x.token = append(x.token, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
	}
}

// broken is the error of a document that ends too soon, or could not be unpacked.
func broken(err error) error {
	if errors.Is(err, io.EOF) {
		return errNotXML
	}
	return err
}
