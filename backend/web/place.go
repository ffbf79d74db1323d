package web

import (
	"encoding/json"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// PracticeEdit is a practice with every field that is to stay.
type PracticeEdit struct {
	Practice ettf.Practice `json:"practice"`
}

// PremisesEdit are premises with every field that is to stay, their blocks and surveys too.
type PremisesEdit struct {
	Premises ettf.Premises `json:"premises"`
}

type rawPractice struct {
	Practice json.RawMessage `json:"practice" validate:"required"`
}

type rawPremises struct {
	Premises json.RawMessage `json:"premises" validate:"required"`
}

func listPractices(a *api, c *gin.Context) error {
	list, err := a.Service.Practices(c.Request.Context(), person(c))
	if err != nil {
		return err
	}
	return fresh(c, list)
}

func showPractice(a *api, c *gin.Context) error {
	p, err := a.Service.Practice(c.Request.Context(), person(c), param(c, "practice"))
	return answerPractice(c, p, err)
}

func answerPractice(c *gin.Context, p *service.EstatePractice, err error) error {
	if err != nil {
		return err
	}
	versioned(c, p.Etag)
	return fresh(c, p)
}

var putPractice = changeOf(func(a *api, c *gin.Context, seen string, in rawPractice) (*service.EstatePractice, error) {
	return a.Service.PutPractice(c.Request.Context(), person(c), param(c, "practice"), seen, in.Practice)
}, answerPractice)

func addPractice(a *api, c *gin.Context) error {
	var in rawPractice
	if err := decode(c, &in); err != nil {
		return err
	}
	p, err := a.Service.PutPractice(c.Request.Context(), person(c), "", "", in.Practice)
	if err != nil {
		return err
	}
	versioned(c, p.Etag)
	return made(c, p)
}

func listEstatePremises(a *api, c *gin.Context) error {
	list, err := a.Service.AllPremises(c.Request.Context(), person(c))
	if err != nil {
		return err
	}
	return fresh(c, list)
}

func showEstatePremises(a *api, c *gin.Context) error {
	p, err := a.Service.PremisesByID(c.Request.Context(), person(c), param(c, "premises"))
	return answerPremises(c, p, err)
}

func answerPremises(c *gin.Context, p *service.EstatePremises, err error) error {
	if err != nil {
		return err
	}
	versioned(c, p.Etag)
	return fresh(c, p)
}

var putPremises = changeOf(func(a *api, c *gin.Context, seen string, in rawPremises) (*service.EstatePremises, error) {
	return a.Service.PutPremises(c.Request.Context(), person(c), param(c, "premises"), seen, in.Premises)
}, answerPremises)

func addPremises(a *api, c *gin.Context) error {
	var in rawPremises
	if err := decode(c, &in); err != nil {
		return err
	}
	p, err := a.Service.PutPremises(c.Request.Context(), person(c), "", "", in.Premises)
	if err != nil {
		return err
	}
	versioned(c, p.Etag)
	return made(c, p)
}
