package service

import "lintel/backend/ettf"

// CanImportSheet says whether the person may take a spreadsheet of this kind into a round, and if
// not, why. Whose scores they may bring is said of each score.
func CanImportSheet(p Person, round string, kind SheetKind) (ok bool, why string) {
	if kind == ScoreSheet {
		return CanUseScoreSheets(p, round)
	}
	return CanPrepare(p, round)
}

// CanUseScoreSheets says whether the person may fill in a spreadsheet of scores for a round, and if
// not, why.
func CanUseScoreSheets(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin, ettf.EstatesLead, ettf.Scorer) {
		return false, "Only the scorers of this round, its administrators and its estates lead may bring scores."
	}
	return true, ""
}

// CanBringScores says whether scores may come in a spreadsheet in the phase, and if not, why. Those who
// prepare the round may bring what was given elsewhere before scoring begins, as a round file does.
func CanBringScores(p Person, round string, phase ettf.Phase) (ok bool, why string) {
	if prepares, _ := CanPrepare(p, round); prepares && phase == ettf.Preparing {
		return true, ""
	}
	return ettf.CanScore(phase)
}

// ownScoresOnly says whether a spreadsheet of scores is of the person's own alone: they score, and
// do not run the round.
func ownScoresOnly(p Person, round string) bool {
	prepares, _ := CanPrepare(p, round)
	return !prepares && p.holds(round, ettf.Scorer)
}
