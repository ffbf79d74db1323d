package transfer

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

// delivery is all that a file says of one premises.
type delivery struct {
	id   string
	rows []surveyRow
}

// assemble makes of the rows the premises as they would be.
func (in *surveyReader) assemble(plan *SurveyPlan) {
	added := map[string]bool{}
	tell := newTally()
	for _, d := range in.deliveries() {
		change := in.onto(d, tell)
		if change == nil {
			continue
		}
		for _, row := range d.rows {
			for _, code := range row.practices {
				if in.known.practices[code] || added[code] {
					continue
				}
				added[code] = true
				p := ettf.Practice{Code: code, Locality: change.After.Locality}
				if len(row.practices) == 1 {
					p.Name = row.names
				}
				plan.Practices = append(plan.Practices, p)
			}
		}
		if change.Before != nil && len(change.Changes) == 0 {
			plan.Unchanged++
			continue
		}
		in.judge(change)
		plan.Premises = append(plan.Premises, *change)
	}
	if len(plan.Practices) > 0 {
		in.note("%s not known yet and %s added.", counting(len(plan.Practices), "practice is", "practices are"), isAre(len(plan.Practices)))
	}
	in.warnings = append(in.warnings, tell.sentences()...)
}

func counting(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return many(n) + " " + several
}

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// deliveries bring together the rows of each premises, in the order of the file; rows of one day
// become one, as they are for blocks of the same premises.
func (in *surveyReader) deliveries() []*delivery {
	byID, list := map[string]*delivery{}, []*delivery{}
	for _, r := range in.rows {
		id := in.known.idOf(&r)
		if id == "" {
			in.refuse(r.at, "premises without an id that are not known", "an id, or the code of their one practice")
			continue
		}
		d := byID[id]
		if d == nil {
			d = &delivery{id: id}
			byID[id] = d
			list = append(list, d)
		}
		d.rows = append(d.rows, r)
	}
	for _, d := range list {
		in.oneADay(d)
		slices.SortStableFunc(d.rows, func(a, b surveyRow) int { return cmp.Compare(a.survey.Date, b.survey.Date) })
	}
	return list
}

// oneADay passes over rows that say a thing again, and refuses those of one day that are neither the
// same nor of blocks by name.
func (in *surveyReader) oneADay(d *delivery) {
	var kept []surveyRow
	for _, r := range d.rows {
		first := slices.IndexFunc(kept, func(k surveyRow) bool { return k.survey.Date == r.survey.Date && fold(k.block) == fold(r.block) })
		if first < 0 {
			other := slices.IndexFunc(kept, func(k surveyRow) bool { return k.survey.Date == r.survey.Date })
			if other >= 0 && (!kept[other].agrees(&r) || r.block == "" || kept[other].block == "") {
				in.again(d, &kept[other], &r, "the same letters, costs and areas in each row of premises, which are theirs and not a block's")
				continue
			}
			kept = append(kept, r)
			continue
		}
		if !kept[first].equals(&r) {
			in.again(d, &kept[first], &r, "one row for each survey, or the name of a block in each")
			continue
		}
		in.skip(r.at.Row, "the same as an earlier row")
	}
	d.rows = kept
}

func (in *surveyReader) again(d *delivery, first, r *surveyRow, expected string) {
	when := ""
	if r.survey.Date != "" {
		when = " on " + string(r.survey.Date)
	}
	in.refuse(r.at, "premises "+d.id+" again"+when+", as in row "+fmt.Sprint(first.at.Row)+" with other words", expected)
}

// equals says whether two rows say the same.
func (r *surveyRow) equals(o *surveyRow) bool {
	return r.agrees(o) && o.agrees(r) && sameValue(r.life, o.life) && slices.EqualFunc(r.backlog[:], o.backlog[:], sameValue[ettf.Pence]) && slices.Equal(r.practices, o.practices)
}

// agrees says whether another row says nothing else of what is the premises' own.
func (r *surveyRow) agrees(o *surveyRow) bool {
	for i, f := range premisesFacts {
		if o.says(i) && !(r.says(i) && f.same(&r.premises, &o.premises)) {
			return false
		}
	}
	for _, facet := range ettf.AllFacets {
		if letter := o.survey.Facets.Of(facet); letter != "" && letter != r.survey.Facets.Of(facet) {
			return false
		}
	}
	if o.survey.CostToB == nil {
		return true
	}
	mine, theirs := cmp.Or(r.survey.CostToB, &ettf.FacetAmounts{}), o.survey.CostToB
	for _, facet := range ettf.AllFacets {
		if theirs := *costAt(theirs, facet); theirs != nil && !sameValue(*costAt(mine, facet), theirs) {
			return false
		}
	}
	return theirs.Total == nil || sameValue(mine.Total, theirs.Total)
}

// judge holds premises to the rules of a round file, whichever way they come.
func (in *surveyReader) judge(c *PremisesChange) {
	text, err := json.Marshal(&c.After)
	if err != nil {
		in.refuse(c.Place, "premises that cannot be written: "+err.Error(), "ones that can")
		return
	}
	_, faults := roundfile.ReadPremises(text, "premises")
	for _, fault := range faults {
		at := c.Place
		at.Column, at.Heading = "", strings.TrimPrefix(fault.Path, "premises.")
		in.refuse(at, fault.Found, fault.Expected)
	}
}
