package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"lintel/backend/appraisal"
	"lintel/backend/ettf"
)

func printPDF(t testing.TB, a *appraisal.Appraisal) []byte {
	t.Helper()
	out, err := PDF(a)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// large is a round as hard to print as they come: many bids, many criteria, long titles, and
// letters of Welsh and Polish.
func large() *appraisal.Appraisal {
	return builder{bids: 60, criteria: 12, title: "with a dispensary, three consulting rooms, a training suite and step-free access for the whole of " +
		"Llanystumdwy, Tŷ Gŵyn and Pwllheli, ŵ and ŷ, and for patients from Łódź and Żywiec, ł and ż, whom the practice has welcomed since 2004"}.appraisal()
}

func TestNothingIsLostInARoundOfSixtyBids(t *testing.T) {
	t.Parallel()
	a := large()
	words := wordsOf(t, printPDF(t, a))
	for _, r := range a.Ranking.Results {
		for _, want := range []string{r.Ref + " " + squash(r.Title), r.Score} {
			if !strings.Contains(words, want) {
				t.Errorf("%q is not on the paper", want)
			}
		}
		for _, f := range r.Flags {
			if !strings.Contains(words, squash(f.Text)) {
				t.Errorf("the flag %q of %s is not on the paper", f.Text, r.Ref)
			}
		}
	}
	for _, line := range a.Money.Lines {
		for _, want := range []ettf.Pence{line.Cost, line.Grant, whole(line.Peak), whole(line.Liability.Total), whole(line.Liability.WholeLife)} {
			if !strings.Contains(words, want.String()) {
				t.Errorf("%s of %s is not on the paper", want, line.Ref)
			}
		}
	}
	for _, c := range a.Round.Criteria {
		if !strings.Contains(words, c.Name) {
			t.Errorf("criterion %q is not on the paper", c.Name)
		}
	}
	for _, p := range a.Round.Premises {
		if !strings.Contains(words, p.Name) {
			t.Errorf("premises %q are not on the paper", p.Name)
		}
	}
}

func TestNothingOverlapsInARoundOfSixtyBids(t *testing.T) {
	t.Parallel()
	mustLieWell(t, boxesOf(t, printPDF(t, large())))
}

func TestTheHeadsOfTheListStandOnEveryPageOfIt(t *testing.T) {
	t.Parallel()
	pdf := printPDF(t, large())
	pages := 0
	for n := 2; ; n++ {
		words := wordsOf(t, pdf, "-f", strconv.Itoa(n), "-l", strconv.Itoa(n))
		if strings.Contains(words, "What it commits us to") {
			break
		}
		pages++
		if !strings.Contains(words, "Rank Bid Kind Cohort Score Grant Revenue a year Flags") {
			t.Errorf("page %d of the list has no heads: %.200s", n, words)
		}
	}
	if pages < 2 {
		t.Errorf("the list of 60 bids takes %d pages", pages)
	}
}

func TestEveryPageSaysWhichItIs(t *testing.T) {
	t.Parallel()
	pdf := printPDF(t, builder{bids: 3, criteria: 2}.appraisal())
	info := poppler(t, "pdfinfo", pdf)
	count := regexp.MustCompile(`Pages:\s+(\d+)`).FindStringSubmatch(info)
	if count == nil {
		t.Fatalf("pdfinfo does not say how many pages there are:\n%s", info)
	}
	pages, _ := strconv.Atoi(count[1])
	for n := 1; n <= pages; n++ {
		words := wordsOf(t, pdf, "-f", strconv.Itoa(n), "-l", strconv.Itoa(n))
		for _, want := range []string{fmt.Sprintf("Page %d of %d", n, pages), "ETTF 2016/17 · NHS Testing CCG", "Submission: draft"} {
			if !strings.Contains(words, want) {
				t.Errorf("page %d does not say %q", n, want)
			}
		}
	}
	for _, want := range []string{"Title: ETTF 2016/17: ranked submission of NHS Testing CCG", "Author: NHS Testing CCG", "Producer: Lintel", "CreationDate: Thu Jun 30 00:00:00 2016", "PDF version: 1.7"} {
		if !strings.Contains(squash(info), want) {
			t.Errorf("the file does not say %q:\n%s", want, info)
		}
	}
	if !bytes.Contains(pdf, []byte("/Lang (en-GB)")) {
		t.Error("the file does not say its language")
	}
}

func TestEveryBidHasABookmark(t *testing.T) {
	t.Parallel()
	a := builder{bids: 7, criteria: 2}.appraisal()
	pdf := printPDF(t, a)
	for _, p := range parts {
		if !bytes.Contains(pdf, []byte("<</Title "+textString(p.title)+" /Parent")) {
			t.Errorf("the part %q has no bookmark", p.title)
		}
	}
	for _, r := range a.Ranking.Results {
		if !bytes.Contains(pdf, []byte("<</Title "+textString(r.Ref+" "+r.Title)+" /Parent")) {
			t.Errorf("%s has no bookmark", r.Ref)
		}
	}
}

// An agreed order is what the paper is in; where it departs from the scores the reason is given.
func TestAnAgreedOrderIsTheOrderOfThePaper(t *testing.T) {
	t.Parallel()
	round := builder{bids: 3, criteria: 2}.round()
	round.Agreed = []ettf.Agreed{{Ref: "E3", Reason: "the site is secured"}, {Ref: "E1"}, {Ref: "E2"}}
	words := wordsOf(t, printPDF(t, appraisal.Of(round)))
	for _, want := range []string{"Order agreed", "Why it stands there: the site is secured", "Place 1 in the agreed order"} {
		if !strings.Contains(words, want) {
			t.Errorf("the paper does not say %q", want)
		}
	}
	if strings.Index(words, "1 E3") > strings.Index(words, "2 E1") || strings.Contains(words, "not yet agreed") {
		t.Error("the paper is not in the agreed order")
	}
}

func TestARoundWithNothingInItIsSaidKindly(t *testing.T) {
	t.Parallel()
	for name, b := range map[string]builder{"no bids": {criteria: 3}, "no criteria": {bids: 2}, "nothing": {}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			round := b.round()
			round.Premises = nil
			for i := range round.Bids {
				round.Bids[i].Premises = nil
			}
			a := appraisal.Of(round)
			pdf := printPDF(t, a)
			mustLieWell(t, boxesOf(t, pdf))
			words := wordsOf(t, pdf)
			want := []string{"No premises are in this round yet."}
			if b.bids == 0 {
				want = append(want, "No bids have come in yet.")
			}
			if b.criteria == 0 {
				want = append(want, "No criteria are set for this round yet")
			}
			for _, w := range want {
				if !strings.Contains(words, w) {
					t.Errorf("the paper does not say %q", w)
				}
			}
			if _, err := HTML(a); err != nil {
				t.Error(err)
			}
		})
	}
	if _, err := PDF(nil); err == nil {
		t.Error("nothing at all was printed")
	}
	if _, err := HTML(new(appraisal.Appraisal)); err == nil {
		t.Error("an appraisal of no round was printed")
	}
}
