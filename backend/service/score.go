package service

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// ScoreCell is one person's own cell of bids × criteria. Saved is when it was saved, null when it
// never was; a withdrawn cell shows the score that was taken out.
type ScoreCell struct {
	State  ettf.ScoreState  `json:"state"`
	Score  *ettf.Hundredths `json:"score"`
	Reason string           `json:"reason"`
	Saved  *string          `json:"saved"`
}

// maxReason is how long a reason may be, in characters.
const maxReason = 4000

// Score keeps one's own score for a bid on a criterion. Saying the same again changes nothing.
// Errors: NotFound "no-such-round", "no-such-bid", "no-such-criterion"; Forbidden; Conflict "phase",
// "recused", "does-not-apply"; Invalid with the path "score" or "reason".
func (s *Service) Score(ctx context.Context, who Person, round, bid, criterion string, score *ettf.Hundredths, reason string) (ScoreCell, error) {
	key := store.CellKey{Scorer: who.Email, Bid: bid, Criterion: criterion}
	return s.changeCell(ctx, who, round, key, func(d *store.Desk) (*store.Cell, string, error) {
		after, err := scored(d, score, reason)
		return after, "scored", err
	})
}

// scored is the cell that a score makes: on its scale, with a reason at either end of it.
func scored(d *store.Desk, score *ettf.Hundredths, reason string) (*store.Cell, error) {
	reason, err := tidyReason(reason)
	if err != nil {
		return nil, err
	}
	scale := d.Criterion.Scale
	if score == nil || !scale.Contains(*score) {
		return nil, offScale(score, scale)
	}
	if reason == "" && scale.EndsAt(*score) {
		return nil, reasonNeeded(fmt.Sprintf("why it is %s, which is an end of the scale", score))
	}
	return &store.Cell{Score: score, Reason: reason}, nil
}

// saysWhyAgain refuses a change without a reason of what is submitted.
func saysWhyAgain(d *store.Desk, after *store.Cell) error {
	if after != nil && after.Reason == "" && d.Submitted {
		return reasonNeeded("why you change a score that you have submitted")
	}
	return nil
}

// Abstain keeps that one gives no score, and why; that is not a score of zero.
// Errors: as Score.
func (s *Service) Abstain(ctx context.Context, who Person, round, bid, criterion, reason string) (ScoreCell, error) {
	key := store.CellKey{Scorer: who.Email, Bid: bid, Criterion: criterion}
	return s.changeCell(ctx, who, round, key, func(*store.Desk) (*store.Cell, string, error) {
		after, err := abstained(reason)
		return after, "abstained", err
	})
}

// abstained is the cell that an abstention makes: always with a reason.
func abstained(reason string) (*store.Cell, error) {
	reason, err := tidyReason(reason)
	if err == nil && reason == "" {
		err = reasonNeeded("why you abstain")
	}
	return &store.Cell{Reason: reason}, err
}

// ClearScore takes one's own draft away.
// Errors: as Score; Conflict "submitted" when the bid's scores are submitted.
func (s *Service) ClearScore(ctx context.Context, who Person, round, bid, criterion string) error {
	key := store.CellKey{Scorer: who.Email, Bid: bid, Criterion: criterion}
	_, err := s.changeCell(ctx, who, round, key, func(d *store.Desk) (*store.Cell, string, error) {
		if d.Submitted {
			return nil, "", ettf.Errorf(ettf.Conflict, "submitted", "Your scores for %s are submitted. Change this one, or abstain, and say why.", bid)
		}
		return nil, "cleared", nil
	})
	return err
}

// changeCell changes one's own cell to what decide says, with its name in the record.
func (s *Service) changeCell(ctx context.Context, who Person, round string, key store.CellKey,
	decide func(*store.Desk) (*store.Cell, string, error)) (cell ScoreCell, err error) {
	if err := must(CanScore(who, round)); err != nil {
		return cell, s.knownRound(ctx, round, err)
	}
	err = s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		d, err := tx.Desk(round, key)
		if err == nil {
			err = mayScore(&d, key)
		}
		if err != nil {
			return err
		}
		after, action, err := decide(&d)
		if err != nil {
			return err
		}
		if sameCell(d.Cell, after) {
			cell = scoreCell(d.Cell, d.Submitted, d.Recused)
			return nil
		}
		if err := saysWhyAgain(&d, after); err != nil && !tx.Undoes() {
			return err
		}
		reason := ""
		if after != nil {
			reason = after.Reason
			after.Saved = tx.Stamp()
		}
		cell = scoreCell(after, d.Submitted, d.Recused)
		return tx.PutCell(round, key, d.Cell, after, store.Why{Action: action, Reason: reason})
	})
	return cell, err
}

// knownRound is the refusal, unless there is no such round.
func (s *Service) knownRound(ctx context.Context, round string, refusal error) error {
	err := s.store.Read(ctx, func(r *store.Reader) error {
		_, err := r.Head(round)
		return err
	})
	if err != nil {
		return err
	}
	return refusal
}

// mayScore says whether this is the time, and whether bid and criterion are there to be scored.
func mayScore(d *store.Desk, key store.CellKey) error {
	if err := inPhase(ettf.CanScore(d.Head.Phase)); err != nil {
		return err
	}
	return mayBeScored(d, key)
}

// mayBeScored says whether bid and criterion are there to be scored by the person.
func mayBeScored(d *store.Desk, key store.CellKey) error {
	if err := there(d, key.Bid, key.Criterion); err != nil {
		return err
	}
	if d.Recused {
		return ettf.Errorf(ettf.Conflict, "recused", "You have declared a financial interest, so you do not score this bid.")
	}
	return nil
}

// there says whether the bid and the criterion are there, and go together.
func there(d *store.Desk, bid, criterion string) error {
	switch {
	case d.Kind == "":
		return noSuchBid(bid)
	case d.Criterion == nil:
		return noSuchCriterion(criterion)
	case !d.Criterion.AppliesTo(d.Kind):
		return ettf.Errorf(ettf.Conflict, "does-not-apply", "%s does not apply to %s bids.", d.Criterion.Name, d.Kind)
	}
	return nil
}

// inPhase turns a refusal for the round's phase into the error that carries its reason.
func inPhase(ok bool, why string) error {
	if ok {
		return nil
	}
	return ettf.Errorf(ettf.Conflict, "phase", "%s", why)
}

func noSuchBid(ref string) error {
	return ettf.Errorf(ettf.NotFound, "no-such-bid", "There is no bid %q in this round.", ref)
}

func offScale(score *ettf.Hundredths, scale ettf.Scale) error {
	low, high := min(scale.Worst, scale.Best), max(scale.Worst, scale.Best)
	found := "nothing"
	if score != nil {
		found = score.String()
	}
	return &ettf.Error{Kind: ettf.Invalid, Code: "score", Message: fmt.Sprintf("Enter a score from %s to %s.", low, high),
		Fields: []ettf.Fault{{Path: "score", Found: found, Expected: fmt.Sprintf("a score from %s to %s", low, high)}}}
}

func reasonNeeded(what string) error {
	return &ettf.Error{Kind: ettf.Invalid, Code: "reason-needed", Message: "Say " + what + ".",
		Fields: []ettf.Fault{{Path: "reason", Found: "nothing", Expected: "a reason: " + what}}}
}

// tidyReason is the reason without space around it.
func tidyReason(reason string) (string, error) {
	reason = strings.TrimSpace(reason)
	if n := len([]rune(reason)); n > maxReason {
		return "", &ettf.Error{Kind: ettf.Invalid, Code: "reason-long", Message: fmt.Sprintf("Give a reason of at most %d characters.", maxReason),
			Fields: []ettf.Fault{{Path: "reason", Found: fmt.Sprintf("%d characters", n), Expected: fmt.Sprintf("at most %d", maxReason)}}}
	}
	return reason, nil
}

// sameCell says whether two cells say the same, whenever they were saved.
func sameCell(a, b *store.Cell) bool {
	if a == nil || b == nil {
		return a == b
	}
	return sameScore(a.Score, b.Score) && sameScore(a.Withdrawn, b.Withdrawn) && a.Reason == b.Reason
}

func sameScore(a, b *ettf.Hundredths) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// scoreCell is how a cell stands for the person whose it is.
func scoreCell(c *store.Cell, submitted, recused bool) ScoreCell {
	if c == nil {
		c = &store.Cell{}
	}
	cell := ScoreCell{State: stateOf(c, submitted, recused), Score: c.Score, Reason: c.Reason}
	if cell.State == ettf.Withdrawn {
		cell.Score = c.Withdrawn
	}
	if c.Saved != "" {
		cell.Saved = &c.Saved
	}
	return cell
}

// stateOf is the one place that says in which state a cell is. A score counts unless the person is
// recused; what they say on a bid is a draft until they submit it.
func stateOf(c *store.Cell, submitted, recused bool) ettf.ScoreState {
	switch {
	case c.Withdrawn != nil:
		return ettf.Withdrawn
	case recused:
		return ettf.Recused
	case c.Score != nil && submitted:
		return ettf.Scored
	case c.Score != nil:
		return ettf.Draft
	case c.Reason != "":
		return ettf.Abstained
	}
	return ettf.NotStarted
}

// sortedCells are the names of cells in a fixed order.
func sortedCells(cells map[store.CellKey]store.Cell) []store.CellKey {
	return slices.SortedFunc(maps.Keys(cells), func(a, b store.CellKey) int {
		return cmp.Or(naturally(a.Bid, b.Bid), cmp.Compare(a.Criterion, b.Criterion), cmp.Compare(a.Scorer, b.Scorer))
	})
}
