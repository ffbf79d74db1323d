package web

import (
	"errors"
	"maps"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/service"
)

var showRanking = ofRound(func(c *gin.Context, v *service.Sight) ([]byte, error) {
	return v.Ranking(c.Request.Context())
}, func(c *gin.Context, _ *service.Sight, ranking []byte) error {
	c.Data(http.StatusOK, jsonMedia, ranking)
	return nil
})

var downloadRanking = ofWhole(func(a *appraisal.Appraisal) []byte { return a.Ranking.CSV() }, asCSV("-ranking.csv"))

// Trial asks for the ranking under other weights, by criterion code; criteria that are not named
// keep theirs.
type Trial struct {
	Weights map[string]Decimal `json:"weights" validate:"required"`
}

// Decimal is a number as it stood in the request, so that it can be read exactly.
type Decimal string

// UnmarshalJSON keeps the text.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	*d = Decimal(b)
	return nil
}

func tryWeights(a *api, c *gin.Context) error {
	var in Trial
	if err := decode(c, &in); err != nil {
		return err
	}
	weights, err := in.exact()
	if err != nil {
		return err
	}
	v, err := a.see(c)
	if err != nil {
		return err
	}
	trial, err := v.Trial(c.Request.Context(), weights)
	if err != nil {
		return err
	}
	return fresh(c, trial)
}

// exact reads the weights, and names every one that is not a number with two decimals.
func (t Trial) exact() (map[string]ettf.Hundredths, error) {
	weights := make(map[string]ettf.Hundredths, len(t.Weights))
	var faults []ettf.Fault
	for _, code := range slices.Sorted(maps.Keys(t.Weights)) {
		n, err := ettf.ParseDecimal(string(t.Weights[code]))
		if err != nil {
			faults = append(faults, ettf.Fault{Path: "weights." + code, Found: found(t.Weights[code], err), Expected: "a number with at most 2 decimals"})
		}
		weights[code] = ettf.Hundredths(n)
	}
	if faults != nil {
		return nil, invalid(faults...)
	}
	return weights, nil
}

func found(d Decimal, err error) string {
	if errors.Is(err, ettf.ErrNotNumber) {
		return "something that is not a number"
	}
	return string(d) + ", " + err.Error()
}
