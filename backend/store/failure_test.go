package store

import (
	"errors"
	"testing"

	"lintel/backend/ettf"
)

func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	var e *ettf.Error
	if !errors.As(err, &e) || e.Code != code {
		t.Errorf("got %v, want an error %q", err, code)
	}
}
