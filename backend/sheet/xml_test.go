package sheet

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// ours lists the tokens that our reader finds; neighbouring texts are one.
func ours(text string) (tokens []string, err error) {
	x := newXML(strings.NewReader(text))
	for {
		if err := x.next(); err != nil {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return tokens, err
		}
		switch x.kind {
		case beginning:
			token := "<" + string(x.name)
			for _, a := range x.given {
				value, _ := decodeEntities(a.value)
				token += " " + string(a.name) + "=" + strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(value))
			}
			tokens = append(tokens, token)
		case ending:
			tokens = append(tokens, "/"+string(x.name))
		case content:
			tokens = addText(tokens, string(x.text))
		}
	}
}

// theirs lists the tokens that the standard library finds.
func theirs(text string) (tokens []string, err error) {
	in := xml.NewDecoder(strings.NewReader(text))
	depth, roots := 0, 0
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			if roots != 1 {
				err = errNotXML
			} else {
				err = nil
			}
			return tokens, err
		}
		if err != nil {
			return tokens, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth == 0 {
				roots++
			}
			if depth++; depth > maxDepth {
				return tokens, errNotXML
			}
			line := "<" + token.Name.Local
			for _, a := range token.Attr {
				line += " " + a.Name.Local + "=" + a.Value
			}
			tokens = append(tokens, line)
		case xml.EndElement:
			depth--
			tokens = append(tokens, "/"+token.Name.Local)
		case xml.CharData:
			if depth > 0 {
				tokens = addText(tokens, string(token))
			} else if strings.TrimSpace(strings.TrimPrefix(string(token), "\ufeff")) != "" {
				return tokens, errNotXML
			}
		case xml.Directive:
			return tokens, errNotXML
		}
	}
}

func addText(tokens []string, text string) []string {
	if last := len(tokens) - 1; last >= 0 && strings.HasPrefix(tokens[last], "\"") {
		tokens[last] += text
		return tokens
	}
	return append(tokens, "\""+text)
}

var documents = []string{
	`<a/>`, "\ufeff<?xml version='1.0' encoding='UTF-8'?>\n<a b='c' d=\"e'f\">t<g/>u</a>\n<!-- end -->", `<x:a xmlns:x="y" x:b="1"><x:c>&lt;&#65;&#x42;&amp;&quot;&apos;&gt;</x:c></x:a>`,
	`<a><![CDATA[<b>&amp;]]>c<!-- d -->e</a>`, "<a b = '1'\n c='>'>x\r\ny\rz</a >", `<a b="1>2"/>`,
	`<a>`, `</a>`, `<a></b>`, `<a/><b/>`, `a<a/>`, `<a/>b`, `<a b=c/>`, `<a b="1/>`, `<a>&no;</a>`, `<a>&</a>`, `<!DOCTYPE a><a/>`, `<a><!-- </a>`, `<a><![CDATA[ </a>`, `<>`, `< a/>`, `<a`, ``, ` `,
	`<?xml version="1.0" encoding="utf-16"?><a/>`, `<?xml`, `<a>]]</a>`, "<a>\xff</a>", `<a b="<"/>`,
}

func TestTheXMLOfWorkbooksReadsAsTheStandardLibraryReadsIt(t *testing.T) {
	t.Parallel()
	for _, text := range documents {
		agree(t, text)
	}
}

// agree fails where we take in what the standard library refuses, or read something else.
func agree(t *testing.T, text string) {
	t.Helper()
	got, err := ours(text)
	if err != nil {
		return
	}
	want, err := theirs(text)
	if err != nil {
		t.Errorf("%q: taken in as %q, but %v", text, got, err)
	} else if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%q: want %q, got %q", text, want, got)
	}
}

func TestEveryGoodDocumentIsRead(t *testing.T) {
	t.Parallel()
	for _, text := range documents[:6] {
		if _, err := ours(text); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := ours("<a>" + strings.Repeat("<!-- -->", 1_000_000) + "</a>"); err != nil {
		t.Error("a million comments:", err)
	}
	if _, err := ours(strings.Repeat("<a>", 65)); !errors.Is(err, errNotXML) {
		t.Error("too deep:", err)
	}
}

func FuzzXML(f *testing.F) {
	for _, text := range documents {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 10_000 {
			agree(t, text)
		}
	})
}
