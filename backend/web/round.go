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
	return v.Bids(c.Request.Context())
}, asJSON)

var showBid = ofRound(func(c *gin.Context, v *service.Sight) (*service.BidDetail, error) {
	return v.Bid(c.Request.Context(), param(c, "ref"))
}, asJSON)

var showMoney = ofRound(money, asJSON)

var downloadMoney = ofRound(func(c *gin.Context, v *service.Sight) ([]byte, error) {
	m, err := money(c, v)
	if err != nil {
		return nil, err
	}
	return m.CSV(), nil
}, asFile("-money.csv", csvMedia))

func money(c *gin.Context, v *service.Sight) (*appraisal.Money, error) {
	return v.Money(c.Request.Context())
}

var showEstate = ofRound(estate, asJSON)

var downloadEstate = ofRound(func(c *gin.Context, v *service.Sight) ([]byte, error) {
	e, err := estate(c, v)
	if err != nil {
		return nil, err
	}
	return e.CSV(), nil
}, asFile("-estate.csv", csvMedia))

func estate(c *gin.Context, v *service.Sight) (*appraisal.Estate, error) {
	return v.Estate(c.Request.Context())
}

var showPremises = ofRound(func(c *gin.Context, v *service.Sight) (*service.PremisesDetail, error) {
	return v.Premises(c.Request.Context(), param(c, "premises"))
}, asJSON)

func listFlagRules(_ *api, c *gin.Context) error {
	c.Header("Cache-Control", "private, no-cache")
	return send(c, service.AllFlagRules())
}
