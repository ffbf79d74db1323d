package ettf

// ScoreState is how far one person is with one bid on one criterion.
type ScoreState string

// The states. A draft is a score on a bid that the person has not submitted; a recused person may
// give none because of an interest, and one given before is withdrawn.
const (
	NotStarted ScoreState = "not-started"
	Draft      ScoreState = "draft"
	Scored     ScoreState = "scored"
	Abstained  ScoreState = "abstained"
	Recused    ScoreState = "recused"
	Withdrawn  ScoreState = "withdrawn"
)

// AllScoreStates are the states in the order in which a score goes through them.
var AllScoreStates = []ScoreState{NotStarted, Draft, Scored, Abstained, Recused, Withdrawn}

// CanScore says whether people may give scores of their own in the phase, and if not, why.
func CanScore(p Phase) (ok bool, why string) {
	switch p {
	case InScoring, Moderating:
		return true, ""
	case Preparing:
		return false, "Scoring has not begun: the round is still in preparation."
	}
	return false, "Scoring is closed. To open it again, the round must go back to scoring or moderating."
}

// CanAgreeScores says whether a consensus may be agreed in the phase, and if not, why.
func CanAgreeScores(p Phase) (ok bool, why string) {
	switch p {
	case Moderating, InMeeting:
		return true, ""
	case Preparing, InScoring:
		return false, "Scores are agreed when everyone has scored: the round is not in moderation yet."
	}
	return false, "The order is agreed on the scores as they stand. To change them, go back to moderating or the meeting."
}

// EndsAt says whether a score is at one of the scale's ends, where it needs a reason.
func (s Scale) EndsAt(score Hundredths) bool { return score == s.Worst || score == s.Best }
