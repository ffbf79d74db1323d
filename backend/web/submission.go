package web

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"lintel/backend/service"
)

var downloadRound = ofRound(func(c *gin.Context, v *service.Sight) ([]byte, error) {
	return v.RoundFile(c.Request.Context())
}, asFile(".json", jsonMedia))

var downloadPDF = ofRound(func(c *gin.Context, v *service.Sight) ([]byte, error) {
	return v.PDF(c.Request.Context())
}, asFile("-submission.pdf", "application/pdf"))

// paper is the submission as a page, with the source of its style.
type paper struct {
	page  []byte
	style string
}

// showPaper answers with a page that runs nothing, loads nothing, and has one style of its own.
var showPaper = ofRound(func(c *gin.Context, v *service.Sight) (paper, error) {
	page, style, err := v.HTML(c.Request.Context())
	return paper{page, style}, err
}, func(c *gin.Context, _ *service.Sight, p paper) error {
	c.Header("Content-Security-Policy", fmt.Sprintf(
		"default-src 'none'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", p.style))
	c.Data(http.StatusOK, "text/html; charset=utf-8", p.page)
	return nil
})
