package openid

import (
	"io"
	"net/http"
)

// mostRead is what a provider may answer with: more is no answer to anything we ask.
const mostRead = 1 << 20

// bounded reads no more of an answer than we have room for.
type bounded struct{ inner http.RoundTripper }

// RoundTrip asks as the inner one does.
func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := b.inner.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	response.Body = struct {
		io.Reader
		io.Closer
	}{io.LimitReader(response.Body, mostRead), response.Body}
	return response, nil
}
