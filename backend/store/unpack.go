package store

import (
	"archive/zip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"lintel/backend/ettf"
)

// maxManifest is the most that a manifest may have: some 100,000 files of evidence.
const maxManifest = 32 << 20

// packed is a backup that is open, its manifest read.
type packed struct {
	*zip.ReadCloser
	Manifest Manifest
	evidence map[string]bool // the hashes of what is in it
}

// openArchive opens a backup and reads what it says that it holds.
// Errors: Invalid "not-a-backup"; Conflict "backup-broken"; Unavailable.
func openArchive(file string) (*packed, error) {
	reader, err := zip.OpenReader(file)
	switch {
	case errors.Is(err, zip.ErrFormat), errors.Is(err, zip.ErrAlgorithm), errors.Is(err, zip.ErrChecksum), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, ettf.Errorf(ettf.Invalid, "not-a-backup", "%s is not a backup of Lintel, or it was cut short.", file)
	case err != nil:
		return nil, fileFailure("The backup "+file+" cannot be read", err)
	}
	p := &packed{ReadCloser: reader, evidence: map[string]bool{}}
	if err := p.readManifest(file); err != nil {
		return nil, errors.Join(err, reader.Close())
	}
	return p, nil
}

func (p *packed) readManifest(file string) error {
	entry, err := p.Open(manifestName)
	if err != nil {
		return ettf.Errorf(ettf.Invalid, "not-a-backup", "%s is not a backup of Lintel: it has no %s.", file, manifestName)
	}
	text, err := io.ReadAll(io.LimitReader(entry, maxManifest))
	if errors.Join(err, entry.Close(), json.Unmarshal(text, &p.Manifest)) != nil {
		return broken("its manifest cannot be read")
	}
	if p.Manifest.Format != ArchiveFormat {
		return ettf.Errorf(ettf.Invalid, "not-a-backup", "%s is a backup of the form %q; this Lintel reads %s.", file, p.Manifest.Format, ArchiveFormat)
	}
	return p.agree()
}

// agree holds the files of a backup against its manifest, by name: no more, no fewer, and none
// that would be written anywhere but in the workspace.
func (p *packed) agree() error {
	listed := map[string]bool{manifestName: true}
	for _, f := range p.Manifest.Files {
		hash := hashInName(f.Name)
		evidence := strings.HasPrefix(f.Name, evidenceFolder+"/") && filepath.IsLocal(filepath.FromSlash(f.Name)) && hash != ""
		if listed[f.Name] || !evidence && f.Name != FileName {
			return broken("its manifest lists %q", f.Name)
		}
		if evidence {
			p.evidence[hash] = true
		}
		listed[f.Name] = true
	}
	if !listed[FileName] {
		return broken("it has no %s", FileName)
	}
	for _, f := range p.File {
		if !listed[f.Name] {
			return broken("it holds %q, of which its manifest says nothing", f.Name)
		}
		delete(listed, f.Name)
	}
	for name := range listed {
		return broken("%s is missing from it", name)
	}
	return nil
}

// unpack writes the files of a backup into a folder, and holds each against the manifest.
func (p *packed) unpack(folder string) error {
	for _, f := range p.Manifest.Files {
		if err := p.unpackFile(folder, f); err != nil {
			return err
		}
	}
	return nil
}

func (p *packed) unpackFile(folder string, f ManifestFile) error {
	entry, err := p.Open(f.Name)
	if err != nil {
		return broken("%s cannot be read", f.Name)
	}
	path := filepath.Join(folder, filepath.FromSlash(f.Name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fileFailure("The workspace cannot be written", err)
	}
	out, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fileFailure("The workspace cannot be written", err)
	}
	bytes, hash, err := copyHashed(out, io.LimitReader(entry, f.Bytes+1))
	var disk *fs.PathError
	if err != nil && !errors.As(err, &disk) || err == nil && (bytes != f.Bytes || hash != f.SHA256) {
		return errors.Join(broken("%s has changed", f.Name), out.Close(), entry.Close())
	}
	if err := errors.Join(err, entry.Close(), out.Sync(), out.Close()); err != nil {
		return fileFailure("The workspace cannot be written", err)
	}
	return nil
}
