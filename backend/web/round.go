package web

import (
	"github.com/gin-gonic/gin"

	"lintel/backend/appraisal"
	"lintel/backend/service"
)

func listRounds(a *api, c *gin.Context) error {
	rounds, err := a.Service.Rounds(c.Request.Context(), person(c))
	if err != nil {
		return err
	}
	return fresh(c, rounds)
}

var showRound = ofRound(func(c *gin.Context, v *service.Sight) (*service.RoundOverview, error) {
	return v.Overview(c.Request.Context())
}, asJSON)

var listBids = ofRound(func(c *gin.Context, v *service.Sight) (*service.BidList, error) {
	filter, err := bidFilter(c)
	if err != nil {
		return nil, err
	}
	return v.Bids(c.Request.Context(), filter)
}, asJSON)

var showMoney = ofAppraisal(func(a *appraisal.Appraisal) appraisal.Money { return a.Money }, asJSON)

var downloadMoney = ofWhole(func(a *appraisal.Appraisal) []byte { return a.Money.CSV() }, asCSV("-money.csv"))

var showPremises = ofRound(func(c *gin.Context, v *service.Sight) (*service.PremisesDetail, error) {
	return v.Premises(c.Request.Context(), param(c, "premises"))
}, asJSON)

func listFlagRules(_ *api, c *gin.Context) error {
	c.Header("Cache-Control", "private, no-cache")
	return send(c, service.AllFlagRules())
}
