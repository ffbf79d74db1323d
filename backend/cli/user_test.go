package cli_test

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestTheFirstAdministratorComesByLinkOrByPassword(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "workspace")
	add := func(in, email string, more ...string) said {
		return lintel(t, in, append([]string{"user", "add", "--data", data, "--email", email, "--name", "Ann Lee", "--role", "admin"}, more...)...)
	}
	for name, got := range map[string]said{
		"nothing on standard input": add("", "one@example.nhs.uk"),
		"an empty line":             add("\n", "two@example.nhs.uk"),
		"asked for":                 add("this is not read", "three@example.nhs.uk", "--link", "--base-url", "https://lintel.example.nhs.uk/"),
	} {
		base := "http://127.0.0.1:8080/link/"
		if name == "asked for" {
			base = "https://lintel.example.nhs.uk/link/"
		}
		if got.code != 0 || !strings.Contains(got.out, "until 8 June 2016, 09:00 UTC:\n"+base) {
			t.Errorf("%s: exit %d, %s%s", name, got.code, got.out, got.err)
		}
	}
	if got := add("a good password\r\n", "four@example.nhs.uk"); got.code != 0 || got.out != "Ann Lee can sign in as four@example.nhs.uk.\n" {
		t.Errorf("exit %d, %s%s", got.code, got.out, got.err)
	}
	if got := add("short\n", "five@example.nhs.uk"); got.code != 2 || !strings.Contains(got.err, "8 to 200 characters") {
		t.Errorf("exit %d, %s%s", got.code, got.out, got.err)
	}
	list := lintel(t, "", "user", "list", "--data", data)
	if list.code != 0 || strings.Count(list.out, "invitation") != 3 || !strings.Contains(list.out, "four@example.nhs.uk   Ann Lee  admin  open        never") {
		t.Errorf("exit %d, %s%s", list.code, list.out, list.err)
	}
}

func TestAPersonGetsAnotherLinkOnTheCommandLine(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "workspace")
	if got := lintel(t, "a good password\n", "user", "add", "--data", data, "--email", "ann@example.nhs.uk", "--name", "Ann", "--role", "finance,reader"); got.code != 0 {
		t.Fatalf("exit %d, %s", got.code, got.err)
	}
	if got := lintel(t, "", "user", "link", "--data", data, "--email", "Ann@Example.nhs.uk"); got.code != 0 || !strings.Contains(got.out, "until 2 June 2016, 09:00 UTC") {
		t.Errorf("exit %d, %s%s", got.code, got.out, got.err)
	}
	if got := lintel(t, "", "user", "link", "--data", data, "--email", "bo@example.nhs.uk"); got.code != 2 || !strings.Contains(got.err, "no account") {
		t.Errorf("exit %d, %s%s", got.code, got.out, got.err)
	}
	if got := lintel(t, "", "user", "list", "--data", filepath.Join(t.TempDir(), "new")); got.code != 0 || !strings.Contains(got.out, "Nobody has an account yet") {
		t.Errorf("exit %d, %s%s", got.code, got.out, got.err)
	}
	for _, args := range [][]string{{"user"}, {"user", "remove", "--data", data}, {"user", "link", "--data", data}, {"user", "add", "--data", data}} {
		if got := lintel(t, "", args...); got.code != 2 || got.out != "" {
			t.Errorf("%v: exit %d, %s", args, got.code, got.out)
		}
	}
}
