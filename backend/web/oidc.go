package web

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/openid"
)

// The attempt to sign in elsewhere is tied to the browser by a cookie of its own, which only the
// addresses of that sign-in are sent.
const (
	attemptCookie = "lintel_oidc"
	oidcPath      = base + "/oidc"
)

// CallbackPath is where a provider sends people back to; it is registered there.
const CallbackPath = oidcPath + "/callback"

// OIDC says whether there is an organisation's sign-in, and what to call it.
type OIDC struct {
	Enabled bool   `json:"enabled"`
	Name    string `json:"name"`
}

func showOIDC(a *api, c *gin.Context) error {
	if a.OIDC == nil {
		return fresh(c, OIDC{})
	}
	return fresh(c, OIDC{Enabled: true, Name: a.OIDC.Name})
}

// startOIDC sends the browser to the organisation's sign-in. A page leads here by a link, with
// ?to= and where in the app to go afterwards, and ?fresh=1 to be asked who one is once more.
func startOIDC(a *api, c *gin.Context) error {
	if a.OIDC == nil {
		return noOIDC()
	}
	address, secret, err := a.OIDC.Begin(c.Request.Context(), inApp(c.Query("to")), c.Query("fresh") == "1")
	if err != nil {
		return a.backToSignIn(c, err)
	}
	setAttempt(c, secret, int(openid.AttemptLasts.Seconds()))
	return redirect(c, address)
}

// finishOIDC is where the organisation's sign-in sends the browser back to.
func finishOIDC(a *api, c *gin.Context) error {
	if a.OIDC == nil {
		return noOIDC()
	}
	secret, _ := c.Cookie(attemptCookie) // none is an attempt of another browser
	setAttempt(c, "", -1)
	arrival, err := a.OIDC.Finish(c.Request.Context(), secret, c.Query("state"), c.Query("code"))
	if err != nil {
		return a.backToSignIn(c, err)
	}
	session, err := a.Service.SignInAs(c.Request.Context(), arrival.Email, arrival.Proven, token(c), from(c))
	if err != nil {
		return a.backToSignIn(c, err)
	}
	a.said(c).Info("signed in by the organisation", "address", address(c.Request))
	setCookie(c, session, int(auth.Stay.Seconds()))
	return redirect(c, arrival.To)
}

// backToSignIn shows the person what went wrong where they can try again: the page knows the code.
func (a *api) backToSignIn(c *gin.Context, err error) error {
	var e *ettf.Error
	if !errors.As(err, &e) || !strings.HasPrefix(e.Code, "oidc-") {
		return err
	}
	a.said(c).Warn("sign-in by the organisation refused", "address", address(c.Request), "code", e.Code, "error", e.Err)
	return redirect(c, "/sign-in?problem="+e.Code)
}

func noOIDC() error {
	return ettf.Errorf(ettf.NotFound, "no-oidc", "No organisation's sign-in has been set up here.")
}

func redirect(c *gin.Context, to string) error {
	c.Header("Cache-Control", "no-store")
	c.Redirect(http.StatusSeeOther, to)
	return nil
}

func setAttempt(c *gin.Context, secret string, seconds int) {
	cookie := sessionCookie(c, secret, seconds)
	cookie.Name, cookie.Path = attemptCookie, oidcPath
	http.SetCookie(c.Writer, cookie)
}

// inApp is a page of the app to go to, and the first one for anything that is not: nobody is sent
// to another site from here.
func inApp(to string) string {
	at, err := url.Parse(to)
	if err != nil || at.IsAbs() || at.Host != "" || !strings.HasPrefix(at.Path, "/") || strings.HasPrefix(at.Path, "//") ||
		strings.HasPrefix(at.Path, "/api/") || strings.ContainsRune(to, '\\') {
		return "/"
	}
	return at.String()
}
