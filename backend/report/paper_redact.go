package report

import (
	"regexp"
	"slices"
	"strings"
)

// redactor takes out of the texts of a public edition what is confidential, and keeps the list of
// what it took. Off, it leaves everything as it is.
type redactor struct {
	on    bool
	bids  []OrderLine // the confidential ones
	names [][]string  // for each, what would name it, folded
	quiet []string    // the names, folded, of those whose interests are not published
	taken []redaction
	// confidential and personal are why such things are withheld.
	confidential, personal Withholding
	amounts                bool   // some amount was left out
	prefix                 string // of where things stand
}

// redaction is something that was taken out: where it stood, what it was, and why.
type redaction struct {
	where, what string
	why         Withholding
}

// shortestName is how many letters a name has at the least for its finding to mean anything.
const shortestName = 4

// hide names the bids that are confidential: those of the order, and others of the round.
func (r *redactor) hide(m *Meeting) {
	if !r.on {
		return
	}
	lines := m.Confidential
	if m.Order != nil {
		lines = append(slices.Clone(m.Order.Lines), lines...)
	}
	for _, l := range lines {
		if l.Withheld == nil || r.bid(l.Ref) != nil {
			continue
		}
		var names []string
		for _, name := range append([]string{l.Title}, l.Names...) {
			if name = folded(name); len(name) >= shortestName+2 {
				names = append(names, name)
			}
		}
		r.bids, r.names = append(r.bids, l), append(r.names, names)
	}
}

// hush names those whose interests are not to be published.
func (r *redactor) hush(conflicts []Conflict) {
	for i := range conflicts {
		for _, in := range conflicts[i].Interests {
			if name := folded(conflicts[i].Name); r.on && !in.Publish && !slices.Contains(r.quiet, name) {
				r.quiet = append(r.quiet, name)
			}
		}
	}
}

// folded is a text as names are looked for in it: small letters and single spaces, with one at each
// end, and none of the marks between.
func folded(s string) string {
	var b strings.Builder
	b.WriteByte(' ')
	space := true
	for _, r := range strings.ToLower(s) {
		switch {
		case strings.ContainsRune("'’‘", r):
		case r < 0x80 && (r < '0' || r > '9') && (r < 'a' || r > 'z') || r == 0xA0 || r == '–' || r == '—' || r == '“' || r == '”':
			if !space {
				b.WriteByte(' ')
			}
			space = true
		default:
			b.WriteRune(r)
			space = false
		}
	}
	if !space {
		b.WriteByte(' ')
	}
	return b.String()
}

// bid is the confidential bid of a ref, nil for one that may be told.
func (r *redactor) bid(ref string) *OrderLine {
	for i := range r.bids {
		if r.bids[i].Ref == ref {
			return &r.bids[i]
		}
	}
	return nil
}

// amountsIn finds sums of money in what people wrote, with a pound sign or without.
var amountsIn = regexp.MustCompile(`(?i)£\s?\d+([,.]\d+)*(\s?(k|m|bn|thousand|million|billion)\b)?|\b\d+([,.]\d+)*\s?(k|m|bn|thousand|million|billion|pounds|pence)\b|\b\d{1,3}(,\d{3})+(\.\d\d)?\b`)

// limitFlags finds the flags that a limit raises on a bid: which do is said in the order, as far as it may be.
var limitFlags = regexp.MustCompile(`\b(capital|revenue)-over-limit of [^,;)]+`)

const (
	amountLeftOut = "[amount withheld]"
	textLeftOut   = "[withheld]"
)

// ruledFor is how the chair's rulings begin, folded: each says why, and so tells of the interest.
const ruledFor = " the chair decided for"

// free is what people wrote or said, as it may be printed. A text that names a confidential bid is
// withheld whole, and so is one that tells of an interest that is not published, or why a conflict in a
// confidential bid is handled as it is. Where any figure is
// withheld, all amounts are left out of texts: one of them may be the total that gives it away.
func (r *redactor) free(where, what, s string) string {
	if !r.on || s == "" {
		return s
	}
	plain := folded(s)
	for _, name := range r.quiet {
		if strings.Contains(plain, name) && strings.Contains(plain, " interest ") || strings.Contains(plain, ruledFor+name) {
			r.take(where, what+", which tells of an interest", r.personal)
			return textLeftOut
		}
	}
	for _, l := range r.bids {
		if strings.Contains(plain, " on"+folded(l.Ref)) && (strings.Contains(plain, " interest ") || strings.Contains(plain, ruledFor)) {
			r.take(where, what+", which tells of a conflict in "+l.Ref, *l.Withheld)
			return textLeftOut
		}
	}
	for i, names := range r.names {
		for _, name := range names {
			if strings.Contains(plain, name) {
				r.take(where, what+", which names "+r.bids[i].Ref, *r.bids[i].Withheld)
				return textLeftOut
			}
		}
	}
	if len(r.bids) == 0 {
		return s
	}
	s = limitFlags.ReplaceAllString(s, "[flag withheld]")
	without := amountsIn.ReplaceAllString(s, amountLeftOut)
	r.amounts = r.amounts || without != s
	return without
}

func (r *redactor) take(where, what string, why Withholding) {
	taken := redaction{r.prefix + where, what, why.or(r.confidential)}
	if !slices.Contains(r.taken, taken) {
		r.taken = append(r.taken, taken)
	}
}

// withheld ends a public paper with all that was taken out of it, each with its reason and exemption.
func (e *edition) withheld() {
	if !e.on {
		return
	}
	e.section("withheld", "What is withheld, and why")
	if len(e.taken) == 0 {
		e.add(paragraph{text: say("Nothing is withheld from this paper.")})
		return
	}
	t := &table{
		caption: "The exemptions are those of the Freedom of Information Act 2000 that the commissioner relies on.",
		columns: []column{{head: "Where", share: 18}, {head: "What", share: 34}, {head: "Why", share: 22}, {head: "Exemption", share: 26}},
	}
	for _, r := range e.taken {
		t.add(plainRow, say(capital(r.where)), say(capital(r.what)), say(capital(r.why.Reason)), say(capital(r.why.Exemption)))
	}
	e.add(t)
	if e.amounts {
		e.add(paragraph{tone: quiet, text: say("Amounts in what was said and written are left out as well, because with the figures that are printed they could give away those that are withheld.")})
	}
}
