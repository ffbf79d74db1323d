package ranking

import (
	"cmp"
	"math/bits"
	"slices"
)

// Sorter orders the rows of sheets and keeps its memory from one to the next.
type Sorter struct {
	keys  []uint64
	spare []uint64
	order []int32
	ranks []int32
}

// Order lists the rows of the sheet by descending score Σ step × worth, and within equal scores
// by less; ranks[i] is the rank of row order[i] (1, 2, 2, 4). Both results are good until the
// next call. No row's score may exceed highest, which must be below 2⁶³.
func (s *Sorter) Order(sheet *Sheet, worth []uint64, highest uint64, less func(a, b int32) bool) (order, ranks []int32) {
	s.grow(sheet.rows)
	indexBits := bits.Len(uint(sheet.rows))
	keyBits := bits.Len64(highest) + indexBits
	if highest >= 1<<32 || keyBits > 64 {
		s.orderWide(sheet, worth, less)
		return s.order, s.ranks
	}
	s.pack(sheet, worth, highest, indexBits)
	if len(s.keys) < worthTwoPasses {
		slices.Sort(s.keys)
	} else {
		s.sortByDigits(max(indexBits, keyBits-2*digitBits))
	}
	s.settle(indexBits, less)
	return s.order, s.ranks
}

func (s *Sorter) grow(n int) {
	if cap(s.keys) < n {
		s.keys, s.spare = make([]uint64, n), make([]uint64, n)
		s.order, s.ranks = make([]int32, n), make([]int32, n)
	}
	s.keys, s.spare = s.keys[:n], s.spare[:n]
	s.order, s.ranks = s.order[:n], s.ranks[:n]
}

// pack puts each row's shortfall from the highest score above its index in one word, so that an
// ascending sort of words puts the best first and keeps equal ones in their order.
func (s *Sorter) pack(sheet *Sheet, worth []uint64, highest uint64, indexBits int) {
	pairs := s.spare[:len(s.keys)/2]
	sheet.scorePairs(worth, pairs)
	for p, pair := range pairs {
		i := 2 * p
		s.keys[i] = (highest-pair&(1<<32-1))<<indexBits | uint64(i)
		s.keys[i+1] = (highest-pair>>32)<<indexBits | uint64(i+1)
	}
	if last := len(s.keys) - 1; last%2 == 0 {
		s.keys[last] = (highest-sheet.score(last, worth))<<indexBits | uint64(last)
	}
}

const (
	digitBits      = 11
	buckets        = 1 << digitBits
	worthTwoPasses = 2000
	movesPerKey    = 4
)

// sortByDigits sorts the keys by their bits from shift up: two passes of a radix sort over the
// leading digits, which leaves only keys that agree in both to be put in order.
func (s *Sorter) sortByDigits(shift int) {
	var low, high [buckets]uint32
	next := shift + digitBits
	for _, key := range s.keys {
		low[key>>shift&(buckets-1)]++
		high[key>>next&(buckets-1)]++
	}
	starts(&low)
	starts(&high)
	for _, key := range s.keys {
		d := key >> shift & (buckets - 1)
		s.spare[low[d]] = key
		low[d]++
	}
	for _, key := range s.spare {
		d := key >> next & (buckets - 1)
		s.keys[high[d]] = key
		high[d]++
	}
	s.finish()
}

// finish sorts keys that the digits have left nearly in order. Each then moves a place or two;
// where many bids share both digits that would take too long, and a general sort takes over.
func (s *Sorter) finish() {
	keys, moves := s.keys, 0
	for i := 1; i < len(keys); i++ {
		key, j := keys[i], i
		for ; j > 0 && keys[j-1] > key; j-- {
			keys[j] = keys[j-1]
		}
		keys[j] = key
		if moves += i - j; moves > movesPerKey*len(keys) {
			slices.Sort(keys)
			return
		}
	}
}

// starts turns the number of keys in each bucket into the place at which the bucket begins.
func starts(counts *[buckets]uint32) {
	var sum uint32
	for d, count := range counts {
		counts[d] = sum
		sum += count
	}
}

// settle unpacks the sorted keys into order and ranks, and puts runs of equal scores in order.
func (s *Sorter) settle(indexBits int, less func(a, b int32) bool) {
	mask := uint64(1)<<indexBits - 1
	order, ranks := s.order[:len(s.keys)], s.ranks[:len(s.keys)]
	start, previous := 0, ^uint64(0)
	for i, key := range s.keys {
		order[i] = int32(key & mask)
		if score := key >> indexBits; score != previous {
			if i-start > 1 {
				s.settleRun(start, i, less)
			}
			start, previous = i, score
		}
		ranks[i] = int32(start + 1)
	}
	s.settleRun(start, len(s.keys), less)
}

func (s *Sorter) settleRun(from, to int, less func(a, b int32) bool) {
	slices.SortStableFunc(s.order[from:to], func(a, b int32) int {
		switch {
		case less(a, b):
			return -1
		case less(b, a):
			return 1
		}
		return 0
	})
}

// orderWide does the same for scores too large to stand in half a word.
func (s *Sorter) orderWide(sheet *Sheet, worth []uint64, less func(a, b int32) bool) {
	for i := range s.keys {
		s.keys[i] = sheet.score(i, worth)
		s.order[i] = int32(i)
	}
	slices.SortFunc(s.order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(s.keys[b], s.keys[a]), cmp.Compare(a, b))
	})
	start := 0
	for i, row := range s.order {
		if i > 0 && s.keys[row] != s.keys[s.order[i-1]] {
			s.settleRun(start, i, less)
			start = i
		}
		s.ranks[i] = int32(start + 1)
	}
	s.settleRun(start, len(s.order), less)
}
