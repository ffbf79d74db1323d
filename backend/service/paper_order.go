package service

import (
	"slices"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/report"
)

// order puts the order, the decision and what is confidential into a paper. Of an order that was argued
// in private the public edition has nothing.
func (p *printer) order(out *report.Meeting, view *MeetingView) {
	round := p.g.appraisal.Round
	for i := range round.Bids {
		if b := &round.Bids[i]; b.Confidential {
			out.Confidential = append(out.Confidential, report.OrderLine{Ref: b.Ref, Title: b.Title, Withheld: &report.Withholding{}, Names: whatTells(round, b)})
		}
	}
	out.OrderHidden = view.Hidden
	if p.public && slices.ContainsFunc(view.Items, func(i MeetingItem) bool {
		return i.Private && i.State != committee.Waiting && i.Kind.OfList()
	}) {
		out.OrderHidden = "it was argued in private"
	}
	if view.Order != nil {
		out.Order = &report.Order{Above: view.Order.Sentence, Capital: view.Order.Capital.Sentence, Revenue: view.Order.Revenue.Sentence}
		for i := range view.Order.Lines {
			out.Order.Lines = append(out.Order.Lines, orderLineOf(round, &view.Order.Lines[i]))
		}
	}
	if d := view.Decision; d != nil {
		out.Decision = &report.Decision{Text: d.Text, Hash: d.Hash, Sound: d.Sound, At: view.Date.Long() + ", " + d.Clock,
			Record: report.Record{Number: int(d.Record.N), Hash: d.Record.Hash}}
	}
}

// whatTells are what else tells which bid it is: its practices and premises, by name and by code.
func whatTells(r *ettf.Round, b *ettf.Bid) (names []string) {
	for i := range r.Practices {
		if x := &r.Practices[i]; slices.Contains(b.Practices, x.Code) {
			names = append(names, x.Code, x.Name)
		}
	}
	for i := range r.Premises {
		if x := &r.Premises[i]; slices.Contains(b.Premises, x.ID) {
			names = append(names, x.ID, x.Name, x.Postcode)
		}
	}
	return names
}

func orderLineOf(r *ettf.Round, l *OrderLine) report.OrderLine {
	out := report.OrderLine{Ref: l.Ref, Title: l.Title, Kind: string(l.Kind), Scored: l.Scored, Rank: l.Rank, Moved: l.Moved,
		Reason: l.Reason, Words: l.Words, SuggestedBy: l.SuggestedBy, MovedBy: l.MovedBy, Breaks: l.Breaks,
		Grant: amount(l.Grant), Revenue: amount(l.Revenue), GrantSoFar: amount(l.CumulativeGrant), RevenueSoFar: amount(l.CumulativeRevenue)}
	if l.Confidential {
		out.Withheld = &report.Withholding{}
		if b := r.Bid(l.Ref); b != nil {
			out.Names = whatTells(r, b)
		}
	}
	if l.RevenueYear != nil {
		out.RevenueYear = *l.RevenueYear
	}
	if l.Reserve != nil {
		out.ReserveFor, out.SwitchBy = l.Reserve.For, l.Reserve.SwitchBy
	}
	for _, s := range l.Stops {
		stop := report.Stop{Flag: s.Flag, Text: s.Text}
		if s.Passed {
			stop.Reason = s.Reason
		}
		out.Stops = append(out.Stops, stop)
	}
	return out
}

func amount(p *ettf.Pence) ettf.Pence {
	if p == nil {
		return 0
	}
	return *p
}

// decisions are what the meeting that was printed last decided, item by item; an item that is withheld
// stands by its number.
func (p *printer) decisions(out *report.Meeting) (all []report.DecisionEntry) {
	m := p.at.m
	by := "the committee"
	switch m.Kind {
	case committee.OfSubgroup:
		by = "the sub-group " + subgroupName(m)
	case committee.OfChair:
		by = "the chair between meetings"
	}
	for i := range out.Items {
		it := &out.Items[i]
		entry := report.DecisionEntry{Meeting: out, Item: i + 1, By: by, Bids: it.Bids}
		if it.Withheld != "" && it.State != string(committee.Waiting) {
			all = append(all, entry)
			continue
		}
		for j, motion := range p.motionsOf[m.Items[i].ID] {
			if motion.State != committee.Carried && motion.State != committee.Lost {
				continue
			}
			decided := entry
			decided.Motion, decided.Text = &it.Motions[j], motion.Text
			if motion.State == committee.Carried && motion.Kind == committee.OrderMotion && out.Decision != nil {
				decided.Decision, decided.Text, decided.Bids = out.Decision, out.Decision.Text, nil
			}
			all = append(all, decided)
		}
	}
	return all
}
