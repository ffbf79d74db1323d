// Package openid signs people in with their organisation's own OpenID Connect provider: the
// authorization code flow with PKCE, state and nonce. It learns who someone is and whether the
// provider stands for their email; who may come in is for others to say. It alone imports go-oidc
// and oauth2.
package openid

import (
	"context"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"lintel/backend/ettf"
)

// Config is what an organisation says of its provider. Callback is the address of Lintel to which
// the provider sends people back; it must be registered there to the letter.
type Config struct {
	Issuer   string
	ClientID string
	Secret   string
	Name     string
	Callback string
	Clock    func() time.Time
}

// patience is how long the provider may take to answer one question.
const patience = 10 * time.Second

// Provider is an organisation's sign-in. It may be used from many goroutines.
type Provider struct {
	Config
	client   *http.Client
	attempts attempts

	mu    sync.Mutex
	found *oidc.Provider
}

// New makes a provider. It is asked for the first time when someone signs in, so that Lintel
// starts without it.
// Errors: Invalid "oidc" when the issuer is no address that keeps a secret.
func New(c Config) (*Provider, error) {
	at, err := url.Parse(c.Issuer)
	if err != nil || at.Host == "" || at.Scheme != "https" && (at.Scheme != "http" || !isThisMachine(at.Hostname())) {
		return nil, ettf.Errorf(ettf.Invalid, "oidc", "The issuer must be an https address, such as https://login.example.nhs.uk, not %q.", c.Issuer)
	}
	if c.ClientID == "" || c.Callback == "" {
		return nil, ettf.Errorf(ettf.Invalid, "oidc", "The organisation's sign-in needs a client id, and the address at which people reach Lintel.")
	}
	return &Provider{Config: c, client: &http.Client{Timeout: patience, Transport: bounded{http.DefaultTransport}}}, nil
}

func isThisMachine(host string) bool {
	return host == "127.0.0.1" || host == "::1" || host == "localhost"
}

// discover asks the provider what it can do; once it has answered, that stands.
// Errors: Unavailable "oidc-unavailable".
func (p *Provider) discover(ctx context.Context) (*oidc.Provider, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.found != nil {
		return p.found, nil
	}
	found, err := oidc.NewProvider(p.with(ctx), p.Issuer)
	if err != nil {
		return nil, &ettf.Error{Kind: ettf.Unavailable, Code: "oidc-unavailable", Err: err,
			Message: p.Name + " does not answer. Try again later, or sign in with a password."}
	}
	p.found = found
	return found, nil
}

// with makes the libraries use our client.
func (p *Provider) with(ctx context.Context) context.Context {
	return oidc.ClientContext(ctx, p.client)
}

func (p *Provider) flow(found *oidc.Provider) *oauth2.Config {
	return &oauth2.Config{ClientID: p.ClientID, ClientSecret: p.Secret, Endpoint: found.Endpoint(),
		RedirectURL: p.Callback, Scopes: []string{oidc.ScopeOpenID, oidc.ScopeEmail}}
}

// Begin starts one attempt to sign in. The address is where to send the person; the secret stays
// with their browser and proves that it is the same who comes back. Afresh asks the provider to
// have them prove who they are, although they may be signed in there. To is where in the app they
// want to be afterwards.
// Errors: Unavailable "oidc-unavailable".
func (p *Provider) Begin(ctx context.Context, to string, afresh bool) (address, secret string, err error) {
	found, err := p.discover(ctx)
	if err != nil {
		return "", "", err
	}
	state, a := p.attempts.begin(to, p.Clock())
	options := []oauth2.AuthCodeOption{oidc.Nonce(a.nonce), oauth2.S256ChallengeOption(a.verifier)}
	if afresh {
		options = append(options, oauth2.SetAuthURLParam("prompt", "login"), oauth2.SetAuthURLParam("max_age", "0"))
	}
	return p.flow(found).AuthCodeURL(state, options...), a.secret, nil
}
