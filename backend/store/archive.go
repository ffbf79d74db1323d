package store

import (
	"archive/zip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"lintel/backend/ettf"
)

// ArchiveFormat names the backup of a whole workspace: a zip file of the workspace's file as it
// was at one moment, its evidence, and manifest.json.
const ArchiveFormat = "lintel.backup/1"

const manifestName = "manifest.json"

// Manifest says what a backup holds. Record is the end of its record: the number of rows and the
// hash of the last. Faults are what was wrong with the workspace that it is of: a backup of a
// damaged workspace is better than none.
type Manifest struct {
	Format  string         `json:"format"`
	Made    time.Time      `json:"made"`
	Program string         `json:"program"`
	Schema  int            `json:"schema"`
	Record  RecordEnd      `json:"record"`
	Files   []ManifestFile `json:"files"`
	Faults  []string       `json:"faults,omitempty"`
}

// RecordEnd is the last row of the record, from which no row before it can be taken.
type RecordEnd struct {
	Rows int64  `json:"rows"`
	Hash string `json:"hash"`
}

// ManifestFile is one file of a backup, with the SHA-256 of its content.
type ManifestFile struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Archived is a backup that was made.
type Archived struct {
	Manifest
	File  string
	Bytes int64
}

// Archive makes a backup of the workspace in a folder while others read and write it, in a file
// that does not exist yet: whole, or not at all. Program is the version of the one that asks.
// Errors: NotFound "no-workspace", Conflict "file-exists", Unavailable.
func Archive(ctx context.Context, folder, file, program string, made time.Time) (*Archived, error) {
	if _, err := os.Lstat(file); err == nil {
		return nil, ettf.Errorf(ettf.Conflict, "file-exists", "%s is there already, and a backup never overwrites.", file)
	}
	path, err := workspaceIn(folder)
	if err != nil {
		return nil, err
	}
	// Beside the target, so that the finished file only has to be given its name.
	beside, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return nil, fileFailure("The backup cannot be written", err)
	}
	desk, err := os.MkdirTemp(beside, ".lintel-backup-")
	if err != nil {
		return nil, fileFailure("The backup cannot be written", err)
	}
	a := &archiving{ctx: ctx, folder: folder, path: path, desk: desk}
	a.Format, a.File, a.Program, a.Made = ArchiveFormat, file, program, made.UTC().Truncate(time.Second)
	err = a.write()
	return &a.Archived, errors.Join(err, os.RemoveAll(desk))
}

// archiving is a backup while it is made, on a desk of its own.
type archiving struct {
	Archived
	ctx                context.Context
	folder, path, desk string
	missing            map[string]bool // the hashes that the copy names, until their content is packed
}

// attempts is how often a backup begins again when evidence is taken away while it copies.
const attempts = 3

func (a *archiving) write() error {
	packed := filepath.Join(a.desk, "backup.zip")
	for attempt := 1; ; attempt++ {
		if err := a.copy(); err != nil {
			return err
		}
		if err := a.pack(packed); err != nil {
			return fileFailure("The backup cannot be written", err)
		}
		if len(a.missing) == 0 || attempt == attempts {
			break
		}
	}
	info, err := os.Stat(packed)
	if err == nil {
		a.Bytes = info.Size()
		err = place(packed, a.File)
	}
	if err != nil {
		return fileFailure("The backup cannot be written", err)
	}
	_ = a.noteBackup() // the backup is made; a folder that cannot be written may yet be backed up
	return nil
}

// copy takes the copy, and looks whether its record is sound.
func (a *archiving) copy() (err error) {
	target := filepath.Join(a.desk, FileName)
	if err := os.RemoveAll(target); err != nil {
		return fileFailure("The backup cannot be written", err)
	}
	db, err := readOnly(a.ctx, a.path)
	if err != nil {
		return err
	}
	if err := errors.Join(copyInto(a.ctx, db, target), db.Close()); err != nil {
		return err
	}
	copied, err := readOnly(a.ctx, target)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, copied.Close()) }()
	r := &Reader{from: asking{a.ctx, copied}}
	a.missing, a.Files, a.Faults = r.evidenceNamed(), nil, nil
	r.one("PRAGMA user_version", nil, &a.Schema)
	r.one("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1", nil, &a.Record.Rows, &a.Record.Hash)
	if _, err := r.Verify(); err != nil {
		a.Faults = append(a.Faults, sentenceOf(err))
	}
	if a.Schema == len(migrations) {
		a.Faults = append(a.Faults, r.unlikeRecord()...)
	}
	return failure(r.err)
}

// pack writes the zip file, and as its last part the manifest of what was in fact written.
func (a *archiving) pack(file string) error {
	found, err := blobs(a.folder)
	if err != nil {
		return err
	}
	out, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	packed := zip.NewWriter(out)
	err = a.add(packed, FileName, filepath.Join(a.desk, FileName), zip.Deflate)
	for _, b := range found {
		if err == nil && a.missing[b.hash] {
			err = a.addEvidence(packed, b)
		}
	}
	if len(a.missing) > 0 {
		a.Faults = append(a.Faults, fmt.Sprintf("Of the evidence, %d files are missing from the workspace.", len(a.missing)))
	}
	if err == nil {
		err = a.addManifest(packed)
	}
	return errors.Join(err, packed.Close(), out.Sync(), out.Close())
}

func (a *archiving) addEvidence(packed *zip.Writer, b blob) error {
	err := a.add(packed, b.name, filepath.Join(a.folder, filepath.FromSlash(b.name)), zip.Store)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // it stays missing
	}
	if err == nil && a.Files[len(a.Files)-1].SHA256 != b.hash {
		a.Faults = append(a.Faults, fmt.Sprintf("The evidence %s is not as it was given.", b.name))
	}
	delete(a.missing, b.hash)
	return err
}

func (a *archiving) entry(packed *zip.Writer, name string, method uint16) (io.Writer, error) {
	header := &zip.FileHeader{Name: name, Method: method, Modified: a.Made}
	header.SetMode(0o600)
	return packed.CreateHeader(header)
}

// add writes a file into the zip file and notes it; one that is not there leaves nothing behind.
func (a *archiving) add(packed *zip.Writer, name, path string, method uint16) (err error) {
	from, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	to, err := a.entry(packed, name, method)
	if err != nil {
		return err
	}
	bytes, hash, err := copyHashed(to, from)
	a.Files = append(a.Files, ManifestFile{Name: name, Bytes: bytes, SHA256: hash})
	return err
}

func (a *archiving) addManifest(packed *zip.Writer) error {
	text, err := json.MarshalIndent(a.Manifest, "", " ")
	if err != nil {
		return err
	}
	to, err := a.entry(packed, manifestName, zip.Deflate)
	if err == nil {
		_, err = to.Write(append(text, '\n'))
	}
	return err
}

// sentenceOf is what an error says to people.
func sentenceOf(err error) string {
	var e *ettf.Error
	if errors.As(err, &e) {
		return e.Message
	}
	return err.Error()
}
