package cli

import (
	"strings"

	"lintel/backend/ettf"
)

// bold stresses a heading on a terminal and nowhere else.
func (w *World) bold(text string) string {
	if !w.Colour {
		return text
	}
	return "\x1b[1m" + text + "\x1b[0m"
}

// painter colours the word of a severity on a terminal; the word itself always stands there.
type painter struct {
	world    *World
	severity ettf.Severity
}

func (p *painter) Write(line []byte) (int, error) {
	text := string(line)
	word := severityWord(p.severity)
	if p.world.Colour && p.severity != ettf.Note {
		code := "\x1b[33m"
		if p.severity == ettf.Stop {
			code = "\x1b[31m"
		}
		text = strings.Replace(text, " "+word+" ", " "+code+word+"\x1b[0m ", 1)
	}
	if _, err := p.world.Out.Write([]byte(text)); err != nil {
		return 0, err
	}
	return len(line), nil
}
