package report

import (
	"math/big"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var moneyCell = regexp.MustCompile(`^£[\d,]+$`)

// figures are the equations that a printed order gives of the grants, one coefficient a bid in the
// order of the refs: each its own, and the totals down to it.
func figures(t *testing.T, d *document, refs []string, own, total int) (equations [][]int) {
	t.Helper()
	var above []int
	for _, b := range d.blocks {
		orderTable, is := b.(*table)
		if !is || len(orderTable.columns) != 8 {
			continue
		}
		for _, r := range orderTable.rows {
			if len(r.cells) != 8 {
				continue
			}
			at := slices.Index(refs, r.cells[1][0].text)
			above = append(above, at)
			if moneyCell.MatchString(strings.Split(flat(r.cells[own]), "\n")[0]) || flat(r.cells[own]) == "none" {
				equation := make([]int, len(refs))
				equation[at] = 1
				equations = append(equations, equation)
			}
			if moneyCell.MatchString(flat(r.cells[total])) {
				equation := make([]int, len(refs))
				for _, i := range above {
					equation[i] = 1
				}
				equations = append(equations, equation)
			}
		}
	}
	return equations
}

// solvable are the unknowns that equations determine: those that stand alone in a row of their
// reduced form, worked out in fractions.
func solvable(equations [][]int, unknowns int) (found []int) {
	rows := make([][]*big.Rat, len(equations))
	for i, equation := range equations {
		for _, c := range equation {
			rows[i] = append(rows[i], big.NewRat(int64(c), 1))
		}
	}
	rank := 0
	for column := 0; column < unknowns && rank < len(rows); column++ {
		pivot := slices.IndexFunc(rows[rank:], func(r []*big.Rat) bool { return r[column].Sign() != 0 })
		if pivot < 0 {
			continue
		}
		rows[rank], rows[rank+pivot] = rows[rank+pivot], rows[rank]
		for i, row := range rows {
			if i == rank || row[column].Sign() == 0 {
				continue
			}
			factor := new(big.Rat).Quo(row[column], rows[rank][column])
			for j := range row {
				row[j].Sub(row[j], new(big.Rat).Mul(factor, rows[rank][j]))
			}
		}
		rank++
	}
	for _, row := range rows[:rank] {
		var alone []int
		for j, c := range row {
			if c.Sign() != 0 {
				alone = append(alone, j)
			}
		}
		if len(alone) == 1 {
			found = append(found, alone[0])
		}
	}
	return found
}

func TestEquationsAreSolvedWhereTheyCanBe(t *testing.T) {
	t.Parallel()
	if got := solvable([][]int{{1, 1, 0}, {1, 0, 0}, {0, 1, 1}}, 3); !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("%v", got)
	}
	if got := solvable([][]int{{1, 1, 0}, {0, 0, 1}, {1, 1, 1}}, 3); !slices.Equal(got, []int{2}) {
		t.Errorf("%v", got)
	}
}

// From all that is printed, of one paper or of several with the bids in other orders, no withheld
// figure follows; between two printed totals there are none of them or at least two; and the total of
// the whole list is printed whenever it tells nothing.
func TestNoWithheldFigureFollowsFromWhatIsPrinted(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 7))
	for range 400 {
		n := 1 + random.IntN(12)
		o := anOrder(max(n, 3))
		hidden := 0
		for i := range o.Lines {
			if random.IntN(3) == 0 {
				o.Lines[i].Withheld = &Withholding{}
				hidden++
			}
		}
		var refs []string
		for _, l := range o.Lines {
			refs = append(refs, l.Ref)
		}
		for _, columns := range [][2]int{{4, 5}, {6, 7}} {
			var equations [][]int
			for range 3 {
				m := aMeeting()
				m.Order = shuffledOrder(random, o)
				equations = append(equations, figures(t, Minutes{m, true}.compose(), refs, columns[0], columns[1])...)
				between := 0
				printed := totalsAt(m.Order.Lines)
				for i, l := range m.Order.Lines {
					if l.Withheld != nil {
						between++
					}
					if printed[i] {
						if between == 1 {
							t.Fatalf("one withheld figure stands between two totals, at place %d", i+1)
						}
						between = 0
					}
				}
				if last := printed[len(printed)-1]; last != (hidden != 1) {
					t.Fatalf("of %d withheld, the total of all is printed: %v", hidden, last)
				}
			}
			if len(equations) < len(refs)-hidden {
				t.Fatalf("only %d figures were found", len(equations))
			}
			for _, at := range solvable(equations, len(refs)) {
				for _, l := range o.Lines {
					if l.Ref == refs[at] && l.Withheld != nil {
						t.Fatalf("%s of %d bids, %d withheld, follows from the totals", l.Ref, len(refs), hidden)
					}
				}
			}
		}
	}
}

// Where the list passes a limit that is known from elsewhere, its total is bounded: that may bound the
// sum of two withheld figures, never one alone.
func TestTheLineNeverBoundsASingleWithheldFigure(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 8))
	told, untold := 0, 0
	for range 600 {
		o := anOrder(3 + random.IntN(9))
		for i := range o.Lines {
			o.Lines[i].Breaks = nil
			if random.IntN(3) == 0 {
				o.Lines[i].Withheld = &Withholding{}
			}
		}
		o = shuffledOrder(random, o)
		o.Capital, o.Above = "At some bid the list goes over the capital limit.", "The set above the line is E1."
		breaks := random.IntN(len(o.Lines) + 1)
		if breaks < len(o.Lines) {
			o.Lines[breaks].Breaks = []string{"capital"}
		}
		for i := breaks; i < len(o.Lines); i++ {
			o.Lines[i].Stops = []Stop{{"capital-over-limit", "Takes the list over the capital limit.", "passed all the same"}}
		}
		m := aMeeting()
		m.Order = o
		var said string
		for _, b := range (Minutes{m, true}).compose().blocks {
			switch b := b.(type) {
			case list:
				for _, item := range b.items {
					said += flat(item) + "\n"
				}
			case *table:
				for _, r := range b.rows {
					if len(r.cells) == 1 && len(b.columns) == 8 {
						said += flat(r.cells[0]) + "\n"
					}
				}
			}
		}
		bounded := false
		for _, sum := range []int{breaks, breaks + 1} { // the totals before and at the bid that breaks it
			alone := 0
			for i := min(sum, len(o.Lines)) - 1; i >= 0 && !(totalsAt(o.Lines)[i]); i-- {
				if o.Lines[i].Withheld != nil {
					alone++
				}
			}
			bounded = bounded || alone == 1
		}
		shows := strings.Contains(said, "At some bid") || strings.Contains(said, "From here the list goes over") || strings.Contains(said, "The set above the line") || strings.Contains(said, "capital over limit") || strings.Contains(said, "Takes the list over")
		if bounded && shows {
			t.Fatalf("the line at %d of %d is told", breaks, len(o.Lines))
		}
		if bounded == strings.Contains(said, "At some bid") {
			t.Fatalf("the line at %d of %d: bounded %v, said %s", breaks, len(o.Lines), bounded, said)
		}
		if bounded {
			untold++
		} else {
			told++
		}
	}
	if told < 50 || untold < 50 {
		t.Errorf("%d told, %d not: the test proves little", told, untold)
	}
}
