package auth

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"time"
)

// Stay is how long a session lasts: a working day.
const Stay = 12 * time.Hour

// NewToken makes the secret of a session: 32 random bytes in base64url, for the cookie.
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
