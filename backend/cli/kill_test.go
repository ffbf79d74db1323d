package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"testing"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/store"
	"lintel/backend/testkit"
)

// kills is how often the program is killed while people score.
const kills = 50

// scorers are how many score meanwhile, each so many bids.
const (
	scorers    = 8
	scoredBids = 12
)

// Whatever was answered is kept, however the program ends; the record is whole, and the next start
// is as any other.
func TestWhateverWasAnsweredOutlivesAKill(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	load := testkit.Load{Round: testkit.RoundID, Bids: testkit.RefsOf(t, scoredBids), Criteria: []string{"access", "capacity"}}
	people := readyToScore(t, data)
	random := rand.New(rand.NewPCG(1, 2016))
	must := map[testkit.CellName]testkit.Written{}
	writes, rows := 0, 0
	for round := range kills {
		p := start(t, data)
		if round == 0 {
			load.People = signedIn(t, p, people)
		}
		load.URL, load.Name = p.at, fmt.Sprintf("run %d", round)
		ran := make(chan *testkit.Loaded)
		go func() { ran <- load.Run(t.Context()) }()
		<-time.After(time.Duration(5+random.IntN(150)) * time.Millisecond)
		p.kill()
		done := <-ran
		writes += done.Writes
		for cell, w := range done.Last {
			must[cell] = w
		}
		rows = wantKept(t, data, must, done.Open)
	}
	start(t, data)
	if got := lintel(t, "", "doctor", "--data", data); got.code != 0 {
		t.Errorf("doctor says %d: %s", got.code, got.out)
	}
	if writes < kills {
		t.Errorf("only %d scores were answered in %d runs", writes, kills)
	}
	t.Logf("%d kills, %d scores answered, %d rows of the record", kills, writes, rows)
}

// readyToScore makes a workspace with a round in scoring, and gives the emails of its scorers.
func readyToScore(t *testing.T, data string) (people []string) {
	t.Helper()
	workspace, err := store.Open(t.Context(), data, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	s := service.New(workspace, time.Now)
	if _, err := s.ImportRound(t.Context(), service.Operator, testkit.RoundOf(t, scoredBids), "", true); err != nil {
		t.Fatal(err)
	}
	for i := range scorers {
		email := fmt.Sprintf("scorer%d@example.nhs.uk", i)
		account := service.NewAccount{Email: email, Name: email, Password: testkit.Password, Grants: []service.Grant{{Role: ettf.Scorer}}}
		if err := s.AddAccount(t.Context(), service.Operator, account); err != nil {
			t.Fatal(err)
		}
		people = append(people, email)
	}
	err = workspace.Change(t.Context(), "test", func(tx *store.Tx) error {
		return tx.PutPhase(testkit.RoundID, ettf.Preparing, ettf.InScoring, store.Why{Action: "phase changed"})
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := workspace.Close(); err != nil {
		t.Fatal(err)
	}
	return people
}

// signedIn gives people the cookies with which they score.
func signedIn(t *testing.T, p *process, people []string) []testkit.Scorer {
	t.Helper()
	var all []testkit.Scorer
	for _, email := range people {
		status, _, cookies := p.signIn(t, email)
		if status != http.StatusOK || len(cookies) != 1 {
			t.Fatalf("signing in as %s: %d", email, status)
		}
		all = append(all, testkit.Scorer{Email: email, Cookie: cookies[0]})
	}
	return all
}

// signIn signs someone in, which writes.
func (p *process) signIn(t *testing.T, email string) (status int, problem string, cookies []*http.Cookie) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"email": email, "password": testkit.Password})
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(p.at+"/api/v1/session", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	var said struct{ Detail string }
	err = json.NewDecoder(response.Body).Decode(&said)
	if err := response.Body.Close(); err != nil {
		t.Fatal(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, said.Detail, response.Cookies()
}

// wantKept looks whether each cell holds what was last answered, or what was sent after it and never
// answered, which is then what must stay; and whether the record is whole. It gives the record's rows.
func wantKept(t *testing.T, data string, must, open map[testkit.CellName]testkit.Written) (rows int) {
	t.Helper()
	workspace, err := store.Open(context.Background(), data, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := workspace.Close(); err != nil {
			t.Error(err)
		}
	}()
	err = workspace.Read(context.Background(), func(r *store.Reader) (err error) {
		kept := map[string]map[store.CellKey]store.Cell{}
		stands := func(cell testkit.CellName) testkit.Written {
			if kept[cell.Scorer] == nil {
				kept[cell.Scorer] = r.Cells(testkit.RoundID, cell.Scorer)
			}
			c := kept[cell.Scorer][store.CellKey(cell)]
			if c.Score == nil {
				return testkit.Written{}
			}
			return testkit.Written{Score: int(*c.Score) / 100, Reason: c.Reason}
		}
		for cell, w := range open {
			if stands(cell) == w {
				must[cell] = w
			}
		}
		for cell, w := range must {
			if got := stands(cell); got != w {
				t.Errorf("%v was answered with %v and holds %v", cell, w, got)
			}
		}
		rows, err = r.Verify()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
