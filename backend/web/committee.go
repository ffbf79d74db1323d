package web

import (
	"io"
	"strconv"

	"github.com/gin-gonic/gin"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/service"
)

// RegisterInput is what a person says of an interest for the register: their own when Person is left
// out. Declared is for those who keep the register; for others it is today.
type RegisterInput struct {
	Person       string             `json:"person,omitempty"`
	Role         string             `json:"role,omitempty"`
	Type         ettf.InterestType  `json:"type"`
	Relation     committee.Relation `json:"relation"`
	Description  string             `json:"description"`
	Organisation string             `json:"organisation,omitempty"`
	Practices    []string           `json:"practices,omitempty"`
	Premises     []string           `json:"premises,omitempty"`
	From         ettf.Date          `json:"from,omitempty"`
	To           ettf.Date          `json:"to,omitempty"`
	Managed      string             `json:"managed,omitempty"`
	Publish      bool               `json:"publish,omitempty"`
	Declared     ettf.Date          `json:"declared,omitempty"`
}

// ProposalsInput are proposals of the register to declare.
type ProposalsInput struct {
	Proposals []service.Proposed `json:"proposals" validate:"required,max=500,dive"`
}

func showCommittee(a *api, c *gin.Context) error {
	view, err := a.Service.Committee(c.Request.Context(), person(c), param(c, "id"))
	return answerCommittee(c, view, err)
}

func answerCommittee(c *gin.Context, view *service.CommitteeView, err error) error {
	if err != nil {
		return err
	}
	versioned(c, view.Version)
	return fresh(c, view)
}

func putCommittee(a *api, c *gin.Context) error {
	version, err := seen(c)
	if err != nil {
		return err
	}
	text, err := wholeBody(c)
	if err != nil {
		return err
	}
	view, err := a.Service.PutCommittee(c.Request.Context(), person(c), param(c, "id"), version, text)
	return answerCommittee(c, view, err)
}

// wholeBody is a body that a strict reader of its own reads.
func wholeBody(c *gin.Context) ([]byte, error) {
	if err := wantJSON(c); err != nil {
		return nil, err
	}
	text, err := io.ReadAll(c.Request.Body)
	if err != nil {
		return nil, cutShort(err)
	}
	return text, nil
}

func listCommitteePresets(a *api, c *gin.Context) error {
	presets, err := a.Service.CommitteePresets(c.Request.Context(), person(c), param(c, "id"))
	if err != nil {
		return err
	}
	return fresh(c, presets)
}

func showRegister(a *api, c *gin.Context) error {
	register, err := a.Service.Register(c.Request.Context(), person(c), param(c, "id"))
	return answerRegister(c, register, err)
}

func answerRegister(c *gin.Context, register *service.Register, err error) error {
	if err != nil {
		return err
	}
	return fresh(c, register)
}

// number is the part of the path that numbers a thing; of what is no number, −1, which nothing has.
func number(c *gin.Context, name string) int64 {
	n, err := strconv.ParseInt(param(c, name), 10, 64)
	if err != nil || n < 1 {
		return -1
	}
	return n
}

func addToRegister(a *api, c *gin.Context) error {
	text, err := wholeBody(c)
	if err != nil {
		return err
	}
	register, err := a.Service.PutRegister(c.Request.Context(), person(c), param(c, "id"), 0, "", text)
	if err != nil {
		return err
	}
	return made(c, register)
}

func putRegister(a *api, c *gin.Context) error {
	version, err := seen(c)
	if err != nil {
		return err
	}
	text, err := wholeBody(c)
	if err != nil {
		return err
	}
	register, err := a.Service.PutRegister(c.Request.Context(), person(c), param(c, "id"), number(c, "n"), version, text)
	return answerRegister(c, register, err)
}

func confirmRegister(a *api, c *gin.Context) error {
	register, err := a.Service.ConfirmRegister(c.Request.Context(), person(c), param(c, "id"), number(c, "n"))
	return answerRegister(c, register, err)
}

func endRegister(a *api, c *gin.Context) error {
	var in ReasonInput
	if err := decode(c, &in); err != nil {
		return err
	}
	register, err := a.Service.EndRegister(c.Request.Context(), person(c), param(c, "id"), number(c, "n"), in.Reason)
	return answerRegister(c, register, err)
}

// decideInterest upholds or dismisses an interest that somebody raised.
func decideInterest(uphold bool) handler {
	return func(a *api, c *gin.Context) error {
		var in ReasonInput
		if err := decode(c, &in); err != nil {
			return err
		}
		interests, err := a.Service.DecideInterest(c.Request.Context(), person(c), param(c, "id"), number(c, "n"), uphold, in.Reason)
		if err != nil {
			return err
		}
		return fresh(c, interests)
	}
}

func takeOverInterests(a *api, c *gin.Context) error {
	var in ProposalsInput
	if err := decode(c, &in); err != nil {
		return err
	}
	interests, err := a.Service.TakeOver(c.Request.Context(), person(c), param(c, "id"), in.Proposals)
	if err != nil {
		return err
	}
	return fresh(c, interests)
}
