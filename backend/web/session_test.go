package web_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

func signIn(email, password string) map[string]string {
	return map[string]string{"email": email, "password": password}
}

func TestSigningInGivesACookieThatNoScriptAndNoOtherSiteCanUse(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	site.As(ettf.Finance)
	answer := site.Anyone().Post("/api/v1/session", signIn(" Finance@Example.NHS.uk ", testkit.Password))
	cookie := answer.Header.Get("Set-Cookie")
	for _, part := range []string{"lintel=", "Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=43200"} {
		if !strings.Contains(cookie, part) {
			t.Errorf("the cookie %q lacks %s", cookie, part)
		}
	}
	var session web.Session
	answer.Into(&session)
	if session.Email != "finance@example.nhs.uk" || len(session.Roles) != 1 || session.Roles[0] != ettf.Finance || len(session.Grants) != 1 || session.Grants[0].Round != "" || session.Demo {
		t.Errorf("signed in as %+v", session)
	}
}

func TestAWrongPasswordAndAnUnknownEmailGetTheSameAnswer(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	site.As(ettf.Reader)
	wrong := site.Anyone().Post("/api/v1/session", signIn("reader@example.nhs.uk", "not the password"))
	unknown := site.Anyone().Post("/api/v1/session", signIn("nobody@example.nhs.uk", "not the password"))
	wrong.Problem(401, "wrong-sign-in")
	if string(wrong.Body) != string(unknown.Body) || wrong.Header.Get("Set-Cookie") != "" {
		t.Errorf("%s differs from %s", wrong.Body, unknown.Body)
	}
}

func TestFailedSignInsAreThrottledAndSaySoInMinutes(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	site.As(ettf.Reader)
	for range auth.MaxFailures {
		site.Anyone().Post("/api/v1/session", signIn("reader@example.nhs.uk", "not the password")).Problem(401, "wrong-sign-in")
	}
	answer := site.Anyone().Post("/api/v1/session", signIn("reader@example.nhs.uk", testkit.Password))
	problem := answer.Problem(429, "too-many-sign-ins")
	if !strings.Contains(problem.Detail, "15 minutes") || answer.Header.Get("Retry-After") != "900" {
		t.Errorf("%q, retry after %q", problem.Detail, answer.Header.Get("Retry-After"))
	}
}

func TestManySuccessfulSignInsAreNeverThrottled(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	site.As(ettf.Reader)
	for range auth.MaxFailures + 2 {
		if answer := site.Anyone().Post("/api/v1/session", signIn("reader@example.nhs.uk", testkit.Password)); answer.Status != 200 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
}

func TestSigningOutEndsTheSession(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t).As(ettf.Reader)
	if answer := c.Do(http.MethodDelete, "/api/v1/session", nil); answer.Status != 204 || len(answer.Body) != 0 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	c.Get("/api/v1/session").Problem(401, "signed-out")
}

func TestASessionEndsAfterAWorkingDay(t *testing.T) {
	t.Parallel()
	now := testkit.Noon
	clock := func() time.Time { return now }
	s := service.New(testkit.Store(t, clock), clock)
	account := service.NewAccount{Email: "ann@example.nhs.uk", Name: "Ann", Password: testkit.Password, Grants: []service.Grant{{Role: ettf.Reader}}}
	if err := s.AddAccount(t.Context(), service.Operator, account); err != nil {
		t.Fatal(err)
	}
	token, _, err := s.SignIn(t.Context(), account.Email, testkit.Password, service.From{})
	if err != nil {
		t.Fatal(err)
	}
	now = testkit.Noon.Add(auth.Stay - time.Second)
	if _, err := s.WhoHas(t.Context(), token); err != nil {
		t.Errorf("signed out early: %v", err)
	}
	now = testkit.Noon.Add(auth.Stay)
	if _, err := s.WhoHas(t.Context(), token); err == nil {
		t.Error("the session never ends")
	}
}

func TestAMadeUpCookieIsNobody(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	for _, cookie := range []string{"lintel=x", "lintel=", "lintel=' OR 1=1 --", "lintel=" + strings.Repeat("a", 5000)} {
		site.Anyone().Get("/api/v1/session", "Cookie", cookie).Problem(401, "signed-out")
	}
}

func TestTheDemonstrationShowsItsAccountsAndMarksThem(t *testing.T) {
	t.Parallel()
	site := testkit.Demo(t)
	var demo web.Demo
	site.Anyone().Get("/api/v1/demo").Into(&demo)
	if len(demo.Accounts) != 1 || demo.Accounts[0].Password != testkit.Password {
		t.Fatalf("the accounts are %v", demo.Accounts)
	}
	var session web.Session
	site.As(ettf.Chair).Get("/api/v1/session").Into(&session)
	if !session.Demo {
		t.Error("the account of a demonstration is not marked")
	}
}
