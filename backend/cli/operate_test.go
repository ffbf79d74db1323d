package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/backend/sample"
)

// workspace is a folder with a workspace that holds the sample round.
func workspace(t *testing.T) string {
	t.Helper()
	data := filepath.Join(t.TempDir(), "workspace")
	if got := lintel(t, "", "import", "round", sampleFile(t), "--data", data, "--yes"); got.code != 0 {
		t.Fatalf("exit %d: %s", got.code, got.err)
	}
	return data
}

func TestAWorkspaceIsBackedUpWhileServedAndRestored(t *testing.T) {
	t.Parallel()
	data, backups := workspace(t), t.TempDir()
	s := serveWith(t, nil, "--data", data, "--listen", "127.0.0.1:0")
	if got := lintel(t, "", "backup", "--data", data, "-o", backups); got.code != 0 || !strings.Contains(got.out, "57 rows") {
		t.Fatalf("exit %d: %s%s", got.code, got.out, got.err)
	}
	file := filepath.Join(backups, "lintel-20160601T090000Z.zip")
	if !exists(file) {
		t.Fatalf("%s is not there", file)
	}
	if got := lintel(t, "", "restore", file, "--data", data, "--yes"); got.code != 2 || !strings.Contains(got.err, "Stop that first") {
		t.Errorf("while it is served: exit %d: %s%s", got.code, got.out, got.err)
	}
	if status, body := s.get(s.at + "/readyz"); status != 200 {
		t.Errorf("%d %s", status, body)
	}
	s.end()
	if got := lintel(t, "", "restore", file, "--data", data); got.code != 2 || !strings.Contains(got.err, "--yes") {
		t.Errorf("without --yes: exit %d: %s%s", got.code, got.out, got.err)
	}
	if got := lintel(t, "", "restore", file, "--data", data, "--yes"); got.code != 0 || !strings.Contains(got.out, "kept in") || !strings.Contains(got.out, "1 June 2016 at 09:00 UTC") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	if got := lintel(t, "", "export", "round", "--data", data, "-o", "-"); got.out != string(sample.JSON()) {
		t.Errorf("exit %d: the round that came back is another: %s", got.code, got.err)
	}
	if got := lintel(t, "", "backup", "--data", data, "-o", file); got.code != 2 || !strings.Contains(got.err, "never overwrites") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
}

func TestDoctorSaysThatAServedWorkspaceIsWell(t *testing.T) {
	t.Parallel()
	data := workspace(t)
	serveWith(t, nil, "--data", data, "--listen", "127.0.0.1:0")
	if got := lintel(t, "", "doctor", "--data", data); got.code != 0 || !strings.HasSuffix(got.out, "The workspace is well.\n") || !strings.Contains(got.out, "57 rows") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	got := lintel(t, "", "doctor", "--data", data, "--format", "json")
	var said struct {
		Format   string
		Data     string
		Well     bool
		Findings []struct{ Check, State, Says, Remedy string }
	}
	if err := json.Unmarshal([]byte(got.out), &said); err != nil || got.code != 0 {
		t.Fatalf("exit %d, %v: %s%s", got.code, err, got.out, got.err)
	}
	if said.Format != "lintel.doctor/1" || !said.Well || said.Data != data || len(said.Findings) < 8 {
		t.Errorf("it says %+v", said)
	}
}

func TestDoctorSaysNoToADamagedWorkspaceAndHowToMendIt(t *testing.T) {
	t.Parallel()
	data := workspace(t)
	path := filepath.Join(data, "lintel.db")
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(content), "Thornmere", "Thornmire")), 0o600); err != nil {
		t.Fatal(err)
	}
	got := lintel(t, "", "doctor", "--data", data)
	if got.code != 1 || !strings.Contains(got.out, "wrong") || !strings.Contains(got.out, "lintel restore") || !strings.HasSuffix(got.out, "Something is wrong with the workspace.\n") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
}

func TestBackupRestoreAndDoctorRefuseBadUse(t *testing.T) {
	t.Parallel()
	none := filepath.Join(t.TempDir(), "none")
	for _, args := range [][]string{
		{"backup"}, {"backup", "--data", none}, {"backup", "--data", none, "-o", "b.tar"},
		{"restore", "--data", none}, {"restore", none + ".zip"}, {"restore", none + ".zip", "--data", none},
		{"doctor"}, {"doctor", "--data", none, "--format", "xml"},
	} {
		if got := lintel(t, "", args...); got.code != 2 || got.out != "" || got.err == "" || exists(none) {
			t.Errorf("%v: exit %d, out %q, err %q", args, got.code, got.out, got.err)
		}
	}
}

func TestEveryCommandMakesTheWorkspaceOfAFolderThatIsEmptyOrAbsent(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"doctor"}, {"backup", "-o"}, {"user", "list"}, {"import", "round", sampleFile(t)}} {
		for _, data := range []string{t.TempDir(), filepath.Join(t.TempDir(), "absent")} {
			if args[0] == "backup" {
				args = []string{"backup", "-o", t.TempDir()}
			}
			if got := lintel(t, "", append(args, "--data", data)...); got.code != 0 || !exists(filepath.Join(data, "lintel.db")) {
				t.Errorf("%v: exit %d: %s%s", args, got.code, got.out, got.err)
			}
		}
	}
	other := t.TempDir()
	if err := os.WriteFile(filepath.Join(other, "holiday.jpg"), []byte("a beach"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := lintel(t, "", "doctor", "--data", other); got.code != 2 || exists(filepath.Join(other, "lintel.db")) {
		t.Errorf("a folder of other things: exit %d: %s%s", got.code, got.out, got.err)
	}
}
