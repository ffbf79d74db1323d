package store

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// object reads a state that the record holds; nil for none. A list stands under that name, and what
// is one word under "value".
func object(text *string) (map[string]any, error) {
	if text == nil {
		return nil, nil
	}
	decoder := json.NewDecoder(strings.NewReader(*text))
	decoder.UseNumber()
	var state any
	err := decoder.Decode(&state)
	switch state := state.(type) {
	case map[string]any:
		return state, err
	case []any:
		return map[string]any{"list": state}, err
	}
	return map[string]any{"value": state}, err
}

// canonical writes a state so that two that say the same are the same text: keys in order, and
// nothing where an empty text, list or group, or null, stands.
func canonical(state any) string {
	text, err := json.Marshal(tidy(state))
	if err != nil {
		return err.Error() // nothing that was read from JSON fails to become it again
	}
	return string(text)
}

func tidy(v any) any {
	switch v := v.(type) {
	case map[string]any:
		kept := map[string]any{}
		for name, inner := range v {
			if inner = tidy(inner); inner != nil {
				kept[name] = inner
			}
		}
		if len(kept) > 0 {
			return kept
		}
	case []any:
		kept := make([]any, len(v))
		for i := range v {
			kept[i] = tidy(v[i])
		}
		if len(kept) > 0 {
			return kept
		}
	case string:
		if v != "" {
			return v
		}
	default:
		return v
	}
	return nil
}

// without is a state less some of its parts.
func without(state map[string]any, names ...string) map[string]any {
	rest := maps.Clone(state)
	for _, name := range names {
		delete(rest, name)
	}
	return rest
}

// with is a state and one part more.
func with(state map[string]any, name string, part any) map[string]any {
	more := maps.Clone(state)
	more[name] = part
	return more
}

func coalesce(state, other map[string]any) map[string]any {
	if state != nil {
		return state
	}
	return other
}

// stateOf is a value as the record would hold it.
func stateOf(v any) (map[string]any, error) {
	written, err := text(v)
	if err != nil {
		return nil, err
	}
	return object(written)
}

// differing are the parts in which two states differ, in order.
func differing(a, b string) []string {
	var x, y map[string]json.RawMessage
	if json.Unmarshal([]byte(a), &x) != nil || json.Unmarshal([]byte(b), &y) != nil {
		return nil
	}
	var names []string
	for name := range x {
		if string(x[name]) != string(y[name]) {
			names = append(names, name)
		}
	}
	for name := range y {
		if _, known := x[name]; !known {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
