package transfer

import (
	"strconv"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// WritePractices writes practices so that ReadPractices reads the same ones.
func WritePractices(practices []ettf.Practice, format sheet.Format) ([]byte, error) {
	page := sheet.Page{Name: "practices", Columns: []sheet.Column{{Heading: "code", Width: 10}, {Heading: "name", Width: 40}, {Heading: "locality", Width: 20},
		{Heading: "list_size", Width: 10, Kind: sheet.Number}, {Heading: "contract_type", Width: 14}, {Heading: "contract_end", Width: 12, Kind: sheet.Date}}}
	for i := range practices {
		p := &practices[i]
		row := []sheet.Cell{textCell(p.Code), textCell(p.Name), textCell(p.Locality), wholeCell(p.ListSize)}
		if p.Contract != nil {
			row = append(row, textCell(p.Contract.Type), dateCell(p.Contract.End))
		}
		page.Rows = append(page.Rows, row)
	}
	return sheet.Write(format, nil, page)
}

// Onto is the practice as it would be: what the row says on top of what stands, nil for a new one;
// and what differs. A name that differs in capitals and blanks alone is left as people typed it.
func (row *PracticeRow) Onto(stands *ettf.Practice) (after ettf.Practice, changes []Change) {
	if stands == nil {
		return row.Practice, nil
	}
	after = *stands
	changes = []Change{}
	set := func(field string, into *string, said string) {
		if said != "" && fold(said) != fold(*into) {
			changes = append(changes, Change{field, *into, said})
			*into = said
		}
	}
	set("name", &after.Name, row.Name)
	set("locality", &after.Locality, row.Locality)
	if row.ListSize != nil && (after.ListSize == nil || *after.ListSize != *row.ListSize) {
		changes = append(changes, Change{"list_size", wholeCell(after.ListSize).Text, wholeCell(row.ListSize).Text})
		after.ListSize = row.ListSize
	}
	if row.Contract != nil {
		contract := ettf.Contract{}
		if after.Contract != nil {
			contract = *after.Contract
		}
		before := contract
		set("contract_type", &contract.Type, row.Contract.Type)
		end := string(contract.End)
		set("contract_end", &end, string(row.Contract.End))
		if contract.End = ettf.Date(end); contract != before {
			after.Contract = &contract
		}
	}
	return after, changes
}

// many writes a count as people read it: 6,750.
func many(n int) string { return ettf.Thousands(strconv.Itoa(n)) }
