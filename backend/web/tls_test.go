package web_test

import (
	"bytes"
	"context"
	"crypto/tls"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lintel/backend/testkit"
	"lintel/backend/web"
)

// shown is the name on the certificate that a visitor sees, and the protocol they then speak.
func shown(t *testing.T, address net.Addr) (name, protocol string) {
	t.Helper()
	transport := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, ForceAttemptHTTP2: true}
	defer transport.CloseIdleConnections()
	response, err := (&http.Client{Transport: transport}).Get("https://" + address.String())
	if err != nil {
		t.Fatal(err)
	}
	if err := response.Body.Close(); err != nil {
		t.Error(err)
	}
	return response.TLS.PeerCertificates[0].Subject.CommonName, response.Proto
}

func TestACertificateIsReadAgainWhenItChangesAndABrokenOneIsNot(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	certFile, keyFile := filepath.Join(folder, "cert.pem"), filepath.Join(folder, "key.pem")
	testkit.Certify(t, "first", certFile, keyFile)
	var said bytes.Buffer
	certificate, err := web.LoadCertificate(certFile, keyFile, slog.New(slog.NewTextHandler(&said, nil)))
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok") })
	go func() { ended <- web.Serve(ctx, certificate.Listen(listener), h, slog.New(slog.DiscardHandler)) }()

	if name, protocol := shown(t, listener.Addr()); name != "first" || protocol != "HTTP/2.0" {
		t.Errorf("the visitor sees %s and speaks %s", name, protocol)
	}
	testkit.Certify(t, "second", certFile, keyFile)
	later := time.Now().Add(time.Minute) // whatever the clock of the disk
	if err := os.Chtimes(certFile, later, later); err != nil {
		t.Fatal(err)
	}
	if name, _ := shown(t, listener.Addr()); name != "second" {
		t.Errorf("after the change the visitor sees %s", name)
	}
	if err := os.WriteFile(certFile, []byte("half a certifica"), 0o600); err != nil {
		t.Fatal(err)
	}
	if name, _ := shown(t, listener.Addr()); name != "second" {
		t.Errorf("after a broken change the visitor sees %s", name)
	}
	if err := certificate.Reload(); err == nil {
		t.Error("a broken certificate was taken")
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if !strings.Contains(said.String(), "the earlier one stays") {
		t.Errorf("the log does not say that the change failed: %s", said.String())
	}
}

func TestACertificateThatIsNotThereIsRefused(t *testing.T) {
	t.Parallel()
	_, err := web.LoadCertificate(filepath.Join(t.TempDir(), "none.pem"), "none.pem", slog.New(slog.DiscardHandler))
	if err == nil || !strings.Contains(err.Error(), "none.pem") {
		t.Errorf("got %v", err)
	}
}
