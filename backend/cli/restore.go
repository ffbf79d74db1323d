package cli

import (
	"errors"
	"fmt"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

var restoreCommand = command{
	name:  "restore",
	usage: "restore FILE --data DIR [--yes]",
	does:  "puts the workspace of a backup into a folder",
	details: `
The backup is proven first: its files against its manifest, its tables, and its record from the first row
to the last. Stop serve before. Everyone has to sign in again, and the record says that it was restored.

Options:
  --data DIR   the workspace's folder; made when it is absent
  --yes        set aside the workspace that is there; without it, a folder that has one is refused

Example:  lintel restore lintel-20160630T120000Z.zip --data ./workspace --yes`,
	run: restore,
}

func restore(w *World, args []string) error {
	set := options("restore")
	data, yes := set.String("data", "", ""), set.Bool("yes", false, "")
	operands, err := parse(set, args, "FILE")
	if err != nil {
		return err
	}
	folder, err := w.folder(*data)
	if err != nil {
		return err
	}
	back, err := store.Restore(w.Stopping, operands[0], folder, *yes, w.Clock)
	var e *ettf.Error
	if errors.As(err, &e) && e.Code == "workspace-there" {
		return ettf.Errorf(e.Kind, e.Code, "%s To do that, add --yes.", e.Message)
	}
	if err != nil {
		return err
	}
	m := back.Manifest
	fmt.Fprintf(w.Out, "%s holds the workspace as it was on %s, with %d rows of its record and %d files of evidence.\n",
		folder, m.Made.Format("2 January 2006 at 15:04 MST"), m.Record.Rows, len(m.Files)-1)
	if back.SetAside != "" {
		fmt.Fprintf(w.Out, "What stood there is kept in %s.\n", back.SetAside)
	}
	for _, fault := range back.Faults {
		fmt.Fprintf(w.Err, "The workspace in this backup is damaged. %s\n", visible(fault))
	}
	return nil
}
