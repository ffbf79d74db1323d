package estate

import (
	"math/big"

	"lintel/backend/ettf"
)

// BacklogOf is the backlog of the premises, band by band over their blocks; nil when no block
// gives one. Items stand in the bands of the round's cut-offs.
func BacklogOf(t *ettf.Terms, p *ettf.Premises) *ettf.Backlog {
	var all *ettf.Backlog
	for i := range p.Blocks {
		b := p.Blocks[i].BandedBy(t.BacklogCutoffs())
		if b == nil {
			continue
		}
		if all == nil {
			all = new(ettf.Backlog)
		}
		all.High += b.High
		all.Significant += b.Significant
		all.Moderate += b.Moderate
		all.Low += b.Low
	}
	return all
}

// RiskAdjusted is the risk-adjusted backlog: for each block high + significant + (moderate + low)
// ÷ remaining life in whole years, summed exactly over the blocks and rounded once to the penny,
// half away from zero. A life below one year counts as one. So does a life that is not given: the
// block's whole backlog then stands, which is the most it can be, rather than a figure that
// somebody's later survey turns out to raise. Nil when no block gives a backlog.
func RiskAdjusted(t *ettf.Terms, p *ettf.Premises) *ettf.Pence {
	whole := BacklogOf(t, p)
	if whole == nil {
		return nil
	}
	if len(p.Blocks) == 1 {
		return riskAdjusted(&p.Blocks[0], whole)
	}
	// Blocks of one life first, in pence: no more fractions than there are lives.
	spread := map[int]ettf.Pence{}
	for i := range p.Blocks {
		if b := p.Blocks[i].BandedBy(t.BacklogCutoffs()); b != nil {
			spread[lifeOf(&p.Blocks[i])] += b.Moderate + b.Low
		}
	}
	sum := big.NewRat(int64(whole.High+whole.Significant), 1)
	for life, amount := range spread {
		sum.Add(sum, big.NewRat(int64(amount), int64(life)))
	}
	pence := ettf.Pence(rounded(sum))
	return &pence
}

// riskAdjusted is that of one block by itself.
func riskAdjusted(block *ettf.Block, b *ettf.Backlog) *ettf.Pence {
	pence := b.High + b.Significant + ettf.Pence(over(int64(b.Moderate+b.Low), 1, int64(lifeOf(block))))
	return &pence
}

func lifeOf(block *ettf.Block) int {
	if block.LifeYears == nil {
		return 1
	}
	return max(*block.LifeYears, 1)
}
