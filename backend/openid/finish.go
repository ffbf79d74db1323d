package openid

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"lintel/backend/ettf"
)

// Arrival is someone whom the provider vouches for. Proven is when they last proved who they are,
// zero when the provider does not say. To is where in the app they wanted to be.
type Arrival struct {
	Email  string
	Proven time.Time
	To     string
}

// claims are what we read of a token beyond what the library checks.
type claims struct {
	Email    string `json:"email"`
	Verified truth  `json:"email_verified"`
	Party    string `json:"azp"`
	AuthTime int64  `json:"auth_time"`
}

// truth is true as a boolean, or as the word that some providers write.
type truth bool

// UnmarshalJSON never fails: whatever is not true is not.
func (t *truth) UnmarshalJSON(text []byte) error {
	*t = string(text) == "true" || string(text) == `"true"`
	return nil
}

// Finish ends an attempt with what the provider sent the browser back with: the state, and the
// code for which it hands out a token.
// Errors: Unauthenticated "oidc-attempt" or "oidc-refused", Forbidden "oidc-unverified",
// Unavailable "oidc-unavailable".
func (p *Provider) Finish(ctx context.Context, secret, state, code string) (Arrival, error) {
	a, err := p.attempts.finish(state, secret, p.Clock())
	if err != nil {
		return Arrival{}, err
	}
	if code == "" {
		return Arrival{}, p.refused(errors.New("no code came back"))
	}
	found, err := p.discover(ctx)
	if err != nil {
		return Arrival{}, err
	}
	token, err := p.flow(found).Exchange(p.with(ctx), code, oauth2.VerifierOption(a.verifier))
	if err != nil {
		return Arrival{}, p.refused(withoutText(err))
	}
	said, err := p.verify(p.with(ctx), found, token, a)
	if err != nil {
		return Arrival{}, p.refused(err)
	}
	if said.Email == "" || !said.Verified {
		return Arrival{}, ettf.Errorf(ettf.Forbidden, "oidc-unverified",
			"%s does not say that your email address is yours. Sign in with a password, or ask the people who run it.", p.Name)
	}
	return Arrival{Email: said.Email, Proven: notAfter(said.AuthTime, p.Clock()), To: a.to}, nil
}

// verify checks the token: who signed it, for whom, until when (by the library), and that it
// answers this attempt and no other.
func (p *Provider) verify(ctx context.Context, found *oidc.Provider, token *oauth2.Token, a attempt) (said claims, err error) {
	raw, _ := token.Extra("id_token").(string)
	id, err := found.Verifier(&oidc.Config{ClientID: p.ClientID, Now: p.Clock}).Verify(ctx, raw)
	if err != nil {
		return said, err
	}
	if err := id.Claims(&said); err != nil {
		return said, err
	}
	switch {
	case id.Nonce != a.nonce:
		return said, errors.New("the token answers another sign-in")
	case said.Party != "" && said.Party != p.ClientID, len(id.Audience) > 1 && said.Party == "":
		return said, errors.New("the token is for another program")
	}
	return said, nil
}

// notAfter reads seconds since 1970; none is no time, and the future is now.
func notAfter(seconds int64, now time.Time) time.Time {
	if seconds <= 0 {
		return time.Time{}
	}
	if at := time.Unix(seconds, 0); at.Before(now) {
		return at
	}
	return now
}

func (p *Provider) refused(cause error) error {
	return &ettf.Error{Kind: ettf.Unauthenticated, Code: "oidc-refused", Err: cause,
		Message: p.Name + " did not sign you in. Try once more, or sign in with a password."}
}

// withoutText keeps what a provider writes about people out of the log.
func withoutText(err error) error {
	var said *oauth2.RetrieveError
	if errors.As(err, &said) {
		return fmt.Errorf("the provider gave no token: %s %s", said.Response.Status, said.ErrorCode)
	}
	return err
}
