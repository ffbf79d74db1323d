package web_test

import (
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

type scoreBody = map[string]any

// scoring serves the round in a phase in which people score.
func scoring(t *testing.T, phase ettf.Phase) *testkit.Site {
	t.Helper()
	return testkit.Serve(t, testkit.Round).In(testkit.RoundID, phase)
}

func cellOf(t *testing.T, c *testkit.Client, ref, criterion string) service.ScoreCell {
	t.Helper()
	var g service.ScoreGrid
	c.Get(round + "/scoring").Into(&g)
	for _, b := range g.Bids {
		if b.Ref == ref {
			return b.Cells[criterion]
		}
	}
	t.Fatalf("there is no %s", ref)
	return service.ScoreCell{}
}

func wantCell(t *testing.T, got service.ScoreCell, state ettf.ScoreState, score, reason string) {
	t.Helper()
	found := "–"
	if got.Score != nil {
		found = got.Score.String()
	}
	if got.State != state || found != score || got.Reason != reason {
		t.Errorf("the cell is %s %s %q, want %s %s %q", got.State, found, got.Reason, state, score, reason)
	}
}

func TestAScoreIsADraftUntilItIsSubmitted(t *testing.T) {
	t.Parallel()
	c := scoring(t, ettf.InScoring).As(ettf.Scorer)
	wantCell(t, cellOf(t, c, "E1", "access"), ettf.NotStarted, "–", "")
	var cell service.ScoreCell
	c.Put(round+"/bids/E1/scores/access", scoreBody{"score": 3, "reason": " evenings "}).Into(&cell)
	wantCell(t, cell, ettf.Draft, "3", "evenings")
	if cell.Saved == nil || *cell.Saved != "2016-06-30T12:00:00.000Z" {
		t.Errorf("saved %v", cell.Saved)
	}
	c.Post(round+"/bids/E1/submit", nil).Problem(409, "scores-missing")
	c.Put(round+"/bids/E1/scores/capacity", scoreBody{"score": 2.5})
	c.Put(round+"/bids/E1/scores/training/abstain", scoreBody{"reason": "I know nothing of training"})
	c.Post(round+"/bids/E1/submit", nil)
	wantCell(t, cellOf(t, c, "E1", "access"), ettf.Scored, "3", "evenings")
	wantCell(t, cellOf(t, c, "E1", "capacity"), ettf.Scored, "2.5", "")
	wantCell(t, cellOf(t, c, "E1", "training"), ettf.Abstained, "–", "I know nothing of training")
	wantCell(t, cellOf(t, c, "T1", "access"), ettf.NotStarted, "–", "")
}

func TestAnEndOfTheScaleAndAChangeAfterSubmissionNeedAReason(t *testing.T) {
	t.Parallel()
	c := scoring(t, ettf.Moderating).As(ettf.Scorer)
	refused := func(path string, body scoreBody, where string) {
		t.Helper()
		p := c.Put(round+path, body).Problem(422, map[string]string{"reason": "reason-needed", "score": "score"}[where])
		if len(p.Fields) != 1 || p.Fields[0].Path != where {
			t.Errorf("%v is refused for %v", body, p.Fields)
		}
	}
	refused("/bids/T1/scores/access", scoreBody{"score": 0}, "reason")
	refused("/bids/T1/scores/access", scoreBody{"score": 4, "reason": "  "}, "reason")
	refused("/bids/T1/scores/access", scoreBody{"score": 4.01, "reason": "x"}, "score")
	refused("/bids/T1/scores/access", scoreBody{"score": -1, "reason": "x"}, "score")
	refused("/bids/T1/scores/access", scoreBody{"score": nil, "reason": "x"}, "score")
	refused("/bids/T1/scores/access/abstain", scoreBody{"reason": ""}, "reason")
	c.Put(round+"/bids/T1/scores/access", scoreBody{"score": 4, "reason": "seven days"})
	c.Put(round+"/bids/T1/scores/capacity", scoreBody{"score": 2})
	c.Post(round+"/bids/T1/submit", nil)
	refused("/bids/T1/scores/capacity", scoreBody{"score": 3}, "reason")
	if again := c.Put(round+"/bids/T1/scores/capacity", scoreBody{"score": 2}); again.Status != 200 {
		t.Errorf("what is the same needs no reason: %d %s", again.Status, again.Body)
	}
	c.Delete(round+"/bids/T1/scores/capacity").Problem(409, "submitted")
	c.Put(round+"/bids/T1/scores/capacity", scoreBody{"score": 3, "reason": "I had not seen the plans"})
	wantCell(t, cellOf(t, c, "T1", "capacity"), ettf.Scored, "3", "I had not seen the plans")
}

func TestWhatCannotBeScoredIsRefused(t *testing.T) {
	t.Parallel()
	c := scoring(t, ettf.InScoring).As(ettf.Scorer)
	three := scoreBody{"score": 3}
	c.Put(round+"/bids/E9/scores/access", three).Problem(404, "no-such-bid")
	c.Put(round+"/bids/E1/scores/acces", three).Problem(404, "no-such-criterion")
	c.Put(round+"/bids/T1/scores/training", three).Problem(409, "does-not-apply")
	c.Put("/api/v1/rounds/nowhere/bids/E1/scores/access", three).Problem(404, "no-such-round")
	c.Put(round+"/bids/E1/scores/access", scoreBody{"score": "3"}).Problem(422, "invalid")
	c.Put(round+"/bids/E1/scores/access", scoreBody{"score": 3, "reason": strings.Repeat("x", 4001)}).Problem(422, "reason-long")
}

func TestADraftCanBeTakenAway(t *testing.T) {
	t.Parallel()
	c := scoring(t, ettf.InScoring).As(ettf.Scorer)
	c.Put(round+"/bids/E%2F2%20+1/scores/access", scoreBody{"score": 3, "reason": "why"})
	for range 2 {
		if answer := c.Delete(round + "/bids/E%2F2%20+1/scores/access"); answer.Status != 204 {
			t.Errorf("%d %s", answer.Status, answer.Body)
		}
	}
	wantCell(t, cellOf(t, c, "E/2 +1", "access"), ettf.NotStarted, "–", "")
}

func TestTheGridSaysWhereToGoOnAndOffersOnesLastReasons(t *testing.T) {
	t.Parallel()
	c := scoring(t, ettf.InScoring).As(ettf.Scorer)
	grid := func() (g service.ScoreGrid) {
		c.Get(round + "/scoring").Into(&g)
		return g
	}
	place := func(p *service.GridPlace) string {
		switch {
		case p == nil:
			return "nothing"
		case p.Criterion == nil:
			return p.Ref + " submit"
		}
		return p.Ref + " " + *p.Criterion
	}
	steps := []string{}
	for range 20 {
		next := grid().Next
		steps = append(steps, place(next))
		if next == nil {
			break
		}
		path := round + "/bids/" + strings.NewReplacer("/", "%2F", " ", "%20").Replace(next.Ref)
		if next.Criterion == nil {
			c.Post(path+"/submit", nil)
		} else {
			c.Put(path+"/scores/"+*next.Criterion, scoreBody{"score": 2, "reason": "as " + next.Ref})
		}
	}
	want := "E/2 +1 access, E/2 +1 capacity, E/2 +1 training, E1 access, E1 capacity, E1 training, T1 access, T1 capacity, E/2 +1 submit, E1 submit, T1 submit, nothing"
	if got := strings.Join(steps, ", "); got != want {
		t.Errorf("one goes by %s, want %s", got, want)
	}
	if got := strings.Join(grid().Reasons, ", "); got != "as E/2 +1, as E1, as T1" {
		t.Errorf("offers %s", got)
	}
}

func TestEveryScoreStandsInTheRoundFileOfAnAdministrator(t *testing.T) {
	t.Parallel()
	site := scoring(t, ettf.InScoring)
	site.As(ettf.Scorer).Put(round+"/bids/E1/scores/access", scoreBody{"score": 3, "reason": "evenings"})
	var file ettf.Round
	site.As(ettf.Admin).Get(round + "/round.json").Into(&file)
	got := file.Bid("E1").Scorings
	if len(got) != 1 || got[0].Scorer != "scorer@example.nhs.uk" || *got[0].Score != 300 || got[0].Reason != "evenings" {
		t.Errorf("the round file has %+v", got)
	}
}
