package service

import "lintel/backend/ettf"

// Overtaken is the cause of a Stale error: someone else changed the thing first. Current is the
// thing as it stands now, so that the person can choose what to keep.
type Overtaken struct{ Current any }

func (Overtaken) Error() string { return "someone else was quicker" }

// unlessChanged refuses a change that was made from another version of a thing than the one that
// stands; "*" is from whatever stands.
// Errors: Stale "stale".
func unlessChanged(seen, version string, current any) error {
	if seen == version || seen == "*" {
		return nil
	}
	return &ettf.Error{Kind: ettf.Stale, Code: "stale", Err: Overtaken{current},
		Message: "Someone else has changed this since you opened it. Nothing of yours was saved yet."}
}
