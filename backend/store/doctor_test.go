package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// examine gives the findings by their check.
func examine(t *testing.T, folder string) map[string]Finding {
	t.Helper()
	findings, err := Examine(context.Background(), folder)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]Finding{}
	for _, f := range findings {
		found[f.Check] = f
		if f.State != Well && f.Remedy == "" || f.State == Well && f.Remedy != "" {
			t.Errorf("%s is %s, and the remedy is %q", f.Check, f.State, f.Remedy)
		}
	}
	return found
}

// filled makes a workspace that has rows in every table that people fill, and gives its folder.
func filled(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	s, err := Open(context.Background(), folder, noon)
	if err != nil {
		t.Fatal(err)
	}
	round := filler{many: func() int { return 2 }}.round()
	keep(t, s, "a-round", round)
	ann := &Account{Email: "ann@example.nhs.uk", Name: "Ann", Password: "hash", Active: true, Grants: []Grant{{Role: ettf.Scorer, Round: "a-round"}}}
	bid, criterion := round.Bids[0].Ref, round.Criteria[0].Code
	change(t, s, func(tx *Tx) error { return tx.PutAccount(nil, ann, Why{Action: "added"}) })
	*ann = accountOf(t, s, ann.Email)
	four, three := ettf.Hundredths(400), int64(3)
	for _, do := range []func(tx *Tx) error{
		func(tx *Tx) error {
			return tx.PutCell("a-round", CellKey{ann.Email, bid, criterion}, nil, &Cell{Score: &four, Reason: "a hub"}, Why{Action: "scored"})
		},
		func(tx *Tx) error {
			return tx.PutCell("a-round", CellKey{ann.Email, round.Bids[1].Ref, criterion}, nil, &Cell{Withdrawn: &four, Reason: "a hub"}, Why{Action: "withdrawn"})
		},
		func(tx *Tx) error {
			return tx.BeginSession(ann, Session{TokenHash: "the hash of a token", Place: "Firefox at 10.0.0.1", Expires: tx.Now().Add(time.Hour), FreshUntil: tx.Now()})
		},
		func(tx *Tx) error {
			return tx.PutLink(ann, Link{TokenHash: "the hash of another", Purpose: Reset, Expires: tx.Now().Add(time.Hour).UTC()}, Why{Action: "reset link made"})
		},
		func(tx *Tx) error { return tx.Submit("a-round", ann.Email, bid, Why{Action: "submitted"}) },
		func(tx *Tx) error {
			return tx.AddEvidence("a-round", bid, &Evidence{Name: "plan.pdf", Type: "application/pdf", Bytes: int64(len(plan)), SHA256: planHash}, Why{Action: "added"})
		},
		func(tx *Tx) error {
			return tx.PutConsensus("a-round", Pair{bid, criterion}, nil, &Consensus{Score: four, Reason: "agreed", By: "chair@example.nhs.uk"}, Why{Action: "agreed"})
		},
		func(tx *Tx) error {
			return tx.PutDissent("a-round", Pair{bid, criterion}, ann.Email, nil, &Dissent{Person: ann.Email, Name: "Ann", Score: four, Text: "too much"}, Why{Action: "dissented"})
		},
		func(tx *Tx) error {
			return tx.PutInterest("a-round", nil, &Interest{N: 1, Person: ann.Email, Bid: &bid, Type: ettf.Financial, Description: "a partner", Declared: "2016-06-01", DeclaredBy: ann.Email, State: Declared}, Why{Action: "declared"})
		},
		func(tx *Tx) error {
			return tx.PutInterest("a-round", nil, &Interest{N: 2, Person: ann.Email, Type: ettf.Indirect, Description: "a patient", Declared: "2016-06-01", DeclaredBy: ann.Email, Ended: "2016-06-02", EndedWhy: "moved", State: Dismissed, Register: &three, DecidedBy: "chair@example.nhs.uk", DecidedWhy: "long past"}, Why{Action: "declared"})
		},
		func(tx *Tx) error {
			return tx.PutMeetingEntry("a-round", &committee.Entry{Meeting: 1, Act: committee.Act{Action: committee.PlanIt}, Sentence: "planned"})
		},
		func(tx *Tx) error {
			return tx.PutGroups("a-round", &Groups{}, &Groups{Groups: []Group{{Name: "public", Share: &four}, {Name: "staff"}}, Members: map[string]string{ann.Email: "public"}}, Why{Action: "changed"})
		},
		func(tx *Tx) error {
			return tx.PutRecusalRule("a-round", ettf.RecuseFromBid, ettf.RecuseFromList, Why{Action: "changed"})
		},
		func(tx *Tx) error {
			return tx.PutRecusalRule("a-round", ettf.RecuseFromList, ettf.RecuseFromBid, Why{Action: "changed"})
		},
		func(tx *Tx) error {
			return tx.PutFileColumns("surveys", "abc", map[string]string{"id": "A", "date": "E"}, Why{Action: "kept"})
		},
		func(tx *Tx) error {
			c := &committee.Committee{Name: "The committee", Kind: committee.CCG, Members: []committee.Member{{ID: "chair", Name: "Pat"}}, Quorum: committee.Rule{Count: 3}}
			return tx.PutCommittee("a-round", "03X", nil, c, Why{Action: "added"})
		},
		func(tx *Tx) error {
			e := &committee.RegisterEntry{N: 1, Person: ann.Email, Type: ettf.Financial, Relation: committee.PartnerOf, Description: "a partner"}
			return tx.PutRegister("a-round", "03X", nil, e, Why{Action: "added"})
		},
		func(tx *Tx) error {
			return tx.WithdrawBid("a-round", &round.Bids[1], Why{Action: "withdrawn", Reason: "no site"})
		},
	} {
		change(t, s, do)
	}
	writePlan(t, folder, plan)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return folder
}

func accountOf(t *testing.T, s *Store, email string) (a Account) {
	t.Helper()
	read(t, s, func(r *Reader) error {
		a, _ = r.Account(email)
		return nil
	})
	return a
}

// plan is a piece of evidence.
const (
	plan     = "the plan of the hub"
	planHash = "032651c732f866769a44441892c4378fc8819e62c1e0434c04114528092eb1d1"
)

func writePlan(t *testing.T, folder, content string) {
	t.Helper()
	path := filepath.Join(folder, evidenceFolder, planHash[:2], planHash)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAHealthyWorkspaceIsWell(t *testing.T) {
	t.Parallel()
	folder := filled(t)
	open := openIn(t, folder) // and may be used meanwhile
	for check, f := range examine(t, folder) {
		if f.State == Wrong {
			t.Errorf("%s: %s", check, f.Says)
		}
	}
	keepPractice(t, open)
	for _, check := range []string{"integrity", "references", "version", "record", "tables", "contents", "evidence", "permissions"} {
		if f := examine(t, folder)[check]; f.State != Well {
			t.Errorf("%s: %q", check, f.Says)
		}
	}
}

func TestDoctorChangesNothing(t *testing.T) {
	t.Parallel()
	folder := filled(t)
	before, err := os.ReadFile(filepath.Join(folder, FileName))
	if err != nil {
		t.Fatal(err)
	}
	examine(t, folder)
	after, err := os.ReadFile(filepath.Join(folder, FileName))
	if err != nil || string(before) != string(after) {
		t.Errorf("the file was changed (%v)", err)
	}
}

func TestWhatIsTakenOutOrPutInPastTheRecordIsNamed(t *testing.T) {
	t.Parallel()
	for statement, named := range map[string]string{
		"INSERT INTO practices (code, name, locality, contract_end) VALUES ('Z99999', '', '', '')": "Practice Z99999 is in no row of the record",
		"DELETE FROM account_roles":                           "Account ann@example.nhs.uk is not as row",
		"DELETE FROM submitted":                               "submitted ann@example.nhs.uk of round a-round is in row",
		"UPDATE rounds SET phase = 'agreed'":                  "Phase of round a-round is not as row",
		"UPDATE scorings SET score = 100 WHERE saved <> ''":   "score",
		"UPDATE bids SET withdrawn = NULL":                    "withdrawal of round a-round",
		"UPDATE evidence SET name = 'another.pdf'":            "evidence plan.pdf 1 of round a-round is in row",
		"UPDATE account_roles SET role = 'admin', round = ''": "(roles)",
	} {
		t.Run(statement, func(t *testing.T) {
			t.Parallel()
			folder := filled(t)
			behindItsBack(t, folder, statement)
			if f := examine(t, folder)["contents"]; f.State != Wrong || !strings.Contains(f.Says, named) {
				t.Errorf("%s: %s, want %s", f.State, f.Says, named)
			}
		})
	}
}

func TestAGuardThatWasTakenAwayIsFound(t *testing.T) {
	t.Parallel()
	folder := filled(t)
	behindItsBack(t, folder, "DROP TRIGGER audit_never_changes", "CREATE TABLE theirs (x)")
	if f := examine(t, folder)["tables"]; f.State != Wrong || !strings.Contains(f.Says, "audit_never_changes is missing") || !strings.Contains(f.Says, "theirs is not Lintel's") {
		t.Errorf("%s: %s", f.State, f.Says)
	}
}

func TestABrokenRecordIsFoundByItsFirstBrokenRow(t *testing.T) {
	t.Parallel()
	folder := filled(t)
	tamper(t, folder, "UPDATE audit SET reason = 'another' WHERE id = 3")
	if f := examine(t, folder)["record"]; f.State != Wrong || !strings.Contains(f.Says, "row 3") {
		t.Errorf("%s: %s", f.State, f.Says)
	}
}

func TestADamagedPageIsFound(t *testing.T) {
	t.Parallel()
	folder := filled(t)
	path := filepath.Join(folder, FileName)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096 * 8; i < 4096*20; i++ {
		content[i] = byte(i)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if found := examine(t, folder); found["integrity"].State != Wrong && found["file"].State != Wrong {
		t.Errorf("nobody noticed: %v", found)
	}
}

func TestAFileThatIsNoDatabaseIsSaidToBeDamaged(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, FileName), []byte(strings.Repeat("dear colleague ", 300)), 0o600); err != nil {
		t.Fatal(err)
	}
	if f := examine(t, folder)["file"]; f.State != Wrong || !strings.Contains(f.Says, "not a Lintel workspace") {
		t.Errorf("%s: %s", f.State, f.Says)
	}
}

func TestEvidenceThatIsLostOrChangedIsFound(t *testing.T) {
	t.Parallel()
	folder := filled(t)
	writePlan(t, folder, "another plan")
	if f := examine(t, folder)["evidence"]; f.State != Wrong || !strings.Contains(f.Says, planHash) {
		t.Errorf("changed: %s, %s", f.State, f.Says)
	}
	if err := os.RemoveAll(filepath.Join(folder, evidenceFolder)); err != nil {
		t.Fatal(err)
	}
	if f := examine(t, folder)["evidence"]; f.State != Wrong || !strings.Contains(f.Says, "1 are missing") {
		t.Errorf("lost: %s, %s", f.State, f.Says)
	}
}

func TestAFolderWithoutAWorkspaceIsSaidToBeSoAndStaysEmpty(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "none")
	_, err := Examine(context.Background(), folder)
	wantCode(t, err, "no-workspace")
	if _, err := os.Stat(folder); err == nil {
		t.Error("doctor made the folder")
	}
}

func TestVersionsOtherThanThisOneAreSaid(t *testing.T) {
	t.Parallel()
	for version, want := range map[int]State{99: Wrong, 1: Warning} {
		folder := filled(t)
		behindItsBack(t, folder, fmt.Sprintf("PRAGMA user_version = %d", version))
		if f := examine(t, folder)["version"]; f.State != want {
			t.Errorf("version %d is %s: %s", version, f.State, f.Says)
		}
	}
}

func TestSynchronisedFoldersAreKnownByTheirNames(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"/home/ann/OneDrive - NHS/lintel":                         "OneDrive",
		`/Users/ann/Library/Mobile Documents/com~apple~CloudDocs`: "iCloud Drive",
		"/home/ann/Dropbox/lintel":                                "Dropbox",
		"/Volumes/GoogleDrive/My Drive/lintel":                    "Google Drive",
		"/srv/lintel":                                             "", "/home/onedale/lintel": "", "/": "",
	} {
		if got := synchroniser(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	link := filepath.Join(t.TempDir(), "workspace")
	target := filepath.Join(t.TempDir(), "Dropbox")
	if err := os.Mkdir(target, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
	if warnings := warningsOf(filepath.Join(link, "not", "made", "yet")); !slices.ContainsFunc(warnings, func(w string) bool { return strings.Contains(w, "Dropbox") }) {
		t.Errorf("behind a link nobody warns: %v", warnings)
	}
}
