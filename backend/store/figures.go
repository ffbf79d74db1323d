package store

import (
	"context"
	"os"
)

// Figures say how much there is.
type Figures struct {
	// Changes are the transactions that this process has written.
	Changes int64
	// RecordRows are the rows of the record.
	RecordRows int64
	// Bytes is the size of the workspace's file, with what is not yet merged into it.
	Bytes int64
}

// Figures reads them, at a cost that does not grow with the workspace.
func (s *Store) Figures(ctx context.Context) (f Figures, err error) {
	f.Changes = s.changes.Load()
	err = s.Read(ctx, func(r *Reader) error {
		r.one("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'audit'", nil, &f.RecordRows)
		return nil
	})
	f.Bytes = sizeOf(s.path)
	return f, err
}

// sizeOf is the size of a workspace's file and of those that SQLite keeps beside it.
func sizeOf(path string) (bytes int64) {
	for _, ending := range besides {
		if info, err := os.Stat(path + ending); err == nil {
			bytes += info.Size()
		}
	}
	return bytes
}

// besides are the endings of a workspace's files: the file itself, its log and the log's index.
var besides = []string{"", "-wal", "-shm"}
