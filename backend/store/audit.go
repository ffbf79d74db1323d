package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strings"

	"lintel/backend/ettf"
)

// Entry says what a change does, and why. Round is empty for a change of the workspace itself.
// Before and After are the subject in full, nil when there is none.
type Entry struct {
	Action  string
	Round   string
	Subject string
	Before  any
	After   any
	Reason  string
	// scores says that the change is of the round's scores and of nothing else in it.
	scores bool
	// apart says that nothing in the round follows from the change.
	apart bool
}

// link is one row of the record, as it is hashed.
type link struct {
	id                     int64
	at, who, action        string
	round, subject         string
	before, after          *string
	reason, previous, hash string
}

// sum is the SHA-256 of the row's columns and of the hash of the row before. Each column is
// preceded by its length, so that no two rows read the same; a missing value differs from an
// empty one.
func (l *link) sum() string {
	h := sha256.New()
	var n [8]byte
	put := func(s *string) {
		length := ^uint64(0)
		if s != nil {
			length = uint64(len(*s))
		}
		binary.BigEndian.PutUint64(n[:], length)
		h.Write(n[:])
		if s != nil {
			h.Write([]byte(*s))
		}
	}
	binary.BigEndian.PutUint64(n[:], uint64(l.id))
	h.Write(n[:])
	for _, column := range []*string{&l.at, &l.who, &l.action, &l.round, &l.subject, l.before, l.after, &l.reason, &l.previous} {
		put(column)
	}
	return hex.EncodeToString(h.Sum(nil))
}

const linkColumns = "id, at, who, action, round, subject, before, after, reason, prev, hash"

func (l *link) scan(scan func(...any)) {
	scan(&l.id, &l.at, &l.who, &l.action, &l.round, &l.subject, &l.before, &l.after, &l.reason, &l.previous, &l.hash)
}

// append writes the entry as the next row of the record.
func (tx *Tx) append(w *writing, e Entry) error {
	before, err := text(e.Before)
	if err != nil {
		return err
	}
	after, err := text(e.After)
	if err != nil {
		return err
	}
	last, err := tx.lastLink()
	if err != nil {
		return err
	}
	l := &link{id: last.id + 1, at: stamp(tx.at), who: tx.who, action: e.Action, round: e.Round, subject: e.Subject,
		before: before, after: after, reason: e.Reason, previous: last.hash}
	l.hash = l.sum()
	w.do("INSERT INTO audit ("+linkColumns+") VALUES (?,?,?,?,?,?,?,?,?,?,?)",
		l.id, l.at, l.who, l.action, l.round, l.subject, l.before, l.after, l.reason, l.previous, l.hash)
	tx.batch.last = l
	return w.err
}

// lastLink is the end of the chain: what this transaction wrote last, else what stands.
func (tx *Tx) lastLink() (*link, error) {
	if tx.batch.last == nil {
		l := &link{}
		if !tx.one("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1", nil, &l.id, &l.hash) && tx.err != nil {
			return nil, tx.err
		}
		tx.batch.last = l
	}
	return tx.batch.last, nil
}

// Broken is the cause of a "record-broken": the first row that is not as it was written, or is
// missing, and what is wrong.
type Broken struct {
	N   int64
	Why string
}

func (b *Broken) Error() string { return b.Why }

// Verify walks the record from its beginning and gives the number of its rows. The error is a
// Conflict "record-broken" that names the first row that is not as it was written, or is missing;
// its cause is a Broken.
func (r *Reader) Verify() (rows int, err error) {
	previous, broken := &link{}, (*Broken)(nil)
	r.each("SELECT "+linkColumns+" FROM audit ORDER BY id", nil, func(scan func(...any)) {
		l := &link{}
		l.scan(scan)
		if broken == nil {
			broken = l.fault(previous)
		}
		previous = l
		rows++
	})
	var issued int64
	r.one("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'audit'", nil, &issued)
	if r.err != nil {
		return 0, failure(r.err)
	}
	if broken == nil && issued != previous.id {
		broken = missing(previous.id + 1)
	}
	if broken != nil {
		return rows, &ettf.Error{Kind: ettf.Conflict, Code: "record-broken", Message: "The record has been changed: " + broken.Why + ".", Err: broken}
	}
	return rows, nil
}

func missing(n int64) *Broken { return &Broken{n, fmt.Sprintf("row %d is missing", n)} }

// fault says what is wrong with the row after the previous one; nil when it is sound.
func (l *link) fault(previous *link) *Broken {
	switch {
	case l.id != previous.id+1:
		return missing(previous.id + 1)
	case l.previous != previous.hash, l.hash != l.sum():
		return &Broken{l.id, fmt.Sprintf("row %d (%s, %s) is not as it was written", l.id, l.action, strings.ReplaceAll(l.subject, "\t", ", "))}
	}
	return nil
}
