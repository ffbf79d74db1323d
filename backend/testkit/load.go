package testkit

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"lintel/backend/ettf"
	"lintel/backend/service"
)

// Load is people who score at once, each their own cells one after another, over real HTTP.
type Load struct {
	// URL is where Lintel answers, such as http://127.0.0.1:8080, and Round the id of a round in
	// which scores may be given.
	URL   string
	Round string
	// Name is that of the run. It stands in every reason, so that what one run wrote is no other's.
	Name string
	// People are who scores; their cells are every bid on every criterion. Scores go from 0 to 4,
	// so every scale must hold these.
	People   []Scorer
	Bids     []string
	Criteria []string
}

// Scorer is someone with the cookie of their session.
type Scorer struct {
	Email  string
	Cookie *http.Cookie
}

// CellName names a person's cell.
type CellName struct{ Scorer, Bid, Criterion string }

// Written is a score that was sent. Its reason is no other's.
type Written struct {
	Score  int
	Reason string
}

// Loaded is what came of a load. Last is the last score of each cell whose writing was answered;
// Open is a later one that was sent and never answered, which may stand or not. Waits are how long
// the answers took, the shortest first.
type Loaded struct {
	Writes int
	Took   time.Duration
	Last   map[CellName]Written
	Open   map[CellName]Written
	Faults []error
	Waits  []time.Duration
}

// PerSecond is how many writes were answered in a second.
func (l *Loaded) PerSecond() float64 { return float64(l.Writes) / l.Took.Seconds() }

// Wait is the time within which a share of the answers came, such as 0.99.
func (l *Loaded) Wait(share float64) time.Duration {
	if len(l.Waits) == 0 {
		return 0
	}
	return l.Waits[min(int(share*float64(len(l.Waits))), len(l.Waits)-1)]
}

// Run lets everyone score until the context ends, or until one's request fails.
func (l *Load) Run(ctx context.Context) *Loaded {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: len(l.People), MaxConnsPerHost: len(l.People)}}
	defer client.CloseIdleConnections()
	parts := make([]*Loaded, len(l.People))
	start := time.Now()
	var all sync.WaitGroup
	for i := range l.People {
		all.Go(func() { parts[i] = l.one(ctx, client, &l.People[i]) })
	}
	all.Wait()
	sum := &Loaded{Took: time.Since(start), Last: map[CellName]Written{}, Open: map[CellName]Written{}}
	for _, p := range parts {
		sum.Writes += p.Writes
		for cell, w := range p.Last {
			sum.Last[cell] = w
		}
		for cell, w := range p.Open {
			sum.Open[cell] = w
		}
		sum.Faults = append(sum.Faults, p.Faults...)
		sum.Waits = append(sum.Waits, p.Waits...)
	}
	slices.Sort(sum.Waits)
	return sum
}

// one person scores. The context ends between two requests and never within one.
func (l *Load) one(ctx context.Context, client *http.Client, who *Scorer) *Loaded {
	found := &Loaded{Last: map[CellName]Written{}, Open: map[CellName]Written{}}
	for n := 0; ctx.Err() == nil; n++ {
		cell := CellName{who.Email, l.Bids[n/len(l.Criteria)%len(l.Bids)], l.Criteria[n%len(l.Criteria)]}
		w := Written{Score: n % 5, Reason: fmt.Sprintf("write %d of %s %s", n, who.Email, l.Name)}
		found.Open[cell] = w
		sent := time.Now()
		if err := l.put(client, who, cell, w); err != nil {
			found.Faults = append(found.Faults, err)
			return found
		}
		found.Waits = append(found.Waits, time.Since(sent))
		delete(found.Open, cell)
		found.Last[cell] = w
		found.Writes++
	}
	return found
}

func (l *Load) put(client *http.Client, who *Scorer, cell CellName, w Written) error {
	body, err := json.Marshal(map[string]any{"score": w.Score, "reason": w.Reason})
	if err != nil {
		return err
	}
	path := fmt.Sprintf("%s/api/v1/rounds/%s/bids/%s/scores/%s", l.URL, url.PathEscape(l.Round), url.PathEscape(cell.Bid), url.PathEscape(cell.Criterion))
	request, err := http.NewRequest(http.MethodPut, path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	request.AddCookie(who.Cookie)
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if err := response.Body.Close(); err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %d %s", path, response.StatusCode, text)
	}
	return nil
}

var scorerEverywhere = service.Grant{Role: ettf.Scorer}

// Scorers signs in so many people who score in every round.
func (s *Site) Scorers(many int) []Scorer {
	s.t.Helper()
	people := make([]Scorer, many)
	for i := range people {
		c := s.With(fmt.Sprintf("scorer%02d", i), scorerEverywhere)
		people[i] = Scorer{Email: fmt.Sprintf("scorer%02d@example.nhs.uk", i), Cookie: c.cookie}
	}
	return people
}
