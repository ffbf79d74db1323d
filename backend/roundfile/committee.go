package roundfile

import (
	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// ReadCommittee reads a committee, which is no part of a round, by the same strict rules, and checks
// it. At is the path from which the paths of its faults go on.
func ReadCommittee(text []byte, at string) (committee.Committee, []ettf.Fault) {
	c, faults := readPart(text, at, (*reader).committee)
	if len(faults) == 0 {
		faults = below(at, c.Check())
	}
	return c, faults
}

// ReadRegisterEntry reads what a person says of an interest for the register, and checks it. The
// rest of an entry is the program's to say.
func ReadRegisterEntry(text []byte, at string) (committee.RegisterEntry, []ettf.Fault) {
	e, faults := readPart(text, at, (*reader).registerEntry)
	if len(faults) == 0 {
		faults = below(at, e.Check())
	}
	return e, faults
}

// below gives faults of a thing by itself the path at which it stands.
func below(at string, faults []ettf.Fault) []ettf.Fault {
	for i := range faults {
		faults[i].Path = at + faults[i].Path[1:] // less the $
	}
	return faults
}

func (r *reader) committee(n *node, path string) (c committee.Committee) {
	f := r.object(n, path)
	if f == nil {
		return c
	}
	c.Name = f.name("name")
	c.Kind = choice(f, "kind", true, committee.CCG, committee.ICB)
	c.Members = []committee.Member{}
	f.each("members", func(n *node, path string) { c.Members = append(c.Members, r.member(n, path)) })
	if n := f.must("quorum", "a rule of quorum"); n != nil {
		c.Quorum = r.rule(n, f.at("quorum"))
	}
	if n := f.get("majority"); n != nil {
		if g := r.object(n, f.at("majority")); g != nil {
			c.Majority = committee.Majority{Of: each[committee.Category](g, "of"), EveryItem: g.truth("every_item")}
			g.done()
		}
	}
	c.Defaults = map[ettf.InterestType]committee.Default{}
	f.entries("defaults", func(name string, n *node, path string) {
		if g := r.object(n, path); g != nil {
			c.Defaults[ettf.InterestType(name)] = committee.Default{Bid: committee.Handling(g.text("bid")), List: committee.Handling(g.text("list"))}
			g.done()
		}
	})
	c.RenewMonths, c.DeclareDays = f.number("renew_months"), f.number("declare_days")
	c.MoveReasons = each[string](f, "move_reasons")
	f.each("subgroups", func(n *node, path string) { c.Subgroups = append(c.Subgroups, r.subgroup(n, path)) })
	if n := f.get("exemptions"); n != nil {
		if g := r.object(n, f.at("exemptions")); g != nil {
			c.Exemptions = &committee.Exemptions{Reason: g.text("reason"), Bid: g.text("bid"), Private: g.text("private"), Personal: g.text("personal")}
			g.done()
		}
	}
	f.done()
	return c
}

// maxNumber is greater than any number of a committee may be; what it may be is for Check to say.
const maxNumber = 10_000

// number is a whole number that must be there.
func (f *fields) number(key string) int {
	if n := f.whole(key, 0, maxNumber, true); n != nil {
		return *n
	}
	return 0
}

// each is a list of words, in the order in which they stand; what they may be is for Check to say.
func each[T ~string](f *fields, key string) []T {
	list := []T{}
	f.each(key, func(n *node, path string) {
		if text, ok := f.textOf(n, path, "a text"); ok {
			list = append(list, T(text))
		}
	})
	return list
}

func (r *reader) member(n *node, path string) (m committee.Member) {
	f := r.object(n, path)
	if f == nil {
		return m
	}
	m = committee.Member{ID: f.name("id"), Name: f.name("name"), Email: f.text("email"), Role: f.text("role"),
		Category: committee.Category(f.text("category")), Voting: f.truth("voting"), Chair: f.truth("chair"), AuditChair: f.truth("audit_chair"),
		NHSEngland: f.truth("nhs_england"), DeputyFor: f.text("deputy_for"), From: f.date("from", false), To: f.date("to", false)}
	f.done()
	return m
}

func (r *reader) subgroup(n *node, path string) (g committee.Subgroup) {
	f := r.object(n, path)
	if f == nil {
		return g
	}
	g = committee.Subgroup{ID: f.name("id"), Name: f.name("name"), Members: each[string](f, "members")}
	if n := f.must("quorum", "a rule of quorum"); n != nil {
		g.Quorum = r.rule(n, f.at("quorum"))
	}
	f.done()
	return g
}

func (r *reader) rule(n *node, path string) (rule committee.Rule) {
	f := r.object(n, path)
	if f == nil {
		return rule
	}
	rules := func(key string) (list []committee.Rule) {
		f.each(key, func(n *node, path string) { list = append(list, r.rule(n, path)) })
		return list
	}
	rule = committee.Rule{Name: f.text("name"), All: rules("all"), Any: rules("any"), Of: rules("of"), Voting: committee.Voting(f.text("voting"))}
	if n := f.whole("at_least", 0, maxNumber, false); n != nil {
		rule.AtLeast = *n
	}
	if n := f.whole("count", 0, maxNumber, false); n != nil {
		rule.Count = *n
	}
	rule.Roles, rule.Categories, rule.Majority = orNone(each[string](f, "roles")), orNone(each[committee.Category](f, "categories")), orNone(each[committee.Category](f, "majority"))
	if counts := f.truth("deputies"); f.has("deputies") {
		rule.Deputies = &counts
	}
	f.done()
	return rule
}

func orNone[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

func (r *reader) registerEntry(n *node, path string) (e committee.RegisterEntry) {
	f := r.object(n, path)
	if f == nil {
		return e
	}
	e = committee.RegisterEntry{Person: f.text("person"), Role: f.text("role"), Type: ettf.InterestType(f.text("type")),
		Relation: committee.Relation(f.text("relation")), Description: f.name("description"), Organisation: f.text("organisation"),
		Practices: each[string](f, "practices"), Premises: each[string](f, "premises"), From: f.date("from", false), To: f.date("to", false),
		Managed: f.text("managed"), Publish: f.truth("publish"), Declared: f.date("declared", false)}
	f.done()
	return e
}
