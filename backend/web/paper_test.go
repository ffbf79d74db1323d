package web_test

import (
	"bytes"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/testkit"
)

func TestTheRegisterIsPublishedWithoutWhatItsOwnersKeepBack(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round)
	secretary := site.As(ettf.Secretary)
	for _, of := range []string{"published", "kept back"} {
		if answer := secretary.Post(round+"/register", patient("description", "A patient, "+of, "publish", of == "published")); answer.Status != 201 {
			t.Fatalf("%d %s", answer.Status, answer.Body)
		}
	}
	reader := site.As(ettf.Reader)
	reader.Get(round+"/register.html").Problem(403, "forbidden")
	for _, path := range []string{round + "/register", "/api/v1/record"} {
		if page := string(reader.Get(path).Body); strings.Contains(page, "kept back") {
			t.Errorf("%s tells a reader what is not published", path)
		}
	}
	for _, form := range []string{".html", ".csv", ".pdf"} {
		open, full := reader.Get(round+"/register"+form+"?public"), secretary.Get(round+"/register"+form)
		if open.Status != 200 || full.Status != 200 {
			t.Fatalf("%d %d", open.Status, full.Status)
		}
		if got := open.Header.Get("Content-Disposition"); form != ".html" && got != `attachment; filename="ettf-2016-17-register-public`+form+`"` {
			t.Errorf("the file is %s", got)
		}
		if open.Header.Get("Cache-Control") != "no-store" {
			t.Error("a paper may be kept on the way")
		}
		if again := secretary.Get(round + "/register" + form + "?public=1"); !bytes.Equal(open.Body, again.Body) {
			t.Errorf("the public register%s differs by who asks", form)
		}
		if form == ".pdf" {
			continue
		}
		if page := string(open.Body); !strings.Contains(page, "A patient, published") || strings.Contains(page, "kept back") || !strings.Contains(page, "An interest is declared and not published") {
			t.Errorf("the public register%s: %s", form, page)
		}
		if !strings.Contains(string(full.Body), "A patient, kept back") {
			t.Errorf("the full register%s leaves something out", form)
		}
	}
	if policy := reader.Get(round + "/register.html?public").Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'; style-src 'sha256-") {
		t.Errorf("the page's policy is %s", policy)
	}
}
