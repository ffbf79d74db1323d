package service

import (
	"cmp"
	"context"
	"math/big"
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/flags"
	"lintel/backend/ranking"
	"lintel/backend/store"
)

// Moderation is where scorers disagree, the largest gap first and what is agreed last. Open says
// whether scores may be agreed now; Spread is the share of a scale, in per cent, from which people
// disagree. Hidden says why bids are left out that one has not submitted.
type Moderation struct {
	Phase  ettf.Phase       `json:"phase"`
	Open   bool             `json:"open"`
	Why    string           `json:"why,omitempty"`
	Spread ettf.Hundredths  `json:"spread"`
	Cells  []ModerationCell `json:"cells"`
	Hidden string           `json:"hidden,omitempty"`
}

// ModerationCell is a bid on one criterion with what everyone gave. Spread is the distance from the
// lowest to the highest score in per cent of the scale. WeightedMean is advice, for rounds whose
// groups have shares: what counts is the consensus, else the plain mean, as everywhere.
type ModerationCell struct {
	Ref          string          `json:"ref"`
	Title        string          `json:"title"`
	Criterion    string          `json:"criterion"`
	Name         string          `json:"name"`
	Scale        ettf.Scale      `json:"scale"`
	Disagrees    bool            `json:"disagrees"`
	Spread       *string         `json:"spread"`
	Scores       []GivenScore    `json:"scores"`
	Mean         *string         `json:"mean"`
	Median       *string         `json:"median"`
	WeightedMean *string         `json:"weighted_mean"`
	Consensus    *AgreedScore    `json:"consensus"`
	Dissents     []SpokenDissent `json:"dissents"`
}

// GivenScore is what one person gave. Group is empty for those in none.
type GivenScore struct {
	Scorer string           `json:"scorer"`
	Name   string           `json:"name"`
	Group  string           `json:"group"`
	State  ettf.ScoreState  `json:"state"`
	Score  *ettf.Hundredths `json:"score"`
	Reason string           `json:"reason"`
}

// AgreedScore is a consensus. By is empty, and At null, when it came with a round file.
type AgreedScore struct {
	Score  ettf.Hundredths `json:"score"`
	Reason string          `json:"reason"`
	By     string          `json:"by"`
	At     *string         `json:"at"`
}

// SpokenDissent is that someone does not share a consensus; Score is the one that they spoke against.
type SpokenDissent struct {
	Person string          `json:"person"`
	Name   string          `json:"name"`
	Text   string          `json:"text"`
	Score  ettf.Hundredths `json:"score"`
	At     string          `json:"at"`
}

// Moderation is where scorers disagree, are agreed or dissent; with all, every cell.
// Errors: NotFound "no-such-round", Forbidden.
func (s *Service) Moderation(ctx context.Context, who Person, round string, all bool) (*Moderation, error) {
	v, err := s.See(ctx, who, round)
	if err == nil {
		err = must(CanModerate(who, round))
	}
	if err != nil {
		return nil, err
	}
	base, err := v.plain(ctx)
	if err != nil {
		return nil, err
	}
	m := &Moderation{Phase: v.head.Phase, Spread: base.round.Terms.Spread(), Cells: []ModerationCell{}}
	m.Open, m.Why = ettf.CanAgreeScores(v.head.Phase)
	if !v.seal.ordered() {
		m.Hidden = v.seal.why()
	}
	var t *table
	err = s.store.Read(ctx, func(r *store.Reader) error {
		t = tableOf(r, round, base.round)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for i := range base.round.Bids {
		b := &base.round.Bids[i]
		if !v.mayModerate(b.Ref) {
			continue
		}
		for j := range base.round.Criteria {
			c := &base.round.Criteria[j]
			if cell := t.cell(b, c); c.AppliesTo(b.Kind) && (all || cell.Disagrees || len(cell.Dissents) > 0) {
				m.Cells = append(m.Cells, cell)
			}
		}
	}
	t.sort(m.Cells)
	return m, nil
}

// mayModerate says whether the person sees what everyone gave a bid: those who lead, all of it that
// is not sealed; those who only score, what they have submitted.
func (v *Sight) mayModerate(ref string) bool {
	ok, _ := CanAgree(v.person, v.head.ID)
	return v.seal.open(ref) && (ok || v.seal != nil)
}

// table is all that was given in a round, by people who may have no account here.
type table struct {
	round      *ettf.Round
	scorers    []string
	names      map[string]string
	own        map[string]ownScores
	consensus  map[store.Pair]store.Consensus
	dissents   map[store.Pair][]store.Dissent
	groups     *Groups
	gaps       map[store.Pair]*big.Rat // as a part of the scale
	weightedBy bool
}

func tableOf(r *store.Reader, round string, base *ettf.Round) *table {
	t := &table{round: base, names: namesOfPeople(r), own: map[string]ownScores{}, consensus: r.Consensuses(round),
		dissents: r.Dissents(round), groups: r.Groups(round), gaps: map[store.Pair]*big.Rat{}}
	cells, submitted, recusals := r.AllCells(round), r.AllSubmitted(round), r.Recusals(round)
	add := func(scorer string) {
		if _, there := t.own[scorer]; !there {
			t.own[scorer] = ownScores{scorer: scorer, cells: cells, submitted: submitted[scorer], recusal: recusals[scorer]}
			t.scorers = append(t.scorers, scorer)
		}
	}
	for _, a := range scorersOf(r, round) {
		add(a.Email)
	}
	for key := range cells {
		add(key.Scorer)
	}
	slices.SortFunc(t.scorers, func(a, b string) int {
		return cmp.Or(strings.Compare(nameOr(t.names[a], a), nameOr(t.names[b], b)), strings.Compare(a, b))
	})
	for _, g := range t.groups.Groups {
		t.weightedBy = t.weightedBy || g.Share != nil
	}
	return t
}

func (t *table) cell(b *ettf.Bid, c *ettf.Criterion) ModerationCell {
	of := store.Pair{Bid: b.Ref, Criterion: c.Code}
	cell := ModerationCell{Ref: b.Ref, Title: b.Title, Criterion: c.Code, Name: c.Name, Scale: c.Scale,
		Scores: []GivenScore{}, Dissents: []SpokenDissent{}}
	var counting []ettf.Hundredths
	byGroup := map[string][]ettf.Hundredths{}
	for _, scorer := range t.scorers {
		own := t.own[scorer]
		given := own.cell(b.Ref, c.Code)
		group := t.groups.Members[scorer]
		cell.Scores = append(cell.Scores, GivenScore{Scorer: scorer, Name: nameOr(t.names[scorer], scorer), Group: group,
			State: given.State, Score: given.Score, Reason: given.Reason})
		if counts(given) {
			counting = append(counting, *given.Score)
			byGroup[group] = append(byGroup[group], *given.Score)
		}
	}
	if len(counting) > 0 {
		low, high := slices.Min(counting), slices.Max(counting)
		cell.Disagrees = flags.Apart(c, low, high, t.round.Terms.Spread())
		t.gaps[of] = big.NewRat(int64(high-low), int64(max(c.Scale.Length(), 1)))
		cell.Spread = shortestOrNil(new(big.Rat).Mul(t.gaps[of], big.NewRat(100, 1)))
	}
	cell.Mean, cell.Median = shortestOrNil(ranking.Mean(counting)), shortestOrNil(ranking.Median(counting))
	if t.weightedBy {
		cell.WeightedMean = shortestOrNil(t.weighted(byGroup))
	}
	t.agreement(&cell, of)
	return cell
}

// counts says whether a person's cell is part of the mean.
func counts(c ScoreCell) bool {
	return c.Score != nil && (c.State == ettf.Draft || c.State == ettf.Scored)
}

// weighted is the mean by groups; those in no group are one without a share.
func (t *table) weighted(byGroup map[string][]ettf.Hundredths) *big.Rat {
	all := []ranking.GroupScores{{Scores: byGroup[""]}}
	for _, g := range t.groups.Groups {
		all = append(all, ranking.GroupScores{Share: g.Share, Scores: byGroup[g.Name]})
	}
	return ranking.WeightedMean(all)
}

func (t *table) agreement(cell *ModerationCell, of store.Pair) {
	if c, agreed := t.consensus[of]; agreed {
		cell.Consensus = &AgreedScore{Score: c.Score, Reason: c.Reason, By: c.By}
		if c.At != "" {
			cell.Consensus.At = &c.At
		}
	}
	for _, d := range t.dissents[of] {
		cell.Dissents = append(cell.Dissents, SpokenDissent{Person: d.Person, Name: d.Name, Text: d.Text, Score: d.Score, At: d.At})
	}
}

// sort puts what is not agreed first, the largest gap first; then bids and criteria in their order.
func (t *table) sort(cells []ModerationCell) {
	gap := func(c *ModerationCell) *big.Rat {
		if found := t.gaps[store.Pair{Bid: c.Ref, Criterion: c.Criterion}]; found != nil {
			return found
		}
		return new(big.Rat)
	}
	agreed := func(c *ModerationCell) int {
		if c.Consensus != nil {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(cells, func(a, b ModerationCell) int {
		return cmp.Or(agreed(&a)-agreed(&b), gap(&b).Cmp(gap(&a)), naturally(a.Ref, b.Ref))
	})
}

func shortestOrNil(score *big.Rat) *string {
	if score == nil {
		return nil
	}
	text := shortest(score)
	return &text
}
