package store

import "lintel/backend/ettf"

// bidMoney reads the capital, funding and revenue lines of bids.
func (r *Reader) bidMoney(s *bidSet) {
	r.each("SELECT bid, year, amount, item FROM capital_lines WHERE round = ? ORDER BY bid, place", []any{s.round}, func(scan func(...any)) {
		var ref string
		var l ettf.CapitalLine
		scan(&ref, &l.Year, &l.Amount, &l.Item)
		b := s.at(ref)
		b.Capital = append(b.Capital, l)
	})
	r.each("SELECT bid, source, amount FROM funding_lines WHERE round = ? ORDER BY bid, place", []any{s.round}, func(scan func(...any)) {
		var ref string
		var l ettf.FundingLine
		scan(&ref, &l.Source, &l.Amount)
		b := s.at(ref)
		b.Funding = append(b.Funding, l)
	})
	r.each(`SELECT bid, item, annual, before, after, from_year, years, payer, abated, funded
		FROM revenue_lines WHERE round = ? ORDER BY bid, place`, []any{s.round}, func(scan func(...any)) {
		var ref string
		var l ettf.RevenueLine
		scan(&ref, &l.Item, &l.Annual, &l.Before, &l.After, &l.From, &l.Years, &l.Payer, &l.Abated, &l.Funded)
		b := s.at(ref)
		b.Revenue = append(b.Revenue, l)
	})
}

func (w *writing) bidMoney(round string, was, b *ettf.Bid) {
	for i, l := range anew(w, round, "capital_lines", was, b, func(b *ettf.Bid) []ettf.CapitalLine { return b.Capital }) {
		w.do("INSERT INTO capital_lines (round, bid, place, year, amount, item) VALUES (?,?,?,?,?,?)",
			round, b.Ref, i, l.Year, l.Amount, l.Item)
	}
	for i, l := range anew(w, round, "funding_lines", was, b, func(b *ettf.Bid) []ettf.FundingLine { return b.Funding }) {
		w.do("INSERT INTO funding_lines (round, bid, place, source, amount) VALUES (?,?,?,?,?)", round, b.Ref, i, l.Source, l.Amount)
	}
	for i, l := range anew(w, round, "revenue_lines", was, b, func(b *ettf.Bid) []ettf.RevenueLine { return b.Revenue }) {
		w.do(`INSERT INTO revenue_lines (round, bid, place, item, annual, before, after, from_year, years, payer, abated, funded)
			VALUES (?,?,?,?,?,?,?,?,?,?,?,?)`,
			round, b.Ref, i, l.Item, l.Annual, l.Before, l.After, l.From, l.Years, l.Payer, l.Abated, l.Funded)
	}
}
