package store

import (
	"testing"

	"lintel/backend/committee"
)

func TestACommitteeIsTheSameThingInWhicheverRoundItIsChangedAndWhateverItsCode(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"03X", "a code", "a\tcode", "é"} {
		folder := t.TempDir()
		s := openIn(t, folder)
		for _, id := range []string{"one", "other"} {
			round := filler{many: func() int { return 1 }}.round()
			round.Commissioner.Code = code
			round.Terms.Name = id
			keep(t, s, id, round)
		}
		first, second := &committee.Committee{Name: "First"}, &committee.Committee{Name: "Second"}
		change(t, s, func(tx *Tx) error { return tx.PutCommittee("one", code, nil, first, Why{Action: "added"}) })
		change(t, s, func(tx *Tx) error { return tx.PutCommittee("other", code, first, second, Why{Action: "changed"}) })
		read(t, s, func(r *Reader) error {
			if c, version := r.Committee(code); c == nil || c.Name != "Second" || version != 2 || r.Commissioner("one") != code {
				t.Errorf("%q has %+v, version %d", code, c, version)
			}
			if c, version := r.Committee("another"); c != nil || version != 0 {
				t.Errorf("another commissioner has %+v", c)
			}
			return nil
		})
		if f := examine(t, folder)["contents"]; f.State != Well {
			t.Errorf("%q: %s", code, f.Says)
		}
	}
}
