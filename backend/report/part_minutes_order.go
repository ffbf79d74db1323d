package report

import (
	"fmt"
	"strconv"
	"strings"
)

// order is the agreed order beside the scored one, with its reasons and its money.
func (e *edition) order(m *Meeting) {
	e.section("order", "The order")
	if m.OrderHidden != "" {
		e.add(paragraph{text: say(sentence("The order is withheld from this copy: " + m.OrderHidden))})
		return
	}
	if m.Order == nil || len(m.Order.Lines) == 0 {
		e.add(paragraph{text: say("There is no order at this meeting.")})
		return
	}
	o := m.Order
	totals := make([]bool, len(o.Lines))
	for i := range totals {
		totals[i] = true
	}
	if e.on {
		totals = totalsAt(o.Lines)
	}
	limits := e.limits(o, totals)
	e.orderSays(o, limits)
	t := &table{
		caption: "In the committee's order, with the scored place beside it. Revenue is that of the bid's dearest year; the totals run down the list.",
		spacing: dense,
		columns: []column{{head: "Place", share: 28}, {head: "Bid", share: 120}, {head: "Kind", share: 50}, {head: "Scored place", share: 34, right: true},
			{head: "Grant", share: 56, right: true}, {head: "Grant so far", share: 60, right: true}, {head: "Revenue a year", share: 56, right: true}, {head: "Revenue so far", share: 58, right: true}},
	}
	passed := map[string]bool{} // a limit may be passed in another year again, further down
	for i := range o.Lines {
		l := &o.Lines[i]
		for _, limit := range l.Breaks {
			said, public := limits[limit]
			if !passed[limit] && (!public || said.at[i]) {
				t.add(lineRow, say(fmt.Sprintf("From here the list goes over the %s limit.", limit)))
			}
			passed[limit] = true
		}
		grant, revenue, title := e.money(l)
		soFar, revenueSoFar := withheldCell, withheldCell
		if totals[i] {
			soFar, revenueSoFar = say(l.GrantSoFar.String()), say(whole(l.RevenueSoFar).String())
		}
		t.add(plainRow, bold(strconv.Itoa(i+1)), bold(l.Ref).with(title), say(capital(l.Kind)), e.scoredPlace(l), grant, soFar, revenue, revenueSoFar)
		if why := e.whyThere(l, i, limits); why != nil {
			t.add(noteRow, why)
		}
	}
	e.add(t)
	e.totalsSay(o, totals)
}

var withheldCell = muted("withheld")

// money is what a line says of a bid's name and money, as far as it may.
func (e *edition) money(l *OrderLine) (grant, revenue, title text) {
	if e.on && l.Withheld != nil {
		e.take("place in the order", "the title and the figures of "+l.Ref, *l.Withheld)
		return withheldCell, withheldCell, muted(" [title withheld]")
	}
	revenue = say("none")
	if l.Revenue != 0 {
		revenue = say(whole(l.Revenue).String())
		if l.RevenueYear != 0 {
			revenue = revenue.below(muted("in " + l.RevenueYear.String()))
		}
	}
	return say(l.Grant.String()), revenue, say(" " + strings.TrimSpace(l.Title))
}

func (e *edition) scoredPlace(l *OrderLine) text {
	if l.Scored == 0 {
		return say("–")
	}
	place := say(strconv.Itoa(l.Scored))
	if l.Rank == nil {
		return place.below(muted("no rank"))
	}
	if *l.Rank != l.Scored {
		return place.below(muted("rank " + strconv.Itoa(*l.Rank)))
	}
	return place
}

// whyThere is why a bid stands where it does, for what it is a reserve, and what was passed on it.
func (e *edition) whyThere(l *OrderLine, at int, limits map[string]limitTold) text {
	where := "order, " + l.Ref
	hidden := e.on && l.Withheld != nil
	var said []text
	if l.Moved != "" || l.Reason != "" || l.Words != "" {
		why := bold(capital(l.Moved))
		if l.Moved == "" {
			why = bold("Moved, and back in its scored place")
		}
		var reasons []string
		for _, r := range []string{l.Reason, l.Words} {
			if r != "" {
				reasons = append(reasons, e.free(where, "the reason of a move", r))
			}
		}
		switch {
		case hidden && reasons != nil:
			e.take(where, "the reason of the move", *l.Withheld)
			why = why.with(say(": reason withheld."))
		case reasons != nil:
			why = why.with(say(": " + sentence(strings.Join(reasons, "; "))))
		default:
			why = why.with(say("."))
		}
		var by []string
		if l.SuggestedBy != "" {
			by = append(by, "suggested by "+l.SuggestedBy)
		}
		if l.MovedBy != "" {
			by = append(by, "moved by "+l.MovedBy)
		}
		if by != nil {
			why = why.with(muted(" " + capital(strings.Join(by, "; ")) + "."))
		}
		said = append(said, why)
	}
	if l.ReserveFor != "" {
		reserve := "Reserve for " + l.ReserveFor
		if l.SwitchBy != "" {
			reserve += ", to switch by " + l.SwitchBy.Long()
		}
		said = append(said, say(reserve+"."))
	}
	for _, s := range l.Stops {
		quoted := true
		if limit, hangs := strings.CutSuffix(s.Flag, overLimit); hangs && e.on {
			if !limits[limit].named[at] {
				e.take("order", "which stop flags the "+limit+" limit raises", Withholding{Reason: "it would bound the figures of a single confidential bid"})
				continue
			}
			quoted = limits[limit].quoted[at]
		}
		said = append(said, e.stop(l, s, where, hidden || !quoted))
	}
	var all text
	for i, s := range said {
		if i > 0 {
			all = append(all, span{text: lineBreak})
		}
		all = all.with(s)
	}
	return all
}

func (e *edition) stop(l *OrderLine, s Stop, where string, hidden bool) text {
	verdict, reason := "Stop not passed", ""
	if s.Reason != "" {
		verdict, reason = "Stop passed", s.Reason
	}
	said := bold(verdict).with(say(" (" + flagName(s.Flag) + ")"))
	if hidden {
		why := Withholding{}
		if l.Withheld != nil {
			why = *l.Withheld
		}
		e.take(where, "what a stop flag says, and why it was passed", why)
		return said.with(say(": text withheld."))
	}
	if s.Text != "" {
		said = said.with(say(": " + sentence(e.free(where, "what a stop flag says", s.Text))))
	}
	if reason != "" {
		said = said.with(say(" Passed because: " + sentence(e.free(where, "why a stop flag was passed", reason))))
	}
	return said
}

// limitNames are the limits that a list may pass.
var limitNames = []string{"capital", "revenue"}

// overLimit ends the codes of the flags that a limit raises.
const overLimit = "-over-limit"

// limits are what is told of each of the two in public.
func (e *edition) limits(o *Order, totals []bool) map[string]limitTold {
	limits := map[string]limitTold{}
	if e.on {
		at, within := boundsAt(o.Lines, totals)
		for _, limit := range limitNames {
			limits[limit] = told(o.Lines, limit, at, within)
		}
	}
	return limits
}

// orderSays is where the line lies. In public, where any figure is withheld, it is said without
// amounts, which would be totals.
func (e *edition) orderSays(o *Order, limits map[string]limitTold) {
	var said list
	all := true
	for i, s := range []string{o.Capital, o.Revenue} {
		told, public := limits[limitNames[i]]
		switch {
		case public && !told.said:
			all = false
			said.items = append(said.items, say(fmt.Sprintf("Where the list goes over the %s limit, if it does, is withheld: it would bound the figures of a single confidential bid.", limitNames[i])))
		case s != "":
			said.items = append(said.items, say(e.free("order", "where the money runs out", s)))
		}
	}
	if o.Above != "" && all {
		said.items = append([]text{say(e.free("order", "what is above the line", o.Above))}, said.items...)
	}
	if said.items != nil {
		e.add(said)
	}
}

// totalsSay explains, in public, why totals are missing.
func (e *edition) totalsSay(o *Order, totals []bool) {
	hidden := 0
	for i := range o.Lines {
		if o.Lines[i].Withheld != nil {
			hidden++
		}
	}
	if !e.on || hidden == 0 {
		return
	}
	said := "Totals are printed only where they join the withheld figures of two bids or more, so that none of them follows by subtraction."
	if hidden == 1 {
		said = "The figures of one bid are withheld, and every total that would include them with it: less what is printed, the total would be those figures."
	} else if n := len(o.Lines); n > 0 && !totals[n-1] {
		said += " The total of the whole list is withheld for the same reason."
	}
	e.add(paragraph{tone: quiet, text: say(said)})
}
