package service

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/store"
)

// edit runs one change of a round by a person who may.
// Errors: NotFound "no-such-round", Forbidden, and those of do.
func (s *Service) edit(ctx context.Context, who Person, round string, may func(Person, string) (bool, string),
	do func(tx *store.Tx, head store.Head) error) error {
	return s.store.Change(ctx, who.Email, func(tx *store.Tx) error {
		head, err := tx.Head(round)
		if err != nil {
			return err
		}
		if err := must(may(who, round)); err != nil {
			return err
		}
		return do(tx, head)
	})
}

// needReason refuses a change for which no reason is given.
func needReason(reason, why string) error {
	if strings.TrimSpace(reason) != "" {
		return nil
	}
	return refused([]ettf.Fault{{Path: "reason", Found: "nothing", Expected: why}})
}

// refused is the error that carries faults; nil without any.
func refused(faults []ettf.Fault) error {
	if len(faults) == 0 {
		return nil
	}
	message := "This cannot be used: " + faults[0].String()
	if more := len(faults) - 1; more > 0 {
		message += fmt.Sprintf("; and %s", counted(more, "fault more", "faults more"))
	}
	return &ettf.Error{Kind: ettf.Invalid, Code: "invalid", Message: message + ".", Fields: faults}
}

// within gives the faults of a part of the round the path that the part has in the request, so
// that a fault stands where the person wrote it. Faults elsewhere keep their path in the round.
func within(faults []ettf.Fault, part, sent string) []ettf.Fault {
	for i := range faults {
		rest, ok := strings.CutPrefix(faults[i].Path, part)
		if ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			faults[i].Path = sent + rest
		}
	}
	return faults
}

// tag is a version as a browser holds it.
func tag(version int64) string { return strconv.FormatInt(version, 10) }

// withCurrent adds to a Stale error the thing as it stands now.
func withCurrent[T any](err error, find func() (T, error)) error {
	var e *ettf.Error
	if !errors.As(err, &e) || e.Kind != ettf.Stale {
		return err
	}
	current, failed := find()
	if failed != nil {
		return failed
	}
	return &ettf.Error{Kind: e.Kind, Code: e.Code, Message: e.Message, Err: Overtaken{current}}
}
