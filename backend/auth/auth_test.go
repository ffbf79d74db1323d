package auth

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestAPasswordMatchesItsOwnHashAlone(t *testing.T) {
	t.Parallel()
	hash := Hash("correct horse battery")
	if !Matches(hash, "correct horse battery") {
		t.Error("the right password was refused")
	}
	if Matches(hash, "correct horse batterz") || Matches(hash, "") {
		t.Error("a wrong password was taken")
	}
}

func TestTwoHashesOfOnePasswordDiffer(t *testing.T) {
	t.Parallel()
	a, b := Hash("the same password"), Hash("the same password")
	if a == b {
		t.Error("the salt is not random")
	}
	if !strings.HasPrefix(a, "$argon2id$v=19$m=7168,t=5,p=1$") {
		t.Errorf("the hash %q does not say how it was made", a)
	}
}

func TestNobodyAndDamagedHashesMatchNothing(t *testing.T) {
	t.Parallel()
	for _, hash := range []string{"", nobody, "$", "password", "$argon2id$v=19$m=7168,t=5,p=1$AAAA$AAAA",
		strings.Replace(Hash("a good password"), "t=5", "t=1", 1)} {
		for _, password := range []string{"", "a good password", hash} {
			if Matches(hash, password) {
				t.Errorf("hash %q took %q", hash, password)
			}
		}
	}
}

func TestLettersWrittenInTwoWaysAreOnePassword(t *testing.T) {
	t.Parallel()
	if !Matches(Hash("cafe\u0301 au lait"), "caf\u00e9 au lait") {
		t.Error("é as one sign and as two are different passwords")
	}
}

func TestShortAndEndlessPasswordsAreRefused(t *testing.T) {
	t.Parallel()
	for password, want := range map[string]bool{
		"7 chars": false, "8 chars.": true, strings.Repeat("ŵ", 200): true, strings.Repeat("x", 201): false,
	} {
		if got := Check(password) == nil; got != want {
			t.Errorf("%d characters allowed: %v, want %v", len([]rune(password)), got, want)
		}
	}
}

func TestATurnIsGivenBackAndWaitedForNoLongerThanAsked(t *testing.T) {
	t.Parallel()
	h := NewHasher(1)
	done, err := h.Turn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	gone, leave := context.WithCancel(context.Background())
	leave()
	if _, err := h.Turn(gone); err == nil {
		t.Error("two had the only turn")
	}
	done()
	if done, err = h.Turn(context.Background()); err != nil {
		t.Error("the turn was not given back")
	}
	done()
}

func TestTokensAreLongRandomAndKeptAsHashes(t *testing.T) {
	t.Parallel()
	a, b := NewToken(), NewToken()
	if a == b || len(a) != 43 {
		t.Errorf("tokens %q and %q", a, b)
	}
	if TokenHash(a) == a || len(TokenHash(a)) != 64 {
		t.Error("the hash of a token is not a SHA-256")
	}
}

var noon = time.Date(2016, 6, 30, 12, 0, 0, 0, time.UTC)

func TestTenFailuresMakeOneWaitAndOnlyThatOne(t *testing.T) {
	t.Parallel()
	var throttle Throttle
	for range MaxFailures {
		if wait := throttle.Wait("ann from here", noon); wait != 0 {
			t.Fatalf("made to wait %v too early", wait)
		}
		throttle.Failed("ann from here", noon)
	}
	if wait := throttle.Wait("ann from here", noon.Add(time.Minute)); wait != Window-time.Minute {
		t.Errorf("the wait is %v, want %v", wait, Window-time.Minute)
	}
	if wait := throttle.Wait("ann from elsewhere", noon); wait != 0 {
		t.Errorf("someone else waits %v", wait)
	}
	if wait := throttle.Wait("ann from here", noon.Add(Window)); wait != 0 {
		t.Errorf("after the window one still waits %v", wait)
	}
}

func TestSuccessForgetsFailures(t *testing.T) {
	t.Parallel()
	var throttle Throttle
	for range MaxFailures - 1 {
		throttle.Failed("ann", noon)
	}
	throttle.Succeeded("ann")
	throttle.Failed("ann", noon)
	if wait := throttle.Wait("ann", noon); wait != 0 {
		t.Errorf("one waits %v after one failure", wait)
	}
}

func TestTheThrottleRemembersABoundedCrowd(t *testing.T) {
	t.Parallel()
	var throttle Throttle
	for i := range remembered + 500 {
		throttle.Failed(fmt.Sprint(i), noon)
	}
	if n := len(throttle.failures); n > remembered {
		t.Errorf("%d are remembered, want at most %d", n, remembered)
	}
}
