package estate

import (
	"fmt"
	"math/big"

	"lintel/backend/ettf"
)

// LeaseOutlastsContract flags premises whose lease ends after the last contract of the practices
// there: for the months between, someone pays rent for a building without a provider. A contract
// without an end (GMS) never ends, so premises that hold one are not flagged; a practice whose
// contract nobody has entered is left out, as it can neither prove nor lift the risk.
func LeaseOutlastsContract(p *ettf.Premises, practices []*ettf.Practice) (ettf.Flag, bool) {
	last := lastContractEnd(practices)
	if last == "" || p.LeaseEnd <= last {
		return ettf.Flag{}, false
	}
	gap, years := between(last, p.LeaseEnd)
	figures := []ettf.Figure{
		{Name: "Lease ends", Value: p.LeaseEnd.Long()},
		{Name: "Last contract ends", Value: last.Long()},
		{Name: "Between", Value: gap},
	}
	text := fmt.Sprintf("The lease of %s runs to %s, %s after the last contract there ends on %s",
		nameOf(p), p.LeaseEnd.Long(), gap, last.Long())
	if p.Rent == nil {
		text += "; the rent is not known."
	} else {
		cost := toThePound(years.Mul(years, big.NewRat(int64(*p.Rent), 1)))
		text += fmt.Sprintf(": about %s at today's rent.", cost)
		figures = append(figures,
			ettf.Figure{Name: "Rent a year", Value: p.Rent.String()},
			ettf.Figure{Name: "Rent between", Value: cost.String()})
	}
	return ettf.Flag{Code: FlagLeaseOutlastsContract, Severity: ettf.Warn, Text: text, Figures: figures}, true
}

// lastContractEnd is the day on which the last of the contracts ends; empty when one never ends
// or none is known.
func lastContractEnd(practices []*ettf.Practice) ettf.Date {
	var last ettf.Date
	for _, practice := range practices {
		if practice.Contract == nil {
			continue
		}
		if practice.Contract.End == "" {
			return ""
		}
		last = max(last, practice.Contract.End)
	}
	return last
}

// between is the time from one day to a later one, in words and in years: whole months, or where
// there is not one, days.
func between(from, to ettf.Date) (words string, years *big.Rat) {
	if months := from.MonthsUntil(to); months > 0 {
		return count(months, "month"), big.NewRat(int64(months), 12)
	}
	days := from.DaysUntil(to)
	return count(days, "day"), big.NewRat(int64(days), 365)
}

func toThePound(pence *big.Rat) ettf.Pence {
	return ettf.Pence(100 * rounded(pence.Quo(pence, big.NewRat(100, 1))))
}
