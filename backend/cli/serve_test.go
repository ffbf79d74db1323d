package cli_test

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"lintel/backend/cli"
	"lintel/backend/testkit"
)

// served is a Lintel that answers.
type served struct {
	t     *testing.T
	at    string
	said  []string // before it answered
	stop  context.CancelFunc
	ended chan int
	once  sync.Once
	log   *bytes.Buffer // to be read after end
}

// serveWith runs serve with the options in an environment, until the test ends.
func serveWith(t *testing.T, env map[string]string, args ...string) *served {
	t.Helper()
	out, in := io.Pipe()
	stopping, stop := context.WithCancel(context.Background())
	s := &served{t: t, stop: stop, ended: make(chan int, 1), log: &bytes.Buffer{}}
	go func() {
		code := cli.Main(append([]string{"serve"}, args...), cli.World{
			In: strings.NewReader(""), Out: in, Err: s.log, Stopping: stopping, Clock: testkit.Clock,
			App: fstest.MapFS{"index.html": {Data: []byte("<!doctype html><title>Lintel</title>")}},
			Env: func(name string) string { return env[name] },
		})
		_ = in.Close()
		s.ended <- code
	}()
	lines := bufio.NewScanner(out)
	for s.at == "" {
		if !lines.Scan() {
			t.Fatalf("it does not answer: exit %d, %s", <-s.ended, s.log)
		}
		if rest, answers := strings.CutPrefix(lines.Text(), "Lintel answers on "); answers {
			s.at, _, _ = strings.Cut(rest, " ")
		}
		s.said = append(s.said, lines.Text())
	}
	t.Cleanup(func() { s.end() })
	return s
}

// end asks it to stop and waits until it has.
func (s *served) end() {
	s.once.Do(func() {
		s.stop()
		if code := <-s.ended; code != 0 {
			s.t.Errorf("it ended with %d: %s", code, s.log)
		}
	})
}

// get asks it for a path, whatever its certificate.
func (s *served) get(at string) (status int, body string) {
	s.t.Helper()
	transport := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}
	defer transport.CloseIdleConnections()
	response, err := (&http.Client{Transport: transport}).Get(at)
	if err != nil {
		s.t.Fatal(err)
	}
	text, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	if err := response.Body.Close(); err != nil {
		s.t.Fatal(err)
	}
	return response.StatusCode, string(text)
}

func TestServeRefusesToLetPasswordsCrossTheNetworkInTheClear(t *testing.T) {
	t.Parallel()
	for _, address := range []string{":0", "0.0.0.0:0", "[::]:0", "192.0.2.1:80"} {
		data := filepath.Join(t.TempDir(), "workspace")
		got := lintel(t, "", "serve", "--data", data, "--listen", address)
		if got.code != 2 || !strings.Contains(got.err, "--insecure") || exists(data) {
			t.Errorf("%s: exit %d, %s", address, got.code, got.err)
		}
	}
	for _, allowed := range [][]string{
		{"--listen", "localhost:0"},
		{"--listen", ":0", "--insecure"},
		{"--listen", ":0", "--trusted-proxy", "10.0.0.0/8", "--trusted-proxy", "192.0.2.7"},
	} {
		s := serveWith(t, nil, append(allowed, "--data", t.TempDir())...)
		s.end()
	}
}

func TestServeTakesItsOptionsFromTheEnvironmentAndWhatIsSaidWins(t *testing.T) {
	t.Parallel()
	env := map[string]string{"LINTEL_DATA": t.TempDir(), "LINTEL_LISTEN": "nowhere:at:all", "LINTEL_LOG": "json", "LINTEL_TRUSTED_PROXY": "10.0.0.0/8, 192.0.2.7"}
	s := serveWith(t, env, "--listen", "127.0.0.1:0")
	if status, body := s.get(s.at + "/readyz"); status != 200 {
		t.Errorf("%d %s", status, body)
	}
	s.get(s.at + "/anywhere")
	s.end()
	var line map[string]any
	if err := json.Unmarshal([]byte(strings.Split(s.log.String(), "\n")[0]), &line); err != nil || line["route"] != "app" {
		t.Errorf("the log is %s (%v)", s.log, err)
	}
	env["LINTEL_INSECURE"] = "perhaps"
	got := cli.Main([]string{"serve"}, cli.World{Out: io.Discard, Err: s.log, Env: func(name string) string { return env[name] }})
	if got != 2 || !strings.Contains(s.log.String(), "LINTEL_INSECURE") {
		t.Errorf("exit %d: %s", got, s.log)
	}
}

func TestServeRefusesWhatItCannotDo(t *testing.T) {
	t.Parallel()
	for says, args := range map[string][]string{
		"belong together": {"--tls-cert", "cert.pem"},
		"cannot be used":  {"--tls-cert", "none.pem", "--tls-key", "none.pem"},
		"no network":      {"--trusted-proxy", "everyone"},
		"text, json":      {"--log", "xml"},
		"address without": {"--base-url", "https://example.nhs.uk/lintel"},
		"--base-url":      {"--base-url", "example.nhs.uk"},
		"not possible":    {"--listen", "127.0.0.1:none"},
		"127.0.0.1:nil":   {"--listen", "127.0.0.1:0", "--metrics-listen", "127.0.0.1:nil"},
	} {
		got := lintel(t, "", append([]string{"serve", "--data", t.TempDir()}, args...)...)
		if got.code != 2 || !strings.Contains(got.err, says) {
			t.Errorf("%v: exit %d, %s", args, got.code, got.err)
		}
	}
}

func TestFiguresMayBeShownAtAnAddressOfTheirOwn(t *testing.T) {
	t.Parallel()
	s := serveWith(t, nil, "--data", t.TempDir(), "--listen", "127.0.0.1:0", "--metrics-listen", "127.0.0.1:0")
	figures := strings.TrimPrefix(s.said[0], "The figures stand on ")
	s.get(s.at + "/healthz")
	if status, body := s.get(figures); status != 200 || !strings.Contains(body, `route="/healthz",status="200"} 1`) {
		t.Errorf("%d %s", status, body)
	}
	if status, _ := s.get(s.at + "/metrics"); status != 404 {
		t.Errorf("the app shows them too: %d", status)
	}
	if status, _ := s.get(strings.TrimSuffix(figures, "/metrics") + "/rounds"); status != 404 {
		t.Errorf("the app answers there: %d", status)
	}
}

func TestServeEncryptsWithACertificate(t *testing.T) {
	t.Parallel()
	cert, key := filepath.Join(t.TempDir(), "cert.pem"), filepath.Join(t.TempDir(), "key.pem")
	testkit.Certify(t, "lintel", cert, key)
	s := serveWith(t, map[string]string{"LINTEL_TLS_CERT": cert}, "--data", t.TempDir(), "--listen", ":0", "--tls-key", key)
	if status, body := s.get(s.at + "/healthz"); status != 200 || !strings.HasPrefix(s.at, "https://") {
		t.Errorf("%s: %d %s", s.at, status, body)
	}
}
