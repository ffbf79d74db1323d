package service

import (
	"cmp"
	"context"
	"slices"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// ScoreGrid is one scorer's own grid of bids × criteria. Reasons are their last ones, to use again;
// Next is where to go on, null when nothing is left to do.
type ScoreGrid struct {
	Phase    ettf.Phase      `json:"phase"`
	Open     bool            `json:"open"`
	Why      string          `json:"why,omitempty"`
	Criteria []GridCriterion `json:"criteria"`
	Bids     []GridBid       `json:"bids"`
	Reasons  []string        `json:"reasons"`
	Next     *GridPlace      `json:"next"`
}

// GridCriterion is a criterion as a scorer sees it. One that is computed may be scored, but
// need not be.
type GridCriterion struct {
	Code     string          `json:"code"`
	Name     string          `json:"name"`
	Weight   ettf.Hundredths `json:"weight"`
	Scale    ettf.Scale      `json:"scale"`
	Levels   []ettf.Anchor   `json:"levels"`
	Computed bool            `json:"computed"`
}

// GridBid is a bid with one's own cells, by the code of each criterion that applies, and with what it
// says and shows for itself.
type GridBid struct {
	Ref       string               `json:"ref"`
	Title     string               `json:"title"`
	Kind      ettf.BidKind         `json:"kind"`
	Facts     BidFacts             `json:"facts"`
	Evidence  []store.Evidence     `json:"evidence"`
	Submitted bool                 `json:"submitted"`
	Recused   bool                 `json:"recused"`
	Cells     map[string]ScoreCell `json:"cells"`
	// Places is how the premises of the bid stand, those in most need first.
	Places []BidPlace `json:"places"`
}

// BidFacts is what a bid says of itself, for the scorer to see beside its cells.
type BidFacts struct {
	Scheme     string                     `json:"scheme"`
	Premises   []string                   `json:"premises"`
	Practices  []string                   `json:"practices"`
	Population *int                       `json:"population"`
	Cost       ettf.Pence                 `json:"cost"`
	Grant      ettf.Pence                 `json:"grant"`
	Starts     *ettf.Date                 `json:"starts"`
	Completes  *ettf.Date                 `json:"completes"`
	OtherRoute string                     `json:"other_route"`
	Tests      map[string]ettf.TestResult `json:"tests,omitempty"`
	Alignment  map[string]ettf.Alignment  `json:"alignment,omitempty"`
}

// GridPlace is where a scorer goes on: the next cell to score, or, without a criterion, the next bid
// to submit.
type GridPlace struct {
	Ref       string  `json:"ref"`
	Criterion *string `json:"criterion"`
}

// Scoring is one's own grid.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) Scoring(ctx context.Context, who Person, round string) (*ScoreGrid, error) {
	v, err := s.See(ctx, who, round)
	if err == nil {
		err = must(CanScore(who, round))
	}
	if err != nil {
		return nil, err
	}
	base, err := v.plain(ctx)
	if err != nil {
		return nil, err
	}
	var own ownScores
	var evidence map[string][]store.Evidence
	err = s.store.Read(ctx, func(r *store.Reader) error {
		own, evidence = ownScoresOf(r, round, who.Email), r.EvidenceByBid(round)
		return nil
	})
	if err != nil {
		return nil, err
	}
	g := &ScoreGrid{Phase: v.head.Phase, Bids: []GridBid{}, Reasons: own.reasons()}
	g.Open, g.Why = ettf.CanScore(g.Phase)
	g.Criteria = gridCriteria(base.round.Criteria)
	places := base.stands().Estate.Premises
	for i := range base.round.Bids {
		b := own.bid(base.round, &base.round.Bids[i])
		b.Places = placesOf(places, base.round.Bids[i].Premises)
		b.Evidence = orEmpty(evidence[b.Ref])
		g.Bids = append(g.Bids, b)
	}
	slices.SortFunc(g.Bids, func(a, b GridBid) int { return naturally(a.Ref, b.Ref) })
	if g.Open {
		g.Next = next(base.round.Criteria, g.Bids)
	}
	return g, nil
}

// naturally compares refs as people order them: E2 before E10.
func naturally(a, b string) int {
	switch {
	case ettf.NaturalLess(a, b):
		return -1
	case ettf.NaturalLess(b, a):
		return 1
	}
	return cmp.Compare(a, b)
}

func gridCriteria(criteria []ettf.Criterion) []GridCriterion {
	list := make([]GridCriterion, len(criteria))
	for i := range criteria {
		c := &criteria[i]
		list[i] = GridCriterion{Code: c.Code, Name: c.Name, Weight: c.Weight, Scale: c.Scale,
			Levels: orEmpty(c.Levels), Computed: c.Computed != ""}
	}
	return list
}

// ownScores is all that one person has given in a round, and from what they are recused.
type ownScores struct {
	scorer    string
	cells     map[store.CellKey]store.Cell
	submitted map[string]bool
	recusal   store.Recusal
}

func ownScoresOf(r *store.Reader, round, scorer string) ownScores {
	return ownScores{scorer: scorer, cells: r.Cells(round, scorer), submitted: r.Submitted(round, scorer), recusal: r.RecusalOf(round, scorer)}
}

func (o *ownScores) bid(r *ettf.Round, b *ettf.Bid) GridBid {
	bid := GridBid{Ref: b.Ref, Title: b.Title, Kind: b.Kind, Facts: factsOf(r, b), Cells: map[string]ScoreCell{},
		Submitted: o.submitted[b.Ref], Recused: o.recusal.From(b.Ref)}
	for i := range r.Criteria {
		c := &r.Criteria[i]
		if c.AppliesTo(b.Kind) {
			bid.Cells[c.Code] = o.cell(b.Ref, c.Code)
		}
	}
	return bid
}

func (o *ownScores) cell(bid, criterion string) ScoreCell {
	c := o.cells[store.CellKey{Scorer: o.scorer, Bid: bid, Criterion: criterion}]
	return scoreCell(&c, o.submitted[bid], o.recusal.From(bid))
}

func factsOf(r *ettf.Round, b *ettf.Bid) BidFacts {
	f := BidFacts{Scheme: b.Scheme, Premises: []string{}, Practices: []string{}, Population: b.Population,
		Cost: b.Cost(), Grant: b.Grant(), OtherRoute: b.OtherRoute, Tests: b.Tests, Alignment: b.Alignment}
	for _, id := range b.Premises {
		if p := r.PremisesByID(id); p != nil {
			f.Premises = append(f.Premises, nameOr(p.Name, id))
		}
	}
	for _, code := range b.Practices {
		if p := r.Practice(code); p != nil {
			f.Practices = append(f.Practices, nameOr(p.Name, code))
		}
	}
	if b.Starts != "" {
		f.Starts = &b.Starts
	}
	if b.Completes != "" {
		f.Completes = &b.Completes
	}
	return f
}

// lastReasons is how many reasons are offered to be used again.
const lastReasons = 10

// reasons are the person's last ones, the latest first, each once.
func (o *ownScores) reasons() []string {
	var cells []store.Cell
	for _, c := range o.cells {
		if c.Reason != "" && c.Withdrawn == nil {
			cells = append(cells, c)
		}
	}
	slices.SortFunc(cells, func(a, b store.Cell) int {
		return cmp.Or(cmp.Compare(b.Saved, a.Saved), cmp.Compare(a.Reason, b.Reason))
	})
	reasons := []string{}
	for _, c := range cells {
		if len(reasons) < lastReasons && !slices.Contains(reasons, c.Reason) {
			reasons = append(reasons, c.Reason)
		}
	}
	return reasons
}

// next is the first cell that is to be scored, else the first bid that is to be submitted.
func next(criteria []ettf.Criterion, bids []GridBid) *GridPlace {
	var unsent *GridPlace
	for i := range bids {
		b := &bids[i]
		if b.Recused {
			continue
		}
		for j := range criteria {
			c := &criteria[j]
			if toScore(c, b.Kind) && !given(b.Cells[c.Code].State) {
				return &GridPlace{Ref: b.Ref, Criterion: &c.Code}
			}
		}
		if !b.Submitted && unsent == nil {
			unsent = &GridPlace{Ref: b.Ref}
		}
	}
	return unsent
}
