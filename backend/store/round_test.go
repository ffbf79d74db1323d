package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

// keep writes a whole round that is not there yet.
func keep(t *testing.T, s *Store, id string, r *ettf.Round) {
	t.Helper()
	change(t, s, func(tx *Tx) error { return putAll(tx, id, r) })
}

func putAll(tx *Tx, id string, r *ettf.Round) error {
	if err := tx.PutRound(id, nil, OutlineOf(ettf.Preparing, r), imported); err != nil {
		return err
	}
	for i := range r.Practices {
		if err := tx.PutPractice(nil, &r.Practices[i], imported); err != nil {
			return err
		}
	}
	for i := range r.Premises {
		if err := tx.PutPremises(nil, &r.Premises[i], imported); err != nil {
			return err
		}
	}
	for i := range r.Bids {
		if err := tx.PutBid(id, i, nil, &r.Bids[i], imported); err != nil {
			return err
		}
	}
	return nil
}

func load(t *testing.T, s *Store, id string) (round *ettf.Round) {
	t.Helper()
	read(t, s, func(r *Reader) (err error) {
		round, err = r.Round(id)
		return err
	})
	return round
}

func TestARoundFileThatIsKeptAndWrittenAgainIsTheSameBytes(t *testing.T) {
	t.Parallel()
	for _, file := range roundFiles(t) {
		t.Run(file, func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			kept, err := roundfile.Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			s := open(t)
			keep(t, s, "a-round", kept)
			if want, got := written(t, kept), written(t, load(t, s, "a-round")); want != got {
				t.Errorf("kept\n%s\ncame back as\n%s", want, got)
			}
		})
	}
}

func written(t *testing.T, r *ettf.Round) string {
	t.Helper()
	text, err := roundfile.Write(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// roundFiles are the project's own, and the shared ones where they stand beside the checkout.
func roundFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"../roundfile/testdata/*.json", "../roundfile/testdata/rounds/*[0-9p].json", "../../../shared/data/rounds/*[0-9p].json"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Fatal("there is no round file to keep")
	}
	return files
}

// A field that is added to the words but forgotten here comes back empty, and this test says so.
func TestEveryFieldOfARoundIsKept(t *testing.T) {
	t.Parallel()
	wantKept(t, filler{many: func() int { return 2 }}.round())
}

func TestARoundOfAnyShapeIsKept(t *testing.T) {
	t.Parallel()
	for seed := range uint64(25) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(seed, 1))
			wantKept(t, filler{many: func() int { return random.IntN(4) }}.round())
		})
	}
}

func wantKept(t *testing.T, r *ettf.Round) {
	t.Helper()
	s := open(t)
	keep(t, s, "a-round", r)
	if want, got := written(t, r), written(t, load(t, s, "a-round")); want != got {
		t.Errorf("kept\n%s\ncame back as\n%s", want, got)
	}
}

func TestWhatIsAbsentOrNullStaysSo(t *testing.T) {
	t.Parallel()
	no, zero, nought := false, ettf.Pence(0), 0
	r := &ettf.Round{
		Format: ettf.Format, Commissioner: ettf.Commissioner{Code: "03X", Name: "NHS Example CCG"},
		Terms: ettf.Terms{Name: "Odd", Deadline: "2016-06-30", FirstYear: 2016, HorizonYears: 1, Directions: "2013",
			Cohorts:      []ettf.Cohort{{Number: 1}},
			CapitalLimit: map[ettf.Year]ettf.Pence{2016: 0}, Transformational: &ettf.Transformational{}, Settings: &ettf.Settings{}},
		Criteria:  []ettf.Criterion{},
		Practices: []ettf.Practice{{Code: "A81001", ListSize: &nought, Contract: &ettf.Contract{}}, {Code: "A81002"}},
		Premises: []ettf.Premises{{ID: "P1", Rent: &zero, Energy: &ettf.Energy{},
			Blocks:  []ettf.Block{{}, {Backlog: &ettf.Backlog{}, LifeYears: &nought}},
			Surveys: []ettf.Survey{{Date: "2015-01-01"}, {Date: "2015-01-01", CostToB: &ettf.FacetAmounts{}}}}, {ID: "P2"}},
		Bids: []ettf.Bid{{Ref: "E/1 ?#%", Title: "Łódź Ŵy \x00 😀 \u202e", Kind: "estates", Population: &nought, Cohort: &nought,
			Gates:    map[string]*bool{"null": nil, "no": &no},
			Revenue:  []ettf.RevenueLine{{Before: &zero, After: &zero, From: 2016}, {Annual: &zero, From: 2017}},
			Scorings: []ettf.Scoring{}}},
		Agreed: []ettf.Agreed{},
	}
	s := open(t)
	keep(t, s, "odd", r)
	if want, got := written(t, r), written(t, load(t, s, "odd")); want != got {
		t.Errorf("kept\n%s\ncame back as\n%s", want, got)
	}
}

func TestARoundThatIsNotThereIsNotFound(t *testing.T) {
	t.Parallel()
	err := open(t).Read(context.Background(), func(r *Reader) error {
		_, err := r.Round("nowhere")
		return err
	})
	wantCode(t, err, "no-such-round")
}

func TestADanglingReferenceIsRefusedWhole(t *testing.T) {
	t.Parallel()
	s := open(t)
	err := s.Change(context.Background(), "ann@example.nhs.uk", func(tx *Tx) error {
		return tx.PutBid("no-round", 0, nil, &ettf.Bid{Ref: "E1", Premises: []string{"P9"}}, imported)
	})
	if err == nil {
		t.Error("a bid without a round was kept")
	}
	read(t, s, func(r *Reader) error {
		if rows, err := r.Verify(); err != nil || rows != 0 {
			t.Errorf("the record has %d rows after a refused change (%v)", rows, err)
		}
		return nil
	})
}

func TestTheLatestSurveyOfEachPremisesIsTheOneThatCounts(t *testing.T) {
	t.Parallel()
	s := open(t)
	surveys := func(dates ...ettf.Date) (all []ettf.Survey) {
		for i, date := range dates {
			all = append(all, ettf.Survey{Date: date, Surveyor: fmt.Sprint(i), Facets: ettf.Facets{Condition: "B"}})
		}
		return all
	}
	for id, all := range map[string][]ettf.Survey{"P1": surveys("2015-01-01", "2016-01-01", "2014-01-01"), "P2": surveys("2016-01-01", "2016-01-01"), "P3": nil} {
		change(t, s, func(tx *Tx) error {
			return tx.PutPremises(nil, &ettf.Premises{ID: id, Surveys: all}, Why{Action: "added"})
		})
	}
	read(t, s, func(r *Reader) error {
		all, latest := r.AllPremises(), r.PremisesByLatest()
		for i := range all {
			want := all[i].Latest()
			got := latest[i].Latest()
			if (want == nil) != (got == nil) || want != nil && *want != *got || len(latest[i].Surveys) > 1 {
				t.Errorf("%s: got %+v, want %+v", all[i].ID, got, want)
			}
		}
		return nil
	})
}
