// Package backend_test keeps the rooms of the backend in order.
package backend_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// floors are the rooms from the bottom up. A room may import from floors below its own, never
// from its own or from above.
var floors = [][]string{
	{"ettf"},
	{"ranking", "money", "estate", "committee", "selection"},
	{"roundfile", "flags", "sheet"},
	{"appraisal", "sample", "preset"},
	{"store", "auth", "openid", "evidence", "transfer", "report"},
	{"service"},
	{"web"},
	{"cli"},
}

const module = "lintel/backend/"

// pure rooms have no clock, no files and no network.
var pure = map[string]bool{"ettf": true, "ranking": true, "money": true, "estate": true, "committee": true, "selection": true, "flags": true, "appraisal": true, "sheet": true, "transfer": true}

// only says which room alone may import a library.
var only = map[string][]string{
	"github.com/gin-gonic/gin":               {"web"},
	"github.com/go-playground/validator/v10": {"web"},
	"github.com/jung-kurt/gofpdf":            {"report"},
	"modernc.org/sqlite":                     {"store"},
	"golang.org/x/crypto/argon2":             {"auth"},
	"database/sql":                           {"store"},
	"github.com/coreos/go-oidc/v3":           {"openid"},
	"golang.org/x/oauth2":                    {"openid"},
}

var outside = []string{"os", "net", "io/ioutil", "math/rand", "database/sql", "syscall"}

func TestImportsPointOneWay(t *testing.T) {
	t.Parallel()
	floor := map[string]int{}
	for i, rooms := range floors {
		for _, room := range rooms {
			floor[room] = i
		}
	}
	walk(t, func(room, file, imported string) {
		at, known := floor[room]
		if !known {
			t.Errorf("%s: the room %q has no floor; give it one in this test and in ARCHITECTURE.md", file, room)
			return
		}
		if other, ours := strings.CutPrefix(imported, module); ours {
			other, _, _ = strings.Cut(other, "/")
			if below, ok := floor[other]; other != room && (!ok || below >= at) {
				t.Errorf("%s: %s may not import %s", file, room, other)
			}
		}
		if room == "web" && strings.HasPrefix(imported, module+"store") {
			t.Errorf("%s: web never imports store", file)
		}
		for library, rooms := range only {
			if (imported == library || strings.HasPrefix(imported, library+"/")) && !slices.Contains(rooms, room) {
				t.Errorf("%s: only %s imports %s", file, strings.Join(rooms, ", "), library)
			}
		}
		if pure[room] {
			for _, library := range outside {
				if imported == library || strings.HasPrefix(imported, library+"/") {
					t.Errorf("%s: %s is pure and may not import %s", file, room, imported)
				}
			}
		}
		if room == "ettf" && strings.Contains(imported, ".") {
			t.Errorf("%s: ettf imports the standard library only, not %s", file, imported)
		}
	})
}

// walk visits every import of every file of the backend that is not a test.
func walk(t *testing.T, visit func(room, file, imported string)) {
	t.Helper()
	files := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		room, _, inRoom := strings.Cut(filepath.ToSlash(path), "/")
		if err != nil || entry.IsDir() || !inRoom || room == "testkit" || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		files++
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			visit(room, path, imported)
		}
		return nil
	})
	if err != nil || files < 20 {
		t.Fatalf("read %d files: %v", files, err)
	}
}
