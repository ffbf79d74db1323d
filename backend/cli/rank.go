package cli

import (
	"encoding/json"

	"lintel/backend/appraisal"
)

var rankCommand = command{
	name:  "rank",
	usage: "rank ROUND.json [--format table|json|csv]",
	does:  "ranks the bids of a round: scores, contributions, liabilities, flags",
	details: `
Ranks all bids on one list by exact arithmetic. The table says for each bid its rank, cohort, score, grant
and what it costs the commissioner a year at its dearest, then how the scores are made up, then the flags.

Options:
  --format table   for people (the default)
  --format json    lintel.ranking/1, for programs
  --format csv     one line a bid, for a spreadsheet

Example:  lintel rank round.json --format csv`,
	run: rank,
}

func rank(w *World, args []string) error {
	set := options("rank")
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
		return printJSON(w, a.Ranking)
	case "csv":
		_, err = w.Out.Write(a.Ranking.CSV())
		return err
	}
	return printRanking(w, a)
}

// printJSON prints a document, indented, with letters as they are.
func printJSON(w *World, document any) error {
	encoder := json.NewEncoder(w.Out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}
