package cli

import (
	"flag"
	"time"

	"lintel/backend/openid"
	"lintel/backend/web"
)

// oidcDetails stand in the help of what serves the app.
const oidcDetails = `
Sign-in with an organisation's own OpenID Connect provider, beside passwords:
  --oidc-issuer URL      the provider, to the letter as it names itself; needs --base-url
  --oidc-client-id ID    what the provider calls this Lintel; its secret stands in LINTEL_OIDC_CLIENT_SECRET alone
  --oidc-name NAME       what people call the provider (the default is "Your organisation")
The address to register there is the base URL followed by ` + web.CallbackPath + `.
`

// oidcOptions say with which organisation's sign-in people may come.
type oidcOptions struct{ issuer, client, secret, name string }

func (o *oidcOptions) add(w *World, set *flag.FlagSet) {
	set.StringVar(&o.issuer, "oidc-issuer", "", "")
	set.StringVar(&o.client, "oidc-client-id", "", "")
	set.StringVar(&o.name, "oidc-name", "Your organisation", "")
	o.secret = w.variable("LINTEL_OIDC_CLIENT_SECRET") // never an option: those can be read by everyone on the machine
}

// check says whether the options go together.
func (o *oidcOptions) check(baseURL string) error {
	if (o.issuer == "") != (o.client == "") {
		return misuse("--oidc-issuer and --oidc-client-id belong together.")
	}
	if o.issuer != "" && baseURL == "" {
		return misuse("--oidc-issuer needs --base-url, the address to which the provider sends people back.")
	}
	return nil
}

// provider is the organisation's sign-in, nil without one.
func (o *oidcOptions) provider(baseURL string, clock func() time.Time) (*openid.Provider, error) {
	if o.issuer == "" {
		return nil, nil
	}
	return openid.New(openid.Config{Issuer: o.issuer, ClientID: o.client, Secret: o.secret, Name: o.name,
		Callback: baseURL + web.CallbackPath, Clock: clock})
}
