package web_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

// give scores bids for several people, who then submit them: "ann E1 2 4 6" is 2, 4 and 6 on access,
// capacity and training; a dash abstains.
func give(t *testing.T, people map[string]*testkit.Client, lines ...string) {
	t.Helper()
	for _, line := range lines {
		parts := strings.Fields(line)
		c, bid := people[parts[0]], round+"/bids/"+parts[1]
		for i, score := range parts[2:] {
			path := bid + "/scores/" + []string{"access", "capacity", "training"}[i]
			answer := c.Do("PUT", path, []byte(`{"score":`+score+`,"reason":"as `+parts[0]+` sees it"}`), "Content-Type", "application/json")
			if score == "-" {
				answer = c.Put(path+"/abstain", scoreBody{"reason": "not for " + parts[0]})
			}
			if answer.Status != 200 {
				t.Fatalf("%s: %d %s", line, answer.Status, answer.Body)
			}
		}
		if answer := c.Post(bid+"/submit", nil); answer.Status != 200 {
			t.Fatalf("%s: %d %s", line, answer.Status, answer.Body)
		}
	}
}

// committee is a round without scores, with scorers of these names.
func sitting(t *testing.T, names ...string) (*testkit.Site, map[string]*testkit.Client) {
	t.Helper()
	var lines []string
	for line := range strings.Lines(string(testkit.Round)) {
		if !strings.Contains(line, `"scorer"`) && !strings.Contains(line, `"scorings"`) {
			lines = append(lines, line)
		}
	}
	text := strings.NewReplacer(
		`      "scores": {"access": 3, "capacity": 4, "training": 5},`, "", `      "scores": {"access": 4},`, "",
		`"funded": true}],
      "scores": {"access": 4, "capacity": 2}}`, `"funded": true}]}`).Replace(strings.Join(lines, ""))
	site := testkit.Serve(t, []byte(text)).In(testkit.RoundID, ettf.Moderating)
	people := map[string]*testkit.Client{"lead": site.As(ettf.EstatesLead)}
	for _, name := range names {
		people[name] = site.With(name, service.Grant{Role: ettf.Scorer})
	}
	return site, people
}

func moderation(t *testing.T, c *testkit.Client, query string) (m service.Moderation) {
	t.Helper()
	c.Get(round + "/moderation" + query).Into(&m)
	return m
}

// summed writes the cells of a moderation in short.
func summed(m service.Moderation) []string {
	text := func(s *string) string {
		if s == nil {
			return "–"
		}
		return *s
	}
	var lines []string
	for _, c := range m.Cells {
		line := fmt.Sprintf("%s %s %s%% mean %s median %s", c.Ref, c.Criterion, text(c.Spread), text(c.Mean), text(c.Median))
		if c.WeightedMean != nil {
			line += " weighted " + *c.WeightedMean
		}
		if c.Consensus != nil {
			line += " agreed " + c.Consensus.Score.String()
		}
		lines = append(lines, line)
	}
	return lines
}

func TestModerationShowsWhatDisagreesTheLargestGapFirst(t *testing.T) {
	t.Parallel()
	_, people := sitting(t, "ann", "bo", "cy")
	give(t, people, "ann E1 1 4 5", "bo E1 3 0 5", "cy E1 3 1 -", "ann T1 1 1", "bo T1 2 2", "cy T1 3 1")
	m := moderation(t, people["lead"], "")
	want := []string{"E1 capacity 100% mean 1.67 median 1", "E1 access 50% mean 2.33 median 3", "T1 access 50% mean 2 median 2"}
	if got := summed(m); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	scores := m.Cells[0].Scores
	if len(scores) != 3 || scores[0].Name != "ann" || *scores[0].Score != 400 || scores[0].Reason != "as ann sees it" || scores[0].State != ettf.Scored {
		t.Errorf("everyone's score and reason is %+v", scores)
	}
	if got := summed(moderation(t, people["lead"], "?all=1")); len(got) != 11 {
		t.Errorf("all cells are %d: %q", len(got), got)
	}
}

func TestAConsensusIsWhatCountsAndGoesToTheEnd(t *testing.T) {
	t.Parallel()
	_, people := sitting(t, "ann", "bo")
	give(t, people, "ann E1 1 4 5", "bo E1 3 0 5")
	lead := people["lead"]
	lead.Put(round+"/bids/E1/consensus/capacity", scoreBody{"score": 3}).Problem(422, "reason-needed")
	lead.Put(round+"/bids/E1/consensus/capacity", scoreBody{"score": 5, "reason": "x"}).Problem(422, "score")
	lead.Put(round+"/bids/T1/consensus/training", scoreBody{"score": 5, "reason": "x"}).Problem(409, "does-not-apply")
	lead.Post(round+"/bids/E1/consensus/capacity/dissent", scoreBody{"text": "x"}).Problem(403, "forbidden")
	people["ann"].Post(round+"/bids/E1/consensus/capacity/dissent", scoreBody{"text": "too low"}).Problem(409, "no-consensus")
	var cell service.ModerationCell
	lead.Put(round+"/bids/E1/consensus/capacity", scoreBody{"score": 2.5, "reason": "two rooms of four"}).Into(&cell)
	if c := cell.Consensus; c == nil || c.Score != 250 || c.Reason != "two rooms of four" || c.By != "estates@example.nhs.uk" || *c.At != "2016-06-30T12:00:00.000Z" {
		t.Errorf("agreed %+v", c)
	}
	people["ann"].Post(round+"/bids/E1/consensus/capacity/dissent", scoreBody{"text": "four rooms are four rooms"}).Into(&cell)
	if d := cell.Dissents; len(d) != 1 || d[0].Name != "ann" || d[0].Text != "four rooms are four rooms" || d[0].Score != 250 {
		t.Errorf("dissents %+v", d)
	}
	want := []string{"E1 access 50% mean 2 median 2", "E1 capacity 100% mean 2 median 2 agreed 2.5"}
	if got := summed(moderation(t, lead, "")); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	var d service.BidDetail
	lead.Get(round + "/bids/E1").Into(&d)
	if c := d.Criteria[1]; *c.Score != "2.5" || c.Source != "consensus" || len(c.Scorings) != 2 {
		t.Errorf("what counts is %+v", c)
	}
	lead.Put(round+"/bids/E1/consensus/capacity", scoreBody{"score": nil, "reason": "look again"})
	lead.Get(round + "/bids/E1").Into(&d)
	if c := d.Criteria[1]; *c.Score != "2" || c.Source != "mean of 2 scorers" {
		t.Errorf("without a consensus, what counts is %+v", c)
	}
}

func TestTheWeightedMeanIsAdviceThatRaisesTheShareOfAGroup(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann", "bo", "cy", "pat")
	admin := site.As(ettf.Admin)
	site.In(testkit.RoundID, ettf.Preparing)
	bad := func(groups, path string) {
		t.Helper()
		p := admin.Do("PUT", round+"/groups", []byte(groups), "Content-Type", "application/json").Problem(422, "invalid")
		if p.Fields[0].Path != path {
			t.Errorf("%s is refused for %+v", groups, p.Fields)
		}
	}
	bad(`{"groups":[{"name":" ","share":null}],"members":{}}`, "groups[0].name")
	bad(`{"groups":[{"name":"a","share":null},{"name":"a","share":null}],"members":{}}`, "groups[1].name")
	bad(`{"groups":[{"name":"a","share":0}],"members":{}}`, "groups[0].share")
	bad(`{"groups":[{"name":"a","share":60},{"name":"b","share":41}],"members":{}}`, "groups")
	bad(`{"groups":[{"name":"a","share":60}],"members":{"ann@example.nhs.uk":"b"}}`, "members.ann@example.nhs.uk")
	public := service.Groups{}
	admin.Do("PUT", round+"/groups", []byte(`{"groups":[{"name":"public","share":52},{"name":"staff","share":null}],"members":{"Pat@example.nhs.uk":"public","ann@example.nhs.uk":"staff"}}`),
		"Content-Type", "application/json").Into(&public)
	if public.Members["pat@example.nhs.uk"] != "public" || len(public.Groups) != 2 {
		t.Errorf("the groups are %+v", public)
	}
	site.In(testkit.RoundID, ettf.Moderating)
	give(t, people, "ann T1 0 2", "bo T1 0 2", "cy T1 0 2", "pat T1 4 2")
	m := moderation(t, people["lead"], "")
	if got := summed(m); !slices.Equal(got, []string{"T1 access 100% mean 1 median 0 weighted 2.08"}) {
		t.Errorf("got %q", got)
	}
	if got := m.Cells[0].Scores; got[0].Group != "staff" || got[1].Group != "" || got[3].Group != "public" {
		t.Errorf("the groups of the scores are %+v", got)
	}
	var d service.BidDetail
	people["lead"].Get(round + "/bids/T1").Into(&d)
	if got := *d.Criteria[0].Score; got != "1" {
		t.Errorf("what counts is %s, want the plain mean 1", got)
	}
}

func TestAFinancialInterestTakesAScorerOutOfTheBidOrOfTheList(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann", "bo")
	give(t, people, "ann E1 4 4 5", "bo E1 2 2 5", "ann T1 3 3")
	ann, secretary := people["ann"], site.As(ettf.Secretary)
	mean := func() string {
		var d service.BidDetail
		secretary.Get(round + "/bids/E1").Into(&d)
		return *d.Criteria[0].Score
	}
	e1 := "E1"
	ann.Post(round+"/interests", scoreBody{"bid": e1, "type": "indirect", "description": "a cousin works there"})
	if got := mean(); got != "3" {
		t.Errorf("an indirect interest leaves the mean at 3, not %s", got)
	}
	var all service.Interests
	answer := ann.Post(round+"/interests", scoreBody{"bid": e1, "type": "financial", "description": "a partner of the practice"})
	answer.Into(&all)
	if answer.Status != 201 || len(all.Interests) != 2 || !all.Interests[0].Recuses || all.Interests[1].Recuses || all.Interests[0].Name != "ann" || all.Rule != "bid" {
		t.Errorf("%d: declared %+v", answer.Status, all)
	}
	if got := mean(); got != "2" {
		t.Errorf("with ann's score withdrawn the mean is %s, want 2", got)
	}
	wantCell(t, cellOf(t, ann, "E1", "access"), ettf.Withdrawn, "4", "as ann sees it")
	ann.Put(round+"/bids/E1/scores/access", scoreBody{"score": 3, "reason": "x"}).Problem(409, "recused")
	ann.Put(round+"/bids/E1/scores/access/abstain", scoreBody{"reason": "x"}).Problem(409, "recused")
	wantCell(t, cellOf(t, ann, "T1", "access"), ettf.Scored, "3", "as ann sees it")

	ann.Put(round+"/recusal", scoreBody{"rule": "list"}).Problem(403, "forbidden")
	secretary.Put(round+"/recusal", scoreBody{"rule": "all"}).Problem(422, "invalid")
	secretary.Put(round+"/recusal", scoreBody{"rule": "list", "reason": "a ranking is zero-sum"})
	wantCell(t, cellOf(t, ann, "T1", "access"), ettf.Withdrawn, "3", "as ann sees it")
	wantCell(t, cellOf(t, ann, "E/2 +1", "access"), ettf.Recused, "–", "")

	ann.Put(round+"/interests/2", scoreBody{"reason": "sold"}).Problem(403, "forbidden")
	secretary.Put(round+"/interests/9", scoreBody{"reason": "sold"}).Problem(404, "no-such-interest")
	secretary.Put(round+"/interests/2", scoreBody{"reason": ""}).Problem(422, "reason-needed")
	secretary.Put(round+"/interests/2", scoreBody{"reason": "left the partnership"}).Into(&all)
	if all.Interests[0].Ended == nil || all.Interests[0].EndedWhy != "left the partnership" || all.Interests[0].Recuses {
		t.Errorf("ended %+v", all.Interests[0])
	}
	secretary.Put(round+"/interests/2", scoreBody{"reason": "again"}).Problem(409, "ended")
	wantCell(t, cellOf(t, ann, "E1", "access"), ettf.Withdrawn, "4", "as ann sees it")
	if answer := ann.Put(round+"/bids/E1/scores/access", scoreBody{"score": 3, "reason": "free to score"}); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	if got := mean(); got != "2.5" {
		t.Errorf("scored again the mean is %s, want 2.5", got)
	}
}

func TestWhatIsDeclaredMustBeSomeonesAndSaySomething(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann", "bo")
	ann, secretary := people["ann"], site.As(ettf.Secretary)
	ok := scoreBody{"bid": nil, "type": "financial", "description": "owns the landlord"}
	with := func(key string, value any) scoreBody {
		b := scoreBody{}
		for k, v := range ok {
			b[k] = v
		}
		b[key] = value
		return b
	}
	secretary.Post(round+"/interests", with("person", "nobody@example.nhs.uk")).Problem(422, "invalid")
	ann.Post(round+"/interests", with("type", "love")).Problem(422, "invalid")
	ann.Post(round+"/interests", with("description", " ")).Problem(422, "invalid")
	ann.Post(round+"/interests", with("bid", "E9")).Problem(404, "no-such-bid")
	if answer := secretary.Post(round+"/interests", with("person", "bo@example.nhs.uk")); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	wantCell(t, cellOf(t, people["bo"], "T1", "access"), ettf.Recused, "–", "") // an interest in no one bid is one in the list
	wantCell(t, cellOf(t, ann, "T1", "access"), ettf.NotStarted, "–", "")
}

func TestTheLeadSeesWhoStillHasToScoreWithATextToSend(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann", "bo", "cy")
	give(t, people, "ann E1 1 4 5", "ann T1 1 1", "ann E%2F2%20+1 1 1 1", "bo T1 2 2")
	people["bo"].Put(round+"/bids/E1/scores/access", scoreBody{"score": 1})
	people["cy"].Post(round+"/interests", scoreBody{"bid": "T1", "type": "financial", "description": "sells it"})
	var p service.Progress
	people["lead"].Get(round + "/progress").Into(&p)
	var lines []string
	for _, s := range p.Scorers {
		lines = append(lines, fmt.Sprintf("%s %d/%d %d/%d", s.Name, s.Scored, s.Of, s.Submitted, s.Bids))
	}
	if got := strings.Join(lines, ", "); got != "cy 0/6 0/2, bo 3/8 1/3, ann 8/8 3/3" || p.Bids != 3 {
		t.Errorf("%d bids: %s", p.Bids, got)
	}
	for _, part := range []string{"Scoring of ETTF 2016/17 is not complete.", "- bo: 3 of 8 scores given, 1 of 3 bids submitted\n", "deadline is 30 June 2016."} {
		if !strings.Contains(p.Reminder, part) {
			t.Errorf("the reminder lacks %q: %s", part, p.Reminder)
		}
	}
	if strings.Contains(p.Reminder, "ann") {
		t.Error("ann is reminded, who has submitted everything")
	}
	both := site.With("both", service.Grant{Role: ettf.EstatesLead}, service.Grant{Role: ettf.Scorer})
	var own service.Progress
	both.Get(round + "/progress").Into(&own)
	if len(own.Scorers) != 1 || own.Scorers[0].Name != "both" || own.Hidden == "" {
		t.Errorf("one who still has to score sees %+v", own)
	}
}
