package web

import (
	"io"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
)

// maxBody is the most that a request may carry: 1 MB.
const maxBody = 1 << 20

// policy allows the app its own files and nothing else.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// secure sets the headers that every answer has.
func secure(c *gin.Context) {
	h := c.Writer.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
	if encrypted(c.Request) {
		h.Set("Strict-Transport-Security", "max-age=31536000")
	}
	c.Next()
}

// sameOrigin refuses what another site makes a person's browser send. Programs send neither of
// the headers that browsers do, and pass.
func (a *api) sameOrigin(c *gin.Context) {
	if err := a.crossOrigin.Check(c.Request); err != nil {
		a.problem(c, &ettf.Error{Kind: ettf.Forbidden, Code: "cross-origin", Err: err,
			Message: "This came from another site, so it was not done."})
		return
	}
	c.Next()
}

const bodyKey = "body"

func bounded(c *gin.Context) {
	c.Set(bodyKey, c.Request.Body)
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, maxBody)
	c.Next()
}

// longTime is how long a file may take to come in or go out on a slow line.
const longTime = 15 * time.Minute

// roomFor lets a request that takes a file in carry more than others, for longer. It is for
// handlers, which run when it is known who asks.
func roomFor(c *gin.Context, bytes int64) {
	if body, ok := c.MustGet(bodyKey).(io.ReadCloser); ok {
		c.Request.Body = http.MaxBytesReader(c.Writer, body, bytes)
	}
	unhurried(c)
}

// unhurried gives a request the time that a file takes. Where the connection can not do that, the
// time of other requests holds.
func unhurried(c *gin.Context) {
	control := http.NewResponseController(c.Writer)
	_ = control.SetReadDeadline(time.Now().Add(longTime))
	_ = control.SetWriteDeadline(time.Now().Add(longTime))
}
