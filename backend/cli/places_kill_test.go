package cli_test

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// An import that is killed has been taken in whole or not at all, and the next one is as any other.
func TestAnImportThatIsKilledLeavesAllOrNothing(t *testing.T) {
	t.Parallel()
	program, err := built()
	if err != nil {
		t.Fatal(err)
	}
	const practices = 4000
	codes := make([]string, practices)
	for i := range codes {
		codes[i] = fmt.Sprintf("A%05d", i)
	}
	path, data := file(t, "epraccur.csv", []byte(practiceList(codes...))), filepath.Join(t.TempDir(), "workspace")
	lintel(t, "code,name\nB82001,Mill Lane\n", "import", "practices", "-", "--data", data, "--yes")
	killed := 0
	for wait := 20 * time.Millisecond; ; wait += wait / 2 {
		cmd := exec.Command(program, "import", "practices", path, "--data", data, "--yes")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		timer := time.AfterFunc(wait, func() { _ = cmd.Process.Kill() })
		err := cmd.Wait()
		timer.Stop()
		there := strings.Count(lintel(t, "", "export", "practices", "--data", data, "-o", "-").out, "\n") - 2
		if there != 0 && there != practices {
			t.Fatalf("killed after %s, the workspace has %d of %d practices", wait, there, practices)
		}
		if got := lintel(t, "", "doctor", "--data", data); got.code != 0 {
			t.Errorf("killed after %s: %s", wait, got.out)
		}
		if err == nil {
			break
		}
		killed++
	}
	if killed == 0 {
		t.Error("it was never killed")
	}
}
