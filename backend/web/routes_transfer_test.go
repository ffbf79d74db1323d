package web_test

import (
	"maps"
	"slices"

	"lintel/backend/ettf"
)

// scoreBringers may fill in spreadsheets of scores.
var scoreBringers = []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Scorer}

// What is expected of the routes by which spreadsheets come and go, and what they are sent.
func init() {
	maps.Copy(expected, map[string]expectation{
		"GET /rounds/{id}/export/bids.csv":      members(200),
		"GET /rounds/{id}/export/bids.xlsx":     members(200),
		"GET /rounds/{id}/export/scores.csv":    members(200),
		"GET /rounds/{id}/export/scores.xlsx":   members(200),
		"GET /rounds/{id}/template/bids.csv":    members(200),
		"GET /rounds/{id}/template/bids.xlsx":   members(200),
		"GET /rounds/{id}/template/scores.csv":  holders(200, scoreBringers...),
		"GET /rounds/{id}/template/scores.xlsx": holders(200, scoreBringers...),
		"POST /rounds/{id}/import/bids":         holders(200, preparers...).during(beforeAgreed...),
		"POST /rounds/{id}/import/scores": holders(200, scoreBringers...).during(whileScoring...).once(func(c caller) bool {
			return c.phase == ettf.Preparing && slices.Contains(preparers, c.role)
		}, 200), // what was given elsewhere may come before scoring begins
	})
	maps.Copy(bodies, map[string]string{
		"POST /rounds/{id}/import/bids":   "ref,title,kind\nE1,Changed {n},estates\n",
		"POST /rounds/{id}/import/scores": "bid,criterion,score\nE1,access,3\nT1,access,2\n",
	})
	maps.Copy(whatIsSeen, map[string]sees{
		"GET /rounds/{id}/export/bids.csv":      theSame,
		"GET /rounds/{id}/export/bids.xlsx":     theSame,
		"GET /rounds/{id}/export/scores.csv":    theSame,
		"GET /rounds/{id}/export/scores.xlsx":   theSame,
		"GET /rounds/{id}/template/bids.csv":    theSame,
		"GET /rounds/{id}/template/bids.xlsx":   theSame,
		"GET /rounds/{id}/template/scores.csv":  theSame,
		"GET /rounds/{id}/template/scores.xlsx": theSame,
		"POST /rounds/{id}/import/bids":         theSame,
		"POST /rounds/{id}/import/scores":       theSame,
	})
}
