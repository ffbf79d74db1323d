package store

// Evidence is a file that goes with a bid. Type is its media type as found in its content, Bytes
// its size, SHA256 the hash under which its content is kept.
type Evidence struct {
	ID     int64  `json:"id"`
	Name   string `json:"name"`
	Type   string `json:"type"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
	Added  string `json:"added"`
	By     string `json:"by"`
}

const evidenceColumns = "SELECT bid, id, name, type, bytes, sha256, added, by FROM evidence WHERE round = ?"

// Evidence are the files that go with a bid, the oldest first.
func (r *Reader) Evidence(round, bid string) []Evidence {
	files := []Evidence{}
	r.evidence(" AND bid = ? ORDER BY id", []any{round, bid}, func(_ string, e Evidence) { files = append(files, e) })
	return files
}

// EvidenceByBid are the files that go with the bids of a round, by ref, the oldest first.
func (r *Reader) EvidenceByBid(round string) map[string][]Evidence {
	files := map[string][]Evidence{}
	r.evidence(" ORDER BY id", []any{round}, func(bid string, e Evidence) { files[bid] = append(files[bid], e) })
	return files
}

func (r *Reader) evidence(which string, args []any, take func(bid string, e Evidence)) {
	r.each(evidenceColumns+which, args, func(scan func(...any)) {
		var bid string
		var e Evidence
		scan(&bid, &e.ID, &e.Name, &e.Type, &e.Bytes, &e.SHA256, &e.Added, &e.By)
		take(bid, e)
	})
}

// EvidenceKept says whether any bid has a file of this content.
func (r *Reader) EvidenceKept(sha256 string) bool {
	var n int
	r.one("SELECT count(*) FROM evidence WHERE sha256 = ?", []any{sha256}, &n)
	return n > 0
}

// AddEvidence notes a file whose content is kept already, and gives it an id.
func (tx *Tx) AddEvidence(round, bid string, file *Evidence, why Why) error {
	last := int64(0)
	tx.one("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'evidence'", nil, &last)
	file.ID, file.Added, file.By = last+1, stamp(tx.at), tx.who
	return tx.record(entry(why, round, under(bid, "evidence", file.Name), nil, file), func(w *writing) {
		w.do("INSERT INTO evidence (id, round, bid, name, type, bytes, sha256, added, by) VALUES (?,?,?,?,?,?,?,?,?)",
			file.ID, round, bid, file.Name, file.Type, file.Bytes, file.SHA256, file.Added, file.By)
	})
}

// RemoveEvidence forgets a file of a bid.
func (tx *Tx) RemoveEvidence(round, bid string, file *Evidence, why Why) error {
	return tx.record(entry(why, round, under(bid, "evidence", file.Name), file, nil), func(w *writing) {
		w.do("DELETE FROM evidence WHERE id = ? AND round = ? AND bid = ?", file.ID, round, bid)
	})
}
