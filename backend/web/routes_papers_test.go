package web_test

import (
	"maps"

	"lintel/backend/ettf"
)

// What is expected of the committee's papers. The walk asks for the full edition.
func init() {
	committee := []ettf.Role{ettf.Admin, ettf.Secretary, ettf.Chair, ettf.MemberRole}
	for _, form := range []string{".pdf", ".html", ".csv"} {
		maps.Copy(expected, map[string]expectation{"GET /rounds/{id}/register" + form: holders(200, committee...)})
		maps.Copy(whatIsSeen, map[string]sees{"GET /rounds/{id}/register" + form: theSame})
	}
	for _, paper := range []string{"meetings/{n}/agenda", "meetings/{n}/minutes", "decisions"} {
		for _, form := range []string{".pdf", ".html"} {
			maps.Copy(expected, map[string]expectation{"GET /rounds/{id}/" + paper + form: members(200)})
			maps.Copy(whatIsSeen, map[string]sees{"GET /rounds/{id}/" + paper + form: theSame})
		}
	}
}
