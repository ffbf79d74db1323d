package committee

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lintel/backend/ettf"
)

// Proposal says that an entry of the register is an interest in a bid, and why. Suggestion marks what
// only may be one: a name that stands in a bid's words, or a building that a bid does not name.
type Proposal struct {
	Register   int64             `json:"register"`
	Person     string            `json:"person"`
	Name       string            `json:"name"`
	Bid        string            `json:"bid"`
	Type       ettf.InterestType `json:"type"`
	Why        string            `json:"why"`
	Suggestion bool              `json:"suggestion"`
}

// Propose reads from the register in which bids of a round each person has an interest on a day:
// bids that name a practice or premises of the entry, that such a practice has signed up to, or that
// are in premises where it is. Each entry is proposed for a bid once, by what is surest. Proposals
// are in the order of the entries, and then of the bids.
func Propose(entries []RegisterEntry, round *ettf.Round, day ettf.Date) []Proposal {
	proposals := []Proposal{}
	p := whereabouts{round: round, practices: map[string]*ettf.Practice{}, premises: map[string]*ettf.Premises{}, at: map[string][]string{}}
	for i := range round.Practices {
		p.practices[round.Practices[i].Code] = &round.Practices[i]
	}
	for i := range round.Premises {
		b := &round.Premises[i]
		p.premises[b.ID] = b
		for _, code := range slices.Concat(b.Practices, b.Branches) {
			p.at[code] = append(p.at[code], b.ID)
		}
	}
	words := make([]string, len(round.Bids)) // once a name is looked for
	for i := range entries {
		e := &entries[i]
		if !e.Stands(day) {
			continue
		}
		name := organisation(e.Organisation)
		for j := range round.Bids {
			b := &round.Bids[j]
			why, sure := p.interest(e, b)
			if why == "" && name != "" && words[j] == "" {
				words[j] = said(b)
			}
			if why == "" && name != "" && strings.Contains(words[j], " "+name+" ") {
				why = fmt.Sprintf("%s %s, which is named in %s", e.Relation.Words(), strings.TrimSpace(e.Organisation), b.Ref)
			}
			if why != "" {
				proposals = append(proposals, Proposal{e.N, e.Person, e.Name, b.Ref, e.Type, why, !sure})
			}
		}
	}
	return proposals
}

// whereabouts are the practices and premises of a round by their codes, and the premises of each practice.
type whereabouts struct {
	round     *ettf.Round
	practices map[string]*ettf.Practice
	premises  map[string]*ettf.Premises
	at        map[string][]string
}

// interest says why an entry is an interest in a bid, empty when it is none by practice or premises.
func (p *whereabouts) interest(e *RegisterEntry, b *ettf.Bid) (why string, sure bool) {
	is := e.Relation.Words() + " "
	for _, code := range e.Practices {
		switch {
		case slices.Contains(b.Practices, code):
			return is + p.practice(code) + ", which is in " + b.Ref, true
		case slices.Contains(b.SignedUp, code):
			return is + p.practice(code) + ", which has signed up to " + b.Ref, true
		}
	}
	for _, id := range e.Premises {
		if slices.Contains(b.Premises, id) {
			return is + p.building(id) + ", which " + b.Ref + " is for", true
		}
	}
	for _, id := range b.Premises {
		if in := p.premises[id]; in != nil {
			for _, code := range e.Practices {
				if slices.Contains(in.Practices, code) || slices.Contains(in.Branches, code) {
					return is + p.practice(code) + ", which is in " + p.building(id) + ", the premises of " + b.Ref, true
				}
			}
		}
	}
	for _, code := range slices.Concat(b.Practices, b.SignedUp) {
		for _, id := range p.at[code] {
			if slices.Contains(e.Premises, id) {
				return is + p.building(id) + ", where " + p.practice(code) + " of " + b.Ref + " is", false
			}
		}
	}
	return "", false
}

func (p *whereabouts) practice(code string) string {
	if known := p.practices[code]; known != nil && known.Name != "" {
		return known.Name + " (" + code + ")"
	}
	return code
}

func (p *whereabouts) building(id string) string {
	if known := p.premises[id]; known != nil && known.Name != "" {
		return known.Name + " (" + id + ")"
	}
	return id
}

// organisation is a name to look for in a bid's words; empty for one too short to tell anything.
func organisation(name string) string {
	name = plainly(name)
	for _, end := range []string{"limited", "ltd", "plc", "llp"} {
		name = strings.TrimSuffix(name, " "+end)
	}
	if utf8.RuneCountInString(name) < 4 {
		return ""
	}
	return name
}

// plainly leaves of a text its words, in small letters, with one blank between them.
func plainly(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// said are all the words of a bid, plainly, each text in bars.
func said(b *ettf.Bid) string {
	texts := []string{b.Title, b.Scheme, b.OtherRoute}
	for _, t := range b.Tests {
		texts = append(texts, t.Note)
	}
	for _, a := range b.Alignment {
		texts = append(texts, a.Note)
	}
	for _, l := range b.Capital {
		texts = append(texts, l.Item)
	}
	for _, l := range b.Funding {
		texts = append(texts, l.Source)
	}
	for _, l := range b.Revenue {
		texts = append(texts, l.Item)
	}
	for i := range texts {
		texts[i] = plainly(texts[i])
	}
	return " " + strings.Join(texts, " | ") + " "
}
