package web_test

import (
	"bytes"
	"html"
	"strings"
	"testing"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/testkit"
)

// theMeetingIsOver serves a round with a confidential bid, E1, whose order was agreed on the casting
// vote, the GP having left for what touches it, and a private item about its landlord.
func theMeetingIsOver(t *testing.T) (secretary, gp, reader *testkit.Client) {
	t.Helper()
	confidential := bytes.Replace(testkit.Round, []byte(`"ref": "E1",`), []byte(`"ref": "E1", "confidential": true,`), 1)
	site := testkit.Serve(t, confidential).In(testkit.RoundID, ettf.InMeeting).Sit(testkit.RoundID).Meet(testkit.RoundID, "chair", "lay", "cfo", "gp", "watch")
	secretary, gp, reader = site.As(ettf.Secretary), site.Member("gp"), site.As(ettf.Reader)
	chair := site.Member("chair", ettf.Chair)
	acts(t, gp, committee.Act{Action: committee.Declare, Bid: "E1", Type: ettf.Financial, Description: "a partner there"})
	v := acts(t, secretary, toTheTop)
	acts(t, secretary, passAll(v), committee.Act{Action: committee.PutMotion, Kind: committee.OrderMotion, Method: committee.ByVote, MovedBy: "chair"},
		committee.Act{Action: committee.RecordVote, Member: "lay", Choice: committee.For}, committee.Act{Action: committee.RecordVote, Member: "cfo", Choice: committee.Against},
		committee.Act{Action: committee.Resolve})
	acts(t, chair, committee.Act{Action: committee.CastingVote, Choice: committee.For})
	acts(t, secretary, committee.Act{Action: committee.End}, committee.Act{Action: committee.Begin, Item: "3"},
		committee.Act{Action: committee.PutMotion, Kind: committee.OtherMotion, Method: committee.Consensus, MovedBy: "lay", Text: "the landlord be answered by July"},
		committee.Act{Action: committee.Resolve}, committee.Act{Action: committee.End}, committee.Act{Action: committee.CloseIt})
	return secretary, gp, reader
}

// page is a paper as a page that a client asks for, without its tags.
func page(t *testing.T, c *testkit.Client, path string) string {
	t.Helper()
	answer := c.Get(round + path)
	if answer.Status != 200 {
		t.Fatalf("%s: %d %s", path, answer.Status, answer.Body)
	}
	return html.UnescapeString(string(answer.Body))
}

const (
	privateTitle  = "Terms that the landlord of E1 asks"
	privateMotion = "the landlord be answered by July"
)

func TestTheMinutesHoldTheDecisionAndWhatItRestsOn(t *testing.T) {
	t.Parallel()
	secretary, _, _ := theMeetingIsOver(t)
	v := meetingOf(t, secretary, "")
	minutes := page(t, secretary, "/meetings/1/minutes.html")
	for _, want := range []string{
		"Primary care commissioning committee", "June meeting", "23 June 2016", "Watch", "a partner there", "fairness between localities; it helps every practice", "Suggested by Watch; moved by Lay.",
		"For (1)", "Against (1)", "Casting vote", "by Chair (the chair, on a tie)", "Stop passed", "looked at by the committee", privateTitle, privateMotion,
		v.Decision.Hash, v.Decision.Record.Hash, "the head of the record's hash chain was entry", "Draft, to be confirmed by the chair", "Extend Mill Lane", "Quorate",
	} {
		if !strings.Contains(minutes, want) {
			t.Errorf("the minutes do not say %q", want)
		}
	}
	decisions := page(t, secretary, "/decisions.html")
	for _, want := range []string{v.Decision.Text, v.Decision.Hash, "The" + privateMotion[3:], "1 for, 1 against, 0 abstained", "Gp, in E1 (financial): leaves."} {
		if !strings.Contains(strings.NewReplacer("<strong>", "", "</strong>", "").Replace(decisions), want) {
			t.Errorf("the register of decisions does not say %q", want)
		}
	}
	if agenda := page(t, secretary, "/meetings/1/agenda.html"); !strings.Contains(agenda, privateTitle) || !strings.Contains(agenda, "Taken in private: item 3") {
		t.Error("the agenda does not list the private item")
	}
	secretary.Get(round+"/meetings/9/minutes.html").Problem(404, "no-such-meeting")
	secretary.Get(round+"/meetings/x/agenda.pdf").Problem(404, "no-such-meeting")
}

func TestTheFullEditionIsWhatThePersonMaySee(t *testing.T) {
	t.Parallel()
	_, gp, reader := theMeetingIsOver(t)
	for name, c := range map[string]*testkit.Client{"who left": gp, "a reader": reader} {
		for _, path := range []string{"/meetings/1/minutes.html", "/meetings/1/agenda.html", "/decisions.html"} {
			text := page(t, c, path)
			if strings.Contains(text, privateTitle) || strings.Contains(text, privateMotion[4:]) {
				t.Errorf("%s reads the private item in %s", name, path)
			}
			if !strings.Contains(text, "Withheld from this copy") {
				t.Errorf("%s is not told in %s that an item is withheld", name, path)
			}
		}
	}
}

func TestThePublicEditionIsOneForAllAndHoldsNothingThatIsConfidential(t *testing.T) {
	t.Parallel()
	secretary, gp, reader := theMeetingIsOver(t)
	v := meetingOf(t, secretary, "")
	clients := []*testkit.Client{reader, secretary, gp}
	var title, grant string
	for _, line := range v.Order.Lines {
		if line.Ref == "E1" {
			title, grant = line.Title, line.Grant.String()
		}
	}
	for _, path := range []string{"/meetings/1/minutes", "/meetings/1/agenda", "/decisions"} {
		text := page(t, clients[0], path+".html?public")
		for _, never := range []string{title, grant, privateTitle, privateMotion[4:], "a partner there", "A81001"} {
			if strings.Contains(text, never) {
				t.Errorf("the public %s holds %q", path, never)
			}
		}
		for _, form := range []string{".html?public", ".pdf?public"} {
			first := clients[0].Get(round + path + form)
			if kind := first.Header.Get("Content-Disposition"); strings.HasPrefix(form, ".pdf") && !strings.Contains(kind, "-public.pdf") {
				t.Errorf("the file is %s", kind)
			}
			for _, c := range clients[1:] {
				if got := c.Get(round + path + form); got.Status != 200 || !bytes.Equal(got.Body, first.Body) {
					t.Errorf("%s%s differs by who asks", path, form)
				}
			}
		}
	}
	minutes := page(t, clients[0], "/meetings/1/minutes.html?public")
	for _, want := range []string{"E1</strong><span class=\"faint\"> [title withheld]", "An interest is declared and not published", "Section 43(2), commercial interests (to confirm)", "3. Taken in private", "commercially sensitive",
		v.Decision.Hash, "The figures of one bid are withheld"} {
		if !strings.Contains(minutes, want) {
			t.Errorf("the public minutes do not say %q", want)
		}
	}
}

func TestAnOrderThatIsArguedInPrivateIsNotPublished(t *testing.T) {
	t.Parallel()
	site := testkit.Serve(t, testkit.Round).In(testkit.RoundID, ettf.InMeeting).Sit(testkit.RoundID)
	secretary, reader := site.As(ettf.Secretary), site.As(ettf.Reader)
	answer := secretary.Post(round+"/meetings", map[string]any{"kind": "committee", "title": "July meeting", "date": "2016-07-28",
		"items": []map[string]any{{"title": "The list", "kind": "order", "private": true, "why": "a closure", "resolution": "That the public be excluded."}}})
	if answer.Status != 201 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	acts(t, secretary, committee.Act{Action: committee.OpenIt}, committee.Act{Action: committee.Arrive, Member: "chair"}, committee.Act{Action: committee.Begin, Item: "1"})
	if full := page(t, secretary, "/meetings/1/minutes.html"); !strings.Contains(full, "Extend Mill Lane") {
		t.Error("the secretary does not see the list")
	}
	for name, c := range map[string]*testkit.Client{"?public": secretary, "": reader} {
		if text := page(t, c, "/meetings/1/minutes.html"+name); strings.Contains(text, "Extend Mill Lane") || !strings.Contains(text, "The order is withheld from this copy") {
			t.Errorf("the minutes%s: %s", name, text)
		}
	}
}

func TestPapersNameTheExemptionsThatTheCommitteeChose(t *testing.T) {
	t.Parallel()
	secretary, _, reader := theMeetingIsOver(t)
	var view struct{ Committee map[string]any }
	secretary.Get(round + "/committee").Into(&view)
	view.Committee["exemptions"] = map[string]string{"bid": "section 41", "private": "section 42", "personal": "section 38"}
	if answer := secretary.Put(round+"/committee", view.Committee, "If-Match", "*"); answer.Status != 200 {
		t.Fatalf("%d %s", answer.Status, answer.Body)
	}
	minutes := page(t, reader, "/meetings/1/minutes.html?public")
	for _, want := range []string{"Section 41", "Section 42", "Section 38"} {
		if !strings.Contains(minutes, want) {
			t.Errorf("the minutes do not name %s", want)
		}
	}
}
