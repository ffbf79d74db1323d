package transfer

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
)

// judge holds the bids to the rules of a round file: each by itself, then the round that they would
// make. A bid of which cells were refused is not judged by itself, for its faults may follow from that.
func (in *bidReader) judge() {
	after := *in.round
	after.Bids = slices.Clone(in.round.Bids)
	index := map[string]int{}
	for i := range after.Bids {
		index[after.Bids[i].Ref] = i
	}
	byIndex := map[int]*draft{}
	own := in.ownFaults()
	for n, d := range in.drafts {
		i, known := index[d.bid.Ref]
		if !known {
			i = len(after.Bids)
			after.Bids = append(after.Bids, ettf.Bid{})
		}
		after.Bids[i] = d.bid
		byIndex[i] = d
		for _, fault := range own[n] {
			in.refuse(d.place(strings.TrimPrefix(fault.Path, "$.")), fault.Found, fault.Expected)
		}
	}
	for _, fault := range roundfile.Check(&after) {
		i, path := bidIn(fault.Path)
		d := byIndex[i]
		switch {
		case d == nil && i >= 0 && i < len(after.Bids):
			field, _, _ := strings.Cut(path, "[")
			in.refuse(Place{Heading: field}, "in bid "+after.Bids[i].Ref+": "+fault.Found, fault.Expected)
		case d == nil:
			in.refuse(Place{}, fault.Found, fault.Expected)
		default:
			in.refuse(d.place(path), fault.Found, fault.Expected)
		}
	}
}

// ownFaults are what each draft breaks of the rules that a bid can break alone, whichever way it
// comes. The drafts are looked at on all processors: it is most of what a large file takes.
func (in *bidReader) ownFaults() [][]ettf.Fault {
	faults := make([][]ettf.Fault, len(in.drafts))
	at := atomic.Int64{}
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for n := int(at.Add(1)) - 1; n < len(in.drafts); n = int(at.Add(1)) - 1 {
				if d := in.drafts[n]; !d.faulty && !d.unchanged() {
					faults[n] = faultsOf(&d.bid)
				}
			}
		})
	}
	all.Wait()
	return faults
}

func faultsOf(b *ettf.Bid) []ettf.Fault {
	text, err := json.Marshal(b)
	if err != nil {
		return []ettf.Fault{{Found: "a bid that cannot be written: " + err.Error(), Expected: "one that can"}}
	}
	_, faults := roundfile.ReadBid(text, "$")
	for i := range faults {
		if faults[i].Found == `the text ""` || faults[i].Found == "a blank text" {
			faults[i].Found = "nothing"
		}
	}
	return faults
}

var (
	bidPath  = regexp.MustCompile(`^\$\.bids\[(\d+)\]\.?(.*)$`)
	linePath = regexp.MustCompile(`^\[(\d+)\]\.?(.*)$`)
)

// bidIn takes apart the path of something in a bid: the bid's place in the round, −1 for none, and
// the rest.
func bidIn(path string) (int, string) {
	m := bidPath.FindStringSubmatch(path)
	if m == nil {
		return -1, path
	}
	i, err := strconv.Atoi(m[1])
	if err != nil {
		return -1, path
	}
	return i, m[2]
}

// lineIn takes apart "[1].amount".
func lineIn(rest string) (int, string) {
	m := linePath.FindStringSubmatch(rest)
	if m == nil {
		return 0, ""
	}
	n, _ := strconv.Atoi(m[1])
	return n, m[2]
}

// nameIn is the name that stands at the beginning of `.audit.result` or `["site secured"].note`.
func nameIn(rest string) string {
	if inner, ok := strings.CutPrefix(rest, "["); ok {
		var name string
		if _, err := fmt.Sscanf(inner, "%q", &name); err == nil {
			return name
		}
	}
	name, _, _ := strings.Cut(strings.TrimPrefix(rest, "."), ".")
	return name
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
