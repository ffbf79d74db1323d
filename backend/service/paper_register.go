package service

import (
	"context"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/report"
	"lintel/backend/store"
)

// CanReadFullRegister says whether the person may have the register of interests as a paper with what
// is not published, and if not, why.
func CanReadFullRegister(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin, ettf.Secretary, ettf.Chair, ettf.MemberRole) {
		return false, "The full register is for the committee and its secretary. Ask for the public edition."
	}
	return true, ""
}

// RegisterPaper prints the register of interests: the public edition for everyone, the full one for
// those who keep it and those who sit by it.
// Errors: NotFound "no-such-round"; Forbidden.
func (s *Service) RegisterPaper(ctx context.Context, who Person, round string, form PaperForm, public bool) ([]byte, error) {
	paper := report.Register{Public: public}
	err := s.readIn(ctx, who, round, func(r *store.Reader) error {
		if !public {
			if err := must(CanReadFullRegister(who, round)); err != nil {
				return err
			}
		}
		whole, err := r.RoundWithoutScores(round)
		if err != nil {
			return err
		}
		found, err := s.registerOf(r, who, round)
		if err != nil {
			return err
		}
		c := committeeOf(r, r.Commissioner(round))
		paper.Body = bodyOf(whole, c)
		for i := range found.Entries {
			line := &found.Entries[i]
			paper.Entries = append(paper.Entries, registered(c, line))
			paper.AsAt = max(paper.AsAt, line.Declared, line.Confirmed, dateOf(line.Ended))
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case form == AsCSV:
		return report.RegisterCSV(paper), nil
	}
	return set(paper, form)
}

func dateOf(d *ettf.Date) ettf.Date {
	if d == nil {
		return ""
	}
	return *d
}

func registered(c *committee.Committee, line *RegisterLine) report.RegisterEntry {
	entry := report.RegisterEntry{Name: line.Name, Role: line.Role, Type: string(line.Type), Relation: string(line.Relation), Description: line.Description,
		Organisation: line.Organisation, Practices: line.Practices, Premises: line.Premises, From: line.From, To: line.To, Managed: line.Managed,
		Publish: line.Publish, Declared: line.Declared, Confirmed: line.Confirmed, Due: dateOf(line.Due), Ended: dateOf(line.Ended), EndedWhy: line.EndedWhy, Late: line.Late}
	if c == nil {
		return entry
	}
	for i := range c.Members {
		if x := &c.Members[i]; x.Email != "" && x.Email == line.Person {
			entry.Category = c.Kind.Word(c.Seat(x).Category)
		}
	}
	return entry
}
