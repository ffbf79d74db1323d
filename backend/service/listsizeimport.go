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
	if len(refused) == 0 {
		p.report.Warnings = append(p.report.Warnings, plan.Questions(all)...)
	}
	known := byKey(all, func(p *ettf.Practice) string { return p.Code })
	var elsewhere, other []string
	for i := range plan.Sizes {
		s := &plan.Sizes[i]
		stands := known[s.Code]
		switch {
		case stands == nil && len(all) == 0 && s.Name != "":
			said := []transfer.Change{{Field: "name", After: s.Name}, {Field: "list_size", After: strconv.Itoa(s.Patients)}}
			if s.Locality != "" {
				said = append(said, transfer.Change{Field: "locality", After: s.Locality})
			}
			p.change(s.Code, s.Name, true, said)
			p.practices = append(p.practices, beforeAfter[ettf.Practice]{nil, ettf.Practice{Code: s.Code, Name: s.Name, Locality: s.Locality, ListSize: &s.Patients}})
		case stands == nil:
			elsewhere = append(elsewhere, s.Code)
		default:
			if s.Locality != "" && stands.Locality != "" && s.Locality != stands.Locality {
				other = append(other, s.Code)
			}
			after, changes := withListSize(*stands, s)
			p.change(s.Code, stands.Name, false, changes)
			if len(changes) > 0 {
				p.practices = append(p.practices, beforeAfter[ettf.Practice]{stands, after})
			}
		}
	}
	if len(elsewhere) > 0 {
		p.report.Notes = append(p.report.Notes, fmt.Sprintf("%s of the file %s not in the workspace and left out: %s.",
			counted(len(elsewhere), "practice", "practices"), isAre(len(elsewhere)), flags.ListOf(elsewhere, 5, "more")))
	}
	if len(other) > 0 {
		p.report.Notes = append(p.report.Notes, fmt.Sprintf("%s in another locality here than in the file, and %s there: %s.",
			counted(len(other), "practice is", "practices are"), stays(len(other)), flags.ListOf(other, 5, "more")))
	}
	if len(all) == 0 && len(elsewhere) > 0 {
		p.report.Warnings = append(p.report.Warnings, "The workspace has no practices yet, and the file does not name them: import practices first.")
	}
	if plan.Day != "" {
		p.why.Reason += " of " + string(plan.Day)
	}
}

// withListSize is a practice with what a file says of it. Its locality is filled in where nobody has
// said one, and else stays: lists come every month, and cut the area as others do.
func withListSize(p ettf.Practice, s *transfer.ListSize) (ettf.Practice, []transfer.Change) {
	var changes []transfer.Change
	if p.ListSize == nil || *p.ListSize != s.Patients {
		before := ""
		if p.ListSize != nil {
			before = strconv.Itoa(*p.ListSize)
		}
		p.ListSize = &s.Patients
		changes = append(changes, transfer.Change{Field: "list_size", Before: before, After: strconv.Itoa(s.Patients)})
	}
	if p.Locality == "" && s.Locality != "" {
		p.Locality = s.Locality
		changes = append(changes, transfer.Change{Field: "locality", After: s.Locality})
	}
	return p, changes
}

func stays(n int) string {
	if n == 1 {
		return "stays"
	}
	return "stay"
}
