package web_test

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/openid"
	"lintel/backend/service"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

const (
	startPath    = "/api/v1/oidc/start"
	sessionPath  = "/api/v1/session"
	ann          = "ann@example.nhs.uk"
	callbackHost = "https://lintel.example.nhs.uk"
)

// house is a site with an organisation's sign-in, in which Ann has an account.
type house struct {
	*testing.T
	site     *testkit.Site
	provider *testkit.Provider
	log      *bytes.Buffer
}

func newHouse(t *testing.T) *house {
	t.Helper()
	h := &house{T: t, provider: testkit.NewProvider(t, testkit.Clock), log: &bytes.Buffer{}}
	h.provider.Callback = callbackHost + web.CallbackPath
	signIn, err := openid.New(openid.Config{Issuer: h.provider.URL, ClientID: testkit.ClientID, Secret: testkit.ClientSecret,
		Name: "NHS Example", Callback: h.provider.Callback, Clock: testkit.Clock})
	if err != nil {
		t.Fatal(err)
	}
	h.site = testkit.ServeAs(t, web.Config{OIDC: signIn, Log: slog.New(slog.NewTextHandler(h.log, nil))})
	h.site.With("Ann", service.Grant{Role: ettf.Scorer})
	return h
}

// visit is one browser's way to the provider and back: the address it is sent back to, and the
// cookie that it holds.
type visit struct{ back, cookie string }

func (h *house) visit(query string) visit {
	h.Helper()
	begun := h.site.Anyone().Get(startPath + query)
	if begun.Status != http.StatusSeeOther || begun.Cookie("lintel_oidc") == "" {
		h.Fatalf("starting: %d %s", begun.Status, begun.Body)
	}
	answer, err := h.provider.Client().Transport.RoundTrip(newGet(h.T, begun.Header.Get("Location")))
	if err != nil {
		h.Fatal(err)
	}
	defer answer.Body.Close()
	back := answer.Header.Get("Location")
	if !strings.HasPrefix(back, h.provider.Callback) {
		h.Fatalf("the provider answers %d, %q", answer.StatusCode, back)
	}
	return visit{strings.TrimPrefix(back, callbackHost), "lintel_oidc=" + begun.Cookie("lintel_oidc")}
}

func newGet(t *testing.T, address string) *http.Request {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// come goes back to Lintel, as a browser does that comes from another site.
func (h *house) come(v visit) *testkit.Answer {
	h.Helper()
	return h.site.Anyone().Get(v.back, "Cookie", v.cookie, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
}

// refused is how a sign-in ends that was not.
func (h *house) refused(answer *testkit.Answer, code string) {
	h.Helper()
	if where := answer.Header.Get("Location"); answer.Status != http.StatusSeeOther || where != "/sign-in?problem="+code || answer.Cookie("lintel") != "" {
		h.Errorf("%d to %q with session %q, want problem %s: %s", answer.Status, where, answer.Cookie("lintel"), code, h.log)
	}
}

func TestAPersonSignsInWithTheirOrganisation(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	answer := h.come(h.visit("?to=" + url.QueryEscape("/rounds/ettf-2016-17?access=30")))
	if answer.Status != http.StatusSeeOther || answer.Header.Get("Location") != "/rounds/ettf-2016-17?access=30" {
		t.Fatalf("%d to %q; %s", answer.Status, answer.Header.Get("Location"), h.log)
	}
	cookie := answer.Header.Values("Set-Cookie")[1]
	for _, part := range []string{"lintel=", "Path=/;", "HttpOnly", "SameSite=Lax"} {
		if !strings.Contains(cookie, part) {
			t.Errorf("the cookie %q lacks %s", cookie, part)
		}
	}
	var session web.Session
	h.site.Anyone().Get(sessionPath, "Cookie", "lintel="+answer.Cookie("lintel")).Into(&session)
	if session.Email != ann || session.Roles[0] != ettf.Scorer {
		t.Errorf("signed in as %+v", session)
	}
	var shown web.OIDC
	h.site.Anyone().Get("/api/v1/oidc").Into(&shown)
	if !shown.Enabled || shown.Name != "NHS Example" {
		t.Errorf("shown as %+v", shown)
	}
}

func TestATokenThatIsNotForThisSignInLetsNobodyIn(t *testing.T) {
	t.Parallel()
	stranger, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	for name, attack := range map[string]struct {
		say  func(testkit.Claims)
		sign func(header, body []byte) string
		code string
	}{
		"the nonce of another sign-in":   {say: func(c testkit.Claims) { c["nonce"] = "another" }},
		"no nonce":                       {say: func(c testkit.Claims) { delete(c, "nonce") }},
		"for another program":            {say: func(c testkit.Claims) { c["aud"] = "payroll" }},
		"for no program":                 {say: func(c testkit.Claims) { delete(c, "aud") }},
		"for several, used by another":   {say: func(c testkit.Claims) { c["aud"], c["azp"] = []string{"payroll", testkit.ClientID}, "payroll" }},
		"for several, nobody says whose": {say: func(c testkit.Claims) { c["aud"] = []string{"payroll", testkit.ClientID} }},
		"of another provider":            {say: func(c testkit.Claims) { c["iss"] = "https://elsewhere.example" }},
		"run out":                        {say: func(c testkit.Claims) { c["exp"] = testkit.Noon.Add(-time.Second).Unix() }},
		"without an end":                 {say: func(c testkit.Claims) { delete(c, "exp") }},
		"not yet good":                   {say: func(c testkit.Claims) { c["nbf"] = testkit.Noon.Add(time.Hour).Unix() }},
		"signed by a stranger":           {sign: func(header, body []byte) string { return testkit.RS256(stranger, header, body) }},
		"signed by nobody": {sign: func(_, body []byte) string {
			return encode([]byte(`{"alg":"none"}`)) + "." + encode(body) + "."
		}},
		"signed with the program's secret": {sign: func(_, body []byte) string {
			text := encode([]byte(`{"alg":"HS256"}`)) + "." + encode(body)
			mac := hmac.New(sha256.New, []byte(testkit.ClientSecret))
			mac.Write([]byte(text))
			return text + "." + encode(mac.Sum(nil))
		}},
		"no token at all":              {sign: func(_, _ []byte) string { return "" }},
		"an email nobody vouches for":  {say: func(c testkit.Claims) { c["email_verified"] = false }, code: "oidc-unverified"},
		"an email nobody speaks of":    {say: func(c testkit.Claims) { delete(c, "email_verified") }, code: "oidc-unverified"},
		"no email":                     {say: func(c testkit.Claims) { delete(c, "email") }, code: "oidc-unverified"},
		"the email of someone unknown": {say: func(c testkit.Claims) { c["email"] = "bo@example.nhs.uk" }, code: "oidc-unknown"},
		"an email that begins alike":   {say: func(c testkit.Claims) { c["email"] = ann + ".example.com" }, code: "oidc-unknown"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHouse(t)
			h.provider.Say = attack.say
			if attack.sign != nil {
				h.provider.Sign = attack.sign
			}
			if attack.code == "" {
				attack.code = "oidc-refused"
			}
			h.refused(h.come(h.visit("")), attack.code)
			if strings.Contains(h.log.String(), "ann@") || strings.Contains(h.log.String(), "bo@") {
				t.Errorf("the log names people: %s", h.log)
			}
		})
	}
}

func encode(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }

func TestComingBackWorksOnceAndInTheBrowserThatLeft(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	mine := h.visit("")
	h.refused(h.come(visit{mine.back, ""}), "oidc-attempt")
	h.refused(h.come(mine), "oidc-attempt") // that try used it up

	mine, theirs := h.visit(""), h.visit("")
	h.refused(h.come(visit{theirs.back, mine.cookie}), "oidc-attempt") // someone slips their sign-in under mine
	if answer := h.come(mine); answer.Header.Get("Location") != "/" || answer.Cookie("lintel") == "" {
		t.Errorf("one's own way back: %d to %q", answer.Status, answer.Header.Get("Location"))
	}
	h.refused(h.come(mine), "oidc-attempt") // replayed

	made, _ := url.Parse(h.visit("").back)
	query := made.Query()
	query.Set("state", "made up")
	h.refused(h.come(visit{made.Path + "?" + query.Encode(), mine.cookie}), "oidc-attempt")
}

func TestACodeOfAnotherSignInIsWorthNothingHere(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	mine, theirs := h.visit(""), h.visit("")
	at, _ := url.Parse(mine.back)
	stolen, _ := url.Parse(theirs.back)
	query := at.Query()
	query.Set("code", stolen.Query().Get("code"))
	h.refused(h.come(visit{at.Path + "?" + query.Encode(), mine.cookie}), "oidc-refused") // its verifier is not ours
	query.Del("code")
	query.Set("error", "access_denied")
	mine = h.visit("")
	at, _ = url.Parse(mine.back)
	query.Set("state", at.Query().Get("state"))
	h.refused(h.come(visit{at.Path + "?" + query.Encode(), mine.cookie}), "oidc-refused")
	if strings.Contains(h.log.String(), ann) {
		t.Errorf("the log names people: %s", h.log)
	}
}

func TestNobodyIsSentToAnotherSiteAfterSigningIn(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	for _, to := range []string{"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "elsewhere", "/api/v1/oidc/start", "%zz"} {
		if answer := h.come(h.visit("?to=" + url.QueryEscape(to))); answer.Header.Get("Location") != "/" {
			t.Errorf("%s leads to %q", to, answer.Header.Get("Location"))
		}
	}
}

func TestAClosedAccountIsClosedToTheOrganisationsSignInToo(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	_, err := h.site.Service.ChangePerson(t.Context(), service.Operator, ann, "*", service.PersonChange{Name: "Ann", Grants: []service.Grant{{Role: ettf.Scorer}}})
	if err != nil {
		t.Fatal(err)
	}
	h.refused(h.come(h.visit("")), "oidc-unknown")
}

func TestASignInIsAsFreshAsTheProviderSays(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	for name, c := range map[string]struct {
		say    func(testkit.Claims)
		status int
	}{
		"just now":          {func(testkit.Claims) {}, 201},
		"this morning":      {func(c testkit.Claims) { c["auth_time"] = testkit.Noon.Add(-3 * time.Hour).Unix() }, 403},
		"nobody knows":      {func(c testkit.Claims) { delete(c, "auth_time") }, 403},
		"tomorrow they say": {func(c testkit.Claims) { c["auth_time"] = testkit.Noon.Add(24 * time.Hour).Unix() }, 201},
	} {
		h.provider.Say = func(claims testkit.Claims) {
			claims["email"] = "ada-" + strings.ReplaceAll(name, " ", "-") + "@example.nhs.uk"
			c.say(claims)
		}
		h.site.With("Ada-"+strings.ReplaceAll(name, " ", "-"), service.Grant{Role: ettf.Admin})
		session := h.come(h.visit("?fresh=1")).Cookie("lintel")
		if h.provider.Asked.Get("prompt") != "login" || h.provider.Asked.Get("max_age") != "0" {
			t.Errorf("the provider was asked %v", h.provider.Asked)
		}
		if answer := h.site.Anyone().Post("/api/v1/people/"+ann+"/link", nil, "Cookie", "lintel="+session); answer.Status != c.status {
			t.Errorf("%s: %d %s, want %d", name, answer.Status, answer.Body, c.status)
		}
	}
}

func TestSigningInAgainEndsTheSessionBefore(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	before := h.come(h.visit("")).Cookie("lintel")
	v := h.visit("?fresh=1")
	v.cookie += "; lintel=" + before
	after := h.come(v).Cookie("lintel")
	h.site.Anyone().Get(sessionPath, "Cookie", "lintel="+before).Problem(401, "signed-out")
	if answer := h.site.Anyone().Get(sessionPath, "Cookie", "lintel="+after); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
}

func TestAProviderThatDoesNotAnswerLeavesThePasswordWay(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.provider.Close()
	h.refused(h.site.Anyone().Get(startPath), "oidc-unavailable")
	if answer := h.site.Anyone().Post(sessionPath, signIn(ann, testkit.Password)); answer.Status != 200 {
		t.Errorf("%d %s", answer.Status, answer.Body)
	}
}
