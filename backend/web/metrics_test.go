package web_test

import (
	"net/http/httptest"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

var sample = regexp.MustCompile(`^([a-z_]+)(\{[^{}]*\})? (\S+)$`)

// figures reads the text format: each sample by its name and labels.
func figures(t *testing.T, text string) map[string]float64 {
	t.Helper()
	found, kinds := map[string]float64{}, map[string]string{}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if rest, ok := strings.CutPrefix(line, "# TYPE "); ok {
			name, kind, _ := strings.Cut(rest, " ")
			kinds[name] = kind
			continue
		}
		if strings.HasPrefix(line, "# HELP ") {
			continue
		}
		parts := sample.FindStringSubmatch(line)
		if parts == nil {
			t.Fatalf("%q is no sample", line)
		}
		family := parts[1]
		for _, ending := range []string{"_bucket", "_sum", "_count"} {
			if name := strings.TrimSuffix(parts[1], ending); kinds[name] == "histogram" {
				family = name
			}
		}
		value, err := strconv.ParseFloat(parts[3], 64)
		if err != nil || kinds[family] == "" {
			t.Errorf("%q: %v, of a kind %q", line, err, kinds[family])
		}
		found[parts[1]+parts[2]] = value
	}
	return found
}

func TestFiguresCountWhatWasAnsweredAndHowLongItTook(t *testing.T) {
	t.Parallel()
	site := testkit.ServeAs(t, web.Config{})
	c := site.As(ettf.Finance)
	for range 3 {
		c.Get(round + "/ranking")
	}
	c.Get(round + "/bids/none")
	site.Anyone().Get("/anywhere")
	site.Anyone().Get("/api/nowhere")
	answer := site.Anyone().Get("/metrics")
	if media := answer.Header.Get("Content-Type"); media != "text/plain; version=0.0.4; charset=utf-8" {
		t.Errorf("the figures are %s", media)
	}
	got := figures(t, string(answer.Body))
	for name, want := range map[string]float64{
		`lintel_requests_total{method="GET",route="/api/v1/rounds/:id/ranking",status="200"}`:      3,
		`lintel_requests_total{method="GET",route="/api/v1/rounds/:id/bids/:ref",status="404"}`:    1,
		`lintel_requests_total{method="GET",route="app",status="200"}`:                             1,
		`lintel_requests_total{method="GET",route="none",status="404"}`:                            1,
		`lintel_requests_total{method="POST",route="/api/v1/session",status="200"}`:                1,
		`lintel_request_seconds_count{method="GET",route="/api/v1/rounds/:id/ranking"}`:            3,
		`lintel_request_seconds_bucket{method="GET",route="/api/v1/rounds/:id/ranking",le="+Inf"}`: 3,
		`lintel_requests_busy`: 1, `lintel_workspace_ready`: 1,
		`lintel_changes_total`: 3, // the round, the account, the sign-in
	} {
		if got[name] != want {
			t.Errorf("%s is %v, want %v", name, got[name], want)
		}
	}
	for _, name := range []string{"lintel_record_rows", "lintel_workspace_bytes", "lintel_memory_bytes"} {
		if got[name] < 5 {
			t.Errorf("%s is %v", name, got[name])
		}
	}
}

func TestTheStepsOfTheHistogramGrow(t *testing.T) {
	t.Parallel()
	site := testkit.ServeAs(t, web.Config{})
	for range 20 {
		site.Anyone().Get("/healthz")
	}
	last := 0.0
	for line := range strings.Lines(string(site.Anyone().Get("/metrics").Body)) {
		if strings.HasPrefix(line, `lintel_request_seconds_bucket{method="GET",route="/healthz"`) {
			value, err := strconv.ParseFloat(strings.TrimSpace(line[strings.LastIndex(line, " "):]), 64)
			if err != nil || value < last {
				t.Errorf("after %v comes %s", last, line)
			}
			last = value
		}
	}
	if last != 20 {
		t.Errorf("the last step holds %v of 20", last)
	}
}

func TestFiguresHaveNoPersonalContentAndAsManyNamesAsThereAreRoutes(t *testing.T) {
	t.Parallel()
	site := testkit.ServeAs(t, web.Config{})
	c := site.With("Zebedee", service.Grant{Role: ettf.Admin})
	for i := range 50 {
		c.Get(round + "/bids/zebedee" + strconv.Itoa(i))
		c.Do("ZEBEDEE"+strconv.Itoa(i), "/zebedee"+strconv.Itoa(i), nil)
	}
	text := string(c.Get("/metrics").Body)
	if strings.Contains(strings.ToLower(text), "zebedee") || strings.Count(text, "lintel_requests_total{") > 6 {
		t.Errorf("the figures are\n%s", text)
	}
}

func TestFiguresShownElsewhereAreThoseOfTheApp(t *testing.T) {
	t.Parallel()
	shown := &web.Metrics{}
	site := testkit.ServeAs(t, web.Config{Metrics: shown})
	site.Anyone().Get("/readyz")
	recorder := httptest.NewRecorder()
	shown.Handler(site.Service).ServeHTTP(recorder, httptest.NewRequest("GET", "/metrics", nil))
	if got := figures(t, recorder.Body.String()); got[`lintel_requests_total{method="GET",route="/readyz",status="200"}`] != 1 {
		t.Errorf("the figures are\n%s", recorder.Body)
	}
}
