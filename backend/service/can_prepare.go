package service

import "lintel/backend/ettf"

// CanCreateRounds says whether the person may begin a round, and if not, why.
func CanCreateRounds(p Person) (ok bool, why string) {
	if !p.holds("", ettf.Admin, ettf.EstatesLead) {
		return false, "Only an administrator or an estates lead of every round may begin a round."
	}
	return true, ""
}

// CanPrepare says whether the person may change a round's terms, criteria, places and bids, and if
// not, why.
func CanPrepare(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin, ettf.EstatesLead) {
		return false, "Only an administrator or an estates lead of the round may change that."
	}
	return true, ""
}

// CanSeeEstate says whether the person may see every practice and premises of the workspace, and if
// not, why.
func CanSeeEstate(p Person) (ok bool, why string) {
	if !p.holdsAnywhere(ettf.Admin, ettf.EstatesLead) {
		return false, "Only an administrator or an estates lead may see the whole estate."
	}
	return true, ""
}

// CanEditEstate says whether the person may change practices or premises that these rounds have,
// and if not, why: a change is seen in all of them.
func CanEditEstate(p Person, rounds []string) (ok bool, why string) {
	if !p.holdsAnywhere(ettf.Admin, ettf.EstatesLead) {
		return false, "Only an administrator or an estates lead may change practices and premises."
	}
	for _, round := range rounds {
		if ok, _ := CanPrepare(p, round); !ok {
			return false, "The round " + round + " has them too, and you are no administrator or estates lead there."
		}
	}
	return true, ""
}

// CanMove says whether the person may move a round from phase to phase, and if not, why.
func CanMove(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin, ettf.EstatesLead, ettf.Secretary) {
		return false, "Only an administrator, an estates lead or the secretary of the round may move it to another phase."
	}
	return true, ""
}
