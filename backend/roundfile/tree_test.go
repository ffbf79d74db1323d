package roundfile

import (
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// plain is a node as encoding/json has it, numbers as they were written.
func (n *node) plain() any {
	switch n.kind {
	case isBool:
		return n.truth
	case isNumber:
		return json.Number(n.text)
	case isText:
		return n.text
	case isList:
		list := []any{}
		for i := range n.items {
			list = append(list, n.items[i].plain())
		}
		return list
	case isObject:
		object := map[string]any{}
		for _, m := range n.members {
			object[m.key] = m.value.plain()
		}
		return object
	}
	return nil
}

// FuzzTree holds our reading of JSON to that of the standard library: the same texts are JSON, and
// say the same.
func FuzzTree(f *testing.F) {
	for _, text := range []string{`{"a": [1, -2.5e+3, 0, true, false, null, "x\u0141\n\"", {}], "b": {"c": []}}`, `[]`, ` 1 `, `"a`, `{"a":1,}`, `[1 2]`, `{"a" 1}`,
		`01`, `1.`, `.5`, `-`, `+1`, `1e`, `truex`, `nul`, "\"\x01\"", `"\x"`, `"\ud800"`, `{} {}`, `{"a":1 "b":2}`, `{a:1}`, `["a",]`, ``, ` `, "\x00", `"\`, `NaN`, `[[[`, "\v1", "0\x00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		p := newTree([]byte(text), "$")
		n, err := p.whole()
		if errors.Is(err, errTooDeep) {
			return
		}
		if valid := json.Valid([]byte(text)); valid != (err == nil) {
			t.Fatalf("%q: JSON is %t, and we say %v", text, valid, err)
		}
		if err != nil || len(p.faults) > 0 {
			return
		}
		var want any
		decoder := json.NewDecoder(strings.NewReader(text))
		decoder.UseNumber()
		if err := decoder.Decode(&want); err != nil {
			t.Fatal(err)
		}
		if got := n.plain(); !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: got %v, want %v", text, got, want)
		}
	})
}

func TestManyKeysOfAnObjectAreEachTakenOnce(t *testing.T) {
	t.Parallel()
	object := map[string]int{}
	for _, c := range "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" {
		object[string(c)] = int(c)
	}
	text, err := json.Marshal(object)
	if err != nil {
		t.Fatal(err)
	}
	twice := string(text[:len(text)-1]) + `,"Z":1,"a":2}`
	p := newTree([]byte(twice), "$")
	n, err := p.whole()
	if err != nil || len(n.members) != len(object) || len(p.faults) != 2 || p.faults[0].Path != "$.Z" || p.faults[1].Path != "$.a" {
		t.Errorf("%v, %d of %q, faults %v", err, len(n.members), slices.Sorted(maps.Keys(object)), p.faults)
	}
}
