package cli

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"

	"lintel/backend/appraisal"
	"lintel/backend/report"
)

var reportCommand = command{
	name:  "report",
	usage: "report ROUND.json -o FILE",
	does:  "writes the submission: .pdf or .html, or the ranking as .csv or .json",
	details: `
What is written goes by the ending of FILE:
  .pdf    the submission for NHS England
  .html   the same content as one page that needs nothing else, for screens and screen readers
  .csv    the ranked list, one line a bid
  .json   the ranking, lintel.ranking/1

Example:  lintel report round.json -o submission.pdf`,
	run: writeReport,
}

func writeReport(w *World, args []string) error {
	set := options("report")
	file := set.String("o", "", "")
	operands, err := parse(set, args, "ROUND.json")
	if err != nil {
		return err
	}
	ending := endingOf(*file)
	if *file == "" {
		return misuse("-o FILE is missing.")
	}
	if err := oneOf("o", ending, ".pdf", ".html", ".csv", ".json"); err != nil {
		return misuse("-o takes a file that ends in .pdf, .html, .csv or .json, not %q.", *file)
	}
	round, err := readRound(w, operands[0])
	if err != nil {
		return err
	}
	content, err := render(appraisal.Of(round), ending)
	if err != nil {
		return err
	}
	return writeFile(w, *file, content)
}

// endingOf is a file name's ending in small letters, such as ".pdf".
func endingOf(file string) string { return strings.ToLower(filepath.Ext(file)) }

func render(a *appraisal.Appraisal, ending string) ([]byte, error) {
	switch ending {
	case ".pdf":
		return report.PDF(a)
	case ".html":
		return report.HTML(a)
	case ".csv":
		return a.Ranking.CSV(), nil
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(a.Ranking)
	return out.Bytes(), err
}
