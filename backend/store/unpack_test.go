package store

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// repacked is a backup in which something was changed.
func repacked(t *testing.T, file string, change func(name string, content []byte) (string, []byte), more ...string) string {
	t.Helper()
	packed, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	write := func(name string, content []byte) {
		w, err := to.Create(name)
		if err == nil {
			_, err = w.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range packed.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if name, content := change(f.Name, content); name != "" {
			write(name, content)
		}
	}
	for _, name := range more {
		write(name, []byte("more"))
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	changed := filepath.Join(t.TempDir(), "changed.zip")
	if err := os.WriteFile(changed, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return changed
}

func TestABackupThatIsNotAsItWasMadeIsRefusedAndNothingChanges(t *testing.T) {
	t.Parallel()
	good := archived(t, filled(t))
	only := func(name string, do func([]byte) []byte) func(string, []byte) (string, []byte) {
		return func(n string, content []byte) (string, []byte) {
			if n == name {
				content = do(content)
			}
			return n, content
		}
	}
	same := func(name string, content []byte) (string, []byte) { return name, content }
	without := func(gone string) func(string, []byte) (string, []byte) {
		return func(name string, content []byte) (string, []byte) {
			if strings.HasPrefix(name, gone) {
				return "", nil
			}
			return name, content
		}
	}
	replace := func(old, new string) func([]byte) []byte {
		return func(content []byte) []byte { return []byte(strings.ReplaceAll(string(content), old, new)) }
	}
	whole, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	written := func(content []byte) string {
		path := filepath.Join(t.TempDir(), "b.zip")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	flipped := bytes.Clone(whole)
	flipped[len(flipped)/3] ^= 0x40
	for name, c := range map[string]struct{ file, code string }{
		"evidence was changed":           {repacked(t, good, only("evidence/"+planHash[:2]+"/"+planHash, bytes.ToUpper)), "backup-broken"},
		"the workspace was changed":      {repacked(t, good, only(FileName, func(b []byte) []byte { b[5000]++; return b })), "backup-broken"},
		"a byte was flipped":             {written(flipped), "backup-broken"},
		"evidence was taken out":         {repacked(t, good, without("evidence/")), "backup-broken"},
		"the workspace was taken out":    {repacked(t, good, without(FileName)), "backup-broken"},
		"something was put in":           {repacked(t, good, same, "evidence/more"), "backup-broken"},
		"a file that would climb out":    {repacked(t, good, same, "../../lintel.db"), "backup-broken"},
		"a listed file that climbs":      {repacked(t, good, only(manifestName, replace("evidence/"+planHash[:2], "evidence/../../x"))), "backup-broken"},
		"a record of another end":        {repacked(t, good, only(manifestName, replace(`"rows": `, `"rows": 9`))), "backup-broken"},
		"a manifest that is none":        {repacked(t, good, only(manifestName, bytes.ToUpper)), "not-a-backup"},
		"a manifest cut short":           {repacked(t, good, only(manifestName, func(b []byte) []byte { return b[:40] })), "backup-broken"},
		"no manifest":                    {repacked(t, good, without(manifestName)), "not-a-backup"},
		"a form from the future":         {repacked(t, good, only(manifestName, replace("lintel.backup/1", "lintel.backup/2"))), "not-a-backup"},
		"the end of the file is missing": {written(whole[:len(whole)-300]), "not-a-backup"},
		"a letter":                       {written([]byte("dear colleague")), "not-a-backup"},
		"nothing":                        {written(nil), "not-a-backup"},
		"no such file":                   {filepath.Join(t.TempDir(), "none.zip"), "workspace-unavailable"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			_, err := restore(c.file, folder, true)
			wantCode(t, err, c.code)
			wantOnly(t, folder)
		})
	}
}
