package transfer

import (
	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// ScoreRow is one score: of a bid, on a criterion, by someone. Scorer is an email, empty where the
// sheet does not say, which means whoever brings it. At is where it stood in a spreadsheet.
type ScoreRow struct {
	Bid       string          `json:"bid"`
	Criterion string          `json:"criterion"`
	Scorer    string          `json:"scorer,omitempty"`
	Score     ettf.Hundredths `json:"score"`
	Reason    string          `json:"reason,omitempty"`
	At        Place           `json:"at"`
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

type scoreKey struct{ bid, criterion, scorer string }

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
		in.expected[c.Code] = "a score from " + c.Scale.Worst.String() + " (worst) to " + c.Scale.Best.String() + " (best), or nothing"
	}
	for i := range r.Criteria {
		in.criteria.addName(r.Criteria[i].Name, r.Criteria[i].Code)
	}
	return in
}
