package testkit

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/store"
	"lintel/backend/web"
)

// Password is everyone's.
const Password = "a password for tests"

// Site is a served workspace.
type Site struct {
	t       testing.TB
	Service *service.Service
	Server  *httptest.Server
	store   *store.Store
	harmed  bool
}

// App stands for the built web app.
var App = fstest.MapFS{
	"index.html":           {Data: []byte("<!doctype html><title>Lintel</title>" + strings.Repeat("<p>the app</p>", 100))},
	"favicon.ico":          {Data: []byte{0, 0, 1, 0}},
	"assets/index-4f3a.js": {Data: []byte(strings.Repeat("console.log('the app');\n", 100))},
}

// Serve serves a fresh workspace that holds the round files.
func Serve(t testing.TB, rounds ...[]byte) *Site {
	t.Helper()
	return site(t, web.Config{App: App}, Clock, rounds...)
}

// ServeAt is Serve by another clock.
func ServeAt(t testing.TB, clock func() time.Time, rounds ...[]byte) *Site {
	t.Helper()
	return site(t, web.Config{App: App}, clock, rounds...)
}

// ServeAs serves a fresh workspace that holds Round, as the configuration says.
func ServeAs(t testing.TB, config web.Config) *Site {
	t.Helper()
	config.App = App
	return site(t, config, Clock, Round)
}

// Demo serves a demonstration that offers the account of the chair.
func Demo(t testing.TB) *Site {
	t.Helper()
	chair := web.DemoAccount{Role: ettf.Chair, Name: "chair", Email: "chair@example.nhs.uk", Password: Password}
	return site(t, web.Config{App: App, Demo: []web.DemoAccount{chair}}, Clock)
}

func site(t testing.TB, config web.Config, clock func() time.Time, rounds ...[]byte) *Site {
	s := Store(t, clock)
	config.Service = over(t, s, clock, rounds...)
	server := httptest.NewServer(web.New(config))
	found := &Site{t: t, Service: config.Service, Server: server, store: s}
	t.Cleanup(func() {
		server.Close()
		if !found.harmed {
			wantWell(t, s.Folder())
		}
	})
	return found
}

// Harmed says that the test damages the workspace on purpose, so that nobody looks in the end whether
// it is well.
func (s *Site) Harmed() { s.harmed = true }

// wantWell looks whether, whatever a test has done, the workspace is what its record says.
func wantWell(t testing.TB, folder string) {
	t.Helper()
	findings, err := store.Examine(context.Background(), folder)
	if err != nil {
		t.Error(err)
	}
	for _, f := range findings {
		if f.State == store.Wrong {
			t.Errorf("%s: %s", f.Check, f.Says)
		}
	}
}

// Folder is where the workspace lies.
func (s *Site) Folder() string { return s.store.Folder() }

// In puts a round into a phase, however it came there.
func (s *Site) In(round string, phase ettf.Phase) *Site {
	s.t.Helper()
	err := s.store.Change(context.Background(), "test", func(tx *store.Tx) error {
		r, err := tx.Round(round)
		if err != nil {
			return err
		}
		return tx.PutRound(round, nil, store.OutlineOf(phase, r), store.Why{Action: "phase changed"})
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return s
}

// Client asks as one person; as nobody when it has no cookie.
type Client struct {
	site   *Site
	cookie *http.Cookie
}

// Anyone is a client that is not signed in.
func (s *Site) Anyone() *Client { return &Client{site: s} }

// As is a client signed in as someone who holds the role in every round.
func (s *Site) As(role ettf.Role) *Client { return s.With(string(role), service.Grant{Role: role}) }

// With is a client signed in as someone of that name who holds these roles.
func (s *Site) With(name string, grants ...service.Grant) *Client {
	s.t.Helper()
	email := strings.ToLower(name) + "@example.nhs.uk"
	account := service.NewAccount{Email: email, Name: name, Password: Password, Grants: grants}
	if err := s.Service.AddAccount(context.Background(), service.Operator, account); err != nil {
		s.t.Fatal(err)
	}
	return s.signIn(email)
}

// Again is another client of the person whom As made.
func (s *Site) Again(role ettf.Role) *Client {
	s.t.Helper()
	return s.signIn(string(role) + "@example.nhs.uk")
}

func (s *Site) signIn(email string) *Client {
	s.t.Helper()
	answer := s.Anyone().Post("/api/v1/session", map[string]string{"email": email, "password": Password})
	if answer.Status != http.StatusOK || len(answer.cookies) != 1 {
		s.t.Fatalf("signing in as %s: %d %s", email, answer.Status, answer.Body)
	}
	return &Client{site: s, cookie: answer.cookies[0]}
}

// Answer is what came back.
type Answer struct {
	t       testing.TB
	Status  int
	Header  http.Header
	Body    []byte
	cookies []*http.Cookie
}

// Cookie is the value of a cookie that the answer sets, empty without one.
func (a *Answer) Cookie(name string) string {
	for _, c := range a.cookies {
		if c.Name == name {
			return c.Value
		}
	}
	return ""
}

// Get asks for a path.
func (c *Client) Get(path string, headers ...string) *Answer {
	return c.Do(http.MethodGet, path, nil, headers...)
}

// Post sends a value as JSON.
func (c *Client) Post(path string, body any, headers ...string) *Answer {
	c.site.t.Helper()
	return c.send(http.MethodPost, path, body, headers)
}

// Put sends a value as JSON.
func (c *Client) Put(path string, body any, headers ...string) *Answer {
	c.site.t.Helper()
	return c.send(http.MethodPut, path, body, headers)
}

// Delete asks for an end.
func (c *Client) Delete(path string) *Answer {
	c.site.t.Helper()
	return c.Do(http.MethodDelete, path, nil)
}

func (c *Client) send(method, path string, body any, headers []string) *Answer {
	c.site.t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		c.site.t.Fatal(err)
	}
	return c.Do(method, path, text, append([]string{"Content-Type", "application/json"}, headers...)...)
}

// Do sends a request as it stands. Headers are names and values in turn.
func (c *Client) Do(method, path string, body []byte, headers ...string) *Answer {
	t := c.site.t
	t.Helper()
	request, err := http.NewRequest(method, c.site.Server.URL+path, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	if c.cookie != nil {
		request.AddCookie(c.cookie)
	}
	// Straight to the transport: no redirect is followed and nothing is unpacked behind our back.
	response, err := c.site.Server.Client().Transport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if err := response.Body.Close(); err != nil {
		t.Fatal(err)
	}
	return &Answer{t: t, Status: response.StatusCode, Header: response.Header, Body: text, cookies: response.Cookies()}
}

// Into reads the answer's JSON into a value.
func (a *Answer) Into(v any) {
	a.t.Helper()
	if err := json.Unmarshal(a.Body, v); err != nil {
		a.t.Fatalf("%v in %s", err, a.Body)
	}
}

// Problem reads the answer as a problem with a status and a code, and fails the test when it is not.
func (a *Answer) Problem(status int, code string) web.Problem {
	a.t.Helper()
	var p web.Problem
	if media := a.Header.Get("Content-Type"); media != "application/problem+json" {
		a.t.Fatalf("%d %s is no problem: %s", a.Status, media, a.Body)
	}
	a.Into(&p)
	if a.Status != status || p.Status != status || p.Code != code {
		a.t.Errorf("%d %s, want %d %s: %s", a.Status, p.Code, status, code, a.Body)
	}
	return p
}
