package store

import "lintel/backend/ettf"

// bidReadiness reads how ready bids are: their gates, tests, and the fit to each strategy.
func (r *Reader) bidReadiness(s *bidSet) {
	r.each("SELECT bid, gate, passed FROM bid_gates WHERE round = ?", []any{s.round}, func(scan func(...any)) {
		var ref, gate string
		var passed *bool
		scan(&ref, &gate, &passed)
		put(&s.at(ref).Gates, gate, passed)
	})
	r.each("SELECT bid, test, result, note FROM bid_tests WHERE round = ?", []any{s.round}, func(scan func(...any)) {
		var ref, test string
		var t ettf.TestResult
		scan(&ref, &test, &t.Result, &t.Note)
		put(&s.at(ref).Tests, test, t)
	})
	r.each("SELECT bid, strategy, fit, note FROM bid_alignments WHERE round = ?", []any{s.round}, func(scan func(...any)) {
		var ref, strategy string
		var a ettf.Alignment
		scan(&ref, &strategy, &a.Fit, &a.Note)
		put(&s.at(ref).Alignment, strategy, a)
	})
}

// put adds to a map that may not be there yet: an empty one and none are the same round.
func put[V any](m *map[string]V, key string, value V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[key] = value
}

func (w *writing) bidReadiness(round string, was, b *ettf.Bid) {
	for gate, passed := range anew(w, round, "bid_gates", was, b, func(b *ettf.Bid) map[string]*bool { return b.Gates }) {
		w.do("INSERT INTO bid_gates (round, bid, gate, passed) VALUES (?,?,?,?)", round, b.Ref, gate, passed)
	}
	for test, t := range anew(w, round, "bid_tests", was, b, func(b *ettf.Bid) map[string]ettf.TestResult { return b.Tests }) {
		w.do("INSERT INTO bid_tests (round, bid, test, result, note) VALUES (?,?,?,?,?)", round, b.Ref, test, t.Result, t.Note)
	}
	for strategy, a := range anew(w, round, "bid_alignments", was, b, func(b *ettf.Bid) map[string]ettf.Alignment { return b.Alignment }) {
		w.do("INSERT INTO bid_alignments (round, bid, strategy, fit, note) VALUES (?,?,?,?,?)", round, b.Ref, strategy, a.Fit, a.Note)
	}
}
