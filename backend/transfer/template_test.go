package transfer_test

import (
	"strings"
	"testing"

	"lintel/backend/sheet"
	"lintel/backend/transfer"
)

func TestTheTemplateOfBidsIsReadAsItsNotesSay(t *testing.T) {
	t.Parallel()
	for name, r := range rounds(t) {
		for _, format := range formats {
			content, err := transfer.BidTemplate(r, format)
			if err != nil {
				t.Fatal(err)
			}
			plan, refused := transfer.ReadBids(book(t, content), r)
			if len(refused) > 0 || len(plan.Bids)+plan.Unchanged > 0 || len(plan.Ignored) > 0 {
				t.Errorf("%s as %s: %v %+v", name, format, refused, plan)
			}
			for _, gate := range r.Terms.Gates {
				if key := map[sheet.Format]string{sheet.CSV: "", sheet.XLSX: "bids: "}[format] + "gate: " + gate; plan.Mapping[key] != "gates."+gate {
					t.Errorf("%s as %s: gate %s: %v", name, format, gate, plan.Mapping)
				}
			}
		}
	}
}

func TestATemplateThatIsFilledInMakesABid(t *testing.T) {
	t.Parallel()
	content, err := transfer.BidTemplate(small(t), sheet.CSV)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(content)), "\r\n")
	heads := strings.Split(lines[len(lines)-1], ",")
	cells := make([]string, len(heads))
	for i, head := range heads {
		cells[i] = map[string]string{"ref": "N1", "title": "New hall", "kind": "estates", "gate: site secured": "does not apply", "capital 1 year": "2016/17", "capital 1 amount": "£5,000",
			"capital 2 year": "2017/18", "capital 2 amount": "1", "revenue 1 item": "rent", "revenue 1 annual": "5", "revenue 1 from": "2018/19"}[head]
		if strings.Contains(cells[i], ",") {
			cells[i] = `"` + cells[i] + `"`
		}
	}
	plan := readCSV(t, small(t), string(content)+strings.Join(cells, ","))
	if b := plan.Bids[0].Bid; plan.Added != 1 || b.Cost() != 5001_00 || len(b.Revenue) != 1 || b.Revenue[0].Payer != nil || len(b.Gates) != 1 {
		t.Errorf("%+v", plan)
	}
}

func TestAWorkbookOfBidsExplainsEveryColumn(t *testing.T) {
	t.Parallel()
	content, err := transfer.WriteBids(small(t), small(t).Bids, sheet.XLSX)
	if err != nil {
		t.Fatal(err)
	}
	b := book(t, content)
	var names []string
	explained := map[string]bool{}
	for _, s := range b.Sheets {
		names = append(names, s.Name)
		if s.Name == "notes" {
			for _, row := range s.Rows {
				explained[row.At(0).Text+" "+row.At(1).Text] = row.At(2).Text != ""
			}
		}
	}
	if strings.Join(names, " ") != "bids capital funding revenue notes" {
		t.Error(names)
	}
	for _, s := range b.Sheets[:4] {
		for _, head := range s.Rows[0].Cells {
			if !explained[s.Name+" "+head.Text] {
				t.Errorf("sheet %s: %q is not explained", s.Name, head.Text)
			}
		}
	}
}
