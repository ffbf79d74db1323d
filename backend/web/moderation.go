package web

import (
	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// ConsensusInput is what is agreed, and why; null that nothing is.
type ConsensusInput struct {
	Score  *ettf.Hundredths `json:"score"`
	Reason string           `json:"reason"`
}

// consensusBody is a ConsensusInput as it was sent.
type consensusBody struct {
	Score  Decimal `json:"score"`
	Reason string  `json:"reason"`
}

// DissentInput is why someone does not share a consensus; without a text they say no more.
type DissentInput struct {
	Text string `json:"text"`
}

// InterestInput is what someone declares: of themselves when Person is left out, in the list as a
// whole when Bid is null.
type InterestInput struct {
	Person      string            `json:"person,omitempty" validate:"max=320"`
	Bid         *string           `json:"bid"`
	Type        ettf.InterestType `json:"type" validate:"required"`
	Description string            `json:"description" validate:"required,max=4000"`
}

// RecusalInput says from what a financial interest in a bid recuses a scorer.
type RecusalInput struct {
	Rule   ettf.RecusalRule `json:"rule" validate:"required"`
	Reason string           `json:"reason,omitempty" validate:"max=4000"`
}

func showProgress(a *api, c *gin.Context) error {
	progress, err := a.Service.Progress(c.Request.Context(), person(c), param(c, "id"))
	if err != nil {
		return err
	}
	return fresh(c, progress)
}

func showModeration(a *api, c *gin.Context) error {
	moderation, err := a.Service.Moderation(c.Request.Context(), person(c), param(c, "id"), c.Query("all") == "1")
	if err != nil {
		return err
	}
	return fresh(c, moderation)
}

func putConsensus(a *api, c *gin.Context) error {
	var in consensusBody
	if err := decode(c, &in); err != nil {
		return err
	}
	score, err := in.Score.exact("score")
	if err != nil {
		return err
	}
	cell, err := a.Service.Agree(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"), param(c, "criterion"), score, in.Reason)
	return answerCell(c, cell, err)
}

func dissent(a *api, c *gin.Context) error {
	var in DissentInput
	if err := decode(c, &in); err != nil {
		return err
	}
	cell, err := a.Service.Dissent(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"), param(c, "criterion"), in.Text)
	return answerCell(c, cell, err)
}

func answerCell(c *gin.Context, cell *service.ModerationCell, err error) error {
	if err != nil {
		return err
	}
	return fresh(c, cell)
}

func showGroups(a *api, c *gin.Context) error {
	groups, err := a.Service.Groups(c.Request.Context(), person(c), param(c, "id"))
	return answerGroups(c, groups, err)
}

func answerGroups(c *gin.Context, groups *service.ScorerGroups, err error) error {
	if err != nil {
		return err
	}
	versioned(c, groups.ETag)
	return fresh(c, groups)
}

func putGroups(a *api, c *gin.Context) error {
	version := "*" // who says no version changes whatever stands
	if c.GetHeader("If-Match") != "" {
		var err error
		if version, err = seen(c); err != nil {
			return err
		}
	}
	var in service.ScorerGroups
	if err := decode(c, &in); err != nil {
		return err
	}
	groups, err := a.Service.PutGroups(c.Request.Context(), person(c), param(c, "id"), version, in.Groups)
	return answerGroups(c, groups, err)
}

func showInterests(a *api, c *gin.Context) error {
	interests, err := a.Service.Interests(c.Request.Context(), person(c), param(c, "id"))
	if err != nil {
		return err
	}
	return fresh(c, interests)
}

func declareInterest(a *api, c *gin.Context) error {
	var in InterestInput
	if err := decode(c, &in); err != nil {
		return err
	}
	interests, err := a.Service.Declare(c.Request.Context(), person(c), param(c, "id"),
		service.NewInterest{Person: in.Person, Bid: in.Bid, Type: in.Type, Description: in.Description})
	if err != nil {
		return err
	}
	return made(c, interests)
}

func endInterest(a *api, c *gin.Context) error {
	var in ReasonInput
	if err := decode(c, &in); err != nil {
		return err
	}
	interests, err := a.Service.EndInterest(c.Request.Context(), person(c), param(c, "id"), number(c, "n"), in.Reason)
	if err != nil {
		return err
	}
	return fresh(c, interests)
}

func putRecusal(a *api, c *gin.Context) error {
	var in RecusalInput
	if err := decode(c, &in); err != nil {
		return err
	}
	interests, err := a.Service.PutRecusalRule(c.Request.Context(), person(c), param(c, "id"), in.Rule, in.Reason)
	if err != nil {
		return err
	}
	return fresh(c, interests)
}
