package web_test

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

// Who still has scores to submit must not learn from any answer what others gave, not even that
// they gave something. So two rounds that differ in nothing but what others gave must answer such a
// person with the same bytes, whatever the person asks and whatever else they are.

// sees says what a route of a round answers someone who has not submitted.
type sees string

const (
	// theSame is an answer in which nothing hangs on what others gave.
	theSame sees = "the same"
	// nothing is a refusal, with the code "hidden".
	nothing sees = "nothing"
)

// ofRounds says whether a route answers something of a round, or of the record of rounds.
func ofRounds(r web.RouteLine) bool {
	return strings.HasPrefix(r.Path, "/rounds") || strings.HasPrefix(r.Path, "/record")
}

func TestEveryRouteOfARoundSaysWhatItTellsThoseWhoHaveNotSubmitted(t *testing.T) {
	t.Parallel()
	for _, r := range web.RouteLines() {
		if _, said := whatIsSeen[r.Method+" "+r.Path]; ofRounds(r) && !said {
			t.Errorf("%s %s: nobody has said what those see who have not submitted their scores", r.Method, r.Path)
		}
	}
}

// others is what people other than the one who looks gave: in a round file, and since.
type others struct {
	file  *strings.Replacer
	given []string // method, path and body
}

var twoWorlds = [2]others{
	{strings.NewReplacer(
		`"scores": {"access": 3, "capacity": 4, "training": 5}`, `"scores": {"access": 3, "capacity": 4, "training": 5}`,
		`"agreed": []`, `"agreed": [{"ref": "T1", "reason": "cheap"}, {"ref": "E1", "reason": "needed"}]`,
		`"accepted": [`, `"accepted": [{"flag": "dominated", "reason": "T1 is for others"}, `),
		[]string{
			`PUT /bids/E1/scores/access {"score":1,"reason":"hardly"}`,
			`PUT /bids/E1/scores/capacity {"score":2}`,
			`PUT /bids/E1/scores/training {"score":4}`,
			`POST /bids/E1/submit `,
			`PUT /bids/E1/consensus/access {"score":2,"reason":"as most of us"}`,
			`POST /bids/E1/consensus/access/dissent {"text":"it does more than that"}`,
		}},
	{strings.NewReplacer(
		`"scores": {"access": 3, "capacity": 4, "training": 5}`, `"scores": {"access": 0.5}, "scorings": [{"scorer": "dee@example.nhs.uk", "criterion": "capacity", "score": 1}]`,
		`"scores": {"access": 4}`, `"scores": {"access": 4, "training": 9, "capacity": 4}`,
		`"scores": {"access": 4, "capacity": 2}`, `"scorings": [{"scorer": "dee@example.nhs.uk", "criterion": "access", "score": 0}, {"scorer": "eve@example.nhs.uk", "criterion": "access", "score": 4}]`,
		`"agreed": []`, `"agreed": [{"ref": "E1"}]`,
		`"accepted": [`, `"accepted": [{"flag": "near-tie", "reason": "it is settled"}, `),
		[]string{`PUT /bids/T1/scores/access {"score":2}`}},
}

// world serves one of the two rounds in a phase, after others have given what they give, and the
// looker, who has every role, has begun with a draft.
func world(t *testing.T, of others, phase ettf.Phase) (*walk, *testkit.Client) {
	t.Helper()
	site := testkit.Serve(t, []byte(of.file.Replace(string(testkit.Round)))).In(testkit.RoundID, ettf.Moderating)
	other := site.With("other", service.Grant{Role: ettf.Scorer}, service.Grant{Role: ettf.Chair})
	for _, given := range of.given {
		parts := strings.SplitN(given, " ", 3)
		if answer := other.Do(parts[0], round+parts[1], []byte(parts[2]), "Content-Type", "application/json"); answer.Status >= 300 {
			t.Fatalf("%s: %d %s", given, answer.Status, answer.Body)
		}
	}
	site.Sit(testkit.RoundID).Meet(testkit.RoundID, "chair", "lay", "cfo")
	var grants []service.Grant
	for _, role := range ettf.AllRoles {
		grants = append(grants, service.Grant{Role: role})
	}
	looker := site.With("looker", grants...)
	if answer := looker.Put(round+"/bids/T1/scores/capacity", scoreBody{"score": 3, "reason": "mine"}); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	return walkOn(t, site.In(testkit.RoundID, phase), testkit.RoundID), looker
}

// aRun is what differs from one run of the program to the next.
var aRun = regexp.MustCompile(`\b[A-Z2-7]{8}-`)

// told is all of an answer that could tell something.
func told(a *testkit.Answer) string {
	return fmt.Sprintf("%d %s %s", a.Status, aRun.ReplaceAllString(a.Header.Get("ETag"), ""), a.Body)
}

// looking is the routes of rounds in the order in which one may ask for them all: what changes
// something comes after what does not, and what opens comes last.
func looking() []web.RouteLine {
	var lines []web.RouteLine
	for _, r := range web.RouteLines() {
		if ofRounds(r) {
			lines = append(lines, r)
		}
	}
	rank := func(r web.RouteLine) int {
		switch {
		case strings.HasSuffix(r.Path, "/submit"):
			return 3
		case strings.HasSuffix(r.Path, "/phase"):
			return 2
		case r.Method == http.MethodGet:
			return 0
		}
		return 1
	}
	slices.SortStableFunc(lines, func(a, b web.RouteLine) int { return rank(a) - rank(b) })
	return lines
}

func TestNothingThatOthersGaveReachesOneWhoHasNotSubmitted(t *testing.T) {
	t.Parallel()
	for _, phase := range ettf.AllPhases {
		t.Run(string(phase), func(t *testing.T) {
			t.Parallel()
			here, looker := world(t, twoWorlds[0], phase)
			there, double := world(t, twoWorlds[1], phase)
			for _, r := range looking() {
				line := r.Method + " " + r.Path
				one, other := here.step(looker, r), there.step(double, r)
				if told(one) != told(other) {
					t.Errorf("%s tells what others gave:\n%s\nand\n%s", line, told(one), told(other))
				}
				if whatIsSeen[line] == nothing && r.Method == http.MethodGet {
					one.Problem(403, "hidden")
				}
			}
		})
	}
}

// Had the two rounds nothing that differs, the test above would prove nothing.
func TestTheTwoRoundsDifferForThoseWhoScoreNothing(t *testing.T) {
	t.Parallel()
	here, _ := world(t, twoWorlds[0], ettf.Moderating)
	there, _ := world(t, twoWorlds[1], ettf.Moderating)
	one, other := here.site.As(ettf.Admin), there.site.As(ettf.Admin)
	for _, path := range []string{"", "/ranking", "/ranking.csv", "/bids", "/bids/E1", "/money", "/money.csv", "/premises/P1", "/round.json", "/submission.pdf", "/submission.html"} {
		if told(one.Get(round+path)) == told(other.Get(round+path)) {
			t.Errorf("%s is the same in both", path)
		}
	}
}

// worldAfterE1 is a world in which the looker has submitted E1 and nothing else.
func worldAfterE1(t *testing.T, of others) (*walk, *testkit.Client) {
	t.Helper()
	w, looker := world(t, of, ettf.Moderating)
	for _, criterion := range []string{"access", "capacity", "training"} {
		looker.Put(round+"/bids/E1/scores/"+criterion, scoreBody{"score": 2})
	}
	if answer := looker.Post(round+"/bids/E1/submit", nil); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	return w, looker
}

func TestASubmittedBidOpensAndTellsNothingOfTheOthers(t *testing.T) {
	t.Parallel()
	// Two worlds that are the same for E1 and differ for the others.
	differs := others{file: twoWorlds[0].file, given: append(slices.Clone(twoWorlds[0].given), `PUT /bids/E%2F2%20+1/scores/training {"score":9}`,
		`PUT /bids/T1/scores/access {"score":1}`, `PUT /bids/T1/scores/capacity/abstain {"reason":"not for me"}`, `POST /bids/T1/submit `,
		`PUT /bids/T1/consensus/access {"score":1,"reason":"it is cheap"}`, `POST /bids/T1/consensus/access/dissent {"text":"it is not"}`)}
	here, looker := worldAfterE1(t, twoWorlds[0])
	there, double := worldAfterE1(t, differs)
	for _, r := range looking() {
		if r.Method != http.MethodGet {
			continue
		}
		if one, other := here.step(looker, r), there.step(double, r); told(one) != told(other) {
			t.Errorf("%s %s tells what others gave:\n%s\nand\n%s", r.Method, r.Path, told(one), told(other))
		}
	}
	var d service.BidDetail
	looker.Get(round + "/bids/E1").Into(&d)
	if len(d.Bid.Scorings) != 6 || d.Criteria[0].Score == nil || d.Result.Score == "" {
		t.Errorf("one who has submitted E1 does not see what others gave it: %+v", d.Bid.Scorings)
	}
	if d.Result.Rank != nil || d.Above != nil || d.Below != nil || d.Hidden == "" {
		t.Errorf("its rank shows before all is submitted: %+v", d.Result)
	}
	var closed service.BidDetail
	looker.Get(round + "/bids/T1").Into(&closed)
	if b := closed.Bid; b.Scores != nil || len(b.Scorings) != 1 || b.Scorings[0].Scorer != "looker@example.nhs.uk" {
		t.Errorf("of T1 more than one's own shows: %+v %+v", b.Scores, b.Scorings)
	}
}

func TestWhoHasSubmittedEverythingSeesEverything(t *testing.T) {
	t.Parallel()
	w, looker := world(t, twoWorlds[0], ettf.Moderating)
	for _, bid := range []string{"E1", "E%2F2%20+1", "T1"} {
		for _, criterion := range []string{"access", "capacity", "training"} {
			looker.Put(round+"/bids/"+bid+"/scores/"+criterion, scoreBody{"score": 2})
		}
	}
	var all service.AllHanded
	looker.Post(round+"/submit", nil).Into(&all)
	if all.Submitted != 3 || len(all.Left) != 0 {
		t.Fatalf("handed in %+v", all)
	}
	admin := w.site.As(ettf.Admin)
	for _, path := range []string{"/ranking", "/money", "/round.json", "/ranking.csv", "/submission.html"} {
		if one, other := looker.Get(round+path), admin.Get(round+path); string(one.Body) != string(other.Body) || one.Status != 200 {
			t.Errorf("%s: %d, and not what an administrator sees", path, one.Status)
		}
	}
}

// A scorer who may also prepare bids edits them without seeing why flags are accepted that would
// tell of the scores. What they cannot see they must not lose.
func TestAnEditByOneWhoHasNotSubmittedKeepsTheReasonsThatAreHidden(t *testing.T) {
	t.Parallel()
	w, looker := world(t, twoWorlds[0], ettf.Moderating)
	var d service.BidDetail
	looker.Get(round + "/bids/E1").Into(&d)
	if len(d.Bid.Accepted) != 1 || d.Bid.Accepted[0].Flag != "revenue-unfunded" {
		t.Fatalf("the looker sees %+v", d.Bid.Accepted)
	}
	d.Bid.Title = "Extend it"
	if answer := looker.Put(round+"/bids/E1", map[string]any{"bid": d.Bid, "reason": "a clearer title"}, "If-Match", "*"); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	w.site.As(ettf.Admin).Get(round + "/bids/E1").Into(&d)
	if len(d.Bid.Accepted) != 2 || d.Bid.Title != "Extend it" || len(d.Bid.Scores) != 3 {
		t.Errorf("the edit left %q %+v %+v", d.Bid.Title, d.Bid.Accepted, d.Bid.Scores)
	}
}
