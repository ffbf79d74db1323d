package service

import (
	"cmp"
	"slices"

	"lintel/backend/committee"
)

func (v *shown) motions() {
	for i := range v.m.Motions {
		motion := &v.m.Motions[i]
		if put := v.entryOf(motion); put == nil || v.withheldEntry(v.m, v.f, put) != "" {
			continue
		}
		out := v.motion(motion)
		v.view.Motions = append(v.view.Motions, out)
		if motion.State == committee.MotionOpen || motion.State == committee.Tied {
			v.view.Motion = &out
		}
	}
}

// entryOf is the entry that put a motion.
func (v *shown) entryOf(motion *committee.Motion) *committee.Entry {
	at, found := slices.BinarySearchFunc(v.entries, motion.Entry, func(e committee.Entry, seq int64) int { return cmp.Compare(e.Seq, seq) })
	if !found {
		return nil
	}
	return &v.entries[at]
}

func (v *shown) motion(motion *committee.Motion) MotionView {
	live := motion.State == committee.MotionOpen || motion.State == committee.Tied
	out := MotionView{Entry: motion.Entry, Item: motion.Item, Kind: motion.Kind, Text: motion.Text, Method: motion.Method, MovedBy: motion.MovedBy,
		State: motion.State, Eligible: orEmpty(motion.Counted), Votes: []VoteView{}, Waiting: []string{}, Objections: orEmpty(motion.Objections),
		Tally: motion.Tally, Quorum: motion.Quorum.Sentence}
	if live {
		out.Eligible = v.m.Deciding(v.f)
		out.Tally = committee.TallyOf(motion.Votes, out.Eligible)
		out.Quorum = v.view.Quorum.Sentence
		if by := v.m.CastingBy(v.f); by != "" {
			out.CastingBy = v.m.NameOf(by)
		}
	}
	for i := range v.m.Committee.Members {
		x := &v.m.Committee.Members[i]
		counts := slices.Contains(out.Eligible, x.ID)
		if b, voted := motion.Votes[x.ID]; voted {
			out.Votes = append(out.Votes, VoteView{Member: x.ID, Name: x.Name, Choice: b.Choice, RecordedBy: b.Recorded, Counts: counts})
		} else if counts && live && motion.Method == committee.ByVote {
			out.Waiting = append(out.Waiting, x.ID)
		}
	}
	if motion.Casting != nil {
		out.Casting = &VoteView{Member: motion.CastBy, Name: v.m.NameOf(motion.CastBy), Choice: motion.Casting.Choice, RecordedBy: motion.Casting.Recorded, Counts: true}
		out.CastingBy = out.Casting.Name
	}
	out.Sentence = v.said(motion)
	return out
}

// said is what the log says that a motion came to, last.
func (v *shown) said(motion *committee.Motion) (sentence string) {
	for i := range v.entries {
		e := &v.entries[i]
		switch {
		case e.Seq <= motion.Entry:
		case e.Action == committee.PutMotion:
			return sentence
		case e.Action == committee.Resolve, e.Action == committee.CastingVote, e.Action == committee.WithdrawIt:
			sentence = e.Sentence
		}
	}
	return sentence
}

func (v *shown) decision(d *committee.Decision) *DecisionView {
	out := &DecisionView{Decision: d, Sound: d.Sum() == d.Hash}
	for i := range v.entries {
		if v.entries[i].Decision == d || v.entries[i].Decision != nil && v.entries[i].Decision.Hash == d.Hash {
			out.Entry, out.At, out.Clock = v.entries[i].Seq, v.entries[i].At, v.entries[i].Clock
		}
	}
	out.AsAgreed = stands(v.g.appraisal.Round.Agreed, d)
	if v.room {
		bare := *d
		bare.Conflicts = []committee.Managed{}
		out.Decision = &bare
	}
	return out
}
