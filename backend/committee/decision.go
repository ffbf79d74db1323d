package committee

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"lintel/backend/ettf"
)

// Decision is what a meeting agreed about the order, with all on which it rests. It is frozen: its
// hash is over everything else in it.
type Decision struct {
	Text    string      `json:"text"`
	Meeting MeetingKind `json:"meeting"`
	Level   ettf.Level  `json:"level"`
	// Recommends says that the order is a sub-group's, to be ratified.
	Recommends bool        `json:"recommends,omitempty"`
	Order      []Decided   `json:"order"`
	Passed     []Pass      `json:"passed"`
	Present    []string    `json:"present"`
	Chair      string      `json:"chair"`
	Quorum     string      `json:"quorum"`
	Conflicts  []Managed   `json:"conflicts"`
	Motion     string      `json:"motion"`
	MovedBy    string      `json:"moved_by"`
	Method     Method      `json:"method"`
	Votes      []NamedVote `json:"votes"`
	Tally      Tally       `json:"tally"`
	Casting    *NamedVote  `json:"casting,omitempty"`
	// Round is the SHA-256 of the round file as it stood with the order, and Record the head of the
	// record's chain of hashes when the order was agreed.
	Round  string     `json:"round"`
	Record RecordHead `json:"record"`
	Hash   string     `json:"hash"`
}

// Decided is a bid in an order that was agreed; Scored is its place in the scored order, and Rank its
// rank there, 0 for an incomplete bid.
type Decided struct {
	Position int      `json:"position"`
	Ref      string   `json:"ref"`
	Scored   int      `json:"scored"`
	Rank     int      `json:"rank,omitempty"`
	Note     *Note    `json:"note,omitempty"`
	Reserve  *Reserve `json:"reserve,omitempty"`
}

// NamedVote is how a member voted, by name.
type NamedVote struct {
	Member string `json:"member"`
	Name   string `json:"name"`
	Role   string `json:"role"`
	Choice Choice `json:"choice"`
}

// RecordHead is the last entry of the record, and its hash.
type RecordHead struct {
	N    int64  `json:"n"`
	Hash string `json:"hash"`
}

// Sum is the hash over everything else in the decision.
func (d *Decision) Sum() string {
	bare := *d
	bare.Hash = ""
	text, err := json.Marshal(&bare)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// Agrees says whether an entry that was judged agrees the order.
func (m *Meeting) Agrees(e *Entry) bool {
	return (e.Action == Resolve || e.Action == CastingVote) && e.Result == Carried && m.Motion().Kind == OrderMotion
}

// decision is what an entry that agrees the order decides. Round and record are left to whoever keeps them.
func (m *Meeting) decision(f *Facts, e *Entry) *Decision {
	motion := m.Motion()
	list := motion.Order
	d := &Decision{Text: m.agreedWords(f), Meeting: m.Kind, Level: f.Level, Recommends: m.Kind == OfSubgroup, Passed: slices.Clone(list.Passed),
		Chair: m.NameOf(e.Standing.Chair), Quorum: e.Standing.Quorum.Sentence, Conflicts: e.Standing.Out,
		Motion: motion.Text, MovedBy: motion.MovedBy, Method: motion.Method, Votes: []NamedVote{}, Present: []string{}}
	if d.Passed == nil {
		d.Passed = []Pass{}
	}
	if d.Level == "" {
		d.Level = ettf.Delegated
	}
	scored := f.Refs()
	for i, ref := range list.Refs {
		at := slices.Index(scored, ref)
		line := Decided{Position: i + 1, Ref: ref, Scored: at + 1, Rank: f.Bids[at].Rank}
		if note, moved := list.Notes[ref]; moved {
			line.Note = &note
		}
		if reserve, is := list.Reserves[ref]; is {
			line.Reserve = &reserve
		}
		d.Order = append(d.Order, line)
	}
	for _, x := range m.Committee.Members {
		if m.Sits(x.ID) {
			d.Present = append(d.Present, x.Name)
		}
	}
	for _, id := range e.Standing.Deciding {
		if b, voted := motion.Votes[id]; voted {
			d.Votes = append(d.Votes, m.named(id, b.Choice))
		}
	}
	if e.Tally != nil {
		d.Tally = *e.Tally
	}
	if e.Action == CastingVote {
		cast := m.named(e.Member, e.Choice)
		d.Casting = &cast
	}
	return d
}

func (m *Meeting) named(id string, c Choice) NamedVote {
	x := m.Committee.Member(id)
	return NamedVote{Member: id, Name: x.Name, Role: m.Committee.Seat(x).Role, Choice: c}
}

// agreedWords say what was decided, as the level of co-commissioning has it.
func (m *Meeting) agreedWords(f *Facts) string {
	switch {
	case m.Kind == OfSubgroup:
		return "The sub-group recommends this order, to be ratified by the committee."
	case m.Committee.Kind == CCG && f.Level == ettf.GreaterInvolvement:
		return "The committee recommends this order; NHS England decides."
	case m.Kind == OfChair:
		return "The chair agreed this order between meetings, and reports it to the next."
	case m.Committee.Kind == CCG && f.Level == ettf.Joint:
		return "The committee and NHS England agreed this order together."
	}
	return "The committee agreed this order."
}
