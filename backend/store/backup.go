package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"lintel/backend/ettf"
)

// Backup writes a whole and compact copy of the workspace's file to one that does not exist yet.
// Others may read meanwhile; who writes waits.
func (s *Store) Backup(ctx context.Context, file string) error {
	return copyInto(ctx, s.writer, file)
}

// copyInto writes what a database holds at one moment to a new file, for its owner's eyes.
func copyInto(ctx context.Context, from *sql.DB, file string) error {
	made, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		err = made.Close()
	}
	if errors.Is(err, fs.ErrExist) {
		return ettf.Errorf(ettf.Conflict, "file-exists", "%s is there already, and a backup never overwrites.", file)
	}
	if err != nil {
		return fileFailure("The backup cannot be written", err)
	}
	if _, err := from.ExecContext(ctx, "VACUUM INTO ?", file); err != nil {
		return errors.Join(failure(err), os.Remove(file))
	}
	return nil
}

// upgradeBackup names the copy that is kept before an upgrade.
func (s *Store) upgradeBackup(version int) string {
	name := fmt.Sprintf("lintel-v%d-%s.db", version, s.clock().UTC().Format(fileTime))
	return filepath.Join(filepath.Dir(s.path), name)
}

// fileTime is how a time stands in the name of a file.
const fileTime = "20060102T150405.000"
