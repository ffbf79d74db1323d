package transfer

import (
	"fmt"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// WriteListSizes writes the list sizes that are known, so that ReadListSizes reads the same ones.
func WriteListSizes(practices []ettf.Practice, format sheet.Format) ([]byte, error) {
	page := sheet.Page{Name: "list sizes", Columns: []sheet.Column{{Heading: "code", Width: 10}, {Heading: "name", Width: 40}, {Heading: "locality", Width: 20},
		{Heading: "number_of_patients", Width: 20, Kind: sheet.Number}}}
	for i := range practices {
		if p := &practices[i]; p.ListSize != nil {
			page.Rows = append(page.Rows, []sheet.Cell{textCell(p.Code), textCell(p.Name), textCell(p.Locality), wholeCell(p.ListSize)})
		}
	}
	return sheet.Write(format, nil, page)
}

// What makes a file of list sizes implausible, beside those that the workspace has.
const (
	fewPractices = 10  // with fewer in the workspace nothing is said of how many a file has
	fewPatients  = 500 // patients to a practice
	namedAtMost  = 5
)

// Questions are what one should look at before a file of list sizes is believed: that it has few of
// the workspace's practices, few patients, or changes that are too great.
func (p *ListSizePlan) Questions(practices []ettf.Practice) (questions []string) {
	known := map[string]*ettf.Practice{}
	for i := range practices {
		known[practices[i].Code] = &practices[i]
	}
	found, total, then, now := 0, 0, 0, 0
	var leaps []string
	for i := range p.Sizes {
		s := &p.Sizes[i]
		total += s.Patients
		stands := known[s.Code]
		if stands == nil {
			continue
		}
		if found++; stands.ListSize == nil {
			continue
		}
		was := *stands.ListSize
		then, now = then+was, now+s.Patients
		if s.Patients > was+was/2 || s.Patients < was-was/2 {
			leaps = append(leaps, fmt.Sprintf("%s from %s to %s", s.Code, many(was), many(s.Patients)))
		}
	}
	if n := len(practices); n >= fewPractices && found < n/2 {
		questions = append(questions, fmt.Sprintf("The file is small: it has %s of the %s practices of the workspace.", many(found), many(n)))
	}
	if now < then/2 {
		questions = append(questions, fmt.Sprintf("The file has few patients: %s, where the workspace has %s for the same practices.", many(now), many(then)))
	}
	if n := len(p.Sizes); n > 0 && total < n*fewPatients {
		questions = append(questions, fmt.Sprintf("The file has few patients: %s to a practice on average. Is it whole, and are they counted in ones?", many(total/n)))
	}
	if len(leaps) > 0 {
		text := strings.Join(leaps[:min(namedAtMost, len(leaps))], ", ")
		if more := len(leaps) - namedAtMost; more > 0 {
			text += " and " + many(more) + " more"
		}
		questions = append(questions, counting(len(leaps), "list changes", "lists change")+" by more than half: "+text+".")
	}
	return questions
}
