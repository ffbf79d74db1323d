package cli

import "lintel/backend/appraisal"

var rankCommand = command{
	name:  "rank",
	usage: "rank ROUND.json [--format table|json|csv]",
	does:  "ranks the bids of a round: scores, contributions, liabilities, flags",
	details: `
Ranks all bids on one list by exact arithmetic. The table says for each bid its rank, cohort, score, grant
and what it costs the commissioner a year at its dearest, then how the scores are made up, then the flags.

Options:
  --format table   for people (the default)
  --format json    lintel.ranking/1, for programs
  --format csv     one line a bid, for a spreadsheet

Example:  lintel rank round.json --format csv`,
	run: document{
		name:  "rank",
		table: printRanking,
		json:  func(a *appraisal.Appraisal) any { return a.Ranking },
		csv:   func(a *appraisal.Appraisal) []byte { return a.Ranking.CSV() },
	}.run,
}
