package web

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"lintel/backend/service"
)

func showRecord(a *api, c *gin.Context) error {
	f := service.RecordFilter{Round: c.Query("round"), Bid: c.Query("bid"), Person: c.Query("person"), Screen: c.Query("screen")}
	f.Before, _ = strconv.ParseInt(c.Query("before"), 10, 64) // what is no number chooses all
	f.Limit, _ = strconv.Atoi(c.Query("limit"))
	record, err := a.Service.Record(c.Request.Context(), person(c), f)
	if err != nil {
		return err
	}
	return fresh(c, record)
}

func verifyRecord(a *api, c *gin.Context) error {
	found, err := a.Service.VerifyRecord(c.Request.Context(), person(c))
	if err != nil {
		return err
	}
	return fresh(c, found)
}

func undoEntry(a *api, c *gin.Context) error {
	var in ReasonInput
	if err := decode(c, &in); err != nil {
		return err
	}
	n, err := strconv.ParseInt(param(c, "n"), 10, 64)
	if err != nil {
		n = 0 // no entry has this number
	}
	entry, err := a.Service.Undo(c.Request.Context(), person(c), n, in.Reason)
	if err != nil {
		return err
	}
	return made(c, entry)
}
