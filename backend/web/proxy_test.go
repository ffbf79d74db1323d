package web_test

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

var loopback = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}

func TestCookiesAreSecureWhenTheVisitorCameByHTTPS(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name    string
		proxies []netip.Prefix
		proto   string
		secure  bool
	}{
		{"a trusted proxy says https", loopback, "https", true},
		{"a trusted proxy says http", loopback, "http", false},
		{"the last proxy of two says https", loopback, "http, HTTPS", true},
		{"a trusted proxy says nothing", loopback, "", false},
		{"a stranger says https", nil, "https", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			site := testkit.ServeAs(t, web.Config{Proxies: c.proxies})
			site.As(ettf.Reader)
			body := `{"email":"reader@example.nhs.uk","password":"` + testkit.Password + `"}`
			answer := site.Anyone().Do("POST", "/api/v1/session", []byte(body), "Content-Type", "application/json", "X-Forwarded-Proto", c.proto)
			if got := strings.Contains(answer.Header.Get("Set-Cookie"), "; Secure"); got != c.secure || answer.Status != 200 {
				t.Errorf("%d, the cookie is %q", answer.Status, answer.Header.Get("Set-Cookie"))
			}
			if got := answer.Header.Get("Strict-Transport-Security") != ""; got != c.secure {
				t.Errorf("browsers are told to stay with https: %v", got)
			}
		})
	}
}

// failing tries wrong passwords, until one more would be refused, from an address that is written
// in front of what the proxy says.
func failing(site *testkit.Site, way string) *testkit.Answer {
	body := []byte(`{"email":"reader@example.nhs.uk","password":"wrong"}`)
	for range auth.MaxFailures {
		site.Anyone().Do("POST", "/api/v1/session", body, "Content-Type", "application/json", "X-Forwarded-For", way)
	}
	return site.Anyone().Do("POST", "/api/v1/session", body, "Content-Type", "application/json", "X-Forwarded-For", way)
}

func TestTheThrottleCountsTheVisitorThatATrustedProxyNames(t *testing.T) {
	t.Parallel()
	site := testkit.ServeAs(t, web.Config{Proxies: loopback})
	site.As(ettf.Reader)
	failing(site, "203.0.113.7").Problem(429, "too-many-sign-ins")
	body := []byte(`{"email":"reader@example.nhs.uk","password":"` + testkit.Password + `"}`)
	try := func(way string) int {
		return site.Anyone().Do("POST", "/api/v1/session", body, "Content-Type", "application/json", "X-Forwarded-For", way).Status
	}
	for way, want := range map[string]int{
		"203.0.113.7":                         429,
		"[203.0.113.7]:4711":                  200, // no address of that form
		"203.0.113.7:4711":                    429,
		"::ffff:203.0.113.7":                  429,
		"198.51.100.1, 203.0.113.7":           429, // what stands before was written by the visitor
		"203.0.113.7, 127.0.0.5":              429, // two proxies, both trusted
		"203.0.113.7, 198.51.100.1":           200,
		"203.0.113.7, 198.51.100.1, 127.0.0.": 200,
	} {
		if got := try(way); got != want {
			t.Errorf("from %q: %d, want %d", way, got, want)
		}
	}
}

func TestAStrangerCannotChooseAnAddressToEscapeTheThrottle(t *testing.T) {
	t.Parallel()
	site := testkit.ServeAs(t, web.Config{})
	site.As(ettf.Reader)
	failing(site, "203.0.113.7")
	answer := site.Anyone().Do("POST", "/api/v1/session", []byte(`{"email":"reader@example.nhs.uk","password":"x"}`),
		"Content-Type", "application/json", "X-Forwarded-For", "198.51.100.9", "X-Real-Ip", "198.51.100.9", "Forwarded", "for=198.51.100.9")
	answer.Problem(429, "too-many-sign-ins")
}

func TestFiguresAreShownToThisMachineAlone(t *testing.T) {
	t.Parallel()
	h := func(config web.Config) http.Handler {
		config.Service = testkit.Service(t)
		return web.New(config)
	}
	elsewhere := web.Config{Metrics: &web.Metrics{}}
	for _, c := range []struct {
		name, from, way string
		config          web.Config
		want            int
	}{
		{"this machine", "127.0.0.1:5000", "", web.Config{}, 200},
		{"this machine by IPv6", "[::1]:5000", "", web.Config{}, 200},
		{"another machine", "192.0.2.4:5000", "", web.Config{}, 404},
		{"a stranger's proxy on this machine", "127.0.0.1:5000", "192.0.2.4", web.Config{}, 404},
		{"a trusted proxy on this machine", "127.0.0.1:5000", "192.0.2.4", web.Config{Proxies: loopback}, 404},
		{"someone who claims to be this machine", "192.0.2.4:5000", "127.0.0.1", web.Config{}, 404},
		{"someone whom a proxy calls this machine", "127.0.0.1:5000", "127.0.0.1", web.Config{Proxies: loopback}, 404},
		{"this machine, when they are shown elsewhere", "127.0.0.1:5000", "", elsewhere, 404},
	} {
		request := httptest.NewRequest("GET", "/metrics", nil)
		request.RemoteAddr = c.from
		if c.way != "" {
			request.Header.Set("X-Forwarded-For", c.way)
		}
		recorder := httptest.NewRecorder()
		h(c.config).ServeHTTP(recorder, request)
		if recorder.Code != c.want {
			t.Errorf("%s: %d, want %d", c.name, recorder.Code, c.want)
		}
	}
}

func TestAPageFromTheBaseURLMayAskEvenWhenTheProxyChangesTheHost(t *testing.T) {
	t.Parallel()
	site := testkit.ServeAs(t, web.Config{BaseURL: "https://lintel.example.nhs.uk"})
	c := site.As(ettf.Finance)
	ask := func(origin string) *testkit.Answer {
		return c.Do("POST", round+"/trial", []byte(`{"weights":{"access":30}}`), "Content-Type", "application/json", "Origin", origin)
	}
	if answer := ask("https://lintel.example.nhs.uk"); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	ask("https://elsewhere.example").Problem(403, "cross-origin")
	ask("http://lintel.example.nhs.uk").Problem(403, "cross-origin")
}
