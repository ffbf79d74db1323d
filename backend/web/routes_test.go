package web_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// expected is who may use each route, said once more and by hand. A route that is not here fails.
var expected = map[string]expectation{
	"POST /session":                        anyone(422), // asks for more than the walk sends
	"GET /session":                         people(200),
	"DELETE /session":                      people(204),
	"PUT /session/password":                people(204),
	"POST /session/fresh":                  people(204),
	"GET /session/devices":                 people(200),
	"DELETE /session/devices/{session}":    people(404), // no such session
	"GET /people":                          ofEveryRound(200, ettf.Admin),
	"GET /operations":                      ofEveryRound(200, ettf.Admin),
	"POST /people":                         ofEveryRound(201, ettf.Admin),
	"PUT /people/{email}":                  ofEveryRound(200, ettf.Admin),
	"POST /people/{email}/link":            ofEveryRound(201, ettf.Admin),
	"DELETE /people/{email}/sessions":      ofEveryRound(204, ettf.Admin),
	"GET /links/{token}":                   anyone(200),
	"POST /links/{token}":                  anyone(204),
	"GET /oidc":                            anyone(200),
	"GET /oidc/start":                      anyone(404), // no organisation's sign-in is set up
	"GET /oidc/callback":                   anyone(404),
	"GET /demo":                            anyone(404), // this is no demonstration
	"GET /flag-rules":                      people(200),
	"GET /rounds":                          people(200),
	"GET /rounds/{id}":                     members(200),
	"GET /rounds/{id}/ranking":             members(200),
	"POST /rounds/{id}/trial":              members(200),
	"GET /rounds/{id}/ranking.csv":         members(200).once(hasToScore, 403),
	"GET /rounds/{id}/bids":                members(200),
	"GET /rounds/{id}/bids/{ref}":          members(200),
	"GET /rounds/{id}/money":               members(200),
	"GET /rounds/{id}/money.csv":           members(200).once(hasToScore, 403),
	"GET /rounds/{id}/estate":              members(200),
	"GET /rounds/{id}/need":                members(200),
	"GET /rounds/{id}/estate.csv":          members(200),
	"GET /rounds/{id}/premises/{premises}": members(200),
	"GET /rounds/{id}/round.json":          members(200),
	"GET /rounds/{id}/submission.pdf":      members(200).once(hasToScore, 403),
	"GET /rounds/{id}/submission.html":     members(200).once(hasToScore, 403),

	"GET /rounds/{id}/scoring":                               holders(200, ettf.Scorer),
	"PUT /rounds/{id}/bids/{ref}/scores/{criterion}":         holders(200, ettf.Scorer).during(whileScoring...),
	"PUT /rounds/{id}/bids/{ref}/scores/{criterion}/abstain": holders(200, ettf.Scorer).during(whileScoring...),
	"DELETE /rounds/{id}/bids/{ref}/scores/{criterion}":      holders(204, ettf.Scorer).during(whileScoring...),
	"GET /record":           people(200),
	"GET /record/verify":    holdersAnywhere(200, ettf.Admin),
	"POST /record/{n}/undo": people(404).once(hasToScore, 403), // the walk names one that is not there

	"GET /rounds/{id}/progress":                                  holders(200, followers...),
	"GET /rounds/{id}/interests":                                 members(200),
	"POST /rounds/{id}/interests":                                members(201),
	"PUT /rounds/{id}/interests/{n}":                             holders(404, ettf.Admin, ettf.Secretary), // the walk names one that is not there
	"PUT /rounds/{id}/recusal":                                   holders(200, ettf.Admin, ettf.Secretary),
	"GET /rounds/{id}/moderation":                                holders(200, append(followers, ettf.Chair, ettf.Scorer)...),
	"PUT /rounds/{id}/bids/{ref}/consensus/{criterion}":          holders(200, append(followers, ettf.Chair)...).during(ettf.Moderating, ettf.InMeeting),
	"POST /rounds/{id}/bids/{ref}/consensus/{criterion}/dissent": holders(200, ettf.Scorer, ettf.MemberRole).during(ettf.Moderating, ettf.InMeeting).once(func(c caller) bool { return hasToScore(c) && c.phase == ettf.Moderating }, 403),
	"GET /rounds/{id}/groups":                                    holders(200, append(followers, ettf.Chair)...),
	"PUT /rounds/{id}/groups":                                    holders(200, ettf.Admin).during(ettf.Preparing),
	"GET /rounds/{id}/meetings":                                  members(200),
	"POST /rounds/{id}/meetings":                                 holders(201, ettf.Admin, ettf.Secretary),
	"GET /rounds/{id}/meetings/{n}":                              members(200),
	"POST /rounds/{id}/meetings/{n}/acts":                        members(403), // none of those who walk has a seat in it
	"POST /rounds/{id}/meetings/{n}/reading":                     holders(200, ettf.Admin, ettf.Secretary),
	"GET /rounds/{id}/events":                                    members(200),
	"POST /rounds/{id}/submit":                                   holders(409, ettf.Scorer).once(func(c caller) bool { return c.phase != ettf.Preparing }, 200),
	"POST /rounds/{id}/bids/{ref}/submit":                        holders(409, ettf.Scorer).once(scoringIsOver, 200), // not everything is scored
}

var followers = []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Secretary}

// hasToScore says of whom others' scores are hidden: in the walk nobody has scored anything.
func hasToScore(c caller) bool { return c.role == ettf.Scorer }

func scoringIsOver(c caller) bool {
	return slices.Index(ettf.AllPhases, c.phase) > slices.Index(ettf.AllPhases, ettf.Moderating)
}

var whileScoring = []ettf.Phase{ettf.InScoring, ettf.Moderating}

// bodies are what routes that take one are sent. {n} is another number each time.
var bodies = map[string]string{
	"POST /record/{n}/undo":                                      `{"reason":"by mistake"}`,
	"POST /rounds/{id}/interests":                                `{"bid":"T1","type":"indirect","description":"a cousin works there"}`,
	"PUT /rounds/{id}/interests/{n}":                             `{"reason":"sold"}`,
	"PUT /rounds/{id}/recusal":                                   `{"rule":"list"}`,
	"POST /rounds/{id}/meetings":                                 `{"kind":"committee","title":"Next meeting","date":"2016-07-28","items":[]}`,
	"POST /rounds/{id}/meetings/{n}/acts":                        `{"action":"vote","choice":"for"}`,
	"POST /rounds/{id}/meetings/{n}/reading":                     `{"text":"T1, rest"}`,
	"PUT /rounds/{id}/bids/{ref}/consensus/{criterion}":          `{"score":3,"reason":"evenings are agreed"}`,
	"POST /rounds/{id}/bids/{ref}/consensus/{criterion}/dissent": `{"text":"not on Sundays"}`,
	"PUT /rounds/{id}/groups":                                    `{"groups":[{"name":"public","share":52}],"members":{"ann@example.nhs.uk":"public"}}`,
	"POST /session":                                              `{}`,
	"PUT /session/password":                                      `{"old":"` + testkit.Password + `","new":"` + testkit.Password + `"}`,
	"POST /session/fresh":                                        `{"password":"` + testkit.Password + `"}`,
	"POST /people":                                               `{"email":"new-{n}@example.nhs.uk","name":"New","roles":[{"role":"reader"}]}`,
	"PUT /people/{email}":                                        `{"name":"Gone","roles":[{"role":"reader","round":""}],"active":false}`,
	"POST /links/{token}":                                        `{"password":"` + testkit.Password + `"}`,
	"POST /rounds/{id}/trial":                                    `{"weights":{"access":30}}`,
	"PUT /rounds/{id}/bids/{ref}/scores/{criterion}":             `{"score":3}`,
	"PUT /rounds/{id}/bids/{ref}/scores/{criterion}/abstain":     `{"reason":"my own practice"}`,
}

// queries are what follows the path of routes that need it.
var queries = map[string]string{"GET /rounds/{id}/events": "?once=1"}

func TestEveryRouteAnswersEachRoleInEachPhaseAsExpectedAndNoRouteIsForgotten(t *testing.T) {
	t.Parallel()
	for _, phase := range ettf.AllPhases {
		t.Run(string(phase), func(t *testing.T) {
			t.Parallel()
			w := newWalk(t, phase)
			for _, caller := range callers(phase) {
				client := w.client(caller)
				for _, r := range linesIn(phase) {
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

func TestWhatCannotBeTakenBackNeedsAFreshSignIn(t *testing.T) {
	t.Parallel()
	now := testkit.Noon
	site := testkit.ServeAt(t, func() time.Time { return now }, testkit.Round)
	w := walkOn(t, site, testkit.RoundID)
	client := site.As(ettf.Admin)
	now = now.Add(auth.Fresh)
	fresh := 0
	for _, r := range lines() {
		if r.Fresh {
			w.step(client, r).Problem(403, "fresh-sign-in")
			fresh++
		}
	}
	if fresh == 0 {
		t.Fatal("no route asks for a fresh sign-in")
	}
	if answer := client.Post("/api/v1/session/fresh", map[string]string{"password": testkit.Password}); answer.Status != 204 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	for _, r := range lines() {
		if r.Fresh {
			if answer := w.step(client, r); answer.Status >= 400 && strings.Contains(string(answer.Body), "fresh-sign-in") {
				t.Errorf("%s %s: %d %s", r.Method, r.Path, answer.Status, answer.Body)
			}
		}
	}
}

func TestAnExpectationMayHangOnThePhase(t *testing.T) {
	t.Parallel()
	e := holders(200, ettf.Scorer).during(ettf.InScoring, ettf.Moderating)
	for c, want := range map[caller]int{
		{ettf.Scorer, here, ettf.InScoring}: 200, {ettf.Scorer, here, ettf.Preparing}: 409, {ettf.Chair, here, ettf.Preparing}: 403,
		{ettf.Scorer, elsewhere, ettf.InScoring}: 403, {phase: ettf.InScoring}: 401,
	} {
		if got := e(c); got != want {
			t.Errorf("%s in %s: %d, want %d", c.name(), c.phase, got, want)
		}
	}
}
