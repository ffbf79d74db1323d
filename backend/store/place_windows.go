package store

import (
	"path/filepath"
	"syscall"
	"unsafe"
)

var (
	kernel    = syscall.NewLazyDLL("kernel32.dll")
	driveType = kernel.NewProc("GetDriveTypeW")
	freeSpace = kernel.NewProc("GetDiskFreeSpaceExW")
)

const driveRemote = 4

func diskOf(folder string) (d disk, err error) {
	path, err := filepath.Abs(folder)
	if err != nil {
		return d, err
	}
	root, err := syscall.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	if err != nil {
		return d, err
	}
	if kind, _, _ := driveType.Call(uintptr(unsafe.Pointer(root))); kind == driveRemote {
		d.remote = "network"
	}
	if ok, _, err := freeSpace.Call(uintptr(unsafe.Pointer(root)), uintptr(unsafe.Pointer(&d.free)), 0, 0); ok == 0 {
		return d, err
	}
	return d, nil
}
