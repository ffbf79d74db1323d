package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// importPlaces takes in practices, list sizes or surveys. A file that is no spreadsheet is refused
// before the workspace is touched, or even made. Rows that are refused are an answer, and it is no.
func importPlaces(w *World, in importing) error {
	if w.variable("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(tidyOften))
	}
	content, err := readSpreadsheet(w, in.file)
	if err != nil {
		return err
	}
	kind, name := service.SheetKind(in.kind), filepath.Base(in.file)
	if in.file == "-" {
		name = "standard input"
	}
	book, report, err := service.OpenPlaces(kind, name, content)
	if err == nil {
		err = inWorkspace(w, in.data, func(ctx context.Context, s *service.Service) (err error) {
			report, err = s.ImportPlaces(ctx, service.Operator, service.PlacesImport{Kind: kind, Name: name, Book: book,
				Commissioners: in.commissioners, Map: in.mapped, Write: in.write})
			return err
		})
	}
	if in.asJSON {
		err = errors.Join(err, printJSON(w, report))
	}
	var e *ettf.Error
	refused := errors.As(err, &e) && e.Code == service.CodeSheetFaults
	if !in.asJSON && (err == nil || refused) {
		printPlaces(w, name, report)
	}
	if refused {
		printRefused(w, e)
		return errAnswerNo
	}
	return err
}

// tidyOften keeps what a large file takes within 200 MB, at a little cost in time.
const tidyOften = 50

// maxRefused is how many refusals are shown to a person; programs see all.
const maxRefused = 100

func printRefused(w *World, e *ettf.Error) {
	fmt.Fprintf(w.Err, "lintel import: %s\n", e.Message)
	printFaults(w.Err, e.Fields[:min(len(e.Fields), maxRefused)])
	if more := len(e.Fields) - maxRefused; more > 0 {
		fmt.Fprintf(w.Err, "  … and %d more; --format json has all.\n", more)
	}
}

// maxNew is how many of what is new are named, when there is nothing to say of them but that.
const maxNew = 10

// printPlaces is a summary that may be kept.
func printPlaces(w *World, file string, report service.Import) {
	fmt.Fprintf(w.Out, "Import of %s from %s\n\n", report.Kind, visible(file))
	for _, note := range report.Notes {
		fmt.Fprintln(w.Out, visible(note))
	}
	for _, s := range report.Skipped {
		fmt.Fprintf(w.Out, "Not taken: %s, %s%s.\n", rowsOf(s.Rows), visible(s.Why), where(s.First, s.Rows))
	}
	for _, warning := range report.Warnings {
		fmt.Fprintf(w.Out, "Question this: %s\n", visible(warning))
	}
	printColumns(w, report)
	if len(report.Refused) > 0 {
		return
	}
	var bare []string
	var told []service.ImportChange
	for _, c := range report.Changes {
		if len(c.Fields) == 0 {
			bare = append(bare, c.Ref)
		} else {
			told = append(told, c)
		}
	}
	printPlaceChanges(w, told)
	if len(bare) > 0 {
		text := strings.Join(bare[:min(len(bare), maxNew)], ", ")
		if more := len(bare) - maxNew; more > 0 {
			text += fmt.Sprintf(" and %d more", more)
		}
		fmt.Fprintf(w.Out, "New: %s\n", visible(text))
	}
	tense := "would be added"
	if report.Written {
		tense = "added"
	}
	fmt.Fprintf(w.Out, "\n%d %s, %d changed, %d unchanged.\n", report.Added, tense, report.Changed, report.Unchanged)
	switch {
	case report.Written:
	case len(report.Warnings) > 0:
		fmt.Fprintln(w.Out, "Nothing has been written. Look at what is questioned above; to write it all the same, add --yes.")
	default:
		fmt.Fprintln(w.Out, "Nothing has been written. To write it, add --yes.")
	}
}

// printPlaceChanges shows each change whole: the summary may be all that is kept of it.
func printPlaceChanges(w *World, changes []service.ImportChange) {
	for i, change := range changes {
		if i == maxChanges {
			fmt.Fprintf(w.Out, "… and %d more; --format json has all.\n", len(changes)-i)
			return
		}
		if change.New {
			parts := make([]string, len(change.Fields))
			for i, f := range change.Fields {
				parts[i] = f.Field + " " + f.After
			}
			fmt.Fprintf(w.Out, "%s (new): %s\n", visible(change.Ref), visible(strings.Join(parts, "; ")))
			continue
		}
		under := visible(change.Ref) + "  "
		if len(change.Fields) > 1 {
			fmt.Fprintln(w.Out, visible(change.Ref))
			under = "  "
		}
		for _, f := range change.Fields {
			fmt.Fprintf(w.Out, "%s%s: %s → %s\n", under, visible(f.Field), visible(cmp.Or(f.Before, "nothing")), visible(cmp.Or(f.After, "nothing")))
		}
	}
}

func rowsOf(n int) string {
	if n == 1 {
		return "1 row"
	}
	return ettf.Thousands(strconv.Itoa(n)) + " rows"
}

// where names rows when there are but a few.
func where(first []int, rows int) string {
	if rows > len(first) {
		return ""
	}
	return " (row " + strings.Trim(strings.ReplaceAll(fmt.Sprint(first), " ", ", "), "[]") + ")"
}

// printColumns shows how columns were understood, where that was anybody's guess.
func printColumns(w *World, report service.Import) {
	if len(report.Columns) > 0 {
		fmt.Fprintln(w.Out, "\nColumns were understood so; to correct one, add --map FIELD=COLUMN:")
		for _, c := range report.Columns {
			fmt.Fprintf(w.Out, "  %-22s %-3s %s\n", c.Field, c.Column, visible("“"+brief(c.Heading)+"”: "+c.Why))
		}
	}
	if len(report.Ignored) > 0 {
		fmt.Fprintf(w.Out, "Columns not read: %s\n", visible(strings.Join(report.Ignored, ", ")))
	}
	if len(report.Columns) > 0 {
		fmt.Fprintln(w.Out)
	}
}
