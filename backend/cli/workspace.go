package cli

import (
	"context"
	"errors"

	"lintel/backend/service"
	"lintel/backend/store"
)

// inWorkspace opens the workspace in a folder, making it when there is none, and closes it again.
func inWorkspace(w *World, folder string, do func(ctx context.Context, s *service.Service) error) (err error) {
	if folder == "" {
		folder = w.variable("LINTEL_DATA")
	}
	if folder == "" {
		return misuse("--data DIR is missing.")
	}
	workspace, err := store.Open(w.Stopping, folder, w.Clock)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, workspace.Close()) }()
	return do(w.Stopping, service.New(workspace, w.Clock))
}
