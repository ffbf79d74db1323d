package store

import (
	"encoding/json"
	"errors"
	"fmt"

	"lintel/backend/committee"
)

// MeetingEntries are the lines of the log of a round's meetings after one of them, in their order.
// Errors: those of a line that cannot be read.
func (r *Reader) MeetingEntries(round string, after int64) ([]committee.Entry, error) {
	entries := []committee.Entry{}
	var broken error
	r.each("SELECT seq, meeting, body FROM meeting_entries WHERE round = ? AND seq > ? ORDER BY seq", []any{round, after}, func(scan func(...any)) {
		var e committee.Entry
		var seq int64
		var meeting int
		var body string
		scan(&seq, &meeting, &body)
		broken = errors.Join(broken, json.Unmarshal([]byte(body), &e))
		e.Seq, e.Meeting = seq, meeting
		entries = append(entries, e)
	})
	return entries, errors.Join(failure(r.err), broken)
}

// LastMeetingEntry is the number of the last line of the log of a round's meetings, 0 without any.
func (r *Reader) LastMeetingEntry(round string) (seq int64) {
	r.one("SELECT coalesce(max(seq), 0) FROM meeting_entries WHERE round = ?", []any{round}, &seq)
	return seq
}

// MeetingSubject names a line of a meeting's log in the record.
func MeetingSubject(meeting int, seq int64) string {
	return fmt.Sprintf("round\tmeeting\t%d\t%d", meeting, seq)
}

// frames are the actions that say when a meeting is: those show on the round itself.
var frames = map[committee.Action]bool{committee.PlanIt: true, committee.SetDetails: true, committee.OpenIt: true, committee.CloseIt: true}

// PutMeetingEntry writes the next line of the log of a round's meetings. Its number and time are the
// store's. Nothing else in the round follows from most lines, so the round stays at its revision.
func (tx *Tx) PutMeetingEntry(round string, e *committee.Entry) error {
	e.Seq, e.At = tx.LastMeetingEntry(round)+1, tx.Stamp()
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	what := entry(Why{Action: "in the meeting", Reason: e.Reason}, round, MeetingSubject(e.Meeting, e.Seq), nil, e)
	what.apart = !frames[e.Action]
	return tx.record(what, func(w *writing) {
		w.do("INSERT INTO meeting_entries (round, seq, meeting, body) VALUES (?,?,?,?)", round, e.Seq, e.Meeting, string(body))
	})
}

// RecordHead is the last entry of the record, and its hash.
func (r *Reader) RecordHead() (head committee.RecordHead) {
	r.one("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1", nil, &head.N, &head.Hash)
	return head
}

// heldMeetings are the lines of the log of a round's meetings, as their texts have them.
func (r *Reader) heldMeetings(h *held, round string) {
	r.each("SELECT seq, meeting, body FROM meeting_entries WHERE round = ?", []any{round}, func(scan func(...any)) {
		var seq int64
		var meeting int
		var body string
		scan(&seq, &meeting, &body)
		if !json.Valid([]byte(body)) {
			h.put(round, MeetingSubject(meeting, seq), &body)
			return
		}
		h.put(round, MeetingSubject(meeting, seq), json.RawMessage(body))
	})
}
