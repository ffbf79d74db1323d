package cli_test

import (
	"net/http"
	"strings"
	"testing"

	"lintel/backend/testkit"
)

func TestServeOffersTheOrganisationsSignIn(t *testing.T) {
	t.Parallel()
	provider := testkit.NewProvider(t, testkit.Clock)
	env := map[string]string{"LINTEL_DATA": t.TempDir(), "LINTEL_LISTEN": "127.0.0.1:0", "LINTEL_BASE_URL": "https://lintel.example.nhs.uk/",
		"LINTEL_OIDC_ISSUER": provider.URL, "LINTEL_OIDC_CLIENT_SECRET": testkit.ClientSecret}
	s := serveWith(t, env, "--oidc-client-id", testkit.ClientID, "--oidc-name", "NHS Example")
	if status, body := s.get(s.at + "/api/v1/oidc"); status != 200 || body != `{"enabled":true,"name":"NHS Example"}` {
		t.Errorf("%d %s", status, body)
	}
	request, err := http.NewRequest(http.MethodGet, s.at+"/api/v1/oidc/start", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	to := answer.Header.Get("Location")
	if !strings.HasPrefix(to, provider.URL+"/authorize?") || !strings.Contains(to, "redirect_uri=https%3A%2F%2Flintel.example.nhs.uk%2Fapi%2Fv1%2Foidc%2Fcallback&") {
		t.Errorf("%d to %s", answer.StatusCode, to)
	}
}

func TestServeRefusesHalfAnOrganisationsSignIn(t *testing.T) {
	t.Parallel()
	for says, args := range map[string][]string{
		"belong together":     {"--oidc-issuer", "https://login.example.nhs.uk"},
		"needs --base-url":    {"--oidc-issuer", "https://login.example.nhs.uk", "--oidc-client-id", "lintel"},
		"must be an https":    {"--oidc-issuer", "http://login.example.nhs.uk", "--oidc-client-id", "lintel", "--base-url", "https://lintel.example.nhs.uk"},
		"-oidc-client-secret": {"--oidc-client-secret", "in the open"},
	} {
		got := lintel(t, "", append([]string{"serve", "--data", t.TempDir()}, args...)...)
		if got.code != 2 || !strings.Contains(got.err, says) {
			t.Errorf("%v: exit %d, %s", args, got.code, got.err)
		}
	}
}
