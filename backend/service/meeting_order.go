package service

import (
	"fmt"
	"slices"

	"lintel/backend/appraisal"
	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/flags"
)

// ordersView is the list as it is argued, and what is tried beside it.
type ordersView struct {
	list      *OrderView
	proposals []ProposalView
	// both are written once for all to whom they are shown.
	listText, proposalsText text
}

// written is the orders with their texts; they are not to be changed any more.
func (o *ordersView) written() *ordersView {
	o.listText, o.proposalsText = textOf(o.list), textOf(o.proposals)
	return o
}

func (s *Service) ordersOf(at *meeting) (*ordersView, error) {
	all := &ordersView{proposals: []ProposalView{}}
	list, err := at.m.Working(at.f, "")
	if err != nil {
		return nil, err
	}
	if all.list, err = s.orderView(at, list); err != nil {
		return nil, err
	}
	for _, trial := range at.m.Trials {
		o, err := at.m.Working(at.f, trial.Name)
		if err != nil {
			return nil, err
		}
		shifts := committee.Differences(list.Refs, o.Refs)
		p := ProposalView{Name: trial.Name, By: trial.By, Differs: len(shifts), Sentence: shiftWords(shifts)}
		if p.Order, err = s.orderView(at, o); err != nil {
			return nil, err
		}
		all.proposals = append(all.proposals, p)
	}
	return all.written(), nil
}

// orderView is an order with what it costs, line by line.
func (s *Service) orderView(at *meeting, o committee.Order) (*OrderView, error) {
	order, err := s.argue(at.g, o)
	if err != nil {
		return nil, err
	}
	scored := map[string]int{}
	for i, b := range at.f.Bids {
		scored[b.Ref] = i + 1
	}
	view := &OrderView{Lines: make([]OrderLine, 0, len(order.money.Lines)), Above: []string{}}
	for i := range order.money.Lines {
		line := orderLine(order, &order.money.Lines[i], o, scored)
		for _, stop := range line.Stops {
			if !stop.Passed {
				view.Left++
			}
		}
		view.Lines = append(view.Lines, line)
	}
	limits(view, order)
	return view, nil
}

func orderLine(order *argued, money *appraisal.MoneyLine, o committee.Order, scored map[string]int) OrderLine {
	bid := order.titles[money.Ref]
	line := OrderLine{Position: money.Position, Ref: money.Ref, Title: bid.Title, Kind: bid.Kind, Confidential: bid.Confidential,
		Rank: money.Rank, Scored: scored[money.Ref], Moved: committee.Moved(scored[money.Ref], money.Position),
		Grant: &money.Grant, Revenue: &money.Peak, Breaks: []string{}, Stops: []StopView{}}
	if money.PeakYear != 0 {
		line.RevenueYear = &money.PeakYear
	}
	grant, revenue := sumOf(money.CumulativeGrant), peakOf(money.CumulativeRevenue)
	line.CumulativeGrant, line.CumulativeRevenue = &grant, &revenue
	if note, moved := o.Notes[money.Ref]; moved {
		line.Reason, line.Words, line.SuggestedBy, line.MovedBy = note.Reason, note.Words, note.SuggestedBy, note.MovedBy
	}
	if reserve, is := o.Reserves[money.Ref]; is {
		line.Reserve = &reserve
	}
	if len(money.BreaksCapital) > 0 {
		line.Breaks = append(line.Breaks, "capital")
	}
	if len(money.BreaksRevenue) > 0 {
		line.Breaks = append(line.Breaks, "revenue")
	}
	for _, stop := range order.stops {
		if stop.Ref != money.Ref {
			continue
		}
		s := StopView{Flag: stop.Flag, Text: stop.Text, Passed: stop.Accepted != "", Reason: stop.Accepted}
		for _, pass := range o.Passed {
			if pass.Ref == stop.Ref && pass.Flag == stop.Flag {
				s.Passed, s.Reason = true, pass.Reason
			}
		}
		line.Stops = append(line.Stops, s)
	}
	return line
}

// sumOf is the total over all years.
func sumOf(byYear map[ettf.Year]ettf.Pence) (sum ettf.Pence) {
	for _, amount := range byYear {
		sum += amount
	}
	return sum
}

// peakOf is the greatest year's.
func peakOf(byYear map[ettf.Year]ettf.Pence) (peak ettf.Pence) {
	for _, amount := range byYear {
		peak = max(peak, amount)
	}
	return peak
}

// limits draws the line: the bids above the first at which a limit breaks.
func limits(view *OrderView, order *argued) {
	view.Capital = limitView("capital", order.money.Affordability.Capital, len(order.money.CapitalLimit) > 0)
	view.Revenue = limitView("revenue", order.money.Affordability.Revenue, len(order.money.RevenueLimit) > 0)
	for i := range view.Lines {
		line := &view.Lines[i]
		if is(view.Capital.BreaksAt, line.Ref) || is(view.Revenue.BreaksAt, line.Ref) || is(view.Revenue.BreaksAt, atCommitments) {
			break
		}
		view.Above = append(view.Above, line.Ref)
	}
	switch {
	case len(view.Above) == len(view.Lines):
		view.Sentence = "The whole list is above the line."
	case len(view.Above) == 0:
		view.Sentence = "No bid is above the line."
	case len(view.Above) == 1:
		view.Sentence = "Above the line is " + view.Above[0] + "."
	default:
		view.Sentence = fmt.Sprintf("The set above the line is %s.", flags.ListOf(view.Above, len(view.Above), "more"))
	}
}

// atCommitments is where a limit breaks that the commitments alone are over.
const atCommitments = "commitments"

func is(at *string, ref string) bool { return at != nil && *at == ref }

func limitView(name string, broken *appraisal.Break, limited bool) LimitView {
	switch {
	case !limited:
		return LimitView{Sentence: "No " + name + " limit is set, so nothing is tested against one."}
	case broken == nil:
		return LimitView{Sentence: "The list stays within the " + name + " limit."}
	case broken.BreaksAt == atCommitments:
		return LimitView{BreaksAt: &broken.BreaksAt, Sentence: fmt.Sprintf("What is committed already is over the %s limit of %s by %s.", name, broken.Year, broken.Over)}
	}
	return LimitView{BreaksAt: &broken.BreaksAt, Sentence: fmt.Sprintf("At %s the %s limit of %s is passed, by %s.", broken.BreaksAt, name, broken.Year, broken.Over)}
}

// inTheRoom is what of the orders the screen in the room shows: everybody there can read it.
func (o *ordersView) inTheRoom() *ordersView {
	open := &ordersView{list: inTheRoom(o.list), proposals: slices.Clone(o.proposals)}
	for i := range open.proposals {
		open.proposals[i].Order = inTheRoom(open.proposals[i].Order)
	}
	return open.written()
}

// inTheRoom leaves out what of confidential bids must not be read in the room, and every running total,
// from which it would follow by subtraction.
func inTheRoom(o *OrderView) *OrderView {
	if !slices.ContainsFunc(o.Lines, func(l OrderLine) bool { return l.Confidential }) {
		return o
	}
	open := *o
	open.Lines = slices.Clone(o.Lines)
	for i := range open.Lines {
		line := &open.Lines[i]
		line.CumulativeGrant, line.CumulativeRevenue = nil, nil
		if line.Confidential {
			line.Title, line.Grant, line.Revenue, line.RevenueYear, line.Words = "Confidential", nil, nil, nil, ""
			line.Stops = []StopView{}
		}
	}
	for _, limit := range []*LimitView{&open.Capital, &open.Revenue} {
		if limit.BreaksAt != nil {
			limit.Sentence = "The line falls at " + *limit.BreaksAt + "."
		}
	}
	return &open
}
