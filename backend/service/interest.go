package service

import (
	"context"
	"slices"
	"strings"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Interests are what people have declared in a round, the latest first, and from what a financial
// interest in a bid recuses a scorer.
type Interests struct {
	Rule      ettf.RecusalRule   `json:"rule"`
	Interests []DeclaredInterest `json:"interests"`
}

// DeclaredInterest is one interest; Bid is null when it is in the list as a whole, Ended while it
// stands. Recuses says that it keeps the person from scoring now.
type DeclaredInterest struct {
	N           int64             `json:"n"`
	Person      string            `json:"person"`
	Name        string            `json:"name"`
	Bid         *string           `json:"bid"`
	Type        ettf.InterestType `json:"type"`
	Description string            `json:"description"`
	Declared    string            `json:"declared"`
	DeclaredBy  string            `json:"declared_by"`
	Ended       *string           `json:"ended"`
	EndedWhy    string            `json:"ended_why"`
	Recuses     bool              `json:"recuses"`
	// State is declared for one that counts. One that somebody raised about another counts once it is
	// upheld; Decided… say who upheld or dismissed it, and why. Register is the entry of the register that it
	// was taken over from. MayDecide says that the person may uphold or dismiss it now.
	State      InterestState `json:"state"`
	Register   *int64        `json:"register"`
	DecidedBy  string        `json:"decided_by"`
	DecidedWhy string        `json:"decided_why"`
	MayDecide  bool          `json:"may_decide"`
}

// NewInterest is what a person declares; Person is empty for oneself, Bid nil for the list.
type NewInterest struct {
	Person      string
	Bid         *string
	Type        ettf.InterestType
	Description string
}

// Interests are those declared in a round, for everyone in it to see.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) Interests(ctx context.Context, who Person, round string) (*Interests, error) {
	if _, err := s.See(ctx, who, round); err != nil {
		return nil, err
	}
	var found *Interests
	err := s.store.Read(ctx, func(r *store.Reader) error {
		found = interestsOf(r, who, round)
		return nil
	})
	return found, err
}

func interestsOf(r *store.Reader, who Person, round string) *Interests {
	all := &Interests{Rule: r.RecusalRule(round), Interests: []DeclaredInterest{}}
	names := concernedOrKnown(r, round)
	for _, i := range r.Interests(round) {
		d := DeclaredInterest{N: i.N, Person: i.Person, Name: nameOr(names[i.Person], i.Person), Bid: i.Bid, Type: i.Type,
			Description: i.Description, Declared: i.Declared, DeclaredBy: i.DeclaredBy, EndedWhy: i.EndedWhy, Recuses: i.Recuses,
			State: i.State, Register: i.Register, DecidedBy: i.DecidedBy, DecidedWhy: i.DecidedWhy, MayDecide: mayDecide(who, round, &i) == nil}
		if i.Ended != "" {
			d.Ended = &i.Ended
		}
		all.Interests = append(all.Interests, d)
	}
	return all
}

func namesOfPeople(r *store.Reader) map[string]string {
	names := map[string]string{}
	for _, a := range r.Accounts() {
		names[a.Email] = a.Name
	}
	return names
}

// Declare keeps an interest: one's own, or, for those who keep the register, another's. A financial
// one withdraws the scores that the person has given where it recuses them. Anyone else may raise an
// interest of another: it counts for nothing until it is upheld.
// Errors: NotFound "no-such-round", "no-such-bid"; Forbidden; Invalid.
func (s *Service) Declare(ctx context.Context, who Person, round string, in NewInterest) (found *Interests, err error) {
	err = s.edit(ctx, who, round, CanSee, func(tx *store.Tx, _ store.Head) error {
		declared, err := declare(tx, who, round, in)
		if err != nil {
			return err
		}
		found = interestsOf(&tx.Reader, who, round)
		return s.noteInterest(tx, who, round, declared, "was "+string(declared.State))
	})
	return found, s.told(ctx, round, err)
}

// declare keeps an interest within a change.
func declare(tx *store.Tx, who Person, round string, in NewInterest) (*store.Interest, error) {
	in.Person, in.Description = orElse(tidyEmail(in.Person), who.Email), strings.TrimSpace(in.Description)
	if err := in.check(&tx.Reader, round); err != nil {
		return nil, err
	}
	declared := &store.Interest{N: nextInterest(tx, round), Person: in.Person, Bid: in.Bid, Type: in.Type, Description: in.Description,
		Declared: tx.Stamp(), DeclaredBy: who.Email, State: store.Declared}
	if keeps, _ := CanKeepInterests(who, round); in.Person != who.Email && !keeps {
		declared.State = store.Raised
	}
	if err := tx.PutInterest(round, nil, declared, store.Why{Action: string(declared.State), Reason: in.Description}); err != nil {
		return nil, err
	}
	return declared, withdrawScores(tx, round)
}

// nextInterest is the number of the next interest in a round.
func nextInterest(tx *store.Tx, round string) int64 {
	if all := tx.Interests(round); len(all) > 0 {
		return all[0].N + 1
	}
	return 1
}

func (in *NewInterest) check(r *store.Reader, round string) error {
	var faults []ettf.Fault
	if a, there := r.Account(in.Person); concerned(r, round)[in.Person] == "" && !(there && len((Person{Grants: a.Grants}).RolesIn(round)) > 0) {
		faults = append(faults, ettf.Fault{Path: "person", Found: in.Person, Expected: "the email of someone who has a role in this round or sits on its committee"})
	}
	if !slices.Contains(ettf.AllInterestTypes, in.Type) {
		faults = append(faults, ettf.Fault{Path: "type", Found: string(in.Type), Expected: "financial, non-financial professional, non-financial personal or indirect"})
	}
	if in.Description == "" {
		faults = append(faults, ettf.Fault{Path: "description", Found: "nothing", Expected: "what the interest is"})
	}
	if in.Bid != nil && !slices.Contains(r.Refs(round), *in.Bid) {
		return noSuchBid(*in.Bid)
	}
	return refused(faults)
}

// withdrawScores takes out of the total every score of someone who is recused from its bid. The
// record keeps what it was.
func withdrawScores(tx *store.Tx, round string) error {
	recusals := tx.Recusals(round)
	cells := tx.AllCells(round)
	for _, key := range sortedCells(cells) {
		c := cells[key]
		if c.Score == nil || !recusals[key.Scorer].From(key.Bid) {
			continue
		}
		after := &store.Cell{Reason: c.Reason, Withdrawn: c.Score}
		if err := tx.PutCell(round, key, &c, after, store.Why{Action: "withdrawn", Reason: "a declared interest"}); err != nil {
			return err
		}
	}
	return nil
}

// EndInterest says that an interest no longer stands, and why. Scores that it withdrew stay
// withdrawn until the person scores again. Who scores does not free themselves to score: somebody
// else ends what recuses them.
// Errors: NotFound "no-such-round", "no-such-interest"; Forbidden, "own-interest"; Invalid without a
// reason; Conflict "ended".
func (s *Service) EndInterest(ctx context.Context, who Person, round string, n int64, reason string) (found *Interests, err error) {
	reason = strings.TrimSpace(reason)
	err = s.edit(ctx, who, round, CanKeepInterests, func(tx *store.Tx, head store.Head) error {
		all := tx.Interests(round)
		at := slices.IndexFunc(all, func(i store.Interest) bool { return i.N == n })
		switch {
		case at < 0:
			return noSuchInterest()
		case all[at].Ended != "":
			return ettf.Errorf(ettf.Conflict, "ended", "This interest has ended already.")
		case all[at].State != store.Declared:
			return ettf.Errorf(ettf.Conflict, "not-declared", "This interest was raised and is not declared: uphold or dismiss it.")
		case reason == "":
			return reasonNeeded("why the interest no longer stands")
		}
		if err := s.letsIn(tx, who, head, &all[at]); err != nil {
			return err
		}
		after := all[at]
		after.Ended, after.EndedWhy = tx.Stamp(), reason
		if err := tx.PutInterest(round, &all[at], &after, store.Why{Action: "ended", Reason: reason}); err != nil {
			return err
		}
		found = interestsOf(&tx.Reader, who, round)
		return s.noteInterest(tx, who, round, &after, "has ended")
	})
	return found, s.told(ctx, round, err)
}

// letsIn refuses to end an interest by which somebody would be let in to what they are kept from: a scorer
// to score, by themselves; a member to decide, by themselves, or while a motion is before a meeting.
func (s *Service) letsIn(tx *store.Tx, who Person, head store.Head, i *store.Interest) error {
	if err := freesThemselves(who, head.ID, i); err != nil {
		return err
	}
	if head.Phase == ettf.InMeeting && i.Person == who.Email {
		return ettf.Errorf(ettf.Forbidden, "own-interest", "While the round is in its meeting nobody ends an interest of their own. Ask somebody else to do it.")
	}
	entries, err := s.entriesIn(tx, head.ID)
	if err != nil {
		return err
	}
	for _, n := range meetingsIn(entries) {
		if committee.Fold(&committee.Committee{}, ofMeeting(entries, n)).Motion() != nil {
			return ettf.Errorf(ettf.Conflict, "not-now", "A motion is before meeting %d: nobody is let in to decide it now.", n)
		}
	}
	return nil
}

// freesThemselves refuses to let a scorer end an interest that keeps them from scoring: meanwhile
// they may have seen what the others gave.
func freesThemselves(who Person, round string, i *store.Interest) error {
	if scores, _ := CanScore(who, round); !scores || i.Person != who.Email || !i.Recuses {
		return nil
	}
	return ettf.Errorf(ettf.Forbidden, "own-interest", "This would free you to score. Ask another administrator, or the secretary, to do it.")
}

// PutRecusalRule says from what a financial interest in a bid recuses a scorer: that bid, or the
// whole list, since who is conflicted on one bid can still mark its rivals down. It is not for a
// scorer whom it concerns.
// Errors: NotFound "no-such-round"; Forbidden, "own-interest"; Invalid.
func (s *Service) PutRecusalRule(ctx context.Context, who Person, round string, rule ettf.RecusalRule, reason string) (found *Interests, err error) {
	err = s.edit(ctx, who, round, CanKeepInterests, func(tx *store.Tx, _ store.Head) error {
		if !slices.Contains(ettf.AllRecusalRules, rule) {
			return refused([]ettf.Fault{{Path: "rule", Found: string(rule), Expected: "bid or list"}})
		}
		if was := tx.RecusalRule(round); was != rule {
			for _, i := range tx.Interests(round) {
				if err := freesThemselves(who, round, &i); err != nil {
					return err
				}
			}
			if err := tx.PutRecusalRule(round, was, rule, store.Why{Action: "changed", Reason: strings.TrimSpace(reason)}); err != nil {
				return err
			}
			if err := withdrawScores(tx, round); err != nil {
				return err
			}
		}
		found = interestsOf(&tx.Reader, who, round)
		return nil
	})
	return found, err
}
