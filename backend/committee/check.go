package committee

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"lintel/backend/ettf"
)

// How much a committee may hold.
const (
	maxMembers   = 100
	maxSubgroups = 20
	maxReasons   = 50
	maxName      = 200
	maxMonths    = 120
	maxDays      = 365
)

var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Check finds what makes a committee none that could meet: references that lead nowhere, what
// stands twice, words and numbers that make no sense. Paths are those of its JSON: $.members[0].id.
// What is only unwise is for Findings.
func (c *Committee) Check() []ettf.Fault {
	in := &checks{}
	in.text("$.name", c.Name, true, maxName)
	if c.Kind != CCG && c.Kind != ICB {
		in.fault("$.kind", quoted(string(c.Kind)), "one of: ccg, icb")
	}
	in.members(c)
	in.rule(&c.Quorum, "$.quorum")
	in.categories("$.majority.of", c.Majority.Of)
	in.defaults(c.Defaults)
	in.between("$.renew_months", c.RenewMonths, maxMonths)
	in.between("$.declare_days", c.DeclareDays, maxDays)
	in.reasons(c.MoveReasons)
	in.subgroups(c)
	in.exemptions(c.Exemptions)
	return in.faults
}

func (in *checks) exemptions(x *Exemptions) {
	if x == nil {
		return
	}
	in.text("$.exemptions.reason", x.Reason, false, maxName)
	in.text("$.exemptions.bid", x.Bid, false, maxName)
	in.text("$.exemptions.private", x.Private, false, maxName)
	in.text("$.exemptions.personal", x.Personal, false, maxName)
}

func (in *checks) between(path string, n, most int) {
	if n < 1 || n > most {
		in.fault(path, fmt.Sprint(n), fmt.Sprintf("a number from 1 to %d", most))
	}
}

func (in *checks) members(c *Committee) {
	if len(c.Members) > maxMembers {
		in.fault("$.members", fmt.Sprintf("%d members", len(c.Members)), fmt.Sprintf("at most %d", maxMembers))
		return
	}
	ids, emails := map[string]bool{}, map[string]bool{}
	chairs, audit, england := 0, 0, 0
	for i := range c.Members {
		m, path := &c.Members[i], fmt.Sprintf("$.members[%d]", i)
		in.id(path+".id", m.ID, ids)
		in.text(path+".name", m.Name, true, maxName)
		in.email(path+".email", m.Email, emails)
		in.text(path+".role", m.Role, m.DeputyFor == "", maxName)
		if m.DeputyFor == "" || m.Category != "" {
			in.category(path+".category", m.Category)
		}
		in.term(path, m)
		in.deputy(path, m, c)
		in.once(path+".chair", m.Chair, &chairs, "one usual chair")
		in.once(path+".audit_chair", m.AuditChair, &audit, "one chair of the audit committee")
		in.once(path+".nhs_england", m.NHSEngland, &england, "one member for NHS England")
	}
}

func (in *checks) id(path, id string, seen map[string]bool) {
	switch {
	case len(id) > maxName || !slug.MatchString(id):
		in.fault(path, quoted(id), "lower-case letters, digits and hyphens, such as \"lay-vice-chair\"")
	case seen[id]:
		in.fault(path, quoted(id)+" again", "each id once")
	}
	seen[id] = true
}

func (in *checks) email(path, email string, seen map[string]bool) {
	in.text(path, email, false, maxName)
	tidy := strings.ToLower(strings.TrimSpace(email))
	name, domain, at := strings.Cut(tidy, "@")
	switch {
	case email == "":
		return
	case !at || name == "" || domain == "" || strings.ContainsAny(domain, "@ \t") || strings.ContainsAny(name, " \t"):
		in.fault(path, quoted(email), "an email address")
	case seen[tidy]:
		in.fault(path, quoted(email)+" again", "each email once: a person has one seat")
	}
	seen[tidy] = true
}

func (in *checks) term(path string, m *Member) {
	for _, day := range []struct {
		key string
		day ettf.Date
	}{{".from", m.From}, {".to", m.To}} {
		if _, err := ettf.ParseDate(string(day.day)); day.day != "" && err != nil {
			in.fault(path+day.key, quoted(string(day.day)), "a date such as \"2016-06-30\"")
		}
	}
	if m.From != "" && m.To != "" && m.To < m.From {
		in.fault(path+".to", quoted(string(m.To)), "a day on or after the first day of the appointment")
	}
}

func (in *checks) deputy(path string, m *Member, c *Committee) {
	if m.DeputyFor == "" {
		return
	}
	of := c.Member(m.DeputyFor)
	switch {
	case of == nil:
		in.fault(path+".deputy_for", quoted(m.DeputyFor), "the id of a member")
	case m.DeputyFor == m.ID:
		in.fault(path+".deputy_for", "the member themselves", "the id of another member")
	case of.DeputyFor != "":
		in.fault(path+".deputy_for", quoted(m.DeputyFor)+", who is a deputy", "a member with a seat of their own")
	}
	if m.Chair {
		in.fault(path+".chair", "a deputy", "a member with a seat of their own")
	}
}

func (in *checks) once(path string, is bool, seen *int, expected string) {
	if !is {
		return
	}
	if *seen++; *seen > 1 {
		in.fault(path, "another one", expected)
	}
}

func (in *checks) defaults(defaults map[ettf.InterestType]Default) {
	for _, of := range ettf.AllInterestTypes {
		path := fmt.Sprintf("$.defaults[%q]", of)
		d, there := defaults[of]
		if !there {
			in.fault(path, "nothing", "what is done about it on the bid and on the list")
			continue
		}
		in.handling(path+".bid", d.Bid)
		in.handling(path+".list", d.List)
	}
	var unknown []string
	for of := range defaults {
		if !slices.Contains(ettf.AllInterestTypes, of) {
			unknown = append(unknown, string(of))
		}
	}
	slices.Sort(unknown)
	for _, of := range unknown {
		in.fault(fmt.Sprintf("$.defaults[%s]", quoted(of)), "an unknown type of interest",
			"financial, non-financial professional, non-financial personal and indirect")
	}
}

func (in *checks) handling(path string, h Handling) {
	if h.At() < 0 {
		in.fault(path, quoted(string(h)), "one of: decide, discuss, answer, stay, public-seats, leave")
	}
}

func (in *checks) reasons(reasons []string) {
	if len(reasons) > maxReasons {
		in.fault("$.move_reasons", fmt.Sprintf("%d reasons", len(reasons)), fmt.Sprintf("at most %d", maxReasons))
		return
	}
	for i, reason := range reasons {
		path := fmt.Sprintf("$.move_reasons[%d]", i)
		in.text(path, reason, true, maxName)
		if slices.Contains(reasons[:i], reason) {
			in.fault(path, quoted(reason)+" again", "each once")
		}
	}
}

func (in *checks) subgroups(c *Committee) {
	if len(c.Subgroups) > maxSubgroups {
		in.fault("$.subgroups", fmt.Sprintf("%d subgroups", len(c.Subgroups)), fmt.Sprintf("at most %d", maxSubgroups))
		return
	}
	ids := map[string]bool{}
	for i := range c.Subgroups {
		g, path := &c.Subgroups[i], fmt.Sprintf("$.subgroups[%d]", i)
		in.id(path+".id", g.ID, ids)
		in.text(path+".name", g.Name, true, maxName)
		in.rule(&g.Quorum, path+".quorum")
		if len(g.Members) == 0 || len(g.Members) > maxMembers {
			in.fault(path+".members", fmt.Sprintf("%d members", len(g.Members)), fmt.Sprintf("from 1 to %d", maxMembers))
			continue
		}
		for j, id := range g.Members {
			at := fmt.Sprintf("%s.members[%d]", path, j)
			switch {
			case c.Member(id) == nil:
				in.fault(at, quoted(id), "the id of a member")
			case slices.Contains(g.Members[:j], id):
				in.fault(at, quoted(id)+" again", "each member once")
			}
		}
	}
}
