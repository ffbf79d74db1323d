package service_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/store"
	"lintel/backend/testkit"
)

func TestOnlyAnAdministratorOfEveryRoundManagesPeople(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	if err := s.AddAccount(t.Context(), service.Operator, ann()); err != nil {
		t.Fatal(err)
	}
	who := []service.Person{{}, {Email: "x", Grants: []service.Grant{{Role: ettf.Admin, Round: testkit.RoundID}}}}
	for _, role := range ettf.AllRoles[1:] {
		who = append(who, service.Person{Email: "x", Grants: []service.Grant{{Role: role}}})
	}
	for _, p := range who {
		_, seen := s.People(t.Context(), p)
		_, invited := s.Invite(t.Context(), p, service.NewAccount{Email: "bo@example.nhs.uk", Name: "Bo", Grants: []service.Grant{{Role: ettf.Admin}}})
		_, changed := s.ChangePerson(t.Context(), p, "ann@example.nhs.uk", "*", service.PersonChange{})
		_, linked := s.MakeLink(t.Context(), p, "ann@example.nhs.uk")
		ended := s.EndSessionsOf(t.Context(), p, "ann@example.nhs.uk")
		for _, err := range []error{seen, invited, changed, linked, ended} {
			wantCode(t, err, "forbidden")
		}
	}
}

func TestNoPasswordAndNoTokenStandsInTheWorkspace(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	kept, err := store.Open(t.Context(), folder, testkit.Clock)
	if err != nil {
		t.Fatal(err)
	}
	s := service.New(kept, testkit.Clock)
	invited, err := s.Invite(t.Context(), service.Operator, service.NewAccount{Email: "ann@example.nhs.uk", Name: "Ann", Grants: []service.Grant{{Role: ettf.Admin}}})
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Base(invited.Link.URL)
	if err := s.UseLink(t.Context(), link, testkit.Password, service.From{}); err != nil {
		t.Fatal(err)
	}
	session, _, err := s.SignIn(t.Context(), "ann@example.nhs.uk", testkit.Password, service.From{Place: "at a desk"})
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.MakeLink(t.Context(), service.Operator, "ann@example.nhs.uk")
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(filepath.Join(folder, store.FileName))
	if err != nil || !bytes.Contains(file, []byte("at a desk")) {
		t.Fatalf("the file does not hold the session: %v", err)
	}
	for name, secret := range map[string]string{"the password": testkit.Password, "the link": link, "the second link": filepath.Base(second.URL), "the session": session} {
		if bytes.Contains(file, []byte(secret)) {
			t.Errorf("%s stands in the file", name)
		}
	}
	if !bytes.Contains(file, []byte(auth.TokenHash(session))) || bytes.Count(file, []byte(auth.TokenHash(session))) > 2 {
		t.Error("the hash of a token is not, or not only, where sessions are kept") // the table and its index
	}
}

func TestAnInvitationToSomeoneWhoIsThereOrToARoundThatIsNotIsRefusedWhole(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	if err := s.AddAccount(t.Context(), service.Operator, ann()); err != nil {
		t.Fatal(err)
	}
	_, err := s.Invite(t.Context(), service.Operator, service.NewAccount{Email: " ANN@example.nhs.uk", Name: "Ann", Grants: []service.Grant{{Role: ettf.Reader}}})
	wantCode(t, err, "account-exists")
	_, err = s.Invite(t.Context(), service.Operator, service.NewAccount{Email: "bo@example.nhs.uk", Name: "Bo", Grants: []service.Grant{{Role: ettf.Reader, Round: "nowhere"}}})
	wantCode(t, err, "no-such-round")
	_, err = s.Invite(t.Context(), service.Operator, service.NewAccount{Email: "bo@example.nhs.uk", Name: "Bo\nLee", Grants: []service.Grant{{Role: ettf.Reader}}})
	wantCode(t, err, "account")
	people, err := s.People(t.Context(), service.Operator)
	if err != nil || len(people.People) != 1 || people.People[0].Link != nil {
		t.Errorf("%+v, %v", people, err)
	}
}

func TestARolesChangeHoldsAtOnceInOpenSessions(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	if err := s.AddAccount(t.Context(), service.Operator, ann()); err != nil {
		t.Fatal(err)
	}
	token, _, err := s.SignIn(t.Context(), "ann@example.nhs.uk", testkit.Password, service.From{})
	if err != nil {
		t.Fatal(err)
	}
	change := service.PersonChange{Name: "Ann Lee", Active: true, Grants: []service.Grant{{Role: ettf.Chair, Round: testkit.RoundID}}}
	if _, err := s.ChangePerson(t.Context(), service.Operator, "ann@example.nhs.uk", "*", change); err != nil {
		t.Fatal(err)
	}
	p, err := s.WhoHas(t.Context(), token)
	if err != nil || p.Name != "Ann Lee" || len(p.Grants) != 1 || p.Grants[0].Role != ettf.Chair {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestASignInByTheOrganisationIsForgottenLikeAnyOther(t *testing.T) {
	t.Parallel()
	now := testkit.Noon
	clock := func() time.Time { return now }
	s := service.New(testkit.Store(t, clock), clock)
	if err := s.AddAccount(t.Context(), service.Operator, ann()); err != nil {
		t.Fatal(err)
	}
	token, err := s.SignInAs(t.Context(), "ANN@example.nhs.uk", now, "", service.From{})
	if err != nil {
		t.Fatal(err)
	}
	now = now.Add(auth.Fresh)
	wantCode(t, s.MustBeFresh(t.Context(), token), "fresh-sign-in")
	now = now.Add(auth.Stay)
	wantCode(t, s.MustBeFresh(t.Context(), token), "signed-out")
}
