package service

import "lintel/backend/ettf"

// CanKeepCommittee says whether the person may change who is on the committee and its rules, and if
// not, why.
func CanKeepCommittee(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin, ettf.Secretary, ettf.Chair) {
		return false, "Only an administrator, the secretary or the chair of the round may change the committee."
	}
	return true, ""
}

// CanDecideInterests says whether the person may uphold or dismiss interests that somebody raised,
// and if not, why. Nobody decides on their own, or on what they raised themselves.
func CanDecideInterests(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Admin, ettf.Secretary, ettf.Chair) {
		return false, "Only an administrator, the secretary or the chair of the round decides on an interest that somebody raised."
	}
	return true, ""
}
