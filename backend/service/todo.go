package service

import (
	"fmt"
	"net/url"
	"slices"

	"lintel/backend/appraisal"
	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/flags"
)

// handful is how many things to do are shown at once.
const handful = 5

// toDo says what is left to do, most urgent first, for whoever holds the roles. Of what is sealed it
// says nothing; but who still has to score is told so first.
func toDo(a *appraisal.Appraisal, roles []ettf.Role, k *seal, o *RoundOverview) []ToDo {
	l := &toDoList{at: "/rounds/" + o.ID, roles: roles, found: []ToDo{}}
	if len(a.Round.Bids) == 0 {
		l.add(ettf.AllRoles, "/bids", "The round has no bids yet.")
		return l.found
	}
	l.own(k, o.Phase)
	l.meeting(o)
	if k.ordered() {
		l.bids(a)
	}
	l.premises(a)
	l.money(a)
	if k.ordered() {
		l.order(a, o)
	}
	if len(l.found) == 0 {
		l.add(ettf.AllRoles, "/ranking", "Nothing is left to do here. See the ranking of %s.", counted(len(a.Round.Bids), "bid", "bids"))
	}
	return l.found[:min(len(l.found), handful)]
}

type toDoList struct {
	at    string
	roles []ettf.Role
	found []ToDo
}

var (
	preparers = []ettf.Role{ettf.Admin, ettf.EstatesLead}
	scorers   = []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Scorer}
	payers    = []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Finance}
	deciders  = []ettf.Role{ettf.Admin, ettf.EstatesLead, ettf.Secretary, ettf.Chair, ettf.MemberRole}
)

// add notes a thing to do for those with one of the roles.
func (l *toDoList) add(roles []ettf.Role, link, format string, args ...any) {
	if slices.ContainsFunc(l.roles, func(r ettf.Role) bool { return slices.Contains(roles, r) }) {
		l.found = append(l.found, ToDo{Text: fmt.Sprintf(format, args...), Link: l.at + link})
	}
}

// own is what waits for the one who looks to score it.
func (l *toDoList) own(k *seal, phase ettf.Phase) {
	scorer := []ettf.Role{ettf.Scorer}
	switch open, _ := ettf.CanScore(phase); {
	case k.ordered():
	case open:
		l.add(scorer, "/score", "%s for your scores: %s.", counted(len(k.pending), "bid waits", "bids wait"), flags.ListOf(k.pending, 5, "more"))
	case phase == ettf.Preparing:
		l.add(scorer, "", "Scoring has not begun. You will find here what waits for your scores.")
	default:
		l.add(scorer, "/score", "Scoring is closed. Submit what you have given, to see the order and what the others gave.")
	}
}

func bidLink(ref string) string { return "/bids/" + url.PathEscape(ref) }

// bids names those that miss scores or have other stops that nobody has accepted.
func (l *toDoList) bids(a *appraisal.Appraisal) {
	var incomplete []*appraisal.Result
	for i := range a.Ranking.Results {
		if result := &a.Ranking.Results[i]; !result.Complete {
			incomplete = append(incomplete, result)
		}
	}
	switch len(incomplete) {
	case 0:
	case 1, 2:
		for _, result := range incomplete {
			l.add(scorers, bidLink(result.Ref), "Bid %s has no score yet on %s.", result.Ref, namesOf(a.Round, result.Missing))
		}
	default:
		l.add(scorers, "/bids", "%d bids miss scores: %s.", len(incomplete), refsOf(incomplete))
	}
}

func refsOf(results []*appraisal.Result) string {
	refs := make([]string, len(results))
	for i, result := range results {
		refs[i] = result.Ref
	}
	return flags.ListOf(refs, 5, "more")
}

// premises names those that bids are for and that nobody has surveyed.
func (l *toDoList) premises(a *appraisal.Appraisal) {
	var names []string
	link := "/estate"
	for i := range a.Estate.Premises {
		p := &a.Estate.Premises[i]
		if p.SurveyDate == nil && len(p.Bids) > 0 {
			names = append(names, nameOr(p.Name, p.ID))
			link = "/estate/" + url.PathEscape(p.ID)
		}
	}
	switch len(names) {
	case 0:
	case 1:
		l.add(preparers, link, "%s has a bid and no survey.", names[0])
	default:
		l.add(preparers, "/estate", "%d premises have a bid and no survey: %s.", len(names), flags.ListOf(names, 3, "more"))
	}
}

func nameOr(name, id string) string {
	if name == "" {
		return id
	}
	return name
}

// money says where a limit breaks, and which revenue nobody pays or has set money aside for.
func (l *toDoList) money(a *appraisal.Appraisal) {
	l.breaks("revenue", a.Money.Affordability.Revenue)
	l.breaks("capital", a.Money.Affordability.Capital)
	for _, of := range []struct{ code, one, many string }{
		{"revenue-no-payer", "has revenue that nobody has agreed to pay", "have revenue that nobody has agreed to pay"},
		{"revenue-unfunded", "has revenue for which no money is set aside", "have revenue for which no money is set aside"},
	} {
		if refs := flagged(a, of.code); len(refs) == 1 {
			l.add(payers, bidLink(refs[0]), "Bid %s %s.", refs[0], of.one)
		} else if len(refs) > 1 {
			l.add(payers, "/bids", "%d bids %s: %s.", len(refs), of.many, flags.ListOf(refs, 5, "more"))
		}
	}
	if n := len(a.Money.UntestedRevenue); n > 0 {
		l.add([]ettf.Role{ettf.Finance}, "/money", "%s no revenue limit, so what the list costs then is not tested.",
			counted(n, "year has", "years have"))
	}
}

func (l *toDoList) breaks(kind string, b *appraisal.Break) {
	switch {
	case b == nil:
	case b.BreaksAt == "commitments":
		l.add(payers, "/money", "Earlier commitments alone are over the %s limit of %s, by %s.", kind, b.Year, b.Over)
	default:
		l.add(payers, "/money", "The list goes over the %s limit of %s at bid %s, by %s.", kind, b.Year, b.BreaksAt, b.Over)
	}
}

// flagged are the refs of the bids on which a flag stands that nobody has accepted.
func flagged(a *appraisal.Appraisal, code string) []string {
	var refs []string
	for i := range a.Ranking.Results {
		for _, f := range a.Ranking.Results[i].Flags {
			if f.Code == code && f.Accepted == "" {
				refs = append(refs, a.Ranking.Results[i].Ref)
				break
			}
		}
	}
	return refs
}

// order is for those who decide: which places are close, what still stops the list, and that no
// order is agreed.
func (l *toDoList) order(a *appraisal.Appraisal, o *RoundOverview) {
	if o.Counts.Stops > 0 {
		l.add(deciders, "", "%s to be put right, or accepted with a reason, before the list can be submitted.",
			counted(o.Counts.Stops, "stop has", "stops have"))
	}
	if close := flagged(a, "near-tie"); len(close) > 0 {
		l.add(deciders, "/ranking", "%s close to the bid above: %s.", counted(len(close), "bid is", "bids are"), flags.ListOf(close, 5, "more"))
	}
	switch {
	case len(o.Agreed) == 0:
		l.add(deciders, "/committee", "No order is agreed yet: the list stands as it was scored.")
	case !o.Phase.Before(ettf.OrderAgreed) && o.Decision == nil:
		l.add(deciders, "/committee", "The round is %s, and no decision of a meeting here stands behind its order.", o.Phase)
	}
}

// meeting leads to the one that is open or comes next, and says that none is planned when it is time.
func (l *toDoList) meeting(o *RoundOverview) {
	m := o.Meeting
	switch {
	case m != nil && m.Phase == committee.Open:
		l.add(ettf.AllRoles, fmt.Sprintf("/meetings/%d", m.N), "The meeting is open: %s.", m.Title)
	case m != nil && m.Phase == committee.Planned:
		l.add(deciders, fmt.Sprintf("/meetings/%d", m.N), "The meeting is on %s: %s. Declare your interests before it.", m.Date.Long(), m.Title)
	case o.Phase == ettf.InMeeting:
		l.add([]ettf.Role{ettf.Admin, ettf.Secretary}, "/committee", "No meeting is planned to agree the order.")
	}
}

// counted is a number with its word: 1 bid, 3 bids.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
