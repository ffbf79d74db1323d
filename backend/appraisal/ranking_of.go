package appraisal

import (
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"lintel/backend/ettf"
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
		Score:         points(r.Score),
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
		doc.Interval = &[2]string{points(r.Low), points(r.High)}
	}
	for i := range r.Uses {
		doc.Contributions[g.round.Criteria[r.Uses[i].Criterion].Code] = points(r.Uses[i].Points)
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

// namedInTie is how many of the bids that share a rank a tie note names.
const namedInTie = 6

// tieNote says with whom a tied bid shares its rank, and the rule by which they are listed.
func (g *groundwork) tieNote(results []ranking.Result, i int) string {
	if !results[i].Tied {
		return ""
	}
	var others []string
	more := 0
	for j := results[i].Rank - 1; j < len(results) && results[j].Rank == results[i].Rank; j++ {
		switch {
		case j == i:
		case len(others) < namedInTie:
			others = append(others, g.round.Bids[results[j].Bid].Ref)
		default:
			more++
		}
	}
	if more > 0 {
		others = append(others, strconv.Itoa(more)+" more")
	}
	return "Equal with " + and(others) + " at " + points(results[i].Score) + "; listed by " + ranking.TieRule + "."
}

// and joins things for a sentence: "E1, E2 and E3".
func and(things []string) string {
	last := len(things) - 1
	if last < 1 {
		return strings.Join(things, "")
	}
	return strings.Join(things[:last], ", ") + " and " + things[last]
}

// points is a score with two decimals, half away from zero.
func points(x *big.Rat) string {
	if x.Sign() < 0 || !x.Num().IsUint64() || !x.Denom().IsUint64() {
		return x.FloatString(2)
	}
	den := x.Denom().Uint64()
	hi, lo := bits.Mul64(x.Num().Uint64(), 100)
	if hi >= den {
		return x.FloatString(2)
	}
	whole, rest := bits.Div64(hi, lo, den)
	if whole >= ettf.MaxDecimal {
		return x.FloatString(2)
	}
	if rest >= den-rest {
		whole++
	}
	return ettf.FormatFixed(int64(whole))
}
