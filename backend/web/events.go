package web

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"lintel/backend/service"
)

// eventMedia is the type of a stream of server-sent events.
const eventMedia = "text/event-stream"

// followMeetings sends what happens in a round's meetings as it happens. Whoever comes back says with
// Last-Event-ID what they saw last, and is told all that they missed, in its order. With once, the
// answer ends when everything has been told.
func followMeetings(a *api, c *gin.Context) error {
	w := &stream{c: c, control: http.NewResponseController(c.Writer)}
	key := token(c)
	who := func() (service.Person, error) { return a.Service.WhoHas(c.Request.Context(), key) }
	ctx, cancel := untilStop(c)
	defer cancel()
	err := a.Service.Follow(ctx, who, param(c, "id"), lastSeen(c), c.Query("as") == "room", c.Query("once") != "", w.tell, w.still)
	if w.begun {
		return nil // whoever listens comes back, and is told then what is wrong
	}
	return err
}

// lastSeen is the number of the last event that the follower has.
func lastSeen(c *gin.Context) int64 {
	for _, text := range []string{c.GetHeader("Last-Event-ID"), c.Query("after")} {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil && n > 0 {
			return n
		}
	}
	return 0
}

// stream writes server-sent events.
type stream struct {
	c       *gin.Context
	control *http.ResponseController
	begun   bool
}

// eventTime is how long one write may take before the follower counts as gone.
const eventTime = 20 * time.Second

// begin says what is to come, once.
func (s *stream) begin() string {
	if s.begun {
		return ""
	}
	s.begun = true
	h := s.c.Writer.Header()
	h.Set("Content-Type", eventMedia)
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no")
	s.c.Status(http.StatusOK)
	return "retry: 1000\n\n"
}

func (s *stream) send(text string) error {
	// A recorder of a test has no deadline to set; whatever else fails shows when it is written to.
	_ = s.control.SetWriteDeadline(time.Now().Add(eventTime))
	if _, err := s.c.Writer.WriteString(text); err != nil {
		return err
	}
	s.c.Writer.Flush()
	return nil
}

// still says that the line is up, as an event that the app can hear: it takes a long silence for a dead line.
func (s *stream) still() error { return s.send(s.begin() + "event: still\ndata: {}\n\n") }

func (s *stream) tell(told *service.Followed) error {
	text := s.begin()
	for i := range told.Entries {
		body, err := json.Marshal(&told.Entries[i])
		if err != nil {
			return err
		}
		text += fmt.Sprintf("event: entry\nid: %d\ndata: %s\n\n", told.Entries[i].Seq, body)
	}
	view, err := told.View.Text()
	if err != nil {
		return err
	}
	return s.send(fmt.Sprintf("%sevent: view\ndata: {\"meeting\":%d,\"view\":%s}\n\n", text, told.Meeting, view))
}

type stopKey struct{}

// untilStop is the request's context, which ends too when the program is asked to stop: a stream has no
// end of its own to wait for.
func untilStop(c *gin.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(c.Request.Context())
	if stop, is := ctx.Value(stopKey{}).(context.Context); is {
		context.AfterFunc(stop, cancel)
	}
	return ctx, cancel
}
