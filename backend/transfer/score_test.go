package transfer_test

import (
	"reflect"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
	"lintel/backend/transfer"
)

func readScores(t *testing.T, text string) transfer.ScorePlan {
	t.Helper()
	plan, refused := transfer.ReadScores(book(t, []byte(text)), small(t))
	if len(refused) > 0 {
		t.Fatalf("%s\n%v", text, refused)
	}
	return plan
}

func score(hundredths int) *ettf.Hundredths { return new(ettf.Hundredths(hundredths)) }

// bare are the scores without their places.
func bare(rows []transfer.ScoreRow) []transfer.ScoreRow {
	list := []transfer.ScoreRow{}
	for _, row := range rows {
		row.At = transfer.Place{}
		list = append(list, row)
	}
	return list
}

func TestScoresAreReadFromEitherForm(t *testing.T) {
	t.Parallel()
	want := []transfer.ScoreRow{{Bid: "E1", Criterion: "access", Score: score(250), Reason: "evenings"}, {Bid: "E1", Criterion: "training", Score: score(0)}, {Bid: "T1", Criterion: "access", Score: score(400)}}
	for _, text := range []string{
		"Bid,Criterion,Score,Reason\nE1,access,2.5,evenings\n e1 ,Training capacity,0,\nT1,ACCESS,4.0,\n",
		"Bid,Title,Extended Access (0 to 4),Reason: access,Training\nE1,Extend,2.5,evenings,0\nT1,Remote,4,,\n",
		"Bid ref,score: access,access reason,score: Training capacity,deliverability\nE1,2.5,evenings,0,\nT1,4,,,\n",
	} {
		if got := bare(readScores(t, text).Scores); !reflect.DeepEqual(got, want) {
			t.Errorf("%s\ngot %+v", text, got)
		}
	}
	plan := readScores(t, "Scores of the panel\nbid,access,officer,scorer\nE1,2,J. Smith,finance@example.nhs.uk\nE1,3,,lay@example.nhs.uk\n")
	if len(plan.Scores) != 2 || plan.Scores[1].Scorer != "lay@example.nhs.uk" || plan.Scores[1].At != (transfer.Place{Row: 4, Column: "B", Heading: "access"}) ||
		strings.Join(plan.Ignored, "") != "C “officer”" || plan.Mapping["access"] != "score: access" {
		t.Errorf("%+v", plan)
	}
}

func TestABlankScoreIsNoScore(t *testing.T) {
	t.Parallel()
	if plan := readScores(t, "bid,access,training\nE1,,\nT1, ,\n"); len(plan.Scores) != 0 || plan.Scores == nil {
		t.Errorf("%+v", plan)
	}
}

func TestThereAreWordsForAbstainingForWhatIsAgreedAndForDissent(t *testing.T) {
	t.Parallel()
	want := []transfer.ScoreRow{{Bid: "E1", Criterion: "access", Reason: "my cousin's practice"},
		{Bid: "E1", Criterion: "access", Scorer: "consensus", Score: score(300), Reason: "as most"},
		{Bid: "E1", Criterion: "access", Scorer: "lay@example.nhs.uk", Dissents: true, Reason: "too much"}}
	for _, text := range []string{
		"bid,criterion,score,reason,scorer\nE1,access,ABSTAIN,my cousin's practice,\nE1,access,3,as most,Consensus\nE1,access,dissent,too much,lay@example.nhs.uk\n",
		"bid,access,access reason,scorer\nE1,Abstained,my cousin's practice,\nE1,3,as most, CONSENSUS \nE1,Dissent,too much,lay@example.nhs.uk\n",
	} {
		if got := bare(readScores(t, text).Scores); !reflect.DeepEqual(got, want) {
			t.Errorf("%s\ngot %+v", text, got)
		}
	}
}

func TestEveryFaultOfScoresIsNamedWithItsCell(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"bid,access\nE9,3\n":                        `row 2, column A, “bid”: found "E9"; expected the ref of a bid in the round`,
		"bid,access\n,3\n":                          `row 2, column A, “bid”: found nothing; expected the ref of a bid in the round`,
		"bid,access\nE1,5\n":                        `row 2, column B, “access”: found "5"; expected a score from 0 (worst) to 4 (best), abstain, or nothing`,
		"bid,training\nE1,-1\n":                     `row 2, column B, “training”: found "-1"; expected a score from 10 (worst) to 0 (best), abstain, or nothing`,
		"bid,training\nT1,1\n":                      `row 2, column B, “training”: found "1"; expected nothing: bid T1 is of the kind technology, which is not scored on training`,
		"bid,access\nE1,3.333\n":                    `row 2, column B, “access”: found "3.333"; expected a score from 0 (worst) to 4 (best), abstain, or nothing`,
		"bid,access\nE1,75%\n":                      `row 2, column B, “access”: found "75%"; expected a score from 0 (worst) to 4 (best), abstain, or nothing`,
		"bid,access\nE1,n/a\n":                      `row 2, column B, “access”: found "n/a"; expected a score from 0 (worst) to 4 (best), abstain, or nothing`,
		"bid,access\nE1,#DIV/0!\n":                  `row 2, column B, “access”: found the error #DIV/0!; expected a value: mend the formula, or type the value`,
		"bid,access,reason: access\nE1,,late\n":     `row 2, column B, “access”: found nothing; expected a score from 0 (worst) to 4 (best), abstain, or nothing; a reason stands beside it in column C`,
		"bid,access,scorer\nE1,abstain,consensus\n": `row 2, column B, “access”: found "abstain"; expected the score that was agreed`,
		"bid,access\nE1,3\nE1,3\n":                  `row 3, column B, “access”: found a second score of bid E1 on access, as in row 2, column B, “access”; expected one for each bid, criterion and scorer`,
		"bid,criterion,score\nE1,acess,3\n":         `row 2, column B, “criterion”: found "acess"; expected the code or name of a criterion: access, training, deliverability`,
		"bid,access,Extended access\nE1,3,4\n":      `row 1, column C, “Extended access”: found a second column for score: access; expected one column for each field`,
		"bid,officer\nE1,3\n":                       `found no row of headings that scores need; expected the headings bid, criterion and score; or bid and the code or name of each criterion`,
	} {
		plan, refused := transfer.ReadScores(book(t, []byte(text)), small(t))
		if len(refused) != 1 || refused[0].String() != want || len(plan.Scores) > 0 {
			t.Errorf("%s\nwant %s\ngot  %v", text, want, refused)
		}
	}
	if _, refused := transfer.ReadScores(book(t, []byte("bid,criterion,score\nE9,acess,3\nE1,access,9\n")), small(t)); len(refused) != 3 {
		t.Errorf("want 3 faults at once, got %v", refused)
	}
	if _, refused := transfer.ReadScores(book(t, workbookOf(t, page("scores", "bid,mark", "E1,#3"))), small(t)); len(refused) != 1 || refused[0].Sheet != "scores" {
		t.Errorf("got %v", refused)
	}
}

func TestScoresThatAreWrittenReadAsTheSameScores(t *testing.T) {
	t.Parallel()
	r := made(t, 3, 20)
	var rows []transfer.ScoreRow
	for i := range r.Bids {
		rows = append(rows, transfer.ScoreRow{Bid: r.Bids[i].Ref, Criterion: "access", Scorer: "=lay@example.nhs.uk", Score: score(i * 15), Reason: awkward[i]},
			transfer.ScoreRow{Bid: r.Bids[i].Ref, Criterion: "deliverability", Score: score(10000 - i)},
			transfer.ScoreRow{Bid: r.Bids[i].Ref, Criterion: "access", Scorer: "gp@example.nhs.uk", Reason: "a cousin's practice"},
			transfer.ScoreRow{Bid: r.Bids[i].Ref, Criterion: "access", Scorer: transfer.Consensus, Score: score(i * 10), Reason: awkward[i]},
			transfer.ScoreRow{Bid: r.Bids[i].Ref, Criterion: "access", Scorer: "gp@example.nhs.uk", Dissents: true, Reason: "too little"})
	}
	for _, format := range formats {
		content, err := transfer.WriteScores(rows, r.Criteria, format)
		if err != nil {
			t.Fatal(err)
		}
		plan, refused := transfer.ReadScores(book(t, content), r)
		if len(refused) > 0 || !reflect.DeepEqual(bare(plan.Scores), rows) || len(plan.Ignored) > 0 {
			t.Errorf("%s: %v %+v", format, refused, plan)
		}
	}
}

func TestTheTemplateOfScoresTakesInNothingUntilItIsFilledIn(t *testing.T) {
	t.Parallel()
	r := small(t)
	for _, format := range formats {
		content, err := transfer.ScoreTemplate(r.Bids, r.Criteria, format)
		if err != nil {
			t.Fatal(err)
		}
		if format == sheet.CSV {
			filled := strings.Replace(string(content), "E1,Extend Mill Lane,,,", "E1,Extend Mill Lane,3,evenings,2", 1)
			if got := readScores(t, filled).Scores; len(got) != 2 || got[0].Reason != "evenings" || got[1].Criterion != "training" {
				t.Errorf("%s: %+v", filled, got)
			}
		}
		if plan, refused := transfer.ReadScores(book(t, content), r); len(refused) > 0 || len(plan.Scores) > 0 || len(plan.Ignored) > 0 {
			t.Errorf("%s: %v %+v", format, refused, plan)
		}
	}
}
