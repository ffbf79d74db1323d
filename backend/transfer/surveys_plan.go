package transfer

import (
	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// Estate is what of the workspace a file of surveys is held against.
type Estate struct {
	Premises  []ettf.Premises
	Practices []ettf.Practice
}

// SurveySource is a file of surveys and what people say of its columns: fields by column, which is a
// heading, a letter, "" for none, or of the date the day itself. Recall gives what they said of an
// earlier file with the same headings.
type SurveySource struct {
	Book   *sheet.Book
	Map    map[string]string
	Recall func(headings string) map[string]string
}

// SurveyPlan is what a file of surveys would do: the premises that are new or change, each whole and
// in the order of the file, and the practices that are new. When anything is refused there are none.
// Headings name the row of headings; Fields say for each field which column it is in, to be recalled.
type SurveyPlan struct {
	PlaceReading
	Premises  []PremisesChange
	Practices []ettf.Practice
	Unchanged int
	Headings  string
	Fields    map[string]string
}

// PremisesChange is premises as they would be; Before is nil for new ones. Changes are the fields
// that differ; of new premises those that are given.
type PremisesChange struct {
	Place
	Before  *ettf.Premises
	After   ettf.Premises
	Changes []Change
}

// surveyReader is one reading of a file of surveys.
type surveyReader struct {
	*placeReport
	m      *matching
	estate Estate
	known  *knownEstate
	rows   []surveyRow
}

// ReadSurveys reads six-facet surveys as surveyors send them. What each column holds follows from its
// heading and its cells, and is said with the reason. Premises and practices that are not yet known
// are added; of those that are known the survey is added, or takes the place of that of the same day.
func ReadSurveys(source SurveySource, estate Estate) (SurveyPlan, []Refusal) {
	in := &surveyReader{placeReport: newPlaceReport(source.Book), estate: estate, known: newKnownEstate(estate)}
	in.m = in.pickSheet(source.Book)
	plan := SurveyPlan{Headings: in.m.signature()}
	in.said(source, plan.Headings)
	in.explain()
	if in.count() == 0 && in.need() {
		in.each()
	}
	if in.count() == 0 {
		in.assemble(&plan)
	}
	if in.count() > 0 {
		plan.Premises, plan.Practices, plan.Unchanged = nil, nil, 0
	}
	plan.PlaceReading, plan.Fields = in.reading(), in.m.letters()
	return plan, in.refusals()
}

// need says whether there are columns enough to read anything from.
func (in *surveyReader) need() bool {
	has := func(keys ...string) bool {
		for _, key := range keys {
			if _, fixed := in.m.fixed[fieldNamed(key)]; fixed || in.m.column(key) != nil {
				return true
			}
		}
		return false
	}
	facet := has("condition", "suitability", "space", "quality", "compliance", "environment")
	switch {
	case !has("id", "name", "practices"):
		in.refuse(Place{Sheet: in.m.sheet.Name}, "no column that names premises", "a table of surveys with an id, a name or a practice code for each premises; to say where it is, map id to a column")
	case facet && !has("date"):
		in.refuse(Place{Sheet: in.m.sheet.Name}, "letters of facets and no column of survey dates", "one; to say where it is, map date to a column, or to the day itself, such as date=2016-01-19")
	case !facet && !has("gia_m2", "nia_m2", "tenure", "life_years", "backlog_high", "cost_to_b", "block", "postcode"):
		in.refuse(Place{Sheet: in.m.sheet.Name}, "no column of a facet", "a table of surveys with a column for each of the six facets")
	default:
		return true
	}
	return false
}
