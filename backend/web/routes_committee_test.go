package web_test

import (
	"encoding/json"
	"maps"

	"lintel/backend/ettf"
	"lintel/backend/preset"
)

// What is expected of the routes of the committee, its register and what becomes of interests.
func init() {
	keepers := []ettf.Role{ettf.Admin, ettf.Secretary, ettf.Chair}
	maps.Copy(expected, map[string]expectation{
		"GET /rounds/{id}/committee":              members(200),
		"PUT /rounds/{id}/committee":              holders(200, keepers...),
		"GET /rounds/{id}/committee/presets":      members(200),
		"GET /rounds/{id}/register":               members(200),
		"POST /rounds/{id}/register":              members(201),
		"PUT /rounds/{id}/register/{n}":           members(404), // the walk names one that is not there
		"POST /rounds/{id}/register/{n}/confirm":  members(404),
		"POST /rounds/{id}/register/{n}/end":      members(404),
		"POST /rounds/{id}/interests/{n}/uphold":  holders(404, keepers...),
		"POST /rounds/{id}/interests/{n}/dismiss": holders(404, keepers...),
		"POST /rounds/{id}/interests/propose":     members(200),
	})
	sample, err := json.Marshal(preset.Committees()[0].Committee)
	if err != nil {
		panic(err)
	}
	const entry = `{"type":"indirect","relation":"patient","description":"A patient","practices":["A81001"],"publish":true}`
	maps.Copy(bodies, map[string]string{
		"PUT /rounds/{id}/committee":              string(sample),
		"POST /rounds/{id}/register":              entry,
		"PUT /rounds/{id}/register/{n}":           entry,
		"POST /rounds/{id}/register/{n}/end":      `{"reason":"moved away"}`,
		"POST /rounds/{id}/interests/{n}/uphold":  `{"reason":"so it is"}`,
		"POST /rounds/{id}/interests/{n}/dismiss": `{"reason":"long past"}`,
		"POST /rounds/{id}/interests/propose":     `{"proposals":[]}`,
	})
	maps.Copy(whatIsSeen, map[string]sees{
		"GET /rounds/{id}/committee":              theSame,
		"PUT /rounds/{id}/committee":              theSame,
		"GET /rounds/{id}/committee/presets":      theSame,
		"GET /rounds/{id}/register":               theSame,
		"POST /rounds/{id}/register":              theSame,
		"PUT /rounds/{id}/register/{n}":           theSame,
		"POST /rounds/{id}/register/{n}/confirm":  theSame,
		"POST /rounds/{id}/register/{n}/end":      theSame,
		"POST /rounds/{id}/interests/{n}/uphold":  theSame,
		"POST /rounds/{id}/interests/{n}/dismiss": theSame,
		"POST /rounds/{id}/interests/propose":     theSame,
	})
}
