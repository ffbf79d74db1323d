package cli

import (
	"errors"
	"strings"

	"lintel/backend/service"
)

var importCommand = command{
	name:  "import",
	usage: "import KIND FILE --data DIR [--round ID] [--reason TEXT] [--commissioner CODE] [--map FIELD=COLUMN] [--yes] [--format json]",
	does:  "takes a round file, practices, list sizes, surveys, bids or scores into a workspace",
	details: `
Shows what would change, and writes with --yes. The whole file is read first, and all of it is taken in or
nothing: every fault is named by sheet, row and column. The workspace is made when the folder is empty or absent.

KIND is one of:
  round       a round file (lintel.round/1). A round of the same name is the same round
  practices   the published list epraccur (.csv, .csv.gz or .zip), of which the active GP practices are taken, or a
              table with the headings code and name. What has closed is said, and stays
  list-sizes  registered patients: a table with the code of each practice and its number of patients
  surveys     six-facet surveys as a surveyor sends them. Columns are recognised by what they mean, and shown with the
              reason; premises and practices that are not yet known are added
  bids        CSV or XLSX, one row for each bid. Bids that are not in the file stay as they are
  scores      CSV or XLSX, one row for each score, or one for each bid with a column for each criterion; the column
              "scorer" has the email of the person whose score it is, who must score the round, or the word
              consensus; "abstain" in the place of a score, with a reason, says that there is none

To see the columns, export the same kind first. "-" reads the file from standard input. The exit code is 1 when
rows of practices, list sizes or surveys are refused.

Options:
  --data DIR      the workspace's folder
  --round ID      the round to replace; of bids and scores the round that they go into, needed only when there are several
  --reason TEXT   why the bids change; needed once people score them
  --commissioner CODE
                  of practices: only those of this commissioner or board; may be given several times, or a list with commas
  --map FIELD=COLUMN
                  of surveys: the column of a field, by its heading or letter, or none; may be given several times. It is
                  remembered for files with the same headings
  --yes           write; without it nothing is changed
  --format json   lintel.import/1, for programs

Example:  lintel import bids bids.xlsx --data ./workspace --yes`,
	run: importKind,
}

// importing is what was asked of an import.
type importing struct {
	kind, file, data, round, reason string
	write, asJSON                   bool
	commissioners                   []string
	mapped                          map[string]string
}

func importKind(w *World, args []string) error {
	in := importing{mapped: map[string]string{}}
	set := options("import")
	set.StringVar(&in.data, "data", "", "")
	set.StringVar(&in.round, "round", "", "")
	set.StringVar(&in.reason, "reason", "", "")
	set.BoolVar(&in.write, "yes", false, "")
	set.Func("commissioner", "", func(codes string) error {
		in.commissioners = append(in.commissioners, strings.Split(codes, ",")...)
		return nil
	})
	set.Func("map", "", func(one string) error {
		field, column, ok := strings.Cut(one, "=")
		if !ok {
			return errors.New("write FIELD=COLUMN")
		}
		in.mapped[strings.TrimSpace(field)] = strings.TrimSpace(column)
		return nil
	})
	format := set.String("format", "text", "")
	operands, err := parse(set, args, "KIND", "FILE")
	if err != nil {
		return err
	}
	if err := oneOf("format", *format, "text", "json"); err != nil {
		return err
	}
	in.kind, in.file, in.asJSON = operands[0], operands[1], *format == "json"
	if in.data, err = w.folder(in.data); err != nil {
		return err
	}
	switch in.kind {
	case "round":
		return importRound(w, in)
	case string(service.BidSheet), string(service.ScoreSheet):
		return importSheet(w, in)
	}
	if service.SheetKind(in.kind).OfPlaces() {
		return importPlaces(w, in)
	}
	return misuse("%q is not a kind that can be imported; there are: round, practices, list-sizes, surveys, bids, scores.", in.kind)
}
