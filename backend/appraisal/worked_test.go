package appraisal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

// Where the worked rounds stand: beside the checkout, or else our own copy of three of them.
const (
	sharedRounds = "../../../shared/data/rounds"
	ownRounds    = "testdata/rounds"
)

func workedRounds(t *testing.T) (paths []string, where string) {
	t.Helper()
	for _, place := range []struct{ dir, where string }{{sharedRounds, "shared data"}, {ownRounds, "own copy"}} {
		answers, err := filepath.Glob(filepath.Join(place.dir, "*.ranking.json"))
		if err != nil {
			t.Fatal(err)
		}
		if len(answers) > 0 {
			return answers, place.where
		}
	}
	t.Fatal("no worked rounds in " + sharedRounds + " or " + ownRounds)
	return nil, ""
}

func TestRankingEqualsTheWorkedRounds(t *testing.T) {
	t.Parallel()
	answers, where := workedRounds(t)
	for _, path := range answers {
		name := strings.TrimSuffix(filepath.Base(path), ".ranking.json")
		t.Run(where+": "+name, func(t *testing.T) {
			t.Parallel()
			a := Of(readRound(t, strings.TrimSuffix(path, ".ranking.json")+".json"))
			got, err := json.Marshal(a.Ranking)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, difference := range differences("", decoded(t, want), decoded(t, got)) {
				t.Error(difference)
			}
		})
	}
}

func readRound(t testing.TB, path string) *ettf.Round {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := roundfile.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func decoded(t testing.TB, text []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// differences lists where got does not have what want has; got may have more fields.
func differences(path string, want, got any) []string {
	var found []string
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s: got %v, want an object", path, got)}
		}
		for key := range w {
			found = append(found, differences(path+"."+key, w[key], g[key])...)
		}
		if strings.HasSuffix(path, "contributions") && len(w) != len(g) {
			found = append(found, fmt.Sprintf("%s: got %v, want %v", path, g, w))
		}
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return []string{fmt.Sprintf("%s: got %v, want %v", path, got, want)}
		}
		for i := range w {
			found = append(found, differences(fmt.Sprintf("%s[%d]", path, i), w[i], g[i])...)
		}
	case json.Number:
		if !sameNumber(w, got) {
			found = append(found, fmt.Sprintf("%s: got %v, want %v", path, got, want))
		}
	default:
		if got != want {
			found = append(found, fmt.Sprintf("%s: got %v, want %v", path, got, want))
		}
	}
	return found
}

func sameNumber(want json.Number, got any) bool {
	g, ok := got.(json.Number)
	if !ok {
		return false
	}
	a, okA := new(big.Rat).SetString(want.String())
	b, okB := new(big.Rat).SetString(g.String())
	return okA && okB && a.Cmp(b) == 0
}
