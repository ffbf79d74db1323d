package web_test

import (
	"bytes"
	"mime/multipart"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

const plans = "%PDF-1.7\nthe plans"

// upload sends a file in a form's field.
func upload(t *testing.T, c *testkit.Client, path, field, name, content string) *testkit.Answer {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	if err := form.WriteField("note", "before the file"); err != nil {
		t.Fatal(err)
	}
	part, err := form.CreateFormFile(field, name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := part.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := form.Close(); err != nil {
		t.Fatal(err)
	}
	return c.Do("POST", path, body.Bytes(), "Content-Type", form.FormDataContentType())
}

func remove(c *testkit.Client, path, reason string) *testkit.Answer {
	return c.Do("DELETE", path, []byte(`{"reason":"`+reason+`"}`), "Content-Type", "application/json")
}

func TestEvidenceIsServedToBeSavedAndCanDoNothing(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	lead, reader := site.As(ettf.EstatesLead), site.As(ettf.Reader)
	var file service.Evidence
	answer := upload(t, lead, round+"/bids/E1/evidence", "file", `C:\plans\Mill Lane “new”.PDF`, plans)
	answer.Into(&file)
	if answer.Status != 201 || file.Name != "Mill Lane “new”.pdf" || file.Type != "application/pdf" || file.Bytes != int64(len(plans)) || file.By != "estates@example.nhs.uk" {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	if d := bidOf(reader, "E1"); len(d.Evidence) != 1 || d.Evidence[0] != file {
		t.Errorf("the bid has %+v", d.Evidence)
	}
	got := reader.Get(round + "/bids/E1/evidence/1")
	if got.Status != 200 || string(got.Body) != plans {
		t.Fatalf("%d %s", got.Status, got.Body)
	}
	for name, want := range map[string]string{
		"Content-Type": "application/pdf", "Content-Security-Policy": "sandbox; default-src 'none'", "X-Content-Type-Options": "nosniff",
		"Content-Disposition": "attachment; filename*=utf-8''Mill%20Lane%20%E2%80%9Cnew%E2%80%9D.pdf", "Cache-Control": "private, no-cache",
	} {
		if got.Header.Get(name) != want {
			t.Errorf("%s is %q, want %q", name, got.Header.Get(name), want)
		}
	}
	if again := reader.Get(round+"/bids/E1/evidence/1", "If-None-Match", got.Header.Get("ETag")); again.Status != 304 {
		t.Errorf("the same file is sent again: %d", again.Status)
	}
	for _, path := range []string{"/bids/T1/evidence/1", "/bids/E1/evidence/2", "/bids/E1/evidence/x", "/bids/E9/evidence/1"} {
		reader.Get(round+path).Problem(404, "no-such-evidence")
	}
}

func TestWhatIsNoEvidenceIsRefused(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	c := site.As(ettf.EstatesLead)
	at := round + "/bids/E1/evidence"
	upload(t, c, at, "file", "plans.pdf", "<script>alert(1)</script>").Problem(422, "evidence-type")
	upload(t, c, at, "file", "plans.pdf", "").Problem(422, "evidence-empty")
	upload(t, c, at, "other", "plans.pdf", plans).Problem(422, "invalid")
	upload(t, c, round+"/bids/E9/evidence", "file", "plans.pdf", plans).Problem(404, "no-such-bid")
	upload(t, c, at, "file", "plans.pdf", "%PDF-"+strings.Repeat(" ", 25<<20)).Problem(413, "evidence-size")
	upload(t, c, at, "file", "plans.pdf", "%PDF-"+strings.Repeat(" ", 27<<20)).Problem(413, "evidence-size")
	c.Do("POST", at, []byte("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-"), "Content-Type", "multipart/form-data; boundary=x").Problem(400, "not-a-form")
	upload(t, site.As(ettf.Scorer), at, "file", "plans.pdf", plans).Problem(403, "forbidden")
	site.In(testkit.RoundID, ettf.OrderAgreed)
	upload(t, c, at, "file", "plans.pdf", plans).Problem(409, "phase")
	if d := bidOf(c, "E1"); len(d.Evidence) != 0 {
		t.Errorf("the bid has %+v", d.Evidence)
	}
}

func TestEvidenceIsTakenAwayForAReasonAndItsContentWithTheLastThatRefersToIt(t *testing.T) {
	t.Parallel()
	c := testkit.Serve(t, testkit.Round).As(ettf.EstatesLead)
	for _, ref := range []string{"E1", "T1"} {
		if answer := upload(t, c, round+"/bids/"+ref+"/evidence", "file", "plans.pdf", plans); answer.Status != 201 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	remove(c, round+"/bids/E1/evidence/1", "").Problem(422, "invalid")
	if answer := remove(c, round+"/bids/E1/evidence/1", "it names a patient"); answer.Status != 204 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	remove(c, round+"/bids/E1/evidence/1", "again").Problem(404, "no-such-evidence")
	if answer := c.Get(round + "/bids/T1/evidence/2"); answer.Status != 200 || string(answer.Body) != plans {
		t.Errorf("the other bid lost its file: %d", answer.Status)
	}
	remove(c, round+"/bids/T1/evidence/2", "it names a patient")
	if answer := upload(t, c, round+"/bids/T1/evidence", "file", "plans.pdf", plans); !strings.Contains(string(answer.Body), `"id":3`) {
		t.Errorf("an id is given twice: %s", answer.Body)
	}
}

func TestTakingEvidenceAwayAndGoingBackNeedAFreshSignIn(t *testing.T) {
	t.Parallel()
	now := testkit.Noon
	site := testkit.ServeAt(t, func() time.Time { return now }, testkit.Round)
	c := site.As(ettf.EstatesLead)
	upload(t, c, round+"/bids/E1/evidence", "file", "plans.pdf", plans)
	now = now.Add(time.Hour)
	if answer := c.Post(round+"/phase", object{"phase": "scoring"}); answer.Status != 200 {
		t.Errorf("going on asks for more than it should: %d %s", answer.Status, answer.Body)
	}
	c.Post(round+"/phase", object{"phase": "preparing", "reason": "a mistake"}).Problem(403, "fresh-sign-in")
	remove(c, round+"/bids/E1/evidence/1", "the wrong file").Problem(403, "fresh-sign-in")
	c.Post("/api/v1/session/fresh", object{"password": testkit.Password})
	if answer := c.Post(round+"/phase", object{"phase": "preparing", "reason": "a mistake"}); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
	if answer := remove(c, round+"/bids/E1/evidence/1", "the wrong file"); answer.Status != 204 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
}

func TestAFileThatIsGoneFromTheFolderIsSaidToBe(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	c := site.As(ettf.EstatesLead)
	upload(t, c, round+"/bids/E1/evidence", "file", "plans.pdf", plans)
	site.Harmed()
	if err := os.RemoveAll(filepath.Join(site.Folder(), "evidence")); err != nil {
		t.Fatal(err)
	}
	c.Get(round+"/bids/E1/evidence/1").Problem(404, "evidence-missing")
	if d := bidOf(c, "E1"); len(d.Evidence) != 1 {
		t.Error("the bid's page fails because of it")
	}
}

func TestAScorerHasWhatABidSaysAndItsEvidenceBesideTheCells(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round).In(testkit.RoundID, ettf.Preparing)
	var file service.Evidence
	upload(t, site.As(ettf.EstatesLead), round+"/bids/E1/evidence", "file", "plans.pdf", plans).Into(&file)
	scorer := site.As(ettf.Scorer)
	var g service.ScoreGrid
	scorer.Get(round + "/scoring").Into(&g)
	for _, b := range g.Bids {
		switch {
		case b.Ref == "E1" && (len(b.Evidence) != 1 || b.Evidence[0] != file):
			t.Errorf("E1 shows %+v", b.Evidence)
		case b.Ref == "E1" && (b.Facts.Tests["patient engagement"].Note != "two meetings, 70 people, half for" || b.Facts.Alignment["local estates strategy"].Fit != "strong"):
			t.Errorf("E1 says %+v", b.Facts)
		case b.Ref == "E1" && (len(b.Places) != 1 || b.Places[0].ID != "P1" || b.Places[0].Reason == "" || len(b.Places[0].Facets) != 6):
			t.Errorf("the premises of E1 are %+v", b.Places)
		case b.Ref != "E1" && (b.Evidence == nil || len(b.Evidence) != 0):
			t.Errorf("%s shows %+v", b.Ref, b.Evidence)
		}
	}
	if got := scorer.Get(round + "/bids/E1/evidence/1"); got.Status != 200 || string(got.Body) != plans {
		t.Errorf("the scorer is given %d %s", got.Status, got.Body)
	}
}
