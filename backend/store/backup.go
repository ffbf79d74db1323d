package store

import (
	"context"
	"fmt"
	"path/filepath"
)

// Backup writes a whole and compact copy of the workspace to a file that does not exist yet. Others
// may read meanwhile; who writes waits.
func (s *Store) Backup(ctx context.Context, file string) error {
	_, err := s.writer.ExecContext(ctx, "VACUUM INTO ?", file)
	return failure(err)
}

// upgradeBackup names the copy that is kept before an upgrade.
func (s *Store) upgradeBackup(version int) string {
	name := fmt.Sprintf("lintel-v%d-%s.db", version, s.clock().UTC().Format("20060102T150405.000"))
	return filepath.Join(filepath.Dir(s.path), name)
}
