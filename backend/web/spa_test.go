package web_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"

	"lintel/backend/testkit"
)

func TestEveryPlaceInTheAppIsItsPage(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t).Anyone()
	for _, path := range []string{"/", "/sign-in", "/rounds/ettf-2016-17/ranking?access=30", "/rounds/x/bids/E%2F2", "/assets",
		"/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/index.html"} {
		answer := c.Get(path)
		if answer.Status != 200 || !strings.Contains(string(answer.Body), "the app") || answer.Header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: %d %.80s %v", path, answer.Status, answer.Body, answer.Header)
		}
	}
	if answer := c.Get("/rounds/x/bids/E1.2", "Accept", "text/html,*/*"); answer.Status != 200 {
		t.Errorf("a bid whose ref has a dot cannot be linked to: %d", answer.Status)
	}
}

func TestAFileThatIsNotThereIsNotThePage(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t).Anyone()
	for _, path := range []string{"/robots.txt", "/assets/index-old.js", "/assets/../../web.go", "/web.go", "/assets/index-4f3a.js/x.js", "/.git/config.x", "//elsewhere.example", "/\\..\\"} {
		c.Get(path).Problem(404, "no-such-path")
	}
}

func TestFilesAreServedAsWhatTheyAreAndKeptForAsLongAsTheyMayBe(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t).Anyone()
	for path, want := range map[string][2]string{
		"/":                     {"text/html; charset=utf-8", "no-cache"},
		"/favicon.ico":          {"image/x-icon", "no-cache"},
		"/assets/index-4f3a.js": {"text/javascript; charset=utf-8", "public, max-age=31536000, immutable"},
	} {
		answer := c.Get(path)
		if answer.Header.Get("Content-Type") != want[0] || answer.Header.Get("Cache-Control") != want[1] {
			t.Errorf("%s: %v, want %v", path, answer.Header, want)
		}
		if again := c.Get(path, "If-None-Match", answer.Header.Get("ETag")); again.Status != 304 {
			t.Errorf("%s is sent again: %d", path, again.Status)
		}
	}
}

func TestFilesAreCompressedForThoseWhoCanReadThat(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t).Anyone()
	plain := c.Get("/assets/index-4f3a.js", "Accept-Encoding", "identity")
	for header, want := range map[string]string{"gzip": "gzip", "br, gzip;q=0.8": "gzip", "gzip;q=0": "", "br": "", "": ""} {
		answer := c.Get("/assets/index-4f3a.js", "Accept-Encoding", header)
		if got := answer.Header.Get("Content-Encoding"); got != want {
			t.Errorf("%q is answered with %q, want %q", header, got, want)
			continue
		}
		body := answer.Body
		if want == "gzip" {
			r, err := gzip.NewReader(bytes.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			if body, err = io.ReadAll(r); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(body, plain.Body) {
			t.Errorf("%q changes the file", header)
		}
	}
}
