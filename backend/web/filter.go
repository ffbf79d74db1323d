package web

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// chosenBids is what a list or a spreadsheet of bids may be asked with: see service.BidFilter.
const chosenBids = "?kind&cohort&complete&stops&find&bid*"

// bidFilter reads which bids are asked for.
// Errors: Invalid with every part that cannot be read.
func bidFilter(c *gin.Context) (f service.BidFilter, err error) {
	var faults []ettf.Fault
	refuse := func(name, expected string) {
		faults = append(faults, ettf.Fault{Path: name, Found: strconv.Quote(c.Query(name)), Expected: expected})
	}
	switch f.Kind = ettf.BidKind(c.Query("kind")); f.Kind {
	case "", ettf.Estates, ettf.Technology:
	default:
		refuse("kind", "estates or technology")
	}
	if text := c.Query("cohort"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			refuse("cohort", "the number of a cohort")
		}
		f.Cohort = &n
	}
	if c.Query("complete") != "" {
		complete, err := yesOrNo(c, "complete")
		if err != nil {
			refuse("complete", "1 for bids with every score, 0 for the others")
		}
		f.Complete = &complete
	}
	if f.Stops, err = yesOrNo(c, "stops"); err != nil {
		refuse("stops", "1 for bids with a stop that nobody has accepted")
	}
	f.Find = c.Query("find")
	f.Refs = c.QueryArray("bid")
	if len(f.Refs) == 0 {
		f.Refs = nil
	}
	if len(faults) > 0 {
		return f, invalid(faults...)
	}
	return f, nil
}
