package report

import (
	"cmp"

	"lintel/backend/ettf"
)

// Paper is one of the committee's papers: Agenda, Minutes, Register or Decisions.
type Paper interface{ compose() *document }

// PaperPDF is a paper of the committee as a PDF document. Errors: only faults of our own.
func PaperPDF(p Paper) ([]byte, error) {
	return render(func() (*document, error) { return p.compose(), nil }, (*document).pdf)
}

// PaperHTML is the same paper as one page that needs nothing else, as HTML is of the submission.
// Errors: only faults of our own.
func PaperHTML(p Paper) ([]byte, error) {
	return render(func() (*document, error) { return p.compose(), nil }, (*document).html)
}

// Body is whose paper it is.
type Body struct {
	Commissioner string
	Round        string
	Committee    string
	// Lay is the commissioner's word for a lay member: "lay" or "non-executive".
	Lay string
	// Bid, Private and Personal are in its own words why confidential bids, items taken in private and
	// what is personal are withheld, and under which exemptions.
	Bid, Private, Personal Withholding
}

// Withholding is why something is not published, and the exemption of the Freedom of Information Act
// that is relied on. What is empty is as the body has it.
type Withholding struct {
	Reason    string
	Exemption string
}

// What is said of what is withheld where the commissioner says nothing else. It is a start for them to
// change, and no ruling on what is exempt.
var (
	confidentialBid = Withholding{"the bid is confidential", "section 43(2), commercial interests (to confirm)"}
	privateItem     = Withholding{"the item was taken in private", "section 36, effective conduct of public affairs (to confirm)"}
	noConsent       = Withholding{"no consent to publish", "section 40(2), personal information (to confirm)"}
)

// or fills what is empty from another.
func (w Withholding) or(other Withholding) Withholding {
	return Withholding{cmp.Or(w.Reason, other.Reason), cmp.Or(w.Exemption, other.Exemption)}
}

// edition is the paper while it is written, for the public or for those who may see all of it.
type edition struct {
	document
	redactor
	body Body
}

func newEdition(b Body, public bool, kind, title string, date ettf.Date) *edition {
	b.Bid, b.Private, b.Personal = b.Bid.or(confidentialBid), b.Private.or(privateItem), b.Personal.or(noConsent)
	e := &edition{body: b, redactor: redactor{on: public, confidential: b.Bid, personal: b.Personal}}
	e.title = title
	e.author = b.Commissioner
	e.date = date
	e.running = running{left: b.Committee + " · " + b.Commissioner, right: kind + ": full", foot: "Not for publication"}
	if public {
		e.running.right, e.running.foot = kind+": public", "Public edition"
	}
	return e
}

// head begins a paper: whose it is, what it is, and which edition.
func (e *edition) head(title, what string) {
	e.add(paragraph{tone: lead, text: bold(e.body.Committee).with(say(" of " + e.body.Commissioner))},
		heading{level: 1, id: "paper", text: say(title)})
	if e.on {
		e.add(paragraph{tone: loud, text: bold("Public edition. ").with(say(what + " What is withheld is named, with the reason and the exemption, at the end."))})
		return
	}
	e.add(paragraph{tone: loud, text: bold("Full edition, not for publication. ").with(say("It may hold what is confidential. The public edition is made for whoever asks."))})
}

func (e *edition) section(id, title string) {
	e.add(heading{level: 2, id: id, text: say(title)})
}

// people joins names for a cell, or says that there are none.
func people(names []string) text {
	if len(names) == 0 {
		return muted("nobody")
	}
	return say(and(names))
}

// sentence ends what people wrote with a full stop where they did not.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	switch s[len(s)-1] {
	case '.', '?', '!':
		return s
	}
	return s + "."
}
