package appraisal

import (
	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/ranking"
)

func (g *groundwork) rankingDocument(results []ranking.Result, raised [][]ettf.Flag, afford Affordability) Ranking {
	doc := Ranking{
		Format:        RankingFormat,
		Round:         g.round.Terms.Name,
		Results:       make([]Result, len(results)),
		Affordability: afford,
		Criteria:      g.codes(),
	}
	for i := range results {
		doc.Results[i] = g.resultDocument(&results[i], raised[results[i].Bid])
		doc.Results[i].TieNote = g.tieNote(results, i)
	}
	return doc
}

func (g *groundwork) resultDocument(r *ranking.Result, raised []ettf.Flag) Result {
	b := &g.round.Bids[r.Bid]
	doc := Result{
		Rank:          rankOrNil(r.Rank),
		Ref:           b.Ref,
		Score:         flags.Points(r.Score),
		Exact:         r.Score.RatString(),
		Complete:      r.Complete,
		Tied:          r.Tied,
		Contributions: make(map[string]string, len(r.Uses)),
		Cohort:        r.Cohort,
		Liability:     g.documents[r.Bid].liability,
		Flags:         raised,
		Title:         b.Title,
		Kind:          b.Kind,
	}
	if !r.Complete {
		doc.Interval = &[2]string{flags.Points(r.Low), flags.Points(r.High)}
	}
	for i := range r.Uses {
		doc.Contributions[g.round.Criteria[r.Uses[i].Criterion].Code] = flags.Points(r.Uses[i].Points)
	}
	for _, c := range r.Missing {
		doc.Missing = append(doc.Missing, g.round.Criteria[c].Code)
	}
	return doc
}

func (g *groundwork) codes() []string {
	codes := make([]string, len(g.round.Criteria))
	for i := range codes {
		codes[i] = g.round.Criteria[i].Code
	}
	return codes
}

// tieNote says with whom a tied bid shares its rank, and the rule by which they are listed.
func (g *groundwork) tieNote(results []ranking.Result, i int) string {
	if !results[i].Tied {
		return ""
	}
	var others []string
	for j := results[i].Rank - 1; j < len(results) && results[j].Rank == results[i].Rank; j++ {
		if j != i {
			others = append(others, g.round.Bids[results[j].Bid].Ref)
		}
	}
	return "Equal with " + some(others) + " at " + flags.Points(results[i].Score) + "; listed by " + ranking.TieRule + "."
}
