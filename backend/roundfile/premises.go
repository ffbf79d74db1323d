package roundfile

import (
	"regexp"
	"strings"

	"lintel/backend/ettf"
)

var (
	odsCode  = regexp.MustCompile(`^[A-Z]\d{5}$`)
	postcode = regexp.MustCompile(`^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$`)
)

// asIs keeps a name as it was written.
func asIs(name string) string { return name }

// tidy is how codes and postcodes are compared and kept: trimmed and in capitals.
func tidy(code string) string { return strings.ToUpper(strings.TrimSpace(code)) }

func (r *reader) practice(n *node, path string) (p ettf.Practice) {
	f := r.object(n, path)
	if f == nil {
		return p
	}
	if code := f.name("code"); code != "" {
		p.Code = tidy(code)
		if !odsCode.MatchString(p.Code) {
			r.fault(f.at("code"), "the text "+quote(code), "an ODS code: a letter and five digits, such as A81001")
		}
	}
	p.Name = f.text("name")
	p.ListSize = f.whole("list_size", 0, 10_000_000, false)
	p.Locality = f.text("locality")
	if n := f.get("contract"); n != nil {
		if g := r.object(n, f.at("contract")); g != nil {
			p.Contract = &ettf.Contract{Type: g.text("type"), End: g.date("end", false)}
			g.done()
		}
	}
	f.done()
	return p
}

func (r *reader) premises(n *node, path string) (p ettf.Premises) {
	f := r.object(n, path)
	if f == nil {
		return p
	}
	p.ID = f.name("id")
	p.Name = f.text("name")
	if code := f.text("postcode"); code != "" {
		p.Postcode = tidy(code)
		if !postcode.MatchString(p.Postcode) {
			r.fault(f.at("postcode"), "the text "+quote(code), "a postcode such as TS18 1HU")
		}
	}
	p.Locality = f.text("locality")
	p.Practices = f.names("practices", tidy)
	p.Branches = f.names("branches", tidy)
	p.Tenure = f.text("tenure")
	p.HeadLessee = f.text("head_lessee")
	p.LeaseEnd = f.date("lease_end", false)
	p.LeaseBreak = f.date("lease_break", false)
	p.Rent = optional[ettf.Pence](f, "rent", notNegative)
	p.GIA = optional[ettf.Hundredths](f, "gia_m2", notNegative)
	p.NIA = optional[ettf.Hundredths](f, "nia_m2", notNegative)
	p.Void = optional[ettf.Hundredths](f, "void_m2", notNegative)
	p.Rooms = f.whole("rooms", 0, 10_000, false)
	p.Classification = f.text("classification")
	p.Closing = f.date("closing", false)
	if n := f.get("energy"); n != nil {
		if g := r.object(n, f.at("energy")); g != nil {
			p.Energy = &ettf.Energy{
				KWh:      ettf.Hundredths(g.decimal("kwh", notNegative)),
				HeatedM3: ettf.Hundredths(g.decimal("heated_m3", notNegative)),
				Type:     g.text("type"),
			}
			g.done()
		}
	}
	f.each("blocks", func(n *node, path string) { p.Blocks = append(p.Blocks, r.block(n, path)) })
	f.each("surveys", func(n *node, path string) { p.Surveys = append(p.Surveys, r.survey(n, path)) })
	if n := f.get("gap"); n != nil {
		if g := r.object(n, f.at("gap")); g != nil {
			p.Gap = &ettf.Gap{Reason: g.text("reason"), Owner: g.text("owner"), NextStep: g.text("next_step")}
			g.done()
		}
	}
	f.done()
	return p
}

func (r *reader) block(n *node, path string) (b ettf.Block) {
	f := r.object(n, path)
	if f == nil {
		return b
	}
	b.Name = f.text("name")
	b.LifeYears = f.whole("life_years", 0, maxYears, false)
	if n := f.get("backlog"); n != nil {
		if g := r.object(n, f.at("backlog")); g != nil {
			amount := func(key string) ettf.Pence {
				if p := optional[ettf.Pence](g, key, notNegative); p != nil {
					return *p
				}
				return 0
			}
			b.Backlog = &ettf.Backlog{High: amount("high"), Significant: amount("significant"), Moderate: amount("moderate"), Low: amount("low")}
			g.done()
		}
	}
	b.RiskAdjusted = optional[ettf.Pence](f, "risk_adjusted", notNegative)
	f.each("items", func(n *node, path string) { b.Items = append(b.Items, r.backlogItem(n, path)) })
	if b.Backlog != nil && len(b.Items) > 0 {
		r.fault(f.at("items"), "items beside a backlog by band", "what each item costs, or what each band costs")
	}
	f.done()
	return b
}

func (r *reader) backlogItem(n *node, path string) (i ettf.BacklogItem) {
	f := r.object(n, path)
	if f == nil {
		return i
	}
	i.Item = f.text("item")
	step := func(key string) int {
		if n := f.whole(key, 1, 5, true); n != nil {
			return *n
		}
		return 0
	}
	i.Consequence, i.Likelihood = step("consequence"), step("likelihood")
	i.Cost = ettf.Pence(f.decimal("cost", notNegative))
	f.done()
	return i
}

func (r *reader) survey(n *node, path string) (s ettf.Survey) {
	f := r.object(n, path)
	if f == nil {
		return s
	}
	s.Date = f.date("date", true)
	s.Surveyor = f.text("surveyor")
	if n := f.get("facets"); n != nil {
		if g := r.object(n, f.at("facets")); g != nil {
			for _, facet := range ettf.AllFacets {
				*s.Facets.At(facet) = choice(g, string(facet), false, ettf.LettersFor(facet)...)
			}
			g.done()
		}
	}
	if n := f.get("cost_to_b"); n != nil {
		if g := r.object(n, f.at("cost_to_b")); g != nil {
			amount := func(key string) *ettf.Pence { return optional[ettf.Pence](g, key, notNegative) }
			s.CostToB = &ettf.FacetAmounts{
				Condition: amount("condition"), Suitability: amount("suitability"), Space: amount("space"),
				Quality: amount("quality"), Compliance: amount("compliance"), Environment: amount("environment"), Total: amount("total"),
			}
			g.done()
		}
	}
	f.done()
	return s
}
