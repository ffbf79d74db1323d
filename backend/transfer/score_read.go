package transfer

import (
	"slices"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// ReadScores reads scores from a spreadsheet in either of the two forms that people use: one row
// for each score (bid, criterion, score, reason), or one for each bid with a column for each
// criterion, by its code or its name. The plan is empty when anything is refused.
func ReadScores(book *sheet.Book, r *ettf.Round) (ScorePlan, []Refusal) {
	in := newScoreReader(book, r)
	read := false
	for i := range book.Sheets {
		s := &book.Sheets[i]
		name := fold(s.Name)
		if len(s.Rows) == 0 || name == notesName || name == bidsName || kindNamed(name) != nil {
			continue
		}
		t := findTable(s, in.recognise)
		rows, grid := t.hasAll(refKey, "criterion", "score"), t.has(refKey) && slices.ContainsFunc(t.columns, isScored)
		switch {
		case rows:
			in.readRows(t)
		case grid:
			in.readGrid(t)
		case name == scoresName:
			in.refuse(Place{Sheet: s.Name}, "no row of headings that it needs", expectedScores)
		default:
			if s.Name != "" {
				in.note("Sheet %q was not read: it has no headings of scores.", s.Name)
			}
			continue
		}
		read = true
	}
	if !read && in.count() == 0 {
		in.refuse(Place{}, "no row of headings that scores need", expectedScores)
	}
	plan := ScorePlan{Reading: in.Reading, Scores: []ScoreRow{}}
	if in.count() == 0 {
		plan.Scores = append(plan.Scores, in.scores...)
	}
	return plan, in.refusals()
}

const expectedScores = "the headings bid, criterion and score; or bid and the code or name of each criterion"

// scoreColumn is what a column of scores holds: the score or the reason for one criterion, or for
// none in the long form.
type scoreColumn struct {
	criterion string
	reason    bool
}

func isScored(c column[scoreColumn]) bool { return c.field.criterion != "" && !c.field.reason }

var scoreHeadings = map[string][]string{
	"criterion": {"criterion", "criteria", "criterion code", "criterion name"},
	"score":     {"score", "scored", "mark", "points"},
	"reason":    {"reason", "reasons", "comment", "comments", "rationale", "justification"},
	"scorer":    {"scorer", "scorer email", "scored by", "email", "scorer s email"},
	"title":     {"title", "bid title"},
}

// recognise says what a heading of a sheet of scores means. A criterion comes first, for a round
// may have one that is named score.
func (in *scoreReader) recognise(heading string) (key string, to scoreColumn, ok bool) {
	for _, text := range []string{heading, shorn(heading)} {
		if code, ok := in.criteria.find(text); ok {
			return "score: " + code, scoreColumn{criterion: code}, true
		}
		if about, name, ok := named(text); ok {
			for _, word := range []string{"score", "reason"} {
				if code, ok := in.criteria.find(name); ok && slices.Contains(scoreHeadings[word], about) {
					return word + ": " + code, scoreColumn{code, word == "reason"}, true
				}
			}
		}
		if name, ok := strings.CutSuffix(fold(text), " reason"); ok {
			if code, ok := in.criteria.find(name); ok {
				return "reason: " + code, scoreColumn{code, true}, true
			}
		}
	}
	if isRef(heading) {
		return refKey, scoreColumn{}, true
	}
	for word, headings := range scoreHeadings {
		if slices.Contains(headings, fold(heading)) {
			return word, scoreColumn{}, true
		}
	}
	return "", scoreColumn{}, false
}

// readRows reads the form with one row for each score.
func (in *scoreReader) readRows(t *table[scoreColumn]) {
	t.say(in.report, "")
	ref, criterion, score, reason, scorer := t.column(refKey), t.column("criterion"), t.column("score"), t.column("reason"), t.column("scorer")
	t.each(in.report, func(row int, at func(*column[scoreColumn]) cell) {
		b, who, ok := in.whose(at, ref, scorer)
		c := at(criterion)
		code, known := in.criteria.find(c.Text)
		if !c.sound() {
			return
		}
		if !known {
			c.refuse("the code or name of a criterion: " + strings.Join(in.codes(), ", "))
			return
		}
		if ok {
			in.score(b, in.byCode[code], who, at(score), in.reasonAt(at, reason))
		}
	})
}

// readGrid reads the form with one row for each bid.
func (in *scoreReader) readGrid(t *table[scoreColumn]) {
	t.say(in.report, "")
	ref, scorer := t.column(refKey), t.column("scorer")
	type pair struct{ score, reason *column[scoreColumn] }
	var pairs []pair
	for i := range t.columns {
		if c := &t.columns[i]; isScored(*c) {
			pairs = append(pairs, pair{c, t.column("reason: " + c.field.criterion)})
		}
	}
	t.each(in.report, func(row int, at func(*column[scoreColumn]) cell) {
		b, who, ok := in.whose(at, ref, scorer)
		if !ok {
			return
		}
		for _, p := range pairs {
			in.score(b, in.byCode[p.score.field.criterion], who, at(p.score), in.reasonAt(at, p.reason))
		}
	})
}

// reasonAt is the cell of a reason; a blank one where the sheet has no such column.
func (in *scoreReader) reasonAt(at func(*column[scoreColumn]) cell, c *column[scoreColumn]) cell {
	if c == nil {
		return cell{in: in.report}
	}
	return at(c)
}

// whose is the bid and the scorer of a row.
func (in *scoreReader) whose(at func(*column[scoreColumn]) cell, ref, scorer *column[scoreColumn]) (b *ettf.Bid, who string, ok bool) {
	c, person := at(ref), in.reasonAt(at, scorer)
	if !c.sound() || !person.sound() {
		return nil, "", false
	}
	if who = strings.TrimSpace(person.Text); strings.EqualFold(who, Consensus) {
		who = Consensus
	}
	for _, key := range []string{c.Text, strings.TrimSpace(c.Text), in.similar[similar(c.Text)]} {
		if b = in.bids[key]; b != nil {
			return b, who, true
		}
	}
	c.refuse("the ref of a bid in the round")
	return nil, "", false
}

// score takes in what one says in the place of one score: on its scale, on a criterion that the kind
// of bid is scored on, once.
func (in *scoreReader) score(b *ettf.Bid, c *ettf.Criterion, who string, score, reason cell) {
	if !score.sound() || !reason.sound() {
		return
	}
	row := ScoreRow{Bid: b.Ref, Criterion: c.Code, Scorer: who, Reason: reason.Text, At: score.at}
	said, none := wordIn(score.Text, wordings)
	value, ok := parseNumber(score.Text)
	if row.Dissents = said == dissents; !none {
		row.Score = &value
	}
	key := scoreKey{b.Ref, c.Code, who, row.Dissents}
	first, twice := in.seen[key]
	switch {
	case score.blank() && reason.blank():
		return
	case score.blank():
		score.refuse(in.expected[c.Code] + "; a reason stands beside it in column " + reason.at.Column)
	case !none && (!ok || !c.Scale.Contains(value)):
		score.refuse(in.expected[c.Code])
	case none && who == Consensus:
		score.refuse("the score that was agreed")
	case !c.AppliesTo(b.Kind):
		score.refuse("nothing: bid " + b.Ref + " is of the kind " + string(b.Kind) + ", which is not scored on " + c.Code)
	case twice:
		in.refuse(score.at, "a second score of bid "+b.Ref+" on "+c.Code+", as in "+first.String(), "one for each bid, criterion and scorer")
	default:
		in.seen[key] = row.At
		in.scores = append(in.scores, row)
	}
}

func (in *scoreReader) codes() []string {
	list := make([]string, len(in.round.Criteria))
	for i := range in.round.Criteria {
		list[i] = in.round.Criteria[i].Code
	}
	return list
}
