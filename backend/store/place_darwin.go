package store

import (
	"strings"
	"syscall"
)

// remoteKinds are the file systems of macOS that are not of this machine's own disks.
var remoteKinds = map[string]string{"nfs": "network (NFS)", "smbfs": "network (SMB)", "afpfs": "network (AFP)", "webdav": "network (WebDAV)"}

func diskOf(folder string) (disk, error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(folder, &s); err != nil {
		return disk{}, err
	}
	var name strings.Builder
	for _, c := range s.Fstypename {
		if c == 0 {
			break
		}
		name.WriteByte(byte(c))
	}
	kind := remoteKinds[name.String()]
	if strings.Contains(name.String(), "fuse") {
		kind = "FUSE"
	}
	return disk{kind, int64(s.Bavail) * int64(s.Bsize)}, nil
}
