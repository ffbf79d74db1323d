package cli

import (
	"lintel/backend/service"
)

var importCommand = command{
	name:  "import",
	usage: "import round|bids|scores FILE --data DIR [--round ID] [--reason TEXT] [--yes] [--format json]",
	does:  "takes a round file, or a spreadsheet of bids or scores, into a workspace",
	details: `
Shows what would change, and writes with --yes. The whole file is read first, and all of it is taken in or
nothing: every fault is named by sheet, row and column. The workspace is made when the folder is empty or absent.

  round    a round file (lintel.round/1). A round of the same name is the same round
  bids     CSV or XLSX, one row for each bid. Bids that are not in the file stay as they are
  scores   CSV or XLSX, one row for each score, or one for each bid with a column for each criterion; the column
           "scorer" has the email of the person whose score it is, who must score the round, or the word consensus;
           "abstain" in the place of a score, with a reason, says that there is none

To see the columns, export the same kind first. "-" reads the file from standard input.

Options:
  --data DIR      the workspace's folder
  --round ID      the round to replace; of bids and scores the round that they go into, needed only when there are several
  --reason TEXT   why the bids change; needed once people score them
  --yes           write; without it nothing is changed
  --format json   lintel.import/1, for programs

Example:  lintel import bids bids.xlsx --data ./workspace --yes`,
	run: importKind,
}

// importing is what was asked of an import.
type importing struct {
	kind, file, data, round, reason string
	write, asJSON                   bool
}

func importKind(w *World, args []string) error {
	var in importing
	set := options("import")
	set.StringVar(&in.data, "data", "", "")
	set.StringVar(&in.round, "round", "", "")
	set.StringVar(&in.reason, "reason", "", "")
	set.BoolVar(&in.write, "yes", false, "")
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
	return misuse("%q is not a kind that can be imported; this edition takes: round, bids, scores.", in.kind)
}
