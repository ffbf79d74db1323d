package auth

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"time"
)

// How long things last: a session a working day, a proof of who one is ten minutes, a link with
// which to set one's first password a week, and another password a day.
const (
	Stay       = 12 * time.Hour
	Fresh      = 10 * time.Minute
	Invitation = 7 * 24 * time.Hour
	Reset      = 24 * time.Hour
)

// NewToken makes the secret of a session or of a link: 32 random bytes in base64url.
func NewToken() string {
	secret := make([]byte, 32)
	_, _ = rand.Read(secret) // never fails: the program ends instead
	return base64.RawURLEncoding.EncodeToString(secret)
}

// TokenHash is what is kept of a token: whoever reads the workspace's file can sign in as nobody.
func TokenHash(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}
