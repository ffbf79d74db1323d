package store

import (
	"cmp"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"lintel/backend/committee"
	"lintel/backend/ettf"
)

// of names a thing of a commissioner, which all its rounds share. Tabs set off the parts of a name.
func of(commissioner, part string) string {
	return "commissioner " + strings.ReplaceAll(commissioner, "\t", " ") + "\t" + part
}

// Commissioner is the code of whoever ranks a round's bids; empty when there is no such round.
func (r *Reader) Commissioner(round string) (code string) {
	r.one("SELECT commissioner_code FROM rounds WHERE id = ?", []any{round}, &code)
	return code
}

// Level is the level of co-commissioning under which a round is decided.
func (r *Reader) Level(round string) (level ettf.Level) {
	r.one("SELECT commissioner_level FROM rounds WHERE id = ?", []any{round}, &level)
	return cmp.Or(level, ettf.Delegated)
}

// Committee is a commissioner's, and how often it was kept; nil and 0 when there is none.
func (r *Reader) Committee(commissioner string) (c *committee.Committee, version int64) {
	var body string
	if r.one("SELECT version, body FROM committees WHERE commissioner = ?", []any{commissioner}, &version, &body) {
		c = &committee.Committee{}
		r.unpack(body, c)
	}
	return c, version
}

// CommitteeVersion is the version of a commissioner's committee, 0 while there is none.
func (r *Reader) CommitteeVersion(commissioner string) (version int64) {
	r.one("SELECT version FROM committees WHERE commissioner = ?", []any{commissioner}, &version)
	return version
}

// unpack reads a body that the store has written.
func (r *Reader) unpack(body string, into any) {
	if r.err == nil {
		r.err = errors.Join(r.err, json.Unmarshal([]byte(body), into))
	}
}

// PutCommittee keeps a commissioner's committee, as it is changed in one of its rounds; before is what
// stood, nil for none.
func (tx *Tx) PutCommittee(round, commissioner string, before, after *committee.Committee, why Why) error {
	body, err := json.Marshal(after)
	if err != nil {
		return err
	}
	return tx.record(entry(why, round, of(commissioner, string(AboutCommittee)), before, after), func(w *writing) {
		w.do(`INSERT INTO committees (commissioner, version, body) VALUES (?, 1, ?)
			ON CONFLICT DO UPDATE SET version = version + 1, body = excluded.body`, commissioner, string(body))
	})
}

// RegisterEntry is an entry of a commissioner's register of interests, and how often it was kept.
type RegisterEntry struct {
	committee.RegisterEntry
	Version int64
}

// Register are all entries of a commissioner's, the earliest first.
func (r *Reader) Register(commissioner string) []RegisterEntry {
	all := []RegisterEntry{}
	r.each("SELECT version, body FROM register WHERE commissioner = ? ORDER BY n", []any{commissioner}, func(scan func(...any)) {
		var e RegisterEntry
		var body string
		scan(&e.Version, &body)
		r.unpack(body, &e.RegisterEntry)
		all = append(all, e)
	})
	return all
}

// PutRegister keeps an entry of a commissioner's register, as it is changed in one of its rounds;
// before is what stood, nil for a new one.
func (tx *Tx) PutRegister(round, commissioner string, before, after *committee.RegisterEntry, why Why) error {
	body, err := json.Marshal(after)
	if err != nil {
		return err
	}
	subject := of(commissioner, string(AboutRegister)+"\t"+strconv.FormatInt(after.N, 10))
	return tx.record(entry(why, round, subject, before, after), func(w *writing) {
		w.do(`INSERT INTO register (commissioner, n, version, body) VALUES (?, ?, 1, ?)
			ON CONFLICT DO UPDATE SET version = version + 1, body = excluded.body`, commissioner, after.N, string(body))
	})
}

// heldCommissioners are the committees and registers as the tables have them, all that stands in
// their bodies included.
func (r *Reader) heldCommissioners(h *held) {
	take := func(subject, body string) {
		var whole json.RawMessage
		r.unpack(body, &whole)
		h.put("", subject, whole)
	}
	r.each("SELECT commissioner, body FROM committees", nil, func(scan func(...any)) {
		var commissioner, body string
		scan(&commissioner, &body)
		take(of(commissioner, string(AboutCommittee)), body)
	})
	r.each("SELECT commissioner, n, body FROM register", nil, func(scan func(...any)) {
		var commissioner, body string
		var n int64
		scan(&commissioner, &n, &body)
		take(of(commissioner, string(AboutRegister)+"\t"+strconv.FormatInt(n, 10)), body)
	})
}
