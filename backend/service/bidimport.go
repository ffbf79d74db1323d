package service

import (
	"strconv"

	"lintel/backend/ettf"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// bids plans what a spreadsheet does to the bids of a round. A bid that is withdrawn stays so.
func (p *sheetPlan) bids(r *store.Reader, head store.Head, before *ettf.Round, in SheetImport) error {
	plan, refused := transfer.ReadBids(in.Book, before)
	p.understood(plan.Reading)
	p.refused = refused
	places, last := map[string]int{}, 0
	for _, h := range p.heads {
		places[h.Ref], last = h.Place, max(last, h.Place+1)
	}
	for i := range plan.Bids {
		change := &plan.Bids[i]
		place, there := places[change.Bid.Ref]
		switch {
		case !there:
			places[change.Bid.Ref] = last
			last++
		case change.New:
			p.refuse(change.Place, strconv.Quote(change.Bid.Ref), "a bid on the list, or a new one. Restore it first")
		default:
			places[change.Bid.Ref] = place
		}
	}
	if len(plan.Bids) > 0 && in.Write {
		if err := saysWhy(head.Phase, in.Reason); err != nil {
			return err
		}
	}
	p.report.Added, p.report.Changed, p.report.Unchanged = plan.Added, plan.Changed, plan.Unchanged
	p.report.Changes = bidChanges(plan.Bids)
	p.write = func(tx *store.Tx) error {
		return keepBids(tx, head.ID, before, plan.Bids, places, store.Why{Action: "imported", Reason: in.Reason})
	}
	return nil
}

func bidChanges(bids []transfer.BidChange) []ImportChange {
	list := make([]ImportChange, len(bids))
	for i, b := range bids {
		list[i] = ImportChange{Ref: b.Bid.Ref, New: b.New, Fields: []ImportField{}}
		for _, c := range b.Changes {
			list[i].Fields = append(list[i].Fields, ImportField{c.Field, c.Before, c.After})
		}
	}
	return list
}

func keepBids(tx *store.Tx, round string, before *ettf.Round, changes []transfer.BidChange, places map[string]int, why store.Why) error {
	bids, stood := make([]*ettf.Bid, len(changes)), byKey(before.Bids, func(b *ettf.Bid) string { return b.Ref })
	for i := range changes {
		bids[i] = &changes[i].Bid
	}
	if err := listNamed(tx, round, bids...); err != nil {
		return err
	}
	for _, b := range bids {
		if err := tx.EditBid(round, places[b.Ref], stood[b.Ref], b, why); err != nil {
			return err
		}
	}
	return nil
}
