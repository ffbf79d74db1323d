package service

import (
	"lintel/backend/ettf"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// fromSurveys plans what a file of surveys changes: premises, and practices that are not known yet.
func (p *placesPlan) fromSurveys(r *store.Reader, in PlacesImport) {
	estate := transfer.Estate{Premises: r.AllPremises(), Practices: r.Practices()}
	plan, refused := transfer.ReadSurveys(transfer.SurveySource{Book: in.Book, Map: in.Map,
		Recall: func(headings string) map[string]string { return r.FileColumns(string(SurveySheet), headings) }}, estate)
	p.understood(plan.PlaceReading)
	p.refused = refused
	for _, one := range plan.Practices {
		p.practices = append(p.practices, beforeAfter[ettf.Practice]{nil, one})
	}
	for i := range plan.Premises {
		c := &plan.Premises[i]
		p.change(c.After.ID, c.After.Name, c.Before == nil, c.Changes)
		p.premises = append(p.premises, beforeAfter[ettf.Premises]{c.Before, c.After})
	}
	p.report.Unchanged += plan.Unchanged
	if len(in.Map) > 0 {
		p.columns, p.headings = plan.Fields, plan.Headings
	}
}
