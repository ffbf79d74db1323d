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

// paperPolicy is for a page that runs nothing, loads nothing, and has one style of its own.
var paperPolicy = fmt.Sprintf(
	"default-src 'none'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", service.PaperStyle())

// showPaper says its policy when the page is unchanged as well: a browser that keeps the page
// takes the headers of the latest answer for it.
func showPaper(a *api, c *gin.Context) error {
	c.Header("Content-Security-Policy", paperPolicy)
	return paper(a, c)
}

var paper = ofRound(func(c *gin.Context, v *service.Sight) ([]byte, error) {
	return v.HTML(c.Request.Context())
}, func(c *gin.Context, _ *service.Sight, page []byte) error {
	c.Data(http.StatusOK, "text/html; charset=utf-8", page)
	return nil
})
