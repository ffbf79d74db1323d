package report

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

// PDF is the submission of a round as a PDF document. It always has at least a cover, also for a
// round without bids. Errors: only faults of our own.
func PDF(a *appraisal.Appraisal) ([]byte, error) {
	return render(func() (*document, error) { return compose(a) }, (*document).pdf)
}

// HTML is the same submission as one page that needs nothing else: no script, no other address.
// Its style is inline; StyleHash lets a Content-Security-Policy allow it. Errors: only faults of
// our own.
func HTML(a *appraisal.Appraisal) ([]byte, error) {
	return render(func() (*document, error) { return compose(a) }, (*document).html)
}

// render composes a document and sets it. A panic, which gofpdf is given to, is an error.
func render(compose func() (*document, error), set func(*document) ([]byte, error)) (out []byte, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			out, err = nil, fmt.Errorf("setting the paper: %v", fault)
		}
	}()
	d, err := compose()
	if err != nil {
		return nil, err
	}
	return set(d)
}

// submission is the paper while its parts are written.
type submission struct {
	document
	*appraisal.Appraisal
	entries []listed // in the list's order: the agreed one, otherwise the ranking
	byRef   map[string]*listed
}

// listed is a bid with all that is known of it, and the id of its page.
type listed struct {
	bid    *ettf.Bid
	result *appraisal.Result
	money  *appraisal.MoneyLine
	id     string
}

// part is a chapter of the paper: its place in the contents, and who writes it.
type part struct {
	id, title string
	write     func(*submission)
}

// parts are the chapters in their order, after the cover.
var parts = []part{
	{"list", "The ranked list", (*submission).rankedList},
	{"money", "What it commits us to", (*submission).commits},
	{"flags", "Flags that stand, and why we go on", (*submission).flags},
	{"bids", "The bids", (*submission).bids},
	{"estate", "The estate", (*submission).estate},
	{"method", "Method", (*submission).method},
}

// compose writes the document of which PDF and HTML are settings.
func compose(a *appraisal.Appraisal) (*document, error) {
	if a == nil || a.Round == nil {
		return nil, errors.New("a submission needs the appraisal of a round")
	}
	s := &submission{Appraisal: a}
	s.collect()
	r := a.Round
	s.title = r.Terms.Name + ": ranked submission of " + r.Commissioner.Name
	s.author = r.Commissioner.Name
	s.date = r.Terms.Deadline
	s.running = running{
		left:  r.Terms.Name + " · " + r.Commissioner.Name,
		right: "Submission: " + number,
		foot:  s.decision(),
	}
	s.cover()
	for _, p := range parts {
		s.add(heading{level: 1, id: p.id, text: say(p.title), newPage: true})
		p.write(s)
	}
	return &s.document, nil
}

// number is what stands in the place of a submission's number until it is frozen.
const number = "draft"

// collect joins what the appraisal says of each bid, in the list's order.
func (s *submission) collect() {
	results := make(map[string]*appraisal.Result, len(s.Ranking.Results))
	for i := range s.Ranking.Results {
		results[s.Ranking.Results[i].Ref] = &s.Ranking.Results[i]
	}
	s.entries = make([]listed, 0, len(s.Money.Lines))
	s.byRef = make(map[string]*listed, len(s.Money.Lines))
	bids := make(map[string]*ettf.Bid, len(s.Round.Bids))
	for i := range s.Round.Bids {
		bids[s.Round.Bids[i].Ref] = &s.Round.Bids[i]
	}
	for i := range s.Money.Lines {
		line := &s.Money.Lines[i]
		bid, result := bids[line.Ref], results[line.Ref]
		if bid == nil || result == nil {
			continue
		}
		s.entries = append(s.entries, listed{bid: bid, result: result, money: line, id: "bid-" + strconv.Itoa(line.Position)})
		s.byRef[line.Ref] = &s.entries[len(s.entries)-1]
	}
}

// agreed says whether the list stands in the committee's order.
func (s *submission) agreed() bool { return len(s.Round.Agreed) > 0 }

// decision is where the list stands, in a line.
func (s *submission) decision() string {
	if s.agreed() {
		return "Order agreed"
	}
	return "Ranked, not yet agreed"
}

// link is a bid's ref, leading to its page.
func (s *submission) link(ref string) text {
	if e, ok := s.byRef[ref]; ok {
		return text{{text: ref, style: strong, to: e.id}}
	}
	return bold(ref)
}

// links are refs joined for a sentence, each leading to its page.
func (s *submission) links(refs []string) text {
	var t text
	for i, ref := range refs {
		switch {
		case i > 0 && i == len(refs)-1:
			t = append(t, span{text: " and "})
		case i > 0:
			t = append(t, span{text: ", "})
		}
		t = append(t, s.link(ref)...)
	}
	return t
}

// named is a bid's ref and title.
func (s *submission) named(e *listed) text {
	return s.link(e.bid.Ref).with(say(" " + strings.TrimSpace(e.bid.Title)))
}
