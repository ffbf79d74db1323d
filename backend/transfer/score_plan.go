package transfer

import (
	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// ScoreRow is what someone says of a bid on a criterion: a score; without one that they abstain, or
// that they dissent, with the reason. Scorer is an email, Consensus for what is agreed, or empty
// where the sheet does not say, which means whoever brings it. At is where it stood in a spreadsheet.
type ScoreRow struct {
	Bid       string           `json:"bid"`
	Criterion string           `json:"criterion"`
	Scorer    string           `json:"scorer,omitempty"`
	Score     *ettf.Hundredths `json:"score"`
	Dissents  bool             `json:"dissents,omitempty"`
	Reason    string           `json:"reason,omitempty"`
	At        Place            `json:"at"`
}

// Consensus stands in the place of a scorer where a score is what was agreed.
const Consensus = "consensus"

// What stands in the place of a score where there is none.
const (
	abstains = "abstain"
	dissents = "dissent"
)

// wordings are the words that are read in the place of a score.
var wordings = []wording[string]{
	{abstains, []string{"abstains", "abstained", "abstention"}},
	{dissents, []string{"dissents", "dissented"}},
}

// Said is what stands in the row's cell of the score.
func (r *ScoreRow) Said() string {
	switch {
	case r.Score != nil:
		return r.Score.String()
	case r.Dissents:
		return dissents
	}
	return abstains
}

// ScorePlan is the scores that a spreadsheet gives, in its order: none when anything is refused. A
// blank is no score, and changes nothing.
type ScorePlan struct {
	Reading
	Scores []ScoreRow `json:"scores"`
}

// scoreReader is one reading of a spreadsheet of scores.
type scoreReader struct {
	*report
	round    *ettf.Round
	bids     map[string]*ettf.Bid
	similar  map[string]string
	criteria *names
	byCode   map[string]*ettf.Criterion
	expected map[string]string
	seen     map[scoreKey]Place
	scores   []ScoreRow
}

type scoreKey struct {
	bid, criterion, scorer string
	dissents               bool
}

func newScoreReader(book *sheet.Book, r *ettf.Round) *scoreReader {
	in := &scoreReader{report: newReport(book), round: r, bids: map[string]*ettf.Bid{}, similar: map[string]string{},
		criteria: newNames(), byCode: map[string]*ettf.Criterion{}, expected: map[string]string{}, seen: map[scoreKey]Place{}}
	for i := range r.Bids {
		b := &r.Bids[i]
		in.bids[b.Ref] = b
		if _, twice := in.similar[similar(b.Ref)]; twice {
			in.similar[similar(b.Ref)] = ""
			continue
		}
		in.similar[similar(b.Ref)] = b.Ref
	}
	for i := range r.Criteria {
		c := &r.Criteria[i]
		in.criteria.add(c.Code, c.Code)
		in.byCode[c.Code] = c
		in.expected[c.Code] = "a score from " + c.Scale.Worst.String() + " (worst) to " + c.Scale.Best.String() + " (best), " + abstains + ", or nothing"
	}
	for i := range r.Criteria {
		in.criteria.addName(r.Criteria[i].Name, r.Criteria[i].Code)
	}
	return in
}
