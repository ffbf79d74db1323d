package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Nobody can forget the record: only change.go, through record, and the migrations execute
// statements that write. Batch.go and statements.go carry out what these say.
func TestOnlyRecordWrites(t *testing.T) {
	t.Parallel()
	may := map[string]bool{"change.go": true, "migrate.go": true, "backup.go": true, "batch.go": true, "statements.go": true}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if may[file] || strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), ".Exec") || strings.Contains(string(text), ".exec(") || strings.Contains(string(text), "writing{") {
			t.Errorf("%s writes past the record", file)
		}
	}
}
