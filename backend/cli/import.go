package cli

import (
	"context"
	"errors"
	"fmt"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

var importCommand = command{
	name:  "import",
	usage: "import round FILE --data DIR [--round ID] [--yes] [--format json]",
	does:  "takes a round file into a workspace; shows what would change, writes with --yes",
	details: `
Reads the whole file first and takes in all of it or nothing. A round of the same name is the same round;
--round ID says which one otherwise. The workspace is made when the folder is empty or absent.

Options:
  --data DIR      the workspace's folder
  --round ID      the round to replace
  --yes           write; without it nothing is changed
  --format json   lintel.import/1, for programs

Example:  lintel import round round.json --data ./workspace --yes`,
	run: importKind,
}

func importKind(w *World, args []string) error {
	set := options("import")
	data := set.String("data", "", "")
	id := set.String("round", "", "")
	yes := set.Bool("yes", false, "")
	format := set.String("format", "text", "")
	operands, err := parse(set, args, "KIND", "FILE")
	if err != nil {
		return err
	}
	if operands[0] != "round" {
		return misuse("%q is not a kind that can be imported; this edition takes: round.", operands[0])
	}
	if err := oneOf("format", *format, "text", "json"); err != nil {
		return err
	}
	if *data == "" {
		return misuse("--data DIR is missing.")
	}
	text, err := readFile(w, operands[1])
	if err != nil {
		return err
	}
	return importRound(w, text, *data, *id, *yes, *format == "json")
}

// importRound refuses a faulty file before the workspace is touched, or even made.
func importRound(w *World, text []byte, data, id string, yes, asJSON bool) error {
	report, err := service.JudgeRound(text)
	if err == nil {
		err = inWorkspace(w, data, func(ctx context.Context, s *service.Service) (err error) {
			report, err = s.ImportRound(ctx, service.Operator, text, id, yes)
			return err
		})
	}
	if asJSON {
		return errors.Join(printJSON(w, report), err)
	}
	if err != nil {
		return err
	}
	tense := "would be added"
	if report.Written {
		tense = "added"
	}
	fmt.Fprintf(w.Out, "Round %s: %d %s, %d changed, %d unchanged.\n", report.Round, report.Added, tense, report.Changed, report.Unchanged)
	if !report.Written {
		fmt.Fprintln(w.Out, "Nothing has been written. To write it, add --yes.")
	}
	return nil
}

var exportCommand = command{
	name:  "export",
	usage: "export round --data DIR [--round ID] -o FILE",
	does:  "writes a round of a workspace as a round file",
	details: `
Options:
  --data DIR   the workspace's folder
  --round ID   which round; needed only when the workspace has several
  -o FILE      a file that ends in .json, or - for standard output

Example:  lintel export round --data ./workspace -o round.json`,
	run: exportKind,
}

func exportKind(w *World, args []string) error {
	set := options("export")
	data := set.String("data", "", "")
	id := set.String("round", "", "")
	file := set.String("o", "", "")
	operands, err := parse(set, args, "KIND")
	if err != nil {
		return err
	}
	if operands[0] != "round" {
		return misuse("%q is not a kind that can be exported; this edition writes: round.", operands[0])
	}
	if *file == "" {
		return misuse("-o FILE is missing.")
	}
	if *file != "-" && endingOf(*file) != ".json" {
		return misuse("-o takes a file that ends in .json, not %q.", *file)
	}
	return inWorkspace(w, *data, func(ctx context.Context, s *service.Service) error {
		round, err := pickRound(ctx, s, *id)
		if err != nil {
			return err
		}
		sight, err := s.See(ctx, service.Operator, round)
		if err != nil {
			return err
		}
		text, err := sight.RoundFile(ctx)
		if err != nil {
			return err
		}
		return writeFile(w, *file, text)
	})
}

// pickRound is the round that was named, or the only one there is.
func pickRound(ctx context.Context, s *service.Service, id string) (string, error) {
	if id != "" {
		return id, nil
	}
	rounds, err := s.Rounds(ctx, service.Operator)
	if err != nil {
		return "", err
	}
	switch len(rounds) {
	case 0:
		return "", ettf.Errorf(ettf.NotFound, "no-round", "The workspace has no round yet. Take one in with: lintel import round FILE --data DIR --yes")
	case 1:
		return rounds[0].ID, nil
	}
	names := ""
	for _, r := range rounds {
		names += fmt.Sprintf("\n  --round %s   %s", r.ID, visible(r.Name))
	}
	return "", ettf.Errorf(ettf.Invalid, "which-round", "The workspace has %d rounds; say which:%s", len(rounds), names)
}
