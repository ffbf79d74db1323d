package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"lintel/backend/store"
)

var backupCommand = command{
	name:  "backup",
	usage: "backup --data DIR -o FILE|DIR",
	does:  "writes a whole workspace to one file, also while serve runs",
	details: `
The file is a zip of the workspace as it is at one moment, its evidence and a manifest with the hash of
each. Nothing is ever overwritten. It holds people's names and the hashes of their passwords: keep it as
you keep the workspace. The workspace is made when the folder is empty or absent. The exit code is 1 when
the backup was made of a workspace that is damaged.

Options:
  --data DIR   the workspace's folder
  -o FILE      a file that ends in .zip, or a folder, in which the backup is named by the time

Example:  lintel backup --data ./workspace -o /srv/backups/`,
	run: backup,
}

func backup(w *World, args []string) error {
	set := options("backup")
	data, target := set.String("data", "", ""), set.String("o", "", "")
	if _, err := parse(set, args); err != nil {
		return err
	}
	folder, err := w.folder(*data)
	if err != nil {
		return err
	}
	if *target == "" {
		return misuse("-o FILE is missing.")
	}
	now := w.Clock()
	file := *target
	if info, err := os.Stat(file); err == nil && info.IsDir() || strings.HasSuffix(file, "/") {
		file = filepath.Join(file, "lintel-"+now.UTC().Format("20060102T150405Z")+".zip")
	} else if endingOf(file) != ".zip" {
		return misuse("-o takes a file that ends in .zip or a folder that is there, not %q.", file)
	}
	if err := madeWhenEmpty(w, folder); err != nil {
		return err
	}
	made, err := store.Archive(w.Stopping, folder, file, Version, now)
	if err != nil {
		return err
	}
	fmt.Fprintf(w.Out, "%s holds the workspace with %d rows of its record and %d files of evidence (%.1f MB).\n",
		made.File, made.Record.Rows, len(made.Files)-1, float64(made.Bytes)/(1<<20))
	if len(made.Faults) == 0 {
		return nil
	}
	for _, fault := range made.Faults {
		fmt.Fprintf(w.Err, "%s\n", visible(fault))
	}
	fmt.Fprintf(w.Err, "The backup was made, of a workspace that is damaged. To see more: lintel doctor --data %s\n", folder)
	return errAnswerNo
}
