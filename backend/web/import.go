package web

import (
	"errors"
	"io"
	"net/url"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// importRound takes in a round file. Faults of a file that is only looked at are what was asked
// for; of a file that was to be written they are a refusal.
func importRound(a *api, c *gin.Context) error {
	roomFor(c, service.MaxRoundFile)
	write, err := yesOrNo(c, "write")
	if err != nil {
		return err
	}
	if err := wantJSON(c); err != nil {
		return err
	}
	text, err := io.ReadAll(c.Request.Body)
	if err != nil {
		return cutShort(err)
	}
	report, err := a.Service.ImportRound(c.Request.Context(), person(c), text, c.Query("round"), write)
	var e *ettf.Error
	if errors.As(err, &e) && e.Kind == ettf.Invalid && len(report.Refused) > 0 && !write {
		err = nil
	}
	if err != nil {
		return err
	}
	if report.Round != "" {
		c.Header("Location", base+"/rounds/"+url.PathEscape(report.Round))
	}
	return fresh(c, report)
}

// yesOrNo is a part of the query that is 1 or 0; 0 when it is not there.
func yesOrNo(c *gin.Context, name string) (bool, error) {
	switch value := c.Query(name); value {
	case "1":
		return true, nil
	case "", "0":
		return false, nil
	default:
		return false, invalid(ettf.Fault{Path: name, Found: value, Expected: "0 or 1"})
	}
}
