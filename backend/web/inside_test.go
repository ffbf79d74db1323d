package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"

	"lintel/backend/ettf"
)

func TestEveryKindOfErrorHasItsStatus(t *testing.T) {
	t.Parallel()
	for kind, want := range map[ettf.Kind]int{
		ettf.Invalid: 422, ettf.Unauthenticated: 401, ettf.Forbidden: 403, ettf.NotFound: 404, ettf.Conflict: 409,
		ettf.Stale: 412, ettf.TooMany: 429, ettf.Unavailable: 503, ettf.Internal: 500, malformed: 400, ettf.TooLarge: 413,
		wrongMedia: 415, notAllowed: 405, "a kind from the future": 500,
	} {
		if got, _ := answerTo(&ettf.Error{Kind: kind, Code: "c", Message: "m"}); got.Status != want {
			t.Errorf("%s is %d, want %d", kind, got.Status, want)
		}
	}
}

// answerTo is the problem that an error makes, and what is logged of it.
func answerTo(err error) (Problem, string) {
	var log bytes.Buffer
	a := &api{Config: Config{Log: slog.New(slog.NewTextHandler(&log, nil))}}
	gin.SetMode(gin.ReleaseMode)
	recorder := httptest.NewRecorder()
	c, _ := gin.CreateTestContext(recorder)
	c.Request = httptest.NewRequest("GET", "/", nil)
	a.problem(c, err)
	var p Problem
	if err := json.Unmarshal(recorder.Body.Bytes(), &p); err != nil {
		return Problem{Detail: err.Error()}, log.String()
	}
	return p, log.String()
}

func TestTheCauseOfAnInternalErrorIsLoggedAndNeverSent(t *testing.T) {
	t.Parallel()
	for _, err := range []error{
		errors.New("secret cause"),
		&ettf.Error{Kind: ettf.Internal, Code: "store", Message: "secret cause"},
		&ettf.Error{Kind: ettf.Unavailable, Code: "full", Message: "The disk is full.", Err: errors.New("secret cause")},
	} {
		p, log := answerTo(err)
		if strings.Contains(p.Detail+p.Code, "secret") {
			t.Errorf("%v is sent: %+v", err, p)
		}
		if !strings.Contains(log, "secret cause") {
			t.Errorf("%v is not logged: %s", err, log)
		}
	}
}

func TestAPanicIsAProblemAndLogged(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	h := New(Config{Log: slog.New(slog.NewTextHandler(&log, nil))}) // without a service
	request := httptest.NewRequest("GET", "/api/v1/session", nil)
	request.AddCookie(&http.Cookie{Name: cookieName, Value: "x"})
	recorder := httptest.NewRecorder()
	h.ServeHTTP(recorder, request)
	if recorder.Code != 500 || strings.Contains(recorder.Body.String(), "nil pointer") || !strings.Contains(log.String(), "nil pointer") {
		t.Errorf("%d %s; logged %s", recorder.Code, recorder.Body, log.String())
	}
}

func TestARouteThatForgetsToSayWhoIsClosed(t *testing.T) {
	t.Parallel()
	if (who{}).anyone || len((who{}).roles) > 0 {
		t.Error("the zero who lets someone in")
	}
	for _, r := range routes {
		if !r.who.anyone && len(r.who.roles) == 0 {
			t.Errorf("%s %s lets nobody in", r.method, r.path)
		}
	}
}

func TestServingEndsWhenAskedAndFinishesWhatItBegan(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	begun := make(chan struct{})
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(begun)
		stop()
		_, _ = io.WriteString(w, "all of it")
	})
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, l, h, slog.New(slog.DiscardHandler)) }()
	response, err := http.Get("http://" + l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(response.Body)
	if err != nil || string(body) != "all of it" {
		t.Errorf("%q, %v", body, err)
	}
	if err := response.Body.Close(); err != nil {
		t.Error(err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	<-begun
}
