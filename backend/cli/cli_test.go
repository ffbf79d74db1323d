package cli_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"lintel/backend/cli"
	"lintel/backend/sample"
)

// said is what a command printed and how it ended.
type said struct {
	out, err string
	code     int
}

// lintel runs one command in a world of its own.
func lintel(t *testing.T, in string, args ...string) said {
	t.Helper()
	var out, errs bytes.Buffer
	stopping, stop := context.WithCancel(context.Background())
	t.Cleanup(stop)
	code := cli.Main(args, cli.World{
		In: strings.NewReader(in), Out: &out, Err: &errs, Stopping: stopping,
		App:   fstest.MapFS{"index.html": {Data: []byte("<!doctype html><title>Lintel</title>")}},
		Clock: func() time.Time { return time.Date(2016, 6, 1, 9, 0, 0, 0, time.UTC) },
	})
	return said{out.String(), errs.String(), code}
}

// file writes a file into a folder of the test's own.
func file(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func sampleFile(t *testing.T) string {
	t.Helper()
	return file(t, "round.json", sample.JSON())
}

func TestBadInputIsRefusedWithItsPlaceAndExitCode(t *testing.T) {
	t.Parallel()
	text := string(sample.JSON())
	large := filepath.Join(t.TempDir(), "large.json")
	if err := errorsOf(os.WriteFile(large, []byte("{"), 0o600), os.Truncate(large, 50<<20)); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		path  string
		check int
		says  string
	}{
		"an empty file":    {file(t, "r.json", nil), 2, "empty"},
		"a truncated file": {file(t, "r.json", []byte(text[:len(text)/2])), 2, "cut short"},
		"50 MB":            {large, 2, "at most 32 MB"},
		"a folder":         {t.TempDir(), 2, "is a folder"},
		"no file":          {filepath.Join(t.TempDir(), "none.json"), 2, "no such file"},
		"a JSON array":     {file(t, "r.json", []byte("[]")), 2, "a list"},
		"deep nesting":     {file(t, "r.json", []byte(strings.Repeat(`{"a":`, 1_000_000))), 1, "nested"},
		"UTF-16":           {file(t, "r.json", []byte("\xff\xfe{\x00")), 2, "UTF-16"},
		"NaN":              {file(t, "r.json", []byte(strings.Replace(text, `"weight": `, `"weight": NaN, "x": `, 1))), 2, "Line"},
		"1e999":            {file(t, "r.json", []byte(strings.Replace(text, `"weight": `, `"weight": 1e999, "x": `, 1))), 1, "$.criteria[0].weight"},
		"a number as text": {file(t, "r.json", []byte(strings.Replace(text, `"horizon_years": 10`, `"horizon_years": "10"`, 1))), 1, "$.round.horizon_years"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := lintel(t, "", "check", c.path); got.code != c.check || !strings.Contains(got.out+got.err, c.says) {
				t.Errorf("check: exit %d, %.300s%.300s", got.code, got.out, got.err)
			}
			for _, args := range [][]string{{"rank", c.path}, {"estate", c.path}, {"rank", c.path, "--format", "json"}} {
				if got := lintel(t, "", args...); got.code != 2 || got.out != "" || !strings.Contains(got.err, c.says) {
					t.Errorf("%v: exit %d, %.300s%.300s", args, got.code, got.out, got.err)
				}
			}
			target := filepath.Join(t.TempDir(), "out.pdf")
			if got := lintel(t, "", "report", c.path, "-o", target); got.code != 2 || exists(target) {
				t.Errorf("report: exit %d, written %v", got.code, exists(target))
			}
			data := filepath.Join(t.TempDir(), "data")
			if got := lintel(t, "", "import", "round", c.path, "--data", data, "--yes"); got.code != 2 {
				t.Errorf("import: exit %d, %.300s", got.code, got.err)
			}
		})
	}
}

func errorsOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestTheTableFitsAHundredColumnsAndHasNoColourOffATerminal(t *testing.T) {
	t.Parallel()
	path := sampleFile(t)
	long := strings.NewReplacer(`"E1"`, `"`+strings.Repeat("Ŵ", 5000)+`"`, `"P1"`, `"`+strings.Repeat("P", 9999)+`"`,
		`"ETTF 2016/17"`, `"`+strings.Repeat("long ", 1000)+`"`).Replace(string(sample.JSON()))
	for _, args := range [][]string{{"rank", path}, {"estate", path}, {"rank", file(t, "r.json", []byte(long))}, {"estate", file(t, "r.json", []byte(long))}} {
		command, got := args[0], lintel(t, "", args...)
		if got.code != 0 || got.err != "" {
			t.Fatalf("%s: exit %d, %s", command, got.code, got.err)
		}
		for line := range strings.Lines(got.out) {
			if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > 100 {
				t.Errorf("%s prints a line of more than 100 columns: %s", command, line)
			}
		}
		if strings.Contains(got.out, "\x1b") {
			t.Errorf("%s prints escape codes", command)
		}
	}
}

func TestOptionsStandBeforeOrAfterTheFile(t *testing.T) {
	t.Parallel()
	path := sampleFile(t)
	after := lintel(t, "", "rank", path, "--format", "json")
	before := lintel(t, "", "rank", "--format=json", path)
	piped := lintel(t, string(sample.JSON()), "rank", "-", "--format", "json")
	if after.code != 0 || after.out == "" || after.out != before.out || after.out != piped.out {
		t.Errorf("they differ: %d %d %d %s%s%s", after.code, before.code, piped.code, after.err, before.err, piped.err)
	}
}

func TestMisuseSaysHowToUseIt(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{}, {"frobnicate"}, {"rank"}, {"rank", "a", "b"}, {"rank", "a", "--fromat", "json"}, {"rank", "a", "--format", "xml"},
		{"report", "a"}, {"report", "a", "-o", "b.doc"}, {"import", "round"}, {"import", "walls", "x", "--data", "d"}, {"export", "round"}, {"serve"}, {"version", "x"}, {"help", "nothing"}} {
		if got := lintel(t, "", args...); got.code != 2 || got.out != "" || len(got.err) < 20 {
			t.Errorf("%v: exit %d, out %q, err %q", args, got.code, got.out, got.err)
		}
	}
	for _, args := range [][]string{{"help"}, {"--help"}, {"help", "rank"}, {"rank", "--help"}, {"import", "-h"}, {"version"}, {"--version"}} {
		if got := lintel(t, "", args...); got.code != 0 || got.out == "" || got.err != "" {
			t.Errorf("%v: exit %d, out %q, err %q", args, got.code, got.out, got.err)
		}
	}
}

func TestReportsGoByTheirEnding(t *testing.T) {
	t.Parallel()
	path := sampleFile(t)
	for ending, begins := range map[string]string{".pdf": "%PDF-1.", ".html": "<!doctype html>", ".csv": "rank,", ".json": "{\n  \"format\": \"lintel.ranking/1\""} {
		target := filepath.Join(t.TempDir(), "submission"+ending)
		if got := lintel(t, "", "report", "-o", target, path); got.code != 0 {
			t.Errorf("%s: exit %d, %s", ending, got.code, got.err)
		}
		content, err := os.ReadFile(target)
		if err != nil || !strings.HasPrefix(strings.ToLower(strings.TrimPrefix(string(content), "\ufeff")), strings.ToLower(begins)) {
			t.Errorf("%s begins with %.40q (%v)", ending, content, err)
		}
	}
}

func TestACheckedRoundSaysWhatIsInIt(t *testing.T) {
	t.Parallel()
	got := lintel(t, "", "check", sampleFile(t))
	if got.code != 0 || !strings.Contains(got.out, "no faults") || !strings.Contains(got.out, "10 bids, 24 practices, 22 premises") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
}

func TestARoundGoesIntoAWorkspaceAndComesOutTheSame(t *testing.T) {
	t.Parallel()
	path, data := sampleFile(t), filepath.Join(t.TempDir(), "new", "workspace")
	if got := lintel(t, "", "import", "round", path, "--data", data); got.code != 0 || !strings.Contains(got.out, "--yes") {
		t.Fatalf("the preview: exit %d, %s%s", got.code, got.out, got.err)
	}
	if got := lintel(t, "", "export", "round", "--data", data, "-o", "-"); got.code != 2 {
		t.Errorf("a preview must write nothing, yet there is a round: exit %d, %.200s", got.code, got.out)
	}
	got := lintel(t, "", "import", "round", path, "--data", data, "--yes", "--format", "json")
	if got.code != 0 || !strings.Contains(got.out, `"format": "lintel.import/1"`) || !strings.Contains(got.out, `"written": true`) {
		t.Fatalf("exit %d, %s%s", got.code, got.out, got.err)
	}
	if got := lintel(t, "", "export", "round", "--data", data, "-o", "-"); got.code != 0 || got.out != string(sample.JSON()) {
		t.Errorf("exit %d, %s: the round that comes out is not the one that went in", got.code, got.err)
	}
	if got := lintel(t, "", "import", "round", path, "--data", data, "--format", "json"); !strings.Contains(got.out, `"added": 0`) || !strings.Contains(got.out, `"changed": 0`) {
		t.Errorf("the same round again changes nothing: %s", got.out)
	}
}
