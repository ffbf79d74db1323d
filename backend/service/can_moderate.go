package service

import "lintel/backend/ettf"

// CanFollow says whether the person may see how far each scorer of a round is, and if not, why.
func CanFollow(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin, ettf.EstatesLead, ettf.Secretary) {
		return false, "Only an administrator, an estates lead or the secretary of the round sees how far each scorer is."
	}
	return true, ""
}

// CanModerate says whether the person may see where scorers disagree, and if not, why. Scorers see
// that for the bids that they have submitted.
func CanModerate(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin, ettf.EstatesLead, ettf.Secretary, ettf.Chair, ettf.Scorer) {
		return false, "Only scorers and those who lead the moderation of the round see this."
	}
	return true, ""
}

// CanAgree says whether the person may set down what is agreed as a consensus, and if not, why.
func CanAgree(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin, ettf.EstatesLead, ettf.Secretary, ettf.Chair) {
		return false, "Only an administrator, an estates lead, the secretary or the chair of the round sets down what is agreed."
	}
	return true, ""
}

// CanDissent says whether the person may speak against a consensus by name, and if not, why.
func CanDissent(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Scorer, ettf.MemberRole) {
		return false, "Only scorers and members of the round may dissent."
	}
	return true, ""
}

// CanGroup says whether the person may put the scorers of a round into groups, and if not, why.
func CanGroup(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin) {
		return false, "Only an administrator of the round may put its scorers into groups."
	}
	return true, ""
}

// CanKeepInterests says whether the person may declare interests for others, end them and choose
// what they recuse from, and if not, why.
func CanKeepInterests(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin, ettf.Secretary) {
		return false, "Only an administrator or the secretary of the round may do that."
	}
	return true, ""
}
