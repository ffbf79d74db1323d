package web_test

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

func record(t *testing.T, c *testkit.Client, query string) (r service.Record) {
	t.Helper()
	answer := c.Get("/api/v1/record?" + query)
	if answer.Status != 200 {
		t.Fatalf("%s: %d %s", query, answer.Status, answer.Body)
	}
	answer.Into(&r)
	return r
}

// read writes entries in short, the latest first.
func readAloud(r service.Record) []string {
	var lines []string
	for _, e := range r.Entries {
		line := e.Name + " " + e.What
		if e.Reason != "" {
			line += " (" + e.Reason + ")"
		}
		lines = append(lines, line)
	}
	return lines
}

func wantLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTheRecordReadsAsATimelineAndIsFiltered(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann", "bo")
	admin := site.As(ettf.Admin)
	give(t, people, "ann E1 1 4 5")
	people["ann"].Put(round+"/bids/E1/scores/access", scoreBody{"score": 2, "reason": "evenings count"})
	people["lead"].Put(round+"/bids/E1/consensus/access", scoreBody{"score": 3, "reason": "as agreed"})
	people["ann"].Post(round+"/bids/E1/consensus/access/dissent", scoreBody{"text": "not on Sundays"})
	people["bo"].Post(round+"/interests", scoreBody{"bid": "T1", "type": "financial", "description": "sells it"})
	bid := url.QueryEscape("E1")
	wantLines(t, readAloud(record(t, admin, "round="+testkit.RoundID+"&bid="+bid+"&limit=5")),
		"ann dissented from what is agreed for bid E1 on Extended access (not on Sundays)",
		"estates agreed 3 for bid E1 on Extended access (as agreed)",
		"ann scored bid E1 on Extended access: 2, was 1 (evenings count)",
		"ann submitted the scores for bid E1",
		"ann scored bid E1 on Training: 5 (as ann sees it)")
	wantLines(t, readAloud(record(t, admin, "screen=moderate")),
		"ann dissented from what is agreed for bid E1 on Extended access (not on Sundays)",
		"estates agreed 3 for bid E1 on Extended access (as agreed)")
	wantLines(t, readAloud(record(t, admin, "person=BO@example.nhs.uk&round="+testkit.RoundID)),
		"bo declared: financial interest of bo in bid T1 (sells it)")
	wantLines(t, readAloud(record(t, admin, "person=bo@example.nhs.uk&screen=people")), "bo signed in")
	first := record(t, admin, "bid=E1&limit=3")
	second := record(t, admin, fmt.Sprintf("bid=E1&limit=3&before=%d", first.Entries[2].N))
	if !first.More || second.Entries[0].What != "submitted the scores for bid E1" {
		t.Errorf("the second page begins with %+v", second.Entries[0])
	}
	changed := record(t, admin, "bid=E1&person=ann@example.nhs.uk&limit=2").Entries[1]
	want := []service.FieldChange{{Field: "reason", Before: "as ann sees it", After: "evenings count"}, {Field: "score", Before: "1", After: "2"}}
	if !slices.Equal(changed.Changes, want) || changed.At != "2016-06-30T12:00:00.000Z" || changed.Bid != "E1" || changed.Screen != "score" {
		t.Errorf("what changed is %+v", changed)
	}
}

func TestEachSeesOfTheRecordWhatIsTheirs(t *testing.T) {
	t.Parallel()
	w := newWalk(t, ettf.Moderating)
	outsider := w.client(caller{role: ettf.EstatesLead, where: elsewhere})
	reader := w.site.With("reader", service.Grant{Role: ettf.Reader, Round: testkit.RoundID})
	w.site.As(ettf.EstatesLead).Put(round+"/bids/E1/consensus/access", scoreBody{"score": 2, "reason": "as agreed"})
	outsider.Get("/api/v1/record?round="+testkit.RoundID).Problem(403, "forbidden")
	outsider.Get("/api/v1/record?round=nowhere").Problem(404, "no-such-round")
	for _, e := range record(t, outsider, "limit=200").Entries {
		if e.Round == testkit.RoundID || e.Round == "" && e.Screen == "people" && e.Who != "estates-elsewhere@example.nhs.uk" && e.Subject != "account estates-elsewhere@example.nhs.uk" {
			t.Errorf("someone of another round sees %s %s", e.Subject, e.What)
		}
	}
	wantLines(t, readAloud(record(t, reader, "screen=moderate")), "estates agreed 2 for bid E1 on Extended access (as agreed)")
	for _, e := range record(t, reader, "limit=200").Entries {
		if e.Undo || e.Screen == "estate" || e.Screen == "people" && e.Subject != "account reader@example.nhs.uk" {
			t.Errorf("a reader sees %s %s, undo %v", e.Subject, e.What, e.Undo)
		}
	}
}

// last is the number of the latest entry about a bid, or of all.
func last(t *testing.T, c *testkit.Client, query string) service.RecordEntry {
	t.Helper()
	r := record(t, c, query+"&limit=1")
	if len(r.Entries) == 0 {
		t.Fatalf("nothing is recorded of %s", query)
	}
	return r.Entries[0]
}

func undo(c *testkit.Client, n int64, reason string) *testkit.Answer {
	return c.Post(fmt.Sprintf("/api/v1/record/%d/undo", n), scoreBody{"reason": reason})
}

func TestAnUndoIsANewEntryThatRestoresWhatStood(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann")
	lead := people["lead"]
	agree := func(score any, reason string) {
		t.Helper()
		if answer := lead.Put(round+"/bids/E1/consensus/access", scoreBody{"score": score, "reason": reason}); answer.Status != 200 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	agreed := func() string {
		for _, c := range moderation(t, lead, "?all=1").Cells {
			if c.Ref == "E1" && c.Criterion == "access" && c.Consensus != nil {
				return c.Consensus.Score.String() + " " + c.Consensus.Reason
			}
		}
		return "nothing"
	}
	agree(1, "first")
	first := last(t, lead, "bid=E1")
	agree(2, "second")
	second := last(t, lead, "bid=E1")
	if first.N == second.N || !second.Undo {
		t.Errorf("the second is %+v", second)
	}
	undo(lead, first.N, "too early").Problem(409, "built-on")
	undo(lead, second.N, " ").Problem(422, "reason-needed")
	var entry service.RecordEntry
	answer := undo(lead, second.N, "a slip")
	answer.Into(&entry)
	if answer.Status != 201 || entry.What != fmt.Sprintf("undid entry %d: 1 for bid E1 on Extended access", second.N) || entry.Reason != "a slip" || entry.N <= second.N {
		t.Errorf("%d: %+v", answer.Status, entry)
	}
	if got := agreed(); got != "1 first" {
		t.Errorf("agreed is %s, want what stood before", got)
	}
	undo(lead, second.N, "again").Problem(409, "built-on")
	if answer := undo(lead, first.N, "back to nothing"); answer.Status != 201 || agreed() != "nothing" {
		t.Errorf("%d: what was undone stood in the way; agreed is %s", answer.Status, agreed())
	}
	// An undo can be undone, and then what it undid can be undone again.
	if answer := undo(lead, last(t, lead, "bid=E1").N, "it was right"); answer.Status != 201 || agreed() != "1 first" {
		t.Errorf("%d: agreed is %s", answer.Status, agreed())
	}
	people["ann"].Put(round+"/bids/E1/scores/access", scoreBody{"score": 2})
	give(t, people, "ann E1 2 2 2")
	people["ann"].Post(round+"/bids/E1/consensus/access/dissent", scoreBody{"text": "no"})
	undo(lead, first.N, "a dissent was built on it").Problem(409, "built-on")
	var verified service.Verification
	site.As(ettf.Admin).Get("/api/v1/record/verify").Into(&verified)
	if !verified.OK || verified.Rows == nil || *verified.Rows < 20 {
		t.Errorf("after all that the record is %+v", verified.Broken)
	}
}

func TestOneUndoesOnesOwnScoreAndNoOthers(t *testing.T) {
	t.Parallel()
	site, people := sitting(t, "ann", "bo")
	give(t, people, "ann E1 1 4 5", "ann T1 2 2", "ann E%2F2%20+1 2 2 2")
	ann, admin := people["ann"], site.As(ettf.Admin)
	ann.Put(round+"/bids/E1/scores/access", scoreBody{"score": 2, "reason": "better"})
	change := last(t, ann, "bid=E1")
	if !change.Undo {
		t.Errorf("ann may not undo %+v", change)
	}
	if seen := last(t, admin, "bid=E1"); seen.Undo {
		t.Error("an administrator may undo a person's score")
	}
	undo(admin, change.N, "x").Problem(409, "cannot-undo")
	undo(people["bo"], change.N, "x").Problem(403, "hidden")
	if answer := undo(ann, change.N, "it was right before"); answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	wantCell(t, cellOf(t, ann, "E1", "access"), ettf.Scored, "1", "as ann sees it")
	first := record(t, ann, "bid=E1&limit=50").Entries
	undo(ann, first[len(first)-2].N, "x").Problem(409, "submitted")
	for _, e := range first {
		if e.Action == "submitted" {
			undo(ann, e.N, "x").Problem(409, "cannot-undo")
		}
	}
}

func TestEditsOfARoundAndItsBidsCanBeUndone(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	lead := site.As(ettf.EstatesLead)
	var d service.BidDetail
	lead.Get(round + "/bids/E1").Into(&d)
	before := d.Bid.Title
	d.Bid.Title = "Another title"
	put := lead.Put(round+"/bids/E1", map[string]any{"bid": d.Bid}, "If-Match", "*")
	if put.Status != 200 {
		t.Fatalf("%d %s", put.Status, put.Body)
	}
	step := func(query string, want func() bool) {
		t.Helper()
		if answer := undo(lead, last(t, lead, query).N, "a slip"); answer.Status != 201 || !want() {
			t.Errorf("%s: %d %s", query, answer.Status, answer.Body)
		}
	}
	step("bid=E1", func() bool {
		lead.Get(round + "/bids/E1").Into(&d)
		return d.Bid.Title == before && d.Bid.Scores["access"] == 300
	})
	bids := func() string {
		var list service.BidList
		lead.Get(round + "/bids").Into(&list)
		refs := make([]string, 0, len(list.Bids))
		for _, b := range list.Bids {
			refs = append(refs, b.Ref)
		}
		slices.Sort(refs)
		return strings.Join(refs, ",")
	}
	lead.Post(round+"/bids", map[string]any{"bid": map[string]any{"ref": "N1", "title": "New", "kind": "estates"}})
	if bids() != "E/2 +1,E1,N1,T1" {
		t.Fatalf("the bids are %s", bids())
	}
	step("bid=N1", func() bool { return bids() == "E/2 +1,E1,T1" })
	lead.Post(round+"/bids/E%2F2%20+1/withdraw", map[string]any{"reason": "the practice closes"})
	step("bid="+url.QueryEscape("E/2 +1"), func() bool { return bids() == "E/2 +1,E1,T1" })

	var setup service.Setup
	lead.Get(round + "/setup").Into(&setup)
	terms := setup.Terms
	terms.Deadline = "2017-01-31"
	if answer := lead.Put(round+"/terms", map[string]any{"commissioner": setup.Commissioner, "terms": terms}, "If-Match", "*"); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	step("screen=round", func() bool {
		lead.Get(round + "/setup").Into(&setup)
		return setup.Terms.Deadline == "2016-06-30"
	})
	undo(lead, 1, "x").Problem(409, "cannot-undo") // the import of the round
	undo(site.As(ettf.Reader), last(t, lead, "screen=round").N, "x").Problem(403, "forbidden")
	var verified service.Verification
	site.As(ettf.Admin).Get("/api/v1/record/verify").Into(&verified)
	if !verified.OK {
		t.Errorf("after all that the record is %+v", verified.Broken)
	}
}

func TestTamperingIsFoundOnScreenAndNamed(t *testing.T) {
	t.Parallel()
	for statement, want := range map[string]string{
		"DROP TRIGGER audit_never_changes; UPDATE audit SET reason = 'x' WHERE id = 4": "4 row 4 ",
		"DROP TRIGGER audit_never_shrinks; DELETE FROM audit WHERE id = 3":             "3 row 3 is missing",
		"UPDATE scorings SET score = 0 WHERE scorer = 'lay@example.nhs.uk'":            "0 bid E/2 +1 score capacity lay@example.nhs.uk of round ettf-2016-17 is not as row",
		"UPDATE bids SET title = 'Another' WHERE ref = 'T1'":                           "0 bid T1 of round ettf-2016-17 is not as row",
	} {
		t.Run(statement, func(t *testing.T) {
			t.Parallel()
			site := testkit.Serve(t, testkit.Round)
			admin := site.As(ettf.Admin)
			site.Tamper(strings.Split(statement, "; ")...)
			var v service.Verification
			admin.Get("/api/v1/record/verify").Into(&v)
			if v.OK || v.Broken == nil || !strings.HasPrefix(fmt.Sprint(v.Broken.N, " ", v.Broken.Why), want) {
				t.Errorf("found %+v, want %s", v.Broken, want)
			}
		})
	}
}
