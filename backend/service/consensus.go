package service

import (
	"context"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// Agree sets down what is agreed on a bid for a criterion, and why; without a score, that nothing is
// agreed any more. From then on this score is the one that counts; what each person gave stays.
// Errors: NotFound "no-such-round", "no-such-bid", "no-such-criterion"; Forbidden, "hidden" for one
// who has not submitted the bid; Conflict "phase", "does-not-apply"; Invalid.
func (s *Service) Agree(ctx context.Context, who Person, round, bid, criterion string, score *ettf.Hundredths, reason string) (*ModerationCell, error) {
	return s.settle(ctx, who, round, bid, criterion, CanAgree, func(tx *store.Tx, d *store.Desk) error {
		of := store.Pair{Bid: bid, Criterion: criterion}
		before := tx.Consensus(round, of)
		if score == nil {
			reason, err := agreedReason(reason)
			if err != nil || before == nil {
				return err
			}
			return tx.PutConsensus(round, of, before, nil, store.Why{Action: "no longer agreed", Reason: reason})
		}
		after, err := agreed(who, d.Criterion, *score, reason)
		if err != nil || before != nil && before.Score == after.Score && before.Reason == after.Reason {
			return err
		}
		return tx.PutConsensus(round, of, before, after, store.Why{Action: "agreed", Reason: after.Reason})
	})
}

// agreed is the consensus that a score makes: on its scale, with a reason.
func agreed(who Person, c *ettf.Criterion, score ettf.Hundredths, reason string) (*store.Consensus, error) {
	if !c.Scale.Contains(score) {
		return nil, offScale(&score, c.Scale)
	}
	reason, err := agreedReason(reason)
	return &store.Consensus{Score: score, Reason: reason, By: who.Email}, err
}

func agreedReason(reason string) (string, error) {
	reason, err := tidyReason(reason)
	if err == nil && reason == "" {
		err = reasonNeeded("why this is agreed")
	}
	return reason, err
}

// Dissent sets down, by name, that a person does not share the consensus, and why; without a text,
// that they say no more against it.
// Errors: as Agree; Conflict "no-consensus".
func (s *Service) Dissent(ctx context.Context, who Person, round, bid, criterion, text string) (*ModerationCell, error) {
	return s.settle(ctx, who, round, bid, criterion, CanDissent, func(tx *store.Tx, _ *store.Desk) error {
		of := store.Pair{Bid: bid, Criterion: criterion}
		text, err := tidyReason(text)
		if err != nil {
			return err
		}
		before, agreed := tx.Dissent(round, of, who.Email), tx.Consensus(round, of)
		switch {
		case text == "" && before == nil:
			return reasonNeeded("why you do not share it")
		case text == "":
			return tx.PutDissent(round, of, who.Email, before, nil, store.Why{Action: "dissented no more"})
		case agreed == nil:
			return ettf.Errorf(ettf.Conflict, "no-consensus", "Nothing is agreed here yet that one could dissent from.")
		}
		after := &store.Dissent{Person: who.Email, Name: who.Name, Score: agreed.Score, Text: text}
		if before != nil && before.Text == text && before.Score == agreed.Score {
			return nil
		}
		return tx.PutDissent(round, of, who.Email, before, after, store.Why{Action: "dissented", Reason: text})
	})
}

// settle changes what is agreed on a bid for a criterion, and answers with the cell as it is then.
func (s *Service) settle(ctx context.Context, who Person, round, bid, criterion string, may func(Person, string) (bool, string),
	do func(*store.Tx, *store.Desk) error) (cell *ModerationCell, err error) {
	err = s.edit(ctx, who, round, may, func(tx *store.Tx, head store.Head) error {
		if err := inPhase(ettf.CanAgreeScores(head.Phase)); err != nil {
			return err
		}
		d, err := tx.Desk(round, store.CellKey{Scorer: who.Email, Bid: bid, Criterion: criterion})
		if err == nil {
			err = there(&d, bid, criterion)
		}
		if err == nil {
			err = sealOf(&tx.Reader, who, round).mayOpen(bid)
		}
		if err == nil {
			err = do(tx, &d)
		}
		if err != nil {
			return err
		}
		cell, err = cellNow(&tx.Reader, round, bid, criterion)
		return err
	})
	return cell, err
}

// cellNow is one cell of the moderation as it stands.
func cellNow(r *store.Reader, round, bid, criterion string) (*ModerationCell, error) {
	base, err := r.RoundWithoutScores(round)
	if err != nil {
		return nil, err
	}
	t := tableOf(r, round, base)
	for i := range base.Criteria {
		if base.Criteria[i].Code == criterion {
			cell := t.cell(base.Bid(bid), &base.Criteria[i])
			return &cell, nil
		}
	}
	return nil, noSuchCriterion(criterion)
}

func noSuchCriterion(code string) error {
	return ettf.Errorf(ettf.NotFound, "no-such-criterion", "There is no criterion %q in this round.", code)
}
