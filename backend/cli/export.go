package cli

import (
	"bytes"
	"context"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/sheet"
)

var exportCommand = command{
	name:  "export",
	usage: "export KIND --data DIR [--round ID] [--kind KIND] [--bid REF] -o FILE",
	does:  "writes a round of a workspace as a round file; practices, list sizes, surveys, bids or scores as a spreadsheet",
	details: `
KIND is round, practices, list-sizes, surveys, bids or scores. Practices with their list sizes, and premises with
their surveys, are those of the workspace. What is written can be imported again.

Options:
  --data DIR   the workspace's folder
  --round ID   which round; needed only when the workspace has several
  --kind KIND  of bids and scores: only those of estates, or of technology
  --bid REF    of bids and scores: only those of this bid; may be given several times
  -o FILE      a round: a file that ends in .json; all else: one that ends in .csv or .xlsx.
               - is standard output, for spreadsheets as CSV

Example:  lintel export bids --data ./workspace -o bids.xlsx`,
	run: exportKind,
}

// endings are those that a file of each kind may have; the first is written to standard output.
var endings = map[string][]string{
	"round":                       {".json"},
	string(service.BidSheet):      {".csv", ".xlsx"},
	string(service.ScoreSheet):    {".csv", ".xlsx"},
	string(service.PracticeSheet): {".csv", ".xlsx"},
	string(service.ListSizeSheet): {".csv", ".xlsx"},
	string(service.SurveySheet):   {".csv", ".xlsx"},
}

func exportKind(w *World, args []string) error {
	set := options("export")
	data := set.String("data", "", "")
	id := set.String("round", "", "")
	file := set.String("o", "", "")
	var filter service.BidFilter
	bidKind := set.String("kind", "", "")
	set.Func("bid", "", func(ref string) error {
		filter.Refs = append(filter.Refs, ref)
		return nil
	})
	operands, err := parse(set, args, "KIND")
	if err != nil {
		return err
	}
	kind := operands[0]
	ending, err := exportEnding(kind, *file)
	if err == nil && *bidKind != "" {
		err = oneOf("kind", *bidKind, string(ettf.Estates), string(ettf.Technology))
	}
	if filter.Kind = ettf.BidKind(*bidKind); err == nil && kind != string(service.BidSheet) && kind != string(service.ScoreSheet) && !filter.All() {
		err = misuse("--kind and --bid are for bids and scores; any other file has them all.")
	}
	if err != nil {
		return err
	}
	return inWorkspace(w, *data, func(ctx context.Context, s *service.Service) error {
		if kind := service.SheetKind(kind); kind.OfPlaces() {
			text, err := s.PlaceSheet(ctx, service.Operator, kind, sheet.Format(ending[1:]))
			if err != nil {
				return err
			}
			return writeFile(w, *file, bytes.TrimPrefix(text, []byte("\ufeff")))
		}
		round, err := pickRound(ctx, s, *id)
		if err != nil {
			return err
		}
		sight, err := s.See(ctx, service.Operator, round)
		if err != nil {
			return err
		}
		text, err := exported(ctx, sight, kind, ending, filter)
		if err != nil {
			return err
		}
		return writeFile(w, *file, text)
	})
}

func exportEnding(kind, file string) (string, error) {
	known, ok := endings[kind]
	switch {
	case !ok:
		return "", misuse("%q is not a kind that can be exported; there are: round, practices, list-sizes, surveys, bids, scores.", kind)
	case file == "":
		return "", misuse("-o FILE is missing.")
	case file == "-":
		return known[0], nil
	}
	for _, ending := range known {
		if endingOf(file) == ending {
			return ending, nil
		}
	}
	return "", misuse("-o takes a file that ends in %s, not %q.", strings.Join(known, " or "), file)
}

// exported is the file. CSV is without the mark by which Excel knows UTF-8: programs read it.
func exported(ctx context.Context, sight *service.Sight, kind, ending string, filter service.BidFilter) ([]byte, error) {
	if kind == "round" {
		return sight.RoundFile(ctx)
	}
	text, err := sight.Sheet(ctx, service.SheetKind(kind), sheet.Format(ending[1:]), filter)
	return bytes.TrimPrefix(text, []byte("\ufeff")), err
}
