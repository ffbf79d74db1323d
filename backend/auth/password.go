// Package auth proves who a person is: password hashes, session tokens and the throttle for
// failed sign-ins. It knows no HTTP and keeps nothing on disk.
package auth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"lintel/backend/ettf"
)

// The cost of a hash: argon2id with 7 MiB, 5 passes, 1 lane (OWASP Password Storage Cheat Sheet,
// the setting with the least memory, for a program that runs beside others on a small machine).
const (
	memoryKiB  = 7 * 1024
	passes     = 5
	lanes      = 1
	saltLength = 16
	keyLength  = 32
)

// The length of a password in characters: at least what NIST SP 800-63B-3 asks of a chosen one, since
// tries are throttled.
const (
	MinPassword = 8
	MaxPassword = 200
)

var encoding = base64.RawStdEncoding

// Hasher makes and checks password hashes, a few at a time, so that a crowd signing in at once
// cannot use up the memory.
type Hasher struct {
	turns chan struct{}
}

// NewHasher makes a hasher that works on so many passwords at once.
func NewHasher(atOnce int) *Hasher { return &Hasher{turns: make(chan struct{}, atOnce)} }

// Turn waits for a turn at hashing; done gives it back.
// Errors: the context's, when it ends first.
func (h *Hasher) Turn(ctx context.Context) (done func(), err error) {
	select {
	case h.turns <- struct{}{}:
		return func() { <-h.turns }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Check says whether a password may be used, before it is hashed.
// Errors: Invalid "password".
func Check(password string) error {
	if n := len([]rune(password)); n < MinPassword || n > MaxPassword {
		return &ettf.Error{Kind: ettf.Invalid, Code: "password",
			Message: fmt.Sprintf("Enter a password of %d to %d characters.", MinPassword, MaxPassword),
			Fields:  []ettf.Fault{{Path: "password", Found: fmt.Sprintf("%d characters", n), Expected: fmt.Sprintf("%d to %d", MinPassword, MaxPassword)}}}
	}
	return nil
}

// Hash makes the text that is kept instead of the password, in the PHC form with a salt of its own.
func Hash(password string) string {
	salt := make([]byte, saltLength)
	_, _ = rand.Read(salt) // never fails: the program ends instead
	return phc(salt, key(password, salt))
}

func phc(salt, key []byte) string {
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memoryKiB, passes, lanes,
		encoding.EncodeToString(salt), encoding.EncodeToString(key))
}

// key brings letters that look the same to one form first: keyboards write é in two ways.
func key(password string, salt []byte) []byte {
	return argon2.IDKey([]byte(norm.NFKC.String(password)), salt, passes, memoryKiB, lanes, keyLength)
}

// nobody is the hash of no password. An email without an account is checked against it, so that
// the answer takes as long and says nothing of who has one.
var nobody = phc(make([]byte, saltLength), make([]byte, keyLength))

// Matches says whether the password is the one that was hashed. An empty hash matches nothing,
// and takes as long.
func Matches(hash, password string) bool {
	known := hash != ""
	if !known {
		hash = nobody
	}
	salt, want, ok := parse(hash)
	if !ok {
		salt, want, known = make([]byte, saltLength), make([]byte, keyLength), false
	}
	same := subtle.ConstantTimeCompare(key(password, salt), want) == 1
	return same && known
}

// parse reads a hash that Hash wrote at today's cost; others are not ours.
func parse(hash string) (salt, key []byte, ok bool) {
	parts := strings.Split(hash, "$")
	if len(parts) != 6 || strings.Join(parts[:4], "$") != strings.Join(strings.Split(nobody, "$")[:4], "$") {
		return nil, nil, false
	}
	salt, errSalt := encoding.DecodeString(parts[4])
	key, errKey := encoding.DecodeString(parts[5])
	return salt, key, errSalt == nil && errKey == nil && len(salt) == saltLength && len(key) == keyLength
}
