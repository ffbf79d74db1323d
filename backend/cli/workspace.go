package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"lintel/backend/service"
	"lintel/backend/store"
)

// inWorkspace opens the workspace in a folder, making it when there is none, and closes it again.
func inWorkspace(w *World, folder string, do func(ctx context.Context, s *service.Service) error) (err error) {
	folder, err = w.folder(folder)
	if err != nil {
		return err
	}
	workspace, err := store.Open(w.Stopping, folder, w.Clock)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, workspace.Close()) }()
	return do(w.Stopping, service.New(workspace, w.Clock))
}

// madeWhenEmpty makes the workspace when the folder is empty or absent, for commands that do not open
// it to write, and says so: the folder may have been another by a slip of the pen.
func madeWhenEmpty(w *World, folder string) error {
	there, err := os.ReadDir(folder)
	if len(there) > 0 || err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil // whoever looks there will say what is wrong
	}
	err = inWorkspace(w, folder, func(context.Context, *service.Service) error { return nil })
	if err == nil {
		fmt.Fprintf(w.Err, "There was no workspace in %s, so an empty one was made.\n", visible(folder))
	}
	return err
}

// folder is the workspace's: the one that was said, else LINTEL_DATA.
func (w *World) folder(said string) (string, error) {
	if said == "" {
		said = w.variable("LINTEL_DATA")
	}
	if said == "" {
		return "", misuse("--data DIR is missing.")
	}
	return said, nil
}
