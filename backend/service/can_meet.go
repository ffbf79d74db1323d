package service

import "lintel/backend/ettf"

// CanLeadMeetings says whether the person may plan and run the meetings of a round, and if not, why.
func CanLeadMeetings(p Person, round string) (ok bool, why string) {
	if !p.holds(round, ettf.Secretary, ettf.Admin) {
		return false, "Only the secretary or an administrator may plan and run meetings."
	}
	return true, ""
}
