package web_test

import (
	"maps"

	"lintel/backend/ettf"
	"lintel/backend/testkit"
)

var (
	preparers    = []ettf.Role{ettf.Admin, ettf.EstatesLead}
	movers       = []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Secretary}
	beforeAgreed = []ettf.Phase{ettf.Preparing, ettf.InScoring, ettf.Moderating, ettf.InMeeting}
)

// What is expected of the routes by which rounds are prepared, and what they are sent.
func init() {
	maps.Copy(expected, map[string]expectation{
		"GET /presets":                                       holdersAnywhere(200, preparers...),
		"POST /rounds":                                       ofEveryRound(201, preparers...),
		"GET /rounds/{id}/setup":                             members(200),
		"PUT /rounds/{id}/terms":                             holders(200, preparers...).during(beforeAgreed...),
		"PUT /rounds/{id}/criteria":                          holders(200, preparers...).during(ettf.Preparing),
		"POST /rounds/{id}/criteria/{criterion}/confirm":     holders(200, preparers...).during(ettf.Preparing),
		"PUT /rounds/{id}/places":                            holders(200, preparers...).during(beforeAgreed...),
		"POST /rounds/{id}/phase":                            holders(422, movers...), // to a phase that there is not
		"POST /rounds/{id}/bids":                             holders(201, preparers...).during(beforeAgreed...),
		"PUT /rounds/{id}/bids/{ref}":                        holders(200, preparers...).during(beforeAgreed...),
		"POST /rounds/{id}/bids/{ref}/duplicate":             holders(201, preparers...).during(beforeAgreed...),
		"POST /rounds/{id}/bids/{ref}/withdraw":              holders(409, preparers...),         // another bid stands in for this one
		"POST /rounds/{id}/bids/{ref}/restore":               holders(409, preparers...),         // it is not withdrawn
		"POST /rounds/{id}/bids/{ref}/evidence":              holdersAnywhere(415, preparers...), // which is a form
		"GET /rounds/{id}/bids/{ref}/evidence/{evidence}":    members(404),
		"DELETE /rounds/{id}/bids/{ref}/evidence/{evidence}": holders(404, preparers...),
		"POST /rounds/import":                                ofEveryRound(200, preparers...),
		"GET /practices":                                     holdersAnywhere(200, preparers...),
		"GET /estate":                                        holdersAnywhere(200, preparers...),
		"POST /practices":                                    holdersAnywhere(201, preparers...),
		"GET /practices/{practice}":                          holdersAnywhere(200, preparers...),
		"PUT /practices/{practice}":                          ofEveryRound(200, preparers...), // both rounds have it
		"GET /premises":                                      holdersAnywhere(200, preparers...),
		"POST /premises":                                     holdersAnywhere(201, preparers...),
		"GET /premises/{premises}":                           holdersAnywhere(200, preparers...),
		"PUT /premises/{premises}":                           ofEveryRound(200, preparers...), // both rounds have them
	})
	maps.Copy(bodies, map[string]string{
		"POST /rounds":                                       `{"name":"Round {n}","preset":"ettf-2016-17"}`,
		"PUT /rounds/{id}/terms":                             sentTerms,
		"PUT /rounds/{id}/criteria":                          sentCriteria,
		"PUT /rounds/{id}/places":                            `{"practices":["A81001","A81002"],"premises":["P1","P/2"]}`,
		"POST /rounds/{id}/phase":                            `{"phase":"nowhere"}`,
		"POST /rounds/{id}/bids":                             `{"bid":{"ref":"N{n}","title":"New","kind":"technology"},"reason":"late"}`,
		"PUT /rounds/{id}/bids/{ref}":                        `{"bid":{"ref":"E1","title":"Changed {n}","kind":"estates"},"reason":"corrected"}`,
		"POST /rounds/{id}/bids/{ref}/duplicate":             `{"ref":"D{n}","reason":"two halves"}`,
		"POST /rounds/{id}/bids/{ref}/withdraw":              `{"reason":"closing"}`,
		"DELETE /rounds/{id}/bids/{ref}/evidence/{evidence}": `{"reason":"the wrong file"}`,
		"POST /rounds/import":                                string(testkit.Round),
		"POST /practices":                                    `{"practice":{"code":"B{nnnnn}"}}`,
		"PUT /practices/{practice}":                          `{"practice":{"code":"A81001","name":"Mill Lane {n}"}}`,
		"POST /premises":                                     `{"premises":{"id":"N{n}"}}`,
		"PUT /premises/{premises}":                           `{"premises":{"id":"P1","name":"Mill Lane {n}"}}`,
	})
}

// sentTerms and sentCriteria are those of the round in the walk, with a name that changes.
const (
	sentTerms = `{"commissioner":{"code":"03X","name":"NHS Example CCG {n}"},"terms":{"name":"ETTF 2016/17","deadline":"2016-06-30",
		"first_year":"2016/17","horizon_years":5,"directions":"2013","cohorts":[{"number":1,"deadline":"2017-03-31","value":100},
		{"number":2,"deadline":"2019-03-31","value":60},{"number":3,"deadline":null,"value":0}],
		"gates":["site secured","planning granted"],"gate_penalty":10,"strategies":["local estates strategy"]}}`
	sentCriteria = `{"criteria":[{"code":"access","name":"Access {n}","weight":25,"scale":{"worst":0,"best":4},"core":true},
		{"code":"capacity","name":"Capacity","weight":25,"scale":{"worst":0,"best":4},"core":true},
		{"code":"training","name":"Training","weight":30,"scale":{"worst":0,"best":10},"kinds":["estates"]},
		{"code":"deliverability","name":"Deliverability","weight":20,"scale":{"worst":0,"best":100},"computed":"cohort"}]}`
)
