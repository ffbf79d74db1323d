package web

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"lintel/backend/service"
)

// forPublic says whether the public edition of a paper is asked for.
func forPublic(c *gin.Context) bool {
	said, asked := c.GetQuery("public")
	return asked && said != "0" && said != "false"
}

// meetingPaper answers with a paper of a meeting.
func meetingPaper(paper service.MeetingPaper, form service.PaperForm) handler {
	return func(a *api, c *gin.Context) error {
		n, err := meetingNumber(c)
		if err != nil {
			return err
		}
		text, err := a.Service.MeetingPaper(c.Request.Context(), person(c), param(c, "id"), n, paper, form, forPublic(c))
		return printed(c, fmt.Sprintf("meeting-%d-%s", n, paper), form, text, err)
	}
}

// decisionsPaper answers with the register of decisions.
func decisionsPaper(form service.PaperForm) handler {
	return func(a *api, c *gin.Context) error {
		text, err := a.Service.DecisionsPaper(c.Request.Context(), person(c), param(c, "id"), form, forPublic(c))
		return printed(c, "decisions", form, text, err)
	}
}

// registerPaper answers with the register of interests.
func registerPaper(form service.PaperForm) handler {
	return func(a *api, c *gin.Context) error {
		text, err := a.Service.RegisterPaper(c.Request.Context(), person(c), param(c, "id"), form, forPublic(c))
		return printed(c, "register", form, text, err)
	}
}

// printed sends a paper: a page to read, or a file to keep, whose name says which edition it is. What it
// holds hangs on who asks, so nobody keeps it on the way.
func printed(c *gin.Context, name string, form service.PaperForm, text []byte, err error) error {
	if err != nil {
		return err
	}
	c.Header("Cache-Control", "no-store")
	if form == service.AsHTML {
		c.Header("Content-Security-Policy", paperPolicy)
		c.Data(http.StatusOK, "text/html; charset=utf-8", text)
		return nil
	}
	media := pdfMedia
	if form == service.AsCSV {
		media, text = csvText, append([]byte(byteOrderMark), text...)
	}
	if forPublic(c) {
		name += "-public"
	}
	c.Header("Content-Disposition", fmt.Sprintf("attachment; filename=%q", param(c, "id")+"-"+name+"."+string(form)))
	c.Data(http.StatusOK, media, text)
	return nil
}
