package cli

import (
	"errors"
	"fmt"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

var checkCommand = command{
	name:  "check",
	usage: "check ROUND.json",
	does:  "reads and judges a round file; every fault with its place",
	details: `
Prints every fault: the path of the place, what was found there and what was expected. A round without
faults gets a line that says what is in it. Flags on its bids never change the exit code.

Exit code: 0 a round without faults · 1 a round with faults · 2 not a JSON object, or no such file.

Example:  lintel check round.json`,
	run: check,
}

func check(w *World, args []string) error {
	operands, err := parse(options("check"), args, "ROUND.json")
	if err != nil {
		return err
	}
	round, err := readRound(w, operands[0])
	var e *ettf.Error
	if errors.As(err, &e) && e.Code == roundfile.CodeFaults {
		fmt.Fprintf(w.Out, "%s: %s\n", operands[0], e.Message)
		printFaults(w.Out, e.Fields)
		return errAnswerNo
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(w.Out, "%s: no faults. %s\n", operands[0], contents(appraisal.Of(round)))
	return nil
}

// contents says in a sentence or two what is in a round.
func contents(a *appraisal.Appraisal) string {
	r := a.Round
	said := fmt.Sprintf("%s, %s: %s, %s, %s.", visible(r.Terms.Name), visible(r.Commissioner.Name),
		count(len(r.Bids), "bid", "bids"), count(len(r.Practices), "practice", "practices"), count(len(r.Premises), "premises", "premises"))
	stops, warnings, notes := 0, 0, 0
	for _, result := range a.Ranking.Results {
		for _, f := range result.Flags {
			switch f.Severity {
			case ettf.Stop:
				stops++
			case ettf.Warn:
				warnings++
			default:
				notes++
			}
		}
	}
	if stops+warnings+notes > 0 {
		said += fmt.Sprintf(" Its bids carry %s, %s and %s.", count(stops, "stop", "stops"), count(warnings, "warning", "warnings"), count(notes, "note", "notes"))
	}
	return said
}

func count(n int, one, many string) string {
	switch n {
	case 0:
		return "no " + many
	case 1:
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
