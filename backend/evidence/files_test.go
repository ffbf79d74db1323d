package evidence

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"lintel/backend/ettf"
)

const pdf = "%PDF-1.7\nthe plans"

func take(t *testing.T, f *Files, name, content string) *Taken {
	t.Helper()
	taken, err := f.Take(name, strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return taken
}

func noted() error { return nil }

func wantCode(t *testing.T, err error, kind ettf.Kind, code string) {
	t.Helper()
	var e *ettf.Error
	if !errors.As(err, &e) || e.Kind != kind || e.Code != code {
		t.Errorf("got %v, want an error %s %q", err, kind, code)
	}
}

// inFolder are the files that lie in the folder, the incoming ones included.
func inFolder(t *testing.T, folder string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files = append(files, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestAFileIsKeptUnderTheHashOfItsContentAndComesBackWhole(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	f := In(filepath.Join(folder, "evidence"))
	taken := take(t, f, "plans.pdf", pdf)
	sum := sha256.Sum256([]byte(pdf))
	if taken.SHA256 != hex.EncodeToString(sum[:]) || taken.Bytes != int64(len(pdf)) || taken.Type != "application/pdf" || taken.Name != "plans.pdf" {
		t.Errorf("taken as %+v", taken)
	}
	if err := f.Keep(taken, noted); err != nil {
		t.Fatal(err)
	}
	file, err := f.Open(taken.SHA256)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if content, err := io.ReadAll(file); err != nil || string(content) != pdf {
		t.Errorf("%q came back (%v)", content, err)
	}
	if files := inFolder(t, folder); len(files) != 1 || files[0] != taken.SHA256 {
		t.Errorf("the folder holds %v", files)
	}
}

func TestTheSameContentIsKeptOnceAndStaysWhileAnyoneRefersToIt(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	f := In(folder)
	for _, name := range []string{"a.pdf", "b.pdf"} {
		if err := f.Keep(take(t, f, name, pdf), noted); err != nil {
			t.Fatal(err)
		}
	}
	hash := inFolder(t, folder)
	if len(hash) != 1 {
		t.Fatalf("the folder holds %v", hash)
	}
	for kept, want := range map[bool]int{true: 1} {
		if err := f.Forget(hash[0], func() (bool, error) { return kept, nil }); err != nil || len(inFolder(t, folder)) != want {
			t.Errorf("kept %v: %v, %v", kept, inFolder(t, folder), err)
		}
	}
	if err := f.Forget(hash[0], func() (bool, error) { return false, nil }); err != nil || len(inFolder(t, folder)) != 0 {
		t.Errorf("the last to refer to it is gone, and %v stay (%v)", inFolder(t, folder), err)
	}
	_, err := f.Open(hash[0])
	wantCode(t, err, ettf.NotFound, "evidence-missing")
}

func TestAFileThatIsNotNotedStaysAndOneThatIsNotForgottenStays(t *testing.T) {
	t.Parallel()
	f := In(t.TempDir())
	refusal := errors.New("the workspace is busy")
	taken := take(t, f, "plans.pdf", pdf)
	if err := f.Keep(taken, func() error { return refusal }); !errors.Is(err, refusal) {
		t.Error(err)
	}
	if err := f.Forget(taken.SHA256, func() (bool, error) { return false, refusal }); !errors.Is(err, refusal) {
		t.Error(err)
	}
	file, err := f.Open(taken.SHA256)
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Error(err)
	}
}

func TestWhatIsRefusedLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	f := In(folder)
	cut := errors.New("the line went dead")
	for _, of := range []struct {
		from io.Reader
		kind ettf.Kind
		code string
	}{
		{strings.NewReader(""), ettf.Invalid, "evidence-empty"},
		{strings.NewReader("MZ\x90 a program"), ettf.Invalid, "evidence-type"},
		{io.MultiReader(strings.NewReader("%PDF-"), bytes.NewReader(make([]byte, MaxSize))), ettf.TooLarge, "evidence-size"},
	} {
		_, err := f.Take("plans.pdf", of.from)
		wantCode(t, err, of.kind, of.code)
	}
	if _, err := f.Take("plans.pdf", io.MultiReader(strings.NewReader(pdf), iotest.ErrReader(cut))); !errors.Is(err, cut) {
		t.Error(err)
	}
	if files := inFolder(t, folder); len(files) != 0 {
		t.Errorf("%v stay", files)
	}
}

func TestAFileOfExactlyTheLimitIsTaken(t *testing.T) {
	t.Parallel()
	f := In(t.TempDir())
	taken, err := f.Take("plans.pdf", io.MultiReader(strings.NewReader("%PDF-"), bytes.NewReader(make([]byte, MaxSize-5))))
	if err != nil || taken.Bytes != MaxSize {
		t.Errorf("%+v, %v", taken, err)
	}
}

func TestWhatAStoppedProgramLeftBehindGoesADayLater(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	f := In(folder)
	old, young := take(t, f, "a.pdf", pdf), take(t, f, "b.pdf", pdf)
	yesterday := time.Now().Add(-25 * time.Hour)
	if err := os.Chtimes(old.path, yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	take(t, f, "c.pdf", pdf).Drop()
	if files := inFolder(t, folder); len(files) != 1 || files[0] != filepath.Base(young.path) {
		t.Errorf("%v stay, want %s", files, young.path)
	}
}

func TestAFolderThatCannotBeWrittenIsUnavailable(t *testing.T) {
	t.Parallel()
	blocked := filepath.Join(t.TempDir(), "evidence")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := In(blocked).Take("plans.pdf", strings.NewReader(pdf))
	wantCode(t, err, ettf.Unavailable, "evidence-unavailable")
}

func TestNoPathIsAHash(t *testing.T) {
	t.Parallel()
	f := In(t.TempDir())
	for _, hash := range []string{"", "..", "../../etc/passwd", strings.Repeat("A", 64), strings.Repeat("a", 63)} {
		_, err := f.Open(hash)
		wantCode(t, err, ettf.Internal, "evidence")
	}
}

func TestManyMaySendAndTakeAwayTheSameFileAtOnce(t *testing.T) {
	t.Parallel()
	f := In(t.TempDir())
	var users int
	var all sync.WaitGroup
	hash := take(t, f, "a.pdf", pdf).SHA256
	for i := range 20 {
		all.Go(func() {
			taken, err := f.Take("a.pdf", strings.NewReader(pdf))
			if err == nil {
				err = f.Keep(taken, func() error { users++; return nil })
			}
			if i%2 == 0 && err == nil {
				err = f.Forget(hash, func() (bool, error) { users--; return users > 0, nil })
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	file, err := f.Open(hash)
	if err != nil || users != 10 {
		t.Fatalf("%d refer to it: %v", users, err)
	}
	if err := file.Close(); err != nil {
		t.Error(err)
	}
}
