package service

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/store"
)

// PutRegister keeps an interest in the register of the round's commissioner, a JSON object; n and
// seen are 0 and empty for a new one. One's own; or, for those who keep the register, anybody's who
// has a role in the round or sits on its committee. They may also say when it was declared.
// Errors: NotFound "no-such-round", "no-such-entry"; Forbidden; Stale; Conflict "ended"; Invalid with
// every fault.
func (s *Service) PutRegister(ctx context.Context, who Person, round string, n int64, seen string, text []byte) (*Register, error) {
	in, faults := roundfile.ReadRegisterEntry(text, "$")
	in.Person = orElse(tidyEmail(in.Person), who.Email)
	return s.editRegister(ctx, who, round, n, seen, func(tx *store.Tx, before *committee.RegisterEntry) (*committee.RegisterEntry, store.Why, error) {
		faults := slices.Clone(faults)
		keeps, why := CanKeepInterests(who, round)
		if !keeps && (in.Person != who.Email || before != nil && before.Person != who.Email) {
			return nil, store.Why{}, must(false, why)
		}
		after := in
		after.N, after.DeclaredBy, after.Declared = n, who.Email, cmp.Or(in.Declared, day(tx.Now()))
		people := concerned(&tx.Reader, round)
		switch {
		case before != nil && before.Person != in.Person:
			faults = append(faults, ettf.Fault{Path: "$.person", Found: in.Person, Expected: before.Person + ": an entry keeps its person"})
		case before != nil:
			after.DeclaredBy, after.Confirmed, after.Declared = before.DeclaredBy, before.Confirmed, cmp.Or(in.Declared, before.Declared)
		case people[in.Person] == "":
			faults = append(faults, ettf.Fault{Path: "$.person", Found: in.Person, Expected: "the email of someone who has a role in this round or sits on its committee"})
		}
		switch {
		case !keeps && after.Declared != day(tx.Now()) && (before == nil || after.Declared != before.Declared):
			faults = append(faults, ettf.Fault{Path: "$.declared", Found: string(in.Declared), Expected: "nothing: it is declared today"})
		case after.Declared > day(tx.Now()):
			faults = append(faults, ettf.Fault{Path: "$.declared", Found: string(in.Declared), Expected: "a day that has come"})
		}
		after.Name = orElse(people[in.Person], in.Person)
		if before != nil && people[in.Person] == "" {
			after.Name = before.Name
		}
		after.Role = orElse(strings.TrimSpace(in.Role), roleOf(&tx.Reader, round, in.Person))
		action := "declared"
		if before != nil {
			action = "changed"
		}
		return &after, store.Why{Action: action}, refused(faults)
	})
}

// roleOf is a person's role on the committee, empty for none.
func roleOf(r *store.Reader, round, email string) string {
	if c := committeeOf(r, r.Commissioner(round)); c != nil {
		for i := range c.Members {
			if c.Members[i].Email == email {
				return c.Seat(&c.Members[i]).Role
			}
		}
	}
	return ""
}

// noEntry is the number of no entry.
const noEntry = -1

// editRegister makes one change of an entry of the register, of a new one when n is 0, and answers
// with the register as it is then.
func (s *Service) editRegister(ctx context.Context, who Person, round string, n int64, seen string,
	do func(tx *store.Tx, before *committee.RegisterEntry) (after *committee.RegisterEntry, why store.Why, err error)) (found *Register, err error) {
	err = s.edit(ctx, who, round, CanSee, func(tx *store.Tx, _ store.Head) error {
		commissioner := tx.Commissioner(round)
		all := tx.Register(commissioner)
		var before *committee.RegisterEntry
		if n != 0 {
			at := slices.IndexFunc(all, func(e store.RegisterEntry) bool { return e.N == n })
			if at < 0 {
				return ettf.Errorf(ettf.NotFound, "no-such-entry", "There is no such entry in the register.")
			}
			if err := unlessChanged(seen, tag(all[at].Version), nil); err != nil {
				return err
			}
			before = &all[at].RegisterEntry
		}
		after, why, err := do(tx, before)
		switch {
		case err != nil:
			return err
		case before != nil && before.Ended != "" && !tx.Undoes():
			return ettf.Errorf(ettf.Conflict, "ended", "This entry has been ended already.")
		case before == nil:
			after.N = int64(len(all) + 1)
		case same(before, after):
			found, err = s.registerFor(&tx.Reader, who, round)
			return err
		}
		if err := tx.PutRegister(round, commissioner, before, after, why); err != nil {
			return err
		}
		found, err = s.registerFor(&tx.Reader, who, round)
		return err
	})
	if err != nil {
		return nil, withCurrent(err, func() (*Register, error) { return s.Register(ctx, who, round) })
	}
	return found, nil
}

// mayKeepEntry refuses an entry of somebody else to those who do not keep the register.
func mayKeepEntry(who Person, round string, e *committee.RegisterEntry) error {
	if e.Person == who.Email {
		return nil
	}
	return must(CanKeepInterests(who, round))
}

// ConfirmRegister says of an entry of the register that nothing has changed.
// Errors: NotFound "no-such-round", "no-such-entry"; Forbidden; Conflict "ended".
func (s *Service) ConfirmRegister(ctx context.Context, who Person, round string, n int64) (*Register, error) {
	return s.editRegister(ctx, who, round, cmp.Or(n, noEntry), "*", func(tx *store.Tx, before *committee.RegisterEntry) (*committee.RegisterEntry, store.Why, error) {
		after := *before
		after.Confirmed = day(tx.Now())
		return &after, store.Why{Action: "confirmed"}, mayKeepEntry(who, round, before)
	})
}

// EndRegister says that an interest in the register is no longer held, and why.
// Errors: NotFound "no-such-round", "no-such-entry"; Forbidden; Conflict "ended"; Invalid without a
// reason.
func (s *Service) EndRegister(ctx context.Context, who Person, round string, n int64, reason string) (*Register, error) {
	reason = strings.TrimSpace(reason)
	return s.editRegister(ctx, who, round, cmp.Or(n, noEntry), "*", func(tx *store.Tx, before *committee.RegisterEntry) (*committee.RegisterEntry, store.Why, error) {
		after := *before
		after.Ended, after.EndedWhy = day(tx.Now()), reason
		err := mayKeepEntry(who, round, before)
		if err == nil && reason == "" {
			err = reasonNeeded("why the interest is no longer held")
		}
		return &after, store.Why{Action: "ended", Reason: reason}, err
	})
}
