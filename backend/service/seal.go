package service

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/store"
)

// seal is what a scorer does not see yet, and the one place that says so. Who scores judges alone:
// until they have submitted their own scores for a bid they see nobody else's, no mean and no
// consensus, and until they have submitted every bid no rank and no order, since these would tell.
// A bid from which they are recused needs no scores of theirs, and opens with the last of the
// others. What they submitted and what is no longer all that is to be given, since a criterion came
// to it or an interest took a score out, is sealed again while it can be given. Whoever scores nothing has no seal, whatever else they do; one who scores has it whatever
// else they are.
type seal struct {
	round     string
	scorer    string
	submitted map[string]bool
	standing  map[string]bool // the bids on the list
	pending   []string        // those that wait for this scorer, in natural order
	cells     map[store.CellKey]store.Cell
}

// sealOf is the seal of a person in a round; nil for those who score nothing there.
func sealOf(r *store.Reader, who Person, round string) *seal {
	if !who.holds(round, ettf.Scorer) {
		return nil
	}
	k := &seal{round: round, scorer: who.Email, submitted: r.Submitted(round, who.Email), standing: map[string]bool{},
		cells: r.Cells(round, who.Email)}
	recusal := r.RecusalOf(round, who.Email)
	for _, ref := range unfinished(r, k) {
		if !recusal.From(ref) {
			delete(k.submitted, ref)
		}
	}
	for _, ref := range r.Refs(round) {
		k.standing[ref] = true
		if !k.submitted[ref] && !recusal.From(ref) {
			k.pending = append(k.pending, ref)
		}
	}
	slices.SortFunc(k.pending, naturally)
	return k
}

// unfinished are the bids that the scorer has submitted and that have something left for them to
// give, while scores are given.
func unfinished(r *store.Reader, k *seal) []string {
	if len(k.submitted) == 0 {
		return nil
	}
	head, err := r.Head(k.round)
	if open, _ := ettf.CanScore(head.Phase); err != nil || !open {
		return nil
	}
	criteria := r.Criteria(k.round)
	var refs []string
	for _, b := range r.BidHeads(k.round) {
		if k.submitted[b.Ref] && b.Withdrawn == nil && len(leftToGive(criteria, k.cells, k.scorer, b.Ref, b.Kind)) > 0 {
			refs = append(refs, b.Ref)
		}
	}
	return refs
}

// ordered says whether ranks and the order of the list may be seen.
func (k *seal) ordered() bool { return k == nil || len(k.pending) == 0 }

// open says whether the scores of a bid may be seen, withdrawn bids included.
func (k *seal) open(ref string) bool {
	return k == nil || k.submitted[ref] || k.ordered() && k.standing[ref]
}

// why is a sentence for the one from whom the order is hidden.
func (k *seal) why() string {
	return fmt.Sprintf("You see no ranks, and of each bid nobody else's scores, until you have submitted your own. %s for you: %s.",
		counted(len(k.pending), "bid waits", "bids wait"), flags.ListOf(k.pending, 5, "more"))
}

// mayOpen refuses what tells of the scores of a bid that is not open.
func (k *seal) mayOpen(ref string) error {
	if k.open(ref) {
		return nil
	}
	return ettf.Errorf(ettf.Forbidden, "hidden", "Submit your own scores for %s first: until then you see nobody else's.", ref)
}

// mayOrder refuses what tells of the order.
func (k *seal) mayOrder() error {
	if k.ordered() {
		return nil
	}
	return ettf.Errorf(ettf.Forbidden, "hidden", "%s", k.why())
}

// opened are the bids on the list whose scores may be seen, in natural order.
func (k *seal) opened() []string {
	var refs []string
	for _, ref := range slices.SortedFunc(maps.Keys(k.standing), naturally) {
		if k.open(ref) {
			refs = append(refs, ref)
		}
	}
	return refs
}

// over is the round without what is sealed.
func (k *seal) over(r *ettf.Round) *ettf.Round {
	sealed := copied(r)
	sealed.Agreed = []ettf.Agreed{}
	for i := range sealed.Bids {
		sealed.Bids[i] = k.overBid(sealed.Bids[i])
	}
	return sealed
}

// overBid is a bid without what is sealed of it: its scores, and the reasons for going on although
// a flag stands that tells of scores or order.
func (k *seal) overBid(b ettf.Bid) ettf.Bid {
	if !k.open(b.Ref) {
		b.Scores, b.Scorings = nil, nil
	}
	b.Accepted = slices.DeleteFunc(slices.Clone(b.Accepted), func(a ettf.Acceptance) bool { return k.tells(b.Ref, a.Flag) })
	return b
}

// tells says whether a flag on a bid would tell what is sealed.
func (k *seal) tells(ref, flag string) bool {
	scores, order := flags.Tells(flag)
	return order && !k.ordered() || scores && !k.open(ref)
}

// kept are the reasons that a person's edit of a bid leaves: those they sent, and those that stood
// and that they could not see.
func (k *seal) kept(ref string, stood, sent []ettf.Acceptance) []ettf.Acceptance {
	if k == nil {
		return sent
	}
	all := slices.Clone(sent)
	for _, a := range stood {
		if k.tells(ref, a.Flag) && !slices.ContainsFunc(sent, func(s ettf.Acceptance) bool { return s.Flag == a.Flag }) {
			all = append(all, a)
		}
	}
	return all
}

// digest tells what the scorer has given from what they gave before.
func (k *seal) digest() string {
	h := sha256.New()
	for _, key := range sortedCells(k.cells) {
		c := k.cells[key]
		fmt.Fprintf(h, "%q %s %s %q %q\n", key, numberOr(c.Score), numberOr(c.Withdrawn), c.Reason, c.Saved)
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:6])
}

func numberOr(score *ettf.Hundredths) string {
	if score == nil {
		return "none"
	}
	return score.String()
}

// own are the scorer's own scores for a bid, as a round file has them.
func (k *seal) own(ref string, criteria []ettf.Criterion) []ettf.Scoring {
	var scorings []ettf.Scoring
	for i := range criteria {
		if c, there := k.cells[store.CellKey{Scorer: k.scorer, Bid: ref, Criterion: criteria[i].Code}]; there {
			scorings = append(scorings, c.Scoring(k.scorer, criteria[i].Code))
		}
	}
	return scorings
}
