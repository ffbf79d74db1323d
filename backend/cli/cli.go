package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"lintel/backend/ettf"
)

// The exit codes.
const (
	exitOK       = 0
	exitNo       = 1
	exitBadInput = 2
)

// World is all that a command touches outside itself, so that a test can give it another.
type World struct {
	In     io.Reader
	Out    io.Writer
	Err    io.Writer
	App    fs.FS
	Clock  func() time.Time
	Colour bool
	// Env reads the environment; without it there is none.
	Env func(name string) string
	// TypedIn says that a person types the input, and so needs to be asked.
	TypedIn  bool
	Stopping context.Context
}

// System is the real world of a process, stopped by Ctrl-C or a polite kill.
func System(app fs.FS) World {
	stopping, _ := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	return World{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, App: app, Clock: time.Now, Env: os.Getenv,
		Colour:  isTerminal(os.Stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		TypedIn: isTerminal(os.Stdin), Stopping: stopping,
	}
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// command is one subcommand: how it is called, what it does in a line, its options and an example.
type command struct {
	name    string
	usage   string
	does    string
	details string
	run     func(w *World, args []string) error
}

func commands() []command {
	return []command{demoCommand, checkCommand, rankCommand, reportCommand, estateCommand,
		serveCommand, backupCommand, restoreCommand, doctorCommand, importCommand, exportCommand, userCommand, versionCommand}
}

// answerNo ends a command whose answer is no: what there was to say has been said.
var errAnswerNo = errors.New("the answer is no")

// Main runs one command and gives the exit code.
func Main(args []string, w World) int {
	if len(args) == 0 {
		help(w.Err)
		return exitBadInput
	}
	name := args[0]
	if name == "help" || name == "-h" || name == "--help" || name == "-help" {
		return helpOn(&w, args[1:])
	}
	if name == "--version" {
		name = "version"
	}
	for _, c := range commands() {
		if c.name == name {
			return finish(&w, c, c.run(&w, args[1:]))
		}
	}
	fmt.Fprintf(w.Err, "lintel: there is no command %q.%s\nTo see what there is: lintel help\n", name, didYouMean(name))
	return exitBadInput
}

// finish says what went wrong, on standard error and in plain words, and picks the exit code.
func finish(w *World, c command, err error) int {
	var usage *usageError
	var e *ettf.Error
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errAnswerNo):
		return exitNo
	case errors.Is(err, errHelp):
		helpCommand(w.Out, c)
		return exitOK
	case errors.As(err, &usage):
		fmt.Fprintf(w.Err, "lintel %s: %s\nUse: lintel %s\nFor more: lintel help %s\n", c.name, usage.message, c.usage, c.name)
	case errors.As(err, &e):
		fmt.Fprintf(w.Err, "lintel %s: %s\n", c.name, e.Message)
		printFaults(w.Err, e.Fields)
		if e.Kind == ettf.Internal && e.Err != nil {
			fmt.Fprintf(w.Err, "The cause: %v\n", e.Err)
		}
	default:
		fmt.Fprintf(w.Err, "lintel %s: %s\n", c.name, err)
	}
	return exitBadInput
}

func printFaults(out io.Writer, faults []ettf.Fault) {
	for _, f := range faults {
		fmt.Fprintf(out, "  %s\n", visible(f.String()))
	}
}

// visible keeps a terminal safe from what a file may carry: control characters are shown.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return '·'
		}
		return r
	}, text)
}
