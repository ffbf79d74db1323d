package estate

import (
	"fmt"

	"lintel/backend/ettf"
)

// BlockStanding is what is overdue in one block. LifeAssumed says that its remaining life is 0 or
// was not given, and counts as one year.
type BlockStanding struct {
	Name         string        `json:"name"`
	LifeYears    *int          `json:"life_years"`
	LifeAssumed  bool          `json:"life_assumed"`
	Backlog      *ettf.Backlog `json:"backlog"`
	RiskAdjusted *ettf.Pence   `json:"risk_adjusted_backlog"`
}

// BlocksOf is the backlog block by block, each rounded by itself to the penny.
func BlocksOf(t *ettf.Terms, p *ettf.Premises) []BlockStanding {
	blocks := make([]BlockStanding, len(p.Blocks))
	for i := range p.Blocks {
		b := &p.Blocks[i]
		s := BlockStanding{Name: b.Name, LifeYears: b.LifeYears, Backlog: b.BandedBy(t.BacklogCutoffs())}
		if s.Backlog != nil {
			s.LifeAssumed = b.LifeYears == nil || *b.LifeYears < 1
			s.RiskAdjusted = riskAdjusted(b, s.Backlog)
		}
		blocks[i] = s
	}
	return blocks
}

// notes are what one must know to read the figures of premises: lives that were not given, and
// risk-adjusted figures of a return that lie outside their bounds. They refuse nothing.
func notes(p *ettf.Premises, blocks []BlockStanding) []string {
	var says []string
	for i, b := range blocks {
		name := "A block"
		if b.Name != "" {
			name = "Block " + b.Name
		}
		switch {
		case !b.LifeAssumed:
		case b.LifeYears == nil:
			says = append(says, name+" has no remaining life given: it counts as one year, so its whole backlog stands.")
		default:
			says = append(says, name+" has no life left: it counts as one year, so its whole backlog stands.")
		}
		if stated := p.Blocks[i].RiskAdjusted; stated != nil && b.Backlog != nil {
			least, most := b.Backlog.High+b.Backlog.Significant, b.Backlog.Total()
			if *stated < least || *stated > most {
				says = append(says, fmt.Sprintf("%s: a risk-adjusted backlog of %s was stated, which lies outside %s (high and significant) to %s (all of it). %s follows from the bands.",
					name, stated, least, most, b.RiskAdjusted))
			}
		}
	}
	return says
}
