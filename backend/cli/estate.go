package cli

import "lintel/backend/appraisal"

var estateCommand = command{
	name:  "estate",
	usage: "estate ROUND.json [--format table|json|csv]",
	does:  "lists premises in order of need: facets, backlog, space, leases",
	details: `
Premises stand by their latest survey: the worst facet first, then how many facets are at C or worse, then
the cost to bring them to condition B for each m². Premises never surveyed are a group of their own.

Options:
  --format table   for people (the default)
  --format json    lintel.estate/1, for programs
  --format csv     one line for each premises, for a spreadsheet

Example:  lintel estate round.json`,
	run: document{
		name:  "estate",
		table: printEstate,
		json:  func(a *appraisal.Appraisal) any { return a.Estate },
		csv:   func(a *appraisal.Appraisal) []byte { return a.Estate.CSV() },
	}.run,
}
