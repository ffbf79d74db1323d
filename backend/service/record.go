package service

import (
	"context"
	"encoding/json"
	"errors"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Record is a stretch of the record, the latest first. More says that there are earlier entries.
// Hidden says why entries are left out for someone who still has bids to score; numbers then count
// what they see.
type Record struct {
	Entries []RecordEntry `json:"entries"`
	More    bool          `json:"more"`
	Hidden  string        `json:"hidden,omitempty"`
}

// RecordEntry is one change: who did what when, what was before and is after, and why. What is a
// sentence without its subject, the person. Screen is where one does such things. Undo says that
// the one who asks may undo it, if nothing was built on it.
type RecordEntry struct {
	N       int64           `json:"n"`
	At      string          `json:"at"`
	Who     string          `json:"who"`
	Name    string          `json:"name"`
	What    string          `json:"what"`
	Action  string          `json:"action"`
	Round   string          `json:"round"`
	Subject string          `json:"subject"`
	Bid     string          `json:"bid"`
	Screen  string          `json:"screen"`
	Before  json.RawMessage `json:"before"`
	After   json.RawMessage `json:"after"`
	Changes []FieldChange   `json:"changes"`
	Reason  string          `json:"reason"`
	Undo    bool            `json:"undo"`
}

// FieldChange is one field that an entry changed, as texts; empty for nothing.
type FieldChange struct {
	Field  string `json:"field"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// RecordFilter chooses entries; what is empty chooses all. Before is the number of an entry: only
// earlier ones. Limit is how many, at most 200.
type RecordFilter struct {
	Round  string
	Bid    string
	Person string
	Screen string
	Before int64
	Limit  int
}

// Verification says whether the record is as it was written, and if not, which row first is not.
// Rows is null for someone who still has bids to score: it would tell how much others have done.
type Verification struct {
	Rows   *int       `json:"rows"`
	OK     bool       `json:"ok"`
	Broken *BrokenRow `json:"broken"`
}

// BrokenRow is the first row of the record that is not as it was written, and what is wrong. N is 0
// when the record is sound, and something else was changed past it.
type BrokenRow struct {
	N   int64  `json:"n"`
	Why string `json:"why"`
}

const (
	usualEntries = 50
	mostEntries  = 200
)

// Record is what was done, as far as the person may see it.
// Errors: NotFound "no-such-round", Forbidden for a round in which they have no role.
func (s *Service) Record(ctx context.Context, who Person, f RecordFilter) (*Record, error) {
	if f.Limit < 1 {
		f.Limit = usualEntries
	}
	f.Limit = min(f.Limit, mostEntries)
	found := &Record{Entries: []RecordEntry{}}
	err := s.store.Read(ctx, func(r *store.Reader) error {
		if f.Round != "" {
			if _, err := r.Head(f.Round); err != nil {
				return err
			}
			if err := must(CanSee(who, f.Round)); err != nil {
				return err
			}
		}
		e := newEyes(r, who)
		lines, more := e.choose(f)
		for _, l := range lines {
			found.Entries = append(found.Entries, e.entry(l))
		}
		found.More, found.Hidden = more, e.hidden
		return nil
	})
	return found, err
}

// VerifyRecord walks the whole record, and holds what stands in the workspace against it.
// Errors: Forbidden.
func (s *Service) VerifyRecord(ctx context.Context, who Person) (*Verification, error) {
	if err := must(CanVerify(who)); err != nil {
		return nil, err
	}
	v := &Verification{OK: true}
	rows, sealed := 0, false
	err := s.store.Read(ctx, func(r *store.Reader) (err error) {
		sealed = newEyes(r, who).sealed()
		rows, err = r.Verify()
		var broken *store.Broken
		if errors.As(err, &broken) {
			v.OK, v.Broken = false, &BrokenRow{broken.N, broken.Why}
			return nil
		}
		if err != nil {
			return err
		}
		astray, err := r.Astray()
		if len(astray) > 0 {
			v.OK, v.Broken = false, &BrokenRow{0, astray[0]}
		}
		return err
	})
	switch {
	case !sealed:
		v.Rows = &rows
	case v.Broken != nil:
		v.Broken = &BrokenRow{0, "something is not as it was written; someone who scores nothing can see what"}
	}
	return v, err
}

// chosen is a line of the record with the number under which the person knows it.
type chosen struct {
	store.Line
	known int64
}

// choose finds the latest lines of those that the person may see and asked for. To one from whom
// something is hidden the numbers must not tell how much was done meanwhile, so they count what is
// seen from the beginning.
func (e *eyes) choose(f RecordFilter) (lines []chosen, more bool) {
	sealed := e.sealed()
	seen := int64(0)
	e.r.Lines(f.Round, func(l *store.Line) bool {
		if !e.sees(l) {
			return true
		}
		seen++
		switch c := (chosen{*l, l.N}); {
		case !f.takes(&c, sealed):
		case !sealed && len(lines) == f.Limit:
			more = true
			return false
		default:
			if sealed {
				c.known = -seen
			}
			lines = append(lines, c)
		}
		return true
	})
	if !sealed {
		return lines, more
	}
	for i := range lines {
		lines[i].known += seen + 1
	}
	if f.Before > 0 {
		lines = slices.DeleteFunc(lines, func(c chosen) bool { return c.known >= f.Before })
	}
	more = len(lines) > f.Limit
	return lines[:min(len(lines), f.Limit)], more
}

// takes says whether a line is one that was asked for.
func (f *RecordFilter) takes(c *chosen, sealed bool) bool {
	s := store.SubjectOf(c.Subject)
	return (sealed || f.Before == 0 || c.N < f.Before) &&
		(f.Bid == "" || s.Bid == f.Bid) &&
		(f.Person == "" || c.Who == tidyEmail(f.Person)) &&
		(f.Screen == "" || screenOf(s.Kind) == f.Screen)
}

// screenOf is where things of a kind are done.
func screenOf(kind store.SubjectKind) string {
	switch kind {
	case store.AboutBid, store.AboutWithdrawal, store.AboutEvidence:
		return "bids"
	case store.AboutScore, store.AboutSubmitted, store.AboutInterest, store.AboutRecusal:
		return "score"
	case store.AboutConsensus, store.AboutDissent, store.AboutGroups:
		return "moderate"
	case store.AboutAgreed, store.AboutCommittee, store.AboutRegister, store.AboutMeeting:
		return "committee"
	case store.AboutPractice, store.AboutPremises, store.AboutColumns:
		return "estate"
	case store.AboutAccount, store.AboutWorkspace:
		return "people"
	}
	return "round"
}

// CanVerify says whether the person may have the whole record verified, and if not, why.
func CanVerify(p Person) (ok bool, why string) {
	if !p.holdsAnywhere(ettf.Admin) {
		return false, "Only an administrator may have the record verified."
	}
	return true, ""
}
