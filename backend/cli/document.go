package cli

import (
	"encoding/json"

	"lintel/backend/appraisal"
)

// document is something that a command prints of an appraised round, in each of its formats.
type document struct {
	name  string
	table func(w *World, a *appraisal.Appraisal) error
	json  func(a *appraisal.Appraisal) any
	csv   func(a *appraisal.Appraisal) []byte
}

// run reads the round that the arguments name and prints the document in the format they ask for.
func (d document) run(w *World, args []string) error {
	set := options(d.name)
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
		return printJSON(w, d.json(a))
	case "csv":
		_, err = w.Out.Write(d.csv(a))
		return err
	}
	return d.table(w, a)
}

// printJSON prints a document, indented, with letters as they are.
func printJSON(w *World, document any) error {
	encoder := json.NewEncoder(w.Out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}
