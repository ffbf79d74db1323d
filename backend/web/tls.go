package web

import (
	"crypto/tls"
	"log/slog"
	"net"
	"os"
	"sync"
	"time"

	"lintel/backend/ettf"
)

// Certificate is a TLS certificate with its key that follows its files: when they change, the next
// visitor gets the new one. It may be used from many goroutines.
type Certificate struct {
	certFile, keyFile string
	log               *slog.Logger

	mu   sync.Mutex
	now  *tls.Certificate
	read [2]fileState
}

type fileState struct {
	size     int64
	modified time.Time
}

// LoadCertificate reads a certificate (with its chain) and its key, both PEM.
// Errors: Invalid "certificate".
func LoadCertificate(certFile, keyFile string, log *slog.Logger) (*Certificate, error) {
	c := &Certificate{certFile: certFile, keyFile: keyFile, log: log}
	return c, c.Reload()
}

// Reload reads the files again. When they cannot be used the certificate stays what it was.
// Errors: Invalid "certificate".
func (c *Certificate) Reload() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.reload(c.state())
}

func (c *Certificate) reload(state [2]fileState) error {
	c.read = state
	pair, err := tls.LoadX509KeyPair(c.certFile, c.keyFile)
	if err != nil {
		return ettf.Errorf(ettf.Invalid, "certificate", "The certificate %s and key %s cannot be used: %v.", c.certFile, c.keyFile, err)
	}
	c.now = &pair
	return nil
}

func (c *Certificate) state() (state [2]fileState) {
	for i, name := range []string{c.certFile, c.keyFile} {
		if info, err := os.Stat(name); err == nil {
			state[i] = fileState{info.Size(), info.ModTime()}
		}
	}
	return state
}

// current is the certificate for one visitor.
func (c *Certificate) current(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if state := c.state(); state != c.read {
		if err := c.reload(state); err != nil {
			c.log.Error("the certificate has changed and cannot be used; the earlier one stays", "error", err)
		} else {
			c.log.Info("the certificate was read again")
		}
	}
	return c.now, nil
}

// Listen encrypts what comes and goes on a listener.
func (c *Certificate) Listen(l net.Listener) net.Listener {
	return tls.NewListener(l, &tls.Config{GetCertificate: c.current, MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"}})
}
