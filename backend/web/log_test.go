package web_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

// kept is a log that a test may read while it is written.
type kept struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (k *kept) Write(p []byte) (int, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.text.Write(p)
}

func (k *kept) String() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.text.String()
}

// line finds the log's line on the request of that name.
func (k *kept) line(t *testing.T, request string) (fields map[string]any) {
	t.Helper()
	for text := range strings.Lines(k.String()) {
		fields = map[string]any{}
		if err := json.Unmarshal([]byte(text), &fields); err != nil {
			t.Fatalf("%v in %s", err, text)
		}
		if fields["msg"] == "request" && fields["request"] == request {
			return fields
		}
	}
	t.Fatalf("the log does not mention the request %q: %s", request, k)
	return nil
}

func TestEachRequestIsLoggedByItsRouteAndNameAlone(t *testing.T) {
	t.Parallel()
	log := &kept{}
	site := testkit.ServeAs(t, web.Config{Log: slog.New(slog.NewJSONHandler(log, nil))})
	answer := site.As(ettf.Finance).Get(round + "/bids/E1?note=Mrs%20Smith")
	fields := log.line(t, answer.Header.Get("X-Request-Id"))
	for name, want := range map[string]any{"level": "INFO", "method": "GET", "route": "/api/v1/rounds/:id/bids/:ref", "status": 200.0, "bytes": float64(len(answer.Body))} {
		if fields[name] != want {
			t.Errorf("%s is %v, want %v", name, fields[name], want)
		}
	}
	if ms, ok := fields["ms"].(float64); !ok || ms <= 0 {
		t.Errorf("the time it took is %v", fields["ms"])
	}
}

func TestTheLogHasNoPersonalContent(t *testing.T) {
	t.Parallel()
	log := &kept{}
	site := testkit.ServeAs(t, web.Config{Log: slog.New(slog.NewJSONHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug}))})
	c := site.With("Zebedee", service.Grant{Role: ettf.Admin})
	for _, r := range web.RouteLines() {
		if r.Method != http.MethodDelete {
			path := strings.NewReplacer("{id}", testkit.RoundID, "{ref}", "E1", "{premises}", "P1").Replace(r.Path) + queries[r.Method+" "+r.Path]
			c.Do(r.Method, "/api/v1"+path, []byte(bodies[r.Method+" "+r.Path]), "Content-Type", "application/json", "User-Agent", "Zebedee's browser")
		}
	}
	site.Anyone().Post("/api/v1/session", signIn("zebedee@example.nhs.uk", "not the password of Zebedee"))
	c.Get("/rounds/zebedee?name=zebedee")
	c.Get(round + "/bids/zebedee")
	c.Do("ZEBEDEE", "/zebedee", nil)
	c.Do("DELETE", "/api/v1/session", nil)
	if text := strings.ToLower(log.String()); strings.Contains(text, "zebedee") || strings.Contains(text, "example.nhs.uk") {
		for line := range strings.Lines(text) {
			if strings.Contains(line, "zebedee") || strings.Contains(line, "example.nhs.uk") {
				t.Errorf("the log says %s", line)
			}
		}
	}
}

func TestAFailureIsFoundInTheLogByTheNameOfItsRequest(t *testing.T) {
	t.Parallel()
	log := &kept{}
	site := testkit.ServeAs(t, web.Config{Log: slog.New(slog.NewJSONHandler(log, nil))})
	wrong := site.Anyone().Post("/api/v1/session", signIn("nobody@example.nhs.uk", "wrong"))
	name := wrong.Header.Get("X-Request-Id")
	if name == "" || strings.Count(log.String(), name) < 2 {
		t.Errorf("the refused sign-in %q is not in the log: %s", name, log)
	}
}

func TestOnlyATrustedProxyNamesARequest(t *testing.T) {
	t.Parallel()
	trusting := testkit.ServeAs(t, web.Config{Proxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}})
	if got := trusting.Anyone().Get("/healthz", "X-Request-Id", "from-the-proxy").Header.Get("X-Request-Id"); got != "from-the-proxy" {
		t.Errorf("the proxy's name became %q", got)
	}
	if got := trusting.Anyone().Get("/healthz", "X-Request-Id", "a b\tc").Header.Get("X-Request-Id"); strings.Contains(got, " ") {
		t.Errorf("a name that does not fit a log was taken: %q", got)
	}
	if got := testkit.Serve(t).Anyone().Get("/healthz", "X-Request-Id", "made-up").Header.Get("X-Request-Id"); got == "made-up" || got == "" {
		t.Errorf("a stranger's name was taken: %q", got)
	}
}
