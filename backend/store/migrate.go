package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"lintel/backend/ettf"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the schema's steps: the n-th brings a workspace from version n−1 to n. A step
// that was released never changes.
var migrations = readMigrations(migrationFiles)

func readMigrations(files fs.FS) []string {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil {
		panic(err) // the pattern is ours
	}
	slices.Sort(names)
	steps := make([]string, len(names))
	for i, name := range names {
		step, err := fs.ReadFile(files, name)
		if err != nil {
			panic(err) // the files are in the binary
		}
		steps[i] = string(step)
	}
	return steps
}

// migrate brings the workspace to the version of the steps, all or nothing.
func (s *Store) migrate(ctx context.Context, steps []string) error {
	version, err := s.version(ctx)
	if err != nil || version == len(steps) {
		return err
	}
	if version > len(steps) {
		return ettf.Errorf(ettf.Conflict, "newer-workspace",
			"This workspace was written by a newer Lintel (version %d of its tables; this one knows %d). Use the newer one.",
			version, len(steps))
	}
	if version > 0 {
		if err := s.mayWriteNow(ctx, version); err != nil {
			return err // or each start would leave another copy
		}
		if err := s.Backup(ctx, s.upgradeBackup(version)); err != nil {
			return err
		}
	}
	return failure(s.upgrade(ctx, steps))
}

// mayWriteNow says whether the workspace can be written, by writing what stands and taking it back: a
// transaction of a file that is read-only begins as any other.
func (s *Store) mayWriteNow(ctx context.Context, version int) error {
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return failure(err)
	}
	_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version))
	return failure(errors.Join(err, tx.Rollback()))
}

// version is the workspace's; 0 for a new one. A file that has tables but no version was made by
// another program and is left alone, which is why a reader asks: the writer sets the journal's mode.
func (s *Store) version(ctx context.Context) (version int, err error) {
	var tables int
	err = s.reader.QueryRowContext(ctx,
		"SELECT user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version").Scan(&version, &tables)
	if err == nil && version == 0 && tables > 0 {
		return 0, ettf.Errorf(ettf.Conflict, "not-a-workspace", "The file %s is not a Lintel workspace.", FileName)
	}
	return version, failure(err)
}

// upgrade runs the steps that are missing. It asks for the version again under the write lock,
// since another process may have been quicker.
func (s *Store) upgrade(ctx context.Context, steps []string) error {
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // nothing to undo after a commit
	var version int
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	for i := version; i < len(steps); i++ {
		if err := step(ctx, tx, steps[i], i+1); err != nil {
			return fmt.Errorf("migration %d: %w", i+1, err)
		}
	}
	return tx.Commit()
}

func step(ctx context.Context, tx *sql.Tx, sql string, version int) error {
	if _, err := tx.ExecContext(ctx, sql); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version))
	return err
}
