package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"lintel/backend/appraisal"
	"lintel/backend/service"
)

// fresh answers with what may never be kept.
func fresh(c *gin.Context, answer any) error {
	c.Header("Cache-Control", "no-store")
	return send(c, answer)
}

func send(c *gin.Context, answer any) error { return sendAs(c, http.StatusOK, answer) }

// made answers with what a request has just made.
func made(c *gin.Context, answer any) error {
	c.Header("Cache-Control", "no-store")
	return sendAs(c, http.StatusCreated, answer)
}

// done answers that it is done, and that there is nothing to say.
func done(c *gin.Context) error {
	c.Status(http.StatusNoContent)
	return nil
}

func sendAs(c *gin.Context, status int, answer any) error {
	body, err := json.Marshal(answer)
	if err != nil {
		return fmt.Errorf("writing an answer: %w", err)
	}
	c.Data(status, jsonMedia, body)
	return nil
}

// see opens the round that the path names.
func (a *api) see(c *gin.Context) (*service.Sight, error) {
	return a.Service.See(c.Request.Context(), person(c), param(c, "id"))
}

// param is a part of the path. A plus in it is a plus.
func param(c *gin.Context, name string) string {
	part, err := url.PathUnescape(c.Param(name))
	if err != nil {
		return c.Param(name)
	}
	return part
}

// unchanged answers 304 when the browser already has the round as it stands. The tag is private
// to the person and their roles: what two people see of a round may differ. The version of a part
// of the round may stand before it, with a dot.
func unchanged(c *gin.Context, v *service.Sight) bool {
	tag := tagOf(c, v)
	for _, held := range strings.Split(c.GetHeader("If-None-Match"), ",") {
		held = strings.TrimPrefix(strings.TrimSpace(held), "W/")
		if held == tag || strings.HasSuffix(held, "."+tag[1:]) {
			tagged(c, v)
			c.Header("ETag", held)
			c.Status(http.StatusNotModified)
			return true
		}
	}
	return false
}

func tagOf(c *gin.Context, v *service.Sight) string {
	return fmt.Sprintf("%q", v.Tag()+"-"+shortHash(fmt.Append(nil, person(c))))
}

// tagged says what the answer is an answer to, and that it must be asked about again.
func tagged(c *gin.Context, v *service.Sight) {
	c.Header("ETag", tagOf(c, v))
	c.Header("Cache-Control", "private, no-cache")
	c.Header("Vary", "Cookie")
}

// ofRound makes the handler of a GET that answers with something of a round.
func ofRound[T any](ask func(c *gin.Context, v *service.Sight) (T, error), answer func(*gin.Context, *service.Sight, T) error) handler {
	return func(a *api, c *gin.Context) error {
		v, err := a.see(c)
		if err != nil || unchanged(c, v) {
			return err
		}
		found, err := ask(c, v)
		if err != nil {
			return err
		}
		tagged(c, v)
		return answer(c, v, found)
	}
}

// ofAppraisal makes the handler of a GET that answers with a part of what follows from a round.
func ofAppraisal[T any](part func(*appraisal.Appraisal) T, answer func(*gin.Context, *service.Sight, T) error) handler {
	return ofRound(func(c *gin.Context, v *service.Sight) (found T, err error) {
		a, err := v.Appraisal(c.Request.Context())
		if err != nil {
			return found, err
		}
		return part(a), nil
	}, answer)
}

// ofWhole makes the handler of a GET that answers with a table of the whole of what follows from a
// round; whoever may not see all of it gets none.
func ofWhole(part func(*appraisal.Appraisal) []byte, answer func(*gin.Context, *service.Sight, []byte) error) handler {
	return ofRound(func(c *gin.Context, v *service.Sight) ([]byte, error) {
		a, err := v.Whole(c.Request.Context())
		if err != nil {
			return nil, err
		}
		return part(a), nil
	}, answer)
}

func asJSON[T any](c *gin.Context, _ *service.Sight, found T) error { return send(c, found) }

// asFile answers with a file to keep, named after the round.
func asFile(name, media string) func(*gin.Context, *service.Sight, []byte) error {
	return func(c *gin.Context, v *service.Sight, file []byte) error {
		c.Header("Content-Disposition", fmt.Sprintf("attachment; filename=%q", v.ID()+name))
		c.Data(http.StatusOK, media, file)
		return nil
	}
}

// byteOrderMark is how Excel knows that a CSV file is UTF-8, and so gets Welsh and Polish letters
// right. Files that a person downloads have it; what the command line prints for programs has not.
const byteOrderMark = "\ufeff"

// asCSV answers with a table for a person to keep.
func asCSV(name string) func(*gin.Context, *service.Sight, []byte) error {
	send := asFile(name, csvText)
	return func(c *gin.Context, v *service.Sight, table []byte) error {
		return send(c, v, append([]byte(byteOrderMark), table...))
	}
}
