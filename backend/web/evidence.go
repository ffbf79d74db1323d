package web

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// evidencePolicy lets a file that is opened in the browser do nothing at all.
const evidencePolicy = "sandbox; default-src 'none'"

// formRoom is what a form may have around its file.
const formRoom = 1 << 20

func addEvidence(a *api, c *gin.Context) error {
	roomFor(c, service.MaxEvidence+formRoom)
	form, err := c.Request.MultipartReader()
	if err != nil {
		return ettf.Errorf(wrongMedia, "wrong-media", "Send a form with the file in the field “file” (multipart/form-data).")
	}
	for {
		part, err := form.NextPart()
		switch {
		case errors.Is(err, io.EOF):
			return invalid(ettf.Fault{Path: "file", Found: "nothing", Expected: "a file"})
		case err != nil:
			return cutShort(err)
		case part.FormName() != "file":
			continue
		}
		file, err := a.Service.AddEvidence(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"), part.FileName(), part)
		if err != nil {
			return cutShort(err)
		}
		return made(c, file)
	}
}

// cutShort says of a form that could not be read that it was not one.
func cutShort(err error) error {
	var known *ettf.Error
	var large *http.MaxBytesError
	if errors.As(err, &known) || errors.As(err, &large) {
		return err
	}
	return &ettf.Error{Kind: malformed, Code: "not-a-form", Message: "The form could not be read to its end. Send the file again.", Err: err}
}

func downloadEvidence(a *api, c *gin.Context) error {
	v, err := a.see(c)
	if err != nil {
		return err
	}
	found, file, err := v.OpenEvidence(c.Request.Context(), param(c, "ref"), evidenceID(c))
	if err != nil {
		return err
	}
	defer file.Close()
	unhurried(c)
	h := c.Writer.Header()
	h.Set("Content-Type", found.Type)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": found.Name}))
	h.Set("Content-Security-Policy", evidencePolicy)
	h.Set("Cache-Control", "private, no-cache")
	h.Set("ETag", fmt.Sprintf("%q", found.SHA256))
	http.ServeContent(c.Writer, c.Request, "", time.Time{}, file)
	return nil
}

func removeEvidence(a *api, c *gin.Context) error {
	var in Reason
	if err := decode(c, &in); err != nil {
		return err
	}
	err := a.Service.RemoveEvidence(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"), evidenceID(c), in.Reason)
	if err != nil {
		return err
	}
	return done(c)
}

// evidenceID is the number in the path; one that no file has for what is no number.
func evidenceID(c *gin.Context) int64 {
	id, err := strconv.ParseInt(param(c, "evidence"), 10, 64)
	if err != nil {
		return 0
	}
	return id
}
