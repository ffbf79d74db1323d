package cli_test

import (
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// A limit on the size of files is what a full disk is to a program: no write gets through.
func TestAFullDiskIsAnsweredPlainlyAndSigningInGoesOnWhenThereIsRoom(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	people := readyToScore(t, data)
	p := start(t, data, func(c *exec.Cmd) {
		c.Args = append([]string{"sh", "-c", `ulimit -S -f 300 && exec "$0" "$@"`, c.Path}, c.Args[1:]...)
		c.Path = "/bin/sh"
	})
	status, said := 200, ""
	for tries := 0; status == 200 && tries < 200; tries++ {
		status, said, _ = p.signIn(t, people[tries%len(people)])
	}
	if status != 503 || !strings.Contains(said, "disk may be full") || !strings.Contains(said, "Nothing was changed") {
		t.Fatalf("%d %q", status, said)
	}
	if status, said, _ := p.signIn(t, people[0]); status != 503 {
		t.Errorf("%d %q", status, said)
	}
	roomFor(t, p)
	if status, said, _ := p.signIn(t, people[0]); status != 200 {
		t.Errorf("there is room again, and yet: %d %q", status, said)
	}
	if got := lintel(t, "", "doctor", "--data", data); got.code != 0 {
		t.Errorf("doctor says %d: %s", got.code, got.out)
	}
}

// roomFor lets a process write as much as the test itself may.
func roomFor(t *testing.T, p *process) {
	t.Helper()
	var own syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &own); err != nil {
		t.Fatal(err)
	}
	_, _, failed := syscall.RawSyscall6(syscall.SYS_PRLIMIT64, uintptr(p.Process.Pid), syscall.RLIMIT_FSIZE, uintptr(unsafe.Pointer(&own)), 0, 0, 0)
	if failed != 0 {
		t.Fatal(failed)
	}
}
