package store

import (
	"strings"
	"testing"
)

// What reads the same is found all the same when it is not as Lintel writes it, and what cannot be
// read at all is named and ends nothing.
func TestARowThatLintelWouldNotWriteSoIsFoundAndNamed(t *testing.T) {
	t.Parallel()
	whole := filled(t)
	for _, of := range []struct{ statement, check, want string }{
		{"UPDATE bid_gates SET passed = 2 WHERE rowid_of", "rows", "of bid_gates is not as Lintel writes it (passed)"},
		{"UPDATE criteria SET weight_confirmed = 7 WHERE rowid_of", "rows", "of criteria is not as Lintel writes it (weight_confirmed)"},
		{"UPDATE capital_lines SET place = 9 WHERE rowid_of", "rows", "of capital_lines is not as Lintel writes it (place)"},
		{"UPDATE round_practices SET place = 9 WHERE rowid_of", "rows", "of round_practices is not as Lintel writes it (place)"},
		{"UPDATE scorer_groups SET place = 9 WHERE rowid_of", "rows", "of scorer_groups is not as Lintel writes it (place)"},
		{"DELETE FROM criteria", "references", "anchors name criteria that are not there"},
		{"DELETE FROM criteria", "contents", "Criteria of round a-round is in row"},
	} {
		folder := copied(t, whole)
		behindItsBack(t, folder, strings.Replace(of.statement, " WHERE rowid_of", lastRow(t, folder, of.statement), 1))
		if f := examine(t, folder)[of.check]; f.State != Wrong || !strings.Contains(f.Says, of.want) {
			t.Errorf("%s: %s is %q", of.statement, of.check, f.Says)
		}
	}
}

// lastRow chooses the last row of the table that a statement changes.
func lastRow(t *testing.T, folder, statement string) string {
	t.Helper()
	table := strings.Fields(statement)[1]
	for _, c := range columns(t, folder) {
		if c.table == table {
			return " WHERE (" + c.key + ") = (SELECT " + c.key + " FROM " + table + " ORDER BY " + strings.ReplaceAll(c.key, ",", " DESC,") + " DESC LIMIT 1)"
		}
	}
	return ""
}
