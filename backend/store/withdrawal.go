package store

import "lintel/backend/ettf"

// Withdrawal says when a bid was taken off the list, by whom and why. The bid is kept.
type Withdrawal struct {
	At     string `json:"at"`
	By     string `json:"by"`
	Reason string `json:"reason"`
}

// BidHead is what the workspace knows of a bid besides what the bid says. Withdrawn is nil while
// it stands on the list.
type BidHead struct {
	Ref       string
	Title     string
	Kind      ettf.BidKind
	Version   int64
	Place     int
	Withdrawn *Withdrawal
}

// Refs are those of the bids that stand on the round's list, in the round's order.
func (r *Reader) Refs(round string) []string {
	var refs []string
	r.each("SELECT ref FROM bids WHERE round = ? AND withdrawn IS NULL ORDER BY place, ref", []any{round}, func(scan func(...any)) {
		var ref string
		scan(&ref)
		refs = append(refs, ref)
	})
	return refs
}

// BidHeads are those of all the round's bids, withdrawn ones included, in the round's order.
func (r *Reader) BidHeads(round string) []BidHead {
	heads := []BidHead{}
	r.each(`SELECT ref, title, kind, version, place, withdrawn, withdrawn_by, withdrawn_reason
		FROM bids WHERE round = ? ORDER BY place, ref`, []any{round}, func(scan func(...any)) {
		var h BidHead
		var at *string
		var w Withdrawal
		scan(&h.Ref, &h.Title, &h.Kind, &h.Version, &h.Place, &at, &w.By, &w.Reason)
		if at != nil {
			w.At = *at
			h.Withdrawn = &w
		}
		heads = append(heads, h)
	})
	return heads
}

// BidHead finds what the workspace knows of one bid.
func (r *Reader) BidHead(round, ref string) (BidHead, bool) {
	for _, h := range r.BidHeads(round) {
		if h.Ref == ref {
			return h, true
		}
	}
	return BidHead{}, false
}

// WithdrawnBids are the round's bids that stand on no list, in full.
func (r *Reader) WithdrawnBids(round string) []ettf.Bid {
	bids := r.bidsWhere(round, "withdrawn IS NOT NULL")
	r.addScores(round, bids)
	return bids
}

// WithdrawBid takes a bid off the list and keeps it.
func (tx *Tx) WithdrawBid(round string, bid *ettf.Bid, why Why) error {
	after := &Withdrawal{At: stamp(tx.at), By: tx.who, Reason: why.Reason}
	return tx.record(entry(why, round, under(bid.Ref, "withdrawal"), nil, after), func(w *writing) {
		w.do(`UPDATE bids SET withdrawn = ?, withdrawn_by = ?, withdrawn_reason = ?, version = version + 1
			WHERE round = ? AND ref = ?`, after.At, after.By, after.Reason, round, bid.Ref)
	})
}
