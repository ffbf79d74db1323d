package cli_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"lintel/backend/appraisal"
)

func TestTheEstateOfAWorkspaceIsThatOfItsRoundFile(t *testing.T) {
	t.Parallel()
	data, file := workspace(t), sampleFile(t)
	for _, format := range []string{"json", "csv"} {
		kept, sent := lintel(t, "", "estate", "--data", data, "--format", format), lintel(t, "", "estate", file, "--format", format)
		if kept.code != 0 || kept.out != sent.out || kept.out == "" {
			t.Errorf("%s: exit %d, the workspace's differs from the file's\n%s", format, kept.code, kept.err)
		}
	}
	got := lintel(t, "", "estate", "--data", data)
	if got.code != 0 || !strings.Contains(got.out, "All premises of the workspace in order of need") ||
		!strings.Contains(got.out, "more than 3 years old at the deadline of ETTF 2016/17") {
		t.Errorf("exit %d: %s%s", got.code, got.out, got.err)
	}
}

func TestAnEmptyWorkspaceHasAnEstateWithoutPremises(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "new")
	got := lintel(t, "", "estate", "--data", data, "--format", "json")
	var e appraisal.Estate
	if err := json.Unmarshal([]byte(got.out), &e); got.code != 0 || err != nil || e.Format != appraisal.EstateFormat || e.Premises == nil {
		t.Errorf("exit %d, %v: %s%s", got.code, err, got.out, got.err)
	}
	if got := lintel(t, "", "estate", "--data", data); !strings.Contains(got.out, "no premises yet") {
		t.Error(got.out)
	}
}

func TestAnEstateIsThatOfAFileOrOfAWorkspace(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{}, {"r.json", "--data", "x"}, {"r.json", "--round", "x"}, {"a", "b"}} {
		if got := lintel(t, "", append([]string{"estate"}, args...)...); got.code != 2 || !strings.Contains(got.err, "lintel estate") {
			t.Errorf("%v: exit %d: %s", args, got.code, got.err)
		}
	}
	if got := lintel(t, "", "estate", "--data", workspace(t), "--round", "none"); got.code != 2 || !strings.Contains(got.err, `no round "none"`) {
		t.Errorf("exit %d: %s", got.code, got.err)
	}
}
