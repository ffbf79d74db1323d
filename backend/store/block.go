package store

import "lintel/backend/ettf"

func (r *Reader) blocks(find func(id string) *ettf.Premises) {
	r.each(`SELECT premises, name, life_years, backlog_high, backlog_significant, backlog_moderate, backlog_low, risk_adjusted
		FROM blocks ORDER BY premises, place`, nil, func(scan func(...any)) {
		var id string
		var b ettf.Block
		var high, significant, moderate, low *ettf.Pence
		scan(&id, &b.Name, &b.LifeYears, &high, &significant, &moderate, &low, &b.RiskAdjusted)
		if high != nil && significant != nil && moderate != nil && low != nil {
			b.Backlog = &ettf.Backlog{High: *high, Significant: *significant, Moderate: *moderate, Low: *low}
		}
		if p := find(id); p != nil {
			p.Blocks = append(p.Blocks, b)
		}
	})
	r.each("SELECT premises, block, item, consequence, likelihood, cost FROM backlog_items ORDER BY premises, block, place", nil, func(scan func(...any)) {
		var id string
		var block int
		var i ettf.BacklogItem
		scan(&id, &block, &i.Item, &i.Consequence, &i.Likelihood, &i.Cost)
		if p := find(id); p != nil && block >= 0 && block < len(p.Blocks) {
			p.Blocks[block].Items = append(p.Blocks[block].Items, i)
		}
	})
}

func (w *writing) blocks(p *ettf.Premises) {
	w.do("DELETE FROM blocks WHERE premises = ?", p.ID)
	for i, b := range p.Blocks {
		var high, significant, moderate, low any
		if b.Backlog != nil {
			high, significant, moderate, low = b.Backlog.High, b.Backlog.Significant, b.Backlog.Moderate, b.Backlog.Low
		}
		w.do(`INSERT INTO blocks (premises, place, name, life_years,
			backlog_high, backlog_significant, backlog_moderate, backlog_low, risk_adjusted) VALUES (?,?,?,?,?,?,?,?,?)`,
			p.ID, i, b.Name, b.LifeYears, high, significant, moderate, low, b.RiskAdjusted)
		for place, item := range b.Items {
			w.do("INSERT INTO backlog_items (premises, block, place, item, consequence, likelihood, cost) VALUES (?,?,?,?,?,?,?)",
				p.ID, i, place, item.Item, item.Consequence, item.Likelihood, item.Cost)
		}
	}
}
