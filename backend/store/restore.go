package store

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"lintel/backend/ettf"
)

// Restored says what came back. SetAside is the folder in which the workspace that stood there
// is kept whole, empty when there was none. Faults are what is wrong with what came back: what was
// when the backup was made, and what is not as its record says.
type Restored struct {
	Manifest Manifest
	SetAside string
	Faults   []string
}

// Restore puts the workspace of a backup into a folder. The backup is proven first, apart from
// the folder: its files against its manifest, its tables, and its record from the first row to
// the last. A workspace that stands there is refused, or, with replace, set aside whole; whatever
// happens half-way, the folder holds either the one or the other. Everyone has to sign in again.
// Errors: Invalid "not-a-backup"; Conflict "backup-broken", "workspace-there", "workspace-in-use",
// "newer-workspace"; Unavailable.
func Restore(ctx context.Context, file, folder string, replace bool, clock func() time.Time) (r *Restored, err error) {
	packed, err := openArchive(file)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, packed.Close()) }()
	path, err := filepath.Abs(filepath.Join(folder, FileName))
	if err != nil {
		return nil, fileFailure("The workspace folder cannot be found", err)
	}
	there := true
	if _, err := workspaceIn(folder); isCode(err, "no-workspace") {
		there = false
	}
	if there && !replace {
		return nil, ettf.Errorf(ettf.Conflict, "workspace-there",
			"There is a workspace in %s. It can be set aside and this backup put in its place.", folder)
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fileFailure("The workspace folder cannot be made", err)
	}
	s := &restoring{ctx: ctx, packed: packed, folder: filepath.Dir(path), clock: clock}
	if s.desk, err = os.MkdirTemp(s.folder, ".lintel-restore-"); err != nil {
		return nil, fileFailure("The workspace cannot be written", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(s.desk)) }()
	if err := errors.Join(s.prove(), s.merged()); err != nil {
		return nil, err
	}
	back := &Restored{Manifest: packed.Manifest, Faults: slices.Clone(packed.Manifest.Faults)}
	for _, fault := range s.unlike {
		if !slices.Contains(back.Faults, fault) {
			back.Faults = append(back.Faults, fault)
		}
	}
	err = s.swap(there)
	back.SetAside = s.aside
	return back, err
}

// restoring is a workspace while it is brought back: proven on a desk, then put in place.
type restoring struct {
	ctx                 context.Context
	packed              *packed
	folder, desk, aside string
	clock               func() time.Time
	unlike              []string // what is not as the record says
}

// prove unpacks the backup onto the desk and looks whether it is a sound workspace.
func (s *restoring) prove() (err error) {
	if err := s.packed.unpack(s.desk); err != nil {
		return err
	}
	staged, err := Open(s.ctx, s.desk, s.clock)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, staged.Close()) }()
	if err := staged.sound(s.ctx, s.packed); err != nil {
		return err
	}
	if err := staged.Read(s.ctx, func(r *Reader) error {
		s.unlike = r.unlikeRecord()
		return nil
	}); err != nil {
		return err
	}
	return staged.Change(s.ctx, restorer, func(tx *Tx) error { return tx.restored(&s.packed.Manifest) })
}

// merged makes sure that all of the workspace on the desk is in the one file that is to be moved.
func (s *restoring) merged() error {
	if !nobodyWrites(filepath.Join(s.desk, FileName)) {
		return unavailable("The workspace cannot be written whole. Nothing was changed.", nil)
	}
	return nil
}

// restorer is whom the record names for a restored backup.
const restorer = "command line"

// sound says whether the workspace is whole, and is that of the backup.
func (s *Store) sound(ctx context.Context, p *packed) error {
	return s.Read(ctx, func(r *Reader) error {
		for _, found := range [][]string{r.damage(), r.dangling()} {
			if len(found) > 0 {
				return broken("its tables are damaged (%s)", found[0])
			}
		}
		if _, err := r.Verify(); err != nil {
			return broken("%s", sentenceOf(err))
		}
		var end RecordEnd
		r.one("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1", nil, &end.Rows, &end.Hash)
		if end != p.Manifest.Record {
			return broken("its record does not end where the manifest says")
		}
		for _, hash := range slices.Sorted(maps.Keys(r.evidenceNamed())) {
			if !p.evidence[hash] && len(p.Manifest.Faults) == 0 {
				return broken("the evidence %s is not in it", hash)
			}
		}
		return nil
	})
}

// restoredAction is what the record calls that a backup was put in place.
const restoredAction = "restored"

// restored notes in the record of the restored workspace that it is one, and ends every session
// and link: one that was ended after the backup must not come to life again.
func (tx *Tx) restored(m *Manifest) error {
	e := Entry{Action: restoredAction, Subject: string(AboutWorkspace), After: struct {
		Made   time.Time `json:"made"`
		Record RecordEnd `json:"record"`
	}{m.Made, m.Record}}
	return tx.record(e, func(w *writing) {
		w.do("DELETE FROM sessions")
		w.do("DELETE FROM account_links")
	})
}

// swap puts what lies on the desk in place. The evidence of both workspaces stays until the
// workspace's file has changed, which is one step of the disk.
func (s *restoring) swap(there bool) error {
	path := filepath.Join(s.folder, FileName)
	old, err := blobs(s.folder)
	if err == nil && there {
		if err := alone(s.ctx, path); err != nil {
			return err
		}
		err = s.setAside(old)
	}
	if err == nil {
		err = s.bringEvidence()
	}
	if err == nil {
		err = errors.Join(dropLog(path), sameOwner(s.folder, s.desk))
	}
	if err == nil {
		err = errors.Join(os.Rename(filepath.Join(s.desk, FileName), path), syncFolder(s.folder))
	}
	if err != nil {
		return fileFailure("The workspace cannot be put in place", err)
	}
	for _, b := range old {
		if there && !s.packed.evidence[b.hash] {
			err = errors.Join(err, os.Remove(filepath.Join(s.folder, filepath.FromSlash(b.name))))
		}
	}
	return err
}

// setAside keeps the workspace that stands there, whole, in a folder within its own.
func (s *restoring) setAside(evidence []blob) error {
	s.aside = filepath.Join(s.folder, "set-aside-"+s.clock().UTC().Format(fileTime))
	if err := os.Mkdir(s.aside, 0o700); err != nil {
		return err
	}
	for _, b := range evidence {
		if err := s.keep(b.name); err != nil {
			return err
		}
	}
	for _, ending := range besides {
		if err := s.keep(FileName + ending); err != nil && (ending == "" || !errors.Is(err, fs.ErrNotExist)) {
			return err
		}
	}
	return errors.Join(sameOwner(s.folder, s.aside), syncFolder(s.aside))
}

// dropLog takes away a log that stayed: it belongs to the file that goes, and would be read as the
// new one's.
func dropLog(path string) error {
	for _, ending := range besides[1:] {
		if err := os.Remove(path + ending); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func (s *restoring) keep(name string) error {
	to := filepath.Join(s.aside, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	return alias(filepath.Join(s.folder, filepath.FromSlash(name)), to)
}

// bringEvidence moves the backup's evidence to that which is there. The same name is the same
// content, unless it was damaged, and then the backup's is the better one.
func (s *restoring) bringEvidence() error {
	new, err := blobs(s.desk)
	if err != nil {
		return err
	}
	if err := sameOwner(s.folder, filepath.Join(s.desk, evidenceFolder)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, b := range new {
		to := filepath.Join(s.folder, filepath.FromSlash(b.name))
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			return err
		}
		if err := os.Rename(filepath.Join(s.desk, filepath.FromSlash(b.name)), to); err != nil {
			return err
		}
	}
	return nil
}

// alone makes sure that no other program has the workspace's file open, and merges its log into
// it. A file that is no longer a database is nobody's, and is not touched.
func alone(ctx context.Context, path string) (err error) {
	if is, err := isDatabase(path); !is {
		return err
	}
	db, err := pool(dsn(path, []string{"busy_timeout(500)"}, "exclusive"), 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var mode string
	err = db.QueryRowContext(ctx, "PRAGMA journal_mode = DELETE").Scan(&mode)
	if isCode(failure(err), "not-a-workspace") {
		return nil // damaged further on
	}
	if err != nil || mode != "delete" {
		return &ettf.Error{Kind: ettf.Conflict, Code: "workspace-in-use", Err: err,
			Message: "Lintel is running on this workspace, or another program has it open. Stop that first."}
	}
	return nil
}

// isDatabase says whether a file begins as those of SQLite do.
func isDatabase(path string) (bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return false, fileFailure("The workspace cannot be read", err)
	}
	defer file.Close()
	begin := make([]byte, len(databaseBegin))
	n, err := file.Read(begin)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return string(begin[:n]) == databaseBegin, err
}

const databaseBegin = "SQLite format 3\x00"

func isCode(err error, code string) bool {
	var e *ettf.Error
	return errors.As(err, &e) && e.Code == code
}

func broken(format string, args ...any) error {
	return ettf.Errorf(ettf.Conflict, "backup-broken", "The backup is not as it was made: "+format+". Nothing was changed.", args...)
}
