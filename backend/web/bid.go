package web

import (
	"encoding/json"
	"fmt"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// BidEdit is a bid with every field that is to stay; its scores are left as they are. Reason is
// needed once the round is being scored.
type BidEdit struct {
	Bid    ettf.Bid `json:"bid"`
	Reason string   `json:"reason,omitempty"`
}

// rawBid is a BidEdit as it was sent: the round file's reader reads it.
type rawBid struct {
	Bid    json.RawMessage `json:"bid" validate:"required"`
	Reason string          `json:"reason" validate:"max=10000"`
}

// BidCopy is the ref for a copy of a bid. Reason is needed once the round is being scored.
type BidCopy struct {
	Ref    string `json:"ref" validate:"required,max=100"`
	Reason string `json:"reason,omitempty" validate:"max=10000"`
}

// Reason says why.
type Reason struct {
	Reason string `json:"reason" validate:"max=10000"`
}

// showBid tags the answer with the bid's own version and with the round's: the first is for
// If-Match, both together for If-None-Match, since ranks and flags hang on the whole round.
func showBid(a *api, c *gin.Context) error {
	v, err := a.see(c)
	if err != nil || unchanged(c, v) {
		return err
	}
	d, err := v.Bid(c.Request.Context(), param(c, "ref"))
	if err != nil {
		return err
	}
	tagged(c, v)
	c.Header("ETag", bidTag(c, v, d))
	return send(c, d)
}

func bidTag(c *gin.Context, v *service.Sight, d *service.BidDetail) string {
	return fmt.Sprintf(`"%s.%s`, d.Etag, tagOf(c, v)[1:])
}

func answerBid(c *gin.Context, d *service.BidDetail, err error) error {
	if err != nil {
		return err
	}
	versioned(c, d.Etag)
	return fresh(c, d)
}

func answerNewBid(c *gin.Context, d *service.BidDetail, err error) error {
	if err != nil {
		return err
	}
	versioned(c, d.Etag)
	return made(c, d)
}

var putBid = changeOf(func(a *api, c *gin.Context, seen string, in rawBid) (*service.BidDetail, error) {
	return a.Service.PutBid(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"), seen, in.Bid, in.Reason)
}, answerBid)

func addBid(a *api, c *gin.Context) error {
	var in rawBid
	if err := decode(c, &in); err != nil {
		return err
	}
	d, err := a.Service.AddBid(c.Request.Context(), person(c), param(c, "id"), in.Bid, in.Reason)
	return answerNewBid(c, d, err)
}

func duplicateBid(a *api, c *gin.Context) error {
	var in BidCopy
	if err := decode(c, &in); err != nil {
		return err
	}
	d, err := a.Service.DuplicateBid(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"), in.Ref, in.Reason)
	return answerNewBid(c, d, err)
}

func withdrawBid(a *api, c *gin.Context) error {
	var in Reason
	if err := decode(c, &in); err != nil {
		return err
	}
	if err := a.Service.WithdrawBid(c.Request.Context(), person(c), param(c, "id"), param(c, "ref"), in.Reason); err != nil {
		return err
	}
	return done(c)
}

func restoreBid(a *api, c *gin.Context) error {
	if err := a.Service.RestoreBid(c.Request.Context(), person(c), param(c, "id"), param(c, "ref")); err != nil {
		return err
	}
	return done(c)
}
