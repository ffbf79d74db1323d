package store

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"testing"

	"lintel/backend/ettf"
)

// atOnce holds the writer up until all of the changes wait, so that they are written together, and
// gives what each came to.
func atOnce(t *testing.T, s *Store, changes ...func(*Tx) error) []error {
	t.Helper()
	begun, wait := make(chan struct{}), make(chan struct{})
	var all sync.WaitGroup
	all.Go(func() {
		err := s.Change(context.Background(), "first", func(*Tx) error {
			close(begun)
			<-wait
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
	<-begun
	errs := make([]error, len(changes))
	for i, do := range changes {
		all.Go(func() {
			defer func() {
				if fault := recover(); fault != nil {
					errs[i] = fmt.Errorf("panic: %v", fault)
				}
			}()
			errs[i] = s.Change(context.Background(), fmt.Sprint("person ", i), do)
		})
		s.waits(i + 1)
	}
	close(wait)
	all.Wait()
	return errs
}

// waits returns when so many changes wait.
func (s *Store) waits(many int) {
	for there := 0; there < many; {
		s.queue.mu.Lock()
		there = len(s.queue.waiting)
		s.queue.mu.Unlock()
		runtime.Gosched()
	}
}

func putPractice(code string) func(*Tx) error {
	return func(tx *Tx) error { return tx.PutPractice(nil, &ettf.Practice{Code: code}, imported) }
}

func wantPractices(t *testing.T, s *Store, want ...string) {
	t.Helper()
	read(t, s, func(r *Reader) error {
		var got []string
		for _, p := range r.Practices() {
			got = append(got, p.Code)
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("the practices are %v, want %v", got, want)
		}
		return nil
	})
	if rows, err := verify(s); err != nil || rows != len(want) {
		t.Errorf("the record has %d rows (%v), want %d", rows, err, len(want))
	}
}

func TestAChangeThatFailsDoesNotFailItsNeighbours(t *testing.T) {
	t.Parallel()
	s := open(t)
	refused := errors.New("no")
	errs := atOnce(t, s,
		putPractice("A1"),
		func(tx *Tx) error { return errors.Join(putPractice("A2")(tx), refused) },
		putPractice("A3"),
		func(tx *Tx) error {
			if err := putPractice("A4")(tx); err != nil {
				return err
			}
			panic("a fault")
		},
		putPractice("A5"),
		func(tx *Tx) error { // half a change, ended by the database
			return errors.Join(putPractice("A6")(tx), tx.PutRound("r", nil, &Outline{Terms: ettf.Terms{Name: "R"}, Practices: []string{"A6", "A6"}}, imported))
		},
		putPractice("A7"))
	for i, err := range errs {
		if (err != nil) != (i%2 == 1) {
			t.Errorf("change %d: %v", i, err)
		}
	}
	if errs[3] == nil || errs[3].Error() != "panic: a fault" {
		t.Errorf("the panic came out as %v", errs[3])
	}
	wantPractices(t, s, "A1", "A3", "A5", "A7")
}

// A reference that leads nowhere is found when all is written, so nobody knows then whose it was.
func TestAChangeThatLeavesAReferenceDanglingDoesNotFailItsNeighbours(t *testing.T) {
	t.Parallel()
	s := open(t)
	errs := atOnce(t, s,
		putPractice("A1"),
		func(tx *Tx) error {
			return tx.PutPremises(nil, &ettf.Premises{ID: "P1", Practices: []string{"nowhere"}}, imported)
		},
		putPractice("A3"))
	if errs[0] != nil || errs[1] == nil || errs[2] != nil {
		t.Errorf("the changes came to %v", errs)
	}
	wantPractices(t, s, "A1", "A3")
}

func TestChangesThatAreWrittenTogetherSeeEachOtherAndStandInTheirOrder(t *testing.T) {
	t.Parallel()
	s := open(t)
	var seen [5]int
	changes := make([]func(*Tx) error, len(seen))
	for i := range changes {
		changes[i] = func(tx *Tx) error {
			seen[i] = len(tx.Practices())
			return putPractice(fmt.Sprint("A", i))(tx)
		}
	}
	for i, err := range atOnce(t, s, changes...) {
		if err != nil || seen[i] != i {
			t.Errorf("change %d saw %d practices (%v)", i, seen[i], err)
		}
	}
	wantPractices(t, s, "A0", "A1", "A2", "A3", "A4")
}

func TestOneWhoGoesAwayWhileWaitingHasWrittenNothing(t *testing.T) {
	t.Parallel()
	s := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	errs := atOnce(t, s, putPractice("A1"), func(*Tx) error { cancel(); return nil }, putPractice("A3"))
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	if err := s.Change(ctx, "gone", putPractice("A4")); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	wantPractices(t, s, "A1", "A3")
}

func TestWhoLeavesTheQueueHoldsNobodyUp(t *testing.T) {
	t.Parallel()
	s := open(t)
	var all sync.WaitGroup
	for i := range 200 {
		all.Go(func() {
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			if i%2 == 0 {
				go cancel()
			}
			if err := s.Change(ctx, "ann@example.nhs.uk", putPractice(fmt.Sprint("A", i))); err != nil && i%2 == 1 {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if _, err := verify(s); err != nil {
		t.Error(err)
	}
	change(t, s, putPractice("last"))
}

func TestAQuestionMayBeAskedWithinItself(t *testing.T) {
	t.Parallel()
	s := open(t)
	for i := range 4 {
		change(t, s, putPractice(fmt.Sprint("A", i)))
	}
	for range 2 * worthKeeping {
		read(t, s, func(r *Reader) error {
			pairs := 0
			ask := func(take func(scan func(...any))) { r.each("SELECT code FROM practices", nil, take) }
			ask(func(scan func(...any)) {
				scan(new(string))
				ask(func(scan func(...any)) {
					scan(new(string))
					pairs++
				})
			})
			if pairs != 16 {
				t.Errorf("saw %d pairs of 4 practices", pairs)
			}
			return nil
		})
	}
}
