package web

import (
	"encoding/json"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// RoundTerms are a round's terms and who ranks its bids.
type RoundTerms struct {
	Commissioner ettf.Commissioner `json:"commissioner"`
	Terms        ettf.Terms        `json:"terms"`
}

// RoundCriteria are what a round's bids are scored on.
type RoundCriteria struct {
	Criteria []ettf.Criterion `json:"criteria"`
}

// RoundPlaces are the practices and premises that a round lists.
type RoundPlaces struct {
	Practices []string `json:"practices" validate:"required"`
	Premises  []string `json:"premises" validate:"required"`
}

// NewRound is a round to be begun.
type NewRound struct {
	Name   string `json:"name" validate:"required,max=200"`
	Preset string `json:"preset,omitempty"`
	CopyOf string `json:"copy_of,omitempty"`
}

// RoundID names the round that was begun.
type RoundID struct {
	ID string `json:"id"`
}

// PhaseMove takes a round to another phase.
type PhaseMove struct {
	Phase  ettf.Phase `json:"phase" validate:"required"`
	Reason string     `json:"reason,omitempty" validate:"max=10000"`
}

// RoundPhase is where a round stands.
type RoundPhase struct {
	Phase ettf.Phase `json:"phase"`
}

func listPresets(_ *api, c *gin.Context) error {
	c.Header("Cache-Control", "private, no-cache")
	return send(c, service.AllPresets())
}

func beginRound(a *api, c *gin.Context) error {
	var in NewRound
	if err := decode(c, &in); err != nil {
		return err
	}
	id, err := a.Service.CreateRound(c.Request.Context(), person(c), service.NewRound{Name: in.Name, Preset: in.Preset, CopyOf: in.CopyOf})
	if err != nil {
		return err
	}
	return made(c, RoundID{id})
}

func showSetup(a *api, c *gin.Context) error {
	v, err := a.see(c)
	if err != nil {
		return err
	}
	setup, err := v.Setup(c.Request.Context())
	return answerSetup(c, setup, err)
}

func answerSetup(c *gin.Context, setup *service.Setup, err error) error {
	if err != nil {
		return err
	}
	versioned(c, setup.Etag)
	return fresh(c, setup)
}

// changeOf makes the handler of a change to a thing that has versions. The body is decoded into a
// B, and what it says is the service's to judge.
func changeOf[B, T any](change func(a *api, c *gin.Context, seen string, in B) (T, error), answer func(*gin.Context, T, error) error) handler {
	return func(a *api, c *gin.Context) error {
		version, err := seen(c)
		if err != nil {
			return err
		}
		var in B
		if err := decode(c, &in); err != nil {
			return err
		}
		found, err := change(a, c, version, in)
		return answer(c, found, err)
	}
}

// rawTerms are RoundTerms as they were sent: the round file's reader reads them.
type rawTerms struct {
	Commissioner json.RawMessage `json:"commissioner" validate:"required"`
	Terms        json.RawMessage `json:"terms" validate:"required"`
}

var putTerms = changeOf(func(a *api, c *gin.Context, seen string, in rawTerms) (*service.Setup, error) {
	return a.Service.PutTerms(c.Request.Context(), person(c), param(c, "id"), seen, in.Commissioner, in.Terms)
}, answerSetup)

type rawCriteria struct {
	Criteria json.RawMessage `json:"criteria" validate:"required"`
}

var putCriteria = changeOf(func(a *api, c *gin.Context, seen string, in rawCriteria) (*service.Setup, error) {
	return a.Service.PutCriteria(c.Request.Context(), person(c), param(c, "id"), seen, in.Criteria)
}, answerSetup)

var putPlaces = changeOf(func(a *api, c *gin.Context, seen string, in RoundPlaces) (*service.Setup, error) {
	return a.Service.PutPlaces(c.Request.Context(), person(c), param(c, "id"), seen, in.Practices, in.Premises)
}, answerSetup)

func confirmWeight(a *api, c *gin.Context) error {
	version, err := seen(c)
	if err != nil {
		return err
	}
	setup, err := a.Service.ConfirmWeight(c.Request.Context(), person(c), param(c, "id"), version, param(c, "criterion"))
	return answerSetup(c, setup, err)
}

func movePhase(a *api, c *gin.Context) error {
	var in PhaseMove
	if err := decode(c, &in); err != nil {
		return err
	}
	back, err := a.Service.GoesBack(c.Request.Context(), person(c), param(c, "id"), in.Phase)
	if err == nil && back {
		err = a.Service.MustBeFresh(c.Request.Context(), token(c))
	}
	if err != nil {
		return err
	}
	if err := a.Service.MovePhase(c.Request.Context(), person(c), param(c, "id"), in.Phase, in.Reason); err != nil {
		return err
	}
	return fresh(c, RoundPhase{in.Phase})
}
