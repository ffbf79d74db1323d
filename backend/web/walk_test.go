package web_test

import (
	"fmt"
	"net/http"
	"path"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

// caller is who asks in the walk, and the phase that the round is in: someone with one role in
// every round, in this round alone, or in another round alone; nobody has no role.
type caller struct {
	role  ettf.Role
	where place
	phase ettf.Phase
}

type place string

const (
	everywhere place = "everywhere"
	here       place = "here"
	elsewhere  place = "elsewhere"
)

func (c caller) name() string {
	if c.role == "" {
		return "nobody"
	}
	return string(c.role) + " " + string(c.where)
}

// callers are all that the walk asks as. Where a role is held does not hang on the phase, so it is
// asked in the first alone.
func callers(phase ettf.Phase) []caller {
	all := []caller{{phase: phase}}
	places := []place{here}
	if phase == ettf.Preparing {
		places = []place{everywhere, here, elsewhere}
	}
	for _, role := range ettf.AllRoles {
		for _, where := range places {
			all = append(all, caller{role, where, phase})
		}
	}
	return all
}

// expectation says with which status a route answers a caller.
type expectation func(caller) int

// anyone is answered the same, signed in or not.
func anyone(status int) expectation { return func(caller) int { return status } }

// people are all who are signed in.
func people(status int) expectation {
	return func(c caller) int {
		if c.role == "" {
			return http.StatusUnauthorized
		}
		return status
	}
}

// members are all who have a role in the round.
func members(status int) expectation { return holders(status, ettf.AllRoles...) }

// holders have one of the roles in the round.
func holders(status int, roles ...ettf.Role) expectation {
	return func(c caller) int {
		if c.role != "" && (c.where == elsewhere || !slices.Contains(roles, c.role)) {
			return http.StatusForbidden
		}
		return people(status)(c)
	}
}

// holdersAnywhere have one of the roles in some round.
func holdersAnywhere(status int, roles ...ettf.Role) expectation {
	return func(c caller) int {
		c.where = here
		return holders(status, roles...)(c)
	}
}

// ofEveryRound have one of the roles in every round.
func ofEveryRound(status int, roles ...ettf.Role) expectation {
	return func(c caller) int {
		if c.role != "" && c.where != everywhere {
			return http.StatusForbidden
		}
		return holders(status, roles...)(c)
	}
}

// during holds in these phases alone; in others those who may are told that it is not the time.
func (e expectation) during(phases ...ettf.Phase) expectation {
	return func(c caller) int {
		if status := e(c); status >= 300 || slices.Contains(phases, c.phase) {
			return status
		}
		return http.StatusConflict
	}
}

// once has another answer for those who may, when something holds.
func (e expectation) once(holds func(caller) bool, status int) expectation {
	return func(c caller) int {
		if answer := e(c); answer == http.StatusUnauthorized || answer == http.StatusForbidden || !holds(c) {
			return answer
		}
		return status
	}
}

// walk is a workspace that one caller after another walks through.
type walk struct {
	*testing.T
	site  *testkit.Site
	round string
	steps int
	links map[string]string
}

// newWalk serves this round in a phase, and another.
func newWalk(t *testing.T, phase ettf.Phase) *walk {
	t.Helper()
	other := strings.Replace(string(testkit.Round), "ETTF 2016/17", "UMF 2025/26", 1)
	return walkOn(t, testkit.Serve(t, testkit.Round, []byte(other)).In(testkit.RoundID, phase).Sit(testkit.RoundID).Meet(testkit.RoundID, "chair", "lay", "cfo"), testkit.RoundID)
}

func walkOn(t *testing.T, site *testkit.Site, round string) *walk {
	return &walk{T: t, site: site, round: round, links: map[string]string{}}
}

func (w *walk) client(c caller) *testkit.Client {
	if c.role == "" {
		return w.site.Anyone()
	}
	round := map[place]string{everywhere: "", here: testkit.RoundID, elsewhere: "umf-2025-26"}[c.where]
	return w.site.With(string(c.role)+"-"+string(c.where), service.Grant{Role: c.role, Round: round})
}

// step asks for one route. What a body or a path names once is new at each step.
func (w *walk) step(client *testkit.Client, r web.RouteLine) *testkit.Answer {
	w.steps++
	line := r.Method + " " + r.Path
	body := strings.NewReplacer("{n}", fmt.Sprint(w.steps), "{nnnnn}", fmt.Sprintf("%05d", w.steps)).Replace(bodies[line])
	address := "/api/v1" + strings.NewReplacer("{id}", w.round, "{ref}", "E1", "{premises}", "P1", "{criterion}", "access", "/meetings/{n}", "/meetings/1", "{n}", "999", "{practice}", "A81001", "{evidence}", "1",
		"{email}", w.guest(r), "{token}", w.link(r), "{session}", "0123456789abcdef").Replace(r.Path)
	headers := []string{"Content-Type", "application/json"}
	if r.Method != http.MethodGet {
		headers = append(headers, "If-Match", "*")
	}
	return client.Do(r.Method, address+queries[line], []byte(body), headers...)
}

// lines are the routes in the order of the walk: what ends a session comes last.
func lines() []web.RouteLine { return linesIn(ettf.Preparing) }

// linesIn are those to walk in a phase: what names no round has none, and is asked in the first alone.
func linesIn(phase ettf.Phase) []web.RouteLine {
	var first, last []web.RouteLine
	for _, r := range web.RouteLines() {
		if phase != ettf.Preparing && !strings.Contains(r.Path, "{id}") {
			continue
		}
		if r.Method == http.MethodDelete && r.Path == "/session" {
			last = append(last, r)
		} else {
			first = append(first, r)
		}
	}
	return append(first, last...)
}

// guest is the email of someone whom the route is about, invited for this step alone.
func (w *walk) guest(r web.RouteLine) string {
	if !strings.Contains(r.Path, "{email}") && !strings.Contains(r.Path, "{token}") {
		return ""
	}
	email := fmt.Sprintf("guest-%d@example.nhs.uk", w.steps)
	if _, there := w.links[email]; !there {
		invited, err := w.site.Service.Invite(w.Context(), service.Operator,
			service.NewAccount{Email: email, Name: "Guest", Grants: []service.Grant{{Role: ettf.Reader}}})
		if err != nil {
			w.Fatal(err)
		}
		w.links[email] = path.Base(invited.Link.URL)
	}
	return email
}

// link is the token of the guest's link.
func (w *walk) link(r web.RouteLine) string { return w.links[w.guest(r)] }
