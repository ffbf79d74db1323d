package service

import "lintel/backend/ettf"

// CanSee says whether the person may see a round, and if not, why.
func CanSee(p Person, round string) (ok bool, why string) {
	if len(p.RolesIn(round)) == 0 {
		return false, "You have no role in this round. Ask the person who runs Lintel for you."
	}
	return true, ""
}

// CanImport says whether the person may put a whole round into the workspace. That changes
// practices and premises too, which other rounds share.
func CanImport(p Person) (ok bool, why string) {
	if !p.holds("", ettf.Admin, ettf.EstatesLead) {
		return false, "Only an administrator or an estates lead of every round may import a round."
	}
	return true, ""
}

// CanManagePeople says whether the person may let people in, change what they may do, and shut
// them out.
func CanManagePeople(p Person) (ok bool, why string) {
	if !p.holds("", ettf.Admin) {
		return false, "Only an administrator of every round may see and change people's accounts."
	}
	return true, ""
}

// CanOperate says whether the person may know how the program and its workspace stand on the machine.
func CanOperate(p Person) (ok bool, why string) {
	if !p.holds("", ettf.Admin) {
		return false, "Only an administrator of every round may see how Lintel runs."
	}
	return true, ""
}

// must turns a refusal into the error that carries its reason.
func must(ok bool, why string) error {
	if ok {
		return nil
	}
	return ettf.Errorf(ettf.Forbidden, "forbidden", "%s", why)
}
