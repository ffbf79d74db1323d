package service_test

import (
	"slices"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

func ann() service.NewAccount {
	return service.NewAccount{Email: "Ann@Example.nhs.uk", Name: "Ann", Password: testkit.Password, Grants: []service.Grant{{Role: ettf.Scorer}}}
}

func TestAnAccountIsMadeOnceByAnAdministrator(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t)
	wantCode(t, s.AddAccount(t.Context(), service.Person{Grants: []service.Grant{{Role: ettf.Chair}}}, ann()), "forbidden")
	if err := s.AddAccount(t.Context(), service.Operator, ann()); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.AddAccount(t.Context(), service.Operator, ann()), "account-exists")
}

func TestAnAccountIsRefusedByWhatIsWrongWithIt(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t)
	for name, of := range map[string]struct {
		change func(*service.NewAccount)
		code   string
	}{
		"a short password": {func(a *service.NewAccount) { a.Password = "short" }, "password"},
		"no email":         {func(a *service.NewAccount) { a.Email = "" }, "account"},
		"no address":       {func(a *service.NewAccount) { a.Email = "Ann <ann@example.nhs.uk>" }, "account"},
		"no name":          {func(a *service.NewAccount) { a.Name = " " }, "account"},
		"a name reversed":  {func(a *service.NewAccount) { a.Name = "\u202eeeL nnA" }, "account"},
		"an email unseen":  {func(a *service.NewAccount) { a.Email = "ann\u200b@example.nhs.uk" }, "account"},
		"no role":          {func(a *service.NewAccount) { a.Grants = nil }, "account"},
		"a made-up role":   {func(a *service.NewAccount) { a.Grants[0].Role = "boss" }, "account"},
		"no such round":    {func(a *service.NewAccount) { a.Grants[0].Round = "nowhere" }, "no-such-round"},
	} {
		account := ann()
		of.change(&account)
		t.Run(name, func(t *testing.T) { wantCode(t, s.AddAccount(t.Context(), service.Operator, account), of.code) })
	}
}

func TestRolesHoldInTheirRoundOrInAll(t *testing.T) {
	t.Parallel()
	p := service.Person{Grants: []service.Grant{{Role: ettf.Finance, Round: "a"}, {Role: ettf.Scorer}, {Role: ettf.Finance}, {Role: ettf.Admin, Round: "b"}}}
	for round, want := range map[string][]ettf.Role{"a": {ettf.Scorer, ettf.Finance}, "b": {ettf.Admin, ettf.Scorer, ettf.Finance}, "c": {ettf.Scorer, ettf.Finance}} {
		if got := p.RolesIn(round); !slices.Equal(got, want) {
			t.Errorf("in %s: %v, want %v", round, got, want)
		}
	}
	if ok, why := service.CanSee(service.Person{}, "a"); ok || why == "" {
		t.Error("nobody may see a round, or is not told why not")
	}
}
