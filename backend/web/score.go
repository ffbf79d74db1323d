package web

import (
	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
)

// ScoreInput is one's own score with its reason.
type ScoreInput struct {
	Score  Decimal `json:"score"`
	Reason string  `json:"reason,omitempty"`
}

// ReasonInput is a reason alone.
type ReasonInput struct {
	Reason string `json:"reason"`
}

func showScoring(a *api, c *gin.Context) error {
	grid, err := a.Service.Scoring(c.Request.Context(), person(c), param(c, "id"))
	if err != nil {
		return err
	}
	return fresh(c, grid)
}

func putScore(a *api, c *gin.Context) error {
	var in ScoreInput
	if err := decode(c, &in); err != nil {
		return err
	}
	score, err := in.Score.exact("score")
	if err != nil {
		return err
	}
	cell, err := a.Service.Score(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"), param(c, "criterion"), score, in.Reason)
	if err != nil {
		return err
	}
	return fresh(c, cell)
}

func abstain(a *api, c *gin.Context) error {
	var in ReasonInput
	if err := decode(c, &in); err != nil {
		return err
	}
	cell, err := a.Service.Abstain(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"), param(c, "criterion"), in.Reason)
	if err != nil {
		return err
	}
	return fresh(c, cell)
}

func clearScore(a *api, c *gin.Context) error {
	if err := a.Service.ClearScore(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"), param(c, "criterion")); err != nil {
		return err
	}
	return done(c)
}

func submitScores(a *api, c *gin.Context) error {
	handed, err := a.Service.Submit(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"))
	if err != nil {
		return err
	}
	return fresh(c, handed)
}

func submitAllScores(a *api, c *gin.Context) error {
	handed, err := a.Service.SubmitAll(c.Request.Context(), person(c), param(c, "id"))
	if err != nil {
		return err
	}
	return fresh(c, handed)
}

// exact reads a number with two decimals; nil for null or nothing.
func (d Decimal) exact(path string) (*ettf.Hundredths, error) {
	if d == "" || d == "null" {
		return nil, nil
	}
	n, err := ettf.ParseDecimal(string(d))
	if err != nil {
		return nil, invalid(ettf.Fault{Path: path, Found: found(d, err), Expected: "a number with at most 2 decimals"})
	}
	score := ettf.Hundredths(n)
	return &score, nil
}
