package roundfile

import (
	"fmt"

	"lintel/backend/ettf"
)

func (r *reader) bid(n *node, path string) (b ettf.Bid) {
	f := r.object(n, path)
	if f == nil {
		return b
	}
	b.Ref = f.name("ref")
	b.Title = f.name("title")
	b.Kind = choice(f, "kind", true, ettf.Estates, ettf.Technology)
	b.Scheme = f.text("scheme")
	b.Premises = f.names("premises", asIs)
	b.Practices = f.names("practices", tidy)
	b.SignedUp = f.names("signed_up", tidy)
	b.Population = f.whole("population", 0, 100_000_000, false)
	b.Cohort = f.whole("cohort", 1, 1000, false)
	b.Starts = f.date("starts", false)
	b.Completes = f.date("completes", false)
	if b.Starts != "" && b.Completes != "" && b.Completes < b.Starts {
		r.fault(f.at("completes"), string(b.Completes), "a day on or after the start, "+string(b.Starts))
	}
	b.Confidential = f.truth("confidential")
	b.Gates = r.gates(f)
	b.Tests = r.tests(f)
	b.Alignment = r.alignment(f)
	r.money(f, &b)
	b.Requires = f.names("requires", asIs)
	b.Excludes = f.names("excludes", asIs)
	b.AlternativeTo = f.text("alternative_to")
	b.SwitchBy = f.date("switch_by", false)
	b.OtherRoute = f.text("other_route")
	b.Scores = r.scores(f)
	f.each("scorings", func(n *node, path string) { b.Scorings = append(b.Scorings, r.scoring(n, path)) })
	f.each("accepted", func(n *node, path string) {
		if g := r.object(n, path); g != nil {
			b.Accepted = append(b.Accepted, ettf.Acceptance{Flag: g.name("flag"), Reason: g.name("reason")})
			g.done()
		}
	})
	f.done()
	return b
}

func (r *reader) gates(f *fields) (gates map[string]*bool) {
	f.entries("gates", func(name string, n *node, path string) {
		if n.kind != isBool && n.kind != isNull {
			r.fault(path, n.describe(), "true, false, or null where the gate does not apply")
			return
		}
		if gates == nil {
			gates = map[string]*bool{}
		}
		gates[name] = nil
		if n.kind == isBool {
			gates[name] = &n.truth
		}
	})
	return gates
}

func (r *reader) tests(f *fields) (tests map[string]ettf.TestResult) {
	f.entries("tests", func(name string, n *node, path string) {
		g := r.object(n, path)
		if g == nil {
			return
		}
		if tests == nil {
			tests = map[string]ettf.TestResult{}
		}
		tests[name] = ettf.TestResult{
			Result: choice(g, "result", true, ettf.TestPass, ettf.TestFail, ettf.TestOpen),
			Note:   g.text("note"),
		}
		g.done()
	})
	return tests
}

func (r *reader) alignment(f *fields) (alignment map[string]ettf.Alignment) {
	f.entries("alignment", func(name string, n *node, path string) {
		g := r.object(n, path)
		if g == nil {
			return
		}
		if alignment == nil {
			alignment = map[string]ettf.Alignment{}
		}
		alignment[name] = ettf.Alignment{Fit: g.text("fit"), Note: g.text("note")}
		g.done()
	})
	return alignment
}

func (r *reader) money(f *fields, b *ettf.Bid) {
	f.each("capital", func(n *node, path string) {
		if g := r.object(n, path); g != nil {
			b.Capital = append(b.Capital, ettf.CapitalLine{
				Year: g.year("year"), Amount: ettf.Pence(g.decimal("amount", notNegative)), Item: g.text("item")})
			g.done()
		}
	})
	before := len(r.faults)
	f.each("funding", func(n *node, path string) {
		if g := r.object(n, path); g != nil {
			b.Funding = append(b.Funding, ettf.FundingLine{
				Source: g.name("source"), Amount: ettf.Pence(g.decimal("amount", notNegative))})
			g.done()
		}
	})
	if cost, funded := b.Cost(), b.Funded(); len(r.faults) == before && funded > cost {
		r.fault(f.at("funding"), fmt.Sprintf("funding of %s", funded), fmt.Sprintf("no more than the capital cost, %s", cost))
	}
	f.each("revenue", func(n *node, path string) { b.Revenue = append(b.Revenue, r.revenueLine(n, path)) })
}

func (r *reader) revenueLine(n *node, path string) (l ettf.RevenueLine) {
	f := r.object(n, path)
	if f == nil {
		return l
	}
	l.Item = f.text("item")
	l.Annual = optional[ettf.Pence](f, "annual", anyNumber)
	l.Before = optional[ettf.Pence](f, "before", notNegative)
	l.After = optional[ettf.Pence](f, "after", notNegative)
	annual, change := f.has("annual"), f.has("before") && f.has("after")
	switch {
	case annual && (f.has("before") || f.has("after")):
		r.fault(path, "annual beside before or after", "either annual, or before and after")
	case !annual && !change:
		r.fault(path, "no amount", "either annual, or before and after")
	}
	l.From = f.year("from")
	if years := f.whole("years", 1, maxYears, false); years != nil {
		l.Years = *years
	}
	if payer := choice(f, "payer", false, ettf.PayerCommissioner, ettf.PayerPractice, ettf.PayerNHSEngland,
		ettf.PayerNHSProperty, ettf.PayerOther, ettf.PayerDisputed); payer != "" {
		l.Payer = &payer
	}
	l.Abated = f.truth("abated")
	l.Funded = f.truth("funded")
	f.done()
	return l
}

// has says whether a field stands there and is not null.
func (f *fields) has(key string) bool {
	for i := range f.node.members {
		if f.node.members[i].key == key {
			return f.node.members[i].value.kind != isNull
		}
	}
	return false
}

func (r *reader) scores(f *fields) (scores map[string]ettf.Hundredths) {
	f.entries("scores", func(name string, n *node, path string) {
		if n.kind == isNull {
			return
		}
		if v, ok := r.decimalOf(n, path, anyNumber); ok {
			if scores == nil {
				scores = map[string]ettf.Hundredths{}
			}
			scores[name] = ettf.Hundredths(v)
		}
	})
	return scores
}

func (r *reader) scoring(n *node, path string) (s ettf.Scoring) {
	if f := r.object(n, path); f != nil {
		s.Scorer = f.name("scorer")
		s.Criterion = f.name("criterion")
		s.Score = optional[ettf.Hundredths](f, "score", anyNumber)
		s.Reason = f.text("reason")
		f.done()
	}
	return s
}
