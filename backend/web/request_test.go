package web_test

import (
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/testkit"
)

const round = "/api/v1/rounds/" + testkit.RoundID

func TestATrialIsRefusedByTheWeightThatIsWrong(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Finance)
	for _, wrong := range []struct{ body, path string }{
		{`{"weights": {"access": "25"}}`, "weights.access"},
		{`{"weights": {"access": null}}`, "weights.access"},
		{`{"weights": {"access": [25]}}`, "weights.access"},
		{`{"weights": {"access": 1e999}}`, "weights.access"},
		{`{"weights": {"access": 12.345}}`, "weights.access"},
		{`{"weights": {"access": -1}}`, "weights.access"},
		{`{"weights": {"acces": 25}}`, "weights.acces"},
		{`{"weights": {"access": 0, "capacity": 0, "training": 0, "deliverability": 0}}`, "weights"},
		{`{"weights": 25}`, "weights"},
		{`{"weight": {}}`, "weight"},
		{`{"weights": {}, "extra": 1}`, "extra"},
		{`{}`, "weights"},
	} {
		problem := c.Do("POST", round+"/trial", []byte(wrong.body), "Content-Type", "application/json").Problem(422, codeFor(wrong.body))
		if len(problem.Fields) == 0 || problem.Fields[0].Path != wrong.path {
			t.Errorf("%s: %+v, want the path %s", wrong.body, problem.Fields, wrong.path)
		}
	}
}

// codeFor tells what the round refuses from what the request cannot say.
func codeFor(body string) string {
	if strings.Contains(body, "-1") || strings.Contains(body, `"acces"`) || strings.Contains(body, `"deliverability": 0`) {
		return "weights"
	}
	return "invalid"
}

func TestWhatIsNoJSONObjectIsRefused(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Finance)
	for body, want := range map[string]int{
		"": 400, "{": 400, "NaN": 400, "[]": 422, "{}{}": 400, `{"weights": {"access": NaN}}`: 400,
		"\xff\xfe{\x00}\x00": 400, strings.Repeat("[", 100_000): 400, `{"weights":{"access":1}} x`: 400,
		strings.Repeat(" ", 2<<20): 413, `{"weights":{"` + strings.Repeat("a", 2<<20) + `":1}}`: 413,
	} {
		answer := c.Do("POST", round+"/trial", []byte(body), "Content-Type", "application/json")
		if answer.Status != want || answer.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%.40q: %d %s, want %d", body, answer.Status, answer.Body, want)
		}
	}
}

func TestOnlyJSONIsTaken(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Finance)
	for _, media := range []string{"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonx"} {
		c.Do("POST", round+"/trial", []byte(`{"weights":{"access":1}}`), "Content-Type", media).Problem(415, "wrong-media")
	}
	for _, media := range []string{"application/json; charset=utf-8", ""} {
		if answer := c.Do("POST", round+"/trial", []byte(`{"weights":{"access":1}}`), "Content-Type", media); answer.Status != 200 {
			t.Errorf("%q: %d %s", media, answer.Status, answer.Body)
		}
	}
	c.Do("POST", round+"/trial", []byte(`{"weights":{"access":1}}`), "Origin", "https://elsewhere.example").Problem(403, "cross-origin")
}

func TestATrialTouchesNothing(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Finance)
	before := c.Get(round + "/ranking")
	trial := c.Post(round+"/trial", map[string]any{"weights": map[string]float64{"access": 0, "training": 99.5}})
	if trial.Status != 200 || !strings.Contains(string(trial.Body), `"moved"`) {
		t.Fatalf("%d %s", trial.Status, trial.Body)
	}
	after := c.Get(round + "/ranking")
	if string(before.Body) != string(after.Body) || before.Header.Get("ETag") != after.Header.Get("ETag") {
		t.Error("the ranking changed")
	}
}

func TestAnUnchangedRoundIsNotSentAgain(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	c, other := site.As(ettf.Finance), site.As(ettf.Chair)
	for _, path := range []string{"", "/ranking", "/ranking.csv", "/bids", "/bids/E1", "/money", "/estate", "/premises/P1", "/round.json", "/submission.pdf", "/submission.html"} {
		tag := c.Get(round + path).Header.Get("ETag")
		for _, held := range []string{tag, "W/" + tag, `"other", ` + tag} {
			if answer := c.Get(round+path, "If-None-Match", held); answer.Status != 304 || len(answer.Body) != 0 || answer.Header.Get("ETag") != tag {
				t.Errorf("%s with %s: %d", path, held, answer.Status)
			}
		}
		if answer := c.Get(round+path, "If-None-Match", `"other"`); answer.Status != 200 {
			t.Errorf("%s with another tag: %d", path, answer.Status)
		}
		if answer := other.Get(round+path, "If-None-Match", tag); answer.Status == 304 {
			t.Errorf("%s: what one person has is taken for another's", path)
		}
	}
}

func TestWhatIsNotThereIsNotFound(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Admin)
	for path, code := range map[string]string{
		"/api/v1/rounds/nowhere/ranking":              "no-such-round",
		"/api/v1/rounds/..%2f..%2fetc/ranking":        "no-such-round",
		"/api/v1/rounds/%00/ranking":                  "no-such-round",
		"/api/v1/rounds/%27%20OR%201=1/money":         "no-such-round",
		"/api/v1/rounds/" + strings.Repeat("x", 9000): "no-such-round",
		round + "/bids/E9":                            "no-such-bid",
		round + "/bids/e1":                            "no-such-bid",
		round + "/premises/P%2F3":                     "no-such-premises",
		"/api/v1/nothing":                             "no-such-path",
		"/api/v2/rounds":                              "no-such-path",
		"/api":                                        "no-such-path",
		"/api/":                                       "no-such-path",
	} {
		c.Get(path).Problem(404, code)
	}
}

func TestARefMayHoldASlashASpaceAndAPlus(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Admin)
	for _, path := range []string{"/bids/E%2F2%20+1", "/bids/E%2F2%20%2B1", "/premises/P%2F2"} {
		if answer := c.Get(round + path); answer.Status != 200 {
			t.Errorf("%s: %d %s", path, answer.Status, answer.Body)
		}
	}
}

func TestAnotherSiteCanMakeNobodyDoAnything(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	c := site.As(ettf.Admin)
	for _, headers := range [][]string{
		{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://elsewhere.example"}, {"Origin", "null"},
	} {
		c.Do("DELETE", "/api/v1/session", nil, headers...).Problem(403, "cross-origin")
	}
	c.Do("POST", round+"/trial", []byte(`{"weights":{}}`), "Content-Type", "application/json", "Sec-Fetch-Site", "cross-site").Problem(403, "cross-origin")
	if answer := c.Get("/api/v1/session"); answer.Status != 200 {
		t.Error("another site signed someone out")
	}
	if answer := c.Do("DELETE", "/api/v1/session", nil, "Origin", site.Server.URL, "Sec-Fetch-Site", "same-origin"); answer.Status != 204 {
		t.Errorf("one's own site is refused: %d %s", answer.Status, answer.Body)
	}
}

func TestAMethodThatIsNotThereIsRefused(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Admin)
	for _, method := range []string{"PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"} {
		c.Do(method, round+"/ranking", nil).Problem(405, "method-not-allowed")
		c.Do(method, "/rounds", nil).Problem(405, "method-not-allowed")
	}
	if answer := c.Do("HEAD", round+"/ranking", nil); answer.Status != 200 || len(answer.Body) != 0 {
		t.Errorf("HEAD: %d %s", answer.Status, answer.Body)
	}
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Admin)
	for _, path := range []string{"/", "/assets/index-4f3a.js", "/assets/none.js", round, round + "/bids/E9", "/api/v1/demo", "/healthz", "/api/openapi.json"} {
		h := c.Get(path).Header
		for name, want := range map[string]string{
			"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self';", "X-Content-Type-Options": "nosniff",
			"Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
			"X-Frame-Options": "DENY",
		} {
			if !strings.HasPrefix(h.Get(name), want) {
				t.Errorf("%s: %s is %q, want %q", path, name, h.Get(name), want)
			}
		}
	}
	page := c.Get(round + "/submission.html")
	for _, answer := range []*testkit.Answer{page, c.Get(round+"/submission.html", "If-None-Match", page.Header.Get("ETag"))} {
		policy := answer.Header.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none'; style-src 'sha256-") || strings.Contains(policy, "script") {
			t.Errorf("the paper's policy is %q", policy)
		}
	}
}

func TestDownloadsAreNamedAfterTheRound(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.Reader)
	for path, want := range map[string][2]string{
		"/ranking.csv":    {"text/csv; charset=utf-8", "ettf-2016-17-ranking.csv"},
		"/money.csv":      {"text/csv; charset=utf-8", "ettf-2016-17-money.csv"},
		"/estate.csv":     {"text/csv; charset=utf-8", "ettf-2016-17-estate.csv"},
		"/round.json":     {"application/json", "ettf-2016-17.json"},
		"/submission.pdf": {"application/pdf", "ettf-2016-17-submission.pdf"},
	} {
		answer := c.Get(round + path)
		if got := answer.Header.Get("Content-Type"); got != want[0] {
			t.Errorf("%s is %s, want %s", path, got, want[0])
		}
		if got := answer.Header.Get("Content-Disposition"); got != `attachment; filename="`+want[1]+`"` {
			t.Errorf("%s: %s, want %s", path, got, want[1])
		}
	}
}
