package web_test

import (
	"net/http"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

// access says what a route answers to nobody, to someone with a role in the round, and to
// someone whose only role is in another round. All roles may see all, until rounds are scored.
type access struct {
	nobody, role, outsider int
}

var (
	forPeople  = access{401, 200, 200}
	forMembers = access{401, 200, 403}
)

var expected = map[string]access{
	"POST /session":                        {422, 422, 422}, // open to anyone, and asks for more than the walk sends
	"GET /session":                         forPeople,
	"DELETE /session":                      {401, 204, 204},
	"GET /demo":                            {404, 404, 404}, // open to anyone, and this is no demonstration
	"GET /flag-rules":                      forPeople,
	"GET /rounds":                          forPeople,
	"GET /rounds/{id}":                     forMembers,
	"GET /rounds/{id}/ranking":             forMembers,
	"POST /rounds/{id}/trial":              forMembers,
	"GET /rounds/{id}/ranking.csv":         forMembers,
	"GET /rounds/{id}/bids":                forMembers,
	"GET /rounds/{id}/bids/{ref}":          forMembers,
	"GET /rounds/{id}/money":               forMembers,
	"GET /rounds/{id}/money.csv":           forMembers,
	"GET /rounds/{id}/estate":              forMembers,
	"GET /rounds/{id}/estate.csv":          forMembers,
	"GET /rounds/{id}/premises/{premises}": forMembers,
	"GET /rounds/{id}/round.json":          forMembers,
	"GET /rounds/{id}/submission.pdf":      forMembers,
	"GET /rounds/{id}/submission.html":     forMembers,
}

// bodies are what routes that take one are sent.
var bodies = map[string]string{
	"POST /session":           `{}`,
	"POST /rounds/{id}/trial": `{"weights":{"access":30}}`,
}

func at(path string) string {
	return "/api/v1" + strings.NewReplacer("{id}", testkit.RoundID, "{ref}", "E1", "{premises}", "P1").Replace(path)
}

func TestEveryRouteAnswersEachRoleAsExpectedAndNoRouteIsForgotten(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	walk := func(name string, client func() *testkit.Client, want func(access) int) {
		t.Run(name, func(t *testing.T) {
			c := client()
			var last web.RouteLine
			for _, r := range web.RouteLines() {
				if r.Method == http.MethodDelete {
					last = r // signing out comes last
					continue
				}
				visit(t, c, r, want)
			}
			visit(t, c, last, want)
		})
	}
	walk("nobody", site.Anyone, func(a access) int { return a.nobody })
	for _, role := range ettf.AllRoles {
		walk(string(role), func() *testkit.Client { return site.As(role) }, func(a access) int { return a.role })
		walk(string(role)+" of this round", func() *testkit.Client {
			return site.With("own-"+string(role), service.Grant{Role: role, Round: testkit.RoundID})
		}, func(a access) int { return a.role })
	}
	walk("someone of another round", func() *testkit.Client { return outsider(t, site) }, func(a access) int { return a.outsider })
}

func outsider(t *testing.T, site *testkit.Site) *testkit.Client {
	t.Helper()
	other := []byte(strings.Replace(string(testkit.Round), "ETTF 2016/17", "UMF 2025/26", 1))
	if _, err := site.Service.ImportRound(t.Context(), service.Operator, other, "", true); err != nil {
		t.Fatal(err)
	}
	return site.With("outsider", service.Grant{Role: ettf.EstatesLead, Round: "umf-2025-26"})
}

func visit(t *testing.T, c *testkit.Client, r web.RouteLine, want func(access) int) {
	t.Helper()
	line := r.Method + " " + r.Path
	access, ok := expected[line]
	if !ok {
		t.Errorf("%s: nobody has said who may; add it to what is expected", line)
		return
	}
	answer := c.Do(r.Method, at(r.Path), []byte(bodies[line]), "Content-Type", "application/json")
	if answer.Status != want(access) {
		t.Errorf("%s: %d, want %d: %s", line, answer.Status, want(access), answer.Body)
	}
}

func TestTheListOfRoundsHasOnlyOnesOwn(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	c := outsider(t, site)
	var rounds []service.RoundLine
	c.Get("/api/v1/rounds").Into(&rounds)
	if len(rounds) != 1 || rounds[0].ID != "umf-2025-26" {
		t.Errorf("an outsider is shown %v", rounds)
	}
	c.Get("/api/v1/rounds/"+testkit.RoundID+"/ranking").Problem(403, "forbidden")
}
