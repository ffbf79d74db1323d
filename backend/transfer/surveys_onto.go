package transfer

import (
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// onto puts what a file says of premises on top of what stands.
func (in *surveyReader) onto(d *delivery, tell *tally) *PremisesChange {
	before := in.known.byID[d.id]
	c := &PremisesChange{Place: d.rows[0].at, Before: before, After: ettf.Premises{ID: d.id}, Changes: []Change{}}
	var latest ettf.Date
	if before != nil {
		c.After = copyOf(before)
		if s := before.Latest(); s != nil {
			latest = s.Date
		}
	}
	for i := range d.rows {
		r := &d.rows[i]
		current, changed := r.survey.Date == "" || r.survey.Date >= latest, len(c.Changes)
		if current {
			c.facts(r)
			c.practices(r)
			c.block(r, tell)
			latest = max(latest, r.survey.Date)
		}
		if c.survey(r, in.m, tell); !current && len(c.Changes) > changed {
			tell.add(olderSurvey, d.id)
		}
	}
	if gia, nia := c.After.GIA, c.After.NIA; gia != nil && nia != nil && *nia > *gia && len(c.Changes) > 0 {
		tell.add(netAboveGross, d.id)
	}
	if twin := in.known.twin(&c.After); before == nil && twin != nil {
		tell.add(maybeTwin, d.id+" (as "+twin.ID+")")
	}
	return c
}

// copyOf is premises whose lists may be changed.
func copyOf(p *ettf.Premises) ettf.Premises {
	c := *p
	c.Practices, c.Blocks, c.Surveys = slices.Clone(p.Practices), slices.Clone(p.Blocks), slices.Clone(p.Surveys)
	return c
}

// change notes a field before and after.
func (c *PremisesChange) change(field string, before, after sheet.Cell) {
	if i := slices.IndexFunc(c.Changes, func(one Change) bool { return one.Field == field }); i >= 0 {
		c.Changes[i].After = after.Text // said again by a later row
		return
	}
	c.Changes = append(c.Changes, Change{field, before.Text, after.Text})
}

func (c *PremisesChange) facts(r *surveyRow) {
	for i, f := range premisesFacts {
		if r.says(i) && !f.same(&c.After, &r.premises) {
			before := f.show(&c.After)
			f.copy(&c.After, &r.premises)
			c.change(f.key, before, f.show(&c.After))
		}
	}
}

func (c *PremisesChange) practices(r *surveyRow) {
	before := listCell(c.After.Practices)
	for _, code := range r.practices {
		if !slices.Contains(c.After.Practices, code) {
			c.After.Practices = append(c.After.Practices, code)
		}
	}
	if after := listCell(c.After.Practices); after != before {
		c.change("practices", before, after)
	}
}

// block puts life and backlog on the block that is named; on the only one where none is. Of premises
// with several blocks a row without a name tells of none, and they stay as they are.
func (c *PremisesChange) block(r *surveyRow, tell *tally) {
	if !r.hasBlock() {
		return
	}
	at := slices.IndexFunc(c.After.Blocks, func(b ettf.Block) bool { return fold(b.Name) == fold(r.block) })
	switch n := len(c.After.Blocks); {
	case r.block == "" && n > 1:
		tell.add(whichBlock, c.After.ID)
		return
	case r.block == "" && n == 1:
		at = 0
	case at < 0:
		b := ettf.Block{Name: r.block}
		if b.Name == "" {
			b.Name = "main"
		}
		at = n
		c.After.Blocks = append(c.After.Blocks, b)
	}
	b := &c.After.Blocks[at]
	under := "block " + b.Name + " "
	if r.life != nil && !sameValue(b.LifeYears, r.life) {
		c.change(under+"life_years", wholeCell(b.LifeYears), wholeCell(r.life))
		b.LifeYears = r.life
	}
	c.backlog(r, b, under, tell)
}

func (c *PremisesChange) backlog(r *surveyRow, b *ettf.Block, under string, tell *tally) {
	given := 0
	for _, p := range r.backlog {
		if p != nil {
			given++
		}
	}
	switch {
	case given == 0:
		return
	case len(b.Items) > 0:
		tell.add(itemised, c.After.ID)
		return
	case given < len(bands) && b.Backlog == nil:
		tell.add(partBacklog, c.After.ID)
	}
	var after ettf.Backlog
	if b.Backlog != nil {
		after = *b.Backlog
	}
	places := []*ettf.Pence{&after.High, &after.Significant, &after.Moderate, &after.Low}
	for i, p := range r.backlog {
		if p == nil || b.Backlog != nil && *places[i] == *p {
			continue
		}
		before := sheet.Cell{}
		if b.Backlog != nil {
			before = moneyCell(*places[i])
		}
		c.change(under+bands[i], before, moneyCell(*p))
		*places[i] = *p
	}
	b.Backlog = &after
}

// survey adds the survey, or puts it in the place of that of the same day: then what the file has no
// column for stays.
func (c *PremisesChange) survey(r *surveyRow, m *matching, tell *tally) {
	if r.survey.Date == "" {
		return
	}
	if !r.letters && r.survey.CostToB == nil {
		tell.add(nothingSurveyed, c.After.ID)
		return
	}
	at := -1
	for i := range c.After.Surveys {
		if c.After.Surveys[i].Date == r.survey.Date {
			at = i
		}
	}
	if r.monthOnly {
		tell.add(noDay, c.After.ID)
	}
	under := "survey of " + string(r.survey.Date)
	if at < 0 {
		s := r.survey
		at = slices.IndexFunc(c.After.Surveys, func(o ettf.Survey) bool { return o.Date > s.Date })
		if at < 0 {
			at = len(c.After.Surveys)
		}
		c.After.Surveys = slices.Insert(c.After.Surveys, at, s)
		c.change(under, sheet.Cell{}, textCell(describeSurvey(&s)))
		return
	}
	was := &c.After.Surveys[at]
	is := replaced(was, r, m)
	if text, before := describeSurvey(&is), describeSurvey(was); text != before {
		c.change(under, textCell(before), textCell(text))
		*was = is
	}
}

// replaced is a survey with all that the file has a column for, and what stood where it has none.
func replaced(was *ettf.Survey, r *surveyRow, m *matching) ettf.Survey {
	is := *was
	costs := ettf.FacetAmounts{}
	if was.CostToB != nil {
		costs = *was.CostToB
	}
	if r.survey.Surveyor != "" {
		is.Surveyor = r.survey.Surveyor
	}
	var given ettf.FacetAmounts
	if r.survey.CostToB != nil {
		given = *r.survey.CostToB
	}
	for _, f := range surveyFields {
		switch {
		case f.facet == "" || m.column(f.key) == nil:
		case f.holds == anAmount:
			if p := *costAt(&given, f.facet); p != nil {
				*costAt(&costs, f.facet) = p
			}
		case r.letters:
			*is.Facets.At(f.facet) = r.survey.Facets.Of(f.facet)
		}
	}
	if given.Total != nil {
		costs.Total = given.Total
	}
	if costs != (ettf.FacetAmounts{}) {
		is.CostToB = &costs
	}
	return is
}

// describeSurvey is a survey in a line: condition B(C), suitability DX, cost to B £77,250.
func describeSurvey(s *ettf.Survey) string {
	var parts []string
	for _, facet := range ettf.AllFacets {
		if letter := s.Facets.Of(facet); letter != "" {
			parts = append(parts, string(facet)+" "+string(letter))
		}
	}
	if c := s.CostToB; c != nil {
		for _, facet := range ettf.AllFacets {
			if p := *costAt(c, facet); p != nil {
				parts = append(parts, string(facet)+" to B "+p.String())
			}
		}
		if c.Total != nil {
			parts = append(parts, "cost to B "+c.Total.String())
		}
	}
	if s.Surveyor != "" {
		parts = append(parts, "by "+s.Surveyor)
	}
	return strings.Join(parts, ", ")
}
