package testkit

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"
)

// The program as it is registered with every Provider.
const (
	ClientID     = "lintel"
	ClientSecret = "a secret of the program"
)

// Claims are what an identity token says.
type Claims = map[string]any

// Provider is a small OpenID Connect provider on loopback, to sign in with as an organisation's:
// it has a discovery document, keys, an authorization endpoint that signs everyone in at once, and
// a token endpoint that holds to PKCE and gives a code's token once.
type Provider struct {
	*httptest.Server
	Callback string // the one address that it sends people back to
	// Say changes what the next token says; Sign signs it in another way.
	Say  func(Claims)
	Sign func(header, body []byte) (jwt string)

	clock  func() time.Time
	key    *rsa.PrivateKey
	mu     sync.Mutex
	grants map[string]url.Values
	// Asked is what the last visitor was sent with.
	Asked url.Values
}

// providerKey is the same for all: making one takes long.
var providerKey = sync.OnceValue(func() *rsa.PrivateKey {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		panic(err)
	}
	return key
})

// NewProvider starts a provider that stands for Ann.
func NewProvider(t testing.TB, clock func() time.Time) *Provider {
	t.Helper()
	p := &Provider{clock: clock, key: providerKey(), grants: map[string]url.Values{}}
	p.Sign = func(header, body []byte) string { return RS256(p.key, header, body) }
	paths := http.NewServeMux()
	paths.HandleFunc("GET /.well-known/openid-configuration", p.discovery)
	paths.HandleFunc("GET /keys", p.keys)
	paths.HandleFunc("GET /authorize", p.authorize)
	paths.HandleFunc("POST /token", p.token)
	p.Server = httptest.NewServer(paths)
	t.Cleanup(p.Close)
	return p
}

func (p *Provider) discovery(w http.ResponseWriter, _ *http.Request) {
	answerJSON(w, http.StatusOK, Claims{"issuer": p.URL, "authorization_endpoint": p.URL + "/authorize", "token_endpoint": p.URL + "/token",
		"jwks_uri": p.URL + "/keys", "response_types_supported": []string{"code"}, "id_token_signing_alg_values_supported": []string{"RS256"}})
}

func (p *Provider) keys(w http.ResponseWriter, _ *http.Request) {
	exponent := big.NewInt(int64(p.key.E)).Bytes()
	answerJSON(w, http.StatusOK, Claims{"keys": []Claims{{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "1", "n": segment(p.key.N.Bytes()), "e": segment(exponent)}}})
}

// authorize signs Ann in and sends her back with a code.
func (p *Provider) authorize(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if q.Get("client_id") != ClientID || q.Get("redirect_uri") != p.Callback || q.Get("response_type") != "code" ||
		q.Get("code_challenge_method") != "S256" || q.Get("state") == "" || q.Get("nonce") == "" {
		http.Error(w, "not as it is registered", http.StatusBadRequest)
		return
	}
	code := rand.Text()
	p.mu.Lock()
	p.Asked, p.grants[code] = q, q
	p.mu.Unlock()
	http.Redirect(w, r, p.Callback+"?"+url.Values{"code": {code}, "state": {q.Get("state")}}.Encode(), http.StatusFound)
}

// token gives what a code stands for to the program that holds the secret and the verifier, once.
func (p *Provider) token(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	q, known := p.grants[r.FormValue("code")]
	delete(p.grants, r.FormValue("code"))
	p.mu.Unlock()
	id, secret, _ := r.BasicAuth()
	secret, _ = url.QueryUnescape(secret)
	challenge := sha256.Sum256([]byte(r.FormValue("code_verifier")))
	if !known || id != ClientID || secret != ClientSecret || r.FormValue("redirect_uri") != p.Callback || q.Get("code_challenge") != segment(challenge[:]) {
		answerJSON(w, http.StatusBadRequest, Claims{"error": "invalid_grant", "error_description": "ann@example.nhs.uk may not"})
		return
	}
	now := p.clock()
	said := Claims{"iss": p.URL, "aud": ClientID, "sub": "17", "nonce": q.Get("nonce"), "iat": now.Unix(), "exp": now.Add(5 * time.Minute).Unix(),
		"auth_time": now.Unix(), "email": "Ann@Example.nhs.uk", "email_verified": true}
	if p.Say != nil {
		p.Say(said)
	}
	body, _ := json.Marshal(said) // made of what JSON has
	answerJSON(w, http.StatusOK, Claims{"access_token": rand.Text(), "token_type": "Bearer", "id_token": p.Sign([]byte(`{"alg":"RS256","kid":"1"}`), body)})
}

// RS256 signs a token with a key.
func RS256(key *rsa.PrivateKey, header, body []byte) string {
	text := segment(header) + "." + segment(body)
	sum := sha256.Sum256([]byte(text))
	signature, _ := rsa.SignPKCS1v15(nil, key, crypto.SHA256, sum[:]) // the key is long enough
	return text + "." + segment(signature)
}

func segment(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }

func answerJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v) // whoever asked has gone
}
