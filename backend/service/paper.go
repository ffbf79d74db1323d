package service

import (
	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/report"
)

// PaperForm is how a paper is set.
type PaperForm string

// The forms of a paper; the register alone is also a table.
const (
	AsPDF  PaperForm = "pdf"
	AsHTML PaperForm = "html"
	AsCSV  PaperForm = "csv"
)

func set(p report.Paper, form PaperForm) ([]byte, error) {
	if form == AsPDF {
		return report.PaperPDF(p)
	}
	return report.PaperHTML(p)
}

// bodyOf is whose paper it is, for a round's committee, nil for none yet.
func bodyOf(round *ettf.Round, c *committee.Committee) report.Body {
	b := report.Body{Commissioner: round.Commissioner.Name, Round: round.Terms.Name, Committee: "Committee", Lay: string(committee.Lay)}
	if c != nil {
		b.Committee, b.Lay = c.Name, c.Kind.Word(committee.Lay)
		if x := c.Exemptions; x != nil {
			b.Bid, b.Private, b.Personal = report.Withholding{Reason: x.Reason, Exemption: x.Bid}, report.Withholding{Exemption: x.Private}, report.Withholding{Exemption: x.Personal}
		}
	}
	return b
}
