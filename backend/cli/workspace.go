package cli

import (
	"context"
	"errors"

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
