package store

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// evidence looks whether all evidence is there, and as it was given.
func (e *examination) evidence() {
	found, err := blobs(e.folder)
	if err != nil {
		e.say("evidence", Wrong, "See who may read the folder.", "%s", sentenceOf(fileFailure("The evidence cannot be read", err)))
		return
	}
	missing := len(e.named)
	var changed []string
	spare := 0
	for _, b := range found {
		if !e.named[b.hash] {
			spare++
			continue
		}
		missing--
		if !unchanged(filepath.Join(e.folder, filepath.FromSlash(b.name)), b.hash) {
			changed = append(changed, b.name)
		}
	}
	const remedy = "Put the files back from a backup; it holds them under the same names."
	switch {
	case missing > 0:
		e.say("evidence", Wrong, remedy, "Of %d files of evidence %d are missing.", len(e.named), missing)
	case len(changed) > 0:
		e.say("evidence", Wrong, remedy, "Not as they were given: %s.", strings.Join(changed[:min(enough, len(changed))], ", "))
	case spare > 0:
		e.say("evidence", Well, "", "All %d files are there, as they were given; %d more belong to no bid.", len(e.named), spare)
	case len(e.named) == 0:
		e.say("evidence", Well, "", "There is no evidence yet.")
	default:
		e.say("evidence", Well, "", "All %d files are there, as they were given.", len(e.named))
	}
}

func unchanged(path, hash string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	_, got, err := copyHashed(io.Discard, file)
	return err == nil && got == hash
}

// Space that is too little to go on with, and so little that one should know.
const (
	spaceNeeded  = 64 << 20
	spaceWished  = 1 << 30
	spaceForCopy = 3 // times the workspace: an upgrade or a backup writes it again
)

// disk looks where the folder lies and what room there is.
func (e *examination) disk() {
	for _, warning := range warningsOf(e.folder) {
		e.say("place", Warning, "Move the folder to a disk of the machine that serves it.", "%s", warning)
	}
	d, err := diskOf(e.folder)
	if err != nil {
		e.say("disk", Warning, "", "It cannot be known how much room there is: %v.", err)
		return
	}
	need := max(spaceWished, spaceForCopy*sizeOf(e.path))
	const remedy = "Make room on the disk: delete what is not needed, or old backups that are kept elsewhere too."
	switch {
	case d.free < spaceNeeded:
		e.say("disk", Wrong, remedy, "There are only %s free.", megabytes(d.free))
	case d.free < need:
		e.say("disk", Warning, remedy, "There are %s free; %s are to be wished for.", megabytes(d.free), megabytes(need))
	default:
		e.say("disk", Well, "", "There are %s free; the workspace has %s.", megabytes(d.free), megabytes(sizeOf(e.path)))
	}
}

func megabytes(bytes int64) string {
	if bytes >= 10<<30 {
		return fmt.Sprintf("%d GB", bytes>>30)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}

// permissions looks who may read the files, and whether they may be written.
func (e *examination) permissions() {
	if !mayWrite(e.path) || !mayWrite(e.folder) {
		e.say("permissions", Wrong, "Give the folder and its files to the account that serves them, with leave to write.", "The workspace cannot be written.")
		return
	}
	var open []string
	for _, ending := range besides {
		info, err := os.Stat(e.path + ending)
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			open = append(open, filepath.Base(e.path+ending))
		}
	}
	if len(open) > 0 && runtime.GOOS != "windows" {
		e.say("permissions", Warning, "chmod 600 these files, and chmod 700 the folder.",
			"Others on this machine may read %s, with people's names and the hashes of their passwords.", strings.Join(open, ", "))
		return
	}
	e.say("permissions", Well, "", "The files are for their owner's eyes, and may be written.")
}

// backup says when the workspace was last backed up. There are other ways than lintel backup, so
// that none is known is no fault.
func (e *examination) backup() {
	if last := lastBackup(e.folder); last != nil {
		e.say("backup", Well, "", "The last backup known was made on %s, with %d rows of the record.", last.Made.Format("2 January 2006 at 15:04 MST"), last.Rows)
		return
	}
	e.say("backup", Well, "", "No backup is known that was made with lintel backup.")
}
