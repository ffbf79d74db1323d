// Package web is the app and its API over HTTP. Routes.go is the one table of who may ask what;
// nothing is decided here but how an answer stands on the wire.
package web

import (
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"

	"github.com/gin-gonic/gin"

	"lintel/backend/openid"
	"lintel/backend/service"
)

// Config is what the web needs. App is the built web app; without one only the API answers. Demo
// lists the accounts of a demonstration for anyone to see: leave it empty everywhere else.
type Config struct {
	Service *service.Service
	App     fs.FS
	Log     *slog.Logger
	Demo    []DemoAccount
	// Version is the program's.
	Version string
	// BaseURL is where people reach Lintel, such as https://lintel.example.nhs.uk; empty when it is
	// wherever they came to.
	BaseURL string
	// Proxies are those whose word about a visitor is believed.
	Proxies []netip.Prefix
	// Metrics counts what is answered, for an owner who shows it elsewhere. Without it the app
	// counts for itself, and shows this machine at /metrics.
	Metrics *Metrics
	// OIDC is the organisation's own sign-in, nil without one.
	OIDC *openid.Provider
}

type api struct {
	Config
	crossOrigin  http.CrossOriginProtection
	showsMetrics bool
	// sheets has a place for each spreadsheet that may be read at once.
	sheets chan struct{}
}

// New makes the handler for the whole of Lintel.
func New(c Config) http.Handler {
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	gin.SetMode(gin.ReleaseMode)
	engine := gin.New()
	engine.UseRawPath, engine.UnescapePathValues = true, false
	engine.RedirectTrailingSlash = false
	engine.HandleMethodNotAllowed = true
	if err := engine.SetTrustedProxies(nil); err != nil {
		c.Log.Error("no proxy is trusted, and yet", "error", err)
	}
	a := &api{Config: c, sheets: make(chan struct{}, sheetsAtOnce)}
	if c.Metrics == nil {
		a.Metrics, a.showsMetrics = &Metrics{}, true
	}
	if c.BaseURL != "" {
		if err := a.crossOrigin.AddTrustedOrigin(c.BaseURL); err != nil {
			c.Log.Error("the base URL is no origin", "error", err)
		}
	}
	engine.Use(a.watch, a.recover, secure, a.sameOrigin, bounded)
	for _, r := range routes {
		handle(engine, r.method, base+colons(r.place()), a.guard(r))
	}
	handle(engine, http.MethodGet, "/api/openapi.json", a.serve(showOpenAPI))
	handle(engine, http.MethodGet, "/healthz", a.serve(healthy))
	handle(engine, http.MethodGet, "/readyz", a.serve(ready))
	handle(engine, http.MethodGet, MetricsPath, a.serve(showMetrics))
	engine.NoMethod(a.serve(wrongMethod))
	engine.NoRoute(a.serve(newPages(c.App).serve))
	return behind(c.Proxies, escaped(engine))
}

// escaped has paths read as they came, escapes and all, since a bid's ref may hold a slash, a plus
// or a per cent sign. Go keeps the escaped form only where it differs from its own.
func escaped(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.URL.RawPath = r.URL.EscapedPath()
		h.ServeHTTP(w, r)
	})
}

// handle answers HEAD as well wherever it answers GET.
func handle(engine *gin.Engine, method, path string, do gin.HandlerFunc) {
	engine.Handle(method, path, do)
	if method == http.MethodGet {
		engine.Handle(http.MethodHead, path, do)
	}
}

// colons writes a path as gin reads it: {id} becomes :id.
func colons(path string) string {
	return strings.ReplaceAll(strings.ReplaceAll(path, "{", ":"), "}", "")
}

type handler = func(*api, *gin.Context) error

// serve runs a handler and answers for it when it fails.
func (a *api) serve(do handler) gin.HandlerFunc {
	return func(c *gin.Context) {
		if err := do(a, c); err != nil {
			a.problem(c, err)
		}
	}
}

func showOpenAPI(_ *api, c *gin.Context) error {
	described, err := openAPI()
	if err != nil {
		return err
	}
	c.Header("Cache-Control", "no-cache")
	c.Data(http.StatusOK, jsonMedia, described)
	return nil
}

// healthy says that the process answers.
func healthy(_ *api, c *gin.Context) error {
	c.String(http.StatusOK, "ok\n")
	return nil
}

// ready says that the workspace can be read.
func ready(a *api, c *gin.Context) error {
	if err := a.Service.Ready(c.Request.Context()); err != nil {
		return err
	}
	c.String(http.StatusOK, "ready\n")
	return nil
}
