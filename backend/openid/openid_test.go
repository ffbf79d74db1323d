package openid

import (
	"strings"
	"testing"
	"time"

	"lintel/backend/ettf"
)

var noon = time.Date(2016, 6, 30, 12, 0, 0, 0, time.UTC)

func TestAnAttemptEndsInTimeAndOnce(t *testing.T) {
	t.Parallel()
	var all attempts
	for after, want := range map[time.Duration]bool{0: true, AttemptLasts - time.Second: true, AttemptLasts: false} {
		state, a := all.begin("/", noon)
		if _, err := all.finish(state, a.secret, noon.Add(after)); (err == nil) != want {
			t.Errorf("after %v: %v", after, err)
		}
		if _, err := all.finish(state, a.secret, noon); err == nil {
			t.Errorf("after %v it ended twice", after)
		}
	}
	state, _ := all.begin("/", noon)
	if _, err := all.finish(state, "", noon); err == nil {
		t.Error("a browser without the secret ended it")
	}
}

func TestAttemptsThatNobodyEndsAreForgotten(t *testing.T) {
	t.Parallel()
	var all attempts
	for range remembered + 500 {
		all.begin("/", noon)
	}
	if n := len(all.under); n > remembered {
		t.Errorf("%d are remembered, want at most %d", n, remembered)
	}
	state, a := all.begin("/", noon.Add(AttemptLasts))
	if n := len(all.under); n != 1 {
		t.Errorf("%d are remembered after the others ended, want 1", n)
	}
	if _, err := all.finish(state, a.secret, noon.Add(AttemptLasts)); err != nil {
		t.Error(err)
	}
}

func TestAnIssuerMustKeepASecret(t *testing.T) {
	t.Parallel()
	for issuer, want := range map[string]bool{
		"https://login.example.nhs.uk": true, "https://login.example.nhs.uk/tenant/v2.0": true, "http://127.0.0.1:9000": true, "http://localhost:9000": true,
		"http://login.example.nhs.uk": false, "login.example.nhs.uk": false, "": false, "ftp://127.0.0.1": false, "https://": false,
	} {
		_, err := New(Config{Issuer: issuer, ClientID: "lintel", Callback: "https://lintel.example.nhs.uk/back"})
		if (err == nil) != want {
			t.Errorf("%q: %v", issuer, err)
		}
	}
	if _, err := New(Config{Issuer: "https://login.example.nhs.uk", Callback: "https://lintel.example.nhs.uk/back"}); err == nil {
		t.Error("a program without a name may ask")
	}
}

func TestAProviderThatDoesNotAnswerIsNamed(t *testing.T) {
	t.Parallel()
	p, err := New(Config{Issuer: "http://127.0.0.1:1", ClientID: "lintel", Name: "NHS Example", Callback: "https://lintel.example.nhs.uk/back", Clock: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = p.Begin(t.Context(), "/", false)
	if e, ok := err.(*ettf.Error); !ok || e.Code != "oidc-unavailable" || !strings.HasPrefix(e.Message, "NHS Example does not answer") {
		t.Errorf("%v", err)
	}
}

func TestWordsForTrueAreTrueAndNothingElseIs(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]truth{"true": true, `"true"`: true, "false": false, `"false"`: false, "1": false, `"yes"`: false, "null": false, "[true]": false} {
		var got truth
		if err := got.UnmarshalJSON([]byte(text)); err != nil || got != want {
			t.Errorf("%s is %v", text, got)
		}
	}
}
