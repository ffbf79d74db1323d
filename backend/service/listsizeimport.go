package service

import (
	"fmt"
	"strconv"

	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// fromListSizes plans what a file of list sizes changes. Practices that are not in the workspace are
// counted and passed over; only where there are none yet, and the file names them, are they added.
func (p *placesPlan) fromListSizes(r *store.Reader, in PlacesImport) {
	plan, refused := transfer.ReadListSizes(in.Book)
	p.understood(plan.PlaceReading)
	p.refused = refused
	all := r.Practices()
	p.report.Warnings = append(p.report.Warnings, plan.Questions(all)...)
	known := byKey(all, func(p *ettf.Practice) string { return p.Code })
	var elsewhere []string
	for i := range plan.Sizes {
		s := &plan.Sizes[i]
		stands := known[s.Code]
		switch {
		case stands == nil && len(all) == 0 && s.Name != "":
			p.change(s.Code, s.Name, true, []transfer.Change{{Field: "name", After: s.Name}, {Field: "list_size", After: strconv.Itoa(s.Patients)}})
			p.practices = append(p.practices, beforeAfter[ettf.Practice]{nil, ettf.Practice{Code: s.Code, Name: s.Name, Locality: s.Locality, ListSize: &s.Patients}})
		case stands == nil:
			elsewhere = append(elsewhere, s.Code)
		case stands.ListSize != nil && *stands.ListSize == s.Patients:
			p.change(s.Code, stands.Name, false, nil)
		default:
			after, before := *stands, ""
			if stands.ListSize != nil {
				before = strconv.Itoa(*stands.ListSize)
			}
			after.ListSize = &s.Patients
			p.change(s.Code, stands.Name, false, []transfer.Change{{Field: "list_size", Before: before, After: strconv.Itoa(s.Patients)}})
			p.practices = append(p.practices, beforeAfter[ettf.Practice]{stands, after})
		}
	}
	if len(elsewhere) > 0 {
		p.report.Notes = append(p.report.Notes, fmt.Sprintf("%s of the file %s not in the workspace and left out: %s.",
			counted(len(elsewhere), "practice", "practices"), isAre(len(elsewhere)), flags.ListOf(elsewhere, 5, "more")))
	}
	if len(all) == 0 && len(elsewhere) > 0 {
		p.report.Warnings = append(p.report.Warnings, "The workspace has no practices yet, and the file does not name them: import practices first.")
	}
	if plan.Day != "" {
		p.why.Reason += " of " + string(plan.Day)
	}
}
