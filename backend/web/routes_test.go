package web_test

import (
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// expected is who may use each route, said once more and by hand. A route that is not here fails.
var expected = map[string]expectation{
	"POST /session":                        anyone(422), // asks for more than the walk sends
	"GET /session":                         people(200),
	"DELETE /session":                      people(204),
	"GET /demo":                            anyone(404), // this is no demonstration
	"GET /flag-rules":                      people(200),
	"GET /rounds":                          people(200),
	"GET /rounds/{id}":                     members(200),
	"GET /rounds/{id}/ranking":             members(200),
	"POST /rounds/{id}/trial":              members(200),
	"GET /rounds/{id}/ranking.csv":         members(200),
	"GET /rounds/{id}/bids":                members(200),
	"GET /rounds/{id}/bids/{ref}":          members(200),
	"GET /rounds/{id}/money":               members(200),
	"GET /rounds/{id}/money.csv":           members(200),
	"GET /rounds/{id}/estate":              members(200),
	"GET /rounds/{id}/estate.csv":          members(200),
	"GET /rounds/{id}/premises/{premises}": members(200),
	"GET /rounds/{id}/round.json":          members(200),
	"GET /rounds/{id}/submission.pdf":      members(200),
	"GET /rounds/{id}/submission.html":     members(200),
}

// bodies are what routes that take one are sent. {n} is another number each time.
var bodies = map[string]string{
	"POST /session":           `{}`,
	"POST /rounds/{id}/trial": `{"weights":{"access":30}}`,
}

// queries are what follows the path of routes that need it.
var queries = map[string]string{}

func TestEveryRouteAnswersEachRoleInEachPhaseAsExpectedAndNoRouteIsForgotten(t *testing.T) {
	t.Parallel()
	for _, phase := range ettf.AllPhases {
		t.Run(string(phase), func(t *testing.T) {
			t.Parallel()
			w := newWalk(t, phase)
			for _, caller := range callers(phase) {
				client := w.client(caller)
				for _, r := range lines() {
					line := r.Method + " " + r.Path
					expect, ok := expected[line]
					if !ok {
						t.Fatalf("%s: nobody has said who may; add it to what is expected", line)
					}
					if answer := w.step(client, r); answer.Status != expect(caller) {
						t.Errorf("%s as %s: %d, want %d: %.300s", line, caller.name(), answer.Status, expect(caller), answer.Body)
					}
				}
			}
		})
	}
}

func TestTheListOfRoundsHasOnlyOnesOwn(t *testing.T) {
	t.Parallel()
	w := newWalk(t, ettf.Preparing)
	c := w.client(caller{role: ettf.EstatesLead, where: elsewhere})
	var rounds []service.RoundLine
	c.Get("/api/v1/rounds").Into(&rounds)
	if len(rounds) != 1 || rounds[0].ID != "umf-2025-26" {
		t.Errorf("an outsider is shown %v", rounds)
	}
	c.Get("/api/v1/rounds/"+testkit.RoundID+"/ranking").Problem(403, "forbidden")
}
