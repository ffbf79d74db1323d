package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
)

// evidenceFolder is where, in the workspace's folder, the content of evidence files is kept, each
// under its SHA-256.
const evidenceFolder = "evidence"

// blob is the content of an evidence file. Name is its path within the workspace's folder, with
// slashes, Hash what its name says that its SHA-256 is.
type blob struct {
	name, hash string
}

// blobs are all in a workspace's folder. What is not named by a hash is not evidence yet: someone
// may be sending it now.
func blobs(folder string) ([]blob, error) {
	var found []blob
	root := filepath.Join(folder, evidenceFolder)
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // no evidence at all, or gone since
		}
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if hash := hashInName(path); hash != "" {
			found = append(found, blob{filepath.ToSlash(name), hash})
		}
		return err
	})
	return found, err
}

// hashInName is the SHA-256 that a file is named by, or nothing.
func hashInName(path string) string {
	name, _, _ := strings.Cut(filepath.Base(filepath.FromSlash(path)), ".")
	if raw, err := hex.DecodeString(name); err != nil || len(raw) != sha256.Size {
		return ""
	}
	return name
}

// copyHashed copies all that there is to read and gives its size and SHA-256.
func copyHashed(to io.Writer, from io.Reader) (bytes int64, hash string, err error) {
	sum := sha256.New()
	bytes, err = io.Copy(io.MultiWriter(to, sum), from)
	return bytes, hex.EncodeToString(sum.Sum(nil)), err
}

// evidenceNamed are the hashes of the evidence that the workspace's file names.
func (r *Reader) evidenceNamed() map[string]bool {
	named := map[string]bool{}
	there := 0
	r.one("SELECT count(*) FROM sqlite_schema WHERE name = 'evidence'", nil, &there)
	if there == 0 {
		return named // a workspace from before there was evidence
	}
	r.each("SELECT DISTINCT sha256 FROM evidence", nil, func(scan func(...any)) {
		var hash string
		scan(&hash)
		named[hash] = true
	})
	return named
}
