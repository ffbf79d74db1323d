package committee

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"lintel/backend/ettf"
)

// How much a rule of quorum may ask for.
const (
	maxDepth = 6
	maxRules = 40
	maxCount = 50
	maxRoles = 20
	maxWords = 300
)

// Check finds what is wrong with a rule: not exactly one form, a number that makes no sense, a word
// that is none, more rules than anyone could read. Paths begin at the rule: $.all[0].count.
func (r *Rule) Check() []ettf.Fault {
	c := &checks{}
	c.rule(r, "$")
	return c.faults
}

// checks collect faults.
type checks struct {
	faults []ettf.Fault
	rules  int
}

func (c *checks) fault(path, found, expected string) {
	c.faults = append(c.faults, ettf.Fault{Path: path, Found: found, Expected: expected})
}

func (c *checks) rule(r *Rule, path string) {
	c.rules = 0
	c.nested(r, path, 1)
}

// nested checks a rule that lies so deep within another.
func (c *checks) nested(r *Rule, path string, depth int) {
	if c.rules++; c.rules > maxRules {
		if c.rules == maxRules+1 {
			c.fault(path, fmt.Sprintf("more than %d rules within one", maxRules), fmt.Sprintf("at most %d", maxRules))
		}
		return
	}
	if depth > maxDepth {
		c.fault(path, "rules within rules too deep", fmt.Sprintf("at most %d deep", maxDepth))
		return
	}
	c.text(path+".name", r.Name, false, maxWords)
	c.form(r, path)
	for _, group := range []struct {
		key   string
		rules []Rule
	}{{"all", r.All}, {"any", r.Any}, {"of", r.Of}} {
		for i := range group.rules {
			c.nested(&group.rules[i], fmt.Sprintf("%s.%s[%d]", path, group.key, i), depth+1)
		}
	}
}

func (c *checks) form(r *Rule, path string) {
	var forms []string
	for _, form := range []struct {
		key string
		is  bool
	}{{"all", len(r.All) > 0}, {"any", len(r.Any) > 0}, {"at_least", r.AtLeast != 0 || len(r.Of) > 0}, {"count", r.Count != 0}, {"majority", len(r.Majority) > 0}} {
		if form.is {
			forms = append(forms, form.key)
		}
	}
	if len(forms) != 1 {
		found := "nothing to hold it by"
		if len(forms) > 1 {
			found = series(forms, "and") + " together"
		}
		c.fault(path, found, "exactly one of all, any, at_least with of, count, majority")
		return
	}
	switch forms[0] {
	case "at_least":
		if r.AtLeast < 1 || r.AtLeast > len(r.Of) {
			c.fault(path+".at_least", fmt.Sprint(r.AtLeast), fmt.Sprintf("a number from 1 to %d, as many as stand in of", max(1, len(r.Of))))
		}
	case "count":
		if r.Count < 1 || r.Count > maxCount {
			c.fault(path+".count", fmt.Sprint(r.Count), fmt.Sprintf("a number from 1 to %d", maxCount))
		}
	}
	c.onlyIn(path+".roles", len(r.Roles) > 0 && forms[0] != "count", "roles", "only with count")
	c.onlyIn(path+".categories", len(r.Categories) > 0 && forms[0] != "count", "categories", "only with count")
	c.onlyIn(path+".deputies", r.Deputies != nil && forms[0] != "count", "deputies", "only with count")
	c.onlyIn(path+".voting", r.Voting != "" && forms[0] != "count" && forms[0] != "majority", "voting", "only with count or majority")
	c.roles(path+".roles", r.Roles)
	c.categories(path+".categories", r.Categories)
	c.categories(path+".majority", r.Majority)
	if v := r.Voting; v != "" && v != WithVote && v != WithoutVote && v != AnyVote {
		c.fault(path+".voting", quoted(string(v)), "one of: voting, non-voting, any")
	}
}

func (c *checks) onlyIn(path string, misplaced bool, found, expected string) {
	if misplaced {
		c.fault(path, found, expected)
	}
}

func (c *checks) roles(path string, roles []string) {
	if len(roles) > maxRoles {
		c.fault(path, fmt.Sprintf("%d roles", len(roles)), fmt.Sprintf("at most %d", maxRoles))
		return
	}
	for i, role := range roles {
		at := fmt.Sprintf("%s[%d]", path, i)
		c.text(at, role, true, maxWords)
		if among(roles[:i], role) {
			c.fault(at, quoted(role)+" again", "each once")
		}
	}
}

func (c *checks) categories(path string, list []Category) {
	if len(list) > len(AllCategories) {
		c.fault(path, fmt.Sprintf("%d categories", len(list)), fmt.Sprintf("at most %d", len(AllCategories)))
		return
	}
	for i, category := range list {
		at := fmt.Sprintf("%s[%d]", path, i)
		c.category(at, category)
		if slices.Contains(list[:i], category) {
			c.fault(at, quoted(string(category))+" again", "each once")
		}
	}
}

func (c *checks) category(path string, category Category) {
	if !slices.Contains(AllCategories, category) {
		c.fault(path, quoted(string(category)), "one of: lay, executive, clinician, officer, partner body")
	}
}

// text checks that a text is no longer than so many characters, and not blank where it must be there.
func (c *checks) text(path, text string, must bool, longest int) {
	if must && strings.TrimSpace(text) == "" {
		c.fault(path, "a blank text", "a text")
	}
	if n := utf8.RuneCountInString(text); n > longest {
		c.fault(path, fmt.Sprintf("a text of %d characters", n), fmt.Sprintf("at most %d characters", longest))
	}
}

// quoted is a text as a fault shows it, not all of a long one.
func quoted(text string) string {
	if runes := []rune(text); len(runes) > 60 {
		text = string(runes[:60]) + "…"
	}
	return fmt.Sprintf("%q", text)
}
