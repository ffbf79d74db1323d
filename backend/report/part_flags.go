package report

import (
	"fmt"

	"lintel/backend/ettf"
)

// flags lists the stops and the warnings of all bids. Notes stand on the bids' own pages.
func (s *submission) flags() {
	if len(s.entries) == 0 {
		s.add(paragraph{text: say("No bids have come in yet, so nothing has been flagged.")})
		return
	}
	s.add(paragraph{text: say("A stop means that a bid cannot be submitted unless the commissioner gives a reason for going on. " +
		"A warning is for those who decide to weigh. Notes stand on the page of their bid.")})
	s.flagSection("flags-open", "Stops without a reason yet", "None: every stop has been answered.",
		func(f *ettf.Flag) bool { return f.Severity == ettf.Stop && f.Accepted == "" })
	s.flagSection("flags-accepted", "Stops, and why we go on", "None: no stop has been accepted with a reason.",
		func(f *ettf.Flag) bool { return f.Severity == ettf.Stop && f.Accepted != "" })
	s.flagSection("flags-warnings", "Warnings", "None.",
		func(f *ettf.Flag) bool { return f.Severity == ettf.Warn })
}

func (s *submission) flagSection(id, title, none string, belongs func(*ettf.Flag) bool) {
	t := &table{columns: []column{{head: "Bid", share: 24}, {head: "What is flagged", share: 46}, {head: "Why we go on", share: 30}}}
	for i := range s.entries {
		e := &s.entries[i]
		name := s.named(e)
		for j := range e.result.Flags {
			f := &e.result.Flags[j]
			if !belongs(f) {
				continue
			}
			why := say(f.Accepted)
			if f.Accepted == "" && f.Severity == ettf.Stop {
				why = muted("No reason given yet")
			}
			t.add(plainRow, name, say(f.Text), why)
			name = s.link(e.bid.Ref)
		}
	}
	s.add(heading{level: 2, id: id, text: say(fmt.Sprintf("%s (%d)", title, len(t.rows)))})
	if len(t.rows) == 0 {
		s.add(paragraph{text: say(none)})
		return
	}
	s.add(t)
}
