package cli_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"lintel/backend/testkit"
)

// manyBids is a spreadsheet of new bids.
func manyBids(many int) string {
	var text strings.Builder
	text.WriteString("ref,title,kind,practices,starts,capital 2016/17,grant,other route\n")
	for i := range many {
		fmt.Fprintf(&text, "N%d,\"Two rooms, and a lift\",estates,A81001,01/10/2016,\"£400,000\",\"264,000\",none\n", i)
	}
	return text.String()
}

// The command line and the app are two programs on one file: who brings in a large file must get
// their turn though people score all the time, and those who score must not be turned away.
func TestALargeFileIsTakenInWhilePeopleScore(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	people := readyToScore(t, data)
	p := start(t, data)
	load := testkit.Load{URL: p.at, Round: testkit.RoundID, Bids: testkit.RefsOf(t, scoredBids), Criteria: []string{"access", "capacity"}, People: signedIn(t, p, people)}
	scoring, enough := context.WithCancel(t.Context())
	defer enough()
	ran := make(chan *testkit.Loaded)
	go func() { ran <- load.Run(scoring) }()
	for n := range 3 {
		got := lintel(t, strings.ReplaceAll(manyBids(1_000), "Two rooms", fmt.Sprint(2+n, " rooms")), "import", "bids", "-", "--data", data, "--reason", "the second call", "--yes")
		if got.code != 0 {
			t.Errorf("exit %d: %s", got.code, got.err)
		}
	}
	enough()
	done := <-ran
	for _, fault := range done.Faults {
		t.Errorf("one who scores is turned away: %v", fault)
	}
	t.Logf("%d scores; one waited %s", done.Writes, done.Wait(1))
	if got := lintel(t, "", "export", "bids", "--data", data, "-o", "-"); strings.Count(got.out, "4 rooms, and a lift") != 1_000 {
		t.Errorf("not all bids are there: %s", got.err)
	}
	if got := lintel(t, "", "doctor", "--data", data); got.code != 0 {
		t.Errorf("doctor says %d: %s", got.code, got.out)
	}
}
