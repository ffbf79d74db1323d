package committee

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"lintel/backend/ettf"
)

// randomList is a list of bids with all sorts of refs.
func randomList(random *rand.Rand) ([]OnList, []string) {
	var list []OnList
	var refs []string
	for _, ref := range []string{"E1", "E2", "E3", "E10", "T1", "T02", "t2", "T3", "EST-4", "2016/7", "7", "Łódź 5", "rest", "A1-2", "A1", "A2", "E", "B.C"} {
		if random.IntN(3) == 0 {
			continue
		}
		list = append(list, OnList{Ref: ref, Kind: []ettf.BidKind{ettf.Estates, ettf.Technology}[random.IntN(2)], Title: []string{"Roof", "rest", "First E1", ""}[random.IntN(4)],
			Stop: random.IntN(4) == 0, Warn: random.IntN(4) == 0, Incomplete: random.IntN(4) == 0})
		refs = append(refs, ref)
	}
	random.Shuffle(len(refs), func(i, j int) { refs[i], refs[j] = refs[j], refs[i] })
	return list, refs
}

func shuffled(random *rand.Rand, refs []string) []string {
	refs = slices.Clone(refs)
	random.Shuffle(len(refs), func(i, j int) { refs[i], refs[j] = refs[j], refs[i] })
	return refs
}

func TestTypingOutAnyOrderGivesItBack(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 3))
	for range 3000 {
		entries, current := randomList(random)
		if len(current) == 0 {
			continue
		}
		want := shuffled(random, current)
		separator := []string{", ", ",", "; ", "\n", " then ", " > ", " and ", " ", "\r\n"}[random.IntN(9)]
		text := strings.Join(want, separator)
		got, err := Read(text, entries, current)
		if separator == " " && strings.Contains(text, "E 7") {
			continue // one of them is E7 as far as anybody can see
		}
		if err != nil || !slices.Equal(got.Refs, want) {
			t.Fatalf("%q over %v: %v, %v", text, current, got.Refs, err)
		}
		if moved := Movers(current, want); len(got.Moves) != len(moved) {
			t.Fatalf("%v moved, not %v", got.Moves, moved)
		}
	}
}

// phrases are made of the words that orders are made of, in any order.
func phrase(random *rand.Rand, refs []string) string {
	words := slices.Concat(spokenWords, []string{",", ";", ">", "\n", "to", "2", "1st", "-", "–", "the", "and", "up", "down", "3", "1.", "\t", "(", "rset", "E99", "of", "as they stand", ":"}, refs, refs, refs)
	var said strings.Builder
	for range 1 + random.IntN(12) {
		said.WriteString(words[random.IntN(len(words))])
		said.WriteString([]string{" ", " ", " ", ", ", ""}[random.IntN(5)])
	}
	return said.String()
}

func TestEveryReadingHoldsEveryBidOnce(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 4))
	read := 0
	for range 20_000 {
		entries, current := randomList(random)
		text := phrase(random, current)
		kept := slices.Clone(current)
		got, err := Read(text, entries, current)
		if !slices.Equal(kept, current) {
			t.Fatalf("%q: reading changed the order that stands", text)
		}
		if err != nil {
			continue
		}
		read++
		if fault := (Order{Refs: current}).holds(got.Refs); fault != nil {
			t.Fatalf("%q over %v: %v: %v", text, current, got.Refs, fault)
		}
		if !strings.HasSuffix(got.Sentence, ".") || strings.Contains(got.Sentence, "  ") {
			t.Fatalf("%q: %q", text, got.Sentence)
		}
	}
	if read < 1500 {
		t.Errorf("only %d texts could be read: the test proves little", read)
	}
}

// What is read back, typed again as the refs of its order, means the same.
func TestWhatIsReadBackMeansTheSame(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 5))
	for range 3000 {
		text := phrase(random, present)
		got, err := Read(text, entries, present)
		if err != nil {
			continue
		}
		again, err := Read(strings.Join(got.Refs, ", "), entries, present)
		if err != nil || !slices.Equal(again.Refs, got.Refs) || !slices.Equal(again.Moves, got.Moves) {
			t.Fatalf("%q: %v, again %v, %v", text, got.Refs, again.Refs, err)
		}
		twice, err := Read(strings.Join(got.Refs, ", "), entries, got.Refs)
		if err != nil || len(twice.Moves) != 0 || !strings.HasPrefix(twice.Sentence, "Nothing moves") {
			t.Fatalf("%q, read over its own order: %v %v", text, twice, err)
		}
	}
}

// Each bid that was typed by itself is in the sentence that is read back.
func TestEveryNamedBidIsReadBack(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		some := shuffled(random, present)[:1+random.IntN(len(present)-1)]
		got, err := Read(strings.Join(some, ", "), entries, present)
		if err != nil {
			t.Fatal(err)
		}
		at := 0
		for _, ref := range some {
			next := strings.Index(got.Sentence[at:], ref)
			if next < 0 {
				t.Fatalf("%v: %q does not name %s in its turn", some, got.Sentence, ref)
			}
			at += next
		}
	}
}

func TestAHundredThousandCharactersOfJunkAreReadAtOnce(t *testing.T) {
	t.Parallel()
	var list []OnList
	var current []string
	for i := range 600 {
		ref := fmt.Sprintf("E%d", i+1)
		list = append(list, OnList{Ref: ref, Title: strings.Repeat("Roof ", 30), Stop: i%2 == 0})
		current = append(current, ref)
	}
	const long = 100_000
	for _, unit := range []string{"x", "E1", "E1, ", "E", " ", "-", "E1-E600\n", "reds,", "interleave ", "swap E1 ", "before E1 ", "1. E1 Roof Roof x\n", "E1\tRoof\n", "\n", "é", "\xff", "7", "E1 to ", "rest of ", "first ", "Roof "} {
		begun := time.Now()
		_, err := Read(strings.Repeat(unit, long/len(unit)), list, current)
		if took := time.Since(begun); took > 2*time.Second {
			t.Errorf("%q took %s", unit, took)
		}
		if err == nil {
			t.Errorf("%q was read", unit)
		} else if len(err.Error()) > 1000 {
			t.Errorf("%q: the fault is %d characters long", unit, len(err.Error()))
		}
	}
}

func FuzzReadNeverPanics(f *testing.F) {
	for _, seed := range []string{"E3, T1-3, reds, rest", "1. E3 Estates\n2. T1 x", "swap E3 and T1", "interleave 2 estates 1 IT", "E3 to 2; T1 up 3", "E1-", "\xff E", "E3 before", "last: E1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Read(text, entries, present)
		if err == nil && (Order{Refs: present}).holds(got.Refs) != nil {
			t.Errorf("%q: %v", text, got.Refs)
		}
	})
}
