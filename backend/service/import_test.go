package service_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/roundfile"
	"lintel/backend/service"
	"lintel/backend/testkit"
)

func edited(old, new string) []byte {
	if !bytes.Contains(testkit.Round, []byte(old)) {
		panic("the round has no " + old)
	}
	return bytes.Replace(testkit.Round, []byte(old), []byte(new), 1)
}

func take(t *testing.T, s *service.Service, text []byte, id string) service.Import {
	t.Helper()
	report, err := s.ImportRound(context.Background(), service.Operator, text, id, true)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func wantReport(t *testing.T, r service.Import, want string) {
	t.Helper()
	got := fmt.Sprintf("%s: %d added, %d changed, %d unchanged, %d refused, written %v", r.Round, r.Added, r.Changed, r.Unchanged, len(r.Refused), r.Written)
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	var e *ettf.Error
	if !errors.As(err, &e) || e.Code != code {
		t.Errorf("got %v, want an error %q", err, code)
	}
}

func export(t *testing.T, s *service.Service, id string) string {
	t.Helper()
	sight, err := s.See(context.Background(), service.Operator, id)
	if err != nil {
		t.Fatal(err)
	}
	text, err := sight.RoundFile(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestARoundFileGoesInAndComesOutTheSame(t *testing.T) {
	t.Parallel()
	var files []string
	for _, pattern := range []string{"../testkit/testdata/round.json", "../roundfile/testdata/*.json", "../../../shared/data/rounds/*[0-9p].json",
		"../../../shared/data/robust/*.json", "../../../shared/data/portfolio/p*.json"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		round, err := roundfile.Parse(text)
		if err != nil {
			continue // not a round; the reader has its own tests
		}
		t.Run(file, func(t *testing.T) {
			t.Parallel()
			canonical, err := roundfile.Write(round)
			if err != nil {
				t.Fatal(err)
			}
			s := testkit.Service(t)
			report := take(t, s, text, "a-round")
			if got := export(t, s, "a-round"); got != string(canonical) {
				t.Errorf("in went\n%s\nout came\n%s", canonical, got)
			}
			again := take(t, s, []byte(export(t, s, "a-round")), "")
			if again.Added+again.Changed != 0 || again.Unchanged != report.Added {
				t.Errorf("what came out is not what is there: %+v", again)
			}
		})
	}
}

func TestANewRoundIsPreparedUnderTheNameItBears(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t)
	wantReport(t, take(t, s, testkit.Round, ""), "ettf-2016-17: 8 added, 0 changed, 0 unchanged, 0 refused, written true")
	rounds, err := s.Rounds(t.Context(), service.Operator)
	if err != nil || len(rounds) != 1 || rounds[0] != (service.RoundLine{ID: "ettf-2016-17", Name: "ETTF 2016/17", Phase: ettf.Preparing}) {
		t.Errorf("the rounds are %v, %v", rounds, err)
	}
}

func TestAnImportSaysWhatWouldChangeAndWritesNothingUntilTold(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t)
	report, err := s.ImportRound(t.Context(), service.Operator, testkit.Round, "", false)
	if err != nil {
		t.Fatal(err)
	}
	wantReport(t, report, "ettf-2016-17: 8 added, 0 changed, 0 unchanged, 0 refused, written false")
	if rounds, err := s.Rounds(t.Context(), service.Operator); err != nil || len(rounds) != 0 {
		t.Errorf("a preview wrote %v (%v)", rounds, err)
	}
}

func TestARoundOfTheSameNameIsReplacedByWhatDiffers(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	wantReport(t, take(t, s, testkit.Round, ""), "ettf-2016-17: 0 added, 0 changed, 8 unchanged, 0 refused, written true")
	wantReport(t, take(t, s, edited(`"Extend Mill Lane"`, `"Extend Mill Lane again"`), ""), "ettf-2016-17: 0 added, 1 changed, 7 unchanged, 0 refused, written true")
	wantReport(t, take(t, s, edited(`"Bridge Street"`, `"New Bridge Street"`), "ettf-2016-17"), "ettf-2016-17: 0 added, 2 changed, 6 unchanged, 0 refused, written true")
	if !strings.Contains(export(t, s, "ettf-2016-17"), "New Bridge Street") {
		t.Error("the change is not there")
	}
}

func TestABidThatTheFileNoLongerHasGoesAndTheOrderOfTheRestIsTheFiles(t *testing.T) {
	t.Parallel()
	round, err := roundfile.Parse(testkit.Round)
	if err != nil {
		t.Fatal(err)
	}
	round.Bids[0], round.Bids[2] = round.Bids[2], round.Bids[0]
	round.Bids = round.Bids[:2] // E1, which E/2 stands in for, is gone
	round.Bids[1].AlternativeTo, round.Bids[1].SwitchBy = "", ""
	round.Agreed = []ettf.Agreed{{Ref: "T1", Reason: "helps every practice"}}
	text, err := roundfile.Write(round)
	if err != nil {
		t.Fatal(err)
	}
	s := testkit.Service(t, testkit.Round)
	wantReport(t, take(t, s, text, ""), "ettf-2016-17: 0 added, 3 changed, 5 unchanged, 0 refused, written true")
	if got := export(t, s, "ettf-2016-17"); got != string(text) {
		t.Errorf("in went\n%s\nout came\n%s", text, got)
	}
}

func TestAFaultyFileIsRefusedWholeWithEveryPlace(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	before := export(t, s, testkit.RoundID)
	for _, faulty := range []struct {
		text   []byte
		code   string
		column string
	}{
		{edited(`"weight": 25`, `"weight": -25`), roundfile.CodeFaults, "$.criteria[0].weight"},
		{edited(`"premises": ["P1"]`, `"premises": ["P9"]`), roundfile.CodeFaults, "$.bids[0].premises[0]"},
		{[]byte("[]"), roundfile.CodeNotRound, "$"},
		{nil, roundfile.CodeNotRound, "$"},
	} {
		report, err := s.ImportRound(t.Context(), service.Operator, faulty.text, "", true)
		wantCode(t, err, faulty.code)
		if len(report.Refused) == 0 || report.Refused[0].Column != faulty.column || report.Written {
			t.Errorf("%+v; want a refusal at %s", report, faulty.column)
		}
	}
	if export(t, s, testkit.RoundID) != before {
		t.Error("a refused file changed the round")
	}
}

func TestAnIDMustBeOneAndANameMayStandOnce(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	for id, code := range map[string]string{"../etc": "round-id", "Ettf": "round-id", "-": "round-id", "a--b": "round-id", "another": "round-name-taken"} {
		_, err := s.ImportRound(t.Context(), service.Operator, testkit.Round, id, true)
		wantCode(t, err, code)
	}
	renamed := edited("ETTF 2016/17", "ETTF renamed")
	wantReport(t, take(t, s, renamed, "ettf-2016-17"), "ettf-2016-17: 0 added, 1 changed, 7 unchanged, 0 refused, written true")
	similar := edited("ETTF 2016/17", "ettf 2016 - 17")
	wantReport(t, take(t, s, similar, ""), "ettf-2016-17-2: 4 added, 0 changed, 4 unchanged, 0 refused, written true")
}

func TestRoundsShareTheirEstate(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t, testkit.Round)
	// A later round finds a practice more in Mill Lane, which the earlier one does not list.
	later := strings.NewReplacer("ETTF 2016/17", "UMF 2025/26", `"practices": ["A81001"], "tenure"`, `"practices": ["A81001", "A81009"], "tenure"`,
		`{"code": "A81002"`, `{"code": "A81009"}, {"code": "A81002"`).Replace(string(testkit.Round))
	take(t, s, []byte(later), "")
	text := export(t, s, testkit.RoundID)
	if _, err := roundfile.Parse([]byte(text)); err != nil {
		t.Errorf("the earlier round is no longer one: %v", err)
	}
	if !strings.Contains(text, "A81009") {
		t.Error("the earlier round does not know of the premises' new practice")
	}
}

func TestOnlyThoseWhoMayImport(t *testing.T) {
	t.Parallel()
	s := testkit.Service(t)
	for _, role := range ettf.AllRoles {
		everywhere := service.Person{Email: "x", Grants: []service.Grant{{Role: role}}}
		_, err := s.ImportRound(t.Context(), everywhere, testkit.Round, "", false)
		if may := role == ettf.Admin || role == ettf.EstatesLead; may != (err == nil) {
			t.Errorf("%s: %v", role, err)
		}
		here := service.Person{Email: "x", Grants: []service.Grant{{Role: role, Round: testkit.RoundID}}}
		_, err = s.ImportRound(t.Context(), here, testkit.Round, "", false)
		wantCode(t, err, "forbidden")
	}
	_, err := s.ImportRound(t.Context(), service.Person{}, testkit.Round, "", true)
	wantCode(t, err, "forbidden")
}
