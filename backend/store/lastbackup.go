package store

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"time"
)

// lastBackupName is where, in the workspace's folder, the latest backup is noted. It says nothing of
// what is in it or where it lies.
const lastBackupName = "last-backup.json"

// LastBackup is when the workspace was last backed up, how much that was in bytes, and how many rows
// its record had.
type LastBackup struct {
	Made  time.Time `json:"made"`
	Bytes int64     `json:"bytes"`
	Rows  int64     `json:"rows"`
}

// noteBackup notes that a backup was made.
func (a *archiving) noteBackup() error {
	note, err := json.Marshal(LastBackup{a.Made, a.Bytes, a.Record.Rows})
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(a.folder, ".last-backup-")
	if err != nil {
		return err
	}
	_, err = file.Write(note)
	err = errors.Join(err, file.Close(), sameOwner(a.folder, file.Name()))
	if err == nil {
		err = os.Rename(file.Name(), filepath.Join(a.folder, lastBackupName))
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}

// lastBackup is the latest backup of the workspace in a folder that is known; nil for none.
func lastBackup(folder string) *LastBackup {
	text, err := os.ReadFile(filepath.Join(folder, lastBackupName))
	var note LastBackup
	if err != nil || json.Unmarshal(text, &note) != nil {
		return nil
	}
	return &note
}

// Condition is how the workspace stands outside its tables. Free is the room on its disk in bytes,
// nil when the system does not say; Backup is nil when none is known.
type Condition struct {
	Warnings []string    `json:"warnings"`
	Free     *int64      `json:"disk_free"`
	Backup   *LastBackup `json:"backup"`
}

// Condition looks where the workspace lies, what room there is, and when it was backed up.
func (s *Store) Condition() *Condition {
	folder := s.Folder()
	c := &Condition{Warnings: append([]string{}, warningsOf(folder)...), Backup: lastBackup(folder)}
	if d, err := diskOf(folder); err == nil {
		c.Free = &d.free
		if d.free < spaceWished {
			c.Warnings = append(c.Warnings, "There are only "+megabytes(d.free)+" free on the workspace's disk.")
		}
	}
	if !mayWrite(s.path) {
		c.Warnings = append(c.Warnings, "The workspace cannot be written.")
	}
	return c
}
