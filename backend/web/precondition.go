package web

import (
	"fmt"
	"strings"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
)

// seen is the version of a thing that the person changed from, out of If-Match; "*" is whatever
// stands. The service compares it with what stands now. What follows a dot in a tag is of the round.
// Errors: unconditional "precondition-required" without one.
func seen(c *gin.Context) (string, error) {
	tag := strings.TrimPrefix(strings.TrimSpace(c.GetHeader("If-Match")), "W/")
	version, _, _ := strings.Cut(strings.Trim(tag, `"`), ".")
	if version == "" {
		return "", ettf.Errorf(unconditional, "precondition-required", "Say which version you changed, with If-Match.")
	}
	return version, nil
}

// versioned says which version of a thing the answer is.
func versioned(c *gin.Context, version string) { c.Header("ETag", fmt.Sprintf("%q", version)) }
