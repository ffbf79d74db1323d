package store

import "syscall"

// remoteKinds are the file systems of Linux that are not of this machine's own disks, by the number
// that statfs gives them.
var remoteKinds = map[uint32]string{
	0x6969: "network (NFS)", 0xff534d42: "network (CIFS)", 0xfe534d42: "network (SMB)", 0x517b: "network (SMB)",
	0x65735546: "FUSE", 0x01021997: "shared (9P)", 0x5346414f: "network (AFS)", 0x6b414653: "network (AFS)",
	0x00c36400: "network (Ceph)", 0x0bd00bd0: "network (Lustre)", 0x47504653: "network (GPFS)",
	0x786f4256: "shared (VirtualBox)", 0xbacbacbc: "shared (VMware)", 0x73757245: "network (Coda)",
}

func diskOf(folder string) (disk, error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(folder, &s); err != nil {
		return disk{}, err
	}
	return disk{remoteKinds[uint32(s.Type)], int64(s.Bavail) * int64(s.Bsize)}, nil
}
