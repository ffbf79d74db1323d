package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// usageError is a command called wrongly; finish adds how to call it.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }

func misuse(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

var errHelp = errors.New("help was asked for")

// options makes a set of options that prints nothing by itself.
func options(name string) *flag.FlagSet {
	set := flag.NewFlagSet(name, flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.Usage = func() {}
	return set
}

// parse reads options wherever they stand and returns the operands, of which those in square brackets
// may be missing; "--" ends the options.
func parse(set *flag.FlagSet, args []string, operands ...string) ([]string, error) {
	var found []string
	for {
		if err := set.Parse(args); errors.Is(err, flag.ErrHelp) {
			return nil, errHelp
		} else if err != nil {
			return nil, misuse("%s", sentence(err.Error()))
		}
		rest := set.Args()
		if len(rest) == 0 {
			break
		}
		if ended := len(args) - len(rest); ended > 0 && args[ended-1] == "--" {
			found = append(found, rest...)
			break
		}
		found, args = append(found, rest[0]), rest[1:]
	}
	if len(found) < len(operands) && !strings.HasPrefix(operands[len(found)], "[") {
		return nil, misuse("%s is missing.", operands[len(found)])
	}
	if len(found) > len(operands) {
		return nil, misuse("%q is one word too many.", found[len(operands)])
	}
	return found, nil
}

func sentence(text string) string {
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

// oneOf checks an option that takes one of a few words.
func oneOf(option, value string, words ...string) error {
	for _, word := range words {
		if value == word {
			return nil
		}
	}
	return misuse("--%s takes %s, not %q.", option, strings.Join(words, ", "), value)
}
