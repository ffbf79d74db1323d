package service

import (
	"fmt"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/store"
	"lintel/backend/transfer"
)

// fromPractices plans what a list of practices changes. One that has closed is said, and stays: bids
// and premises may name it.
func (p *placesPlan) fromPractices(r *store.Reader, in PlacesImport) {
	plan, refused := transfer.ReadPractices(in.Book, in.Commissioners)
	p.understood(plan.PlaceReading)
	p.report.Commissioners, p.refused = plan.Commissioners, refused
	all := r.Practices()
	known := byKey(all, func(p *ettf.Practice) string { return p.Code })
	for i := range plan.Practices {
		row := &plan.Practices[i]
		stands := known[row.Code]
		after, changes := row.Onto(stands)
		p.change(row.Code, after.Name, stands == nil, changes)
		if stands == nil || len(changes) > 0 {
			p.practices = append(p.practices, beforeAfter[ettf.Practice]{stands, after})
		}
	}
	var gone []string
	for i := range all {
		if how := plan.Gone[all[i].Code]; how != "" {
			gone = append(gone, strings.TrimSpace(all[i].Code+" "+all[i].Name)+" "+how)
		}
	}
	if len(gone) > 0 {
		p.report.Warnings = append(p.report.Warnings, fmt.Sprintf("%s of the workspace %s closed or dormant by this file, and stay as they are: %s.",
			counted(len(gone), "practice", "practices"), isAre(len(gone)), flags.ListOf(gone, 10, "more")))
	}
}

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
