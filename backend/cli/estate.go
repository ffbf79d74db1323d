package cli

import (
	"context"

	"lintel/backend/appraisal"
	"lintel/backend/service"
)

var estateCommand = command{
	name:  "estate",
	usage: "estate ROUND.json | --data DIR [--round ID] [--format table|json|csv]",
	does:  "lists premises in order of need: facets, backlog, space, leases",
	details: `
Premises stand by their latest survey: the worst facet first, then how many facets are at C or worse, then
the cost to bring them to condition B for each m². Premises never surveyed are a group of their own.

Options:
  --data DIR       all premises of a workspace, instead of those of a round file
  --round ID       the round by whose terms and deadline they are judged; else the one with the latest deadline
  --format table   for people (the default)
  --format json    lintel.estate/1, for programs
  --format csv     one line for each premises, for a spreadsheet

Example:  lintel estate round.json`,
	run: estate,
}

func estate(w *World, args []string) error {
	set := options("estate")
	data := set.String("data", "", "")
	id := set.String("round", "", "")
	format := set.String("format", "table", "")
	operands, err := parse(set, args, "[ROUND.json]")
	if err == nil {
		err = oneOf("format", *format, "table", "json", "csv")
	}
	if err != nil {
		return err
	}
	if len(operands) == 0 && *data == "" && w.variable("LINTEL_DATA") == "" {
		return misuse("Name a round file, or a workspace with --data DIR.")
	}
	if len(operands) == 0 {
		return inWorkspace(w, *data, func(ctx context.Context, s *service.Service) error {
			found, err := s.Estate(ctx, service.Operator, *id, service.EstateFilter{})
			if err != nil {
				return err
			}
			return writeEstate(w, *format, &found.Estate, heading{of: "All premises of the workspace", by: found.Of, staleYears: found.StaleYears})
		})
	}
	if *data != "" || *id != "" {
		return misuse("Name a round file or --data DIR, not both.")
	}
	round, err := readRound(w, operands[0])
	if err != nil {
		return err
	}
	return writeEstate(w, *format, &appraisal.StandsOf(round).Estate,
		heading{of: round.Commissioner.Name + ": premises", by: round.Terms.Name, staleYears: round.Terms.StaleYears()})
}

func writeEstate(w *World, format string, e *appraisal.Estate, h heading) error {
	switch format {
	case "json":
		return printJSON(w, e)
	case "csv":
		_, err := w.Out.Write(e.CSV())
		return err
	}
	return printEstate(w, e, h)
}
