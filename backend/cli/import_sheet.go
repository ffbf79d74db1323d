package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"lintel/backend/service"
)

// importSheet refuses a file that is no spreadsheet before the workspace is touched, or even made.
func importSheet(w *World, in importing) error {
	content, err := readSpreadsheet(w, in.file)
	if err != nil {
		return err
	}
	kind := service.SheetKind(in.kind)
	book, report, err := service.OpenSheet(kind, in.file, content)
	if err == nil {
		err = inWorkspace(w, in.data, func(ctx context.Context, s *service.Service) error {
			round, err := pickRound(ctx, s, in.round)
			if err != nil {
				return err
			}
			report, err = s.ImportSheet(ctx, service.Operator, round,
				service.SheetImport{Kind: kind, Book: book, Reason: in.reason, Write: in.write})
			return err
		})
	}
	if in.asJSON {
		return errors.Join(printJSON(w, report), err)
	}
	if err != nil {
		return err
	}
	printChanges(w, report.Changes)
	for _, note := range report.Notes {
		fmt.Fprintf(w.Out, "Note: %s\n", visible(note))
	}
	if len(report.Ignored) > 0 {
		fmt.Fprintf(w.Out, "Not read, since the headings are not known: %s\n", visible(strings.Join(report.Ignored, ", ")))
	}
	printCounts(w, report)
	return nil
}

// maxChanges is how many changes are shown to a person; programs see all.
const maxChanges = 40

func printChanges(w *World, changes []service.ImportChange) {
	for i, change := range changes {
		if i == maxChanges {
			fmt.Fprintf(w.Out, "… and %d more; --format json has all.\n", len(changes)-i)
			return
		}
		name := strings.Join(strings.Fields(change.Ref+" "+change.Criterion+" "+change.Scorer), " ")
		if change.New {
			name += " (new)"
		}
		fmt.Fprintf(w.Out, "%s\n", visible(name))
		for _, f := range change.Fields {
			fmt.Fprintf(w.Out, "  %s: %s\n", visible(f.Field), visible(fromTo(f)))
		}
	}
}

func fromTo(f service.ImportField) string {
	switch {
	case f.Before == "":
		return brief(f.After)
	case f.After == "":
		return brief(f.Before) + " → nothing"
	}
	return brief(f.Before) + " → " + brief(f.After)
}

// brief is a text that fits in half a line.
func brief(text string) string {
	const shown = 40
	if runes := []rune(text); len(runes) > shown {
		return string(runes[:shown-1]) + "…"
	}
	return text
}

// printCounts says what an import has changed, or would.
func printCounts(w *World, report service.Import) {
	tense := "would be added"
	if report.Written {
		tense = "added"
	}
	fmt.Fprintf(w.Out, "Round %s: %d %s, %d changed, %d unchanged.\n", report.Round, report.Added, tense, report.Changed, report.Unchanged)
	if !report.Written {
		fmt.Fprintln(w.Out, "Nothing has been written. To write it, add --yes.")
	}
}
