package report

import (
	"fmt"
	"math/big"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/ranking"
)

// bidScores shows for each criterion what counts, what that means on its scale, what it adds to
// the bid's score, and who gave which score and why.
func (s *submission) bidScores(e *listed) {
	s.add(heading{level: 3, id: e.id + "-scores", text: say("Scores")})
	t := &table{spacing: dense, columns: []column{{head: "Criterion", share: 122}, {head: "Weight", share: 36, right: true}, {head: "Score", share: 56},
		{head: "Value", share: 36, right: true}, {head: "Points", share: 36, right: true}, {head: "What the score means, and why", share: 207}}}
	for i := range s.Round.Criteria {
		c := &s.Round.Criteria[i]
		if c.AppliesTo(e.bid.Kind) {
			s.scoreRow(t, e, c)
		}
	}
	if len(t.rows) == 0 {
		s.add(paragraph{text: say("The round has no criterion for bids of this kind yet.")})
		return
	}
	all := say(e.result.Score)
	if iv := e.result.Interval; iv != nil {
		all = say(iv[0] + "–" + iv[1])
	}
	t.add(totalRow, say("Score out of 100"), nil, nil, nil, all, nil)
	s.add(t)
}

func (s *submission) scoreRow(t *table, e *listed, c *ettf.Criterion) {
	use, scored := ranking.Used(&s.Round.Terms, c, e.bid)
	score, value := muted("not scored"), "–"
	if scored {
		score, value = scoreText(&use), use.Value.FloatString(2)
	}
	t.add(plainRow, say(c.Name), say(c.Weight.String()), score, say(value), say(orDash(e.result.Contributions[c.Code])), reasons(e.bid, c, &use, scored))
}

// scoreText is the score that counts, and where it comes from.
func scoreText(use *ranking.Use) text {
	from := "agreed"
	switch use.Source {
	case ranking.FromComputed:
		return muted("computed")
	case ranking.FromMean:
		from = fmt.Sprintf("mean of %d", use.Scorers)
	}
	return bold(decimal(use.Score)).with(muted(" " + from))
}

// decimal writes a fraction with at most two decimals.
func decimal(x *big.Rat) string {
	s := x.FloatString(2)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// reasons are the anchor of the score that counts, and each scorer's own score and reason.
func reasons(b *ettf.Bid, c *ettf.Criterion, use *ranking.Use, scored bool) text {
	var t text
	if scored && use.Score != nil {
		for _, level := range c.Levels {
			if level.Text != "" && use.Score.Cmp(big.NewRat(int64(level.Score), 100)) == 0 {
				t = say(level.Text)
			}
		}
	}
	for _, given := range b.Scorings {
		if given.Criterion != c.Code {
			continue
		}
		if t != nil {
			t = append(t, span{text: lineBreak})
		}
		mark := "not scored"
		if given.Score != nil {
			mark = given.Score.String()
		}
		said := scorer(given.Scorer) + ": " + mark
		if given.Reason != "" {
			said += ". " + given.Reason
		}
		t = append(t, span{text: said, style: faint})
	}
	return t
}

// scorer is who scored, without the domain of an address: a paper that travels need not carry it.
func scorer(address string) string {
	name, _, _ := strings.Cut(address, "@")
	return name
}
