package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/sample"
)

func TestTheListOfTheSampleRoundStandsOnOnePage(t *testing.T) {
	t.Parallel()
	round, err := roundfile.Parse(sample.JSON())
	if err != nil {
		t.Fatal(err)
	}
	a := appraisal.Of(round)
	mustSetWell(t, a)
	mustBeSafe(t, a)
	pdf := printPDF(t, a)
	mustLieWell(t, boxesOf(t, pdf))
	list := wordsOf(t, pdf, "-f", "2", "-l", "2")
	for _, line := range a.Money.Lines {
		if !strings.Contains(list, line.Ref+" "+line.Title) || !strings.Contains(list, line.Grant.String()) {
			t.Errorf("%s is not on page 2", line.Ref)
		}
	}
	for _, r := range a.Ranking.Results {
		if r.Interval != nil && !strings.Contains(strings.ReplaceAll(list, "– ", "–"), r.Interval[0]+"–"+r.Interval[1]) {
			t.Errorf("what %s could score is not on page 2", r.Ref)
		}
	}
	for _, want := range []string{"What is asked", "What it costs for ever", "What is uncertain", "listed by earlier cohort", "All 10 bids"} {
		if !strings.Contains(list, want) {
			t.Errorf("page 2 does not say %q", want)
		}
	}
}

// The worked rounds have limits in odd places, savings, disputed payers, ties and blanks.
func TestTheWorkedRoundsArePrinted(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../../shared/data/rounds/worked-*.json")
	if err != nil {
		t.Fatal(err)
	}
	rounds := map[string]*ettf.Round{}
	for _, file := range files {
		if strings.HasSuffix(file, ".ranking.json") {
			continue
		}
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if rounds["shared data "+filepath.Base(file)], err = roundfile.Parse(content); err != nil {
			t.Fatal(err)
		}
	}
	if len(rounds) == 0 {
		rounds["a round of our own"] = odd()
	}
	for name, round := range rounds {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := appraisal.Of(round)
			mustSetWell(t, a)
			mustBeSafe(t, a)
			mustLieWell(t, boxesOf(t, printPDF(t, a)))
		})
	}
}

// odd has what the worked rounds have.
func odd() *ettf.Round {
	r := builder{bids: 9, criteria: 4}.round()
	r.Terms.RevenueLimit = map[ettf.Year]ettf.Pence{2016: 0, 2018: 9_000_00, 2021: 1_000_000_00}
	r.Bids[0].Revenue[1].Annual = ptr(ettf.Pence(-30_000_00))
	r.Bids[1].Revenue[1].Payer = ptr(ettf.PayerDisputed)
	r.Bids[2].Revenue[1].Payer = nil
	r.Bids[3].Scores = nil
	r.Bids[5].Scores, r.Bids[5].Scorings = r.Bids[4].Scores, r.Bids[4].Scorings
	r.Bids[6].Revenue = nil
	r.Bids[7].Capital, r.Bids[7].Funding = nil, nil
	return r
}

func TestOddRoundsArePrinted(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*ettf.Round){
		"as it is":         func(*ettf.Round) {},
		"one year":         func(r *ettf.Round) { r.Terms.HorizonYears = 1 },
		"forty years":      func(r *ettf.Round) { r.Terms.HorizonYears = 40 },
		"no years":         func(r *ettf.Round) { r.Terms.HorizonYears = 0 },
		"no limits":        func(r *ettf.Round) { r.Terms.RevenueLimit, r.Terms.CapitalLimit = nil, nil },
		"no commitments":   func(r *ettf.Round) { r.Terms.Commitments = nil },
		"the 2024 bands":   func(r *ettf.Round) { r.Terms.Directions = ettf.Directions2024 },
		"only technology":  func(r *ettf.Round) { changeBids(r, func(b *ettf.Bid) { b.Kind, b.Premises = ettf.Technology, nil }) },
		"only savings":     func(r *ettf.Round) { changeBids(r, func(b *ettf.Bid) { b.Revenue[0].After = ptr(ettf.Pence(1)) }) },
		"the largest sums": func(r *ettf.Round) { changeBids(r, largest) },
		"never surveyed": func(r *ettf.Round) {
			for i := range r.Premises {
				r.Premises[i].Surveys = nil
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			round := odd()
			change(round)
			a := appraisal.Of(round)
			mustSetWell(t, a)
			mustBeSafe(t, a)
			mustLieWell(t, boxesOf(t, printPDF(t, a)))
		})
	}
}

func changeBids(r *ettf.Round, change func(*ettf.Bid)) {
	for i := range r.Bids {
		if len(r.Bids[i].Revenue) > 0 {
			change(&r.Bids[i])
		}
	}
}

func largest(b *ettf.Bid) {
	b.Revenue[0].Before, b.Revenue[0].After = nil, ptr(ettf.Pence(ettf.MaxDecimal))
	if len(b.Capital) > 0 {
		b.Capital[0].Amount, b.Funding[0].Amount = ettf.MaxDecimal, ettf.MaxDecimal
	}
}
