package estate

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"lintel/backend/ettf"
)

// anyRound makes premises with few letters, costs and areas, so that many share a place.
func anyRound(random *rand.Rand, n int) *ettf.Round {
	letters := func(facet ettf.Facet) ettf.Letter {
		return append([]ettf.Letter{""}, ettf.LettersFor(facet)...)[random.IntN(1+len(ettf.LettersFor(facet)))]
	}
	r := roundWith()
	for i := range n {
		p := ettf.Premises{ID: fmt.Sprintf("P%d", n-i)}
		if random.IntN(4) > 0 {
			p.GIA = to(ettf.Hundredths(100_00 * random.Int64N(4)))
		}
		for range random.IntN(3) {
			survey := ettf.Survey{Date: ettf.Date(fmt.Sprintf("20%02d-05-01", 10+random.IntN(6)))}
			for _, facet := range ettf.AllFacets {
				if random.IntN(3) == 0 {
					*survey.Facets.At(facet) = letters(facet)
				}
			}
			if random.IntN(2) == 0 {
				survey.CostToB = &ettf.FacetAmounts{
					Condition: to(ettf.Pence(100_00 * random.Int64N(4))), Quality: to(ettf.Pence(100_00))}
			}
			p.Surveys = append(p.Surveys, survey)
		}
		r.Premises = append(r.Premises, p)
	}
	return r
}

// needed says, by the letter of the rule and as slowly as it reads, whether p stands above q.
func needed(p, q *ettf.Premises) bool {
	pw, pc, pm := slowNeed(p)
	qw, qc, qm := slowNeed(q)
	switch {
	case pw != qw:
		return pw > qw
	case pw == 0:
		return false
	case pc != qc:
		return pc > qc
	case pm == nil || qm == nil:
		return pm != nil && qm == nil
	default:
		return pm.Cmp(qm) > 0
	}
}

func slowNeed(p *ettf.Premises) (worst, cOrWorse int, perM2 *big.Rat) {
	var latest ettf.Survey
	for _, s := range p.Surveys {
		if s.Date >= latest.Date {
			latest = s
		}
	}
	f := latest.Facets
	space := strings.NewReplacer("O", "C", "U", "", "E", "", "F", "").Replace(string(f.Space))
	for _, letter := range []string{string(f.Condition), string(f.Suitability), space,
		string(f.Quality), string(f.Compliance), string(f.Environment)} {
		if letter == "" {
			continue
		}
		place := strings.Index("|A   |B   |B(C)|C   |CX  |D   |DX  ", fmt.Sprintf("|%-4s", letter))/5 + 1
		worst = max(worst, place)
		if place >= 4 {
			cOrWorse++
		}
	}
	if latest.CostToB != nil && p.GIA != nil && *p.GIA > 0 {
		perM2 = big.NewRat(int64(*latest.CostToB.Condition+*latest.CostToB.Quality), int64(*p.GIA))
	}
	return worst, cOrWorse, perM2
}

func TestTheOrderOfNeedIsWhatASlowReadingOfTheRuleGives(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 11))
	for range 60 {
		r := anyRound(random, 2+random.IntN(30))
		standings := Appraise(r)
		seen := map[int]bool{}
		for _, s := range standings {
			p := &r.Premises[s.Premises]
			seen[s.Premises] = true
			above := 0
			for j := range r.Premises {
				if needed(&r.Premises[j], p) {
					above++
				}
			}
			want := above + 1
			if worst, _, _ := slowNeed(p); worst == 0 {
				want = 0
			}
			if s.NeedRank != want {
				t.Fatalf("%s stands at %d, want %d", p.ID, s.NeedRank, want)
			}
		}
		if len(seen) != len(r.Premises) {
			t.Fatalf("%d premises went in, %d came out", len(r.Premises), len(seen))
		}
		for i := 1; i < len(standings); i++ {
			if needed(&r.Premises[standings[i].Premises], &r.Premises[standings[i-1].Premises]) {
				t.Fatalf("place %d is needier than place %d", i+1, i)
			}
		}
	}
}

func TestTheOrderOfNeedDoesNotDependOnTheOrderInTheFile(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 5))
	r := anyRound(random, 40)
	before := fmt.Sprint(placesOf(r))
	random.Shuffle(len(r.Premises), func(i, j int) {
		r.Premises[i], r.Premises[j] = r.Premises[j], r.Premises[i]
	})
	if after := fmt.Sprint(placesOf(r)); after != before {
		t.Errorf("shuffled, the order became\n%s\ninstead of\n%s", after, before)
	}
}

func TestARoundWithoutPremisesHasNoNeed(t *testing.T) {
	t.Parallel()
	if got := Appraise(roundWith()); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}
