package transfer

import (
	"strings"
)

// tally gathers what is to be questioned, by sort, with the premises that it concerns.
type tally struct {
	sorts []string
	about map[string][]string
}

func newTally() *tally { return &tally{about: map[string][]string{}} }

// What is to be questioned of premises.
const (
	olderSurvey     = "The survey is older than the latest that is known, so it is added to the history and changes nothing else"
	netAboveGross   = "The net area is greater than the gross one"
	maybeTwin       = "The premises are new, and others at the same postcode hold the same practice: they may be the same by another id"
	whichBlock      = "The premises have several blocks and the file names none, so life and backlog stay as they are"
	itemised        = "The backlog is kept item by item, and stays as it is"
	partBacklog     = "A part of the backlog is not given, and counts as nothing"
	noDay           = "The survey is dated by its month alone, and taken to be of the first day of it"
	nothingSurveyed = "There is a day and no letter or cost, so no survey is added"
)

func (t *tally) add(sort, id string) {
	if t.about[sort] == nil {
		t.sorts = append(t.sorts, sort)
	}
	t.about[sort] = append(t.about[sort], id)
}

// sentences are the sorts, each with the first of those that it concerns.
func (t *tally) sentences() []string {
	const named = 5
	var list []string
	for _, sort := range t.sorts {
		ids := t.about[sort]
		text := strings.Join(ids[:min(named, len(ids))], ", ")
		if more := len(ids) - named; more > 0 {
			text += " and " + many(more) + " more"
		}
		list = append(list, sort+": "+text+".")
	}
	return list
}
