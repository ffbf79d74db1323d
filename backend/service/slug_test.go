package service

import (
	"strings"
	"testing"
)

func TestARoundsIDFollowsFromItsName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"ETTF 2016/17": "ettf-2016-17", "  Café & Ŵyn!  ": "cafe-wyn", "Ψ": "round", "": "round", "../../etc": "etc", "a\x00b": "a-b",
		strings.Repeat("long ", 100): strings.Repeat("long-", 11) + "long-l",
	} {
		got := slug(name)
		if got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
		if !validID.MatchString(got) {
			t.Errorf("%q is no id", got)
		}
	}
}

func TestAnIDThatIsTakenGetsANumber(t *testing.T) {
	t.Parallel()
	taken := map[string]bool{"a": true, "a-2": true}
	if got := freeSlug("A", func(id string) bool { return taken[id] }); got != "a-3" {
		t.Errorf("got %s", got)
	}
}
