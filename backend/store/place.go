package store

import (
	"fmt"
	"path/filepath"
	"strings"
)

// disk is where a folder lies. Remote names the kind of network or shared file system, empty for a
// disk of this machine as far as can be known; free is the room in bytes.
type disk struct {
	remote string
	free   int64
}

// synchronised are the programs that copy folders behind one's back, by what stands in the path.
var synchronised = []struct{ part, name string }{
	{"onedrive", "OneDrive"}, {"dropbox", "Dropbox"}, {"icloud", "iCloud Drive"}, {"mobile documents", "iCloud Drive"},
	{"google drive", "Google Drive"}, {"googledrive", "Google Drive"}, {"my drive", "Google Drive"}, {"nextcloud", "Nextcloud"},
	{"owncloud", "ownCloud"}, {"box sync", "Box"}, {"pcloud", "pCloud"}, {"sharepoint", "SharePoint"}, {"syncthing", "Syncthing"},
}

// warningsOf warns, in sentences, when a folder lies where a workspace is not safe: on a network, whose
// locks cannot be relied on, or where another program copies files while they are written.
func warningsOf(folder string) []string {
	var warnings []string
	if d, err := diskOf(folder); err == nil && d.remote != "" {
		warnings = append(warnings, fmt.Sprintf("The workspace lies on a %s file system. Locks there may fail, and with them the workspace.", d.remote))
	}
	if name := synchroniser(realPath(folder)); name != "" {
		warnings = append(warnings, fmt.Sprintf("The workspace lies in a folder that %s seems to synchronise. It copies files while they are written, and may put back old ones.", name))
	}
	return warnings
}

// realPath follows links as far as there is something to follow.
func realPath(folder string) string {
	path, err := filepath.Abs(folder)
	if err != nil {
		return folder
	}
	for at := path; ; at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return real + strings.TrimPrefix(path, at)
		}
		if at == filepath.Dir(at) {
			return path
		}
	}
}

// synchroniser is the program that seems to synchronise a path, or nothing.
func synchroniser(path string) string {
	for part := range strings.SplitSeq(strings.ToLower(filepath.ToSlash(path)), "/") {
		for _, s := range synchronised {
			if strings.HasPrefix(part, s.part) || s.part == "icloud" && strings.Contains(part, "icloud") {
				return s.name
			}
		}
	}
	return ""
}
