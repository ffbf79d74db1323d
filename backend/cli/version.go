package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"lintel/backend/ettf"
)

// Version is the version of this edition of Lintel.
const Version = "0.1.0"

var versionCommand = command{
	name:    "version",
	usage:   "version",
	does:    "says which Lintel this is",
	details: "Prints the version, the commit where it is known, and the formats that it reads and writes.",
	run: func(w *World, args []string) error {
		if _, err := parse(options("version"), args); err != nil {
			return err
		}
		_, err := fmt.Fprintf(w.Out, "lintel %s%s %s %s/%s\n", Version, commit(), ettf.Format, runtime.GOOS, runtime.GOARCH)
		return err
	},
}

func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return " (" + s.Value[:12] + ")"
		}
	}
	return ""
}
