package cli

import (
	"fmt"
	"strings"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// printRanking prints the ranking for people: the list, how the scores are made up, the flags,
// and what the list commits the commissioner to.
func printRanking(w *World, a *appraisal.Appraisal) error {
	r := a.Round
	printWrapped(w.Out, "", w.bold(visible(r.Terms.Name+", "+r.Commissioner.Name)))
	fmt.Fprintln(w.Out)
	if len(a.Ranking.Results) == 0 {
		fmt.Fprintln(w.Out, "The round has no bids yet. Add them under \"bids\" in the round file.")
		return nil
	}
	printList(w, a)
	printTies(w, a)
	printContributions(w, a)
	printFlags(w, a)
	fmt.Fprintf(w.Out, "\n%s\n", w.bold("What the list commits to"))
	for _, finding := range a.Money.Findings {
		printWrapped(w.Out, "  ", visible(finding))
	}
	return nil
}

func printList(w *World, a *appraisal.Appraisal) {
	lines := map[string]*appraisal.MoneyLine{}
	for i := range a.Money.Lines {
		lines[a.Money.Lines[i].Ref] = &a.Money.Lines[i]
	}
	columns := []column{{head: "Rank", right: true}, {head: "Ref"}, {head: "Bid", grows: true}, {head: "Kind"}, {head: "Cohort", right: true},
		{head: "Score", right: true}, {head: "Grant", right: true}, {head: "Peak a year", right: true},
		{head: "Stop", right: true}, {head: "Warn", right: true}, {head: "Note", right: true}}
	var rows [][]string
	for i := range a.Ranking.Results {
		result := &a.Ranking.Results[i]
		rank, cohort, score := "–", "–", result.Score
		if result.Rank != nil {
			rank = fmt.Sprint(*result.Rank)
			if result.Tied {
				rank += "="
			}
		}
		if result.Cohort != nil {
			cohort = fmt.Sprint(*result.Cohort)
		}
		if !result.Complete {
			score = "–"
		}
		grant, peak := ettf.Pence(0), ettf.Pence(0)
		if line := lines[result.Ref]; line != nil {
			grant, peak = line.Grant, line.Peak
		}
		kind := "estates"
		if result.Kind == ettf.Technology {
			kind = "tech"
		}
		row := []string{rank, shortRef(result.Ref), visible(result.Title), kind, cohort, score, pounds(grant), pounds(peak)}
		rows = append(rows, append(row, flagCounts(result.Flags)...))
	}
	printTable(w.Out, columns, rows)
}

// shortRef is a reference as a table can carry it.
func shortRef(ref string) string { return shorten(visible(ref), 12) }

// pounds is an amount to the nearest pound: pence are for the files.
func pounds(p ettf.Pence) string {
	half := ettf.Pence(50)
	if p < 0 {
		half = -half
	}
	return ((p + half) / 100 * 100).String()
}

// flagCounts are how many flags of each severity a bid carries, worst first.
func flagCounts(flags []ettf.Flag) []string {
	counts := map[ettf.Severity]int{}
	for _, f := range flags {
		counts[f.Severity]++
	}
	var cells []string
	for _, s := range []ettf.Severity{ettf.Stop, ettf.Warn, ettf.Note} {
		cell := "–"
		if counts[s] > 0 {
			cell = fmt.Sprint(counts[s])
		}
		cells = append(cells, cell)
	}
	return cells
}

func printTies(w *World, a *appraisal.Appraisal) {
	for i := range a.Ranking.Results {
		result := &a.Ranking.Results[i]
		if result.TieNote != "" {
			printWrapped(w.Out, fmt.Sprintf("  = %s: ", shortRef(result.Ref)), visible(result.TieNote))
		}
		if !result.Complete {
			printWrapped(w.Out, fmt.Sprintf("  – %s: ", shortRef(result.Ref)), fmt.Sprintf(
				"incomplete, so it has no rank; without a score on %s it could lie anywhere from %s to %s.",
				visible(strings.Join(result.Missing, ", ")), result.Interval[0], result.Interval[1]))
		}
	}
}

// printContributions prints what each criterion adds to each score, as many criteria side by
// side as the width carries.
func printContributions(w *World, a *appraisal.Appraisal) {
	const perTable = 8
	criteria := a.Round.Criteria
	for from := 0; from < len(criteria); from += perTable {
		part := criteria[from:min(from+perTable, len(criteria))]
		fmt.Fprintf(w.Out, "\n%s\n", w.bold("Points from each criterion (weight in brackets)"))
		columns := []column{{head: "Ref"}}
		for i := range part {
			weight := fmt.Sprintf(" (%s)", part[i].Weight)
			head := shorten(visible(part[i].Code), (width-8)/len(part)-2-len(weight)) + weight
			columns = append(columns, column{head: head, right: true})
		}
		var rows [][]string
		for i := range a.Ranking.Results {
			result := &a.Ranking.Results[i]
			row := []string{shortRef(result.Ref)}
			for j := range part {
				points, has := result.Contributions[part[j].Code]
				if !has {
					points = "–"
				}
				row = append(row, points)
			}
			rows = append(rows, row)
		}
		printTable(w.Out, columns, rows)
	}
}

func printFlags(w *World, a *appraisal.Appraisal) {
	fmt.Fprintf(w.Out, "\n%s\n", w.bold("Flags"))
	any := false
	for i := range a.Ranking.Results {
		result := &a.Ranking.Results[i]
		for _, f := range result.Flags {
			any = true
			text := f.Text
			if f.Accepted != "" {
				text += " Accepted: " + f.Accepted
			}
			lead := fmt.Sprintf("  %-4s %-9s", shortRef(result.Ref), severityWord(f.Severity))
			printWrapped(&painter{w, f.Severity}, lead, visible(text))
		}
	}
	if !any {
		fmt.Fprintln(w.Out, "  None.")
	}
}

// severityWord is how people read a severity.
func severityWord(s ettf.Severity) string {
	switch s {
	case ettf.Stop:
		return "Stop"
	case ettf.Warn:
		return "Warning"
	}
	return "Note"
}
