package web

import (
	"crypto/rand"
	"log/slog"
	"regexp"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
)

const (
	requestHeader = "X-Request-Id"
	requestKey    = "request"
)

// requestName is what a trusted proxy may call a request: short, and safe in a log.
var requestName = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// watch names the request, counts it, and writes one line when it has been answered. Neither the
// line nor the count has personal content: the path stands as its pattern, and who asked, what for
// and what came back are left out.
func (a *api) watch(c *gin.Context) {
	began := time.Now()
	id := c.GetHeader(requestHeader)
	if !requestName.MatchString(id) {
		id = strings.ToLower(rand.Text()[:16])
	}
	c.Set(requestKey, id)
	c.Header(requestHeader, id)
	a.Metrics.begin()
	c.Next()
	took, route, status := time.Since(began), pattern(c), c.Writer.Status()
	a.Metrics.end(c.Request.Method, route, status, took)
	level := slog.LevelInfo
	if probes[route] {
		level = slog.LevelDebug
	}
	a.Log.LogAttrs(c.Request.Context(), level, "request", slog.String("request", id), slog.String("method", knownMethod(c.Request.Method)),
		slog.String("route", route), slog.Int("status", status), slog.Float64("ms", float64(took.Microseconds())/1000),
		slog.Int("bytes", max(0, c.Writer.Size())))
}

// probes are what machines ask every few seconds; a log is not for them.
var probes = map[string]bool{"/healthz": true, "/readyz": true, MetricsPath: true}

// pattern is the route that answers, as the table writes it; what is no route is "app" or "none",
// so that there are only as many as there are routes.
func pattern(c *gin.Context) string {
	if path := c.FullPath(); path != "" {
		return path
	}
	if strings.HasPrefix(c.Request.URL.Path, "/api") {
		return "none"
	}
	return "app"
}

// said adds the request's name to what is logged of it.
func (a *api) said(c *gin.Context) *slog.Logger {
	return a.Log.With("request", c.GetString(requestKey))
}
