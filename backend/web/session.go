package web

import (
	"net"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"lintel/backend/auth"
	"lintel/backend/ettf"
	"lintel/backend/service"
)

const cookieName = "lintel"

// SignIn is what a person signs in with.
type SignIn struct {
	Email    string `json:"email" validate:"required,max=320"`
	Password string `json:"password" validate:"required,max=1000"`
}

// Session says who is signed in. Roles are all that the person holds anywhere, Grants say where. Demo
// marks an account of a demonstration.
type Session struct {
	Name   string          `json:"name"`
	Email  string          `json:"email"`
	Roles  []ettf.Role     `json:"roles"`
	Grants []service.Grant `json:"grants"`
	Demo   bool            `json:"demo"`
	// HasPassword is false for someone who comes by their organisation's sign-in alone.
	HasPassword bool `json:"has_password"`
}

func signIn(a *api, c *gin.Context) error {
	var in SignIn
	if err := decode(c, &in); err != nil {
		return err
	}
	token, p, err := a.Service.SignIn(c.Request.Context(), in.Email, in.Password, from(c))
	if err != nil {
		a.said(c).Warn("sign-in refused", "address", address(c.Request))
		return err
	}
	a.said(c).Info("signed in", "address", address(c.Request))
	setCookie(c, token, int(auth.Stay.Seconds()))
	return fresh(c, a.session(p))
}

func showSession(a *api, c *gin.Context) error { return fresh(c, a.session(person(c))) }

func (a *api) session(p service.Person) Session {
	demo := slices.ContainsFunc(a.Demo, func(d DemoAccount) bool { return d.Email == p.Email })
	return Session{Name: p.Name, Email: p.Email, Roles: p.Roles(), Grants: p.Grants, Demo: demo, HasPassword: p.HasPassword}
}

func signOut(a *api, c *gin.Context) error {
	if err := a.Service.SignOut(c.Request.Context(), token(c)); err != nil {
		return err
	}
	setCookie(c, "", -1)
	return done(c)
}

// setCookie gives the browser the session's token, out of reach of scripts and other sites.
func setCookie(c *gin.Context, token string, seconds int) {
	http.SetCookie(c.Writer, sessionCookie(c, token, seconds))
}

func sessionCookie(c *gin.Context, token string, seconds int) *http.Cookie {
	return &http.Cookie{Name: cookieName, Value: token, Path: "/", MaxAge: seconds,
		HttpOnly: true, Secure: encrypted(c.Request), SameSite: http.SameSiteLaxMode}
}

// Proof is a password given once more.
type Proof struct {
	Password string `json:"password" validate:"required,max=1000"`
}

func freshen(a *api, c *gin.Context) error {
	var in Proof
	if err := decode(c, &in); err != nil {
		return err
	}
	if err := a.Service.Freshen(c.Request.Context(), token(c), in.Password, from(c)); err != nil {
		return err
	}
	return done(c)
}

// PasswordChange is a person's own.
type PasswordChange struct {
	Old string `json:"old" validate:"required,max=1000"`
	New string `json:"new" validate:"required,max=1000"`
}

func changePassword(a *api, c *gin.Context) error {
	var in PasswordChange
	if err := decode(c, &in); err != nil {
		return err
	}
	if err := a.Service.ChangePassword(c.Request.Context(), token(c), in.Old, in.New, from(c)); err != nil {
		return err
	}
	return done(c)
}

func listDevices(a *api, c *gin.Context) error {
	devices, err := a.Service.Devices(c.Request.Context(), token(c))
	if err != nil {
		return err
	}
	return fresh(c, devices)
}

func endDevice(a *api, c *gin.Context) error {
	if err := a.Service.EndDevice(c.Request.Context(), token(c), param(c, "session")); err != nil {
		return err
	}
	return done(c)
}

// from is where the person of a request is.
func from(c *gin.Context) service.From {
	where := address(c.Request)
	return service.From{Address: where, Place: browser(c.GetHeader("User-Agent")) + " at " + where}
}

// address is where the request comes from, in the words of a proxy only when it is a trusted one.
func address(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}
