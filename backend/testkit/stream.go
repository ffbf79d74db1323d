package testkit

import (
	"bufio"
	"context"
	"net/http"
	"strings"
)

// Stream is an answer that goes on: server-sent events.
type Stream struct {
	response *http.Response
	lines    *bufio.Scanner
	cancel   context.CancelFunc
}

// Event is a server-sent event.
type Event struct{ Kind, ID, Data string }

// Follow asks for a stream of events after the one that was seen last, empty for all. It ends with the
// test, or by Close.
func (c *Client) Follow(path, last string) *Stream {
	t := c.site.t
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.site.Server.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if last != "" {
		request.Header.Set("Last-Event-ID", last)
	}
	request.AddCookie(c.cookie)
	response, err := c.site.Server.Client().Transport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	if media := response.Header.Get("Content-Type"); response.StatusCode != http.StatusOK || media != "text/event-stream" {
		t.Fatalf("following %s: %d %s", path, response.StatusCode, media)
	}
	s := &Stream{response: response, lines: bufio.NewScanner(response.Body), cancel: cancel}
	s.lines.Buffer(nil, 16<<20)
	return s
}

// Next is the next event; false when the stream has ended.
func (s *Stream) Next() (e Event, more bool) {
	for s.lines.Scan() {
		name, value, _ := strings.Cut(s.lines.Text(), ": ")
		switch name {
		case "event":
			e.Kind = value
		case "id":
			e.ID = value
		case "data":
			e.Data = value
		case "":
			if e.Kind != "" {
				return e, true
			}
		}
	}
	return e, false
}

// Close leaves the stream, as a tab that is shut does.
func (s *Stream) Close() {
	s.cancel()
	_ = s.response.Body.Close() // the stream was cut, which is what is wanted
}
