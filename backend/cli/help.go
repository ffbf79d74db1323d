package cli

import (
	"fmt"
	"io"
	"strings"
)

const intro = `Lintel ranks the capital bids of general practice (estates and technology on one list), shows what
each would cost for ever after, and prints the submission.

To begin:   lintel demo
`

func help(out io.Writer) {
	fmt.Fprint(out, intro, "\nCommands:\n")
	for _, c := range commands() {
		fmt.Fprintf(out, "  %-8s %s\n", c.name, c.does)
	}
	fmt.Fprint(out, `
ROUND.json is a round file (lintel.round/1); "-" reads it from standard input. Options may stand before
or after it. The exit code is 0 for ok, 1 when the answer is no, 2 for bad input or use.

For one command:   lintel help rank
`)
}

func helpOn(w *World, args []string) int {
	if len(args) == 0 {
		help(w.Out)
		return exitOK
	}
	for _, c := range commands() {
		if c.name == args[0] {
			helpCommand(w.Out, c)
			return exitOK
		}
	}
	fmt.Fprintf(w.Err, "lintel help: there is no command %q.%s\n", args[0], didYouMean(args[0]))
	return exitBadInput
}

func helpCommand(out io.Writer, c command) {
	fmt.Fprintf(out, "lintel %s\n\n%s\n\n%s\n", c.usage, sentence(c.does), strings.Trim(c.details, "\n"))
}

// didYouMean suggests a command that shares its first letters with what was typed.
func didYouMean(name string) string {
	if len(name) < 2 {
		return ""
	}
	for _, c := range commands() {
		if strings.HasPrefix(c.name, name[:2]) {
			return fmt.Sprintf(" Did you mean %q?", c.name)
		}
	}
	return ""
}
