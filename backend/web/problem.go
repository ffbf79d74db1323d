package web

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/http"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

const problemMedia = "application/problem+json"

// Problem is an error on the wire (RFC 9457). Detail is safe to show to the person.
type Problem struct {
	Type   string       `json:"type"`
	Title  string       `json:"title"`
	Status int          `json:"status"`
	Code   string       `json:"code"`
	Detail string       `json:"detail"`
	Fields []ettf.Fault `json:"fields,omitempty"`
	// Current is the thing as it stands now, when someone else has changed it meanwhile.
	Current any `json:"current,omitempty"`
}

// Kinds of failure that only HTTP knows.
const (
	malformed     ettf.Kind = "malformed"
	notAllowed    ettf.Kind = "method-not-allowed"
	wrongMedia    ettf.Kind = "wrong-media"
	unconditional ettf.Kind = "unconditional"
)

// statuses is the one map from kinds to HTTP.
var statuses = map[ettf.Kind]int{
	malformed:            http.StatusBadRequest,
	ettf.Unauthenticated: http.StatusUnauthorized,
	ettf.Forbidden:       http.StatusForbidden,
	ettf.NotFound:        http.StatusNotFound,
	notAllowed:           http.StatusMethodNotAllowed,
	ettf.Conflict:        http.StatusConflict,
	ettf.Stale:           http.StatusPreconditionFailed,
	ettf.TooLarge:        http.StatusRequestEntityTooLarge,
	wrongMedia:           http.StatusUnsupportedMediaType,
	ettf.Invalid:         http.StatusUnprocessableEntity,
	unconditional:        http.StatusPreconditionRequired,
	ettf.TooMany:         http.StatusTooManyRequests,
	ettf.Internal:        http.StatusInternalServerError,
	ettf.Unavailable:     http.StatusServiceUnavailable,
}

// problem answers with an error. What went wrong inside is logged and never sent.
func (a *api) problem(c *gin.Context, err error) {
	if c.Writer.Written() {
		a.said(c).Error("failed while answering", "path", c.FullPath(), "error", err)
		c.Abort()
		return
	}
	e := a.known(c, err)
	status, ok := statuses[e.Kind]
	if !ok {
		status = http.StatusInternalServerError
	}
	var wait service.Wait
	if errors.As(err, &wait) {
		c.Header("Retry-After", strconv.Itoa(int(math.Ceil(time.Duration(wait).Seconds()))))
	}
	p := Problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Code: e.Code, Detail: e.Message, Fields: e.Fields}
	var overtaken service.Overtaken
	if errors.As(err, &overtaken) {
		p.Current = overtaken.Current
	}
	body, err := json.Marshal(p)
	if err != nil {
		a.said(c).Error("a problem that JSON cannot carry", "error", err)
	}
	c.Header("Cache-Control", "no-store")
	c.Writer.Header().Del("ETag")
	c.Abort()
	c.Data(status, problemMedia, body)
}

// known finds the error that may be shown, and logs the one that may not.
func (a *api) known(c *gin.Context, err error) *ettf.Error {
	var e *ettf.Error
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return ettf.Errorf(ettf.TooLarge, "too-large", "That is more than the %d kB that may be sent here.", large.Limit>>10)
	case errors.As(err, &e) && e.Kind != ettf.Internal:
		if e.Kind == ettf.Unavailable {
			a.said(c).Error("unavailable", "path", c.FullPath(), "error", err)
		}
		return e
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return ettf.Errorf(ettf.Unavailable, "gone", "The request ended before it was answered.")
	}
	a.said(c).Error("internal error", "method", c.Request.Method, "path", c.FullPath(), "error", err)
	return ettf.Errorf(ettf.Internal, "internal", "Something went wrong inside Lintel. It has been written to the log.")
}

// recover turns a panic into a problem, so that one request's fault is never another's.
func (a *api) recover(c *gin.Context) {
	defer func() {
		if fault := recover(); fault != nil {
			a.said(c).Error("panic", "path", c.FullPath(), "fault", fmt.Sprint(fault), "stack", string(debug.Stack()))
			a.problem(c, ettf.Errorf(ettf.Internal, "internal", "panic"))
		}
	}()
	c.Next()
}

func wrongMethod(_ *api, c *gin.Context) error {
	return ettf.Errorf(notAllowed, "method-not-allowed", "%s is not something one can do here.", c.Request.Method)
}

func noSuchPath(c *gin.Context) error {
	return ettf.Errorf(ettf.NotFound, "no-such-path", "There is nothing at %s.", c.Request.URL.Path)
}
