package cli_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"lintel/backend/sample"
)

var programs string

func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "lintel-program-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	programs = folder
	code := m.Run()
	if err := os.RemoveAll(folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

// built is the program as people run it, built when a test first asks for it.
var built = sync.OnceValues(func() (string, error) {
	path := filepath.Join(programs, "lintel.exe")
	build := exec.Command("go", "build", "-trimpath", "-tags", "nomsgpack", "-o", path, ".")
	build.Dir = filepath.Join("..", "..")
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, said)
	}
	return path, os.Chmod(programs, 0o755)
})

// process is a Lintel that serves in a process of its own.
type process struct {
	*exec.Cmd
	at  string
	log *bytes.Buffer // to be read when it has ended
}

// start serves a workspace in a process, which is prepared before it begins.
func start(t *testing.T, data string, prepare ...func(*exec.Cmd)) *process {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{Cmd: exec.Command(path, "serve", "--data", data, "--listen", "127.0.0.1:0"), log: &bytes.Buffer{}}
	p.Stderr = p.log
	for _, do := range prepare {
		do(p.Cmd)
	}
	out, err := p.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.kill)
	line, err := bufio.NewReader(out).ReadString('\n')
	p.at, _, _ = strings.Cut(strings.TrimPrefix(line, "Lintel answers on "), " ")
	if err != nil || !strings.HasPrefix(p.at, "http://") {
		p.kill()
		t.Fatalf("it does not answer: %q, %s", line, p.log)
	}
	return p
}

// kill ends the process where it stands, as kill -9 does.
func (p *process) kill() {
	if p.ProcessState == nil {
		_ = p.Process.Kill() // it may have ended
		_ = p.Wait()         // by the signal
	}
}

// People stand in a folder and name what lies there.
func TestFilesAndFoldersMayBeNamedFromWhereOneStands(t *testing.T) {
	t.Parallel()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	here := t.TempDir()
	if err := os.WriteFile(filepath.Join(here, "round.json"), sample.JSON(), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{
		"import round round.json --data work --yes", "export bids --data work -o bids.xlsx", "import bids bids.xlsx --data work --yes",
		"backup --data work -o work.zip", "restore work.zip --data again --yes", "doctor --data again", "report round.json -o paper.html",
	} {
		run := exec.Command(path, strings.Fields(command)...)
		run.Dir = here
		if said, err := run.CombinedOutput(); err != nil {
			t.Errorf("%s: %v, %s", command, err, said)
		}
	}
}
