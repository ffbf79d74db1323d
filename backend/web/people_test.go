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
)

var newcomer = map[string]any{"email": "Ann@Example.nhs.uk", "name": "Ann Lee", "roles": []map[string]string{{"role": "scorer", "round": testkit.RoundID}}}

func TestAPersonComesByALinkThatWorksOnce(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	admin := site.As(ettf.Admin)
	answer := admin.Post("/api/v1/people", newcomer)
	var invited service.Invited
	answer.Into(&invited)
	if answer.Status != 201 || invited.Person.HasPassword || invited.Link.Purpose != service.Invitation ||
		!invited.Link.Expires.Equal(testkit.Noon.Add(auth.Invitation)) || invited.Person.Link == nil {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	link := strings.Replace(invited.Link.URL, "/link/", "/api/v1/links/", 1)
	var open service.OpenLink
	site.Anyone().Get(link).Into(&open)
	if open.Name != "Ann Lee" || open.Email != "ann@example.nhs.uk" || open.Purpose != service.Invitation {
		t.Errorf("the link says %+v", open)
	}
	site.Anyone().Post(link, map[string]string{"password": "short"}).Problem(422, "password")
	if answer := site.Anyone().Post(link, map[string]string{"password": testkit.Password}); answer.Status != 204 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	site.Anyone().Post(link, map[string]string{"password": "another password"}).Problem(404, "no-such-link")
	site.Anyone().Get(link).Problem(404, "no-such-link")
	if answer := site.Anyone().Post("/api/v1/session", signIn("ann@example.nhs.uk", testkit.Password)); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	var people service.People
	admin.Get("/api/v1/people").Into(&people)
	if ann := people.People[1]; !ann.HasPassword || ann.Link != nil || ann.LastSignIn == nil || !ann.LastSignIn.Equal(testkit.Noon) || len(ann.Roles) != 1 {
		t.Errorf("Ann is %+v", ann)
	}
}

func TestALinkRunsOut(t *testing.T) {
	t.Parallel()
	now := testkit.Noon
	site := testkit.ServeAt(t, func() time.Time { return now })
	site.As(ettf.Reader)
	for person, lasts := range map[string]time.Duration{"reader@example.nhs.uk": auth.Reset, invite(t, site): auth.Invitation} {
		now = testkit.Noon
		link, err := site.Service.MakeLink(t.Context(), service.Operator, person)
		if err != nil {
			t.Fatal(err)
		}
		path := strings.Replace(link.URL, "/link/", "/api/v1/links/", 1)
		now = testkit.Noon.Add(lasts - time.Second)
		if answer := site.Anyone().Get(path); answer.Status != 200 {
			t.Errorf("%s: the link ran out early: %d", person, answer.Status)
		}
		now = testkit.Noon.Add(lasts)
		site.Anyone().Get(path).Problem(404, "no-such-link")
		site.Anyone().Post(path, map[string]string{"password": testkit.Password}).Problem(404, "no-such-link")
	}
}

func invite(t *testing.T, site *testkit.Site) string {
	t.Helper()
	invited, err := site.Service.Invite(t.Context(), service.Operator,
		service.NewAccount{Email: "ann@example.nhs.uk", Name: "Ann", Grants: []service.Grant{{Role: ettf.Scorer}}})
	if err != nil {
		t.Fatal(err)
	}
	return invited.Person.Email
}

func TestANewLinkReplacesTheOldAndAResetEndsEverySession(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	admin, reader := site.As(ettf.Admin), site.As(ettf.Reader)
	links := make([]string, 2)
	for i := range links {
		var link service.OneTimeLink
		if answer := admin.Post("/api/v1/people/reader@example.nhs.uk/link", nil); answer.Status != 201 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		} else {
			answer.Into(&link)
		}
		links[i] = strings.Replace(link.URL, "/link/", "/api/v1/links/", 1)
	}
	site.Anyone().Get(links[0]).Problem(404, "no-such-link")
	if answer := reader.Get("/api/v1/session"); answer.Status != 200 {
		t.Error("making a link signed someone out")
	}
	if answer := site.Anyone().Post(links[1], map[string]string{"password": "another password"}); answer.Status != 204 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	reader.Get("/api/v1/session").Problem(401, "signed-out")
	site.Anyone().Post("/api/v1/session", signIn("reader@example.nhs.uk", testkit.Password)).Problem(401, "wrong-sign-in")
}

func TestGuessingLinksIsThrottledAndAGoodLinkStillWorks(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	link, err := site.Service.MakeLink(t.Context(), service.Operator, invite(t, site))
	if err != nil {
		t.Fatal(err)
	}
	for range auth.MaxFailures {
		site.Anyone().Get("/api/v1/links/"+auth.NewToken()).Problem(404, "no-such-link")
	}
	site.Anyone().Get("/api/v1/links/"+auth.NewToken()).Problem(429, "too-many-sign-ins")
	if answer := site.Anyone().Get(strings.Replace(link.URL, "/link/", "/api/v1/links/", 1)); answer.Status != 200 {
		t.Errorf("a good link is refused: %d %s", answer.Status, answer.Body)
	}
}

func TestTheLastAdministratorStays(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	admin := site.As(ettf.Admin)
	site.With("elsewhere", service.Grant{Role: ettf.Admin, Round: testkit.RoundID})
	for name, change := range map[string]map[string]any{
		"by closing":         {"name": "Ada", "roles": []map[string]string{{"role": "admin"}}, "active": false},
		"by another role":    {"name": "Ada", "roles": []map[string]string{{"role": "reader"}}, "active": true},
		"by a smaller place": {"name": "Ada", "roles": []map[string]string{{"role": "admin", "round": testkit.RoundID}}, "active": true},
	} {
		t.Run(name, func(t *testing.T) {
			admin.Put("/api/v1/people/admin@example.nhs.uk", change, "If-Match", "*").Problem(409, "last-admin")
		})
	}
	away := map[string]any{"name": "Ada", "roles": []map[string]string{{"role": "admin"}}, "active": false}
	if _, err := site.Service.Invite(t.Context(), service.Operator, service.NewAccount{Email: "bo@example.nhs.uk", Name: "Bo", Grants: []service.Grant{{Role: ettf.Admin}}}); err != nil {
		t.Fatal(err)
	}
	admin.Put("/api/v1/people/admin@example.nhs.uk", away, "If-Match", "*").Problem(409, "last-admin") // Bo never came
	site.With("Cy", service.Grant{Role: ettf.Admin})
	if answer := admin.Put("/api/v1/people/admin@example.nhs.uk", away, "If-Match", "*"); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	admin.Get("/api/v1/session").Problem(401, "signed-out")
}

func TestAClosedAccountLetsNobodyInAndCanBeOpenedAgain(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	admin, reader := site.As(ettf.Admin), site.As(ettf.Reader)
	link, err := site.Service.MakeLink(t.Context(), service.Operator, "reader@example.nhs.uk")
	if err != nil {
		t.Fatal(err)
	}
	set := func(active bool) {
		t.Helper()
		answer := admin.Put("/api/v1/people/reader@example.nhs.uk", map[string]any{"name": "Rhian", "roles": []map[string]string{{"role": "reader"}}, "active": active}, "If-Match", "*")
		if answer.Status != 200 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	set(false)
	reader.Get("/api/v1/session").Problem(401, "signed-out")
	site.Anyone().Post("/api/v1/session", signIn("reader@example.nhs.uk", testkit.Password)).Problem(403, "account-closed")
	site.Anyone().Post("/api/v1/session", signIn("reader@example.nhs.uk", "not the password")).Problem(401, "wrong-sign-in")
	site.Anyone().Get(strings.Replace(link.URL, "/link/", "/api/v1/links/", 1)).Problem(404, "no-such-link")
	admin.Post("/api/v1/people/reader@example.nhs.uk/link", nil).Problem(409, "account-closed")
	set(true)
	if answer := site.Anyone().Post("/api/v1/session", signIn("reader@example.nhs.uk", testkit.Password)); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
}

func TestTwoAdministratorsDoNotUndoEachOther(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	admin := site.As(ettf.Admin)
	site.As(ettf.Reader)
	var people service.People
	admin.Get("/api/v1/people").Into(&people)
	seen := people.People[1].ETag
	change := map[string]any{"name": "Rhian", "roles": []map[string]string{{"role": "reader"}, {"role": "reader"}, {"role": "finance"}}, "active": true}
	admin.Put("/api/v1/people/reader@example.nhs.uk", change).Problem(428, "precondition-required")
	first := admin.Put("/api/v1/people/reader@example.nhs.uk", change, "If-Match", `"`+seen+`"`)
	if first.Status != 200 || first.Header.Get("ETag") == `"`+seen+`"` || strings.Count(string(first.Body), "reader\"") != 1 {
		t.Fatalf("%d %s", first.Status, first.Body)
	}
	problem := admin.Put("/api/v1/people/reader@example.nhs.uk", change, "If-Match", `"`+seen+`"`).Problem(412, "stale")
	if now, ok := problem.Current.(map[string]any); !ok || now["name"] != "Rhian" {
		t.Errorf("what stands now is %v", problem.Current)
	}
	admin.Put("/api/v1/people/nobody@example.nhs.uk", change, "If-Match", "*").Problem(404, "no-such-person")
	admin.Put("/api/v1/people/reader@example.nhs.uk", map[string]any{"name": "Rhian", "roles": []string{}}, "If-Match", "*").Problem(422, "invalid")
}

func TestOneSeesWhereOneIsSignedInAndCanEndIt(t *testing.T) {
	t.Parallel()
	now := testkit.Noon
	site := testkit.ServeAt(t, func() time.Time { return now })
	mine, other := site.As(ettf.Reader), site.As(ettf.Chair)
	now = now.Add(time.Hour)
	const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
	site.Anyone().Post("/api/v1/session", signIn("reader@example.nhs.uk", testkit.Password), "User-Agent", firefox)
	now = now.Add(time.Minute)
	var list service.DeviceList
	mine.Get("/api/v1/session/devices").Into(&list)
	if len(list.Sessions) != 2 || list.Sessions[0].Current || !list.Sessions[1].Current || list.Sessions[0].Where != "Firefox on Windows at 127.0.0.1" ||
		!list.Sessions[1].LastSeen.Equal(now) || !list.Sessions[0].LastSeen.Equal(now.Add(-time.Minute)) {
		t.Fatalf("signed in at %+v", list.Sessions)
	}
	other.Delete("/api/v1/session/devices/"+list.Sessions[0].ID).Problem(404, "no-such-session")
	if answer := mine.Delete("/api/v1/session/devices/" + list.Sessions[0].ID); answer.Status != 204 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	mine.Get("/api/v1/session/devices").Into(&list)
	if len(list.Sessions) != 1 || !list.Sessions[0].Current {
		t.Errorf("signed in at %+v", list.Sessions)
	}
	if answer := site.As(ettf.Admin).Delete("/api/v1/people/reader@example.nhs.uk/sessions"); answer.Status != 204 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	mine.Get("/api/v1/session").Problem(401, "signed-out")
}

func TestAChangedPasswordEndsOnesOtherSessionsAndWaitingLinks(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	mine := site.As(ettf.Reader)
	elsewhere := site.Again(ettf.Reader)
	link, err := site.Service.MakeLink(t.Context(), service.Operator, "reader@example.nhs.uk")
	if err != nil {
		t.Fatal(err)
	}
	for field, change := range map[string]map[string]string{
		"old": {"old": "not the password", "new": "another password"},
		"new": {"old": testkit.Password, "new": "short"},
	} {
		if problem := mine.Put("/api/v1/session/password", change).Problem(422, "password"); problem.Fields[0].Path != field {
			t.Errorf("the fault is at %+v, want %s", problem.Fields, field)
		}
	}
	if answer := mine.Put("/api/v1/session/password", map[string]string{"old": testkit.Password, "new": "another password"}); answer.Status != 204 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	if answer := mine.Get("/api/v1/session"); answer.Status != 200 {
		t.Error("one's own session ended")
	}
	elsewhere.Get("/api/v1/session").Problem(401, "signed-out")
	site.Anyone().Get(strings.Replace(link.URL, "/link/", "/api/v1/links/", 1)).Problem(404, "no-such-link")
	site.Anyone().Post("/api/v1/session", signIn("reader@example.nhs.uk", testkit.Password)).Problem(401, "wrong-sign-in")
}

func TestGuessingAPasswordFromAnOpenSessionIsThrottledToo(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t)
	mine := site.As(ettf.Reader)
	for range auth.MaxFailures {
		mine.Post("/api/v1/session/fresh", map[string]string{"password": "not the password"}).Problem(422, "password")
	}
	mine.Post("/api/v1/session/fresh", map[string]string{"password": testkit.Password}).Problem(429, "too-many-sign-ins")
	mine.Put("/api/v1/session/password", map[string]string{"old": testkit.Password, "new": "another password"}).Problem(http.StatusTooManyRequests, "too-many-sign-ins")
}
