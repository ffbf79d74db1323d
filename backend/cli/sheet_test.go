package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/backend/sample"
	"lintel/backend/service"
)

// report reads what an import prints for programs.
func report(t *testing.T, got said) (r service.Import) {
	t.Helper()
	if err := json.Unmarshal([]byte(got.out), &r); err != nil {
		t.Fatalf("exit %d, %v: %s%s", got.code, err, got.out, got.err)
	}
	return r
}

func TestBidsGoOutAsASpreadsheetAndComeInTheSame(t *testing.T) {
	t.Parallel()
	data := workspace(t)
	for _, name := range []string{"bids.csv", "bids.xlsx", "scores.csv", "scores.xlsx"} {
		kind, _, _ := strings.Cut(name, ".")
		path := filepath.Join(t.TempDir(), name)
		if got := lintel(t, "", "export", kind, "--data", data, "-o", path); got.code != 0 || got.out != "" {
			t.Fatalf("%s: exit %d, %s", name, got.code, got.err)
		}
		content, err := os.ReadFile(path)
		if err != nil || strings.HasPrefix(string(content), "\ufeff") {
			t.Errorf("%s begins with the mark that programs trip over, or is not there: %v", name, err)
		}
		r := report(t, lintel(t, "", "import", kind, path, "--data", data, "--yes", "--format", "json"))
		if r.Unchanged < 10 || r.Added+r.Changed != 0 || !r.Written || len(r.Mapping) < 5 {
			t.Errorf("%s: %+v", name, r)
		}
	}
	out := lintel(t, "", "export", "bids", "--data", data, "-o", "-")
	if !strings.HasPrefix(out.out, "ref,title,kind,") {
		t.Errorf("standard output has %.40q", out.out)
	}
	if got := lintel(t, out.out, "import", "bids", "-", "--data", data); got.code != 0 || !strings.Contains(got.out, "10 unchanged") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	if got := lintel(t, "", "export", "round", "--data", data, "-o", "-"); got.out != string(sample.JSON()) {
		t.Error("the round is not what it was")
	}
}

func TestAnExportTakesTheBidsThatAreAskedFor(t *testing.T) {
	t.Parallel()
	data := workspace(t)
	for args, rows := range map[string]int{"": 10, "--kind technology": 3, "--kind estates": 7, "--bid E1 --bid T1": 2, "--bid E1 --kind technology": 0} {
		got := lintel(t, "", append([]string{"export", "bids", "--data", data, "-o", "-"}, strings.Fields(args)...)...)
		if n := strings.Count(got.out, "\r\n") - 1; got.code != 0 || n != rows {
			t.Errorf("%q: exit %d, %d rows, want %d: %s", args, got.code, n, rows, got.err)
		}
	}
	for args, says := range map[string]string{"bids --kind walls": "--kind takes estates, technology", "scores --bid E99": `no bid "E99"`, "round --kind estates": "has them all"} {
		if got := lintel(t, "", append([]string{"export", "--data", data, "-o", "-"}, strings.Fields(args)...)...); got.code != 2 || got.out != "" || !strings.Contains(got.err, says) {
			t.Errorf("%s: exit %d, %s%s", args, got.code, got.out, got.err)
		}
	}
}

func TestAnImportOfBidsShowsWhatWouldChangeAndWritesWithYes(t *testing.T) {
	t.Parallel()
	data := workspace(t)
	path := file(t, "bids.csv", []byte("ref;title;kind;capital 2016/17\nE1;Neuadd Llŷn;estates;\"1.234\"\nN1;Łódź Street;technology;£12,000\n"))
	if got := lintel(t, "", "import", "bids", path, "--data", data); got.code != 2 || !strings.Contains(got.err, "row 2, column D") {
		t.Errorf("an amount with three decimals: exit %d, %s%s", got.code, got.out, got.err)
	}
	path = file(t, "bids.csv", []byte("ref,title,kind\nE1,Neuadd Llŷn,estates\nN1,Łódź Street,technology\n"))
	got := lintel(t, "", "import", "bids", path, "--data", data)
	if got.code != 0 || !strings.Contains(got.out, "→ Neuadd Llŷn") || !strings.Contains(got.out, "N1 (new)") || !strings.Contains(got.out, "1 would be added, 1 changed") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	if got = lintel(t, "", "import", "bids", path, "--data", data, "--yes"); got.code != 0 || !strings.Contains(got.out, "1 added, 1 changed, 0 unchanged") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	if got = lintel(t, "", "doctor", "--data", data); got.code != 0 {
		t.Errorf("the record does not hold what the import wrote: %s", got.out)
	}
}

func TestEveryFaultOfAFileIsPrintedAndNothingIsWritten(t *testing.T) {
	t.Parallel()
	data := workspace(t)
	path := file(t, "bids.csv", []byte("ref,title,kind,starts\nE1,Changed,estates,\nN1,,walls,31/02/2017\n"))
	for _, args := range [][]string{{}, {"--yes"}, {"--yes", "--format", "json"}} {
		got := lintel(t, "", append([]string{"import", "bids", path, "--data", data}, args...)...)
		if got.code != 2 {
			t.Errorf("exit %d", got.code)
		}
		for _, place := range []string{"row 3, column B, “title”", "row 3, column C, “kind”: found \"walls\"", "row 3, column D, “starts”"} {
			if !strings.Contains(got.err, place) {
				t.Errorf("%s is not said: %s", place, got.err)
			}
		}
		if len(args) == 3 {
			if r := report(t, got); len(r.Refused) != 3 || r.Written || r.Refused[0].Row != 3 || r.Added+r.Changed != 0 {
				t.Errorf("%+v", r)
			}
		} else if got.out != "" {
			t.Error(got.out)
		}
	}
	if got := lintel(t, "", "export", "round", "--data", data, "-o", "-"); got.out != string(sample.JSON()) {
		t.Error("a part of the file was taken in")
	}
}

func TestTheOperatorMayBringScoresOfPeopleWithoutAnAccountAndIsToldWhoTheyAre(t *testing.T) {
	t.Parallel()
	data, path := workspace(t), file(t, "s.csv", []byte("bid,criterion,score,scorer\nE1,access,3,Dee@example.nhs.uk\nE2,access,2,dee@example.nhs.uk\n"))
	r := report(t, lintel(t, "", "import", "scores", path, "--data", data, "--yes", "--format", "json"))
	if r.Added != 2 || !r.Written || len(r.Notes) != 1 || !strings.HasPrefix(r.Notes[0], "2 scores of dee@example.nhs.uk, who is no scorer of this round") {
		t.Errorf("%+v", r)
	}
	again := report(t, lintel(t, "", "import", "scores", path, "--data", data, "--format", "json"))
	if again.Unchanged != 2 || len(again.Notes) != 0 {
		t.Errorf("%+v", again)
	}
}

func TestAnImportSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	data, path := workspace(t), file(t, "s.csv", []byte("bid,criterion,score,scorer\nE1,access,3,dee@example.nhs.uk\n"))
	empty := filepath.Join(t.TempDir(), "empty")
	if got := lintel(t, "", "import", "scores", path, "--data", empty); got.code != 2 || !strings.Contains(got.err, "no round yet") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
	none := filepath.Join(t.TempDir(), "none")
	for name, content := range map[string]string{"an empty file": "", "a page": "<html>", "a torn workbook": "PK\x03\x04"} {
		if got := lintel(t, content, "import", "bids", "-", "--data", none); got.code != 2 || got.out != "" || got.err == "" || exists(none) {
			t.Errorf("%s: exit %d: %s%s", name, got.code, got.out, got.err)
		}
	}
	large := filepath.Join(t.TempDir(), "large.xlsx")
	if err := errorsOf(os.WriteFile(large, []byte("PK"), 0o600), os.Truncate(large, 50<<20)); err != nil {
		t.Fatal(err)
	}
	if got := lintel(t, "", "import", "bids", large, "--data", none); got.code != 2 || !strings.Contains(got.err, "at most 25 MB") {
		t.Errorf("exit %d: %s", got.code, got.err)
	}
	for _, args := range [][]string{{"export", "bids", "--data", data, "-o", "b.json"}, {"export", "bids", "--data", data}, {"export", "walls", "--data", data, "-o", "w.csv"}, {"import", "bids", path}} {
		if got := lintel(t, "", args...); got.code != 2 || got.out != "" || got.err == "" {
			t.Errorf("%v: exit %d, out %q, err %q", args, got.code, got.out, got.err)
		}
	}
}
