package ettf

import "fmt"

// Kind says what sort of failure an Error is. The web maps it to an HTTP status in one place,
// the command line to an exit code.
type Kind string

// The kinds, from the caller's mistakes to our own.
const (
	Invalid         Kind = "invalid"
	Unauthenticated Kind = "unauthenticated"
	Forbidden       Kind = "forbidden"
	NotFound        Kind = "not-found"
	Conflict        Kind = "conflict"
	Stale           Kind = "stale"
	TooMany         Kind = "too-many"
	TooLarge        Kind = "too-large"
	Unavailable     Kind = "unavailable"
	Internal        Kind = "internal"
)

// Fault is one thing wrong at one place: the path of the place, what was found there and what
// was expected instead.
type Fault struct {
	Path     string `json:"path"`
	Found    string `json:"found"`
	Expected string `json:"expected"`
}

// String is the fault in one line, place first.
func (f Fault) String() string {
	return fmt.Sprintf("%s: found %s; expected %s", f.Path, f.Found, f.Expected)
}

// Error is the only error that crosses a room's wall. Code is for machines, Message for people
// and safe to show; Err is the cause, which is logged and never sent.
type Error struct {
	Kind    Kind
	Code    string
	Message string
	Fields  []Fault
	Err     error
}

func (e *Error) Error() string {
	if e.Err != nil {
		return e.Message + ": " + e.Err.Error()
	}
	return e.Message
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an Error without a cause.
func Errorf(kind Kind, code, format string, args ...any) *Error {
	return &Error{Kind: kind, Code: code, Message: fmt.Sprintf(format, args...)}
}
