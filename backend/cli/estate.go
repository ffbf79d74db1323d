package cli

import (
	"lintel/backend/appraisal"
)

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
	run: estateNeed,
}

func estateNeed(w *World, args []string) error {
	set := options("estate")
	format := set.String("format", "table", "")
	operands, err := parse(set, args, "ROUND.json")
	if err != nil {
		return err
	}
	if err := oneOf("format", *format, "table", "json", "csv"); err != nil {
		return err
	}
	round, err := readRound(w, operands[0])
	if err != nil {
		return err
	}
	a := appraisal.Of(round)
	switch *format {
	case "json":
		return printJSON(w, a.Estate)
	case "csv":
		_, err = w.Out.Write(a.Estate.CSV())
		return err
	}
	return printEstate(w, a)
}
